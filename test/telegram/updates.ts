import { createIntake } from '../../bots/intake.ts'
import { createTelegramIntake, type TelegramIntake } from '../../bots/telegram/intake.ts'
import type { Handle } from '../../src/desk/handle.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import { systemClock } from '../../src/clock.ts'
import { createLogger } from '../../src/logger.ts'

/** The database is away; passes by itself. */
export class Outage extends Error {
  override readonly name = 'Outage'
}

/** An intake that notes what it was given, in order, and acknowledges nowhere. */
export function notingIntake(handle: Handle = () => Promise.resolve({})): {
  intake: TelegramIntake
  seen: Incoming[]
  acknowledged: string[]
  givenUp: string[]
  logged: () => string
} {
  const seen: Incoming[] = []
  const acknowledged: string[] = []
  const givenUp: string[] = []
  let log = ''
  const sink = { write: (line: string) => void (log += line) }
  const logger = createLogger({ level: 'debug', clock: systemClock, sink })
  const generic = createIntake({
    handle: (incoming) => {
      seen.push(incoming)
      return handle(incoming)
    },
    channel: {
      acknowledge: (incoming, notice) => {
        acknowledged.push(`${incoming.id} ${notice?.text ?? '-'}`)
        return Promise.resolve()
      },
    },
    log: logger,
    giveUp: (incoming, error) => {
      givenUp.push(`${incoming.id} ${error instanceof Error ? error.name : ''}`)
      const notice = { text: 'Maaf', alert: true }
      return Promise.resolve(incoming.content.kind === 'press' ? { notice } : {})
    },
    isOutage: (error) => error instanceof Outage,
  })
  const intake = createTelegramIntake(generic, { username: 'loket_bot' }, logger)
  return { intake, seen, acknowledged, givenUp, logged: () => log }
}

/** A private message as the Bot API sends it. */
export function textUpdate(id: number, chatId: number, text: string): Record<string, unknown> {
  const from = { id: chatId, is_bot: false, first_name: 'Sari' }
  const message = { message_id: id, date: 1, from, chat: { id: chatId, type: 'private' }, text }
  return { update_id: id, message }
}

/** A press as the Bot API sends it. */
export function pressUpdate(id: number, chatId: number, data: string): Record<string, unknown> {
  const from = { id: chatId, is_bot: false, first_name: 'Sari' }
  const message = { message_id: 5, date: 1, chat: { id: chatId, type: 'private' } }
  return { update_id: id, callback_query: { id: `q${id}`, from, chat_instance: '1', data, message } }
}

/** A promise, and what resolves it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const waiting: (() => void)[] = []
  const opened = new Promise<void>((resolve) => waiting.push(resolve))
  return { opened, open: () => waiting.forEach((resolve) => resolve()) }
}
