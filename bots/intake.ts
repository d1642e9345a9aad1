import type { Logger } from 'pino'
import type { Channel } from '../src/chat/channel.ts'
import type { Incoming } from '../src/chat/incoming.ts'
import type { GiveUp } from '../src/desk/give-up.ts'
import type { Handle, Handled } from '../src/desk/handle.ts'

/** `done`: never bring it again. `failed`: not handled, nothing changed, bring it again. */
export type Outcome = 'done' | 'failed'

/** How an update ended for now, and what its platform still has to show. */
export interface Taken {
  readonly outcome: Outcome
  readonly handled: Handled
}

/** The way of one update into the program, whatever platform it came from and however it was carried. */
export interface Intake {
  /** Handles one update and acknowledges it. Never rejects. */
  take(incoming: Incoming): Promise<Taken>
}

/** What the intake is made of. */
export interface IntakeParts {
  readonly handle: Handle
  /** Ends an update for good that makes the program fail: tells the person, and people who mend it. */
  readonly giveUp: GiveUp
  readonly channel: Pick<Channel, 'acknowledge'>
  readonly log: Pick<Logger, 'warn' | 'error'>
  /**
   * Whether an error of `handle` passes by itself (the database is away). Any other is a fault of the program: such
   * an update is given up after a few tries, or it would hold up its chat, and a poller's every chat, for good.
   */
  readonly isOutage: (error: unknown) => boolean
}

/** Tries of an update that makes the program fail, before it is given up. */
const FAULTS_MAX = 3

/** Updates whose faults are counted; more than that at once is no fault of theirs. */
const COUNTED_MAX = 1_000

const failed: Taken = { outcome: 'failed', handled: {} }

/** Makes the intake. Logs name updates by their id and say nothing of what is in them. */
export function createIntake(parts: IntakeParts): Intake {
  const { log, channel } = parts
  const faults = new Map<string, number>()

  /** What to do after a failure; undefined: try again, and let the button turn until then. */
  const judge = async (incoming: Incoming, error: unknown): Promise<Taken | undefined> => {
    if (parts.isOutage(error)) {
      log.warn({ eventId: incoming.id, err: error }, 'an update waits: the database is away')
      return failed
    }
    const count = (faults.get(incoming.id) ?? 0) + 1
    log.error({ eventId: incoming.id, err: error, attempt: count }, 'an update could not be handled')
    if (count < FAULTS_MAX && faults.size < COUNTED_MAX) {
      faults.set(incoming.id, count)
      return undefined
    }
    return giveUp(incoming, error)
  }

  const giveUp = async (incoming: Incoming, error: unknown): Promise<Taken> => {
    try {
      const handled = await parts.giveUp(incoming, error)
      faults.delete(incoming.id)
      return { outcome: 'done', handled }
    } catch (again) {
      // Nobody could be told while the database is away: then the whole update comes again.
      if (parts.isOutage(again)) return failed
      log.error({ eventId: incoming.id, err: again }, 'an update was given up and nobody could be told')
      faults.delete(incoming.id)
      return { outcome: 'done', handled: {} }
    }
  }

  return {
    async take(incoming) {
      let taken: Taken | undefined
      try {
        taken = { outcome: 'done', handled: await parts.handle(incoming) }
        faults.delete(incoming.id)
      } catch (error) {
        taken = await judge(incoming, error)
      }
      // A press is acknowledged once only (Bot API: answerCallbackQuery): not while it may yet get a notice.
      if (taken === undefined) return failed
      // Also during an outage, which may last: the button stops turning, and the press itself comes again.
      await channel.acknowledge(incoming, taken.handled.notice)
      return taken
    },
  }
}
