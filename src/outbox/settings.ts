/** How the sender behaves; the defaults fit one bot on Telegram. */
export interface SenderSettings {
  /** Calls to one platform at the same time. */
  readonly inFlightMax: number
  /** Unasked sends to one platform in a second (Telegram bots FAQ: about 30 for bulk notifications). */
  readonly unaskedPerSecond: number
  /** Sends to one group in a minute, above which unasked ones wait (Telegram bots FAQ: 20). */
  readonly groupPerMinute: number
  /** Tries before a delivery is given up. Waits asked for by the platform (429) do not count. */
  readonly attemptsMax: number
  /** The first wait before another try, doubled each time up to the longest. */
  readonly retryFirstMs: number
  readonly retryLongestMs: number
  /** Settled rows are marked together: after this time, or when there are so many. */
  readonly markEveryMs: number
  readonly markBatch: number
  /** How often rows that nobody holds are looked for. */
  readonly sweepEveryMs: number
  /** Deliveries kept in memory. Beyond it, unasked ones stay in the database until there is room. */
  readonly memoryMax: number
}

/** With these a platform may be away for about two hours before anything is given up. */
export const defaultSenderSettings: SenderSettings = {
  inFlightMax: 64,
  unaskedPerSecond: 25,
  groupPerMinute: 20,
  attemptsMax: 30,
  retryFirstMs: 1_000,
  retryLongestMs: 300_000,
  markEveryMs: 50,
  markBatch: 100,
  sweepEveryMs: 5_000,
  memoryMax: 10_000,
}
