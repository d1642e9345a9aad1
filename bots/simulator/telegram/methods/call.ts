import type { Params } from '../params.ts'
import type { Simulator } from '../simulator.ts'

/** One call of a bot method. */
export interface Call {
  sim: Simulator
  params: Params
  /** The chat it concerns, once known; for the call log. */
  chatId?: number | undefined
  /** The message it made or changed; for the call log. */
  messageId?: number | undefined
  /** Goes into the answer beside the result, as setWebhook has it. */
  description?: string | undefined
  /** Runs an action when the caller hangs up before the answer. */
  onGone(action: () => void): void
}

/** A bot method: returns the `result`, or throws ApiError. */
export type Method = (call: Call) => unknown
