import { badRequest } from '../errors.ts'
import { readMarkup, type Markup } from '../markup.ts'
import { isRecord } from '../../json.ts'
import type { SimChat, SimMessage, WireMessage } from '../types.ts'
import type { Call } from './call.ts'
import { threadOf } from './chat-access.ts'

/** What every send method takes besides its content. */
export interface SendOptions {
  markup: Markup | undefined
  thread: number | undefined
  reply: Pick<WireMessage, 'reply_to_message' | 'quote'>
  silent: boolean
  protect: boolean
}

/** Reads and checks the common parameters of the send methods. */
export function readSendOptions(call: Call, chat: SimChat): SendOptions {
  const { params } = call
  return {
    markup: readMarkup(params.json('reply_markup'), chat.wire.type),
    thread: threadOf(call, chat),
    reply: readReply(call, chat),
    silent: params.flag('disable_notification'),
    protect: params.flag('protect_content'),
  }
}

function readReply(call: Call, chat: SimChat): Pick<WireMessage, 'reply_to_message' | 'quote'> {
  const { params } = call
  const given = params.json('reply_parameters')
  if (given !== undefined && !isRecord(given))
    throw badRequest("can't parse reply parameters: expected an Object")
  const id = given === undefined ? params.integer('reply_to_message_id') : Number(given['message_id'])
  if (id === undefined || id === 0) return {}
  const optional =
    given === undefined
      ? params.flag('allow_sending_without_reply')
      : given['allow_sending_without_reply'] === true
  const target = repliedMessage(call, chat, given?.['chat_id'], id)
  if (target === undefined) {
    if (optional) return {}
    throw badRequest('message to be replied not found')
  }
  const quote = given?.['quote']
  if (typeof quote !== 'string') return { reply_to_message: quoted(target) }
  const position = (target.wire.text ?? target.wire.caption ?? '').indexOf(quote)
  if (position === -1) throw badRequest('QUOTE_TEXT_INVALID')
  return { reply_to_message: quoted(target), quote: { text: quote, position, is_manual: true } }
}

function repliedMessage(call: Call, chat: SimChat, otherChat: unknown, id: number): SimMessage | undefined {
  const from = otherChat === undefined ? chat : call.sim.world.chats.get(Number(otherChat))
  const message = from?.messages.get(id)
  return message?.deletedAt === undefined ? message : undefined
}

/** A message as it appears inside its reply: without what it replied to itself. */
export function quoted(message: SimMessage): WireMessage {
  return { ...message.wire, reply_to_message: undefined, quote: undefined }
}

/** Posts a message of the bot. The flood gate was asked before. */
export function postByBot(
  call: Call,
  chat: SimChat,
  content: Partial<WireMessage>,
  options: SendOptions,
): WireMessage {
  const { world } = call.sim
  const channel = chat.wire.type === 'channel'
  const wire: Partial<WireMessage> = {
    ...(channel ? { sender_chat: chat.wire } : { from: world.bot }),
    ...options.reply,
    ...content,
  }
  const thread = options.thread ?? options.reply.reply_to_message?.message_thread_id
  if (thread !== undefined) {
    wire.message_thread_id = thread
    wire.is_topic_message = true
  }
  if (options.protect) wire.has_protected_content = true
  if (options.markup?.kind === 'inline') wire.reply_markup = options.markup.value
  const message = world.post(chat, wire, {
    byBot: true,
    silent: options.silent,
    ...(options.markup?.kind === 'keyboard' ? { keyboard: options.markup.value } : {}),
  })
  call.messageId = message.wire.message_id
  return message.wire
}
