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

/** The order of a queue. `case_waiting_idx` has it too: change both. */
const order = Prisma.sql`urgent DESC, first_due_at ASC NULLS LAST, step_since ASC, id ASC`

/**
 * Open cases at these places, the most urgent first: what is serta merta, then by due date and by how long they waited.
 * Each place is read in that order and no further than is shown, however much waits there.
 */
export async function listWaiting(
  db: Db,
  places: readonly WaitingPlace[],
  { now, limit, offset = 0 }: { readonly now: Date; readonly limit: number; readonly offset?: number },
): Promise<QueuedCase[]> {
  if (places.length === 0) return []
  const waiting = fromEach(places, now, (waitsThere) => {
    return Prisma.sql`
      SELECT c.*, (c.facts->'announcement'->>'class' IS NOT DISTINCT FROM 'serta-merta') AS urgent
      FROM "case" c WHERE ${waitsThere} ORDER BY ${order} LIMIT ${offset + limit}`
  })
  const rows = await db.$queryRaw`
    SELECT id, sop, nomor, step, version, summary, step_since AS "stepSince", first_due_at AS "dueAt", urgent
    FROM (${waiting}) AS waiting
    ORDER BY ${order}
    LIMIT ${limit} OFFSET ${offset}`
  return queueRows.parse(rows)
}

const countRows = z.array(z.object({ count: z.int() }))

/** How many cases the list of the same places and moment has without a limit. */
export async function countWaiting(db: Db, places: readonly WaitingPlace[], now: Date): Promise<number> {
  if (places.length === 0) return 0
  const counts = fromEach(places, now, (waitsThere) => {
    return Prisma.sql`SELECT count(*) AS n FROM "case" c WHERE ${waitsThere}`
  })
  const rows = await db.$queryRaw`SELECT coalesce(sum(n), 0)::int AS count FROM (${counts}) AS waiting`
  return countRows.parse(rows)[0]?.count ?? 0
}

/** What a select over `"case" c` finds at each place. A case that waits at a place for two reasons is found once. */
function fromEach(
  places: readonly WaitingPlace[],
  now: Date,
  select: (waitsThere: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  const steps = stepsOf(places)
  const at = (chosen: readonly WaitingStep[], waits: Prisma.Sql) => {
    const rows = JSON.stringify(chosen)
    const waitsThere = Prisma.sql`c.sop = place.sop AND c.step = place.step AND c.closed_at IS NULL${waits}`
    return Prisma.sql`
      SELECT waiting.*
      FROM jsonb_to_recordset(${rows}::jsonb) AS place(sop text, step text, units text[], lapsed text)
      CROSS JOIN LATERAL (${select(waitsThere)}) AS waiting`
  }
  const asked = Prisma.sql`jsonb_exists_any(c.facts->'units'->'open', place.units)`
  // No deadline is over before the first one: cases whose first one runs on are not looked at.
  const lapsed = Prisma.sql`c.first_due_at < ${now} AND EXISTS (
    SELECT 1 FROM deadline d
    WHERE d.case_id = c.id AND d.kind = place.lapsed AND d.ended_at IS NULL AND d.due_at < ${now})`
  const partly = steps.filter(({ whole }) => !whole)
  const asking = partly.filter(({ units }) => units.length > 0)
  const lapsing = partly.filter((each) => each.lapsed !== undefined)
  return Prisma.sql`
    ${at(
      steps.filter(({ whole }) => whole),
      Prisma.empty,
    )}
    UNION ALL ${at(asking, Prisma.sql` AND ${asked}`)}
    UNION ALL ${at(lapsing, Prisma.sql` AND ${lapsed} AND (${asked}) IS NOT TRUE`)}`
}

/** A step at which cases wait: all of them, or those that ask one of the units or whose time is over. */
interface WaitingStep {
  readonly sop: string
  readonly step: string
  readonly whole: boolean
  readonly units: readonly string[]
  readonly lapsed: string | undefined
}

/** The places by their steps, each once. */
function stepsOf(places: readonly WaitingPlace[]): WaitingStep[] {
  const steps = new Map<string, WaitingStep>()
  for (const { sop, step, unit, whenLapsed } of places) {
    const key = `${sop} ${step}`
    const known = steps.get(key)
    steps.set(key, {
      sop,
      step,
      whole: known?.whole === true || (unit === undefined && whenLapsed === undefined),
      units: [...(known?.units ?? []), ...(unit === undefined ? [] : [unit])],
      lapsed: known?.lapsed ?? whenLapsed,
    })
  }
  return [...steps.values()]
}
