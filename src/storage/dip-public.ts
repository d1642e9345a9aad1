import { z } from 'zod'
import type { Db } from './db.ts'
import type { DipRow } from './registers.ts'

/** Which published rows are wanted, and which part of them. */
export interface DipQuery {
  /** Any of these words fits, more is better; empty: all rows. */
  readonly words: string
  /** A class of UU 14/2008 Ps 9–11; undefined: all. */
  readonly class: string | undefined
  readonly limit: number
  readonly offset: number
}

const listRow = z.object({
  id: z.int(),
  judul: z.string(),
  ringkasan: z.string(),
  class: z.string(),
  total: z.int(),
})

/** A row as a list shows it. */
export type DipListRow = Omit<z.infer<typeof listRow>, 'total'>

/** A part of the published rows, best first, then serta merta before the others; and how many there are in all. */
export async function listDip(
  db: Db,
  query: DipQuery,
): Promise<{ readonly rows: readonly DipListRow[]; readonly total: number }> {
  const rows = await db.$queryRaw`
    WITH asked AS (
      SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS query
      FROM unnest(to_tsvector('indonesian', ${query.words}))
    ), fitting AS (
      SELECT d.*, CASE WHEN ${query.words === ''} THEN 0 ELSE ts_rank(d.search, asked.query) END AS rank
      FROM dip_entry d, asked
      WHERE d.status = 'terbit'
        AND (${query.words === ''} OR d.search @@ asked.query)
        AND (${query.class ?? null}::text IS NULL OR d.class = ${query.class ?? null}::text)
    ), counted AS (SELECT count(*)::int AS total FROM fitting), part AS (
      SELECT id, judul, ringkasan, class, rank
      FROM fitting
      ORDER BY rank DESC, (class = 'serta-merta') DESC, id
      LIMIT ${query.limit} OFFSET ${query.offset}
    )
    SELECT coalesce(id, 0) AS id, coalesce(judul, '') AS judul, coalesce(ringkasan, '') AS ringkasan,
           coalesce(class, '') AS class, total
    FROM counted LEFT JOIN part ON true
    ORDER BY rank DESC, (class = 'serta-merta') DESC, id`
  const read = z.array(listRow).parse(rows)
  // The count stands even when the part is empty, in a row that names no entry.
  return { rows: read.filter(({ id }) => id > 0), total: read[0]?.total ?? 0 }
}

/** Kinds of files that may ever be public; identity papers never are, whatever they were attached to. */
const publicKinds = ['document', 'announcement']

/** A published row with the ids of the files that everybody may have. */
export interface PublicDipRow extends DipRow {
  readonly updatedAt: Date
  readonly fileIds: readonly number[]
}

const withFiles = {
  files: {
    where: { file: { kind: { in: publicKinds }, purgedAt: null } },
    orderBy: { fileId: 'asc' },
    select: { fileId: true },
  },
} as const

/** One published row; undefined when it is not there or not published. */
export async function findPublicDip(db: Db, id: number): Promise<PublicDipRow | undefined> {
  const row = await db.dipEntry.findFirst({ where: { id, status: 'terbit' }, include: withFiles })
  return row === null ? undefined : { ...row, fileIds: row.files.map(({ fileId }) => fileId) }
}

/** The id of the published row under a code of the agency's. */
export async function findPublicDipId(db: Db, code: string): Promise<number | undefined> {
  const row = await db.dipEntry.findFirst({ where: { code, status: 'terbit' }, select: { id: true } })
  return row?.id
}

function nextDipRows(db: Db, limit: number, after: number) {
  return db.dipEntry.findMany({
    where: { status: 'terbit', id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    include: withFiles,
  })
}

/** All published rows in the order they came in, read a page at a time; each page is read by `inTurn`. */
export async function* publicDipRows(
  db: Db,
  pageSize: number,
  inTurn: <T>(read: () => Promise<T>) => Promise<T>,
): AsyncGenerator<PublicDipRow, void, void> {
  let after = 0
  for (;;) {
    const rows = await inTurn(() => nextDipRows(db, pageSize, after))
    for (const row of rows) yield { ...row, fileIds: row.files.map(({ fileId }) => fileId) }
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    after = last.id
  }
}
