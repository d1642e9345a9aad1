import { z } from 'zod'
import { placesOf } from '../sop/machine.ts'
import { listEvents } from '../storage/case-events.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import type { CaseServices } from './services.ts'

const eventData = z.looseObject({ version: z.int().optional(), undoes: z.int().optional() })

/**
 * Person ids of those who decided a case: whose presses on actions that decide (`decides` in its SOP) stand in the
 * ledger and were not taken back. Who proposed an answer that was sent back counts too: the mind was made up.
 */
export async function decidersOf(
  db: Db,
  services: Pick<CaseServices, 'sops'>,
  caseId: number,
): Promise<number[]> {
  const row = await findCase(db, caseId)
  const sop = row === undefined ? undefined : services.sops.get(row.sop)
  if (sop === undefined) return []
  const deciding = new Set(
    placesOf(sop).flatMap(({ action }) => (action.decides === true ? [action.id] : [])),
  )
  const events = (await listEvents(db, caseId)).map((event) => ({ ...event, ...eventData.parse(event.data) }))
  const undone = new Set(events.flatMap(({ undoes }) => undoes ?? []))
  const people = events.flatMap(({ type, action, actorId, version }) => {
    const stands = type === 'action' && version !== undefined && !undone.has(version)
    return stands && actorId !== null && action !== null && deciding.has(action) ? [actorId] : []
  })
  return [...new Set(people)]
}
