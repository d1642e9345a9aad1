import type { Logger } from 'pino'
import { KeyedQueue } from '../../src/desk/keyed-queue.ts'
import { pause, type Timers } from '../../src/timers.ts'
import type { Taken } from '../intake.ts'
import type { KeptUpdates, Update } from './kept-updates.ts'

/**
 * Where updates wait whose platform must be answered within seconds and does not bring them again. What is handled
 * in time is acknowledged after its commit, as everywhere; what takes longer, or meets a database that is away, is
 * first written to the disk, then acknowledged, and handled as soon as it can be, also after a restart.
 */
export interface Inbox {
  /**
   * Handles an update within the budget, or keeps it.
   * @throws what the disk says when it could not be kept: then it may not be acknowledged
   */
  take(update: Update): Promise<InTime | Kept>
  /** Goes on with what an earlier run left. */
  start(): Promise<void>
  /** Tries nothing again; what is kept is there at the next start. */
  stop(): void
}

export interface InTime {
  readonly kind: 'in-time'
  readonly taken: Taken
}

/** Safe on the disk. `later` is how it ended; undefined when the program was stopped first. */
export interface Kept {
  readonly kind: 'kept'
  readonly later: Promise<Taken | undefined>
}

/** What an inbox is made of. */
export interface InboxParts {
  readonly updates: KeptUpdates
  /** Reads the payload and takes it in. Idempotent by the update's own id. Never rejects. */
  readonly handle: (payload: unknown) => Promise<Taken>
  /** How long an update may take before it is kept, in milliseconds. */
  readonly budgetMs: number
  readonly timers: Timers
  readonly log: Pick<Logger, 'warn' | 'error'>
}

/** Pauses between the tries of one update: doubled each time, up to half a minute. */
const firstPauseMs = 500
const longestPauseMs = 30_000

/** Makes the inbox of one platform. */
export function createInbox({ updates, handle, budgetMs, timers, log }: InboxParts): Inbox {
  const queue = new KeyedQueue()
  const stopping = new AbortController()

  /** Tries until it is done. `onFailure` is called after the first try that was not. */
  const untilDone = async (payload: unknown, onFailure: () => void): Promise<Taken | undefined> => {
    for (let waitMs = firstPauseMs; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, longestPauseMs)) {
      const taken = await handle(payload)
      if (taken.outcome === 'done') return taken
      onFailure()
      await pause(timers, waitMs, stopping.signal)
    }
    return undefined
  }

  const dropWhenDone = async (name: string, later: Promise<Taken | undefined>): Promise<void> => {
    if ((await later) === undefined) return
    // Handled once more at the next start, which does nothing twice.
    await updates
      .drop(name)
      .catch((error: unknown) => log.warn({ err: error }, 'a kept update could not be removed'))
  }

  return {
    async take(update) {
      const waiting = new AbortController()
      const later = queue.run(update.order, () => untilDone(update.payload, () => waiting.abort()))
      const tooLate = pause(timers, budgetMs, waiting.signal).then(() => undefined)
      const taken = await Promise.race([later, tooLate])
      waiting.abort()
      if (taken !== undefined) return { kind: 'in-time', taken }
      const name = await updates.keep(update)
      void dropWhenDone(name, later)
      return { kind: 'kept', later }
    },
    async start() {
      const { kept, broken } = await updates.read()
      if (broken.length > 0) log.error({ count: broken.length }, 'kept updates do not open')
      if (kept.length > 0) log.warn({ count: kept.length }, 'updates of an earlier run are handled now')
      for (const { name, order, payload } of kept) {
        void dropWhenDone(
          name,
          queue.run(order, () => untilDone(payload, () => undefined)),
        )
      }
    },
    stop: () => stopping.abort(),
  }
}
