import type { Db } from './db.ts'

/** A deadline of a case as the sweep needs it. */
export interface DeadlineTerm {
  readonly startsAt: Date
  readonly dueAt: Date
  readonly nextReminderAt: Date | null
  readonly endedAt: Date | null
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
