import { Readable } from 'node:stream'
import { dipFileColumns } from '../../src/registers/dip-file.ts'
import type { PublicDipRow } from '../../src/storage/dip-public.ts'

const columns = Object.entries(dipFileColumns)

/** The list as CSV (RFC 4180, with a byte order mark by which spreadsheets know UTF-8), row by row. */
export function dipCsv(rows: AsyncIterable<PublicDipRow>): Readable {
  return Readable.from(csvLines(rows))
}

async function* csvLines(rows: AsyncIterable<PublicDipRow>): AsyncGenerator<string, void, void> {
  yield `\uFEFF${columns.map(([name]) => name).join(',')}\r\n`
  for await (const row of rows)
    yield `${columns.map(([, field]) => csvField(row[field] ?? '')).join(',')}\r\n`
}

function csvField(text: string): string {
  // A spreadsheet would take such a text for a formula and run it.
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** The list as a JSON array, row by row: the columns of the CSV, with the entry's page and its files. */
export function dipJson(rows: AsyncIterable<PublicDipRow>, root: string): Readable {
  return Readable.from(jsonParts(rows, root))
}

async function* jsonParts(
  rows: AsyncIterable<PublicDipRow>,
  root: string,
): AsyncGenerator<string, void, void> {
  let before = '['
  for await (const row of rows) {
    const page = `${root}/dip/${row.id}`
    const fields = Object.fromEntries(columns.map(([name, field]) => [name, row[field]]))
    const berkas = row.fileIds.map((id) => `${page}/berkas/${id}`)
    yield `${before}\n${JSON.stringify({ ...fields, diperbarui: row.updatedAt, halaman: page, berkas })}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}
