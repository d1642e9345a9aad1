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

/** Words to be searched for: a–z and 0–9 only, at least one of them. */
type Words = readonly string[]

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

/**
 * Cases of these SOPs that have all these words in their nomor or their line, begun or in another form of the same
 * stem: the one of just that nomor first, then the open ones, the newest first.
 */
export async function searchCases(
  db: Db,
  asked: { readonly sops: readonly string[]; readonly words: Words },
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<FoundCase[]> {
  const rows = await db.$queryRaw`
    SELECT c.id, c.sop, c.nomor, c.step, c.outcome, c.summary
    FROM "case" c
    WHERE ${fits(asked)}
    ORDER BY (regexp_replace(lower(c.nomor), '[^a-z0-9]+', ' ', 'g') = ${asked.words.join(' ')}) DESC,
             (c.closed_at IS NULL) DESC, c.filed_at DESC, c.id DESC
    LIMIT ${limit} OFFSET ${offset}`
  return foundRows.parse(rows)
}

/** How many cases the same search has in all. */
export async function countFound(
  db: Db,
  asked: { readonly sops: readonly string[]; readonly words: Words },
): Promise<number> {
  const rows = await db.$queryRaw`SELECT count(*)::int AS count FROM "case" c WHERE ${fits(asked)}`
  return countRows.parse(rows)[0]?.count ?? 0
}

function fits({ sops, words }: { readonly sops: readonly string[]; readonly words: Words }): Prisma.Sql {
  const each = words.map(
    (word) =>
      Prisma.sql`(to_tsquery('simple', ${beginnings(word)}) || plainto_tsquery('indonesian', ${word}))`,
  )
  return Prisma.sql`c.sop = ANY(${[...sops]}::text[]) AND c.search @@ (${Prisma.join(each, ' && ')})`
}

/** Digits that a running number of a nomor may have (src/number-format.ts). */
const digitsMax = 6

/** A word begins so; a number is also the one that is written with zeros before it. */
function beginnings(word: string): string {
  const padded = /^[0-9]+$/.test(word)
    ? Array.from({ length: Math.max(0, digitsMax - word.length) }, (_, more) =>
        word.padStart(word.length + more + 1, '0'),
      )
    : []
  return [`${word}:*`, ...padded].join(' | ')
}
