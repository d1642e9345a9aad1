import { z } from 'zod'
import { dipClasses } from '../sop/facts.ts'
import type { Database, Db } from './db.ts'

/** One row of the Daftar Informasi Publik, in the official columns. */
export const dipEntryShape = z.object({
  /** Stable key: importing it again changes the row. */
  code: z.string().trim().min(1).max(60),
  class: z.enum(dipClasses),
  judul: z.string().trim().min(3).max(300),
  ringkasan: z.string().trim().min(3).max(2000),
  penguasa: z.string().trim().min(1).max(300),
  penanggungJawab: z.string().trim().min(1).max(300),
  waktuTempat: z.string().trim().min(1).max(300),
  format: z.string().trim().min(1).max(100),
  retensi: z.string().trim().min(1).max(200),
  tautan: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
})

export type DipEntryInput = z.infer<typeof dipEntryShape>

/** A row found by a search, best first. */
export interface DipHit {
  readonly id: number
  readonly judul: string
  readonly ringkasan: string
  readonly class: string
  readonly tautan: string | null
}

const hitRows = z.array(
  z.object({
    id: z.int(),
    judul: z.string(),
    ringkasan: z.string(),
    class: z.string(),
    tautan: z.string().nullable(),
  }),
)

/** Words of every request, which say nothing of its matter; PostgreSQL knows no Indonesian stop words. */
const commonWords =
  'ada adalah agar apa atas atau bagaimana bagi berapa beserta bisa daftar dalam dan dapat dari data dengan di ' +
  'dokumen hal informasi ingin ini itu kami kapan karena ke kepada lengkap mana meminta mengenai minta mohon oleh ' +
  'pada para per saya secara seluruh semua serta siapa sudah tahu tahun tentang terkait tersebut untuk yang'

/** A row is offered unasked when this share of the asked words, or of its title's words, is met; by two at least. */
const askedShareMin = 0.5
const titleShareMin = 0.6
const metWordsMin = 2

/**
 * Finds published DIP rows by PostgreSQL's full-text search in Indonesian. Any of the words may fit, the more the
 * better; words of every request count only where there are no others. With `suggest` only good fits come back. Nothing readable in `words` finds nothing.
 */
export async function searchDip(
  db: Db,
  words: string,
  options: { readonly limit: number; readonly suggest: boolean },
): Promise<DipHit[]> {
  const rows = await db.$queryRaw`
    WITH word AS (
      SELECT lexeme, lexeme = ANY (tsvector_to_array(to_tsvector('indonesian', ${commonWords}))) AS is_common
      FROM unnest(to_tsvector('indonesian', ${words.slice(0, 2000)}))
    ), asked AS (
      SELECT array_agg(lexeme) AS words, string_agg(quote_literal(lexeme), ' | ')::tsquery AS query
      FROM word
      WHERE NOT is_common OR NOT (${options.suggest} OR EXISTS (SELECT FROM word WHERE NOT is_common))
    ), ranked AS (
      SELECT d.id, asked.words, ts_rank(d.search, asked.query) AS rank, d.class = 'serta-merta' AS urgent
      FROM dip_entry d, asked
      WHERE d.status = 'terbit' AND d.search @@ asked.query
      ORDER BY rank DESC, urgent DESC, id
      -- Suggestions are judged below, from the best row on, until enough of them fit.
      LIMIT CASE WHEN ${options.suggest} THEN NULL ELSE ${options.limit}::int END
    )
    SELECT d.id, d.judul, d.ringkasan, d.class, d.tautan
    FROM ranked
    CROSS JOIN LATERAL (SELECT * FROM dip_entry WHERE id = ranked.id OFFSET 0) AS d
    CROSS JOIN LATERAL (
      SELECT length(d.search) - length(ts_delete(d.search, words)) AS met,
             to_tsvector('indonesian', d.judul) AS title
    ) AS fit
    WHERE NOT ${options.suggest}
       OR (met >= ${metWordsMin}
           AND (met >= cardinality(words) * ${askedShareMin}::float
                OR length(title) - length(ts_delete(title, words)) >= nullif(length(title), 0) * ${titleShareMin}::float))
    ORDER BY rank DESC, urgent DESC, ranked.id
    LIMIT ${options.limit}`
  return hitRows.parse(rows)
}

/** A DIP row with the files that belong to it. */
export interface DipDetail extends DipHit {
  readonly penguasa: string
  readonly penanggungJawab: string
  readonly waktuTempat: string
  readonly format: string
  readonly retensi: string
  readonly fileIds: readonly number[]
}

/** One published row; undefined when there is none. */
export async function findDipEntry(db: Db, id: number): Promise<DipDetail | undefined> {
  const row = await db.dipEntry.findFirst({ where: { id, status: 'terbit' }, include: { files: true } })
  if (row === null) return undefined
  const { files, ...columns } = row
  return { ...columns, fileIds: files.map((each) => each.fileId) }
}

/**
 * Proposes a row: it is not public until it is published. Twice with the same code is once. @returns its id, or
 * undefined when a row of that code is there
 */
export async function proposeDip(
  tx: Db,
  entry: DipEntryInput,
  from: { readonly caseId: number | null; readonly fileIds: readonly number[]; readonly now: Date },
): Promise<number | undefined> {
  const { caseId: sourceCaseId, fileIds, now } = from
  if ((await tx.dipEntry.count({ where: { code: entry.code } })) > 0) return undefined
  const columns = { ...entry, tautan: entry.tautan ?? null, status: 'usul', sourceCaseId }
  const { id } = await tx.dipEntry.create({
    data: {
      ...columns,
      createdAt: now,
      updatedAt: now,
      files: { create: fileIds.map((fileId) => ({ fileId })) },
    },
    select: { id: true },
  })
  return id
}

/** Publishes a row that came of a case; one that is there with the same code stays as it is. */
export async function publishDip(
  tx: Db,
  entry: DipEntryInput,
  from: { readonly caseId: number; readonly fileIds: readonly number[]; readonly now: Date },
): Promise<void> {
  const id = await proposeDip(tx, dipEntryShape.parse(entry), from)
  if (id !== undefined) await tx.dipEntry.update({ where: { id }, data: { status: 'terbit' } })
}

/** A row that was proposed. */
export interface Proposal extends Omit<DipDetail, 'tautan'> {
  readonly sourceCaseId: number | null
}

/** One row that was proposed, also when it is public by now; undefined when there is none. */
export async function findProposal(db: Db, id: number): Promise<Proposal | undefined> {
  const row = await db.dipEntry.findUnique({ where: { id }, include: { files: true } })
  if (row === null) return undefined
  const { files, ...columns } = row
  return { ...columns, fileIds: files.map((each) => each.fileId) }
}

/** The proposed rows with these words in their title, oldest first. */
export async function listProposals(
  db: Db,
  words: string,
  limit: number,
): Promise<{ readonly id: number; readonly judul: string }[]> {
  return db.dipEntry.findMany({
    where: { status: 'usul', judul: { contains: words, mode: 'insensitive' } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, judul: true },
  })
}

/** Publishes a proposed row, as it was put in words since. @returns false when it is public already */
export async function publishProposal(
  tx: Db,
  id: number,
  words: Pick<DipEntryInput, 'class' | 'judul' | 'ringkasan'>,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.dipEntry.updateMany({
    where: { id, status: 'usul' },
    data: { ...words, status: 'terbit', updatedAt: now },
  })
  return count === 1
}

/** Rows of one statement: enough to be quick, few enough that one sees a long list move. */
const importedAtOnce = 200

/** How long an import may take; Prisma would break it off after five seconds. */
const importMsMax = 30 * 60_000

/**
 * Writes rows, changing those whose code is already there: all of them or none. No code may stand twice in `entries`.
 * `onRows` is told how many are written.
 * @returns how many were new and how many changed
 */
export async function importDip(
  db: Database,
  entries: readonly DipEntryInput[],
  now: Date,
  onRows: (rows: number) => void = () => undefined,
): Promise<{ created: number; changed: number }> {
  const changed = await db.$transaction(
    async (tx) => {
      let known = 0
      for (let from = 0; from < entries.length; from += importedAtOnce) {
        const some = entries.slice(from, from + importedAtOnce)
        known += await tx.dipEntry.count({ where: { code: { in: some.map(({ code }) => code) } } })
        await writeDip(tx, some, now)
        onRows(from + some.length)
      }
      return known
    },
    { timeout: importMsMax },
  )
  return { created: entries.length - changed, changed }
}

/** One statement. What came of a case, or is proposed only, stays so. */
async function writeDip(tx: Db, entries: readonly DipEntryInput[], now: Date): Promise<void> {
  const column = <K extends keyof DipEntryInput>(key: K) => entries.map((each) => each[key] ?? null)
  await tx.$executeRaw`
    INSERT INTO dip_entry (code, class, judul, ringkasan, penguasa, penanggung_jawab, waktu_tempat, format, retensi,
                           tautan, created_at, updated_at)
    SELECT d.*, ${now}::timestamptz, ${now}::timestamptz
    FROM unnest(${column('code')}::text[], ${column('class')}::text[], ${column('judul')}::text[],
                ${column('ringkasan')}::text[], ${column('penguasa')}::text[], ${column('penanggungJawab')}::text[],
                ${column('waktuTempat')}::text[], ${column('format')}::text[], ${column('retensi')}::text[],
                ${column('tautan')}::text[]) AS d
    ON CONFLICT (code) DO UPDATE SET
      class = excluded.class, judul = excluded.judul, ringkasan = excluded.ringkasan, penguasa = excluded.penguasa,
      penanggung_jawab = excluded.penanggung_jawab, waktu_tempat = excluded.waktu_tempat, format = excluded.format,
      retensi = excluded.retensi, tautan = excluded.tautan, updated_at = excluded.updated_at`
}
