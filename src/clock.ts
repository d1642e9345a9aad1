/**
 * The only place that asks the machine for the time. Everything else takes a Clock or an instant,
 * so that deadlines, reminders and retention can be tried at any moment.
 */
export interface Clock {
  /** The present instant. */
  now(): Date
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved; for tests, the demo and the simulator. */
export interface MovableClock extends Clock {
  /** Moves the clock forward by so many milliseconds. */
  advance(milliseconds: number): void
  /** Puts the clock at an instant. */
  set(instant: Date): void
}

/**
 * A clock that runs on from `start` at the machine's pace and can be moved.
 * Pass `frozen: true` for one that only moves when told to.
 */
export function movableClock(start: Date, options: { frozen: boolean }): MovableClock {
  let base = start.getTime()
  let since = Date.now()
  const current = () => base + (options.frozen ? 0 : Date.now() - since)
  return {
    now: () => new Date(current()),
    advance(milliseconds) {
      base = current() + milliseconds
      since = Date.now()
    },
    set(instant) {
      base = instant.getTime()
      since = Date.now()
    },
  }
}
