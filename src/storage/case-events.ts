import { z } from 'zod'
import { Prisma } from './client/client.ts'
import type { Db } from './db.ts'

/** JSON as the database keeps it. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** A row of the ledger, ready to be written. */
export interface LedgerRow {
  readonly caseId: number
  readonly seq: number
  readonly type: string
  readonly action: string | null
  readonly fromStep: string | null
  readonly toStep: string | null
  readonly lane: string | null
  readonly actorId: number | null
  readonly onBehalfOfId: number | null
  readonly at: Date
  readonly data: Json
  readonly sealed: Uint8Array | null
  readonly sealedDigest: Uint8Array | null
  readonly previousHash: Uint8Array
  readonly hash: Uint8Array
}

const headRows = z.array(z.object({ head: z.instanceof(Uint8Array), length: z.int() }))

/** The end of a case's ledger. The case stays locked until the transaction ends. Throws when there is no such case. */
export async function lockLedger(
  tx: Db,
  caseId: number,
): Promise<{ readonly head: Uint8Array; readonly length: number }> {
  const rows = await tx.$queryRaw`
    SELECT ledger_head AS head, ledger_length AS length FROM "case" WHERE id = ${caseId} FOR UPDATE`
  const [row] = headRows.parse(rows)
  if (row === undefined) throw new Error(`there is no case ${caseId}`)
  return row
}

/** Writes a row and repeats its hash in the case, in one statement. */
export async function insertEvent(tx: Db, row: LedgerRow): Promise<void> {
  await tx.$executeRaw`
    WITH written AS (
      ${insertedEvent(row)}
      RETURNING case_id, seq, hash
    )
    UPDATE "case" SET ledger_head = written.hash, ledger_length = written.seq
    FROM written WHERE "case".id = written.case_id`
}

/** `INSERT INTO case_event …`, to stand in a larger statement that also keeps the case's head. */
export function insertedEvent(row: LedgerRow): Prisma.Sql {
  return Prisma.sql`
      INSERT INTO case_event (case_id, seq, type, action, from_step, to_step, lane, actor_id, on_behalf_of_id, at,
                              data, sealed, sealed_digest, previous_hash, hash)
      VALUES (${row.caseId}, ${row.seq}, ${row.type}, ${row.action}, ${row.fromStep}, ${row.toStep}, ${row.lane},
              ${row.actorId}, ${row.onBehalfOfId}, ${row.at}, ${JSON.stringify(row.data)}::jsonb, ${row.sealed},
              ${row.sealedDigest}, ${row.previousHash}, ${row.hash})`
}

/** An event as it is read, without its sealed part. */
export interface StoredEvent {
  readonly seq: number
  readonly type: string
  readonly action: string | null
  readonly fromStep: string | null
  readonly toStep: string | null
  readonly lane: string | null
  readonly actorId: number | null
  readonly onBehalfOfId: number | null
  readonly at: Date
  readonly data: unknown
}

const openColumns = {
  seq: true,
  type: true,
  action: true,
  fromStep: true,
  toStep: true,
  lane: true,
  actorId: true,
  onBehalfOfId: true,
  at: true,
  data: true,
} as const

/** What happened to a case, in order; refused presses are left out. */
export async function listEvents(db: Db, caseId: number): Promise<StoredEvent[]> {
  return db.caseEvent.findMany({
    where: { caseId, type: { not: 'refused' } },
    orderBy: { seq: 'asc' },
    select: openColumns,
  })
}

/** What happened to each of several cases, in order, by case id; refused presses are left out. */
export async function listEventsOf(db: Db, caseIds: readonly number[]): Promise<Map<number, StoredEvent[]>> {
  const rows = await db.caseEvent.findMany({
    where: { caseId: { in: [...caseIds] }, type: { not: 'refused' } },
    orderBy: [{ caseId: 'asc' }, { seq: 'asc' }],
    select: { ...openColumns, caseId: true },
  })
  const events = new Map<number, StoredEvent[]>(caseIds.map((caseId) => [caseId, []]))
  for (const { caseId, ...event } of rows) events.get(caseId)?.push(event)
  return events
}

/** The sealed part of the event by which a case got a version; undefined when it has none or it was purged. */
export async function sealedOfVersion(
  db: Db,
  caseId: number,
  version: number,
): Promise<{ readonly seq: number; readonly sealed: Uint8Array } | undefined> {
  const row = await db.caseEvent.findFirst({
    where: { caseId, type: { in: ['filed', 'action'] }, data: { path: ['version'], equals: version } },
    select: { seq: true, sealed: true },
  })
  return row?.sealed ? { seq: row.seq, sealed: row.sealed } : undefined
}

const unitData = z.looseObject({ unit: z.string().optional() })

/** The unit for which the decision was taken by which a case got a version; undefined when for none. */
export async function unitOfVersion(db: Db, caseId: number, version: number): Promise<string | undefined> {
  const row = await db.caseEvent.findFirst({
    where: { caseId, type: 'action', data: { path: ['version'], equals: version } },
    select: { data: true },
  })
  return row === null ? undefined : unitData.parse(row.data).unit
}

/** The sealed parts of what happened to a case, in order; purged ones are left out. */
export async function listSealedEvents(
  db: Db,
  caseId: number,
): Promise<{ readonly seq: number; readonly sealed: Uint8Array }[]> {
  const rows = await db.caseEvent.findMany({
    where: { caseId, sealed: { not: null } },
    orderBy: { seq: 'asc' },
    select: { seq: true, sealed: true },
  })
  return rows.flatMap(({ seq, sealed }) => (sealed === null ? [] : [{ seq, sealed }]))
}

/** A row of the ledger as it is read to be shown whole. */
export interface LedgerEntry extends StoredEvent {
  /** What binds the row to all before it. */
  readonly hash: Uint8Array
}

/** The whole ledger of a case, in order, with the presses that were refused. */
export async function listLedger(db: Db, caseId: number): Promise<LedgerEntry[]> {
  return db.caseEvent.findMany({
    where: { caseId },
    orderBy: { seq: 'asc' },
    select: { ...openColumns, hash: true },
  })
}

/** The id of the row that was written last in any ledger; 0 when there is none. It grows with every change of a case. */
export async function lastEventId(db: Db): Promise<number> {
  const { _max: last } = await db.caseEvent.aggregate({ _max: { id: true } })
  return Number(last.id ?? 0)
}

const refusalCounts = z.array(z.object({ same: z.int(), all: z.int() }))

/** How often presses on a case at its present version were refused: this one alike, and all together. */
export async function countRefusals(
  db: Db,
  caseId: number,
  refusal: {
    readonly version: number
    readonly actorId: number | null
    readonly sender: string | null
    readonly action: string | null
    readonly code: string
  },
): Promise<{ readonly same: number; readonly all: number }> {
  const rows = await db.$queryRaw`
    SELECT count(*)::int AS all,
           (count(*) FILTER (WHERE actor_id IS NOT DISTINCT FROM ${refusal.actorId}::int
                               AND data->>'sender' IS NOT DISTINCT FROM ${refusal.sender}::text
                               AND action IS NOT DISTINCT FROM ${refusal.action}::text
                               AND data->>'code' = ${refusal.code}))::int AS same
    FROM case_event
    WHERE case_id = ${caseId} AND type = 'refused' AND (data->>'version')::int = ${refusal.version}`
  const [row] = refusalCounts.parse(rows)
  return row ?? { same: 0, all: 0 }
}
