import { z } from 'zod'
import type { DeadlineEvent } from '../deadline/deadline.ts'
import { stepRule, type DeadlineRule } from '../deadline/rules.ts'
import type { SopDefinition } from '../sop/definition.ts'
import type { StoredEvent } from '../storage/case-events.ts'

const eventData = z.looseObject({ version: z.int().optional(), undoes: z.int().optional() })

/** What clocks need of an event. */
export type ClockEvent = Pick<StoredEvent, 'type' | 'at' | 'data' | 'fromStep' | 'toStep'>

/** The term of the step where a case stands, and when it came there. */
export interface StepTerm {
  readonly rule: DeadlineRule
  readonly events: readonly DeadlineEvent[]
}

/**
 * The SOP's own time for the step where a case stands, off its ledger; undefined when the SOP times no steps, the
 * step is tentatif, or the case has ended. A case that comes back to a step has its whole time anew.
 */
export function stepTermOf(sop: SopDefinition, events: readonly ClockEvent[]): StepTerm | undefined {
  if (sop.timedSteps !== true) return undefined
  const read = events.map((event) => ({ ...event, ...eventData.parse(event.data) }))
  const undone = new Set(read.flatMap(({ undoes }) => undoes ?? []))
  const arrival = read.findLast(
    ({ type, version, fromStep, toStep }) =>
      (type === 'filed' || type === 'action') &&
      fromStep !== toStep &&
      version !== undefined &&
      !undone.has(version),
  )
  const step = sop.steps.find(({ id }) => id === arrival?.toStep)
  const rule = step === undefined ? null : stepRule(step.waktu, sop.nomor)
  if (arrival === undefined || rule === null) return undefined
  return { rule, events: [{ kind: 'received', at: arrival.at }] }
}
