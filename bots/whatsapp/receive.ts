import { createHash } from 'node:crypto'
import type { Content, FileReference, OddKind } from '../../src/chat/incoming.ts'
import { readToken } from '../../src/chat/token.ts'
import {
  contactSchema,
  idSchema,
  messageSchema,
  parts,
  statusSchema,
  type WireContact,
  type WireMessage,
} from './payload.ts'

/** Who wrote, by the two ids that there are; either may be missing, not both. */
export interface SenderIds {
  /** Business-scoped user id. */
  readonly scoped?: string
  /** Digits with the country code. */
  readonly phone?: string
}

/** Something that a person did, not yet tied to whom we know. */
export interface Spoken {
  readonly kind: 'spoken'
  /** Stands for the message in the logs and against doubles. Message ids themselves hold the phone number. */
  readonly eventId: string
  /** The message id (wamid), to be marked as read. */
  readonly messageId: string
  readonly at: Date
  readonly sender: SenderIds
  readonly name: string
  readonly content: Content
}

/** A person goes by another number, or another scoped id, from now on. */
export interface Renumbered {
  readonly kind: 'renumbered'
  readonly eventId: string
  readonly at: Date
  readonly from: SenderIds
  readonly to: SenderIds
}

export type Received =
  | Spoken
  | Renumbered
  | {
      readonly kind: 'ignored'
      readonly eventId: string
      readonly reason: 'reaction' | 'group' | 'system' | 'revoked'
    }
  /** Not what the Cloud API promises; `eventId` where at least an id could be read. */
  | { readonly kind: 'malformed'; readonly eventId: string | undefined }

/** What stands beside a message in its webhook. */
export interface Beside {
  readonly contacts: readonly unknown[]
  /** The number that was written to, as it is shown. */
  readonly ownNumber: string
}

/** Message ids hold the phone number of the person, in base64; what is logged must not. */
export function eventIdOf(messageId: string): string {
  return createHash('sha256').update(messageId).digest('base64url').slice(0, 22)
}

/** Reads one message of a webhook. Never throws, whatever it is given. */
export function receiveMessage(raw: unknown, beside: Beside): Received {
  const known = idSchema.safeParse(raw)
  const eventId = known.success ? eventIdOf(known.data.id) : undefined
  const malformed = { kind: 'malformed', eventId } as const
  const parsed = messageSchema.safeParse(raw)
  if (!parsed.success || eventId === undefined) return malformed
  const message = parsed.data
  if (message.group_id !== undefined) return { kind: 'ignored', eventId, reason: 'group' }
  if (message.type === 'reaction') return { kind: 'ignored', eventId, reason: 'reaction' }
  if (message.type === 'revoke') return { kind: 'ignored', eventId, reason: 'revoked' }
  const contact = contactOf(message, beside.contacts)
  const sender = idsOf(message.from_user_id ?? contact?.user_id, message.from ?? contact?.wa_id)
  if (message.type === 'system') return receiveSystem(message, eventId, sender)
  if (sender === undefined) return malformed
  const content = contentOf(message, sender, beside.ownNumber)
  if (content === undefined) return malformed
  const { id: messageId, timestamp: at } = message
  return { kind: 'spoken', eventId, messageId, at, sender, name: nameOf(contact), content }
}

/** What became of a message of ours. */
export interface Status {
  readonly messageId: string
  readonly status: 'sent' | 'delivered' | 'read' | 'failed'
  readonly at: Date
  /** Why it failed. */
  readonly code?: number
}

const told = ['sent', 'delivered', 'read', 'failed'] as const

/** Reads one status; undefined for a kind that says nothing to us, `malformed` for what is none. */
export function receiveStatus(raw: unknown): Status | undefined | 'malformed' {
  const parsed = statusSchema.safeParse(raw)
  if (!parsed.success) return 'malformed'
  const { id: messageId, timestamp: at, errors } = parsed.data
  const status = told.find((each) => each === parsed.data.status)
  if (status === undefined) return undefined
  const code = errors?.[0]?.code
  return { messageId, status, at, ...(status === 'failed' && code !== undefined && { code }) }
}

function idsOf(scoped: string | undefined, phone: string | undefined): SenderIds | undefined {
  if (scoped === undefined && phone === undefined) return undefined
  return { ...(scoped !== undefined && { scoped }), ...(phone !== undefined && { phone }) }
}

/** The contact that a message is from; with one message there is one contact, whose ids may not say so. */
function contactOf(message: WireMessage, contacts: readonly unknown[]): WireContact | undefined {
  const read = contacts.flatMap((each) => contactSchema.safeParse(each).data ?? [])
  const { from, from_user_id: scoped } = message
  if (from === undefined && scoped === undefined) return read.length === 1 ? read[0] : undefined
  return read.find(
    (each) =>
      (scoped !== undefined && each.user_id === scoped) || (from !== undefined && each.wa_id === from),
  )
}

function nameOf(contact: WireContact | undefined): string {
  return contact?.profile?.name ?? contact?.profile?.username ?? ''
}

/** A new number makes a new scoped id as well (Cloud API: system messages). */
function receiveSystem(message: WireMessage, eventId: string, sender: SenderIds | undefined): Received {
  const parsed = parts.system.safeParse(message)
  if (!parsed.success) return { kind: 'malformed', eventId }
  const { type, wa_id: phone, user_id: scoped, previous_user_id: before } = parsed.data.system
  if (type !== 'user_changed_number' && type !== 'user_changed_user_id')
    return { kind: 'ignored', eventId, reason: 'system' }
  const to = idsOf(scoped, phone)
  const from = idsOf(before ?? (scoped === sender?.scoped ? undefined : sender?.scoped), sender?.phone)
  if (from === undefined || to === undefined) return { kind: 'malformed', eventId }
  return { kind: 'renumbered', eventId, at: message.timestamp, from, to }
}

const oddTypes: Readonly<Record<string, OddKind>> = {
  video: 'video',
  sticker: 'sticker',
  location: 'location',
}

/** Undefined when a message lacks what its type promises. */
function contentOf(message: WireMessage, sender: SenderIds, ownNumber: string): Content | undefined {
  const reply = replyOf(message, ownNumber)
  switch (message.type) {
    case 'text': {
      const body = parts.text.safeParse(message).data?.text.body
      return body === undefined ? undefined : { ...spoken(body), ...reply }
    }
    case 'interactive':
      return tapped(message)
    case 'button':
      return answered(message)
    case 'image':
    case 'document': {
      const sent = fileOf(message)
      return sent === undefined ? undefined : { ...sent, ...reply }
    }
    case 'audio': {
      const audio = parts.audio.safeParse(message).data?.audio
      return { kind: 'odd', what: audio?.voice === true ? 'voice' : 'audio', ...reply }
    }
    case 'contacts':
      return sharedContact(message, sender)
    // The person opened the chat and wrote nothing yet.
    case 'request_welcome':
      return { kind: 'command', name: 'start', args: '' }
    case 'edit':
      return { kind: 'edited' }
    default:
      return { kind: 'odd', what: oddTypes[message.type] ?? 'other', ...reply }
  }
}

const commandPattern = /^\/([A-Za-z0-9_]{1,64})(?:\s+([\s\S]*))?$/

/** There are no commands on the platform itself; whoever knows them from elsewhere may type them. */
function spoken(text: string): Content & { readonly kind: 'text' | 'command' } {
  const match = commandPattern.exec(text.trim())
  if (match === null) return { kind: 'text', text }
  const [, name = '', args = ''] = match
  return { kind: 'command', name: name.toLowerCase(), args: args.trim() }
}

function tapped(message: WireMessage): Content | undefined {
  const interactive = parts.interactive.safeParse(message).data?.interactive
  if (interactive === undefined) return undefined
  if (interactive.type === 'nfm_reply') return { kind: 'odd', what: 'other' }
  const token = interactive.type === 'button_reply' ? interactive.button_reply.id : interactive.list_reply.id
  return pressOf(message, token)
}

/** A template's quick reply carries the payload that it was sent with, or its own words. */
function answered(message: WireMessage): Content | undefined {
  const button = parts.button.safeParse(message).data?.button
  if (button === undefined) return undefined
  const { payload, text } = button
  if (payload !== undefined && readToken(payload) !== undefined) return pressOf(message, payload)
  return { kind: 'text', text }
}

function pressOf({ id, context }: WireMessage, token: string): Content {
  const messageId = context?.id
  return { kind: 'press', token, pressId: id, ...(messageId !== undefined && { messageId }) }
}

function fileOf(message: WireMessage): Extract<Content, { kind: 'file' }> | undefined {
  const image = message.type === 'image' ? parts.image.safeParse(message).data?.image : undefined
  const document = message.type === 'document' ? parts.document.safeParse(message).data?.document : undefined
  const sent = image ?? document
  if (sent === undefined) return undefined
  const name = document?.filename
  const file: FileReference = {
    ref: sent.id,
    as: image === undefined ? 'document' : 'photo',
    ...(name !== undefined && { name }),
    // "image/jpeg; codecs=…"
    ...(sent.mime_type !== undefined && { mime: (sent.mime_type.split(';')[0] ?? '').trim() }),
  }
  const { forwarded, frequently_forwarded: often } = message.context ?? {}
  return {
    kind: 'file',
    file,
    ...(sent.caption !== undefined && { caption: sent.caption }),
    ...((forwarded === true || often === true) && { forwarded: true }),
  }
}

/** Own when it is the number that the message came from. */
function sharedContact(message: WireMessage, sender: SenderIds): Content | undefined {
  const contacts = parts.contacts.safeParse(message).data?.contacts
  if (contacts === undefined) return undefined
  const phones = contacts.flatMap(({ phones: each }) =>
    each.flatMap(({ phone, wa_id: id }) => {
      const number = id ?? phone?.replaceAll(/\D/g, '') ?? ''
      return number === '' ? [] : [number]
    }),
  )
  const [phone] = phones
  if (phone === undefined) return { kind: 'odd', what: 'other' }
  return { kind: 'contact', phone, own: phones.length === 1 && phone === sender.phone }
}

/** Only what answers a message of ours. */
function replyOf({ context }: WireMessage, ownNumber: string): { readonly replyTo?: string } {
  const { from, id } = context ?? {}
  const ours = from !== undefined && from.replaceAll(/\D/g, '') === ownNumber.replaceAll(/\D/g, '')
  return id === undefined || !ours ? {} : { replyTo: id }
}
