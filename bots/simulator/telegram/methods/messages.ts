import { badRequest } from '../errors.ts'
import type { Method } from './call.ts'
import { writableChat } from './chat-access.ts'
import { readText } from './content.ts'
import { postByBot, readSendOptions } from './send.ts'

/** Bot API: sendMessage. */
export const sendMessage: Method = (call) => {
  const chat = writableChat(call)
  const { text, entities } = readText(call.params, 'message is too long')
  const options = readSendOptions(call, chat)
  const preview = call.params.json('link_preview_options')
  call.sim.flood.send(chat.wire.id, chat.wire.type)
  return postByBot(call, chat, { text, entities, link_preview_options: preview }, options)
}

const chatActions: ReadonlySet<string> = new Set([
  'typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document',
  'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note',
]) // prettier-ignore

/** Bot API: sendChatAction. Nothing is kept of it but the call. */
export const sendChatAction: Method = (call) => {
  writableChat(call)
  const action = call.params.text('action') ?? ''
  if (!chatActions.has(action)) throw badRequest('wrong parameter action in request')
  return true
}
