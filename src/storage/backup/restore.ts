import { escapeIdentifier, type Client } from 'pg'
import { workingSession } from '../jobs.ts'
import {
  applyWithin,
  lockMigrations,
  makeMigrationsTable,
  readApplied,
  readMigrations,
  type Migration,
} from '../migrate.ts'
import { migrationsTable, readForeignKeys, readTables, readTriggerFunctions } from './catalog.ts'
import {
  BackupError,
  jobShape,
  keptFileShape,
  parseLine,
  rowsOf,
  type BackupHeader,
  type KeptFile,
  type WaitingJob,
} from './container.ts'
import { openContainer, type ReadContainer } from './container-file.ts'
import { loadRows } from './load-rows.ts'
import { inSession } from './session.ts'
import { addJobs, dropJobs } from './waiting-jobs.ts'

/** What the program writes of itself when it starts on a new database, before anybody has used it. */
const seeded = new Set([migrationsTable, 'holiday', 'installation', 'once'])

/**
 * Reads a backup to its end, without a database. `onBytes` is told how much of the file has been read.
 * @returns its header; @throws BackupError when it is not whole, or not for this program
 */
export async function checkBackup(path: string, onBytes?: (bytes: number) => void): Promise<BackupHeader> {
  const { header, lines } = await openContainer(path, onBytes)
  try {
    await migrationsOf(header)
    for await (const { part, text } of lines) {
      if (part === 'file') readKept(text)
    }
    return header
  } finally {
    await lines.return(undefined)
  }
}

/** What is brought back, and where to. */
export interface RestoreParts {
  /** The database: empty, and with graphile-worker's schema. */
  readonly url: string
  readonly path: string
  /** Told how many rows are in, of how many. */
  readonly onRows?: (rows: number, of: number) => void
  /** Given the inbox's updates at last; what it throws undoes everything. */
  readonly keepFiles: (files: readonly KeptFile[]) => Promise<void>
}

/**
 * Brings a backup into an empty database, in one transaction: the tables as they were when it was written, the rows,
 * then what later migrations make of them.
 * @throws BackupError, MigrationError; then nothing was changed
 */
export async function restoreBackup(parts: RestoreParts): Promise<void> {
  const { url, path, keepFiles } = parts
  const container = await openContainer(path)
  try {
    const { before, after } = await migrationsOf(container.header)
    await inSession(url, 'READ COMMITTED', async (client) => {
      await lockMigrations(client)
      await makeRoom(client)
      await client.query(makeMigrationsTable)
      for (const migration of before) await applyWithin(client, migration)
      const { jobs, files } = await load(client, container, parts)
      await dropJobs(client)
      await addJobs(client, jobs)
      for (const migration of after) await applyWithin(client, migration)
      await keepFiles(files)
    })
  } finally {
    await container.lines.return(undefined)
  }
}

/** @throws BackupError when a backup may not go into this database; changes nothing */
export async function requireEmpty(url: string): Promise<void> {
  await inSession(url, 'REPEATABLE READ, READ ONLY', async (client) => {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_stat_activity
       WHERE datname = current_database() AND starts_with(application_name, $1)`,
      [workingSession],
    )
    if (rowCount !== 0) throw new BackupError('serving')
    await readEmptyTables(client)
  })
}

/** The names of the program's tables, when they hold no more than a first start leaves there. */
async function readEmptyTables(client: Client): Promise<string[]> {
  const names = (await readTables(client)).map(({ name }) => name)
  if (names.length > 0 && !names.includes(migrationsTable)) throw new BackupError('foreign', names[0])
  if (names.includes(migrationsTable)) await requireKnown(client)
  for (const name of names) {
    if (seeded.has(name)) continue
    const { rowCount } = await client.query(`SELECT 1 FROM ${escapeIdentifier(name)} LIMIT 1`)
    if (rowCount !== 0) throw new BackupError('not-empty', name)
  }
  return names
}

/** What a newer program made may hold what this one does not know. */
async function requireKnown(client: Client): Promise<void> {
  const known = new Set((await readMigrations()).map(({ name }) => name))
  const unknown = (await readApplied(client)).find(({ migration_name: name }) => !known.has(name))
  if (unknown !== undefined) throw new BackupError('not-empty', unknown.migration_name)
}

/** Takes the empty tables away: they may be of a later migration than the backup. */
async function makeRoom(client: Client): Promise<void> {
  const names = await readEmptyTables(client)
  if (names.length === 0) return
  const functions = await readTriggerFunctions(client)
  await client.query(`DROP TABLE ${names.map((name) => escapeIdentifier(name)).join(', ')}`)
  for (const each of functions) await client.query(`DROP FUNCTION ${each}`)
}

/** The migrations that the backup was made with, and those that came later. */
async function migrationsOf({
  migrations,
}: BackupHeader): Promise<{ before: Migration[]; after: Migration[] }> {
  const known = await readMigrations()
  const applied = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of migrations) {
    const own = known.find((migration) => migration.name === name)
    if (own === undefined) throw new BackupError('newer-program', name)
    if (own.checksum !== checksum) throw new BackupError('other-migrations', name)
  }
  return {
    before: known.filter(({ name }) => applied.has(name)),
    after: known.filter(({ name }) => !applied.has(name)),
  }
}

async function load(
  client: Client,
  { header, lines }: ReadContainer,
  { onRows }: RestoreParts,
): Promise<{ jobs: WaitingJob[]; files: KeptFile[] }> {
  const tables = (await readTables(client)).filter(({ name }) => name !== migrationsTable)
  const jobs: WaitingJob[] = []
  const files: KeptFile[] = []
  // Rows come table by table, whatever points at what; put back, the keys are checked over all rows.
  const foreignKeys = await readForeignKeys(client)
  for (const { drop } of foreignKeys) await client.query(drop)
  const total = rowsOf(header)
  await loadRows(client, { tables, header, lines, onRows: (rows) => onRows?.(rows, total) }, (line) => {
    if (line.part === 'job') jobs.push(readJob(line.text))
    if (line.part === 'file') files.push(readKept(line.text))
  })
  await setSequences(client, header)
  for (const { add } of foreignKeys) await client.query(add)
  return { jobs, files }
}

function readJob(text: string): WaitingJob {
  const job = parseLine(jobShape, text)
  if (job === undefined) throw new BackupError('damaged')
  return job
}

function readKept(text: string): KeptFile {
  const file = parseLine(keptFileShape, text)
  if (file === undefined) throw new BackupError('damaged')
  return { name: file.name, bytes: Buffer.from(file.data, 'base64') }
}

async function setSequences(client: Client, { sequences }: BackupHeader): Promise<void> {
  for (const { name, value } of sequences) {
    await client.query('SELECT setval(quote_ident($1)::regclass, $2::bigint)', [name, value])
  }
}
