import type { Clock } from '../../../src/clock.ts'
import { tooManyRequests } from './errors.ts'
import type { ChatType } from './types.ts'

/** A bucket that holds `size` sends and refills at `perSecond`. */
interface Rate {
  size: number
  perSecond: number
}

/**
 * How fast a bot may send (Telegram Bot FAQ, "My bot is hitting limits"): about one message a second
 * to one chat with short bursts, 20 a minute to a group, about 30 a second overall. Telegram does not
 * publish the size of a burst: 20 is this model's. Edits in a group have the group's rate of their own.
 */
const rates = {
  overall: { size: 30, perSecond: 30 },
  private: { size: 20, perSecond: 1 },
  group: { size: 20, perSecond: 20 / 60 },
} satisfies Record<string, Rate>

interface Bucket {
  left: number
  at: number
}

/** Counts sends and refuses those that come too fast with 429 and the seconds to wait. */
export class FloodGate {
  enabled: boolean
  readonly #clock: Clock
  readonly #sends = new Map<number, Bucket>()
  readonly #edits = new Map<number, Bucket>()
  readonly #overall: Bucket = { left: rates.overall.size, at: 0 }

  constructor(clock: Clock, enabled: boolean) {
    this.#clock = clock
    this.enabled = enabled
  }

  /** Takes `count` sends to a chat, or throws 429 and takes none. */
  send(chatId: number, type: ChatType, count = 1): void {
    if (!this.enabled) return
    const now = this.#clock.now().getTime()
    const rate = type === 'private' ? rates.private : rates.group
    const chat = bucketOf(this.#sends, chatId, rate, now)
    refill(this.#overall, rates.overall, now)
    refill(chat, rate, now)
    const wait = Math.max(waitFor(this.#overall, rates.overall, count), waitFor(chat, rate, count))
    if (wait > 0) throw tooManyRequests(wait)
    this.#overall.left -= count
    chat.left -= count
  }

  /** Takes one edit in a chat, or throws 429. Private chats have no limit of their own for edits. */
  edit(chatId: number, type: ChatType): void {
    if (!this.enabled || type === 'private') return
    const now = this.#clock.now().getTime()
    const bucket = bucketOf(this.#edits, chatId, rates.group, now)
    refill(bucket, rates.group, now)
    const wait = waitFor(bucket, rates.group, 1)
    if (wait > 0) throw tooManyRequests(wait)
    bucket.left -= 1
  }
}

function bucketOf(buckets: Map<number, Bucket>, chatId: number, rate: Rate, now: number): Bucket {
  let bucket = buckets.get(chatId)
  if (bucket === undefined) {
    bucket = { left: rate.size, at: now }
    buckets.set(chatId, bucket)
  }
  return bucket
}

function refill(bucket: Bucket, rate: Rate, now: number): void {
  const seconds = Math.max(0, now - bucket.at) / 1000
  bucket.left = Math.min(rate.size, bucket.left + seconds * rate.perSecond)
  bucket.at = now
}

function waitFor(bucket: Bucket, rate: Rate, count: number): number {
  return bucket.left >= count ? 0 : (count - bucket.left) / rate.perSecond
}
