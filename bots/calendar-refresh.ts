import type { Desk } from '../src/desk/desk.ts'
import { pause, type Timers } from '../src/timers.ts'

/** How long another process may go on with the list of holidays from before a change. */
const refreshMs = 30_000

/**
 * Reads the list of holidays again and again, in every process that serves: another one may have changed it. The one
 * that did has read it at once.
 */
export function keepCalendarFresh(
  desk: Pick<Desk, 'reloadCalendar' | 'log'>,
  timers: Timers,
): { stop(): void } {
  const stopping = new AbortController()
  void run(desk, timers, stopping.signal)
  return { stop: () => stopping.abort() }
}

async function run(
  { reloadCalendar, log }: Pick<Desk, 'reloadCalendar' | 'log'>,
  timers: Timers,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    await pause(timers, refreshMs, signal)
    if (signal.aborted) return
    try {
      await reloadCalendar()
    } catch (error) {
      if (signal.aborted) return
      log.warn({ err: error }, 'the list of holidays cannot be read; trying again')
    }
  }
}
