import { z } from 'zod'
import type { Capabilities, Channel, Fetched, Sent } from '../../src/chat/channel.ts'
import type { FileReference, Incoming } from '../../src/chat/incoming.ts'
import type { Message, Notice } from '../../src/chat/message.ts'
import { judge } from './failures.ts'
import { fetchWhatsappFile } from './fetch-file.ts'
import type { Graph } from './graph.ts'
import { limits } from './limits.ts'
import { plain } from './plain.ts'
import { RenderError } from '../render-error.ts'
import { renderSend, type RenderWords } from './render.ts'

/** The name of the platform in the program. */
export const platform = 'whatsapp'

/** What WhatsApp can do. */
export const whatsappCapabilities: Capabilities = {
  textMax: limits.ownText,
  captionMax: limits.caption,
  // More than fit into a list are numbered lines of the text.
  buttonsMax: 40,
  fetchMax: limits.fetchBytes,
  sendMax: limits.documentBytes,
  edits: false,
  deletes: false,
  contactButton: false,
  windowMs: limits.windowMs,
}

/** A press is told off while its update is being handled, which must not hang on it. */
const ACKNOWLEDGE_MS = 10_000

const sentSchema = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) })

/** The words of ours for the person behind a chat. */
export type WordsFor = (chatId: string) => Promise<RenderWords>

/** WhatsApp as a Channel. A message that was sent is not changed or taken back: the platform has no way to. */
export function createWhatsappChannel(graph: Graph, wordsFor: WordsFor): Channel {
  return {
    platform,
    capabilities: whatsappCapabilities,
    send: (chatId, message, file) => attempt(() => send(graph, chatId, message, file, wordsFor)),
    edit: () => Promise.resolve(impossible),
    delete: () => Promise.resolve(impossible),
    acknowledge: (incoming, notice) => acknowledge(graph, incoming, notice),
    fetchFile: (file: FileReference, bytesMax?: number): Promise<Fetched> =>
      fetchWhatsappFile(graph, file, Math.min(bytesMax ?? limits.fetchBytes, limits.fetchBytes)),
    answers: () => graph.answers(),
  }
}

const impossible: Sent = { ok: false, failure: { kind: 'refused', code: 'not-on-this-platform' } }

/**
 * Whom a message is for (Cloud API: messages). A chat is a phone number, or the scoped id of one whose number is not
 * known.
 */
export function recipientOf(chatId: string): object {
  const recipient = /^[A-Z]{2}\./.test(chatId) ? { recipient: chatId } : { to: chatId }
  return { messaging_product: 'whatsapp', recipient_type: 'individual', ...recipient }
}

/** Sends a payload. @returns the id of the message @throws as the client does */
export async function post(graph: Graph, payload: object, signal?: AbortSignal): Promise<string> {
  const answer = await graph.post(`${graph.phoneNumberId}/messages`, payload, signal)
  return sentSchema.parse(answer).messages[0]?.id ?? ''
}

/** Does a call, and turns what it throws into a Failure. */
export async function attempt(call: () => Promise<string>): Promise<Sent> {
  try {
    return { ok: true, messageId: await call() }
  } catch (error) {
    if (error instanceof RenderError)
      return { ok: false, failure: { kind: 'refused', code: `render:${error.code}` } }
    // Taken, with an answer that nobody promised: once more would be twice.
    if (error instanceof z.ZodError) return { ok: false, failure: { kind: 'refused', code: 'no-message-id' } }
    return { ok: false, failure: judge(error) }
  }
}

const noWords: RenderWords = { open: '', more: '', byNumber: '' }

/** A file is uploaded for each message: what is uploaded lives for 30 days, and nobody else gets at it. */
async function send(
  graph: Graph,
  chatId: string,
  message: Message,
  file: Buffer | undefined,
  wordsFor: WordsFor,
): Promise<string> {
  const words = (message.buttons ?? []).length === 0 ? noWords : await wordsFor(chatId)
  const call = renderSend(message, file, words)
  const { upload } = call
  const mediaId =
    upload === undefined || file === undefined ? '' : await graph.upload({ ...upload, bytes: file })
  return post(graph, { ...recipientOf(chatId), ...call.payload(mediaId) })
}

/**
 * A button here shows nothing by itself, and stays for ever: who presses one in vain is told by a message. What a
 * press did is told by messages anyway. A failure is nobody's loss: the press can be repeated.
 */
async function acknowledge(graph: Graph, incoming: Incoming, notice: Notice | undefined): Promise<void> {
  if (incoming.content.kind !== 'press' || notice?.alert !== true) return
  const text = { body: plain(notice.text), preview_url: false }
  const payload = { ...recipientOf(incoming.chat.id), type: 'text', text }
  try {
    await post(graph, payload, AbortSignal.timeout(ACKNOWLEDGE_MS))
  } catch {
    // See above.
  }
}

/**
 * Shows a message as read, and that somebody writes, until we answer (Cloud API: typing indicators). Nobody waits
 * for it.
 */
export async function markTaken(graph: Graph, messageId: string): Promise<void> {
  const payload = {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: messageId,
    typing_indicator: { type: 'text' },
  }
  try {
    await graph.post(`${graph.phoneNumberId}/messages`, payload, AbortSignal.timeout(ACKNOWLEDGE_MS))
  } catch {
    // See above.
  }
}
