import type { Clock } from '../../src/clock.ts'
import type { Timers } from '../../src/timers.ts'

/** Time that passes when told to. Timers run in their order, and what they set off is done before the next. */
export interface VirtualTime extends Clock {
  readonly timers: Timers
  /** Lets so many milliseconds pass. */
  advance(milliseconds: number): Promise<void>
}

/** Makes a time of its own, at `start`. */
export function virtualTime(start: Date): VirtualTime {
  let nowMs = start.getTime()
  let waiting: { readonly atMs: number; readonly run: () => void }[] = []
  return {
    now: () => new Date(nowMs),
    timers: {
      after(milliseconds, run) {
        const one = { atMs: nowMs + milliseconds, run }
        waiting.push(one)
        return () => {
          waiting = waiting.filter((each) => each !== one)
        }
      },
    },
    async advance(milliseconds) {
      const endMs = nowMs + milliseconds
      await settle()
      for (;;) {
        const next = waiting.filter((each) => each.atMs <= endMs).toSorted((a, b) => a.atMs - b.atMs)[0]
        if (next === undefined) break
        waiting = waiting.filter((each) => each !== next)
        nowMs = Math.max(nowMs, next.atMs)
        next.run()
        await settle()
      }
      nowMs = endMs
      await settle()
    },
  }
}

/** Every promise that can resolve without time passing has resolved when the event loop comes round. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
