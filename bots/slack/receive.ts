import { createHash } from 'node:crypto'
import type { Chat, Content, FileReference, Incoming, Sender } from '../../src/chat/incoming.ts'
import { isPerson } from './render.ts'
import {
  channelEndSchema,
  channelMovedSchema,
  eventSchema,
  homeOpenedSchema,
  membershipSchema,
  messageSchema,
  pressSchema,
  slashSchema,
  type WireFile,
  type WireMessage,
} from './payload.ts'
import { plainText } from './text.ts'

/** Why something that is well formed asks nothing of us. */
type IgnoredReason =
  | 'bot'
  | 'someone-else'
  | 'unknown-kind'
  | 'unchanged'
  | 'link-button'
  | 'other-tab'
  | 'empty'

/** Where what Slack shows in answer to this goes. */
export interface Surface {
  readonly userId: string
  /** Lets a modal be opened, within 3 seconds and once (Slack: trigger_id). */
  readonly triggerId?: string
  /** Lets the one who acted be told alone, for half an hour. */
  readonly responseUrl?: string
  /** It was pressed in the home tab, which is to show what came of it. */
  readonly home?: true
  /** It is a command, whose channel may be one in which the app is not. */
  readonly command?: true
}

export type Received =
  | {
      readonly kind: 'incoming'
      readonly incomings: readonly [Incoming, ...Incoming[]]
      readonly surface: Surface
    }
  | { readonly kind: 'ignored'; readonly id: string; readonly reason: IgnoredReason }
  /** Not what Slack promises; `id` where at least that could be read. */
  | { readonly kind: 'malformed'; readonly id: string | undefined }

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

/** Slack lets an app write first to any member: a direct message goes to the member's own id. */
function senderOf(id: string, name = ''): Sender {
  return { id, name, directChatId: id }
}

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

/** As forms take it. Slack keeps what it is given, so nothing is a `photo`. */
export function fileOf({ id, name, mimetype, size }: WireFile): FileReference {
  return {
    ref: id,
    ...(name != null && { name }),
    ...(mimetype != null && { mime: mimetype }),
    ...(size != null && { size }),
    as: 'document',
  }
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

function readHomeOpened(_id: string, event: object): Read {
  const parsed = homeOpenedSchema.safeParse(event)
  if (!parsed.success) return 'malformed'
  // The home tab is drawn elsewhere.
  if (parsed.data.tab !== 'home' || !isPerson(parsed.data.user)) return 'other-tab'
  return 'other-tab'
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

function directChat({ id }: Pick<Sender, 'id'>): Chat {
  return { id, kind: 'private', isPublic: false }
}

/** Whether others can find a channel is asked of Slack later, and only where it matters. */
function channelChat(id: string, threadId?: string): Chat {
  return { id, kind: 'group', isPublic: false, ...(threadId !== undefined && { threadId }) }
}

function readSlash(body: object): Received {
  const parsed = slashSchema.safeParse(body)
  if (!parsed.success) return { kind: 'malformed', id: undefined }
  const { user_id: userId, user_name: name, channel_id: channel, trigger_id: triggerId } = parsed.data
  const sender = senderOf(userId, name ?? '')
  // Also typed between two people: what is answered goes to the one who asked.
  const chat = channel.startsWith('D') ? directChat(sender) : channelChat(channel)
  const id = `command:${digest(triggerId)}`
  const content = commandOf(plainText(parsed.data.text ?? '').trim())
  const url = parsed.data.response_url
  return {
    kind: 'incoming',
    incomings: [{ id, platform: 'slack', chat, sender, content }],
    surface: { userId, triggerId, command: true, ...(url != null && { responseUrl: url }) },
  }
}

function readPress(body: object): Received {
  const parsed = pressSchema.safeParse(body)
  if (!parsed.success) return { kind: 'malformed', id: undefined }
  const { user, actions, container, view, trigger_id: triggerId, response_url: responseUrl } = parsed.data
  const [action] = actions
  const channel = parsed.data.channel?.id ?? container?.channel_id ?? undefined
  const ts = parsed.data.message?.ts ?? container?.message_ts ?? undefined
  const thread = parsed.data.message?.thread_ts ?? container?.thread_ts ?? undefined
  const where = view?.id ?? `${channel}/${ts}`
  const id = `press:${digest([where, user.id, action?.action_ts, action?.action_id, action?.value].join(' '))}`
  if (!isPerson(user.id)) return { kind: 'ignored', id, reason: 'bot' }
  // A button that opens a page of the web tells us too, and asks nothing.
  if (action?.value == null || action.value === '') return { kind: 'ignored', id, reason: 'link-button' }
  const sender = senderOf(user.id, user.name ?? user.username ?? '')
  const isDirect = channel === undefined || channel.startsWith('D')
  const chat = isDirect ? directChat(sender) : channelChat(channel, thread === ts ? undefined : thread)
  const content: Content = {
    kind: 'press',
    token: action.value,
    pressId: responseUrl ?? '',
    ...(ts !== undefined && { messageId: ts }),
  }
  return {
    kind: 'incoming',
    incomings: [{ id, platform: 'slack', chat, sender, content }],
    surface: {
      userId: user.id,
      ...(triggerId != null && { triggerId }),
      ...(responseUrl != null && { responseUrl }),
      ...(view?.type === 'home' && { home: true as const }),
    },
  }
}

/** `/loket jalur petugas`, as what follows `/loket`. Nothing asks for help. */
function commandOf(words: string): Extract<Content, { kind: 'command' }> {
  const [, name = '', args = ''] = /^\/?([A-Za-z0-9_-]{1,64})(?:\s+([\s\S]*))?$/.exec(words) ?? []
  return { kind: 'command', name: name === '' ? 'bantuan' : name.toLowerCase(), args: args.trim() }
}

/** A command written as a message: `loket antrean`, or with slashes where Slack lets them through. */
function commandIn(text: string): Extract<Content, { kind: 'command' }> | undefined {
  const named = /^\/?loket(?:\s+([\s\S]*))?$/i.exec(text)
  if (named !== null) return commandOf(named[1]?.trim() ?? '')
  return text.startsWith('/') ? commandOf(text.slice(1)) : undefined
}

/** Short enough for an id of ours, and no other. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32)
}
