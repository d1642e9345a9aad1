import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dipFileColumns } from '../../src/registers/dip-file.ts'
import { publicDipRows, type PublicDipRow } from '../../src/storage/dip-public.ts'
import { systemTimers } from '../../src/timers.ts'
import { BusyError, createGate } from './gate.ts'
import type { Site } from './site.ts'

const columns = Object.entries(dipFileColumns)

/** Entries read at a time. */
const readSize = 500

/** Downloads under way at once. One of them reads at a time: the others wait, as long as it takes. */
const downloadsMax = 16
const readLimits = { atOnce: 1, waitingMax: downloadsMax, patienceMs: 120_000 }

/** Who takes nothing for so long is cut off: a place is for somebody who reads. */
const idleMs = 30_000

/** `/dip.csv` and `/dip.json`: the whole list, row by row. */
export function addDipDownloads(site: Site): void {
  const reads = createGate(readLimits, systemTimers)
  let underWay = 0
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    parts: (rows: AsyncIterable<PublicDipRow>) => AsyncIterable<string>,
  ) => {
    const whole = request.method !== 'HEAD'
    if (whole && underWay >= downloadsMax) throw new BusyError('too many downloads are under way')
    reply.header('content-type', `${type}; charset=utf-8`).header('cache-control', 'public, max-age=60')
    if (type === 'text/csv') reply.header('content-disposition', 'attachment; filename="dip.csv"')
    if (!whole) return reply.send('')
    underWay += 1
    reply.raw.once('close', () => (underWay -= 1))
    reply.raw.setTimeout(idleMs, () => reply.raw.destroy())
    return reply.send(Readable.from(parts(publicDipRows(site.desk.db, readSize, (read) => reads.run(read)))))
  }
  site.http.get('/dip.csv', (request, reply) => send(request, reply, 'text/csv', csvLines))
  site.http.get('/dip.json', (request, reply) =>
    send(request, reply, 'application/json', (rows) => jsonParts(rows, site.desk.publicUrl ?? '')),
  )
}

/** CSV (RFC 4180, with a byte order mark by which spreadsheets know UTF-8). */
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

/** A JSON array: the columns of the CSV, with the entry's page and its files. */
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
