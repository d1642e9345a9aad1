import type { Chat, Content, FileReference, Incoming, OddKind, Sender } from '../../src/chat/incoming.ts'
import { serviceKeys } from './service-keys.ts'
import {
  callbackSchema,
  envelopeSchema,
  membershipSchema,
  messageSchema,
  type WireChat,
  type WireMembership,
  type WireMessage,
  type WireUser,
} from './update.ts'

/** Why an update that is well formed asks nothing of us. */
type IgnoredReason =
  | 'channel-post'
  | 'other-bot'
  | 'command-for-another-bot'
  | 'service-message'
  | 'unknown-kind'
  | 'no-button-data'
  | 'inline-message'
  | 'same-membership'

export type Received =
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  | { readonly kind: 'ignored'; readonly updateId: number; readonly reason: IgnoredReason }
  /** Not what the Bot API promises; `updateId` where at least that could be read. */
  | { readonly kind: 'malformed'; readonly updateId: number | undefined }

/** Who we are; the user name is known once getMe was answered. */
export interface Ourselves {
  readonly username: string | undefined
}

/** Posts in the name of a group's anonymous admins (Telegram Bot API: Message.sender_chat). */
const ANONYMOUS_ADMIN_BOT = 1_087_968_824
/** Posts in the name of a channel in a group. */
const CHANNEL_BOT = 136_817_688

/** "General": the topic that is no topic; the server refuses its id as message_thread_id. */
const GENERAL_TOPIC = 1

/**
 * Reads one update of Telegram. Never throws, whatever it is given.
 *
 * Commands count only when they are written to nobody or to us. While our own name is unknown, a command that
 * names a bot counts in private chats, where it cannot be for another.
 */
export function receive(update: unknown, ourselves: Ourselves): Received {
  const envelope = envelopeSchema.safeParse(update)
  if (!envelope.success) return { kind: 'malformed', updateId: undefined }
  const { update_id: updateId, ...kinds } = envelope.data
  const read = readKind(String(updateId), kinds, ourselves)
  if (read === 'malformed') return { kind: 'malformed', updateId }
  return typeof read === 'string'
    ? { kind: 'ignored', updateId, reason: read }
    : { kind: 'incoming', incoming: read }
}

type Read = Incoming | IgnoredReason | 'malformed'

function readKind(id: string, kinds: Record<string, unknown>, ourselves: Ourselves): Read {
  if (kinds['message'] !== undefined) return readMessage(id, kinds['message'], ourselves)
  if (kinds['callback_query'] !== undefined) return readPress(id, kinds['callback_query'])
  if (kinds['edited_message'] !== undefined) return readEdited(id, kinds['edited_message'])
  if (kinds['my_chat_member'] !== undefined) return readMembership(id, kinds['my_chat_member'])
  if (kinds['channel_post'] !== undefined || kinds['edited_channel_post'] !== undefined) return 'channel-post'
  return 'unknown-kind'
}

function readMessage(id: string, raw: unknown, ourselves: Ourselves): Read {
  const parsed = messageSchema.safeParse(raw)
  if (!parsed.success || !isObject(raw)) return 'malformed'
  const message = parsed.data
  if (message.chat.type === 'channel' || message.is_automatic_forward === true) return 'channel-post'
  const sender = senderOfMessage(message)
  if (sender === undefined) return 'other-bot'
  const content = contentOf(message, raw, ourselves)
  if (typeof content === 'string') return content
  return { id, platform: 'telegram', chat: chatOf(message.chat, topicOf(message)), sender, content }
}

function readEdited(id: string, raw: unknown): Read {
  const parsed = messageSchema.safeParse(raw)
  if (!parsed.success) return 'malformed'
  const message = parsed.data
  if (message.chat.type === 'channel') return 'channel-post'
  const sender = senderOfMessage(message)
  if (sender === undefined) return 'other-bot'
  const chat = chatOf(message.chat, topicOf(message))
  return { id, platform: 'telegram', chat, sender, content: { kind: 'edited' } }
}

function readPress(id: string, raw: unknown): Read {
  const parsed = callbackSchema.safeParse(raw)
  if (!parsed.success) return 'malformed'
  const { message, from, data, id: pressId } = parsed.data
  if (message === undefined) return 'inline-message'
  if (data === undefined) return 'no-button-data'
  const sender = senderOf(from, message.chat)
  if (sender === undefined) return 'other-bot'
  return {
    id,
    platform: 'telegram',
    chat: chatOf(message.chat, topicOf(message)),
    sender,
    content: { kind: 'press', token: data, messageId: String(message.message_id), pressId },
  }
}

function readMembership(id: string, raw: unknown): Read {
  const parsed = membershipSchema.safeParse(raw)
  if (!parsed.success) return 'malformed'
  const { chat, from, old_chat_member: before, new_chat_member: after } = parsed.data
  const was = isInside(before)
  const is = isInside(after)
  if (was === is) return 'same-membership'
  const sender: Sender = senderOf(from, chat) ?? { id: String(from.id), name: nameOf(from) }
  const kind = chat.type === 'private' ? (is ? 'unblocked' : 'blocked') : is ? 'joined' : 'left'
  return { id, platform: 'telegram', chat: chatOf(chat, undefined), sender, content: { kind } }
}

/** Bot API: ChatMember. In a private chat only `member` and `kicked` (blocked) occur. */
function isInside(member: WireMembership['old_chat_member']): boolean {
  if (member.status === 'restricted') return member.is_member === true
  return ['creator', 'administrator', 'member'].includes(member.status)
}

/** Undefined for other bots, which are never talked to: two bots that answer each other never stop. */
function senderOfMessage(message: WireMessage): Sender | undefined {
  const { from, sender_chat: inNameOf } = message
  if (inNameOf !== undefined && (from === undefined || from.is_bot === true)) {
    return { id: String(inNameOf.id), name: inNameOf.title ?? '', anonymous: true }
  }
  return from === undefined ? undefined : senderOf(from, message.chat)
}

function senderOf(user: WireUser, chat: WireChat): Sender | undefined {
  const anonymous = user.id === ANONYMOUS_ADMIN_BOT || user.id === CHANNEL_BOT
  if (user.is_bot === true && !anonymous) return undefined
  return {
    id: String(user.id),
    name: nameOf(user),
    ...(user.language_code === undefined ? {} : { language: user.language_code }),
    ...(anonymous ? { anonymous } : {}),
    // The id of a private chat is that of its person.
    ...(chat.type === 'private' && chat.id !== user.id ? { outsider: true } : {}),
  }
}

function nameOf(user: WireUser): string {
  return [user.first_name, user.last_name].filter(Boolean).join(' ')
}

function chatOf(chat: WireChat, threadId: string | undefined): Chat {
  const kind = chat.type === 'supergroup' ? 'group' : chat.type
  return {
    id: String(chat.id),
    kind,
    // A person's user name makes nothing public; that of a group or channel lets everyone in.
    isPublic: kind !== 'private' && chat.username !== undefined,
    ...(chat.title === undefined ? {} : { title: chat.title }),
    ...(threadId === undefined ? {} : { threadId }),
  }
}

/** `message_thread_id` also stands in plain reply threads; only with `is_topic_message` is it a topic. */
function topicOf(message: Pick<WireMessage, 'is_topic_message' | 'message_thread_id'>): string | undefined {
  const { is_topic_message: isTopic, message_thread_id: thread } = message
  return isTopic === true && thread !== undefined && thread !== GENERAL_TOPIC ? String(thread) : undefined
}

function contentOf(message: WireMessage, raw: object, ourselves: Ourselves): Content | IgnoredReason {
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', toChatId: String(message.migrate_to_chat_id) }
  }
  const reply = replyOf(message, ourselves)
  const command = commandOf(message, ourselves)
  if (command === 'command-for-another-bot') return command
  if (command !== undefined) return { ...command, ...reply }
  if (message.text !== undefined) return { kind: 'text', text: message.text, ...reply }
  const odd = oddKindOf(raw)
  if (odd !== undefined) return { kind: 'odd', what: odd, ...reply }
  const file = fileOf(message)
  if (file !== undefined) {
    const caption = message.caption === undefined ? {} : { caption: message.caption }
    const album = message.media_group_id === undefined ? {} : { albumId: message.media_group_id }
    const forwarded = message.forward_origin === undefined ? {} : { forwarded: true as const }
    return { kind: 'file', file, ...caption, ...album, ...forwarded, ...reply }
  }
  if (message.contact !== undefined) {
    const own = message.contact.user_id !== undefined && message.contact.user_id === message.from?.id
    return { kind: 'contact', phone: message.contact.phone_number, own }
  }
  if (serviceKeys.some((key) => key in raw)) return 'service-message'
  // Telegram keeps adding kinds of content. A person who sends one to us deserves an answer; in a group it is
  // most likely not meant for us, unless it answers a message.
  if (message.chat.type === 'private' || reply.replyTo !== undefined) {
    return { kind: 'odd', what: 'other', ...reply }
  }
  return 'unknown-kind'
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

const commandPattern = /^\/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]+))?(?:\s+([\s\S]*))?$/

function commandOf(message: WireMessage, ourselves: Ourselves) {
  const match = commandPattern.exec(message.text ?? '')
  if (match === null) return undefined
  const [, name = '', bot, args = ''] = match
  const ours =
    bot === undefined ||
    (ourselves.username === undefined ? message.chat.type === 'private' : isName(bot, ourselves.username))
  if (!ours) return 'command-for-another-bot'
  return { kind: 'command', name: name.toLowerCase(), args: args.trim() } as const
}

/** User names are the same in any case (Telegram: usernames). */
function isName(given: string | undefined, name: string): boolean {
  return given?.toLowerCase() === name.toLowerCase()
}

/** Only what answers a message of ours: a bot that is a group's admin also hears people answer each other. */
function replyOf(
  message: WireMessage,
  { username }: Ourselves,
): { readonly replyTo?: string; readonly replyFor?: string } {
  const replied = message.reply_to_message
  // Every message in a topic "replies" to the service message that opened the topic.
  if (replied === undefined || replied.forum_topic_created !== undefined) return {}
  const { from } = replied
  const ours = from?.is_bot === true && (username === undefined || isName(from.username, username))
  if (!ours) return {}
  const asked = replied.entities?.find(({ type }) => type === 'text_mention')?.user?.id
  return {
    replyTo: String(replied.message_id),
    ...(asked !== undefined && { replyFor: String(asked) }),
  }
}

/** What people send and forms cannot use. An animation also carries `document`, so this is asked first. */
const oddKeys: readonly (readonly [key: string, kind: OddKind])[] = [
  ['animation', 'animation'],
  ['sticker', 'sticker'],
  ['voice', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['audio', 'audio'],
  ['venue', 'location'],
  ['location', 'location'],
  ['poll', 'poll'],
]

function oddKindOf(raw: object): OddKind | undefined {
  return oddKeys.find(([key]) => key in raw)?.[1]
}

function fileOf(message: WireMessage): FileReference | undefined {
  if (message.photo !== undefined && message.photo.length > 0) {
    const largest = message.photo.reduce((best, each) =>
      each.width * each.height > best.width * best.height ? each : best,
    )
    return {
      ref: largest.file_id,
      ...(largest.file_size === undefined ? {} : { size: largest.file_size }),
      mime: 'image/jpeg',
      as: 'photo',
    }
  }
  const { document } = message
  if (document === undefined) return undefined
  return {
    ref: document.file_id,
    ...(document.file_name === undefined ? {} : { name: document.file_name }),
    ...(document.mime_type === undefined ? {} : { mime: document.mime_type }),
    ...(document.file_size === undefined ? {} : { size: document.file_size }),
    as: 'document',
  }
}
