/** A backup is made beside a program at work, and brought back on another machine. */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp } from '../../bots/app.ts'
import { backup, type BackupOptions } from '../../bots/cli/backup.ts'
import { openContext, type CliContext } from '../../bots/cli/context.ts'
import { holidays } from '../../bots/cli/holidays.ts'
import { operatorFault } from '../../bots/cli/operator-faults.ts'
import { restore } from '../../bots/cli/restore.ts'
import { readConfig } from '../../bots/config.ts'
import { openKeptUpdates } from '../../bots/inbox/kept-updates.ts'
import { addJob } from '../../src/storage/jobs.ts'
import { storeFile } from '../../src/storage/files.ts'
import { fillsPermohonan, goesOn, newCitizen, sariAnswers } from '../support/citizen.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { contentsOf, type DatabaseContents } from '../support/database-contents.ts'
import { useOffice } from '../support/office.ts'
import { bringTo, deliver, provide } from '../support/staff-steps.ts'
import { sql } from '../storage/embedded-program.ts'

const office = useOffice()
let folder: string
let target: TestDatabase
/** The file that the first test writes. */
let file: string
let before: DatabaseContents

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-backup-'))
  target = await createEmptyDatabase()
})

afterAll(async () => {
  await target.drop()
  await rm(folder, { recursive: true, force: true })
})

/** A command line on this clock. */
function commandLine(environment: Readonly<Record<string, string>>): CliContext & { printed: string[] } {
  const printed: string[] = []
  const context = openContext({ ...environment, LOG_LEVEL: 'silent' })
  return {
    ...context,
    clock: office().program.clock,
    print: (line) => void printed.push(line),
    printed,
  }
}

/** The other machine: a database with nothing in it, and a data folder with these files. */
async function machine(name: string, ...files: readonly string[]): Promise<Record<string, string>> {
  const dataDir = join(folder, name)
  const { environment } = office().program
  for (const each of files) await cp(join(environment['LOKET_DATA_DIR'] ?? '', each), join(dataDir, each))
  return { ...environment, DATABASE_URL: target.url, LOKET_DATA_DIR: dataDir }
}

async function made(options: BackupOptions): Promise<{ code: number; text: string }> {
  const context = commandLine(office().program.environment)
  const code = await backup(context, options)
  return { code, text: context.printed.join('\n') }
}

/** What the operator reads when a file is refused. */
async function refusal(path: string, environment: Record<string, string>): Promise<string> {
  const context = commandLine(environment)
  const error: unknown = await restore(context, path, {}).then(
    (code) => `ended with ${code}`,
    (thrown: unknown) => thrown,
  )
  return operatorFault(error, context, environment['LOKET_DATA_DIR']) ?? String(error)
}

async function tablesIn(url: string): Promise<string[]> {
  const contents = await contentsOf(url).catch(() => ({}))
  return Object.entries(contents).flatMap(([name, { rows }]) => (rows > 0 ? [name] : []))
}

let halfway: Awaited<ReturnType<typeof newCitizen>>

it('writes beside the program at work into a file of the owner alone, and says that the keys are kept apart', async () => {
  const { program } = office()
  // Given an office with a case that is over, one that is open, a form half filled, work and updates that wait
  const applicant = await office().receives()
  const card = await bringTo(office(), 'ppid', applicant)
  await provide(office().ppid, card, {
    files: [{ name: 'laporan.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.4') }],
  })
  await deliver(office(), applicant)
  await office().receives()
  halfway = await newCitizen(program)
  await fillsPermohonan(halfway, 'alamat')
  const { desk } = program.app
  await storeFile(
    desk.db,
    desk.sealer,
    { kind: 'document', mime: 'text/plain', name: 'besar', bytes: Buffer.alloc(3_000_000, 7) },
    program.clock.now(),
  )
  const runAt = new Date(program.clock.now().getTime() + 86_400_000)
  await addJob(desk.db, program.clock, { task: 'settle', payload: { caseId: 1, version: 1 }, runAt })
  const inbox = join(program.environment['LOKET_DATA_DIR'] ?? '', 'inbox', 'slack')
  await openKeptUpdates(inbox, desk.sealer, () => program.clock.now()).keep({ order: 'U1', payload: {} })
  // All that comes once a day is done
  await program.advance(0)
  await program.quiet()

  // When a backup is made into a folder
  const { code, text } = await made({ out: folder })

  // Then it is there under its usual name, in the agency's time, for its owner alone
  file = join(folder, 'loket-backup-2026-11-23-0900.loket.gz')
  expect([code, text]).toEqual([0, expect.stringContaining(`Cadangan ditulis ke ${file}`)])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['loket-backup-2026-11-23-0900.loket.gz'])
  // And it is said what is not in it
  expect(text).toContain('Kuncinya TIDAK ada di dalam cadangan: tanpa kunci k1')
  expect(text).toContain(`Simpan salinan ${join(program.environment['LOKET_DATA_DIR'] ?? '', 'keys')}`)
  const key = (await readFile(join(program.environment['LOKET_DATA_DIR'] ?? '', 'keys'), 'utf8')).trim()
  expect(text).not.toContain(key.slice(3))
  // And it is noted
  const noted = await readFile(join(program.environment['LOKET_DATA_DIR'] ?? '', 'last-backup.json'), 'utf8')
  expect(JSON.parse(noted)).toEqual({ at: '2026-11-23T02:00:00.000Z' })
  before = await contentsOf(program.database.url)
})

it('leaves a file alone that is there, and one that cannot be written is told', async () => {
  const bytes = await readFile(file)
  expect((await made({ out: file })).code).toBe(2)
  expect((await readFile(file)).equals(bytes)).toBe(true)
  const { code, text } = await made({ out: join(folder, 'none', 'x.gz') })
  expect([code, text]).toEqual([1, expect.stringContaining('tidak dapat ditulis')])
})

it('that only could not be noted is there, and is said to be', async () => {
  const noted = join(office().program.environment['LOKET_DATA_DIR'] ?? '', 'last-backup.json')
  await rm(noted)
  // A note cannot take the place of a folder.
  await mkdir(noted)
  const path = join(folder, 'not-noted.gz')
  const { code, text } = await made({ out: path })
  await rm(noted, { recursive: true })
  expect([code, text]).toEqual([0, expect.stringContaining(`Cadangan ditulis ke ${path}`)])
  expect(text).toContain('tanpa kunci k1')
  expect(text).toContain('Hanya catatan waktunya yang tidak dapat ditulis')
  expect((await readdir(join(noted, '..'))).filter((name) => name.startsWith('last-backup'))).toEqual([])
})

it('warns where the keys are not in place, instead of having them copied', async () => {
  const keys = join(office().program.environment['LOKET_DATA_DIR'] ?? '', 'keys')
  await rename(keys, `${keys}.away`)
  const { code, text } = await made({ out: join(folder, 'no-keys.gz') })
  await rename(`${keys}.away`, keys)
  expect([code, text]).toEqual([0, expect.stringContaining(`Berkas kunci ${keys} tidak ada`)])
  expect(text).toContain('Tanpa kunci k1, data pribadi')
  expect(text).not.toContain(`Simpan salinan ${keys}`)
})

it('names the key that people are looked up with too, when it is made and when it is read', async () => {
  const keys = join(office().program.environment['LOKET_DATA_DIR'] ?? '', 'keys')
  const own = await readFile(keys, 'utf8')
  const path = join(folder, 'hash.gz')
  await writeFile(keys, `${own}${own.replace('k1:', 'hash:')}`)
  const { text } = await made({ out: path })
  await writeFile(keys, own)
  expect(text).toContain('tanpa kunci k1, hash,')
  const context = commandLine(await machine('read'))
  expect(await restore(context, path, { check: true })).toBe(0)
  expect(context.printed.join('\n')).toContain('diperlukan kunci k1, hash,')
})

it('makes the directory that a slash at the end asks for, for its owner alone, and takes no file for one', async () => {
  const night = join(folder, 'cadangan', 'malam')
  const { code, text } = await made({ out: `${night}/` })
  const path = join(night, 'loket-backup-2026-11-23-0900.loket.gz')
  expect([code, text]).toEqual([0, expect.stringContaining(`Cadangan ditulis ke ${path}`)])
  for (const each of [night, join(folder, 'cadangan')]) expect((await stat(each)).mode & 0o777).toBe(0o700)
  expect(await readdir(night)).toEqual(['loket-backup-2026-11-23-0900.loket.gz'])

  const asFile = await made({ out: `${file}/` })
  expect(asFile).toEqual({ code: 1, text: expect.stringContaining(`Direktori ${file} tidak dapat dibuat`) })
})

it('says what is in a backup without touching a database', async () => {
  const context = commandLine({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    LOKET_DATA_DIR: folder,
  })
  expect(await restore(context, file, { check: true })).toBe(0)
  expect(context.printed.join('\n')).toContain('dari Senin, 23 November 2026, 09.00 WIB')
  expect(context.printed.join('\n')).toMatch(/Isinya \d[\d.]* baris data: 2 perkara/)
  expect(context.printed.join('\n')).toContain('diperlukan kunci k1')
})

it('refuses a database that holds data, or that a program serves, and changes nothing', async () => {
  const { program } = office()
  const { environment } = program
  expect(
    await refusal(file, {
      ...environment,
      LOKET_DATA_DIR: (await machine('a', 'keys'))['LOKET_DATA_DIR'] ?? '',
    }),
  ).toContain('Program Loket sedang berjalan pada database ini.')
  await program.app.stop()
  const text = await refusal(file, { ...environment, LOKET_DATA_DIR: join(folder, 'a') })
  expect(text).toContain('Database ini sudah berisi data')
  expect(await contentsOf(program.database.url)).toEqual(before)
  await program.restart()
})

it('refuses without the keys, or with others, before anything is written', async () => {
  expect(await refusal(file, await machine('no-keys'))).toContain('tidak ada, padahal cadangan itu disegel')
  const other = { ...(await machine('other-keys')), LOKET_KEY: 'ab'.repeat(32) }
  expect(await refusal(file, other)).toMatch(
    /Kunci yang diberikan bukan kunci cadangan itu .*\nTidak ada yang diubah\.$/,
  )
  expect(await tablesIn(target.url)).toEqual([])
})

it('refuses a file that was cut off or altered, and writes nothing', async () => {
  const bytes = await readFile(file)
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1)
  for (const [name, content] of Object.entries({ cut: bytes.subarray(0, -500), flipped })) {
    const path = join(folder, name)
    await writeFile(path, content)
    expect(await refusal(path, await machine('b', 'keys')), name).toContain('terpotong atau berubah isinya')
  }
  expect(await tablesIn(target.url)).toEqual([])
})

it('brings everything back row by row, also into a database where a program was only started', async () => {
  expect(
    await holidays({ ...commandLine(await machine('started')), print: () => undefined }, undefined),
  ).toBe(0)
  expect(await tablesIn(target.url)).toEqual(['holiday', 'installation', 'sequences'])
  const environment = await machine('restored', 'keys')
  const context = commandLine(environment)
  expect(await restore(context, file, {})).toBe(0)
  expect(context.printed.join('\n')).toContain('Buku besar utuh: 2 perkara')
  expect(context.printed.join('\n')).toContain('Yang terjadi sesudah Senin, 23 November 2026, 09.00 WIB')
  expect(await contentsOf(target.url)).toEqual(before)
  const inbox = await readdir(join(environment['LOKET_DATA_DIR'] ?? '', 'inbox', 'slack'))
  expect(inbox).toEqual([expect.stringMatching(/^\d+-\d+\.sealed$/)])
})

it('is gone on with where it stood: the citizen finishes the form, and the next number follows', async () => {
  const { program } = office()
  const { agency, log } = program.app.desk
  await program.app.stop()
  const app = await startApp({
    config: readConfig(await machine('restored')),
    agency,
    clock: program.clock,
    log,
  })
  try {
    await halfway.types(sariAnswers.alamat)
    await goesOn(halfway, 'kontak', 'review')
    await halfway.presses('Kirim')
    const receipt = await halfway.sees('Nomor pendaftaran: ')
    expect(receipt.text).toContain('003/PPID/XI/2026')
    await halfway.receivesFile()
    expect(await restore(commandLine(await machine('again', 'keys')), file, {}).catch(String)).toContain(
      'serving',
    )
  } finally {
    await app.stop()
  }
  await program.restart()
})

it('brings nothing into a simulator that is on only because no platform is set', async () => {
  const dataDir = join(folder, 'no-env')
  const context = commandLine({ LOKET_DATA_DIR: dataDir })
  expect(await restore(context, file, {})).toBe(2)
  expect(context.printed.at(-1)).toBe(context.t('cli-restore-simulator'))
  await expect(stat(dataDir)).rejects.toThrow('ENOENT')
})

it('says which database is meant for others', async () => {
  const foreign = await createEmptyDatabase()
  try {
    await sql(foreign.url, 'CREATE TABLE tamu (nama text)')
    const environment = { ...(await machine('c', 'keys')), DATABASE_URL: foreign.url }
    expect(await refusal(file, environment)).toContain('dipakai program lain (tabel tamu)')
  } finally {
    await foreign.drop()
  }
})
