import type { Channel, Failure, Sent } from '../chat/channel.ts'
import type { Attachment, Message } from '../chat/message.ts'
import type { Entry } from './chat-queue.ts'
import type { Postings } from './postings.ts'
import type { PostingChange } from './store.ts'

/** How one call ended. */
export type Outcome =
  | { readonly kind: 'sent'; readonly messageId: string; readonly posting: PostingChange | undefined }
  /** What was to be changed is no longer there, and nothing takes its place. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** What performing needs. */
export interface Performers {
  readonly channel: Channel
  readonly postings: Postings
  /** Opens the bytes of an attachment, watermark and all; undefined when it is no longer kept. */
  readonly loadAttachment: (attachment: Attachment) => Promise<Buffer | undefined>
}

/** Tries for which an edit waits for its posting's first message, which another process may be sending. */
const POSTING_PATIENCE = 5

/** Makes the one call that a delivery asks for (two when a card to be edited is gone and is sent anew). */
export async function perform(entry: Entry, chatId: string, performers: Performers): Promise<Outcome> {
  const { delivery, message } = entry
  if (delivery.kind === 'delete') return remove(entry, chatId, performers)
  if (delivery.kind === 'invite') return invite(entry, chatId, performers)
  if (message === undefined) return failed({ kind: 'refused', code: 'empty' })
  return delivery.kind === 'message'
    ? send(entry, message, chatId, performers)
    : edit(entry, message, chatId, performers)
}

async function invite({ delivery }: Entry, chatId: string, { channel }: Performers): Promise<Outcome> {
  const { invitation } = delivery
  if (invitation === undefined || channel.invite === undefined)
    return failed({ kind: 'refused', code: 'no-invitation' })
  const sent = await channel.invite(chatId, invitation)
  return sent.ok ? { kind: 'sent', messageId: sent.messageId, posting: undefined } : failed(sent.failure)
}

async function send(
  entry: Entry,
  message: Message,
  chatId: string,
  performers: Performers,
): Promise<Outcome> {
  const { channel, postings, loadAttachment } = performers
  const file = message.file === undefined ? undefined : await loadAttachment(message.file)
  if (message.file !== undefined && file === undefined) return failed({ kind: 'refused', code: 'file-gone' })
  const sent = await channel.send(chatId, message, file)
  if (!sent.ok) return failed(sent.failure)
  const { posting: name, caseId, platform } = entry.delivery
  if (name === undefined) return { kind: 'sent', messageId: sent.messageId, posting: undefined }
  postings.note(name, sent.messageId)
  const posting = { name, caseId, platform, chatId, messageId: sent.messageId }
  return { kind: 'sent', messageId: sent.messageId, posting }
}

async function edit(
  entry: Entry,
  message: Message,
  chatId: string,
  performers: Performers,
): Promise<Outcome> {
  const { posting } = entry.delivery
  const found = await whereItStands(entry, performers)
  // Its chat moved, or is closed to us: whoever wants it there posts it.
  if (found === 'none') return { kind: 'dropped' }
  if (found === 'unsent') {
    if (entry.attempts < POSTING_PATIENCE) return failed({ kind: 'retry', code: 'posting-not-sent' })
    return send(entry, message, chatId, performers)
  }
  if (!performers.channel.capabilities.edits) return sayAgain(entry, message, chatId, performers)
  const { messageId } = found
  const sent: Sent = await performers.channel.edit(chatId, messageId, message)
  if (sent.ok) return { kind: 'sent', messageId, posting: undefined }
  if (sent.failure.kind !== 'gone') return failed(sent.failure)
  // Someone removed the card; the case still needs one.
  return posting === undefined ? { kind: 'dropped' } : send(entry, message, chatId, performers)
}

/** Where nothing can be changed, who asked for the change gets it said anew; of what nobody asked for, nothing is said. */
async function sayAgain(
  entry: Entry,
  message: Message,
  chatId: string,
  performers: Performers,
): Promise<Outcome> {
  return entry.delivery.unasked ? { kind: 'dropped' } : send(entry, message, chatId, performers)
}

/** The message that a delivery changes: named by the platform's id, or by our own name. */
async function whereItStands(
  { delivery: { posting, messageId } }: Entry,
  { postings }: Performers,
): Promise<Awaited<ReturnType<Postings['find']>>> {
  if (messageId !== undefined) return { messageId }
  return posting === undefined ? 'none' : postings.find(posting)
}

async function remove(entry: Entry, chatId: string, performers: Performers): Promise<Outcome> {
  const { posting: name, caseId, platform } = entry.delivery
  const found = await whereItStands(entry, performers)
  if (typeof found === 'string') return { kind: 'dropped' }
  if (!performers.channel.capabilities.deletes) return { kind: 'dropped' }
  const { messageId } = found
  const sent = await performers.channel.delete(chatId, messageId)
  if (!sent.ok && sent.failure.kind !== 'gone') return failed(sent.failure)
  if (name === undefined)
    return sent.ok ? { kind: 'sent', messageId, posting: undefined } : { kind: 'dropped' }
  performers.postings.forget(name)
  return { kind: 'sent', messageId, posting: { name, caseId, platform, chatId, messageId: undefined } }
}

function failed(failure: Failure): Outcome {
  return { kind: 'failed', failure }
}
