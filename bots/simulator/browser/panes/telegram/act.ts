import type { SimMessage } from '../../../telegram/types.ts'
import type { FileGiven, PressAct, SayAct, ChatPlace } from '../acts.ts'
import type { Looker } from '../looker.ts'
import { Refusal } from '../refusal.ts'
import { forcedReply, messageIn, telegramPlace, type TelegramPlace } from './place.ts'

/** Types a text. Where the bot forces a reply the text answers its question, as in the app. */
export async function sayOnTelegram(looker: Looker, { chat, text, replyTo }: SayAct): Promise<void> {
  const place = telegramPlace(looker, chat)
  await place.town.simulator.direct.sendText({ ...speaker(place, replyTo, !text.startsWith('/')), text })
}

/** Presses an inline button that the message shows or showed. */
export async function pressOnTelegram(looker: Looker, { chat, message, press }: PressAct): Promise<void> {
  const place = telegramPlace(looker, chat)
  const found = messageIn(place, message)
  if (!showed(found, press)) throw new Refusal('simulator-chat-no-button')
  await place.town.simulator.direct.press({
    userId: place.userId,
    chatId: place.chat.wire.id,
    messageId: found.wire.message_id,
    data: press,
  })
}

/** Presses a key in the place of the keyboard. */
export async function keyOnTelegram(looker: Looker, chat: string, label: string): Promise<void> {
  const place = telegramPlace(looker, chat)
  const { keyboard } = place.chat
  const keys = keyboard !== undefined && 'keyboard' in keyboard ? keyboard.keyboard.flat() : []
  if (!keys.some(({ text }) => text === label)) throw new Refusal('simulator-chat-no-button')
  await place.town.simulator.direct.pressKeyboard({ ...speaker(place, undefined, false), text: label })
}

/** Sends a picture as phones do, or a file as it is. */
export async function sendOnTelegram(looker: Looker, where: ChatPlace, file: FileGiven): Promise<void> {
  const place = telegramPlace(looker, where.chat)
  const { direct } = place.town.simulator
  const { bytes, name, mime, as } = file
  const given = { ...speaker(place, where.replyTo, true), bytes, name }
  await (as === 'photo' ? direct.sendPhoto(given) : direct.sendDocument({ ...given, mime }))
}

function speaker(place: TelegramPlace, replyTo: string | undefined, answers: boolean) {
  const answered =
    replyTo === undefined ? (answers ? forcedReply(place) : undefined) : messageIn(place, replyTo)
  return {
    userId: place.userId,
    chatId: place.chat.wire.id,
    ...(answered !== undefined && { replyTo: answered.wire.message_id }),
  }
}

/** Whether a button with this data stands, or once stood, under a message: a screen may be behind. */
function showed({ wire, past }: SimMessage, data: string): boolean {
  const versions = [wire, ...past]
  return versions.some(({ reply_markup: markup }) =>
    markup?.inline_keyboard.flat().some(({ callback_data: held }) => held === data),
  )
}
