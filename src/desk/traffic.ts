import { pause, type Timers } from '../timers.ts'
import type { Handle } from './handle.ts'

/** The desk is busy when so many updates came within `recentMs`: twenty a second. */
const busyFrom = 10
const recentMs = 500

/** How long work that can wait gives way to a busy desk, in milliseconds. */
const giveWayMs = 30_000

/** How often it looks again. */
const lookMs = 100

/** How busy this process is with answers, and what has to give way to them. */
export interface Traffic {
  /** The same handling, counted. */
  counting(handle: Handle): Handle
  /**
   * Resolves when the desk is not busy, after five seconds at the latest. To be awaited before heavy work that
   * nobody looks at the screen for: printing a letter takes as much of the processor as answering fifty people.
   */
  calm(): Promise<void>
}

/** Counts the updates that come to this process. */
export function createTraffic(timers: Timers): Traffic {
  let recent = 0
  const isBusy = () => recent >= busyFrom
  return {
    counting: (handle) => (incoming) => {
      recent += 1
      timers.after(recentMs, () => (recent -= 1))
      return handle(incoming)
    },
    async calm() {
      for (let waited = 0; isBusy() && waited < giveWayMs; waited += lookMs) await pause(timers, lookMs)
    },
  }
}
