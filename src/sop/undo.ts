import type { CaseSnapshot } from './machine.ts'
import type { Facts, PendingUndo } from './facts.ts'

/** The button by which a decision is taken back in its undo window; no SOP has an action of this name. */
export const undoActionId = 'batalkan'

/** A decision taken back: where the case stands again. */
export interface Undone {
  readonly ok: true
  readonly pending: PendingUndo
  readonly to: string
  readonly stepSince: Date
  readonly outcome: string | null
  readonly facts: Facts
}

/**
 * `nothing-to-undo`: gone out already, taken back already, or there was none. `stale`: the button is of an earlier
 * decision than the one that waits.
 */
export interface UndoRefused {
  readonly ok: false
  readonly code: 'nothing-to-undo' | 'stale' | 'not-yours' | 'too-late'
  readonly pending: PendingUndo | undefined
}

/** Who wants to take back a decision, by a button made for which version of the case. */
export interface UndoPress {
  readonly personId: number | null
  readonly version: number
  readonly now: Date
}

/** Takes back a decision that has not gone out yet: the same person, within the time, once. */
export function undo(snapshot: CaseSnapshot, { personId, version, now }: UndoPress): Undone | UndoRefused {
  const { pendingUndo: pending, ...facts } = snapshot.facts
  if (pending === undefined) return { ok: false, code: 'nothing-to-undo', pending }
  // What the program notes in the window moves the version on, so the button may be newer than the decision.
  if (version < pending.version) return { ok: false, code: 'stale', pending }
  if (pending.by !== personId) return { ok: false, code: 'not-yours', pending }
  if (now > new Date(pending.until)) return { ok: false, code: 'too-late', pending }
  const restored = Object.entries({ ...facts, ...pending.facts }).filter(([, value]) => value !== null)
  return {
    ok: true,
    pending,
    to: pending.from.step,
    stepSince: new Date(pending.from.stepSince),
    outcome: pending.from.outcome,
    facts: Object.fromEntries(restored),
  }
}

/** The facts after a decision has gone out for good; undefined when that one is no longer pending. */
export function settled(facts: Facts, version: number): Facts | undefined {
  const { pendingUndo: pending, ...rest } = facts
  return pending?.version === version ? rest : undefined
}
