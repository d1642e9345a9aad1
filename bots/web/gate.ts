import { pause, type Timers } from '../../src/timers.ts'

/** The program has too much to do for one more page now. */
export class BusyError extends Error {
  override readonly name = 'BusyError'
  /** What the HTTP server answers. */
  readonly statusCode = 503
}

/** How much is let through. */
export interface GateLimits {
  readonly atOnce: number
  /** More than these waiting are turned away at once… */
  readonly waitingMax: number
  /** …and so is who has waited so long. */
  readonly patienceMs: number
}

/** Lets a few through at once and the next ones wait. Public pages pass one, so that chats keep the database. */
export interface Gate {
  /** Does the work when its turn comes. @throws BusyError when too many wait, or it waited too long */
  run<T>(work: () => Promise<T>): Promise<T>
}

/** Makes a gate. */
export function createGate({ atOnce, waitingMax, patienceMs }: GateLimits, timers: Timers): Gate {
  let working = 0
  const waiting = new Set<() => void>()

  const turn = async (): Promise<void> => {
    if (working < atOnce) return void (working += 1)
    if (waiting.size >= waitingMax) throw new BusyError('too many pages are waited for')
    const over = new AbortController()
    let called = false
    const comes = new Promise<void>((resolve) => {
      const call = () => {
        called = true
        resolve()
      }
      waiting.add(call)
      over.signal.addEventListener('abort', () => waiting.delete(call), { once: true })
    })
    await Promise.race([comes, pause(timers, patienceMs, over.signal)])
    over.abort()
    if (!called) throw new BusyError('a page was waited for too long')
  }

  const leave = () => {
    const [next] = waiting
    // Whoever is called takes the place that becomes free, before anybody new can.
    if (next === undefined) return void (working -= 1)
    waiting.delete(next)
    next()
  }

  return {
    async run(work) {
      await turn()
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
