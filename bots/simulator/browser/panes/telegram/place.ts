import type { SimChat, SimMessage } from '../../../telegram/types.ts'
import type { TelegramTown } from '../../town.ts'
import { telegramOf, type Looker } from '../looker.ts'
import { Refusal } from '../refusal.ts'

/** A chat of Telegram with the one who looks at it. */
export interface TelegramPlace {
  readonly town: TelegramTown
  readonly chat: SimChat
  readonly userId: number
}

/** The chat of an id, when it is one of the person's. Throws Refusal. */
export function telegramPlace(looker: Looker, chatId: string): TelegramPlace {
  const town = telegramOf(looker)
  const userId = town.people[looker.member.id]
  const { world } = town.simulator.look
  const chat = /^-?\d{1,15}$/.test(chatId) ? world.chats.get(Number(chatId)) : undefined
  const status = chat === undefined ? 'left' : world.member(chat, userId).status
  if (chat === undefined || status === 'left' || status === 'kicked') {
    throw new Refusal('simulator-chat-not-theirs')
  }
  return { town, chat, userId }
}

/** The message of an id. Throws Refusal when it is not there. */
export function messageIn({ chat }: TelegramPlace, id: string): SimMessage {
  const message = /^\d{1,15}$/.test(id) ? chat.messages.get(Number(id)) : undefined
  if (message === undefined) throw new Refusal('simulator-chat-message-gone')
  return message
}

/**
 * The question of the bot that Telegram makes this person's next message an answer to (Bot API: ForceReply): it is for
 * everybody, or names the person, or answers them, and the person has written nothing since.
 */
export function forcedReply({ chat, userId }: TelegramPlace): SimMessage | undefined {
  const newestFirst = [...chat.messages.values()].toReversed()
  for (const message of newestFirst) {
    if (message.wire.from?.id === userId) return undefined
    if (message.deletedAt !== undefined || message.past.length > 0) continue
    const { keyboard } = message
    if (keyboard === undefined || !('force_reply' in keyboard)) continue
    if (keyboard.selective !== true || isFor(message, userId)) return message
  }
  return undefined
}

function isFor({ wire }: SimMessage, userId: number): boolean {
  if (wire.reply_to_message?.from?.id === userId) return true
  return (wire.entities ?? wire.caption_entities ?? []).some(
    ({ user }) => typeof user === 'object' && user !== null && 'id' in user && user.id === userId,
  )
}
