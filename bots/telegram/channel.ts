import { Api } from 'grammy'
import type { Capabilities, Channel, Fetched, Sent } from '../../src/chat/channel.ts'
import type { FileReference, Incoming } from '../../src/chat/incoming.ts'
import type { Message, Notice } from '../../src/chat/message.ts'
import type { Secret } from '../../src/secret.ts'
import { fetchTelegramFile } from './fetch-file.ts'
import { judge } from './failures.ts'
import { limits } from './limits.ts'
import { RenderError } from '../render-error.ts'
import { renderEdit, renderSend } from './render.ts'
import { shorten } from '../shorten.ts'
import { toGrammySignal } from './signal.ts'

/** What Telegram can do. */
export const telegramCapabilities: Capabilities = {
  textMax: limits.text,
  captionMax: limits.caption,
  buttonsMax: limits.buttons,
  fetchMax: limits.fetchBytes,
  sendMax: limits.documentBytes,
  edits: true,
  deletes: true,
  contactButton: true,
}

/** A press is acknowledged while its update is being handled, which must not hang on it. */
const ACKNOWLEDGE_MS = 10_000

/** Calls wait this long; files of 50 MB over a slow line need more than a message does. */
const CALL_SECONDS = 60

/**
 * The Bot API's client. It does not retry by itself: a retry after a lost answer doubles a message, so the outbox
 * alone decides. `apiRoot` without a trailing slash, e.g. `https://api.telegram.org`.
 */
export function createTelegramApi(options: { readonly token: Secret; readonly apiRoot: string }): Api {
  return new Api(options.token.reveal(), {
    apiRoot: options.apiRoot.replace(/\/+$/, ''),
    timeoutSeconds: CALL_SECONDS,
    sensitiveLogs: false,
  })
}

/** Telegram as a Channel, over any grammY `Api`: that of `createTelegramApi`, or that of a grammY `Bot`. */
export function createTelegramChannel(api: Api): Channel {
  return {
    platform: 'telegram',
    capabilities: telegramCapabilities,
    send: (chatId, message, file) => attempt(() => send(api, chatId, message, file), undefined),
    edit: (chatId, messageId, message) => attempt(() => edit(api, chatId, messageId, message), messageId),
    delete: (chatId, messageId) =>
      attempt(async () => {
        await api.deleteMessage(chatId, Number(messageId))
        return messageId
      }, messageId),
    acknowledge: (incoming, notice) => acknowledge(api, incoming, notice),
    fetchFile: (file: FileReference): Promise<Fetched> => fetchTelegramFile(api, file),
  }
}

/** `messageId`: the message that an unchanged edit leaves as it is, which counts as done. */
async function attempt(call: () => Promise<string>, messageId: string | undefined): Promise<Sent> {
  try {
    return { ok: true, messageId: await call() }
  } catch (error) {
    if (error instanceof RenderError) {
      return { ok: false, failure: { kind: 'refused', code: `render:${error.code}` } }
    }
    const judged = judge(error)
    if (judged.kind !== 'unchanged') return { ok: false, failure: judged }
    return { ok: true, messageId: messageId ?? '' }
  }
}

async function send(api: Api, chatId: string, message: Message, file: Buffer | undefined): Promise<string> {
  const call = renderSend(chatId, message, file)
  switch (call.method) {
    case 'sendMessage':
      return String((await api.sendMessage(chatId, call.text, call.other)).message_id)
    case 'sendPhoto':
      return String((await api.sendPhoto(chatId, call.file, call.other)).message_id)
    default:
      return String((await api.sendDocument(chatId, call.file, call.other)).message_id)
  }
}

async function edit(api: Api, chatId: string, messageId: string, message: Message): Promise<string> {
  const call = renderEdit(message)
  if (call.method === 'editMessageText') {
    await api.editMessageText(chatId, Number(messageId), call.text, call.other)
  } else {
    await api.editMessageCaption(chatId, Number(messageId), call.other)
  }
  return messageId
}

/**
 * The spinner on a button turns until the press is answered. A failure here is nobody's loss: the query is too
 * old, or Telegram is away, and what the press did is told by messages.
 */
async function acknowledge(api: Api, incoming: Incoming, notice: Notice | undefined): Promise<void> {
  const { content } = incoming
  if (content.kind !== 'press') return
  const words =
    notice === undefined ? {} : { text: shorten(notice.text, limits.notice), show_alert: notice.alert }
  try {
    await api.answerCallbackQuery(content.pressId, words, toGrammySignal(AbortSignal.timeout(ACKNOWLEDGE_MS)))
  } catch {
    // See above.
  }
}
