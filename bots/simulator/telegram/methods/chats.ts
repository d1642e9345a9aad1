import { badRequest } from '../errors.ts'
import type { MemberStatus, SimChat, WireUser } from '../types.ts'
import type { Method } from './call.ts'
import { joinedChat, knownChat, messageOf } from './chat-access.ts'
import { quoted } from './send.ts'

/** Bot API: getChat, the fields the simulator knows. */
export const getChat: Method = (call) => {
  const chat = knownChat(call)
  if (chat.wire.type === 'private' && !chat.started) throw badRequest('chat not found')
  const pinned = chat.messages.get([...chat.pinned].at(-1) ?? 0)
  return {
    ...chat.wire,
    active_usernames: chat.wire.username === undefined ? undefined : [chat.wire.username],
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
    },
    pinned_message: pinned === undefined ? undefined : quoted(pinned),
  }
}

/** Bot API: getChatMember. */
export const getChatMember: Method = (call) => {
  const chat = joinedChat(call)
  const userId = call.params.integer('user_id')
  if (userId === undefined) throw badRequest('invalid user_id specified')
  const { world } = call.sim
  if (userId === world.bot.id) return memberObject(world.bot, botStatus(chat), false)
  const user = world.users.get(userId)
  if (user === undefined) throw badRequest('user not found')
  const member = world.member(chat, userId)
  return memberObject(user.wire, member.status, member.anonymous)
}

/** Bot API: getChatAdministrators: people only, as other bots do not exist here, and this bot. */
export const getChatAdministrators: Method = (call) => {
  const chat = joinedChat(call)
  if (chat.wire.type === 'private') throw badRequest('there are no administrators in the private chat')
  const { world } = call.sim
  const list: unknown[] = []
  for (const [id, member] of chat.members) {
    if (member.status !== 'creator' && member.status !== 'administrator') continue
    list.push(memberObject(world.user(id).wire, member.status, member.anonymous))
  }
  if (chat.bot === 'administrator') list.push(memberObject(world.bot, 'administrator', false))
  return list
}

/** Bot API: getChatMemberCount. */
export const getChatMemberCount: Method = (call) => {
  const chat = joinedChat(call)
  if (chat.wire.type === 'private') return 2
  return present(chat) + 1
}

/** Bot API: leaveChat. */
export const leaveChat: Method = (call) => {
  const chat = joinedChat(call)
  if (chat.wire.type === 'private') throw badRequest("chat member status can't be changed in private chats")
  chat.bot = 'left'
  return true
}

/** Bot API: pinChatMessage. In groups and channels only as an administrator. */
export const pinChatMessage: Method = (call) => {
  const chat = joinedChat(call)
  requirePinRight(chat)
  const message = messageOf(call, chat, 'message to pin not found')
  if (message === undefined) return true
  chat.pinned.add(message.wire.message_id)
  call.sim.world.post(chat, { from: call.sim.world.bot, pinned_message: quoted(message) }, { byBot: true })
  return true
}

/** Bot API: unpinChatMessage; without message_id the newest pinned one. */
export const unpinChatMessage: Method = (call) => {
  const chat = joinedChat(call)
  requirePinRight(chat)
  const id = call.params.integer('message_id') ?? [...chat.pinned].at(-1) ?? 0
  if (!chat.pinned.delete(id)) throw badRequest('message to unpin not found')
  return true
}

function requirePinRight(chat: SimChat): void {
  if (chat.wire.type !== 'private' && chat.bot !== 'administrator') {
    throw badRequest('not enough rights to manage pinned messages in the chat')
  }
}

function present(chat: SimChat): number {
  let count = 0
  for (const member of chat.members.values()) {
    if (member.status !== 'left' && member.status !== 'kicked') count += 1
  }
  return count
}

function botStatus(chat: SimChat): MemberStatus {
  return chat.bot === 'none' ? 'left' : chat.bot
}

/** A Bot API `ChatMember` of any status. */
export function memberObject(
  user: WireUser,
  status: MemberStatus,
  anonymous: boolean,
): Record<string, unknown> {
  if (status === 'creator') return { status, user, is_anonymous: anonymous }
  if (status === 'kicked') return { status, user, until_date: 0 }
  if (status !== 'administrator') return { status, user }
  return {
    status,
    user,
    can_be_edited: false,
    is_anonymous: anonymous,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_post_stories: true,
    can_edit_stories: true,
    can_delete_stories: true,
    can_post_messages: true,
    can_edit_messages: true,
    can_pin_messages: true,
    can_manage_topics: true,
  }
}
