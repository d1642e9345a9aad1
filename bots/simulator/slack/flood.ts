import type { Clock } from '../../../src/clock.ts'
import { SlackRefusal } from './errors.ts'
import { limits } from './limits.ts'

/** About one message a second to each channel, after a burst ("Rate limits: chat.postMessage"). */
export class FloodGate {
  enabled: boolean
  readonly #clock: Clock
  readonly #buckets = new Map<string, { left: number; at: number }>()

  constructor(clock: Clock, enabled: boolean) {
    this.#clock = clock
    this.enabled = enabled
  }

  /** Takes one message's worth. Throws SlackRefusal ratelimited (429, Retry-After) when there is none. */
  take(channelId: string): void {
    if (!this.enabled) return
    const now = this.#clock.now().getTime()
    const bucket = this.#buckets.get(channelId) ?? { left: limits.burst, at: now }
    bucket.left = Math.min(limits.burst, bucket.left + (now - bucket.at) / 1000)
    bucket.at = now
    this.#buckets.set(channelId, bucket)
    if (bucket.left < 1) throw new SlackRefusal('ratelimited', { status: 429, retryAfter: 1 })
    bucket.left -= 1
  }
}
