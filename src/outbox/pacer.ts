/** How much a late timer may catch up, or the rate would never be reached. */
const CATCH_UP_MS = 50

/** Keeps unasked sends to one platform apart: never faster than the rate, however they bunch up. */
export class Pacer {
  readonly #gapMs: number
  #nextMs = 0

  constructor(perSecond: number) {
    this.#gapMs = 1000 / perSecond
  }

  /** Milliseconds until an unasked send may go; 0 when it may go now. */
  waitMs(nowMs: number): number {
    return Math.max(0, this.#nextMs - nowMs)
  }

  /** Counts an unasked send, also one that did not wait because an answer in its chat waited behind it. */
  count(nowMs: number): void {
    this.#nextMs = Math.max(this.#nextMs, nowMs - Math.min(this.#gapMs, CATCH_UP_MS)) + this.#gapMs
  }
}

const MINUTE_MS = 60_000

/**
 * Counts what goes to each group, answers too, so that unasked sends can wait until the minute has room. A group is
 * named as the caller likes, e.g. once for its messages and once for their edits.
 */
export class GroupMinutes {
  readonly #perMinute: number
  readonly #sends = new Map<string, number[]>()

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Milliseconds until an unasked send to this group may go. */
  waitMs(group: string, nowMs: number): number {
    const recent = this.#recent(group, nowMs)
    const oldest = recent.at(-this.#perMinute)
    return oldest === undefined ? 0 : oldest + MINUTE_MS - nowMs
  }

  /** Counts a send to this group. */
  count(group: string, nowMs: number): void {
    this.#sends.set(group, [...this.#recent(group, nowMs), nowMs].slice(-this.#perMinute))
  }

  #recent(group: string, nowMs: number): number[] {
    const recent = (this.#sends.get(group) ?? []).filter((at) => at > nowMs - MINUTE_MS)
    if (recent.length === 0) this.#sends.delete(group)
    return recent
  }
}
