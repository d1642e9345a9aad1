import { lockLedger } from '../storage/case-events.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { systemActor } from './authority.ts'
import { performAction } from './perform.ts'
import type { CaseServices } from './services.ts'
import { endUji } from './uji-task.ts'

/** What a uji konsekuensi led to: an entry of the register of exempt information, or that the information is open. */
type UjiResult = { readonly dikEntryId: number } | { readonly foundOpen: true }

/**
 * Notes on a case what its uji konsekuensi led to, and ends the task. False when no uji was open, or the case is
 * over: the result stands all the same.
 */
export async function resolveUji(
  tx: Db,
  services: CaseServices,
  { caseId, now, ...result }: { readonly caseId: number; readonly now: Date } & UjiResult,
): Promise<boolean> {
  // Locked first, so that nobody moves the case between the reading and the note.
  await lockLedger(tx, caseId)
  const row = await findCase(tx, caseId)
  if (row === undefined || row.facts.uji?.state !== 'waiting' || row.closedAt !== null) return false
  const noted = await performAction(tx, services, {
    caseId,
    version: row.version,
    action: 'uji-selesai',
    actor: systemActor,
    input: result,
    now,
  })
  if (!noted.ok) throw new Error(`a uji konsekuensi could not be noted: ${noted.code}`)
  await endUji(tx, caseId, now)
  return true
}
