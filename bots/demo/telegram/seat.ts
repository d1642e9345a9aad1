import type { TelegramSimulatorClient } from '../../simulator/telegram/client.ts'
import type { Place } from '../entries.ts'
import { DemoError, expectSeen } from '../expectation.ts'
import {
  matches,
  sends,
  type CitizenSeat,
  type Entered,
  type Filled,
  type Shown,
  type StaffSeat,
} from '../seat.ts'
import type { Transcript } from '../transcript.ts'
import type { TelegramRecord } from './record.ts'

type MessageView = Awaited<ReturnType<TelegramSimulatorClient['waitFor']>>

/** What people act with and what is written down of it. */
export interface Chats {
  readonly client: TelegramSimulatorClient
  readonly transcript: Transcript
  readonly record: TelegramRecord
}

/** How long is waited for what must come. On a busy machine it takes longer, but it comes. */
const patienceMs = 30_000

/** Chats change; what is waited for is what came after the last thing done in a chat, by whomever. */
const lastDone = new WeakMap<Place, number>()

/** The messages behind what people see. */
const views = new WeakMap<Shown, MessageView>()

/** A person in a chat of Telegram. */
export class TelegramSeat implements CitizenSeat, StaffSeat {
  readonly #chats: Chats
  readonly #person: { readonly id: number; readonly name: string }
  readonly #place: Place
  readonly #chatId: number
  #lastPress = ''

  constructor(
    chats: Chats,
    person: { readonly id: number; readonly name: string },
    chat: { readonly id: number; readonly place: Place },
  ) {
    this.#chats = chats
    this.#person = person
    this.#place = chat.place
    this.#chatId = chat.id
  }

  async begins(menu: string): Promise<void> {
    await this.says('/start')
    await this.sees('Layanan ini gratis', { button: menu })
  }

  /** `to`: as a reply to that message. */
  async says(text: string, to?: Shown): Promise<void> {
    const { client, transcript } = this.#chats
    await transcript.catchUp()
    this.#did(await client.sendText({ ...this.#speaker(to), text }))
    transcript.write({ type: 'said', place: this.#place, who: this.#person.name, text })
  }

  async presses(label: string, on?: Shown): Promise<void> {
    const { client, transcript, record } = this.#chats
    await transcript.catchUp()
    const where = { userId: this.#person.id, chatId: this.#chatId }
    const view = on === undefined ? undefined : views.get(on)
    const messageId = view === undefined ? {} : { messageId: view.messageId }
    // A phone presses what it shows, also when the message has changed meanwhile.
    const shown = view?.buttons.flat().find(({ text }) => text === label)?.data
    const what = shown === undefined ? { text: label } : { data: shown }
    const done = await client.press({ ...where, ...what, ...messageId })
    this.#did(done)
    this.#lastPress = done.queryId
    record.notePress(done.queryId, this.#place, this.#person.name)
    const pressed = { type: 'pressed', place: this.#place, who: this.#person.name } as const
    transcript.write({ ...pressed, label, messageId: String(done.messageId) })
  }

  /** By a key in the place of the keyboard. */
  async sharesNumber(): Promise<void> {
    const { client, transcript } = this.#chats
    const label = 'Bagikan nomor saya'
    await transcript.catchUp()
    this.#did(await client.pressKeyboard({ ...this.#speaker(), text: label }))
    transcript.write({ type: 'pressed', place: this.#place, who: this.#person.name, label })
  }

  async sendsPhoto(name: string, bytes: Uint8Array): Promise<void> {
    const { client, transcript } = this.#chats
    await transcript.catchUp()
    this.#did(await client.sendPhoto({ ...this.#speaker(), bytes }))
    const file = await transcript.keep('photo', name, bytes)
    transcript.write({ type: 'said', place: this.#place, who: this.#person.name, text: '', file })
  }

  async sees(words: string, { button }: { readonly button?: string } = {}): Promise<Shown> {
    const view = await this.#waitFor({
      containsText: words,
      ...(button !== undefined && { hasButton: button }),
    })
    const shown = { text: view.text, buttons: view.buttons.flat().map(({ text }) => text) }
    views.set(shown, view)
    return shown
  }

  async receives(name: string): Promise<void> {
    const { client } = this.#chats
    let since = lastDone.get(this.#place) ?? 0
    for (;;) {
      const { messages } = await client.chat({ chatId: this.#chatId })
      const fresh = messages.filter(({ byBot, revision }) => byBot && revision > since)
      if (fresh.some(({ document }) => document?.name?.includes(name))) return
      since = Math.max(since, ...fresh.map(({ revision }) => revision))
      await this.#waitFor({ kind: 'document', afterRevision: since })
    }
  }

  async isTold(words: string): Promise<void> {
    const answer = await this.#chats.client.waitForAnswer({ queryId: this.#lastPress, timeoutMs: patienceMs })
    await this.#chats.transcript.catchUp()
    expectSeen(answer.text ?? '', words)
  }

  isConfirmed(words: string): Promise<void> {
    return this.isTold(words)
  }

  /** Each question is a message here, answered by the next one. */
  async fillsIn(opening: string, on: Shown | undefined, filled: readonly Filled[]): Promise<void> {
    const isCommand = opening.startsWith('/')
    await (isCommand ? this.says(opening) : this.presses(opening, on))
    for (const [question, entered] of filled) await this.#answers(question, entered)
    if (!isCommand) await this.sees(`Tercatat: ${opening}`)
  }

  async #answers(question: string, entered: Entered): Promise<void> {
    if (typeof entered === 'object' && 'picksAll' in entered) {
      for (const each of entered.picksAll) await this.#answers(question, { picks: each })
      await this.presses('Selesai', await this.sees(question, { button: 'Selesai' }))
      return
    }
    const asked = await this.sees(question)
    if (entered === sends) await this.presses('Kirim', asked)
    else if (typeof entered === 'string') await this.says(entered, asked)
    else if ('file' in entered) await this.#sendsFile(entered.file, entered.bytes, asked)
    else await this.presses(labelOf(asked, entered.picks), asked)
  }

  async #sendsFile(name: string, bytes: Uint8Array, to: Shown): Promise<void> {
    const { client, transcript } = this.#chats
    await transcript.catchUp()
    this.#did(await client.sendDocument({ ...this.#speaker(to), name, bytes, mime: 'application/pdf' }))
    const file = await transcript.keep('document', name, bytes)
    transcript.write({ type: 'said', place: this.#place, who: this.#person.name, text: '', file })
    await this.presses('Selesai', await this.sees('Berkas diterima', { button: 'Selesai' }))
  }

  async #waitFor(
    condition: Omit<Parameters<TelegramSimulatorClient['waitFor']>[0], 'chatId'>,
  ): Promise<MessageView> {
    const { client, transcript } = this.#chats
    const message = await client.waitFor({
      chatId: this.#chatId,
      afterRevision: lastDone.get(this.#place) ?? 0,
      timeoutMs: patienceMs,
      ...condition,
    })
    await transcript.catchUp()
    return message
  }

  #speaker(to?: Shown) {
    const view = to === undefined ? undefined : views.get(to)
    return {
      userId: this.#person.id,
      chatId: this.#chatId,
      ...(view !== undefined && { replyTo: view.messageId }),
    }
  }

  #did({ revision }: { readonly revision: number }): void {
    lastDone.set(this.#place, revision)
  }
}

function labelOf({ text, buttons }: Shown, picked: string | RegExp): string {
  const label = buttons.find((each) => matches(each, picked))
  if (label === undefined) throw new DemoError(`nothing like “${String(picked)}” can be picked in: ${text}`)
  return label
}
