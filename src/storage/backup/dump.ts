import { escapeIdentifier, type Client } from 'pg'
import { readApplied } from '../migrate.ts'
import { migrationsTable, readSequences, readTables, type TableInfo } from './catalog.ts'
import {
  formatVersion,
  rowsOf,
  type BackupHeader,
  type BackupRow,
  type KeptFile,
  type WaitingJob,
} from './container.ts'
import { writeContainer } from './container-file.ts'
import { inSession } from './session.ts'
import { readJobs } from './waiting-jobs.ts'

/** What a backup is made of. */
export interface BackupParts {
  /** The database. */
  readonly url: string
  /** Where it goes; nothing may be there. */
  readonly path: string
  readonly at: Date
  /** The version of this program. */
  readonly program: string
  /** The agency's short name. */
  readonly agency: string
  /** The inbox's updates. Read them before this is called: what is handled meanwhile is then in one of the two. */
  readonly files: readonly KeptFile[]
  /** Which keys the data needs, out of the rows of `installation`. */
  readonly keysOf: (remembered: ReadonlyMap<string, string>) => BackupHeader['keys']
  /** Told how many rows are written, of how many. */
  readonly onRows?: (rows: number, of: number) => void
}

/** Rows fetched at a time. The contents of files are large: one by one. */
const fetched = (table: string) => (table === 'file_content' ? 1 : 500)

/**
 * Writes everything of one moment into a file, beside a program that goes on working: all tables, the work that
 * waits, and the inbox. Memory stays at the largest row. @returns the header that was written
 */
export async function writeBackup(parts: BackupParts): Promise<BackupHeader> {
  return inSession(parts.url, 'REPEATABLE READ, READ ONLY', async (client) => {
    const tables = await holdTables(client)
    const jobs = await readJobs(client)
    const header = await readHeader(client, parts, tables, jobs.length)
    await writeContainer(parts.path, linesOf(client, parts, { header, tables, jobs }))
    return header
  })
}

/** The tables, kept from being changed in shape until the end. */
async function holdTables(client: Client): Promise<TableInfo[]> {
  const tables = (await readTables(client)).filter(({ name }) => name !== migrationsTable)
  const names = tables.map(({ name }) => escapeIdentifier(name))
  await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS SHARE MODE`)
  return tables
}

async function readHeader(
  client: Client,
  { at, program, agency, files, keysOf }: BackupParts,
  tables: readonly TableInfo[],
  jobs: number,
): Promise<BackupHeader> {
  const counted: BackupHeader['tables'] = []
  for (const { name, columns } of tables) {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${escapeIdentifier(name)}`,
    )
    counted.push({ name, columns: columns.map((column) => column.name), rows: rows[0]?.count ?? 0 })
  }
  const remembered = await client.query<{ name: string; value: string }>(
    'SELECT name, value FROM installation ORDER BY name',
  )
  return {
    loketBackup: formatVersion,
    program,
    at: at.toISOString(),
    agency,
    migrations: (await readApplied(client)).map(({ migration_name: name, checksum }) => ({ name, checksum })),
    keys: keysOf(new Map(remembered.rows.map(({ name, value }) => [name, value]))),
    tables: counted,
    // Sequences stand outside of transactions: read after the first look, they are at or past every number in it.
    sequences: await readSequences(client),
    jobs,
    files: files.length,
  }
}

async function* linesOf(
  client: Client,
  { files, onRows }: BackupParts,
  {
    header,
    tables,
    jobs,
  }: {
    readonly header: BackupHeader
    readonly tables: readonly TableInfo[]
    readonly jobs: readonly WaitingJob[]
  },
): AsyncGenerator<string> {
  yield JSON.stringify(header)
  const total = rowsOf(header)
  let done = 0
  for (const table of tables) {
    for await (const rows of rowsIn(client, table)) {
      for (const row of rows) yield JSON.stringify(row)
      done += rows.length
      onRows?.(done, total)
    }
  }
  for (const job of jobs) yield JSON.stringify(job)
  for (const { name, bytes } of files) {
    yield JSON.stringify({ name, data: Buffer.from(bytes).toString('base64') })
  }
}

async function* rowsIn(client: Client, { name, columns }: TableInfo): AsyncGenerator<BackupRow[]> {
  const values = columns.map((column) => `${escapeIdentifier(column.name)}::text`)
  await client.query(
    `DECLARE each_row NO SCROLL CURSOR FOR SELECT ${values.join(', ')} FROM ${escapeIdentifier(name)}`,
  )
  for (;;) {
    const { rows } = await client.query<BackupRow>({
      text: `FETCH ${fetched(name)} FROM each_row`,
      rowMode: 'array',
    })
    if (rows.length === 0) break
    yield rows
  }
  await client.query('CLOSE each_row')
}
