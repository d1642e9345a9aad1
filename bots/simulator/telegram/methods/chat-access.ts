import { badRequest, forbidden } from '../errors.ts'
import type { ChatType, SimChat, SimMessage } from '../types.ts'
import type { Call } from './call.ts'

const kindNames: Record<ChatType, string> = {
  private: 'private chat',
  group: 'group chat',
  supergroup: 'supergroup chat',
  channel: 'channel chat',
}

/** The chat named by chat_id (a number or a public @username), known to the bot. */
export function knownChat(call: Call): SimChat {
  const given = call.params.text('chat_id')
  if (given === undefined || given === '') throw badRequest('chat_id is empty')
  const { world } = call.sim
  const chat = given.startsWith('@')
    ? world.byUsername.get(given.slice(1).toLowerCase())
    : world.chats.get(Number(given))
  const hidden = chat?.bot === 'none' && chat.wire.username === undefined
  if (chat === undefined || hidden || (given.startsWith('@') && chat.wire.type === 'private')) {
    throw badRequest('chat not found')
  }
  call.chatId = chat.wire.id
  return chat
}

/** As knownChat, and the bot is in it: else 403, or 400 with migrate_to_chat_id. */
export function joinedChat(call: Call): SimChat {
  const chat = knownChat(call)
  const kind = kindNames[chat.wire.type]
  if (chat.migratedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo })
  }
  if (chat.wire.type === 'private') {
    if (call.sim.world.users.get(chat.wire.id)?.deactivated === true) throw forbidden('user is deactivated')
    if (chat.bot === 'kicked') throw forbidden('bot was blocked by the user')
    if (!chat.started) throw forbidden("bot can't initiate conversation with a user")
    return chat
  }
  if (chat.bot === 'kicked') throw forbidden(`bot was kicked from the ${kind}`)
  if (chat.bot === 'left' || chat.bot === 'none') throw forbidden(`bot is not a member of the ${kind}`)
  return chat
}

/** As joinedChat, and the bot may write there: in a channel only as an administrator. */
export function writableChat(call: Call): SimChat {
  const chat = joinedChat(call)
  if (chat.wire.type === 'channel' && chat.bot !== 'administrator') {
    throw badRequest('need administrator rights in the channel chat')
  }
  return chat
}

/** The thread asked for, which must be a topic of a forum; General (1) is not asked for by its id. */
export function threadOf(call: Call, chat: SimChat): number | undefined {
  const thread = call.params.integer('message_thread_id')
  if (thread === undefined || thread === 0) return undefined
  if (chat.wire.is_forum !== true || !chat.topics.has(thread)) throw badRequest('message thread not found')
  return thread
}

/**
 * The message named by message_id, or undefined when a forgetful world (history limit) no longer has
 * it though it must have existed. Throws `missing` when it never did or is deleted.
 */
export function messageOf(call: Call, chat: SimChat, missing: string): SimMessage | undefined {
  const id = call.params.integer('message_id')
  if (id === undefined) throw badRequest('message identifier is not specified')
  call.messageId = id
  const message = chat.messages.get(id)
  if (message !== undefined && message.deletedAt === undefined) return message
  if (message === undefined && call.sim.world.forgetful && id > 0 && id <= chat.lastMessageId)
    return undefined
  throw badRequest(missing)
}
