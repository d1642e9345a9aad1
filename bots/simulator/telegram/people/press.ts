import { ControlError } from '../errors.ts'
import { limits } from '../limits.ts'
import type { Simulator } from '../simulator.ts'
import type { SimChat, SimMessage, WireButton } from '../types.ts'
import { shareContact, sendOther } from './media.ts'
import type { Sent, Speaker } from './speak.ts'
import { sendText } from './text.ts'

/** A press on an inline button: by its text, by its data, or with any made-up data. */
export interface Press {
  userId: number
  chatId?: number | undefined
  /** Without it: the newest message of the bot that has the button. */
  messageId?: number | undefined
  text?: string | undefined
  /** Sent as it is, also when no button of the message has it. */
  data?: string | undefined
  /** The update carries an InaccessibleMessage, as for old messages. */
  inaccessible?: boolean | undefined
}

/** What came of a press. */
export interface Pressed extends Sent {
  queryId: string
  data: string
}

/** A person presses an inline button; the bot gets a callback query, in the order of that person's presses. */
export function press(sim: Simulator, given: Press): Pressed {
  const { world } = sim
  const user = world.user(given.userId)
  const chat = world.chat(given.chatId ?? given.userId)
  requirePresence(sim, chat, given.userId)
  const message = pressedMessage(chat, given)
  const messageId = given.messageId ?? message?.wire.message_id ?? 0
  const data = given.data ?? dataOfButton(message, given.text ?? '')
  if (Buffer.byteLength(data) > limits.callbackDataBytes)
    throw new ControlError('callback data is at most 64 bytes')
  const queryId = sim.queries.open(chat.wire.id, messageId, given.userId)
  const gone = given.inaccessible === true || message === undefined || message.deletedAt !== undefined
  const updateId = sim.updates.add(
    'callback_query',
    {
      id: queryId,
      from: user.wire,
      message: gone ? { chat: chat.wire, message_id: messageId, date: 0 } : message.wire,
      chat_instance: chat.instance,
      data,
    },
    `user:${given.userId}`,
  )
  return { chatId: chat.wire.id, messageId, updateId, revision: chat.revision, queryId, data }
}

/** A person presses a button of the reply keyboard that stands in the chat. */
export function pressKeyboard(sim: Simulator, given: Speaker & { text: string }): Sent {
  const chat = sim.world.chat(given.chatId ?? given.userId)
  const markup = chat.keyboard
  const rows = markup !== undefined && 'keyboard' in markup ? markup.keyboard : []
  const button = rows.flat().find((one) => one.text === given.text)
  if (button === undefined)
    throw new ControlError(`the keyboard has no button "${given.text}"; it has ${labels(rows)}`)
  if (markup !== undefined && 'one_time_keyboard' in markup && markup.one_time_keyboard) {
    chat.keyboard = undefined
  }
  const { text, ...speaker } = given
  if (button.request_contact === true) return shareContact(sim, speaker)
  if (button.request_location === true) return sendOther(sim, { ...speaker, kind: 'location' })
  return sendText(sim, { ...speaker, text })
}

function requirePresence(sim: Simulator, chat: SimChat, userId: number): void {
  const { status } = sim.world.member(chat, userId)
  if (status === 'left' || status === 'kicked') {
    throw new ControlError(`user ${userId} is not a member of chat ${chat.wire.id}`)
  }
}

function pressedMessage(chat: SimChat, given: Press): SimMessage | undefined {
  if (given.messageId !== undefined) return chat.messages.get(given.messageId)
  const newestFirst = [...chat.messages.values()].toReversed()
  const found = newestFirst.find(
    (message) =>
      message.deletedAt === undefined &&
      buttonsOf(message)
        .flat()
        .some((button) =>
          given.text === undefined ? button.callback_data === given.data : button.text === given.text,
        ),
  )
  if (found !== undefined) return found
  const shown = newestFirst.find(
    (message) => message.deletedAt === undefined && buttonsOf(message).length > 0,
  )
  const wanted = given.text ?? given.data ?? ''
  throw new ControlError(
    `no message has a button "${wanted}"; the newest buttons are ${labels(buttonsOf(shown))}`,
  )
}

function dataOfButton(message: SimMessage | undefined, text: string): string {
  const rows = buttonsOf(message)
  const button = rows.flat().find((one) => one.text === text)
  if (button === undefined)
    throw new ControlError(`the message has no button "${text}"; it has ${labels(rows)}`)
  if (button.callback_data === undefined) throw new ControlError(`the button "${text}" does not call the bot`)
  return button.callback_data
}

function buttonsOf(message: SimMessage | undefined): WireButton[][] {
  return message?.wire.reply_markup?.inline_keyboard ?? []
}

function labels(rows: WireButton[][]): string {
  const texts = rows.flat().map((button) => `"${button.text}"`)
  return texts.length === 0 ? 'none' : texts.join(', ')
}
