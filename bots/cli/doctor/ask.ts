import type { Clock } from '../../../src/clock.ts'

/** What came of a call. */
export type Asked =
  | { readonly ok: true; readonly status: number; readonly json: unknown; readonly headers: Headers }
  /** No answer: `timeout`, or what the machine calls it, e.g. ENOTFOUND. */
  | { readonly ok: false; readonly code: string }

/** Calls a platform, and compares clocks on the way. */
export interface Asker {
  readonly ask: (url: string, init?: Omit<RequestInit, 'signal'>) => Promise<Asked>
  /** How far the platform's clock is ahead of ours, in milliseconds; undefined while it did not say. */
  readonly aheadMs: () => number | undefined
}

/** How long a call may take. */
const CALL_MS = 10_000

/** The header Date is cut to whole seconds (RFC 9110, 5.6.7). */
const HALF_A_SECOND_MS = 500

/** An asker for one platform. What it is asked with goes into no error and no log. */
export function createAsker(clock: Clock): Asker {
  let aheadMs: number | undefined
  return {
    aheadMs: () => aheadMs,
    async ask(url, init = {}) {
      const askedAt = clock.now().getTime()
      try {
        const response = await fetch(url, {
          ...init,
          redirect: 'error',
          signal: AbortSignal.timeout(CALL_MS),
        })
        const middle = (askedAt + clock.now().getTime()) / 2
        const theirs = Date.parse(response.headers.get('date') ?? '')
        if (!Number.isNaN(theirs)) aheadMs = theirs + HALF_A_SECOND_MS - middle
        const json: unknown = await response.json().catch(() => undefined)
        return { ok: true, status: response.status, json, headers: response.headers }
      } catch (error) {
        return { ok: false, code: codeOf(error) }
      }
    },
  }
}

/** Codes of the machine and of TLS name neither the address nor what was sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error'
  if (error.name === 'TimeoutError') return 'timeout'
  const cause: unknown = error.cause
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
  return typeof code === 'string' ? code : 'error'
}
