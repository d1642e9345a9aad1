import type { Actor, LaneGrant } from '../sop/machine.ts'
import type { Db } from '../storage/db.ts'
import { findGrants, type GrantRow } from '../storage/staff.ts'
import type { CaseServices } from './services.ts'

/** The lanes a person may act in now: those held, and those of officials stood in for on this day (Plt/Plh). */
export async function lanesOf(
  db: Db,
  services: Pick<CaseServices, 'calendar'>,
  personId: number,
  now: Date,
): Promise<LaneGrant[]> {
  const rows = await findGrants(db, { personIds: [personId] }, localDay(services, now))
  return rows.map(asGrant)
}

/** The same of several people at once, by person id; who has no lane is absent. */
export async function lanesOfEach(
  db: Db,
  services: Pick<CaseServices, 'calendar'>,
  personIds: readonly number[],
  now: Date,
): Promise<Map<number, LaneGrant[]>> {
  const lanes = new Map<number, LaneGrant[]>()
  for (const row of await findGrants(db, { personIds }, localDay(services, now))) {
    lanes.set(row.personId, [...(lanes.get(row.personId) ?? []), asGrant(row)])
  }
  return lanes
}

/** A person as an actor, with the lanes of now. Everybody is one; who has no lane may be an applicant. */
export async function actorOf(
  db: Db,
  services: Pick<CaseServices, 'calendar'>,
  personId: number,
  now: Date,
): Promise<Actor> {
  return { personId, lanes: await lanesOf(db, services, personId, now) }
}

/** Whether a person may act in a lane now. */
export async function staffMayAct(
  db: Db,
  services: Pick<CaseServices, 'calendar'>,
  personId: number,
  lane: string,
  now: Date,
): Promise<boolean> {
  const lanes = await lanesOf(db, services, personId, now)
  return lanes.some((grant) => grant.lane === lane)
}

/** Who may act in a lane now, each person once: for briefs and reminders to people. */
export async function holdersOf(
  db: Db,
  services: Pick<CaseServices, 'calendar'>,
  lane: string,
  now: Date,
): Promise<number[]> {
  const rows = await findGrants(db, { lane }, localDay(services, now))
  return [...new Set(rows.map(({ personId }) => personId))]
}

/** The program itself, for what it notes on its own. */
export const systemActor: Actor = { personId: null, lanes: [], system: true }

/** The agency's local date as the database keeps dates. */
function localDay({ calendar }: Pick<CaseServices, 'calendar'>, now: Date): Date {
  return new Date(calendar().dateOf(now))
}

function asGrant({ lane, unit, onBehalfOf }: GrantRow): LaneGrant {
  return { lane, ...(unit !== '' && { unit }), ...(onBehalfOf !== null && { onBehalfOf }) }
}
