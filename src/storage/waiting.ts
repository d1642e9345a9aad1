import { z } from 'zod'
import { Prisma } from './client/client.ts'
import type { Db } from './db.ts'

/** Where cases wait: a step of an SOP. `whenLapsed`: only once that deadline of theirs has run out. */
export interface WaitingPlace {
  readonly sop: string
  readonly step: string
  readonly whenLapsed?: string
  /** Only cases that ask this unit, which has yet to answer. */
  readonly unit?: string
}

/** A case in somebody's queue. */
export interface QueuedCase {
  readonly id: number
  readonly sop: string
  readonly nomor: string
  readonly step: string
  readonly version: number
  readonly summary: string
  readonly stepSince: Date
  readonly dueAt: Date | null
  /** What must be announced serta merta goes before everything else. */
  readonly urgent: boolean
}

const queueRows = z.array(
  z.object({
    id: z.int(),
    sop: z.string(),
    nomor: z.string(),
    step: z.string(),
    version: z.int(),
    summary: z.string(),
    stepSince: z.date(),
    dueAt: z.date().nullable(),
    urgent: z.boolean(),
  }),
)

/** Open cases at these places, the most urgent first: what is serta merta, then by due date and by how long they waited. */
export async function listWaiting(
  db: Db,
  places: readonly WaitingPlace[],
  options: { readonly now: Date; readonly limit: number },
): Promise<QueuedCase[]> {
  if (places.length === 0) return []
  const rows = await db.$queryRaw`
    SELECT c.id, c.sop, c.nomor, c.step, c.version, c.summary, c.step_since AS "stepSince", due.at AS "dueAt",
           c.facts->'announcement'->>'class' IS NOT DISTINCT FROM 'serta-merta' AS urgent
    FROM (${waitingIds(places, options.now)}) AS waiting
    JOIN "case" c ON c.id = waiting.id
    CROSS JOIN LATERAL (
      SELECT min(d.due_at) AS at FROM deadline d WHERE d.case_id = c.id AND d.ended_at IS NULL
    ) due
    ORDER BY urgent DESC, due.at ASC NULLS LAST, c.step_since ASC, c.id ASC
    LIMIT ${options.limit}`
  return queueRows.parse(rows)
}

const countRows = z.array(z.object({ count: z.int() }))

/** How many cases the list of the same places and moment has without a limit. */
export async function countWaiting(db: Db, places: readonly WaitingPlace[], now: Date): Promise<number> {
  if (places.length === 0) return 0
  const rows = await db.$queryRaw`SELECT count(*)::int AS count FROM (${waitingIds(places, now)}) AS waiting`
  return countRows.parse(rows)[0]?.count ?? 0
}

/** A case that waits at a place for two reasons is one case. */
function waitingIds(places: readonly WaitingPlace[], now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT c.id
    FROM unnest(${places.map(({ sop }) => sop)}::text[], ${places.map(({ step }) => step)}::text[],
                ${places.map(({ whenLapsed }) => whenLapsed ?? null)}::text[],
                ${places.map(({ unit }) => unit ?? null)}::text[]) AS place(sop, step, when_lapsed, unit)
    JOIN "case" c ON c.sop = place.sop AND c.step = place.step AND c.closed_at IS NULL
    WHERE (place.unit IS NULL OR jsonb_exists(c.facts->'units'->'open', place.unit))
      AND (place.when_lapsed IS NULL OR EXISTS (
        SELECT 1 FROM deadline d
        WHERE d.case_id = c.id AND d.kind = place.when_lapsed AND d.ended_at IS NULL AND d.due_at < ${now}))`
}
