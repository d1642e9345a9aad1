import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, type ClientBase } from 'pg'
import { packageRoot } from '../root.ts'

/** Where the migrations are; the folder's names sort in the order of application. */
export const migrationsDir: string = join(packageRoot, 'prisma', 'migrations')

/** Why the database cannot be brought to this program's schema. */
type MigrationFault = 'server-too-old' | 'changed' | 'unknown' | 'unfinished' | 'failed'

/** The database was left as it was; `migration` names the one concerned. */
export class MigrationError extends Error {
  readonly code: MigrationFault
  readonly migration: string | undefined

  constructor(code: MigrationFault, message: string, migration?: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.migration = migration
  }
}

/** One file of prisma/migrations. `checksum` is the hex SHA-256 of the file, as Prisma's CLI counts it. */
export interface Migration {
  name: string
  sql: string
  checksum: string
}

interface AppliedMigration {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/** The key that Prisma's CLI takes for its own migrations, so that the two exclude each other. */
const PRISMA_LOCK = 72_707_369
const LOCK_TIMEOUT = '5min'
/** Whoever only looks does not wait for a server that does not answer. */
const CONNECT_MS = 10_000
const SERVER_VERSION_MIN = 140_000

/** The statement that makes the book of migrations, as Prisma's CLI makes it, where there is none. */
export const makeMigrationsTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
  )`

/**
 * Names of the migrations that the next start would apply. Changes nothing. Throws as `migrate` does where that would
 * refuse.
 */
export async function pendingMigrations(url: string, directory: string = migrationsDir): Promise<string[]> {
  const known = await readMigrations(directory)
  const client = new Client({
    connectionString: url,
    application_name: 'loket migrate',
    connectionTimeoutMillis: CONNECT_MS,
  })
  await client.connect()
  try {
    await requireServerVersion(client)
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
    )
    const applied = rows[0]?.there === true ? await readApplied(client) : []
    return findMissing(known, applied).map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/**
 * Applies what is missing of prisma/migrations, in order, each in a transaction together with its row in
 * `_prisma_migrations`. Replicas that start at once wait for each other. Returns the names applied now.
 * Throws MigrationError; connection failures are passed on.
 */
export async function migrate(url: string, directory: string = migrationsDir): Promise<string[]> {
  const known = await readMigrations(directory)
  const client = new Client({ connectionString: url, application_name: 'loket migrate' })
  await client.connect()
  try {
    await requireServerVersion(client)
    await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`)
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(makeMigrationsTable)
    const missing = findMissing(known, await readApplied(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    // Ending the session lets go of the lock.
    await client.end()
  }
}

/** What the database says was applied to it, in the order of the names. */
export async function readApplied(client: ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  )
  return rows
}

/**
 * Makes others who migrate wait for the end of a transaction of the caller's. Throws MigrationError for a server that
 * is too old.
 */
export async function lockMigrations(client: ClientBase): Promise<void> {
  await requireServerVersion(client)
  await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`)
  await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK])
}

async function requireServerVersion(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
  if (Number(rows[0]?.server_version_num) >= SERVER_VERSION_MIN) return
  throw new MigrationError('server-too-old', 'Loket needs PostgreSQL 14 or newer.')
}

/** The migrations on disk, in order. */
export async function readMigrations(directory: string = migrationsDir): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.toSorted().map(async (name) => {
      const content = await readFile(join(directory, name, 'migration.sql'))
      return { name, sql: content.toString(), checksum: createHash('sha256').update(content).digest('hex') }
    }),
  )
}

/** Compares disk and database; what is only on disk is returned, any contradiction is thrown. */
function findMissing(known: Migration[], applied: AppliedMigration[]): Migration[] {
  for (const row of applied) {
    const name = row.migration_name
    const migration = known.find((candidate) => candidate.name === name)
    if (migration === undefined) {
      const hint = 'It was made by a newer release: start that one, or restore a backup of this release.'
      throw new MigrationError(
        'unknown',
        `The database has a migration that this program lacks: ${name}. ${hint}`,
        name,
      )
    }
    if (row.finished_at === null) {
      const hint = 'Mend the database by hand, then set rolled_back_at on its row in _prisma_migrations.'
      throw new MigrationError(
        'unfinished',
        `The migration ${name} was begun and never finished. ${hint}`,
        name,
      )
    }
    if (row.checksum !== migration.checksum) {
      const hint = 'Put the original file back and write a further migration instead.'
      throw new MigrationError(
        'changed',
        `The migration ${name} was changed after it had been applied. ${hint}`,
        name,
      )
    }
  }
  return known.filter((migration) => !applied.some((row) => row.migration_name === migration.name))
}

/** Applies a migration and enters it in the book, in a transaction of the caller's. */
export async function applyWithin(client: ClientBase, migration: Migration): Promise<void> {
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at)
     VALUES (gen_random_uuid()::text, $1, $2, clock_timestamp())`,
    [migration.checksum, migration.name],
  )
  await client.query(migration.sql)
  await client.query(
    `UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1
     WHERE migration_name = $1 AND rolled_back_at IS NULL`,
    [migration.name],
  )
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await applyWithin(client, migration)
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationError(
      'failed',
      `The migration ${migration.name} failed: ${why}`,
      migration.name,
      cause,
    )
  }
}
