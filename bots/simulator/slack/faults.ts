import { SlackRefusal } from './errors.ts'

/**
 * How a call goes wrong: refused with an error code, with an HTTP status (429 with the seconds to wait), never answered
 * (`hang`: nothing is done), or done while the answer is lost (`lose`).
 */
export type Fault = { error: string } | { status: number; retryAfter?: number } | 'hang' | 'lose'

/** What strikes a call. */
type Strike = { kind: 'hang' } | { kind: 'lose' } | { kind: 'refuse'; refusal: SlackRefusal }

/** The faults waiting to strike. */
export class FaultBook {
  /** Whether Slack as a whole is out of reach. */
  down = false
  #waiting: { method: string; fault: Fault; times: number }[] = []

  /** The next `times` calls of a method go wrong; `*`: of any. */
  add(method: string, fault: Fault, times: number): void {
    this.#waiting.push({ method, fault, times })
  }

  /** Takes back all faults. */
  clear(): void {
    this.#waiting = []
    this.down = false
  }

  /** The fault that strikes this call, used up by one; undefined when none does. */
  take(method: string): Strike | undefined {
    const found = this.#waiting.find((one) => one.method === method || one.method === '*')
    if (found === undefined) return undefined
    found.times -= 1
    if (found.times <= 0) this.#waiting = this.#waiting.filter((one) => one !== found)
    const { fault } = found
    if (fault === 'hang' || fault === 'lose') return { kind: fault }
    if ('error' in fault) return { kind: 'refuse', refusal: new SlackRefusal(fault.error) }
    const code = fault.status === 429 ? 'ratelimited' : 'internal_error'
    const retryAfter = fault.retryAfter ?? (fault.status === 429 ? 1 : undefined)
    return {
      kind: 'refuse',
      refusal: new SlackRefusal(code, {
        status: fault.status,
        ...(retryAfter === undefined ? {} : { retryAfter }),
      }),
    }
  }
}
