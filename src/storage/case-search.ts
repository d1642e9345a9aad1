import { z } from 'zod'
import { Prisma } from './client/client.ts'
import type { Db } from './db.ts'

/** A case that a search found, as a list shows it. */
export interface FoundCase {
  readonly id: number
  readonly sop: string
  readonly nomor: string
  readonly step: string
  readonly outcome: string | null
  readonly summary: string
}

/** What is searched for. */
interface CaseSearch {
  readonly sops: readonly string[]
  /** a–z and 0–9 only, at least one of them. */
  readonly words: readonly string[]
}

const foundRows = z.array(
  z.object({
    id: z.int(),
    sop: z.string(),
    nomor: z.string(),
    step: z.string(),
    outcome: z.string().nullable(),
    summary: z.string(),
  }),
)

const countRows = z.array(z.object({ count: z.int() }))

/** What a list shows of a case. */
const columns = Prisma.sql`c.id, c.sop, c.nomor, c.step, c.outcome, c.summary`

/** The cases of just the nomor that these words make, however its parts were typed apart; one per SOP as a rule. */
export async function casesNamed(db: Db, { sops, words }: CaseSearch, limit: number): Promise<FoundCase[]> {
  const rows = await db.$queryRaw`
    SELECT ${columns}
    FROM "case" c
    WHERE regexp_replace(lower(c.nomor), '[^a-z0-9]+', ' ', 'g') = ${words.join(' ')}
      AND c.sop = ANY(${[...sops]}::text[])
    ORDER BY c.id LIMIT ${limit}`
  return foundRows.parse(rows)
}

/**
 * Cases of these SOPs that have all these words in their nomor or their line, begun or in another form of the same
 * stem; a number as it is, with or without zeros before it. The open ones first, the newest first: `case_found_idx`
 * has this order too.
 */
export async function searchCases(
  db: Db,
  search: CaseSearch,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<FoundCase[]> {
  const rows = await db.$queryRaw`
    SELECT ${columns}
    FROM "case" c
    WHERE ${fits(search)}
    ORDER BY (c.closed_at IS NULL) DESC, c.filed_at DESC, c.id DESC
    LIMIT ${limit} OFFSET ${offset}`
  return foundRows.parse(rows)
}

/** How many cases the same search has; it is counted no further than `max`. */
export async function countFound(db: Db, search: CaseSearch, max: number): Promise<number> {
  const rows = await db.$queryRaw`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM "case" c WHERE ${fits(search)} LIMIT ${max}) AS found`
  return countRows.parse(rows)[0]?.count ?? 0
}

function fits({ sops, words }: CaseSearch): Prisma.Sql {
  const each = words.map(
    (word) =>
      Prisma.sql`(to_tsquery('simple', ${beginnings(word)}) || plainto_tsquery('indonesian', ${word}))`,
  )
  return Prisma.sql`c.sop = ANY(${[...sops]}::text[]) AND c.search @@ (${Prisma.join(each, ' && ')})`
}

/** Digits that a running number of a nomor may have (src/number-format.ts). */
const digitsMax = 6

/** A word begins so; a number is the one that is meant, with or without zeros before it. */
function beginnings(word: string): string {
  if (!/^[0-9]+$/.test(word)) return `${word}:*`
  const zeros = Array.from({ length: Math.max(1, digitsMax - word.length + 1) }, (_, count) =>
    '0'.repeat(count),
  )
  return zeros.map((before) => `${before}${word}`).join(' | ')
}
