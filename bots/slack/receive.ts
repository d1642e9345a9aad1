import type { Chat, Content, Incoming, Sender } from '../../src/chat/incoming.ts'
import { commandIn, commandOf, readSlash } from './receive-command.ts'
import { readClosed, readPress, readSubmission } from './receive-interaction.ts'
import { channelChat, directChat, fileOf, senderOf, type IgnoredReason, type Received } from './received.ts'
import { isPerson } from './render.ts'
import {
  channelEndSchema,
  channelMovedSchema,
  eventSchema,
  homeOpenedSchema,
  membershipSchema,
  messageSchema,
  type WireFile,
  type WireMessage,
} from './payload.ts'
import { plainText } from './text.ts'

/** Who we are; the id of our own user is in most events, and known once auth.test was answered. */
export interface Ourselves {
  readonly userId: string | undefined
}

/** Reads one payload of Slack, however it was carried. Never throws, whatever it is given. */
export function receive(body: unknown, ourselves: Ourselves): Received {
  if (!isObject(body)) return { kind: 'malformed', id: undefined }
  if (body['type'] === 'event_callback') return readEvent(body, ourselves)
  if (typeof body['command'] === 'string') return readSlash(body)
  if (body['type'] === 'block_actions') return readPress(body)
  if (body['type'] === 'view_submission') return readSubmission(body)
  if (body['type'] === 'view_closed') return readClosed(body)
  const kind = typeof body['type'] === 'string' ? body['type'].slice(0, 40) : 'unknown'
  return { kind: 'ignored', id: kind, reason: 'unknown-kind' }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

type Read = { readonly incomings: readonly [Incoming, ...Incoming[]] } | IgnoredReason | 'malformed'

function readEvent(body: object, ourselves: Ourselves): Received {
  const parsed = eventSchema.safeParse(body)
  if (!parsed.success) return { kind: 'malformed', id: undefined }
  const { event_id: id, event, authorizations } = parsed.data
  const own = authorizations?.find((each) => each.is_bot === true)?.user_id ?? ourselves.userId
  const read = readKind(id, event, own)
  if (read === 'malformed') return { kind: 'malformed', id }
  if (typeof read === 'string') return { kind: 'ignored', id, reason: read }
  return { kind: 'incoming', ...read, surface: { userId: read.incomings[0].sender.id } }
}

function readKind(id: string, event: { type: string }, own: string | undefined): Read {
  switch (event.type) {
    case 'message':
      return readMessage(id, event)
    case 'app_mention':
      return readMention(id, event, own)
    case 'app_home_opened':
      return readHomeOpened(id, event)
    case 'member_joined_channel':
    case 'member_left_channel':
      return readMembership(id, event, own)
    case 'channel_left':
    case 'channel_archive':
    case 'channel_deleted':
    case 'group_left':
    case 'group_archive':
    case 'group_deleted':
      return readChannelEnd(id, event, own)
    case 'channel_id_changed':
      return readChannelMoved(id, event, own)
    default:
      return 'unknown-kind'
  }
}

/** Direct messages; in channels only mentions reach the app. */
function readMessage(id: string, event: object): Read {
  const parsed = messageSchema.safeParse(event)
  if (!parsed.success) return 'malformed'
  const message = parsed.data
  if (message.channel_type !== 'im') return 'unknown-kind'
  if (message.subtype === 'message_changed') return readEdited(id, message)
  const person = personOf(message)
  if (person === undefined) return 'bot'
  if (![undefined, null, 'file_share', 'me_message', 'thread_broadcast'].includes(message.subtype)) {
    return 'unknown-kind'
  }
  const reply = message.thread_ts == null ? {} : { replyTo: message.thread_ts }
  const text = plainText(message.text ?? '').trim()
  return said(
    id,
    directChat(person),
    person,
    contentsOf(message, commandIn(text) ?? { kind: 'text', text }, reply),
  )
}

/** `@Loket 2` in the thread of a card answers that card; outside of threads it is another way to write a command. */
function readMention(id: string, event: object, own: string | undefined): Read {
  const parsed = messageSchema.safeParse(event)
  if (!parsed.success) return 'malformed'
  const message = parsed.data
  const person = personOf(message)
  if (person === undefined) return 'bot'
  if (message.subtype === 'message_changed') return 'unknown-kind'
  const text = plainText(withoutMention(message.text ?? '', own)).trim()
  const thread = message.thread_ts ?? undefined
  const chat = channelChat(message.channel, thread)
  const reply = thread === undefined ? {} : { replyTo: thread }
  const words: Said = thread === undefined ? commandOf(text) : (commandIn(text) ?? { kind: 'text', text })
  return said(id, chat, person, contentsOf(message, words, reply))
}

function withoutMention(text: string, own: string | undefined): string {
  // Without knowing ourselves the first mention is taken for ours: only a mention of us brings such an event.
  return own === undefined
    ? text.replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/, ' ')
    : text.replaceAll(new RegExp(`<@${own}(?:\\|[^>]*)?>`, 'g'), ' ')
}

/** Null and undefined for what no human being wrote: two bots that answer each other never stop. */
function personOf({ user, bot_id: bot }: Pick<WireMessage, 'user' | 'bot_id'>): Sender | undefined {
  if (bot != null || user == null || user === SLACKBOT || !isPerson(user)) return undefined
  return senderOf(user)
}

const SLACKBOT = 'USLACKBOT'

type Said = Extract<Content, { kind: 'text' | 'command' }>

function contentsOf(message: WireMessage, words: Said, reply: { readonly replyTo?: string }): Content[] {
  const files = message.files ?? []
  const text = words.kind === 'text' ? words.text : ''
  if (files.length === 0) {
    return words.kind === 'text' && text === '' ? [] : [{ ...words, ...reply }]
  }
  const album = files.length > 1 ? { albumId: message.ts } : {}
  return files.map((file, index) => {
    const odd = oddKindOf(file)
    if (odd !== undefined) return { kind: 'odd', what: odd, ...reply }
    const caption = index === 0 && text !== '' ? { caption: text } : {}
    return { kind: 'file', file: fileOf(file), ...caption, ...album, ...reply }
  })
}

/** Files that are no documents (Slack: file object, `mode` and `subtype`). */
function oddKindOf({ mode, subtype }: WireFile): 'voice' | 'video' | 'other' | undefined {
  if (subtype === 'slack_audio') return 'voice'
  if (subtype === 'slack_video') return 'video'
  return mode != null && ['external', 'tombstone', 'hidden_by_limit', 'space', 'list'].includes(mode)
    ? 'other'
    : undefined
}

function said(id: string, chat: Chat, sender: Sender, contents: readonly Content[]): Read {
  const [first, ...rest] = contents.map((content, index) => ({
    id: index === 0 ? id : `${id}.${index}`,
    platform: 'slack',
    chat,
    sender,
    content,
  }))
  return first === undefined ? 'empty' : { incomings: [first, ...rest] }
}

function readEdited(id: string, { message, previous_message: before }: WireMessage): Read {
  const person = message == null ? undefined : personOf(message)
  if (person === undefined) return 'bot'
  // Previews of links change a message too.
  if (message?.edited === undefined || message.text === before?.text) return 'unchanged'
  return said(id, directChat(person), person, [{ kind: 'edited' }])
}

function readHomeOpened(id: string, event: object): Read {
  const parsed = homeOpenedSchema.safeParse(event)
  if (!parsed.success) return 'malformed'
  const { user, tab } = parsed.data
  if (tab !== 'home' || !isPerson(user)) return 'other-tab'
  return said(id, directChat({ id: user }), senderOf(user), [{ kind: 'home' }])
}

function readMembership(id: string, event: { type: string }, own: string | undefined): Read {
  const parsed = membershipSchema.safeParse(event)
  if (!parsed.success) return 'malformed'
  const { user, channel, inviter } = parsed.data
  if (user !== own) return 'someone-else'
  const kind = event.type === 'member_joined_channel' ? 'joined' : 'left'
  return said(id, channelChat(channel), senderOf(inviter ?? user), [{ kind }])
}

function readChannelEnd(id: string, event: object, own: string | undefined): Read {
  const parsed = channelEndSchema.safeParse(event)
  if (!parsed.success) return 'malformed'
  const who = parsed.data.user ?? parsed.data.actor_id ?? own
  if (who == null) return 'someone-else'
  return said(id, channelChat(parsed.data.channel), senderOf(who), [{ kind: 'left' }])
}

function readChannelMoved(id: string, event: object, own: string | undefined): Read {
  const parsed = channelMovedSchema.safeParse(event)
  if (!parsed.success) return 'malformed'
  const { old_channel_id: from, new_channel_id: to } = parsed.data
  return said(id, channelChat(from), senderOf(own ?? SLACKBOT), [{ kind: 'moved', toChatId: to }])
}
