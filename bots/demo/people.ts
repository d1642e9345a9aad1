import type { TelegramSimulatorClient } from '../simulator/telegram/client.ts'
import type { Place } from './entries.ts'
import type { Transcript } from './transcript.ts'

/** A message as a chat shows it. */
export type Shown = Awaited<ReturnType<TelegramSimulatorClient['waitFor']>>

/** What people act with and what is written down of it. */
export interface Chats {
  readonly client: TelegramSimulatorClient
  readonly transcript: Transcript
}

/** Somebody with a phone. */
export interface Person {
  readonly id: number
  readonly name: string
}

/** How long is waited for what must come. On a busy machine it takes longer, but it comes. */
const patienceMs = 30_000

/** Chats change; what is waited for is what came after the last thing done in a chat, by whomever. */
const lastDone = new WeakMap<Place, number>()

/** A person in a chat: writes, presses, sends, and sees what comes of it. */
export class Seat {
  readonly person: Person
  readonly place: Place
  readonly #chats: Chats
  #lastPress = ''

  constructor(chats: Chats, person: Person, place: Place) {
    this.#chats = chats
    this.person = person
    this.place = place
  }

  /** Types a text or a command; `to`: as a reply to that message. */
  async says(text: string, to?: Shown): Promise<void> {
    const { client, transcript } = this.#chats
    await transcript.catchUp()
    this.#did(await client.sendText({ ...this.#speaker(to), text }))
    transcript.write({ type: 'said', place: this.place, who: this.person.name, text })
  }

  /** Opens a deep link `https://t.me/BOT?start=…` and presses Start there. */
  async opens(link: string): Promise<void> {
    await this.says(`/start ${new URL(link).searchParams.get('start') ?? ''}`)
  }

  /** Presses the newest button with this label, or the one of the given message. */
  async presses(label: string, on?: Shown): Promise<void> {
    const { client, transcript } = this.#chats
    await transcript.catchUp()
    const where = { userId: this.person.id, chatId: this.place.id }
    const messageId = on === undefined ? {} : { messageId: on.messageId }
    // A phone presses what it shows, also when the message has changed meanwhile.
    const shown = on?.buttons.flat().find(({ text }) => text === label)?.data
    const what = shown === undefined ? { text: label } : { data: shown }
    const done = await client.press({ ...where, ...what, ...messageId })
    this.#did(done)
    this.#lastPress = done.queryId
    transcript.notePress(done.queryId, this.place, this.person.name)
    const pressed = { type: 'pressed', place: this.place, who: this.person.name } as const
    transcript.write({ ...pressed, label, messageId: done.messageId })
  }

  /** Presses a key in the place of the keyboard. */
  async pressesKey(label: string): Promise<void> {
    const { client, transcript } = this.#chats
    await transcript.catchUp()
    this.#did(await client.pressKeyboard({ ...this.#speaker(), text: label }))
    transcript.write({ type: 'pressed', place: this.place, who: this.person.name, label })
  }

  /** Sends a photo as phones do. */
  async sendsPhoto(name: string, bytes: Uint8Array): Promise<void> {
    const { client, transcript } = this.#chats
    await transcript.catchUp()
    this.#did(await client.sendPhoto({ ...this.#speaker(), bytes }))
    const file = await transcript.keep('photo', name, bytes)
    transcript.write({ type: 'said', place: this.place, who: this.person.name, text: '', file })
  }

  /** Sends a file as it is; `to`: as a reply to that message. */
  async sendsFile(name: string, bytes: Uint8Array, to?: Shown): Promise<void> {
    const { client, transcript } = this.#chats
    await transcript.catchUp()
    this.#did(await client.sendDocument({ ...this.#speaker(to), name, bytes, mime: 'application/pdf' }))
    const file = await transcript.keep('document', name, bytes)
    transcript.write({ type: 'said', place: this.place, who: this.person.name, text: '', file })
  }

  /** Waits for a message with these words, come or changed since the last thing done here. */
  async sees(
    words: string,
    more: { readonly button?: string; readonly edited?: boolean } = {},
  ): Promise<Shown> {
    return this.#waitFor({
      containsText: words,
      ...(more.button !== undefined && { hasButton: more.button }),
      ...(more.edited !== undefined && { edited: more.edited }),
    })
  }

  /** Waits for a document with this in its name, come since the last thing done here. @returns its content */
  async receives(name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { client } = this.#chats
    let since = lastDone.get(this.place) ?? 0
    for (;;) {
      const { messages } = await client.chat({ chatId: this.place.id })
      const fresh = messages.filter(({ byBot, revision }) => byBot && revision > since)
      const found = fresh.find(({ document }) => document?.name?.includes(name))?.document
      if (found !== undefined) {
        return { name: found.name ?? '', bytes: await client.file({ fileId: found.fileId }) }
      }
      since = Math.max(since, ...fresh.map(({ revision }) => revision))
      await this.#waitFor({ kind: 'document', afterRevision: since })
    }
  }

  /** Waits for the passing answer to the last press. */
  async isTold(): Promise<string> {
    const answer = await this.#chats.client.waitForAnswer({ queryId: this.#lastPress, timeoutMs: patienceMs })
    await this.#chats.transcript.catchUp()
    return answer.text ?? ''
  }

  async #waitFor(
    condition: Omit<Parameters<TelegramSimulatorClient['waitFor']>[0], 'chatId'>,
  ): Promise<Shown> {
    const { client, transcript } = this.#chats
    const message = await client.waitFor({
      chatId: this.place.id,
      afterRevision: lastDone.get(this.place) ?? 0,
      timeoutMs: patienceMs,
      ...condition,
    })
    await transcript.catchUp()
    return message
  }

  #speaker(to?: Shown) {
    return {
      userId: this.person.id,
      chatId: this.place.id,
      ...(to !== undefined && { replyTo: to.messageId }),
    }
  }

  #did({ revision }: { readonly revision: number }): void {
    lastDone.set(this.place, revision)
  }
}
