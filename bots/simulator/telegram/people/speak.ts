import { ControlError } from '../errors.ts'
import { quoted } from '../methods/send.ts'
import type { Simulator } from '../simulator.ts'
import { anonymousAdmin } from '../state.ts'
import type { SimChat, UpdateKind, WireEntity, WireMessage } from '../types.ts'

/** Who says something, where and how. Without a chat: in the private chat with the bot. */
export interface Speaker {
  userId: number
  chatId?: number | undefined
  replyTo?: number | undefined
  threadId?: number | undefined
  /** Where the message was forwarded from: a person, a person who hides (a name), or a chat. */
  forwardedFrom?:
    | { userId?: number | undefined; name?: string | undefined; chatId?: number | undefined }
    | undefined
}

/** What came of it. `updateId` is absent when the bot does not get to see it. */
export interface Sent {
  chatId: number
  messageId: number
  updateId?: number | undefined
  /** The chat's revision right after; later changes have a higher one. */
  revision: number
}

/** Posts a message of a person and tells the bot if Telegram would. */
export function say(sim: Simulator, speaker: Speaker, content: Partial<WireMessage>): Sent {
  const { world } = sim
  const chat = world.chat(speaker.chatId ?? speaker.userId)
  const message = world.post(chat, { ...authorship(sim, chat, speaker), ...content })
  const kind = chat.wire.type === 'channel' ? 'channel_post' : 'message'
  const updateId = tell(sim, chat, kind, message.wire)
  return { chatId: chat.wire.id, messageId: message.wire.message_id, updateId, revision: message.revision }
}

/** Queues a message for the bot if it may see it; returns the update's id. */
export function tell(sim: Simulator, chat: SimChat, kind: UpdateKind, wire: WireMessage): number | undefined {
  if (!botSees(sim, chat, wire)) return undefined
  return sim.updates.add(kind, wire, `chat:${chat.wire.id}`)
}

function authorship(sim: Simulator, chat: SimChat, speaker: Speaker): Partial<WireMessage> {
  const { world } = sim
  const user = world.user(speaker.userId)
  const wire: Partial<WireMessage> = { from: user.wire }
  if (chat.wire.type === 'private') {
    if (chat.wire.id !== speaker.userId)
      throw new ControlError('a person can only write in their own private chat')
    if (chat.bot === 'kicked') throw new ControlError('this person has blocked the bot; unblock it first')
    chat.started = true
  } else {
    Object.assign(wire, groupAuthor(sim, chat, speaker.userId))
  }
  if (speaker.replyTo !== undefined) wire.reply_to_message = quoted(world.message(chat, speaker.replyTo))
  if (speaker.threadId !== undefined && speaker.threadId !== 1) {
    if (!chat.topics.has(speaker.threadId)) throw new ControlError(`there is no topic ${speaker.threadId}`)
    wire.message_thread_id = speaker.threadId
    wire.is_topic_message = true
  }
  if (speaker.forwardedFrom !== undefined) wire.forward_origin = origin(sim, speaker.forwardedFrom)
  return wire
}

function groupAuthor(sim: Simulator, chat: SimChat, userId: number): Partial<WireMessage> {
  const member = sim.world.member(chat, userId)
  if (chat.migratedTo !== undefined) throw new ControlError(`the group moved to ${chat.migratedTo}`)
  if (member.status === 'left' || member.status === 'kicked') {
    throw new ControlError(`user ${userId} is not a member of chat ${chat.wire.id}`)
  }
  const leads = member.status === 'creator' || member.status === 'administrator'
  if (chat.wire.type === 'channel') {
    if (!leads) throw new ControlError('only administrators post in a channel')
    return { from: undefined, sender_chat: chat.wire }
  }
  return member.anonymous && leads ? { from: anonymousAdmin, sender_chat: chat.wire } : {}
}

function origin(sim: Simulator, from: NonNullable<Speaker['forwardedFrom']>): unknown {
  const date = sim.world.seconds() - 60
  if (from.userId !== undefined) return { type: 'user', date, sender_user: sim.world.user(from.userId).wire }
  if (from.chatId !== undefined) {
    const { wire } = sim.world.chat(from.chatId)
    if (wire.type === 'channel') return { type: 'channel', date, chat: wire, message_id: 1 }
    return { type: 'chat', date, sender_chat: wire }
  }
  return { type: 'hidden_user', date, sender_user_name: from.name ?? 'Tersembunyi' }
}

/**
 * Whether Telegram shows a message to the bot: everything in private chats and channels it is in;
 * in groups with privacy mode only commands, mentions, replies to it and service messages, unless it
 * is an administrator (Bots FAQ: "What messages will my bot get?").
 */
function botSees(sim: Simulator, chat: SimChat, wire: WireMessage): boolean {
  if (chat.wire.type === 'private') return true
  if (chat.bot !== 'member' && chat.bot !== 'administrator') return false
  if (chat.bot === 'administrator' || !sim.world.privacyMode || isService(wire)) return true
  const { id, username } = sim.world.bot
  if (wire.reply_to_message?.from?.id === id) return true
  const text = wire.text ?? wire.caption ?? ''
  return (wire.entities ?? wire.caption_entities ?? []).some((entity) =>
    addresses(entity, text, username ?? ''),
  )
}

function addresses(entity: WireEntity, text: string, username: string): boolean {
  const piece = text.slice(entity.offset, entity.offset + entity.length).toLowerCase()
  const at = `@${username.toLowerCase()}`
  if (entity.type === 'mention') return piece === at
  return entity.type === 'bot_command' && (!piece.includes('@') || piece.endsWith(at))
}

function isService(wire: WireMessage): boolean {
  return (
    wire.new_chat_members !== undefined ||
    wire.left_chat_member !== undefined ||
    wire.migrate_to_chat_id !== undefined ||
    wire.migrate_from_chat_id !== undefined ||
    wire.pinned_message !== undefined ||
    wire.forum_topic_created !== undefined ||
    wire.group_chat_created !== undefined
  )
}
