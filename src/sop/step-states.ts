import type { SopDefinition, StepDefinition } from './definition.ts'

/** A step of an SOP, and whether a case has passed it, stands there, or is still to come. */
export interface StepState {
  readonly step: StepDefinition
  readonly state: 'done' | 'here' | 'open'
}

/**
 * The steps in the order of the sheet, with where a case has been.
 * @param events the case's ledger; what was taken back counts as not done
 * @param at the step where the case stands, or `end`
 */
export function stepStates(
  sop: SopDefinition,
  events: readonly { readonly type: string; readonly fromStep: string | null }[],
  at: string,
): StepState[] {
  const left = new Set(events.filter(({ type }) => type !== 'undone').map(({ fromStep }) => fromStep))
  const here = sop.steps.findIndex(({ id }) => id === at)
  return sop.steps.map((step, index) => {
    const passed = left.has(step.id) && (here === -1 || index < here)
    return { step, state: index === here ? 'here' : passed ? 'done' : 'open' }
  })
}
