import type { Failure } from '../../src/chat/channel.ts'
import { badTokenCode, GraphError } from './graph.ts'

/** A number on the way out was too fast: the whole number, or towards one person. Passes by itself. */
const pausesMs: ReadonlyMap<number, number> = new Map([
  // Throughput: messages a second of the number.
  [130_429, 5_000],
  // Pair rate: one message in six seconds to one person.
  [131_056, 6_000],
  // Calls of the app or the account in an hour.
  [4, 60_000],
  [80_007, 60_000],
])

/** Faults of the platform's own that pass by themselves. */
const passing = new Set([1, 2, 131_000, 131_016])

/** This recipient cannot be reached here: no WhatsApp, not on a test number's list, ourselves, or held back. */
const undeliverable = new Set([131_021, 131_026, 131_030, 131_049, 131_050, 131_062, 130_472])

/** Free messages only within a day of the person's last one. */
const OUTSIDE_WINDOW = 131_047

/**
 * Judges an error code of WhatsApp, from an answer or from a `failed` status (Cloud API: error codes). Titles and
 * texts change and are not looked at. Nothing of a message gets into the result.
 */
export function judgeCode(code: number): Failure {
  const afterMs = pausesMs.get(code)
  if (afterMs !== undefined) return { kind: 'retry', afterMs, code: `rate-limited:${code}` }
  if (passing.has(code)) return { kind: 'retry', code: `platform-error:${code}` }
  // Everything fails alike until someone mends the token, and then everything goes out.
  if (code === badTokenCode) return { kind: 'retry', afterMs: 30_000, code: 'unauthorized' }
  if (code === OUTSIDE_WINDOW) return { kind: 'outside-window', code: String(code) }
  if (undeliverable.has(code)) return { kind: 'undeliverable', code: String(code) }
  return { kind: 'refused', code: `code:${code}` }
}

/** Judges what a call of the Graph API threw. */
export function judge(error: unknown): Failure {
  // No answer: no connection, a time-out, a redirection.
  if (!(error instanceof GraphError)) return { kind: 'retry', code: 'unreachable' }
  const { status, code } = error
  if (code !== undefined) {
    const judged = judgeCode(code)
    if (judged.kind === 'refused' && status >= 500) return { kind: 'retry', code: `platform-error:${code}` }
    return judged
  }
  if (status === 401) return { kind: 'retry', afterMs: 30_000, code: 'unauthorized' }
  if (status === 429) return { kind: 'retry', afterMs: 5_000, code: 'rate-limited' }
  return status >= 500
    ? { kind: 'retry', code: 'platform-error' }
    : { kind: 'refused', code: `status:${status}` }
}
