import type { Db } from '../storage/db.ts'
import { openTask, resolveTask } from '../storage/tasks.ts'

/** The kind of task by which a uji konsekuensi waits on the PPID. */
const ujiTask = 'uji-konsekuensi'

/** Asks the PPID for a uji konsekuensi of what a case requests (effect `uji-dibuka`). */
export async function openUji(tx: Db, caseId: number, now: Date): Promise<void> {
  await openTask(tx, { kind: ujiTask, subject: subjectOf(caseId), caseId, now })
}

/** Nobody waits for a case's uji konsekuensi any more: it has its result, or the case is over without one. */
export async function endUji(tx: Db, caseId: number, now: Date): Promise<void> {
  await resolveTask(tx, ujiTask, subjectOf(caseId), now)
}

function subjectOf(caseId: number): string {
  return `case:${caseId}`
}
