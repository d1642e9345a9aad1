/**
 * Where a case's card has stood, read off its ledger alone: the same events always give the same cards, so that
 * they can be posted, edited and posted again elsewhere without a state of their own.
 */
import { z } from 'zod'
import { applicantLane, type SopDefinition } from '../sop/definition.ts'
import type { StoredEvent } from '../storage/case-events.ts'

/** A case came to a lane: it gets a fresh card there. */
export interface Arrival {
  /** The version of the case by which it came; names the card. */
  readonly version: number
  /** The lane in whose chat the card stands. */
  readonly lane: string
  /** The decision that brought it. */
  readonly by: StoredEvent
}

/** What the ledger says of a case's cards. */
export interface Whereabouts {
  /** Oldest first; the last one's card is the live one. */
  readonly arrivals: readonly Arrival[]
  /** What was last decided, and stands. */
  readonly last: StoredEvent | undefined
}

const versions = z.looseObject({
  version: z.int().optional(),
  undoUntil: z.string().optional(),
  /** Of a decision that went out: the version by which it was taken. */
  settles: z.int().optional(),
})

/**
 * The lane in whose chat a case stands at a step. What waits on the applicant stands with the desk that registers
 * it, what waits on several units with the lane that asked them; an ended case stays where it is: undefined.
 */
export function deskLane(sop: SopDefinition, stepId: string): string | undefined {
  if (sop.steps.find(({ id }) => id === stepId)?.perUnit === true) return sop.filing.by
  const lane = laneAt(sop, stepId)
  return lane === applicantLane ? laneAt(sop, sop.filing.to) : lane
}

/**
 * Follows a case through the lanes. A decision that can still be taken back moves no card before it has gone out;
 * one that was taken back never did.
 */
export function whereaboutsOf(sop: SopDefinition, events: readonly StoredEvent[]): Whereabouts {
  const arrivals: Arrival[] = []
  let last: StoredEvent | undefined
  let pending: StoredEvent | undefined
  let stood = ''
  for (const event of events) {
    const { version, undoUntil } = versions.parse(event.data)
    if (version === undefined || event.toStep === null) continue
    if (event.type !== 'settled') last = event
    if (undoUntil !== undefined && event.type === 'action') {
      pending = event
      continue
    }
    // What leaves the case where it is leaves its card there too, also while a decision waits to go out.
    if (event.type === 'action' && event.fromStep === event.toStep) continue
    const by = event.type === 'settled' ? (pending ?? event) : event
    pending = undefined
    const lane = deskLane(sop, event.toStep)
    const cameBack = laneAt(sop, stood) === applicantLane && laneAt(sop, event.toStep) !== applicantLane
    stood = event.toStep
    if (lane === undefined) continue
    if (lane !== arrivals.at(-1)?.lane || (cameBack && event.type === 'action'))
      arrivals.push({ version, lane, by })
  }
  return { arrivals, last }
}

/**
 * Whether a change moved the case for people to see. What can still be taken back has moved nothing yet: it moves the
 * case when it has gone out, or never.
 */
export function hasMoved(events: readonly StoredEvent[], change: StoredEvent): boolean {
  const { undoUntil, settles } = versions.parse(change.data)
  if (change.type === 'undone' || (change.type === 'action' && undoUntil !== undefined)) return false
  const decided = settles === undefined ? change : (events.find((event) => isAt(event, settles)) ?? change)
  return decided.fromStep !== decided.toStep
}

function isAt({ data }: StoredEvent, version: number): boolean {
  return versions.parse(data).version === version
}

function laneAt(sop: SopDefinition, stepId: string): string | undefined {
  return sop.steps.find(({ id }) => id === stepId)?.lane
}
