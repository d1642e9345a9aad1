import { randomInt } from 'node:crypto'
import type { Clock } from '../../../src/clock.ts'
import { ControlError } from './errors.ts'
import type {
  BotStanding,
  ChatType,
  PastVersion,
  SimChat,
  SimMember,
  SimMessage,
  SimUser,
  WireChat,
  WireMessage,
  WireUser,
} from './types.ts'

/** How many messages a chat remembers: all, the newest so many, or (`none`) only the very newest. */
export type History = 'all' | 'none' | number

/** The bot of the simulated world. */
export interface BotIdentity {
  id: number
  username: string
  name: string
}

/** Bot API: the pseudo-user in whose name anonymous administrators post. */
export const anonymousAdmin: WireUser = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

const firstUserId = 5_000_000_001
const firstGroupId = 4_000_000_001
const firstSupergroupId = 1_002_000_000_001

/** What is remembered of a world. */
export interface WorldState {
  users: Map<number, SimUser>
  chats: Map<number, SimChat>
  byUsername: Map<string, SimChat>
  privacyMode: boolean
  next: { user: number; group: number; supergroup: number; sharedMessage: number }
}

/** Somebody waiting for a change in a chat; returns true when satisfied and done. */
type ChatWatcher = (message: SimMessage) => boolean

/**
 * People, chats and messages: what exists, not what is allowed. All lookups are by key; a chat keeps its
 * messages in order of their ids.
 */
export class World {
  readonly bot: WireUser
  readonly users = new Map<number, SimUser>()
  readonly chats = new Map<number, SimChat>()
  /** Public chats by lower-case username, without @. */
  readonly byUsername = new Map<string, SimChat>()
  /** Bot settings of BotFather: groups show the bot only what is meant for it. */
  privacyMode = true
  readonly #clock: Clock
  readonly #historyLimit: number
  #nextUser = firstUserId
  #nextGroup = firstGroupId
  #nextSupergroup = firstSupergroupId
  /** Private chats and basic groups number their messages together, as the real server does per account. */
  #sharedMessageId = 0
  readonly #watchers = new Map<SimChat, Set<ChatWatcher>>()
  readonly #listeners = new Set<(chat: SimChat) => void>()

  constructor(clock: Clock, identity: BotIdentity, history: History) {
    this.#clock = clock
    this.#historyLimit = history === 'all' ? Infinity : history === 'none' ? 1 : Math.max(1, history)
    this.bot = { id: identity.id, is_bot: true, first_name: identity.name, username: identity.username }
  }

  /** True when old messages may have been forgotten, so a missing one proves nothing. */
  get forgetful(): boolean {
    return this.#historyLimit !== Infinity
  }

  /** Now, in the seconds the Bot API counts. */
  seconds(): number {
    return Math.floor(this.#clock.now().getTime() / 1000)
  }

  /** Now, in milliseconds. */
  now(): number {
    return this.#clock.now().getTime()
  }

  /** Adds a person and the (not yet started) private chat with the bot. */
  addUser(
    given: Omit<WireUser, 'id' | 'is_bot'> & { id?: number | undefined; phone?: string | undefined },
  ): SimUser {
    const id = given.id ?? this.#nextUser++
    if (this.users.has(id)) throw new ControlError(`user ${id} exists already`)
    const { phone, ...names } = given
    const user: SimUser = {
      wire: { ...names, id, is_bot: false },
      phone: phone ?? `62811${String(id % 10_000_000).padStart(7, '0')}`,
      deactivated: false,
    }
    this.users.set(id, user)
    const wire: WireChat = {
      id,
      type: 'private',
      first_name: given.first_name,
      last_name: given.last_name,
      username: given.username,
    }
    const chat = this.#newChat(wire, 'member')
    chat.members.set(id, { status: 'member', anonymous: false })
    return user
  }

  /** Adds a group or channel the bot is not in. */
  addChat(given: {
    type: Exclude<ChatType, 'private'>
    title: string
    username?: string | undefined
    forum?: boolean | undefined
    id?: number | undefined
  }): SimChat {
    const id = given.id ?? -(given.type === 'group' ? this.#nextGroup++ : this.#nextSupergroup++)
    if (this.chats.has(id)) throw new ControlError(`chat ${id} exists already`)
    const wire: WireChat = { id, type: given.type, title: given.title, username: given.username }
    if (given.forum === true) wire.is_forum = true
    return this.#newChat(wire, 'none')
  }

  /** The person of an id. Throws ControlError when there is none. */
  user(id: number): SimUser {
    const user = this.users.get(id)
    if (user === undefined) throw new ControlError(`there is no user ${id}`)
    return user
  }

  /** The chat of an id. Throws ControlError when there is none. */
  chat(id: number): SimChat {
    const chat = this.chats.get(id)
    if (chat === undefined) throw new ControlError(`there is no chat ${id}`)
    return chat
  }

  /** A message that exists. Throws ControlError when it does not. */
  message(chat: SimChat, messageId: number): SimMessage {
    const message = chat.messages.get(messageId)
    if (message === undefined) throw new ControlError(`chat ${chat.wire.id} has no message ${messageId}`)
    return message
  }

  /** How somebody stands in a chat; who never was there has left. */
  member(chat: SimChat, userId: number): SimMember {
    return chat.members.get(userId) ?? { status: 'left', anonymous: false }
  }

  /** Numbers a message, stores it and wakes who waits for it. */
  post(chat: SimChat, content: Partial<WireMessage>, how: Partial<SimMessage> = {}): SimMessage {
    const shared = chat.wire.type === 'private' || chat.wire.type === 'group'
    chat.lastMessageId = shared ? ++this.#sharedMessageId : chat.lastMessageId + 1
    const message: SimMessage = {
      wire: { message_id: chat.lastMessageId, date: this.seconds(), chat: chat.wire, ...content },
      byBot: false,
      past: [],
      silent: false,
      revision: 0,
      ...how,
    }
    chat.messages.set(chat.lastMessageId, message)
    if (chat.messages.size > this.#historyLimit) chat.messages.delete(chat.messages.keys().next().value!)
    if (message.keyboard !== undefined) {
      chat.keyboard = 'remove_keyboard' in message.keyboard ? undefined : message.keyboard
    }
    this.#changed(chat, message)
    return message
  }

  /** Changes a message, keeping what it was. `editDate`: whether people see it as edited. */
  edit(chat: SimChat, message: SimMessage, change: Partial<WireMessage>, editDate = true): void {
    const { text, caption, reply_markup } = message.wire
    const past: PastVersion = { text, caption, reply_markup, until: this.now() }
    message.past.push(past)
    message.wire = { ...message.wire, ...change }
    if (editDate) message.wire.edit_date = this.seconds()
    this.#changed(chat, message)
  }

  /** Marks a message deleted; people no longer see it. */
  remove(chat: SimChat, message: SimMessage): void {
    message.deletedAt = this.now()
    chat.pinned.delete(message.wire.message_id)
    this.#changed(chat, message)
  }

  /** Shows a watcher every change in a chat until it is satisfied or the returned function is called. */
  watchChat(chat: SimChat, watcher: ChatWatcher): () => void {
    const watchers = this.#watchers.get(chat) ?? new Set()
    this.#watchers.set(chat, watchers.add(watcher))
    return () => this.#unwatch(chat, watcher)
  }

  /** Calls `listener` with the chat after every change in any, until the returned function is called. */
  watch(listener: (chat: SimChat) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Everything there is, as it stands here: not a copy. */
  remember(): WorldState {
    const { users, chats, byUsername, privacyMode } = this
    const next = {
      user: this.#nextUser,
      group: this.#nextGroup,
      supergroup: this.#nextSupergroup,
      sharedMessage: this.#sharedMessageId,
    }
    return { users, chats, byUsername, privacyMode, next }
  }

  /** Makes an empty world the remembered one. */
  restore({ users, chats, byUsername, privacyMode, next }: WorldState): void {
    for (const [id, user] of users) this.users.set(id, user)
    for (const [id, chat] of chats) this.chats.set(id, chat)
    for (const [name, chat] of byUsername) this.byUsername.set(name, chat)
    this.privacyMode = privacyMode
    this.#nextUser = next.user
    this.#nextGroup = next.group
    this.#nextSupergroup = next.supergroup
    this.#sharedMessageId = next.sharedMessage
  }

  /** Leaves out so many ids of messages and people, and so many revisions of chats. */
  skipIds(count: number): void {
    this.#nextUser += count
    this.#nextGroup += count
    this.#nextSupergroup += count
    this.#sharedMessageId += count
    for (const chat of this.chats.values()) {
      chat.lastMessageId += count
      chat.revision += count
    }
  }

  #newChat(wire: WireChat, bot: BotStanding): SimChat {
    const chat: SimChat = {
      wire,
      instance: String(randomInt(2 ** 47)),
      members: new Map(),
      bot,
      started: false,
      messages: new Map(),
      lastMessageId: 0,
      revision: 0,
      topics: new Map(),
      pinned: new Set(),
    }
    this.chats.set(wire.id, chat)
    if (wire.username !== undefined) this.byUsername.set(wire.username.toLowerCase(), chat)
    return chat
  }

  #changed(chat: SimChat, message: SimMessage): void {
    message.revision = ++chat.revision
    for (const watcher of this.#watchers.get(chat) ?? []) {
      if (watcher(message)) this.#unwatch(chat, watcher)
    }
    for (const listener of this.#listeners) listener(chat)
  }

  #unwatch(chat: SimChat, watcher: ChatWatcher): void {
    const watchers = this.#watchers.get(chat)
    watchers?.delete(watcher)
    if (watchers?.size === 0) this.#watchers.delete(chat)
  }
}
