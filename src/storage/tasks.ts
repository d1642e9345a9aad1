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

/** Marks a task as done. False when none was open. */
export async function resolveTask(tx: Db, kind: string, subject: string, now: Date): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { kind, subject, resolvedAt: null },
    data: { resolvedAt: now },
  })
  return count > 0
}
