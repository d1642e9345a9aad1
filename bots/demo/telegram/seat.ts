import type { TelegramSimulatorClient } from '../../simulator/telegram/client.ts'
import { DemoError, expectSeen } from '../expectation.ts'
import type { Onlooker, SentFile } from '../onlooker.ts'
import {
  matches,
  sends,
  type CitizenSeat,
  type Entered,
  type Filled,
  type More,
  type Shown,
  type StaffSeat,
} from '../seat.ts'

type MessageView = Awaited<ReturnType<TelegramSimulatorClient['waitFor']>>

/** A chat, shared by those who sit in it. */
export interface TelegramChat {
  readonly id: number
  /** Its revision after the last thing done in it, by whomever: what is waited for is what came after. */
  since: number
}

/** How long is waited for what must come. On a busy machine it takes longer, but it comes. */
const patienceMs = 30_000

/** The messages behind what people see. */
const views = new WeakMap<Shown, MessageView>()

/** A person in a chat of Telegram. */
export class TelegramSeat implements CitizenSeat, StaffSeat {
  readonly #client: TelegramSimulatorClient
  readonly #userId: number
  readonly #chat: TelegramChat
  readonly #onlooker: Onlooker
  #lastPress = ''

  constructor(parts: {
    client: TelegramSimulatorClient
    userId: number
    chat: TelegramChat
    onlooker: Onlooker
  }) {
    this.#client = parts.client
    this.#userId = parts.userId
    this.#chat = parts.chat
    this.#onlooker = parts.onlooker
  }

  async begins(menu: string): Promise<void> {
    await this.says('/start')
    await this.sees('Layanan ini gratis', { button: menu })
  }

  /** `to`: as a reply to that message. */
  async says(text: string, to?: Shown): Promise<void> {
    const deed = { type: 'says', text } as const
    await this.#onlooker.before(deed, idOf(to))
    this.#did(await this.#client.sendText({ ...this.#speaker(to), text }))
    await this.#onlooker.after(deed, {})
  }

  async presses(label: string, on?: Shown): Promise<void> {
    const deed = { type: 'presses', label } as const
    await this.#onlooker.before(deed, idOf(on) ?? (await this.#newestWith(label)))
    const where = { userId: this.#userId, chatId: this.#chat.id }
    const view = on === undefined ? undefined : views.get(on)
    const message = view === undefined ? {} : { messageId: view.messageId }
    // A phone presses what it shows, also when the message has changed meanwhile.
    const shown = view?.buttons.flat().find(({ text }) => text === label)?.data
    const what = shown === undefined ? { text: label } : { data: shown }
    const done = await this.#client.press({ ...where, ...what, ...message })
    this.#did(done)
    const { queryId, messageId } = done
    this.#lastPress = queryId
    await this.#onlooker.after(deed, { messageId: String(messageId), queryId })
  }

  /** By a key in the place of the keyboard. */
  async sharesNumber(): Promise<void> {
    const deed = { type: 'presses', label: 'Bagikan nomor saya' } as const
    await this.#onlooker.before(deed)
    this.#did(await this.#client.pressKeyboard({ ...this.#speaker(), text: deed.label }))
    await this.#onlooker.after(deed, {})
  }

  async sendsPhoto(name: string, bytes: Uint8Array): Promise<void> {
    await this.#sends({ kind: 'photo', name, bytes })
  }

  async sees(words: string, { button, earlier }: More = {}): Promise<Shown> {
    const view = await this.#waitFor({
      containsText: words,
      ...(earlier === true && { afterRevision: 0 }),
      ...(button !== undefined && { hasButton: button }),
    })
    const shown = { text: view.text, buttons: view.buttons.flat().map(({ text }) => text) }
    views.set(shown, view)
    return shown
  }

  async receives(name: string): Promise<void> {
    let { since } = this.#chat
    for (;;) {
      const { messages } = await this.#client.chat({ chatId: this.#chat.id })
      const fresh = messages.filter(({ byBot, revision }) => byBot && revision > since)
      if (fresh.some(({ document }) => document?.name?.includes(name))) return
      since = Math.max(since, ...fresh.map(({ revision }) => revision))
      await this.#waitFor({ kind: 'document', afterRevision: since })
    }
  }

  async isTold(words: string): Promise<void> {
    const answer = await this.#client.waitForAnswer({ queryId: this.#lastPress, timeoutMs: patienceMs })
    await this.#onlooker.saw()
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
    await this.#sends({ kind: 'document', name, bytes }, to)
    await this.presses('Selesai', await this.sees('Berkas diterima', { button: 'Selesai' }))
  }

  async #sends(file: SentFile, to?: Shown): Promise<void> {
    const deed = { type: 'sends', file } as const
    await this.#onlooker.before(deed, idOf(to))
    const { kind, name, bytes } = file
    const speaker = this.#speaker(to)
    this.#did(
      kind === 'photo'
        ? await this.#client.sendPhoto({ ...speaker, bytes })
        : await this.#client.sendDocument({ ...speaker, name, bytes, mime: 'application/pdf' }),
    )
    await this.#onlooker.after(deed, {})
  }

  async #waitFor(
    condition: Omit<Parameters<TelegramSimulatorClient['waitFor']>[0], 'chatId'>,
  ): Promise<MessageView> {
    const message = await this.#client.waitFor({
      chatId: this.#chat.id,
      afterRevision: this.#chat.since,
      timeoutMs: patienceMs,
      ...condition,
    })
    await this.#onlooker.saw()
    return message
  }

  /** The newest message that has this button. */
  async #newestWith(label: string): Promise<string | undefined> {
    const { messages } = await this.#client.chat({ chatId: this.#chat.id })
    const found = messages.findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label))
    return found === undefined ? undefined : String(found.messageId)
  }

  #speaker(to?: Shown) {
    const view = to === undefined ? undefined : views.get(to)
    return {
      userId: this.#userId,
      chatId: this.#chat.id,
      ...(view !== undefined && { replyTo: view.messageId }),
    }
  }

  #did({ revision }: { readonly revision: number }): void {
    this.#chat.since = revision
  }
}

/** The message behind what was seen. */
function idOf(shown: Shown | undefined): string | undefined {
  const view = shown === undefined ? undefined : views.get(shown)
  return view === undefined ? undefined : String(view.messageId)
}

function labelOf({ text, buttons }: Shown, picked: string | RegExp): string {
  const label = buttons.find((each) => matches(each, picked))
  if (label === undefined) throw new DemoError(`nothing like “${String(picked)}” can be picked in: ${text}`)
  return label
}
