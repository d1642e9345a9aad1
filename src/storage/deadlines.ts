import { z } from 'zod'
import type { Db } from './db.ts'

/** A deadline of a case as the sweep needs it. */
export interface DeadlineTerm {
  readonly startsAt: Date
  readonly dueAt: Date
  readonly nextReminderAt: Date | null
  readonly endedAt: Date | null
}

/** When the first of these that runs is over; null: none runs. Queues are read by it (`Case.firstDueAt`). */
export function firstDue(terms: readonly DeadlineTerm[]): Date | null {
  const ends = terms.flatMap(({ dueAt, endedAt }) => (endedAt === null ? [dueAt.getTime()] : []))
  return ends.length === 0 ? null : new Date(Math.min(...ends))
}

/** Writes a deadline of a case; undefined takes it away, because its clock does not run. */
export async function putDeadline(
  tx: Db,
  caseId: number,
  kind: string,
  term: DeadlineTerm | undefined,
): Promise<void> {
  if (term === undefined) {
    await tx.deadline.deleteMany({ where: { caseId, kind } })
    return
  }
  await tx.deadline.upsert({
    where: { caseId_kind: { caseId, kind } },
    create: { caseId, kind, ...term },
    update: term,
    select: { id: true },
  })
}

/** Cases that have a running deadline, by id from `afterId` on, so that all can be walked in batches. */
export async function casesWithRunningDeadline(db: Db, afterId: number, limit: number): Promise<number[]> {
  const rows = await db.case.findMany({
    where: { id: { gt: afterId }, closedAt: null, deadlines: { some: { endedAt: null } } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

const idRows = z.array(z.object({ id: z.int() }))

const reminderRows = z.array(
  z.object({
    id: z.int(),
    caseId: z.int(),
    kind: z.string(),
    startsAt: z.date(),
    dueAt: z.date(),
    nextReminderAt: z.date(),
  }),
)

/** A deadline of which somebody is to be reminded. */
export type DueReminder = z.infer<typeof reminderRows>[number]

/**
 * Deadlines whose reminder has come, the oldest first, so many at most; nobody else takes them meanwhile. Their
 * cases are locked, as decisions lock them first; those that are being decided on right now come the next time.
 */
export async function takeDueReminders(tx: Db, now: Date, limit: number): Promise<DueReminder[]> {
  const locked = idRows.parse(
    await tx.$queryRaw`
      SELECT d.id FROM deadline d JOIN "case" c ON c.id = d.case_id
      WHERE d.next_reminder_at <= ${now} AND d.ended_at IS NULL
      ORDER BY d.next_reminder_at LIMIT ${limit} FOR UPDATE OF c SKIP LOCKED`,
  )
  // Read again under the lock: what was decided a moment before it counts.
  const rows = await tx.$queryRaw`
    SELECT id, case_id AS "caseId", kind, starts_at AS "startsAt", due_at AS "dueAt",
           next_reminder_at AS "nextReminderAt"
    FROM deadline
    WHERE id = ANY(${locked.map(({ id }) => id)}::int[]) AND next_reminder_at <= ${now} AND ended_at IS NULL
    ORDER BY next_reminder_at`
  return reminderRows.parse(rows)
}

/** Sets when the next reminder of a deadline comes; null: none any more. */
export async function setNextReminder(tx: Db, id: number, at: Date | null): Promise<void> {
  await tx.deadline.update({ where: { id }, data: { nextReminderAt: at }, select: { id: true } })
}
