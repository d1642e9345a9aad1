import { badRequest } from '../errors.ts'
import { limits } from '../limits.ts'
import type { SimChat, SimMessage } from '../types.ts'
import type { Call, Method } from './call.ts'
import { joinedChat, messageOf } from './chat-access.ts'

/** Bot API: deleteMessage. */
export const deleteMessage: Method = (call) => {
  const chat = joinedChat(call)
  const message = messageOf(call, chat, 'message to delete not found')
  if (message === undefined) return true
  const refusal = undeletable(call, chat, message)
  if (refusal !== undefined) throw badRequest(refusal)
  call.sim.world.remove(chat, message)
  return true
}

/** Bot API: deleteMessages. "If some of the specified messages can't be found, they are skipped." */
export const deleteMessages: Method = (call) => {
  const chat = joinedChat(call)
  const ids = call.params.json('message_ids')
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest('message identifiers are not specified')
  if (ids.length > limits.deleteMessagesMax) throw badRequest('too many message identifiers specified')
  const found = ids
    .map((id: unknown) => chat.messages.get(Number(id)))
    .filter((message) => message !== undefined && message.deletedAt === undefined)
  for (const message of found) {
    const refusal = undeletable(call, chat, message!)
    if (refusal !== undefined) throw badRequest(refusal)
  }
  for (const message of found) call.sim.world.remove(chat, message!)
  return true
}

/** Why the bot may not delete a message; undefined when it may. */
function undeletable(call: Call, chat: SimChat, message: SimMessage): string | undefined {
  const admin = chat.bot === 'administrator'
  if (!message.byBot && chat.wire.type !== 'private' && !admin) return "message can't be deleted"
  const age = call.sim.world.now() - message.wire.date * 1000
  if (age >= limits.deleteWindowMs) return "message can't be deleted for everyone"
  return undefined
}
