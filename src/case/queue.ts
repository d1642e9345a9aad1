import { applicantLane } from '../sop/definition.ts'
import { placesOf, type LaneGrant } from '../sop/machine.ts'
import type { Db } from '../storage/db.ts'
import { countWaiting, listWaiting, type QueuedCase, type WaitingPlace } from '../storage/waiting.ts'
import type { CaseServices } from './services.ts'

/** What waits on whoever holds these lanes, the most urgent first: by due date, then by how long it has waited. */
export async function whatWaitsOn(
  db: Db,
  services: Pick<CaseServices, 'sops'>,
  lanes: readonly LaneGrant[],
  options: { readonly now: Date; readonly limit: number; readonly offset?: number },
): Promise<QueuedCase[]> {
  return listWaiting(db, waitingPlaces(services, lanes), options)
}

/** Whether what is late there is the applicant, who was to complete something: the case may be closed or waited for. */
export function waitsForApplicant(
  { sops }: Pick<CaseServices, 'sops'>,
  { sop, step }: Pick<QueuedCase, 'sop' | 'step'>,
): boolean {
  return sops.get(sop)?.steps.find(({ id }) => id === step)?.lane === applicantLane
}

/** How much waits on them: as many as the list of the same moment would show without a limit. */
export async function howManyWaitOn(
  db: Db,
  services: Pick<CaseServices, 'sops'>,
  lanes: readonly LaneGrant[],
  now: Date,
): Promise<number> {
  return countWaiting(db, waitingPlaces(services, lanes), now)
}

/** The steps these lanes hold, and those at which they may close what its applicant did not complete. */
function waitingPlaces({ sops }: Pick<CaseServices, 'sops'>, lanes: readonly LaneGrant[]): WaitingPlace[] {
  const held = new Set(lanes.map(({ lane }) => lane).filter((lane) => lane !== applicantLane))
  return [...sops.values()].flatMap((sop) => [
    ...sop.steps
      .filter(({ lane, perUnit }) => held.has(lane) && perUnit !== true)
      .map(({ id }) => ({ sop: sop.id, step: id })),
    ...sop.steps
      .filter(({ perUnit }) => perUnit === true)
      .flatMap(({ id, lane }) =>
        lanes
          .filter((grant) => grant.lane === lane)
          .map(({ unit = '' }) => ({ sop: sop.id, step: id, unit })),
      ),
    ...placesOf(sop)
      .filter(({ lane, action }) => held.has(lane) && action.guards?.includes('completion-lapsed'))
      .map(({ step }) => ({ sop: sop.id, step, whenLapsed: 'completeness' })),
  ])
}
