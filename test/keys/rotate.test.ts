/** Keys are rotated over all that a program at work has sealed. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openKeptUpdates } from '../../bots/inbox/kept-updates.ts'
import { openContext, type CliContext } from '../../bots/cli/context.ts'
import { keysRotate } from '../../bots/cli/keys-rotate.ts'
import { verifyLedger } from '../../src/case/verify-ledger.ts'
import { loadKeyRing, parseKeys } from '../../src/crypto/key-ring.ts'
import { createSealer, type Sealer } from '../../src/crypto/seal.ts'
import { countUnderOtherKeys } from '../../src/keys/reseal.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'
import { openFile, storeFile } from '../../src/storage/files.ts'
import { readProfile } from '../../src/storage/people.ts'
import { sealedPlaces } from '../../src/storage/sealed-places.ts'
import { filesPermohonan, fillsPermohonan, newCitizen } from '../support/citizen.ts'
import { startProgram, type TestProgram } from '../support/program.ts'

let program: TestProgram
let db: Database
let context: CliContext
let keyFile: string
let printed: string[] = []
/** The words after which the command is cut off. */
let cutAt: string | undefined
const files: number[] = []

beforeAll(async () => {
  program = await startProgram()
  context = {
    ...openContext({ ...program.environment, LOG_LEVEL: 'silent' }),
    print(line) {
      printed.push(line)
      if (cutAt !== undefined && line.includes(cutAt)) throw new Error('the power went')
    },
  }
  keyFile = join(context.config.dataDir, 'keys')
  db = createPrisma(program.database.url, { poolSize: 1 })
})

afterAll(async () => {
  await db.$disconnect()
  await program.stop()
})

async function rotate(): Promise<{ code: number; text: string }> {
  printed = []
  const code = await keysRotate(context)
  return { code, text: printed.join('\n') }
}

/** The sealer that the key file makes now. */
function sealer(): Sealer {
  return createSealer(loadKeyRing({ key: undefined, dataDir: context.config.dataDir, mayCreate: false }))
}

it('knows every column of the database that holds sealed values', async () => {
  const rows = await db.$queryRaw`
    SELECT table_name || '.' || column_name AS place FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'bytea' AND column_name ~ '^sealed' AND column_name !~ 'digest'
    ORDER BY 1`
  const known = sealedPlaces.map(({ table, column }) => ({ place: `${table}.${column}` }))
  expect(rows).toEqual(known.toSorted((one, other) => (one.place < other.place ? -1 : 1)))
})

it('is refused while the program serves, and changes nothing', async () => {
  const before = await readFile(keyFile, 'utf8')
  const { code, text } = await rotate()
  expect([code, text]).toEqual([1, context.t('cli-keys-serving')])
  expect(await readFile(keyFile, 'utf8')).toBe(before)
})

it('broken off in the middle, leaves both keys in a file of the owner alone', async () => {
  await filesPermohonan(await newCitizen(program))
  await fillsPermohonan(await newCitizen(program), 'alamat')
  await program.quiet()
  const own = sealer()
  for (let count = 0; count < 20; count += 1) {
    const file = {
      kind: 'document',
      mime: 'text/plain',
      name: 'x',
      bytes: Buffer.from(`file ${count}`),
    } as const
    files.push(await storeFile(db, own, file, program.clock.now()))
  }
  await program.app.stop()
  const old = await readFile(keyFile, 'utf8')
  cutAt = ' dari '
  await expect(rotate()).rejects.toThrow('the power went')
  cutAt = undefined
  expect(await readFile(keyFile, 'utf8')).toMatch(/^k2:\S{44}\nk1:\S{44}\n$/)
  expect((await readFile(keyFile, 'utf8')).endsWith(old)).toBe(true)
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600)
  expect(await countUnderOtherKeys(db, sealer())).toBeGreaterThan(0)
})

it('run again, goes on with the same key until nothing is sealed with the old one, and says what to back up and drop', async () => {
  const before = await readFile(keyFile, 'utf8')
  const left = await countUnderOtherKeys(db, sealer())
  const { code, text } = await rotate()
  expect(code).toBe(0)
  expect(await readFile(keyFile, 'utf8')).toBe(before)
  expect(text).toContain(`Menyegel ulang ${left} data dengan kunci k2.`)
  expect(text).toContain(`Selesai: ${left} data disegel ulang`)
  expect(text).toContain(`salin ${keyFile} ke tempat kunci`)
  expect(text).toContain('ganti tulisan k1 di depan kunci itu menjadi hash')
  expect(await countUnderOtherKeys(db, sealer())).toBe(0)
})

it('lets the old key be dropped as it said: everything opens, ledgers hold and people are found', async () => {
  const [current = '', old = ''] = (await readFile(keyFile, 'utf8')).trim().split('\n')
  await writeFile(keyFile, `${current}\n${old.replace('k1:', 'hash:')}\n`, { mode: 0o600 })
  await program.restart()
  const { desk } = program.app
  expect(parseKeys(await readFile(keyFile, 'utf8')).byTag.size).toBe(1)
  const opened = await Promise.all(files.map((id) => openFile(desk.db, desk.sealer, id)))
  expect(opened.map((each) => each?.bytes.toString())).toEqual(files.map((_id, index) => `file ${index}`))
  const { faults, events } = await verifyLedger(desk.db, desk.sealer)
  expect(faults).toEqual([])
  expect(events).toBeGreaterThan(0)
  const kept = await desk.db.person.findMany({ where: { sealedProfile: { not: null } } })
  expect(kept).not.toEqual([])
  for (const { id, nikHash } of kept) {
    const { nik = '' } = (await readProfile(desk.db, desk.sealer, id)) ?? {}
    expect(Buffer.from(nikHash ?? [])).toEqual(desk.sealer.lookupHash(nik, 'nik'))
  }
  // The half-filled form goes on where it stood.
  const [resting] = await desk.db.conversation.findMany({ where: { sealedState: { not: null } } })
  expect(resting).toBeDefined()
  await filesPermohonan(await newCitizen(program))
  await program.quiet()
  expect(program.logged.filter((line) => line.includes('SealError'))).toEqual([])
})

it('makes no key when the keys are in LOKET_KEY, and says how to', async () => {
  await program.app.stop()
  const LOKET_KEY = (await readFile(keyFile, 'utf8')).trim().replace('\n', ',')
  const other = openContext({ ...program.environment, LOG_LEVEL: 'silent', LOKET_KEY })
  const said: string[] = []
  const print = (line: string) => void said.push(line)
  expect(await keysRotate({ ...other, print })).toBe(2)
  expect(said).toEqual([other.t('cli-keys-put-first')])
  const ahead = openContext({
    ...program.environment,
    LOG_LEVEL: 'silent',
    LOKET_KEY: `next:${'cd'.repeat(32)},${LOKET_KEY}`,
  })
  expect(await keysRotate({ ...ahead, print })).toBe(0)
  expect(said.at(-1)).toContain('Kunci k2 boleh dibuang: hapus entrinya dari LOKET_KEY.')
  expect(said.join('\n')).not.toContain('cdcd')
})

it('is refused while updates wait on the disk, which it could not seal anew, and changes nothing', async () => {
  const before = await readFile(keyFile, 'utf8')
  const folder = join(context.config.dataDir, 'inbox', 'slack')
  const updates = openKeptUpdates(folder, sealer(), () => program.clock.now())
  const name = await updates.keep({ order: 'U1', payload: {} })
  const said: string[] = []
  const now = openContext({ ...program.environment, LOG_LEVEL: 'silent' })
  expect(await keysRotate({ ...now, print: (line) => void said.push(line) })).toBe(1)
  expect(said).toEqual([context.t('cli-keys-inbox')])
  expect(await readFile(keyFile, 'utf8')).toBe(before)
  await updates.drop(name)
})
