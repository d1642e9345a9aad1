import type { TelegramSimulatorClient } from '../simulator/telegram/client.ts'
import type { Entry, Page, Place, Scene, ShownFile } from './entries.ts'
import type { OutputFolder } from './folder.ts'
import type { Words } from './words.ts'

type Client = TelegramSimulatorClient
type Call = Awaited<ReturnType<Client['calls']>>[number]
type MessageView = Awaited<ReturnType<Client['waitFor']>>

/** Told of everything as it happens. */
export interface TranscriptReader {
  scene(scene: Scene): void
  page(page: Page): void
  entry(entry: Entry): void
}

/** Methods by which the bot puts a message into a chat. */
const sendMethods: readonly string[] = ['sendMessage', 'sendPhoto', 'sendDocument']

/**
 * Writes down what everybody said, pressed and saw, in the order in which it happened. What people do is told to it;
 * what the bot does it reads from the simulated server's own record.
 */
export class Transcript {
  readonly scenes: Scene[] = []
  readonly #client: Client
  readonly #folder: OutputFolder
  readonly #reader: TranscriptReader
  readonly #t: Words
  readonly #places = new Map<number, Place>()
  /** Who pressed, by the number of the press. */
  readonly #presses = new Map<string, { readonly place: Place; readonly who: string }>()
  /** How many states of a message were written down, by chat and message. */
  readonly #states = new Map<string, number>()
  #nextCall = 0
  #reading: Promise<void> = Promise.resolve()

  constructor(parts: { client: Client; folder: OutputFolder; reader: TranscriptReader; t: Words }) {
    this.#client = parts.client
    this.#folder = parts.folder
    this.#reader = parts.reader
    this.#t = parts.t
  }

  /** Begins a scene; its title and lead stand in the locales under `demo-scene-NAME-title` and `-lead`. */
  async scene(name: string): Promise<void> {
    await this.catchUp()
    const title = this.#t(`demo-scene-${name}-title`)
    const scene = { title, lead: this.#t(`demo-scene-${name}-lead`), pages: [] }
    this.scenes.push(scene)
    this.#reader.scene(scene)
  }

  /** Begins a page of the scene; its caption stands under `demo-page-NAME`. */
  async page(name: string): Promise<void> {
    await this.catchUp()
    const page = { name, caption: this.#t(`demo-page-${name}`), entries: [] }
    this.scenes.at(-1)?.pages.push(page)
    this.#reader.page(page)
  }

  /** Makes a chat known: what the bot does elsewhere is not written down. */
  add(place: Place): void {
    this.#places.set(place.id, place)
  }

  /** Writes down what somebody did. */
  write(entry: Entry): void {
    // What comes late, when the next scene has no page yet, belongs to the page before it.
    const page = this.scenes.findLast(({ pages }) => pages.length > 0)?.pages.at(-1)
    if (page === undefined) throw new Error('something happens before the first page of a scene')
    page.entries.push(entry)
    this.#reader.entry(entry)
  }

  /** Remembers whose press it was, for the answer that comes. */
  notePress(queryId: string, place: Place, who: string): void {
    this.#presses.set(queryId, { place, who })
  }

  /** Keeps a file that was sent. */
  async keep(kind: ShownFile['kind'], name: string, bytes: Uint8Array): Promise<ShownFile> {
    const path = await this.#folder.keep(name, bytes)
    const preview = kind === 'document' ? await this.#folder.preview(path) : undefined
    return { kind, name, path, bytes: bytes.length, preview }
  }

  /** Writes down what the bot has done since the last time. */
  catchUp(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#readCalls())
    return this.#reading
  }

  async #readCalls(): Promise<void> {
    const calls = await this.#client.calls({ from: this.#nextCall })
    for (const call of calls) {
      this.#nextCall = call.seq + 1
      if (call.ok) await this.#readCall(call)
    }
  }

  async #readCall(call: Call): Promise<void> {
    if (call.method === 'answerCallbackQuery') {
      this.#readAnswer(call)
      return
    }
    const place = call.chatId === undefined ? undefined : this.#places.get(call.chatId)
    if (place === undefined || call.messageId === undefined) return
    const edited = call.method.startsWith('editMessage')
    if (edited || sendMethods.includes(call.method)) await this.#readMessage(place, call.messageId, edited)
    else if (call.method === 'deleteMessage') {
      this.write({ type: 'event', place, text: this.#t('demo-event-deleted') })
    }
  }

  #readAnswer({ params = {} }: Call): void {
    const pressed = this.#presses.get(String(params['callback_query_id']))
    const { text } = params
    if (pressed === undefined || typeof text !== 'string') return
    // Form fields travel as text, JSON as it is.
    const alert = String(params['show_alert']) === 'true'
    this.write({ type: 'notice', ...pressed, text, alert })
  }

  async #readMessage(place: Place, messageId: number, edited: boolean): Promise<void> {
    const { messages } = await this.#client.chat({ chatId: place.id, afterMessageId: messageId - 1 })
    const view = messages.find((message) => message.messageId === messageId)
    if (view === undefined) return
    // The message may have been changed again by now: each call is shown with the state that it made.
    const name = `${place.id}/${messageId}`
    const state = this.#states.get(name) ?? 0
    this.#states.set(name, state + 1)
    const { text, buttons } = [...view.past, view][state] ?? view
    const bold = view.entities.find(({ type, offset }) => type === 'bold' && offset === 0)?.length ?? 0
    this.write({
      type: 'bot',
      place,
      messageId,
      edited,
      heading: text.slice(0, bold),
      text: text.slice(bold),
      buttons: buttons.map((row) => row.map(({ text: label, style }) => ({ label, tone: style }))),
      keys: keysOf(view),
      isProtected: view.protected,
      ...(!edited && { file: await this.#fileOf(view) }),
    })
  }

  async #fileOf({ photo, document, text }: MessageView): Promise<ShownFile | undefined> {
    const file = document ?? photo
    if (file === undefined) return undefined
    const bytes = await this.#client.file({ fileId: file.fileId })
    return photo === undefined
      ? this.keep('document', file.name ?? 'document', bytes)
      : this.keep('photo', `${inFileName(text)}.jpg`, bytes)
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
