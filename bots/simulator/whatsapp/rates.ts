import { limits } from './limits.ts'

interface Bucket {
  tokens: number
  at: number
}

/** Buckets that refill with time: one for the phone number, one for each person. */
export class Rates {
  enabled: boolean
  readonly #pairs = new Map<string, Bucket>()
  #all: Bucket | undefined

  constructor(enabled: boolean) {
    this.enabled = enabled
  }

  /** Whether a message may go now; the code of the limit that is over. */
  over(person: string, now: number): 130429 | 131056 | undefined {
    if (!this.enabled) return undefined
    const all = refilled(this.#all, limits.perSecond, 1000 / limits.perSecond, now)
    this.#all = all
    if (all.tokens < 1) return 130429
    const pair = refilled(this.#pairs.get(person), limits.pairBurst, limits.pairMs, now)
    this.#pairs.set(person, pair)
    if (pair.tokens < 1) return 131056
    all.tokens -= 1
    pair.tokens -= 1
    return undefined
  }
}

function refilled(bucket: Bucket | undefined, size: number, eachMs: number, now: number): Bucket {
  if (bucket === undefined) return { tokens: size, at: now }
  const grown = bucket.tokens + Math.max(0, now - bucket.at) / eachMs
  return { tokens: Math.min(size, grown), at: now }
}
