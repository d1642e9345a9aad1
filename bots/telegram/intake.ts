import type { Logger } from 'pino'
import type { Intake, Outcome } from '../intake.ts'
import { receive, type Ourselves } from './receive.ts'

/** The way of one update of Telegram, the same by webhook, by polling and through a grammY bot. */
export interface TelegramIntake {
  /** Handles one update, as its JSON. Never rejects. */
  take(update: unknown): Promise<Outcome>
}

/** Makes it over the program's intake. Logs name updates by their id and say nothing of what is in them. */
export function createTelegramIntake(
  intake: Intake,
  ourselves: Ourselves,
  log: Pick<Logger, 'debug' | 'warn'>,
): TelegramIntake {
  return {
    async take(update) {
      const received = receive(update, ourselves)
      switch (received.kind) {
        case 'malformed':
          log.warn({ eventId: received.updateId }, 'an update is malformed')
          return 'done'
        case 'ignored':
          log.debug({ eventId: received.updateId, code: received.reason }, 'an update asks nothing of us')
          return 'done'
        default:
          return (await intake.take(received.incoming)).outcome
      }
    },
  }
}
