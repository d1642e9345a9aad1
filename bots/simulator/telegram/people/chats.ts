import { ControlError } from '../errors.ts'
import { memberObject } from '../methods/chats.ts'
import type { Simulator } from '../simulator.ts'
import type { BotStanding, ChatType, MemberStatus, SimChat, WireUser } from '../types.ts'
import { say, tell } from './speak.ts'

/** A new group, supergroup, forum or channel. */
export interface NewChat {
  type: Exclude<ChatType, 'private'>
  title: string
  username?: string | undefined
  forum?: boolean | undefined
  id?: number | undefined
  creatorId?: number | undefined
  memberIds?: number[] | undefined
  /** How the bot stands there from the start; default: not in it. */
  bot?: 'none' | 'member' | 'administrator' | undefined
}

/** Creates a chat with its people, and adds the bot if asked to (which it is told). */
export function createChat(sim: Simulator, given: NewChat): SimChat {
  if (given.forum === true && given.type !== 'supergroup')
    throw new ControlError('only a supergroup can be a forum')
  const { world } = sim
  const chat = world.addChat(given)
  for (const id of given.memberIds ?? []) {
    world.user(id)
    chat.members.set(id, { status: 'member', anonymous: false })
  }
  if (given.creatorId !== undefined) {
    world.user(given.creatorId)
    chat.members.set(given.creatorId, { status: 'creator', anonymous: false })
  }
  if (given.bot === 'member' || given.bot === 'administrator')
    setBot(sim, { chatId: chat.wire.id, standing: given.bot })
  return chat
}

/** Changes how a person stands in a chat; joining and leaving leave their service message. */
export function setMember(
  sim: Simulator,
  given: { chatId: number; userId: number; status: MemberStatus; anonymous?: boolean | undefined },
): void {
  const { world } = sim
  const chat = world.chat(given.chatId)
  const user = world.user(given.userId)
  const before = world.member(chat, given.userId)
  const after = { status: given.status, anonymous: given.anonymous ?? before.anonymous }
  chat.members.set(given.userId, after)
  const was = isIn(before.status)
  const is = isIn(after.status)
  if (chat.wire.type !== 'channel') {
    if (!was && is)
      tell(sim, chat, 'message', world.post(chat, { from: user.wire, new_chat_members: [user.wire] }).wire)
    if (was && !is)
      tell(sim, chat, 'message', world.post(chat, { from: user.wire, left_chat_member: user.wire }).wire)
  }
  if (chat.bot === 'administrator') {
    changed(sim, chat, 'chat_member', user.wire, [
      memberObject(user.wire, before.status, before.anonymous),
      memberObject(user.wire, after.status, after.anonymous),
    ])
  }
}

/** Adds, promotes, demotes, removes (`left`) or bans (`kicked`) the bot, as an administrator of the chat would. */
export function setBot(
  sim: Simulator,
  given: { chatId: number; standing: BotStanding; byUserId?: number | undefined },
): void {
  const { world } = sim
  const chat = world.chat(given.chatId)
  if (chat.wire.type === 'private')
    throw new ControlError('in a private chat the person blocks or unblocks the bot')
  const before = chat.bot
  chat.bot = given.standing
  const by = actor(sim, chat, given.byUserId)
  changed(sim, chat, 'my_chat_member', by, [
    memberObject(world.bot, statusOf(before), false),
    memberObject(world.bot, statusOf(given.standing), false),
  ])
  const joins = !isIn(statusOf(before)) && isIn(statusOf(given.standing))
  if (joins && chat.wire.type !== 'channel') {
    tell(sim, chat, 'message', world.post(chat, { from: by, new_chat_members: [world.bot] }).wire)
  }
}

/** A person blocks (`kicked`) or unblocks the bot in their private chat. */
export function setBlocked(sim: Simulator, given: { userId: number; blocked: boolean }): void {
  const { world } = sim
  const user = world.user(given.userId)
  const chat = world.chat(given.userId)
  const before = chat.bot
  chat.bot = given.blocked ? 'kicked' : 'member'
  if (before === chat.bot) return
  changed(sim, chat, 'my_chat_member', user.wire, [
    memberObject(world.bot, statusOf(before), false),
    memberObject(world.bot, statusOf(chat.bot), false),
  ])
}

/** A basic group becomes a supergroup with a new id; both sides get their service message. */
export function migrate(sim: Simulator, given: { chatId: number }): SimChat {
  const { world } = sim
  const old = world.chat(given.chatId)
  if (old.wire.type !== 'group' || old.migratedTo !== undefined) {
    throw new ControlError('only a basic group becomes a supergroup, once')
  }
  const next = world.addChat({ type: 'supergroup', title: old.wire.title ?? '' })
  for (const [id, member] of old.members) next.members.set(id, { ...member })
  next.bot = old.bot
  const by = actor(sim, old, undefined)
  tell(sim, old, 'message', world.post(old, { from: by, migrate_to_chat_id: next.wire.id }).wire)
  old.migratedTo = next.wire.id
  tell(sim, next, 'message', world.post(next, { from: by, migrate_from_chat_id: old.wire.id }).wire)
  return next
}

/** Opens a topic in a forum; its thread id is the id of the message that announces it. */
export function createTopic(sim: Simulator, given: { chatId: number; userId: number; name: string }): number {
  const chat = sim.world.chat(given.chatId)
  if (chat.wire.is_forum !== true) throw new ControlError('the chat is not a forum')
  const threadId = chat.lastMessageId + 1
  say(sim, given, {
    message_thread_id: threadId,
    is_topic_message: true,
    forum_topic_created: { name: given.name, icon_color: 7322096 },
  })
  chat.topics.set(threadId, given.name)
  return threadId
}

function changed(
  sim: Simulator,
  chat: SimChat,
  kind: 'my_chat_member' | 'chat_member',
  from: WireUser,
  [old_chat_member, new_chat_member]: [unknown, unknown],
): void {
  const body = { chat: chat.wire, from, date: sim.world.seconds(), old_chat_member, new_chat_member }
  sim.updates.add(kind, body, `${kind}:${chat.wire.id}`)
}

/** Who acts when nobody is named: the creator, else the first member. */
function actor(sim: Simulator, chat: SimChat, userId: number | undefined): WireUser {
  if (userId !== undefined) return sim.world.user(userId).wire
  let first: number | undefined
  for (const [id, member] of chat.members) {
    if (member.status === 'creator') return sim.world.user(id).wire
    first ??= id
  }
  if (first === undefined) throw new ControlError(`chat ${chat.wire.id} has nobody who could do that`)
  return sim.world.user(first).wire
}

function statusOf(standing: BotStanding): MemberStatus {
  return standing === 'none' ? 'left' : standing
}

function isIn(status: MemberStatus): boolean {
  return status !== 'left' && status !== 'kicked'
}
