import type { Logger } from 'pino'
import type { Channel } from '../../src/chat/channel.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Notice } from '../../src/chat/message.ts'
import { receive, type Ourselves } from './receive.ts'

/**
 * What the program does with something that happened. It resolves when the effects are committed, and rejects when
 * they could not be (the database is away): then the update must come again.
 */
export type Handle = (incoming: Incoming) => Promise<{ readonly notice?: Notice }>

/** `done`: never send it again. `failed`: not handled, nothing changed, send it again. */
export type Taken = 'done' | 'failed'

/** How an update ended for now, and what the one who pressed is shown. */
interface Judged {
  readonly taken: Taken
  readonly notice?: Notice
}

/** The way of one update into the program, the same by webhook, by polling and through a grammY bot. */
export interface Intake {
  /** Handles one update. Never rejects. */
  take(update: unknown): Promise<Taken>
}

/** What the intake is made of. */
export interface IntakeParts {
  readonly handle: Handle
  /** Ends an update for good that makes the program fail: tells the person, and people who mend it. */
  readonly giveUp: (incoming: Incoming, error: unknown) => ReturnType<Handle>
  readonly channel: Pick<Channel, 'acknowledge'>
  readonly ourselves: Ourselves
  readonly log: Pick<Logger, 'debug' | 'warn' | 'error'>
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

/** Makes the intake. Logs name updates by their id and say nothing of what is in them. */
export function createIntake(parts: IntakeParts): Intake {
  const { log, channel } = parts
  const faults = new Map<string, number>()

  /** What to do after a failure; undefined: try again, and let the button turn until then. */
  const judge = async (incoming: Incoming, error: unknown): Promise<Judged | undefined> => {
    if (parts.isOutage(error)) {
      log.warn({ eventId: incoming.id, err: error }, 'an update waits: the database is away')
      return { taken: 'failed' }
    }
    const count = (faults.get(incoming.id) ?? 0) + 1
    log.error({ eventId: incoming.id, err: error, attempt: count }, 'an update could not be handled')
    if (count < FAULTS_MAX && faults.size < COUNTED_MAX) {
      faults.set(incoming.id, count)
      return undefined
    }
    return giveUp(incoming, error)
  }

  const giveUp = async (incoming: Incoming, error: unknown): Promise<Judged> => {
    try {
      const { notice } = await parts.giveUp(incoming, error)
      faults.delete(incoming.id)
      return { taken: 'done', ...(notice !== undefined && { notice }) }
    } catch (again) {
      // Nobody could be told while the database is away: then the whole update comes again.
      if (parts.isOutage(again)) return { taken: 'failed' }
      log.error({ eventId: incoming.id, err: again }, 'an update was given up and nobody could be told')
      faults.delete(incoming.id)
      return { taken: 'done' }
    }
  }

  const handle = async (incoming: Incoming): Promise<Taken> => {
    let judged: Judged | undefined
    try {
      judged = { taken: 'done', ...(await parts.handle(incoming)) }
      faults.delete(incoming.id)
    } catch (error) {
      judged = await judge(incoming, error)
    }
    // A press is acknowledged once only (Bot API: answerCallbackQuery): not while it may yet get a notice.
    if (judged === undefined) return 'failed'
    // Also during an outage, which may last: the button stops turning, and the press itself comes again.
    await channel.acknowledge(incoming, judged.notice)
    return judged.taken
  }

  return {
    async take(update) {
      const received = receive(update, parts.ourselves)
      switch (received.kind) {
        case 'malformed':
          log.warn({ eventId: received.updateId }, 'an update is malformed')
          return 'done'
        case 'ignored':
          log.debug({ eventId: received.updateId, code: received.reason }, 'an update asks nothing of us')
          return 'done'
        default:
          return handle(received.incoming)
      }
    },
  }
}
