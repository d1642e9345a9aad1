import { readFile } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { dipFileColumns as columns } from '../../src/registers/dip-file.ts'
import { dipEntryShape, importDip } from '../../src/storage/dip.ts'
import { withDesk, type CliContext } from './context.ts'
import { withProgress } from './progress.ts'

const csvRow = z.record(z.string(), z.string())

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
  const rows = readRows(content)
  if (rows === undefined) {
    print(t('cli-bad-csv'))
    return 2
  }
  const missing = Object.keys(columns).filter((name) => name !== 'tautan' && rows[0]?.[name] === undefined)
  if (missing.length > 0) {
    print(t('cli-dip-columns', { columns: Object.keys(columns).join(', ') }))
    return 2
  }
  const read = rows.map((row) => dipEntryShape.safeParse(fieldsOf(row)))
  const faults = read.flatMap((result, index) =>
    result.success
      ? []
      : result.error.issues.map((issue) =>
          // The header is row 1.
          t('cli-dip-row-fault', {
            row: index + 2,
            column: columnOf(issue.path[0]),
            fault: t(faultKey(issue.code)),
          }),
        ),
  )
  if (faults.length > 0) {
    for (const fault of faults) print(fault)
    print(t('cli-dip-not-imported'))
    return 2
  }
  const entries = read.flatMap((result) => (result.success ? [result.data] : []))
  const counts = await withDesk(context, (desk) =>
    withProgress(context, 'cli-dip-progress', (onProgress) =>
      importDip(desk.db, entries, desk.clock.now(), (done) => onProgress(done, entries.length)),
    ),
  )
  print(t('cli-dip-imported', counts))
  return 0
}

/** The rows by their column names; undefined when the file is no CSV. */
function readRows(content: Buffer): Record<string, string>[] | undefined {
  // Spreadsheets set to Indonesian write semicolons; none of our columns has one in its name.
  const headLine = content.toString('utf8').split('\n', 1)[0] ?? ''
  try {
    const rows: unknown = parse(content, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      delimiter: headLine.includes(';') ? ';' : ',',
    })
    return z.array(csvRow).parse(rows)
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
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
