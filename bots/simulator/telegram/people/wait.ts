import { ControlError } from '../errors.ts'
import type { CallbackAnswer } from '../queries.ts'
import type { Simulator } from '../simulator.ts'
import type { SimChat, SimMessage } from '../types.ts'
import { kindOf, viewMessage, type MessageView } from './view.ts'

/** Which message to wait for; all given conditions must hold. Only messages of the bot unless `byBot` is false. */
export interface Condition {
  chatId: number
  containsText?: string | undefined
  /** A button with exactly this text. */
  hasButton?: string | undefined
  /** text, photo, document… as in a message's view. */
  kind?: string | undefined
  messageId?: number | undefined
  afterMessageId?: number | undefined
  /** New, changed or deleted since this revision of the chat. */
  afterRevision?: number | undefined
  edited?: boolean | undefined
  deleted?: boolean | undefined
  byBot?: boolean | undefined
  timeoutMs?: number | undefined
}

const defaultTimeoutMs = 5000
const shownOnTimeout = 12

/** Resolves with the newest matching message, now or when it comes; after the time, 408 with what the chat shows. */
export function waitFor(
  sim: Simulator,
  condition: Condition,
  onGone: (action: () => void) => void,
): Promise<MessageView> {
  const chat = sim.world.chat(condition.chatId)
  const matches = matcher(condition)
  const present = [...chat.messages.values()].findLast(matches)
  if (present !== undefined) return Promise.resolve(viewMessage(chat, present))
  return new Promise((resolve, reject) => {
    const watcher = (message: SimMessage) => {
      if (!matches(message)) return false
      cancel()
      resolve(viewMessage(chat, message))
      return true
    }
    const timeout = condition.timeoutMs ?? defaultTimeoutMs
    const stop = sim.world.watchChat(chat, watcher)
    const cancel = sim.timers.after(timeout, () => {
      stop()
      reject(new ControlError(`${describe(condition)} within ${timeout} ms; ${transcript(chat)}`, 408))
    })
    onGone(() => {
      cancel()
      stop()
    })
  })
}

/** Resolves with the bot's answer to a press; 408 when none comes in time. */
export function waitForAnswer(
  sim: Simulator,
  given: { queryId: string; timeoutMs?: number | undefined },
  onGone: (action: () => void) => void,
): Promise<CallbackAnswer> {
  const past = sim.queries.answered(given.queryId)
  if (past !== undefined) return Promise.resolve(past)
  return new Promise((resolve, reject) => {
    const timeout = given.timeoutMs ?? defaultTimeoutMs
    const stop = sim.queries.watch(given.queryId, (answer) => {
      cancel()
      resolve(answer)
    })
    const cancel = sim.timers.after(timeout, () => {
      stop()
      reject(new ControlError(`the press was not answered within ${timeout} ms`, 408))
    })
    onGone(() => {
      cancel()
      stop()
    })
  })
}

function matcher(condition: Condition): (message: SimMessage) => boolean {
  const { containsText, hasButton, kind, messageId, afterMessageId, afterRevision, edited } = condition
  return (message) => {
    const { wire } = message
    if (message.byBot !== (condition.byBot ?? true)) return false
    if ((message.deletedAt !== undefined) !== (condition.deleted ?? false)) return false
    if (messageId !== undefined && wire.message_id !== messageId) return false
    if (afterMessageId !== undefined && wire.message_id <= afterMessageId) return false
    if (afterRevision !== undefined && message.revision <= afterRevision) return false
    if (edited !== undefined && message.past.length > 0 !== edited) return false
    if (kind !== undefined && kindOf(wire) !== kind) return false
    if (containsText !== undefined && !(wire.text ?? wire.caption ?? '').includes(containsText)) return false
    if (hasButton === undefined) return true
    return (wire.reply_markup?.inline_keyboard ?? []).some((row) =>
      row.some((button) => button.text === hasButton),
    )
  }
}

function describe(condition: Condition): string {
  const { chatId, timeoutMs: _, ...rest } = condition
  return `no message matched ${JSON.stringify(rest)} in chat ${chatId}`
}

function transcript(chat: SimChat): string {
  const lines = [...chat.messages.values()].slice(-shownOnTimeout).map((message) => {
    const view = viewMessage(chat, message)
    const buttons = view.buttons.flat().map((button) => `[${button.text}]`)
    const marks = [view.edited ? 'edited' : '', view.deleted ? 'deleted' : ''].filter(Boolean).join(', ')
    const head = `#${view.messageId} ${view.byBot ? 'bot' : view.senderName}${marks === '' ? '' : ` (${marks})`}`
    return `${head}: ${view.kind === 'text' ? view.text : `<${view.kind}> ${view.text}`} ${buttons.join(' ')}`.trimEnd()
  })
  return `the chat shows${lines.length === 0 ? ' nothing' : `:\n${lines.join('\n')}`}`
}
