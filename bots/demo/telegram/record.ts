import type { TelegramSimulatorClient } from '../../simulator/telegram/client.ts'
import type { Entry, Place, ShownFile } from '../entries.ts'
import type { Transcript } from '../transcript.ts'
import type { News } from '../venue.ts'
import type { Words } from '../words.ts'

type Client = TelegramSimulatorClient
type Call = Awaited<ReturnType<Client['calls']>>[number]
type MessageView = Awaited<ReturnType<Client['waitFor']>>

/** Methods by which the bot puts a message into a chat. */
const sendMethods: readonly string[] = ['sendMessage', 'sendPhoto', 'sendDocument']

/** What the bot did on Telegram, from the simulated server's own record of its calls. */
export class TelegramRecord {
  readonly #client: Client
  readonly #transcript: Transcript
  readonly #t: Words
  readonly #places = new Map<number, Place>()
  /** Who pressed, by the number of the press. */
  readonly #presses = new Map<string, { readonly place: Place; readonly who: string }>()
  /** How many states of a message were read, by chat and message. */
  readonly #states = new Map<string, number>()
  #nextCall = 0

  constructor(parts: { client: Client; transcript: Transcript; t: Words }) {
    this.#client = parts.client
    this.#transcript = parts.transcript
    this.#t = parts.t
  }

  /** Makes a chat known: what the bot does elsewhere is not read. */
  add(chatId: number, place: Place): void {
    this.#places.set(chatId, place)
  }

  /** Remembers whose press it was, for the answer that comes. */
  notePress(queryId: string, place: Place, who: string): void {
    this.#presses.set(queryId, { place, who })
  }

  /** What the bot has done since the last time. */
  async read(): Promise<News[]> {
    const news: News[] = []
    for (const call of await this.#client.calls({ from: this.#nextCall })) {
      this.#nextCall = call.seq + 1
      const entry = call.ok ? await this.#readCall(call) : undefined
      if (entry !== undefined) news.push({ at: call.at, entry })
    }
    return news
  }

  async #readCall(call: Call): Promise<Entry | undefined> {
    if (call.method === 'answerCallbackQuery') return this.#readAnswer(call)
    const { chatId, messageId, method } = call
    const place = chatId === undefined ? undefined : this.#places.get(chatId)
    if (place === undefined || chatId === undefined || messageId === undefined) return undefined
    const edited = method.startsWith('editMessage')
    if (edited || sendMethods.includes(method)) return this.#readMessage(place, { chatId, messageId, edited })
    return method === 'deleteMessage'
      ? { type: 'event', place, text: this.#t('demo-event-deleted') }
      : undefined
  }

  #readAnswer({ params = {} }: Call): Entry | undefined {
    const pressed = this.#presses.get(String(params['callback_query_id']))
    const { text } = params
    if (pressed === undefined || typeof text !== 'string') return undefined
    // Form fields travel as text, JSON as it is.
    const alert = String(params['show_alert']) === 'true'
    return { type: 'notice', ...pressed, text, alert }
  }

  async #readMessage(
    place: Place,
    { chatId, messageId, edited }: { chatId: number; messageId: number; edited: boolean },
  ): Promise<Entry | undefined> {
    const { messages } = await this.#client.chat({ chatId, afterMessageId: messageId - 1 })
    const view = messages.find((message) => message.messageId === messageId)
    if (view === undefined) return undefined
    // The message may have been changed again by now: each call is shown with the state that it made.
    const name = `${chatId}/${messageId}`
    const state = this.#states.get(name) ?? 0
    this.#states.set(name, state + 1)
    const { text, buttons } = [...view.past, view][state] ?? view
    const bold = view.entities.find(({ type, offset }) => type === 'bold' && offset === 0)?.length ?? 0
    return {
      type: 'bot',
      place,
      messageId: String(messageId),
      edited,
      heading: text.slice(0, bold),
      text: text.slice(bold),
      buttons: buttons.map((row) => row.map(({ text: label, style }) => ({ label, tone: style }))),
      keys: keysOf(view),
      isProtected: view.protected,
      ...(!edited && { file: await this.#fileOf(view) }),
    }
  }

  async #fileOf({ photo, document, text }: MessageView): Promise<ShownFile | undefined> {
    const file = document ?? photo
    if (file === undefined) return undefined
    const bytes = await this.#client.file({ fileId: file.fileId })
    return photo === undefined
      ? this.#transcript.keep('document', file.name ?? 'document', bytes)
      : this.#transcript.keep('photo', `${inFileName(text)}.jpg`, bytes)
  }
}

function keysOf({ keyboard }: MessageView): string[][] {
  if (keyboard === undefined || !('keyboard' in keyboard)) return []
  return keyboard.keyboard.map((row) => row.map(({ text }) => text))
}

/** Photos travel without a name: they get that of their caption. */
function inFileName(caption: string): string {
  return caption
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
