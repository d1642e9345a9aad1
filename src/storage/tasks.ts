import type { Db } from './db.ts'

/** What a person has to mend, shown by /periksa. `data` is without personal data. */
export interface NewTask {
  readonly kind: string
  /** One open task per kind and subject. */
  readonly subject: string
  readonly caseId?: number
  readonly data?: Readonly<Record<string, string | number | boolean>>
  readonly now: Date
}

/** Opens a task; one that is open already stays as it is. */
export async function openTask(tx: Db, { kind, subject, caseId, data = {}, now }: NewTask): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO task (kind, subject, case_id, data, created_at)
    VALUES (${kind}, ${subject}, ${caseId ?? null}, ${JSON.stringify(data)}::jsonb, ${now})
    ON CONFLICT DO NOTHING`
}

/** Whether a task waits. */
export async function isTaskOpen(db: Db, kind: string, subject: string): Promise<boolean> {
  return (await db.task.count({ where: { kind, subject, resolvedAt: null } })) > 0
}

/** Marks a task as done. False when none was open. */
export async function resolveTask(tx: Db, kind: string, subject: string, now: Date): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { kind, subject, resolvedAt: null },
    data: { resolvedAt: now },
  })
  return count > 0
}

/** A task as it is listed. */
export interface OpenTask {
  readonly id: number
  readonly kind: string
  readonly subject: string
  readonly caseId: number | null
  readonly data: unknown
  readonly createdAt: Date
}

/** Open tasks, oldest first. */
export async function listOpenTasks(db: Db, limit: number): Promise<OpenTask[]> {
  return db.task.findMany({
    where: { resolvedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
    omit: { resolvedAt: true },
  })
}

/** How many tasks are open. */
export async function countOpenTasks(db: Db): Promise<number> {
  return db.task.count({ where: { resolvedAt: null } })
}

/** Closes a task by its id, by hand. False when it was closed before. */
export async function closeTask(db: Db, id: number, now: Date): Promise<boolean> {
  const { count } = await db.task.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: now } })
  return count === 1
}
