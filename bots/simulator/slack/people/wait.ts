import { PeopleError } from '../errors.ts'
import type { Simulator } from '../simulator.ts'

const defaultTimeoutMs = 5000

/**
 * Resolves with what `look` finds, now or after a change in the workspace. Throws PeopleError after the time, saying
 * what was waited for and what is there instead.
 */
export function until<T>(
  sim: Simulator,
  look: () => T | undefined,
  says: { waitedFor: string; there: () => string; timeoutMs?: number | undefined },
): Promise<T> {
  const found = look()
  if (found !== undefined) return Promise.resolve(found)
  return new Promise((resolve, reject) => {
    const timeout = says.timeoutMs ?? defaultTimeoutMs
    const stop = sim.world.watch(() => {
      const present = look()
      if (present === undefined) return
      stop()
      cancel()
      resolve(present)
    })
    const cancel = sim.timers.after(timeout, () => {
      stop()
      reject(new PeopleError(`${says.waitedFor} was not seen within ${timeout} ms; ${says.there()}`))
    })
  })
}
