import { badRequest } from '../errors.ts'
import { readInlineMarkup } from '../markup.ts'
import type { SimChat, SimMessage, WireMessage } from '../types.ts'
import type { Call, Method } from './call.ts'
import { joinedChat, messageOf } from './chat-access.ts'
import { readCaption, readText } from './content.ts'

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
  'content and reply markup of the message'

/** Bot API: editMessageText. Without reply_markup the inline keyboard goes. */
export const editMessageText: Method = (call) => {
  const { chat, message } = editable(call)
  const { text, entities } = readText(call.params, 'MESSAGE_TOO_LONG')
  const reply_markup = readInlineMarkup(call.params.json('reply_markup'), chat.wire.type)
  if (message !== undefined && message.wire.text === undefined) {
    throw badRequest('there is no text in the message to edit')
  }
  const link_preview_options = call.params.json('link_preview_options')
  return apply(call, chat, message, { text, entities, reply_markup, link_preview_options })
}

/** Bot API: editMessageCaption. Without caption it goes, without reply_markup the inline keyboard goes. */
export const editMessageCaption: Method = (call) => {
  const { chat, message } = editable(call)
  const caption = readCaption(call.params, 'MEDIA_CAPTION_TOO_LONG')
  const reply_markup = readInlineMarkup(call.params.json('reply_markup'), chat.wire.type)
  if (message !== undefined && message.wire.photo === undefined && message.wire.document === undefined) {
    throw badRequest('there is no caption in the message to edit')
  }
  return apply(call, chat, message, {
    caption: caption?.text,
    caption_entities: caption?.entities,
    reply_markup,
  })
}

/** Bot API: editMessageReplyMarkup. Without reply_markup the inline keyboard goes. */
export const editMessageReplyMarkup: Method = (call) => {
  const { chat, message } = editable(call)
  const reply_markup = readInlineMarkup(call.params.json('reply_markup'), chat.wire.type)
  return apply(call, chat, message, { reply_markup })
}

function editable(call: Call): { chat: SimChat; message: SimMessage | undefined } {
  if (call.params.text('inline_message_id') !== undefined) throw badRequest('MESSAGE_ID_INVALID')
  const chat = joinedChat(call)
  const message = messageOf(call, chat, 'message to edit not found')
  if (message !== undefined && (!message.byBot || message.keyboard !== undefined)) {
    throw badRequest("message can't be edited")
  }
  return { chat, message }
}

function apply(
  call: Call,
  chat: SimChat,
  message: SimMessage | undefined,
  change: Partial<WireMessage>,
): WireMessage {
  const { world, flood } = call.sim
  if (message === undefined) {
    flood.edit(chat.wire.id, chat.wire.type)
    const now = world.seconds()
    return {
      message_id: call.messageId ?? 0,
      from: world.bot,
      date: now,
      chat: chat.wire,
      ...change,
      edit_date: now,
    }
  }
  if (sameContent(message.wire, change)) throw badRequest(notModified)
  flood.edit(chat.wire.id, chat.wire.type)
  const onlyMarkup = !('text' in change) && !('caption' in change)
  world.edit(chat, message, change, !onlyMarkup)
  return message.wire
}

/** Link preview settings do not count as content here. */
function sameContent(wire: WireMessage, change: Partial<WireMessage>): boolean {
  for (const field of ['text', 'caption', 'entities', 'caption_entities', 'reply_markup'] as const) {
    if (field in change && JSON.stringify(wire[field]) !== JSON.stringify(change[field])) return false
  }
  return true
}
