import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withSchemaEngine } from '../../prisma/schema-engine.ts'
import { migrate, migrationsDir } from '../../src/storage/migrate.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { sql } from './embedded-program.ts'

let database: TestDatabase
let directory: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  directory = await mkdtemp(join(tmpdir(), 'loket-migrate-'))
})
afterEach(async () => {
  await database.drop()
  await rm(directory, { recursive: true })
})

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true })
  await writeFile(join(directory, name, 'migration.sql'), text)
}

const ledger =
  'SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY 1'

it('makes the product’s schema in an empty database, once', async () => {
  await cp(migrationsDir, directory, { recursive: true })
  expect(await migrate(database.url, directory)).toContain('0001_init')
  expect(await migrate(database.url, directory)).toEqual([])
  expect(await sql(database.url, 'SELECT count(*)::int AS n FROM "case"')).toEqual([{ n: 0 }])
})

it('applies in the order of the names and records the SHA-256 of each file, one step, both times', async () => {
  await write('0002_second', 'ALTER TABLE one ADD COLUMN more text;')
  await write('0001_first', 'CREATE TABLE one (id int);')
  expect(await migrate(database.url, directory)).toEqual(['0001_first', '0002_second'])
  // printf '%s' 'CREATE TABLE one (id int);' | sha256sum
  const first = '04a23a219a95ac16cc1a98a9a3789601d0a1ec6c704cf84c991592b0ba740e6b'
  const second = 'ddbaa7515df0e34d59a1cfb4609a1157d8f93fe91938781f71fadd8f1b0aaa85'
  expect(await sql(database.url, ledger)).toEqual([
    { migration_name: '0001_first', checksum: first, finished: true },
    { migration_name: '0002_second', checksum: second, finished: true },
  ])
  const [row] = await sql(
    database.url,
    'SELECT every(length(id) = 36 AND applied_steps_count = 1 AND finished_at >= started_at) AS ok FROM _prisma_migrations',
  )
  expect(row).toEqual({ ok: true })
})

it('keeps the book so that Prisma’s own engine finds nothing to apply and nothing edited', async () => {
  await write('0001_first', 'CREATE TABLE one (id int);')
  await migrate(database.url, directory)
  const migration = {
    path: 'migration.sql',
    content: { tag: 'ok' as const, value: 'CREATE TABLE one (id int);' },
  }
  const schema = 'datasource db {\n  provider = "postgresql"\n}\n'
  const seen = await withSchemaEngine(database.url, schema, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: {
        baseDir: directory,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: [{ path: '0001_first', migrationFile: migration }],
      },
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  expect(seen).toMatchObject({ hasMigrationsTable: true, editedMigrationNames: [], failedMigrationNames: [] })
  expect(seen.history ?? null).toBeNull()
})

it('leaves nothing of a migration that fails, and goes on from there when it is mended', async () => {
  await write('0001_first', 'CREATE TABLE one (id int);')
  await write('0002_second', 'CREATE TABLE two (id int); CREATE TABLE two (id int);')
  await expect(migrate(database.url, directory)).rejects.toMatchObject({
    code: 'failed',
    migration: '0002_second',
  })
  expect(
    await sql(database.url, "SELECT to_regclass('one') IS NOT NULL AS one, to_regclass('two') AS two"),
  ).toEqual([{ one: true, two: null }])
  await write('0002_second', 'CREATE TABLE two (id int);')
  expect(await migrate(database.url, directory)).toEqual(['0002_second'])
})

it('refuses when an applied migration was changed', async () => {
  await write('0001_first', 'CREATE TABLE one (id int);')
  await migrate(database.url, directory)
  await appendFile(join(directory, '0001_first', 'migration.sql'), '\n')
  await write('0002_second', 'CREATE TABLE two (id int);')
  await expect(migrate(database.url, directory)).rejects.toMatchObject({
    code: 'changed',
    migration: '0001_first',
  })
  expect(await sql(database.url, "SELECT to_regclass('two') AS two")).toEqual([{ two: null }])
})

it('refuses a database of a newer release', async () => {
  await write('0001_first', 'CREATE TABLE one (id int);')
  await write('0002_second', 'CREATE TABLE two (id int);')
  await migrate(database.url, directory)
  await rm(join(directory, '0002_second'), { recursive: true })
  await expect(migrate(database.url, directory)).rejects.toMatchObject({
    code: 'unknown',
    migration: '0002_second',
  })
})

it('refuses a migration that another tool began and never finished, until it is marked as rolled back', async () => {
  await write('0001_first', 'CREATE TABLE one (id int);')
  await migrate(database.url, directory)
  await sql(database.url, 'DROP TABLE one; UPDATE _prisma_migrations SET finished_at = NULL')
  await expect(migrate(database.url, directory)).rejects.toMatchObject({
    code: 'unfinished',
    migration: '0001_first',
  })
  await sql(database.url, 'UPDATE _prisma_migrations SET rolled_back_at = now()')
  expect(await migrate(database.url, directory)).toEqual(['0001_first'])
})

it('is done by one of several programs that start at once; the others wait and find it done', async () => {
  await write('0001_first', 'CREATE TABLE one (id int); SELECT pg_sleep(0.2);')
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(database.url, directory)))
  expect(applied.flat()).toEqual(['0001_first'])
})
