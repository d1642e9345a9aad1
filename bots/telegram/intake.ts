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

/** The way of one update into the program, the same by webhook, by polling and through a grammY bot. */
export interface Intake {
  /** Handles one update. Never rejects. */
  take(update: unknown): Promise<Taken>
}

/** What the intake is made of. */
export interface IntakeParts {
  readonly handle: Handle
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

  const judge = (incoming: Incoming, error: unknown): Taken => {
    if (parts.isOutage(error)) {
      log.warn({ eventId: incoming.id, err: error }, 'an update waits: the database is away')
      return 'failed'
    }
    const count = (faults.get(incoming.id) ?? 0) + 1
    log.error({ eventId: incoming.id, err: error, attempt: count }, 'an update could not be handled')
    if (count < FAULTS_MAX && faults.size < COUNTED_MAX) {
      faults.set(incoming.id, count)
      return 'failed'
    }
    faults.delete(incoming.id)
    return 'done'
  }

  const handle = async (incoming: Incoming): Promise<Taken> => {
    let taken: Taken = 'done'
    let notice: Notice | undefined
    try {
      const handled = await parts.handle(incoming)
      notice = handled.notice
      faults.delete(incoming.id)
    } catch (error) {
      taken = judge(incoming, error)
    }
    // Also after a failure: the button stops turning, and the press itself comes again.
    await channel.acknowledge(incoming, notice)
    return taken
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
