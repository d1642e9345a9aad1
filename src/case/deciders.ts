import { z } from 'zod'
import type { SopDefinition } from '../sop/definition.ts'
import { placesOf } from '../sop/machine.ts'
import { listEventsOf, type StoredEvent } from '../storage/case-events.ts'
import { findCases } from '../storage/cases.ts'
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
  return (await decidersOfEach(db, services, [caseId])).get(caseId) ?? []
}

/** The same of several cases at once, by case id; cases that are not there are absent. */
export async function decidersOfEach(
  db: Db,
  services: Pick<CaseServices, 'sops'>,
  caseIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = await findCases(db, caseIds)
  const events = await listEventsOf(db, caseIds)
  return new Map(rows.map(({ id, sop }) => [id, decidersIn(services.sops.get(sop), events.get(id) ?? [])]))
}

function decidersIn(sop: SopDefinition | undefined, happened: readonly StoredEvent[]): number[] {
  if (sop === undefined) return []
  const deciding = new Set(
    placesOf(sop).flatMap(({ action }) => (action.decides === true ? [action.id] : [])),
  )
  const events = happened.map((event) => ({ ...event, ...eventData.parse(event.data) }))
  const undone = new Set(events.flatMap(({ undoes }) => undoes ?? []))
  const people = events.flatMap(({ type, action, actorId, version }) => {
    const stands = type === 'action' && version !== undefined && !undone.has(version)
    return stands && actorId !== null && action !== null && deciding.has(action) ? [actorId] : []
  })
  return [...new Set(people)]
}
