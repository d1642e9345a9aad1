import type { DeadlineToRevise } from '../deadline/revision.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { casesWithRunningDeadline } from '../storage/deadlines.ts'
import { refreshDeadlines, sopTermOf } from './deadlines.ts'
import { appendEvent } from './ledger.ts'
import type { CaseServices } from './services.ts'

const batchSize = 200

/** The running legal terms of all open cases, by case id: what a changed holiday list may move. */
export async function deadlinesToRevise(db: Db, services: CaseServices): Promise<DeadlineToRevise<number>[]> {
  const found: DeadlineToRevise<number>[] = []
  let ids: number[] = []
  do {
    ids = await casesWithRunningDeadline(db, ids.at(-1) ?? 0, batchSize)
    for (const id of ids) {
      const row = await findCase(db, id)
      const term = row === undefined ? undefined : await sopTermOf(db, services, row)
      if (term !== undefined) found.push({ id, ...term })
    }
  } while (ids.length === batchSize)
  return found
}

/**
 * Moves a case to the holiday list in force (`services.calendar`), by whoever approved the change, and says so in
 * its ledger. Its version stays: nothing was decided on it.
 */
export async function reviseDeadline(
  tx: Db,
  services: CaseServices,
  revision: { readonly caseId: number; readonly approvedBy: number; readonly now: Date },
): Promise<void> {
  const { caseId, approvedBy, now } = revision
  await appendEvent(tx, services.sealer, { caseId, type: 'holidays-revised', actorId: approvedBy, at: now })
  const row = await findCase(tx, caseId)
  if (row === undefined) throw new Error(`there is no case ${caseId}`)
  await refreshDeadlines(tx, services, row, now)
  await services.effects.changed(tx, { caseId, now })
}
