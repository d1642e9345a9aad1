import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { assert, asyncProperty, integer } from 'fast-check'
import { Logger, runMigrations } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headerShape, type BackupHeader } from '../../src/storage/backup/container.ts'
import { writeContainer } from '../../src/storage/backup/container-file.ts'
import { writeBackup, type BackupParts } from '../../src/storage/backup/dump.ts'
import { checkBackup, restoreBackup } from '../../src/storage/backup/restore.ts'
import { createPrisma } from '../../src/storage/client.ts'
import { migrate, migrationsDir } from '../../src/storage/migrate.ts'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contentsOf, type DatabaseContents } from '../support/database-contents.ts'
import { sql } from './embedded-program.ts'

let folder: string
const made: TestDatabase[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-backup-'))
})
afterAll(async () => {
  for (const database of made) await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** A database for as long as this file is run. @returns its address */
async function newDatabase(create = createTestDatabase): Promise<string> {
  const one = await create()
  made.push(one)
  return one.url
}

async function dump(url: string, name: string, more: Partial<BackupParts> = {}): Promise<string> {
  const path = join(folder, `${name}.loket.gz`)
  await rm(path, { force: true })
  await writeBackup({
    url,
    path,
    at: new Date('2026-11-23T02:00:00Z'),
    program: '0.1.0',
    agency: 'Dinas Contoh',
    files: [],
    keysOf: () => ({ fingerprint: null, sealing: [], lookup: null }),
    ...more,
  })
  return path
}

const load = (path: string, url: string) => restoreBackup({ url, path, keepFiles: () => Promise.resolve() })

const at = '2026-11-23T02:00:00Z'
const person = (id: number, extra = '') =>
  `INSERT INTO person (id, created_at${extra && ', sealed_profile'}) VALUES (${id}, '${at}'${extra})`

/** A case, in the columns that it has had from the first migration on. */
const aCase = `
  INSERT INTO "case" (id, sop, sop_version, nomor, year, sequence, step, summary, filed_at, step_since, ledger_head, ledger_length, facts)
  VALUES (7, 'permohonan', 1, '001/PPID/XI/2026', 2026, 1, 'diterima', 'Laporan', '${at}', '${at}', '\\x00ff', 0,
          '{"a": [1, null, "x\\ty"], "b": 1e30}');
  INSERT INTO deadline (case_id, kind, starts_at, due_at) VALUES (7, 'sop', '${at}', '2026-12-07T16:59:59Z')`

/** Values of every kind, in rows that do not care for each other. */
const everyKind = String.raw`
  INSERT INTO installation (name, value, at)
    VALUES ('odd', E'tab\t newline\n quote\' "double" \\ back {brace,} NULL \u2028 é 🙂', '0044-03-15 BC'), ('', '', 'infinity');
  INSERT INTO once VALUES ('micro', '2026-11-23 02:00:00.123+07');
  INSERT INTO task (kind, subject, data, created_at) VALUES ('null', 'NULL', 'null', '${at}');
  INSERT INTO delivery (platform, chat_id, kind, created_at, tried, id)
    VALUES ('x', '1', 'message', '${at}', '{}', 9007199254740993), ('x', '1', 'message', '${at}', '{1,2}', 5);
  ${person(13, `, '\\x'`)}; ${person(14)}`

describe('a backup', () => {
  let before: DatabaseContents
  let target: string

  beforeAll(async () => {
    const source = await newDatabase()
    target = await newDatabase()
    await sql(source, `${aCase}; ${everyKind}; INSERT INTO counter VALUES ('permohonan:2026', 1)`)
    // Nine numbers were given, and five of their rows are gone
    await sql(source, `INSERT INTO person (created_at) SELECT '${at}' FROM generate_series(1, 9)`)
    await sql(source, 'DELETE FROM person WHERE id BETWEEN 5 AND 9')
    before = await contentsOf(source)
    await load(await dump(source, 'values'), target)
  })

  it('brings back every kind of value as it was', async () => {
    expect(await contentsOf(target)).toEqual(before)
    expect(before['delivery']?.rows).toBe(2)
  })

  it('gives no number again that was given before it, also of rows that are gone', async () => {
    const [row] = await sql(target, `INSERT INTO person (created_at) VALUES ('${at}') RETURNING id`)
    expect(row).toEqual({ id: 10 })
  })

  it('keeps the walls of the database: keys between tables, the ledger’s guard, the counters', async () => {
    await expect(sql(target, 'DELETE FROM "case"')).rejects.toThrow('foreign key')
    await expect(sql(target, 'TRUNCATE case_event')).rejects.toThrow('append-only')
    await expect(sql(target, 'UPDATE counter SET value = 1')).rejects.toThrow('only rises')
    expect(await migrate(target)).toEqual([])
  })

  it('is of one moment while others write: of what belongs together both parts are in it, or none', async () => {
    const [source, restored] = [await newDatabase(), await newDatabase()]
    await sql(source, `INSERT INTO once SELECT 'filler:' || n, '${at}' FROM generate_series(1, 20000) n`)
    const db = createPrisma(source, { poolSize: 2 })
    const done = new AbortController()
    const pair = async (n: number) => {
      const name = `pair:${n}`
      await db.$transaction([
        db.counter.create({ data: { name, value: n } }),
        db.task.create({ data: { kind: 'pair', subject: name, createdAt: new Date(at) } }),
      ])
    }
    const writing = (async () => {
      let n = 0
      for (; !done.signal.aborted; n += 1) await pair(n)
      return n
    })()
    const path = await dump(source, 'moment')
    done.abort()
    const written = await writing
    await db.$disconnect()
    await load(path, restored)
    const [counted] = await sql(
      restored,
      `SELECT (SELECT count(*)::int FROM counter) AS counters, (SELECT count(*)::int FROM task) AS tasks,
              (SELECT count(*)::int FROM once) AS filler`,
    )
    expect(counted?.['counters']).toBe(counted?.['tasks'])
    expect(counted?.['filler']).toBe(20_000)
    expect(written).toBeGreaterThan(Number(counted?.['counters']))
  })

  it('of an older release becomes what later migrations make of it', async () => {
    const older = join(folder, 'older')
    await cp(migrationsDir, older, { recursive: true })
    const names = (await readdir(older)).filter((name) => /^\d{4}_/.test(name)).toSorted()
    for (const name of names.slice(9)) await rm(join(older, name), { recursive: true })
    const [old, restored] = [await newDatabase(createEmptyDatabase), await newDatabase()]
    await migrate(old, older)
    await runMigrations({ connectionString: old, logger: new Logger(() => () => undefined) })
    await sql(old, aCase)
    const path = await dump(old, 'older')
    expect((await checkBackup(path)).migrations).toHaveLength(9)
    await load(path, restored)
    const [row] = await sql(restored, 'SELECT first_due_at, search IS NOT NULL AS found FROM "case"')
    expect(row).toEqual({ first_due_at: new Date('2026-12-07T16:59:59Z'), found: true })
    expect(await migrate(restored)).toEqual([])
  })
})

describe('a file that is not as it was written', () => {
  let whole: Buffer

  beforeAll(async () => {
    const source = await newDatabase()
    await sql(source, `${aCase}; ${person(3, `, '\\xdeadbeef'`)}`)
    const files = [{ name: 'slack/000000000000001-000000001.sealed', bytes: Buffer.from('sealed') }]
    whole = await readFile(await dump(source, 'small', { files }))
  })

  it('is refused wherever it was cut off', async () => {
    const path = join(folder, 'cut.gz')
    await assert(
      asyncProperty(integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await writeFile(path, whole.subarray(0, length))
        await expect(checkBackup(path)).rejects.toMatchObject({ code: 'damaged' })
      }),
      { numRuns: 60 },
    )
  })

  it('is refused whichever bit was turned, unless the content is the same', async () => {
    const plain = gunzipSync(whole)
    const path = join(folder, 'turned.gz')
    await assert(
      asyncProperty(
        integer({ min: 0, max: whole.length - 1 }),
        integer({ min: 0, max: 7 }),
        async (place, bit) => {
          const turned = Buffer.from(whole)
          turned.writeUInt8(turned.readUInt8(place) ^ (1 << bit), place)
          await writeFile(path, turned)
          const code = await checkBackup(path).then(
            () => 'accepted',
            (error: { code?: string }) => error.code,
          )
          if (code === 'accepted') expect(gunzipSync(turned).equals(plain)).toBe(true)
          else expect(code).toMatch(/^(damaged|no-backup)$/)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is refused when it was unpacked, altered and packed again, and leaves the database as it was', async () => {
    const lines = gunzipSync(whole).toString().split('\n')
    const path = join(folder, 'altered.gz')
    const target = await newDatabase()
    const before = await contentsOf(target)
    const altered = [
      lines.with(1, (lines[1] ?? '').replace('permohonan', 'keberatan')),
      lines.toSpliced(1, 1),
      [...lines, '{}', ''],
      lines.with(0, (lines[0] ?? '').replace('"rows":1', '"rows":2')),
    ]
    for (const each of altered) {
      await writeFile(path, gzipSync(each.join('\n')))
      await expect(checkBackup(path)).rejects.toMatchObject({ code: 'damaged' })
      await expect(load(path, target)).rejects.toMatchObject({ code: 'damaged' })
      expect(await contentsOf(target)).toEqual(before)
    }
  })

  it('is told apart from what was never a backup, and from what is not there', async () => {
    const path = join(folder, 'other')
    for (const content of ['surat', gzipSync('{"a":1}\n'), gzipSync('surat\n')]) {
      await writeFile(path, content)
      await expect(checkBackup(path), String(content)).rejects.toMatchObject({ code: 'no-backup' })
    }
    await expect(checkBackup(join(folder, 'none'))).rejects.toMatchObject({ code: 'unreadable' })
    await expect(checkBackup(folder)).rejects.toMatchObject({ code: 'unreadable' })
  })
})

describe('a whole file of another making', () => {
  const path = () => join(folder, 'made.gz')

  async function make(head: object, ...rest: readonly object[]): Promise<void> {
    await writeContainer(
      path(),
      (async function* () {
        yield JSON.stringify(head)
        for (const line of rest) yield JSON.stringify(line)
      })(),
    )
  }

  let target: string
  let header: BackupHeader

  beforeAll(async () => {
    target = await newDatabase()
    const [first = ''] = gunzipSync(await readFile(await dump(target, 'own')))
      .toString()
      .split('\n')
    header = headerShape.parse(JSON.parse(first))
  })

  it('by a newer program is refused by name', async () => {
    await make({ ...header, loketBackup: 3, more: true })
    await expect(checkBackup(path())).rejects.toMatchObject({ code: 'newer-format', detail: '3' })
    const checksum = createHash('sha256').update('').digest('hex')
    await make({ ...header, migrations: [...header.migrations, { name: '9999_later', checksum }] })
    await expect(checkBackup(path())).rejects.toMatchObject({ code: 'newer-program', detail: '9999_later' })
    await make({ ...header, migrations: header.migrations.map((each) => ({ ...each, checksum })) })
    await expect(checkBackup(path())).rejects.toMatchObject({ code: 'other-migrations' })
  })

  it('in the first format, which did not name the key of the lookup hashes, is read', async () => {
    const { fingerprint, sealing } = header.keys
    const first = { ...header, loketBackup: 1, keys: { fingerprint, sealing }, tables: [], files: 0, jobs: 0 }
    await make(first)
    expect((await checkBackup(path())).keys).toEqual({ fingerprint, sealing, lookup: null })
  })

  it('writes no file outside the inbox', async () => {
    for (const name of ['../keys', 'slack/../../keys', '/etc/passwd', 'slack/keys']) {
      await make({ ...header, files: 1 }, { name, data: '' })
      await expect(checkBackup(path()), name).rejects.toMatchObject({ code: 'damaged' })
    }
  })

  it('names no table or column that the database does not have', async () => {
    const renamed = (from: string, to: string): unknown =>
      JSON.parse(JSON.stringify(header).replaceAll(`"${from}"`, JSON.stringify(to)))
    for (const [from, to] of [
      ['person', 'pg_authid'],
      ['locale', 'locale") SELECT 1; --'],
    ] as const) {
      await make(headerShape.parse(renamed(from, to)))
      await expect(load(path(), target), to).rejects.toMatchObject({ code: 'damaged' })
    }
  })
})
