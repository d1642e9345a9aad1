import { readFile } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { dipFileColumns as columns } from '../../src/registers/dip-file.ts'
import { dipEntryShape, importDip } from '../../src/storage/dip.ts'
import { withDesk, type CliContext } from './context.ts'
import { withProgress } from './progress.ts'

const csvRow = z.record(z.string(), z.string())

interface CsvFile {
  readonly head: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** From the place of a row in the list to its number in the file: the heading is row 1. */
const headRows = 2

/**
 * `loket dip import FILE`: all rows or none; each fault is told with its row and column. A row whose code is known
 * changes that entry, so the same file can be imported again. @returns the exit code
 */
export async function dipImport(context: CliContext, path: string): Promise<number> {
  const { t, print } = context
  const content = await readFile(path).catch(() => undefined)
  if (content === undefined) {
    print(t('cli-no-file', { file: path }))
    return 2
  }
  const file = readRows(content)
  if (file === undefined) {
    print(t('cli-bad-csv'))
    return 2
  }
  const missing = Object.keys(columns).filter((name) => name !== 'tautan' && !file.head.includes(name))
  if (missing.length > 0) {
    print(t('cli-dip-columns', { columns: Object.keys(columns).join(', ') }))
    return 2
  }
  if (file.rows.length === 0) {
    print(t('cli-dip-no-rows'))
    return 2
  }
  const rows = file.rows.map(fieldsOf)
  const read = rows.map((row) => dipEntryShape.safeParse(row))
  const repeated = repeatedCodes(rows)
  const faults = read.flatMap((result, index) => {
    const say = (field: PropertyKey | undefined, fault: string) =>
      t('cli-dip-row-fault', { row: index + headRows, column: columnOf(field), fault })
    const first = repeated.get(index)
    return [
      ...(result.error?.issues ?? []).map(({ path: [field], code }) => say(field, t(faultKey(code)))),
      ...(first === undefined ? [] : [say('code', t('cli-dip-fault-repeated', { row: first + headRows }))]),
    ]
  })
  if (faults.length > 0) {
    for (const fault of faults) print(fault)
    print(t('cli-dip-not-imported'))
    return 2
  }
  const entries = read.flatMap((result) => (result.success ? [result.data] : []))
  const counts = await withDesk(context, (desk) =>
    context.breaking.during({ means: 'cli-broken-off-import' }, () =>
      withProgress(context, 'cli-dip-progress', (onProgress) =>
        importDip(desk.db, entries, desk.clock.now(), (done) => onProgress(done, entries.length)),
      ),
    ),
  )
  print(t('cli-dip-imported', counts))
  return 0
}

/** The heading, and the rows by its names; undefined when the file is no CSV, or not in UTF-8. */
function readRows(content: Buffer): CsvFile | undefined {
  let head: readonly string[] = []
  try {
    // What Excel calls plain CSV is Windows-1252: its letters beyond ASCII would be published broken.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    const rows: unknown = parse(text, {
      columns: (names: string[]) => {
        head = names
        return names
      },
      trim: true,
      skip_empty_lines: true,
      // Spreadsheets set to Indonesian write semicolons; none of our columns has one in its name.
      delimiter: text.split('\n', 1)[0]?.includes(';') === true ? ';' : ',',
    })
    return { head, rows: z.array(csvRow).parse(rows) }
  } catch (error) {
    if (error instanceof CsvError || isUndecodable(error)) return undefined
    throw error
  }
}

/** What TextDecoder throws at a byte that is not UTF-8 (WHATWG Encoding: decode). */
function isUndecodable(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
}

/** The rows whose code stands in a row above, and which: the later one would silently take the place of the first. */
function repeatedCodes(rows: readonly Readonly<Record<string, string>>[]): ReadonlyMap<number, number> {
  const seen = new Map<string, number>()
  const repeated = new Map<number, number>()
  for (const [index, row] of rows.entries()) {
    const code = row['code']?.trim()
    if (code === undefined) continue
    const first = seen.get(code)
    if (first === undefined) seen.set(code, index)
    else repeated.set(index, first)
  }
  return repeated
}

/** The file's own name of a field. */
function columnOf(field: PropertyKey | undefined): string {
  return Object.entries(columns).find(([, each]) => each === field)?.[0] ?? ''
}

function faultKey(code: string): string {
  const known = ['invalid_type', 'too_small', 'too_big', 'invalid_value', 'invalid_format']
  return `cli-dip-fault-${known.includes(code) ? code.replace('_', '-') : 'invalid-format'}`
}

function fieldsOf(row: Readonly<Record<string, string>>): Record<string, string> {
  const filled = Object.entries(columns).flatMap(([name, field]) => {
    const value = row[name]
    // An apostrophe before a sign keeps spreadsheets from running the text; it is not part of it.
    return value === undefined || value === '' ? [] : [[field, value.replace(/^'(?=[=+\-@])/, '')] as const]
  })
  return Object.fromEntries(filled)
}
