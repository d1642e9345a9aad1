/** What the operator reads when the program cannot start: one sentence each, in both languages. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operatorFault } from '../../bots/cli/operator-faults.ts'
import { operatorVoice } from '../../bots/cli/voice.ts'
import { readConfig } from '../../bots/config.ts'
import { openDatabase } from '../../bots/database.ts'
import { listen } from '../../bots/listen.ts'
import { readAgency } from '../../src/agency.ts'
import { systemClock } from '../../src/clock.ts'
import { KeyRingError, parseKeys, type KeyFault } from '../../src/crypto/key-ring.ts'
import { createLogger } from '../../src/logger.ts'
import { EmbeddedServerUnavailableError } from '../../src/storage/embedded/binaries.ts'
import { BackupError } from '../../src/storage/backup/container.ts'
import { createPrisma } from '../../src/storage/client.ts'
import { ServerStartError } from '../../src/storage/embedded/launch.ts'
import { DataDirectoryInUseError } from '../../src/storage/embedded/lock.ts'
import { NoServerUserError } from '../../src/storage/embedded/user.ts'
import { MigrationError } from '../../src/storage/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const indonesian = operatorVoice({})
const english = operatorVoice({ LC_ALL: 'en_US.UTF-8' })
const log = createLogger({ level: 'silent', clock: systemClock })

let folder: string
let database: TestDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-faults-'))
  database = await createTestDatabase()
})

afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** What is said of the fault that some work ends with. */
async function saidOf(work: () => unknown, dataDir?: string): Promise<string | undefined> {
  try {
    await work()
  } catch (error) {
    return operatorFault(error, indonesian, dataDir)
  }
  throw new Error('the work went well')
}

const open = (environment: Readonly<Record<string, string>>) => {
  const config = readConfig(environment)
  return saidOf(() => openDatabase(config, log, 'serve'), config.dataDir)
}

describe('a database that is named', () => {
  it('and cannot be reached', async () => {
    expect(await open({ DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' })).toMatch(
      /^Database tidak dapat dihub/,
    )
  })

  it('and does not let us in, or does not exist', async () => {
    const stranger = new URL(database.url)
    stranger.username = 'nobody-here'
    stranger.password = 'wrong'
    const said = await open({ DATABASE_URL: stranger.href })
    expect(said).toBe('Database menolak nama pengguna atau kata sandinya. Periksa DATABASE_URL.')
    const missing = new URL(database.url)
    missing.pathname = '/no_such_database'
    expect(await open({ DATABASE_URL: missing.href })).toContain('tidak ada. Buat dulu database itu.')
  })
})

it('a data directory that cannot be made is named', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  for (const dataDir of [file, join(file, 'data')]) {
    expect(await open({ LOKET_DATA_DIR: dataDir, LOKET_SIMULATOR: '0' })).toContain(
      `Direktori data ${dataDir} tidak dapat dibaca`,
    )
  }
})

it('an address that is taken, or is none of ours, is named', async () => {
  const first = Fastify()
  const url = new URL(await listen(first, { host: '127.0.0.1', port: 0 }))
  const port = Number(url.port)
  const said = await saidOf(() => listen(Fastify(), { host: '127.0.0.1', port }))
  await first.close()
  expect(said).toBe(
    `Alamat 127.0.0.1:${port} sedang dipakai program lain. Hentikan dulu program itu, atau pakai PORT lain.`,
  )
  const elsewhere = await saidOf(() => listen(Fastify(), { host: '192.0.2.1', port: 0 }))
  expect(elsewhere).toBe('Alamat 192.0.2.1:0 bukan alamat mesin ini. Perbaiki HOST.')
})

it('settings and an agency file that are wrong are listed under one heading', async () => {
  expect(await saidOf(() => readConfig({ PORT: 'x', LOG_LEVEL: 'loud' }))).toMatch(
    /^Setelan program belum benar\..*\n {2}- PORT: .*\n {2}- LOG_LEVEL: /,
  )
  const agency = join(folder, 'agency.json')
  await writeFile(agency, '{}')
  expect(await saidOf(() => readAgency(agency))).toMatch(
    new RegExp(`^Berkas instansi ${agency} belum dapat dipakai\\. Perbaiki:\\n {2}- `),
  )
})

it.each<KeyFault>(['malformed', 'file-open', 'file-malformed', 'file-missing', 'other-keys', 'key-missing'])(
  'keys that are %s have a sentence, in both languages',
  (code) => {
    const details = { path: '/x/keys', mode: '644', fault: 'f', expected: 'e', given: 'g', labels: 'k1' }
    const error = new KeyRingError('a fault', code, details)
    const [said, also] = [operatorFault(error, indonesian), operatorFault(error, english)]
    expect(said).toMatch(/^\p{Lu}[^{}]{30,}\.|chmod/u)
    expect(also).toMatch(/^\p{Lu}[^{}]{30,}\.|chmod/u)
    expect(said).not.toBe(also)
  },
)

it('what keeps a backup from being brought back is said with that nothing was changed', () => {
  const causes = [
    new KeyRingError('a fault', 'key-missing', { labels: 'hash' }),
    Object.assign(new Error('could not extend file'), { code: '53100' }),
    new DataDirectoryInUseError('/data', 41),
  ]
  const said = causes.map(
    (cause) => operatorFault(new BackupError('undone', undefined, cause), indonesian, '/data') ?? '',
  )
  expect(said[0]).toContain('Kunci hash diperlukan untuk membuka sebagian isi cadangan itu')
  expect(said[1]).toContain('Disk tempat database berada sudah penuh')
  expect(said[2]).toContain('proses 41')
  for (const each of said) expect(each).toMatch(/\nTidak ada yang diubah\.$/)
})

it('a list of keys that cannot be read is never repeated', async () => {
  const said = await saidOf(() => parseKeys('kata-sandi-saya'))
  expect(said).toMatch(/^Daftar kunci di LOKET_KEY tidak dapat dibaca: /)
  expect(said).not.toContain('sandi')
})

it.each(['server-too-old', 'unknown', 'unfinished', 'changed', 'failed'] as const)(
  'a database whose migration is %s has a sentence, without SQL and stack',
  (code) => {
    const error = new MigrationError(code, 'message', '0001_begin', new Error('the table is there already'))
    const said = operatorFault(error, indonesian)
    expect(said).toMatch(code === 'server-too-old' ? /PostgreSQL 14/ : /0001_begin/)
    expect(said?.split('\n')).toHaveLength(1)
    expect(operatorFault(error, english)).not.toBe(said)
  },
)

it('whatever keeps our own PostgreSQL from starting is said', () => {
  const faults = [
    new DataDirectoryInUseError('/data', 41),
    new ServerStartError('/data/postgres', 'FATAL:  could not create lock file'),
    new EmbeddedServerUnavailableError('no package'),
    new NoServerUserError('root'),
    Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/data/keys' }),
  ]
  const said = faults.map((fault) => operatorFault(fault, indonesian, '/data') ?? '')
  expect(said[0]).toContain('proses 41')
  expect(said[1]).toContain('could not create lock file')
  expect(said[2]).toContain('DATABASE_URL')
  expect(said[3]).toContain('root')
  expect(said[4]).toContain('disk /data')
})

describe('a full disk', () => {
  const noRoom = Object.assign(new Error('write'), { code: 'ENOSPC', syscall: 'write' })

  it('is known by a write that names no file, and by what PostgreSQL said while it was made or started', () => {
    const faults = [
      noRoom,
      new Error('the export', { cause: noRoom }),
      new ServerStartError('/data/postgres', 'FATAL:  could not write file: No space left on device'),
      // What execFile throws when initdb ends badly.
      Object.assign(new Error('initdb'), { code: 1, stderr: 'initdb: error: No space left on device\n' }),
    ]
    for (const fault of faults)
      expect(operatorFault(fault, indonesian, '/data')).toContain('Tidak ada tempat lagi di disk /data.')
  })

  it('of the database is said, also through Prisma', async () => {
    const prisma = createPrisma(database.url, { poolSize: 1 })
    const full = (query: () => PromiseLike<unknown>) => saidOf(query, '/data')
    const raise = `DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`
    try {
      expect(await full(() => prisma.$executeRawUnsafe(raise))).toContain('Disk tempat database berada')
      await prisma.$executeRawUnsafe(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`)
      await prisma.$executeRawUnsafe(
        'CREATE TRIGGER no_room BEFORE INSERT ON installation EXECUTE FUNCTION no_room()',
      )
      const insert = () => prisma.installation.create({ data: { name: 'x', value: 'y', at: new Date(0) } })
      expect(await full(insert)).toContain('Disk tempat database berada')
    } finally {
      await prisma.$disconnect()
    }
  })
})

it('a fault of the program has no sentence of its own', () => {
  expect(operatorFault(new TypeError('x is undefined'), indonesian, '/data')).toBeUndefined()
})
