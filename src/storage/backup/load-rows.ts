import { escapeIdentifier, type Client } from 'pg'
import type { TableInfo } from './catalog.ts'
import { BackupError, parseLine, rowShape, type BackupHeader, type BackupRow } from './container.ts'
import type { ContainerLine } from './container-file.ts'

/** Rows that go to the server at a time: so many, or so much text. */
const batchRows = 500
const batchCharacters = 4_000_000

/** A table of the backup in this database. */
interface Target {
  readonly insert: string
  readonly columns: number
}

/** What rows are read from and where they go. */
interface LoadParts {
  /** The tables of this database. */
  readonly tables: readonly TableInfo[]
  readonly header: BackupHeader
  readonly lines: AsyncIterable<ContainerLine>
  readonly onRows: (rows: number) => void
}

/**
 * Reads a backup to its end: rows go into their tables, any other line to `other`.
 * @throws BackupError for a table or column that this database does not have, and for a row of another shape
 */
export async function loadRows(
  client: Client,
  { tables, header, lines, onRows }: LoadParts,
  other: (line: ContainerLine) => void,
): Promise<void> {
  const targets = targetsOf(tables, header)
  let batch: BackupRow[] = []
  let size = 0
  let at = 0
  let done = 0
  const flush = async () => {
    const target = targets[at]
    if (batch.length === 0 || target === undefined) return
    await insert(client, target, batch)
    done += batch.length
    onRows(done)
    batch = []
    size = 0
  }
  for await (const line of lines) {
    if (line.part !== 'row' || line.table !== at) await flush()
    if (line.part !== 'row') {
      other(line)
      continue
    }
    at = line.table
    batch.push(readRow(line.text, targets[at]))
    size += line.text.length
    if (batch.length === batchRows || size >= batchCharacters) await flush()
  }
  await flush()
}

function readRow(text: string, target: Target | undefined): BackupRow {
  const row = parseLine(rowShape, text)
  if (row === undefined || row.length !== target?.columns) throw new BackupError('damaged')
  return row
}

/** Names come from this database, never from the file. */
function targetsOf(tables: readonly TableInfo[], header: BackupHeader): Target[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  if (header.tables.length !== tables.length) throw new BackupError('damaged')
  return header.tables.map(({ name, columns }) => {
    const table = byName.get(name)
    const types = new Map(table?.columns.map((column) => [column.name, column.type]))
    const known = columns.flatMap((column) => {
      const type = types.get(column)
      return type === undefined ? [] : [{ column: escapeIdentifier(column), type }]
    })
    if (known.length !== columns.length || known.length !== types.size) throw new BackupError('damaged', name)
    const into = known.map(({ column }) => column).join(', ')
    const values = known.map(({ type }, place) => `v${place}::${type}`).join(', ')
    const given = known.map((_column, place) => `$${place + 1}::text[]`).join(', ')
    const names = known.map((_column, place) => `v${place}`).join(', ')
    return {
      insert: `INSERT INTO ${escapeIdentifier(name)} (${into}) SELECT ${values} FROM unnest(${given}) AS given(${names})`,
      columns: known.length,
    }
  })
}

async function insert(client: Client, { insert: text, columns }: Target, rows: BackupRow[]): Promise<void> {
  const values = Array.from({ length: columns }, (_none, place) => rows.map((row) => row[place] ?? null))
  await client.query(text, values)
}
