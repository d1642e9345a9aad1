import type { Fault } from '../faults.ts'
import type { Simulator } from '../simulator.ts'

/** What a call gets back. */
export type Answer =
  | { readonly status: number; readonly json: unknown }
  | { readonly status: number; readonly bytes: Buffer; readonly mime: string }

/** One call of the business, while it is worked on. */
export interface Call {
  readonly sim: Simulator
  /** The fault that strikes it, if it lets the call through. */
  readonly fault: Fault | undefined
  /** Runs when the caller has its answer. */
  afterAnswer(action: () => Promise<void>): void
}
