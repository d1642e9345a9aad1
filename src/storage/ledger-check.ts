import { z } from 'zod'
import { Prisma } from './client/client.ts'
import type { Database, Db } from './db.ts'
import type { Json } from './case-events.ts'

/** A case's ends, to be held against its ledger. */
export interface CheckedCase {
  readonly id: number
  readonly sop: string
  readonly nomor: string
  readonly year: number
  readonly sequence: number
  readonly step: string
  readonly version: number
  readonly outcome: string | null
  readonly sealedForm: Uint8Array | null
  readonly ledgerHead: Uint8Array
  readonly ledgerLength: number
  readonly events: readonly CheckedEvent[]
}

/** A whole row of the ledger. */
export type CheckedEvent = Prisma.CaseEventGetPayload<object> & { readonly data: Json }

/** Snapshots see a case and its ledger at one moment, whatever is decided meanwhile. */
const snapshot = { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 120_000 }

/** Whole cases by id from `afterId` on. */
export async function readCasesToCheck(db: Database, afterId: number, limit: number): Promise<CheckedCase[]> {
  return db.$transaction(
    (tx) =>
      tx.case.findMany({
        where: { id: { gt: afterId } },
        orderBy: { id: 'asc' },
        take: limit,
        select: {
          id: true,
          sop: true,
          nomor: true,
          year: true,
          sequence: true,
          step: true,
          version: true,
          outcome: true,
          sealedForm: true,
          ledgerHead: true,
          ledgerLength: true,
          events: { orderBy: { seq: 'asc' } },
        },
      }),
    snapshot,
  )
}

/** Id of the case that is `place`-th from the end, or of the first when there are fewer; undefined: there is none. */
export async function latestCaseId(db: Db, place: number): Promise<number | undefined> {
  const rows = await db.case.findMany({ orderBy: { id: 'desc' }, take: place, select: { id: true } })
  return rows.at(-1)?.id
}

/** How many cases there are to check. */
export async function countCasesToCheck(db: Db): Promise<number> {
  return db.case.count()
}

const missingRows = z.array(z.object({ series: z.string(), sequence: z.int() }))

/** Numbers that were given (by the counters, or below a higher one) and that no case bears any more. */
export async function missingNumbers(
  db: Db,
  sops: readonly string[],
  limit: number,
): Promise<{ readonly series: string; readonly sequence: number }[]> {
  const rows = await db.$queryRaw`
    WITH given AS (
      SELECT split_part(name, ':', 1) AS sop, split_part(name, ':', 2)::int AS year, value AS last
      FROM counter WHERE split_part(name, ':', 1) = ANY(${[...sops]}::text[])
      UNION ALL
      SELECT sop, year, max(sequence) FROM "case" GROUP BY sop, year
    ), highest AS (
      SELECT sop, year, max(last) AS last FROM given GROUP BY sop, year
    )
    SELECT h.sop || ':' || h.year AS series, n AS sequence
    FROM highest h CROSS JOIN LATERAL generate_series(1, h.last) AS n
    WHERE NOT EXISTS (SELECT 1 FROM "case" c WHERE c.sop = h.sop AND c.year = h.year AND c.sequence = n)
    ORDER BY series, sequence
    LIMIT ${limit}`
  return missingRows.parse(rows)
}

const headRows = z.array(z.object({ caseId: z.int(), seq: z.int(), hash: z.instanceof(Uint8Array) }))

/** The last event of each case at an instant, by case id from `afterId` on. */
export async function ledgerHeads(
  db: Db,
  asOf: Date,
  afterId: number,
  limit: number,
): Promise<{ readonly caseId: number; readonly seq: number; readonly hash: Uint8Array }[]> {
  const rows = await db.$queryRaw`
    SELECT c.id AS "caseId", last.seq, last.hash
    FROM "case" c
    CROSS JOIN LATERAL (
      SELECT e.seq, e.hash FROM case_event e WHERE e.case_id = c.id AND e.at <= ${asOf} ORDER BY e.seq DESC LIMIT 1
    ) last
    WHERE c.id > ${afterId}
    ORDER BY c.id
    LIMIT ${limit}`
  return headRows.parse(rows)
}
