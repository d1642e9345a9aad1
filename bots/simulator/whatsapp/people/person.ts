import { PlayError } from '../errors.ts'
import { limits } from '../limits.ts'
import type { Simulator } from '../simulator.ts'
import { deliver, markRead } from '../statuses.ts'
import type { Bubble, PersonState } from '../types.ts'
import { sendAlbum, sendDocument, sendPhoto, type DocumentBytes, type FileWords } from './files.ts'
import { changeNumber, type NumberChange } from './move.ts'
import { sendOdd, type OddKind } from './odd.ts'
import { say, type Acted } from './speak.ts'
import { tap, type TapPlace } from './tap.ts'
import { transcript, waitForBubble, type Condition } from './wait.ts'

/** How a text is written. */
export interface TextWords {
  /** The bubble it answers. */
  readonly replyTo?: Bubble | string
  readonly forwarded?: boolean
}

/** A person with WhatsApp: what they do, and what their phone shows. What makes no sense throws PlayError. */
export class Person {
  readonly #sim: Simulator
  readonly #state: PersonState
  /** The phone's revision after what the person did last. */
  #did: number

  constructor(sim: Simulator, state: PersonState) {
    this.#sim = sim
    this.#state = state
    this.#did = state.revision
  }

  /** Digits with the country code, also when the business is not told. */
  get phone(): string {
    return this.#state.phone
  }

  /** The business-scoped user id; undefined for webhooks as they were before it. */
  get userId(): string | undefined {
    return this.#state.userId
  }

  /** Everything on the phone, oldest first. */
  get bubbles(): readonly Bubble[] {
    return this.#state.bubbles
  }

  /** Grows with every change on the phone. */
  get revision(): number {
    return this.#state.revision
  }

  /** Whether "typing…" shows. */
  get seesTyping(): boolean {
    return this.#sim.world.now() < this.#state.typingUntil
  }

  /** Types a text. */
  async writes(text: string, words: TextWords = {}): Promise<Acted> {
    if (text === '' || text.length > limits.typed) throw new PlayError('a text has 1 to 65536 characters')
    const replyTo = typeof words.replyTo === 'string' ? words.replyTo : words.replyTo?.id
    const part = { text: { body: text } }
    return this.#noted(
      say(this.#sim, this.#state, {
        type: 'text',
        part,
        kind: 'text',
        text,
        replyTo,
        forwarded: words.forwarded,
      }),
    )
  }

  /** Taps a reply button or a row of a list, of the newest bubble that has it or of a given one. */
  async taps(label: string, place: TapPlace = {}): Promise<Acted> {
    return this.#noted(tap(this.#sim, this.#state, label, place))
  }

  /** Taps a quick reply of a template. */
  async answersTemplate(label: string, place: TapPlace = {}): Promise<Acted> {
    return this.#noted(tap(this.#sim, this.#state, label, place, 'quick-reply'))
  }

  /** Sends a photo, which arrives as a JPEG. */
  async sendsPhoto(bytes: Uint8Array, caption?: string): Promise<Acted> {
    return this.#noted(await sendPhoto(this.#sim, this.#state, bytes, caption))
  }

  /** Sends photos together: one message each, the caption with the first. */
  async sendsAlbum(photos: readonly Uint8Array[], caption?: string): Promise<Acted[]> {
    const all = await sendAlbum(this.#sim, this.#state, photos, caption)
    this.#did = this.#state.revision
    return all
  }

  /** Sends a file as it is, or one of a size without content. */
  async sendsDocument(content: DocumentBytes, name: string, words: FileWords = {}): Promise<Acted> {
    return this.#noted(sendDocument(this.#sim, this.#state, content, name, words))
  }

  /** Sends a voice message, a place, a poll… */
  async sendsOdd(kind: OddKind): Promise<Acted> {
    return this.#noted(sendOdd(this.#sim, this.#state, kind))
  }

  /** Looks at the chat: everything of the business is read. Resolves when the statuses were posted once. */
  async reads(): Promise<void> {
    await Promise.all(this.#messages().map((sent) => markRead(this.#sim, sent)))
  }

  /** Blocks the business: it gets `sent` and then nothing. */
  async blocks(): Promise<void> {
    this.#state.blocked = true
  }

  /** Unblocks the business; what was sent meanwhile never comes. */
  async unblocks(): Promise<void> {
    this.#state.blocked = false
  }

  /** Switches the phone off: messages stay at `sent`. */
  async goesOffline(): Promise<void> {
    this.#state.online = false
  }

  /** Switches the phone on: what waits arrives. */
  async comesOnline(): Promise<void> {
    this.#state.online = true
    for (const sent of this.#messages()) {
      if (sent.status !== 'sent' || this.#state.bubbles.includes(sent.bubble)) continue
      this.#sim.world.show(this.#state, sent.bubble)
      await deliver(this.#sim, sent)
    }
  }

  /** Deletes the account: messages fail with 131026. */
  async leavesWhatsapp(): Promise<void> {
    this.#state.onWhatsApp = false
  }

  /** Takes the account to another number, and with it to another user id. */
  async changesNumber(change: NumberChange = {}): Promise<void> {
    changeNumber(this.#sim, this.#state, change)
  }

  /** Takes a username: the business no longer gets the phone number, except in messages sent to it. */
  async takesUsername(username: string): Promise<void> {
    if (this.#state.userId === undefined) throw new PlayError('who hides the phone number has a user id')
    this.#state.username = username
    this.#state.hidesPhone = true
  }

  /** Waits for a bubble of the business, by default one that came after what the person did last. */
  sees(condition: Condition = {}): Promise<Bubble> {
    return waitForBubble(this.#sim, this.#state, condition, this.#did)
  }

  /** Waits until the business has read a message of the person. */
  seesTicks(wamid: string): Promise<Bubble> {
    return waitForBubble(this.#sim, this.#state, { id: wamid, by: 'person', read: true }, 0)
  }

  /** The content of a file in a bubble, as the phone downloads it. */
  file(bubble: Bubble): Buffer {
    const media = bubble.file === undefined ? undefined : this.#sim.media.find(bubble.file.mediaId)
    if (media?.bytes === undefined) throw new PlayError('this bubble has no file, or its file is gone')
    return media.bytes
  }

  /** What the phone shows, as text for a failing test. */
  transcript(): string {
    return transcript(this.#state)
  }

  #noted(acted: Acted): Acted {
    this.#did = acted.revision
    return acted
  }

  #messages() {
    return [...this.#sim.world.sent.values()].filter((sent) => sent.person === this.#state)
  }
}
