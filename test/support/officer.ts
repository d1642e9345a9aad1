import type { TestProgram } from './program.ts'

type Client = TestProgram['telegram']['direct']
/** A message as the chat shows it. */
export type Shown = Awaited<ReturnType<Client['waitFor']>>
/** What came of something a member of staff did. */
type Done = Awaited<ReturnType<Client['sendText']>>
/** A chat that people of the office are in, or a message that stands there. */
type Place = number | Pick<Shown, 'chatId'>

/** A file to be sent. */
export interface OfficeFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mime?: string
}

/** How long a story waits for what must come: on a busy machine it takes longer, but it comes. */
const patienceMs = 15_000

/** Adds somebody with a phone, who has not written yet. `id` is drawn when absent. */
export async function newOfficer(
  program: TestProgram,
  who: { readonly name: string; readonly id?: number; readonly language?: string },
): Promise<Officer> {
  const client = program.telegram.direct
  const { name, language = 'id' } = who
  const [firstName = name, ...rest] = name.split(' ')
  const { id } = await client.createUser({
    firstName,
    ...(rest.length > 0 && { lastName: rest.join(' ') }),
    languageCode: language,
    ...(who.id !== undefined && { id: who.id }),
  })
  return new Officer(client, id, name)
}

/** The labels of a message's buttons, in their order. */
export function labels(message: Shown): string[] {
  return message.buttons.flat().map((button) => button.text)
}

/**
 * A member of staff, or somebody who tries to be one, in the private chat with the bot and in groups. A gesture
 * names the group, or the message it is made on; without either it is made in private. `sees` waits for what comes
 * in a chat after the last thing this person did there.
 */
export class Officer {
  readonly id: number
  readonly name: string
  /** The simulator, for what a story does beyond these gestures. */
  readonly client: Client
  /** Revision of each chat after the last thing this person did in it. */
  readonly #since = new Map<number, number>()
  #lastPress = ''

  constructor(client: Client, id: number, name: string) {
    this.client = client
    this.id = id
    this.name = name
  }

  /** Types a text or a command. */
  types(text: string, where: Place = this.id): Promise<Done> {
    return this.#did(this.client.sendText({ userId: this.id, chatId: chatOf(where), text }))
  }

  /** Replies to a message: in groups the bot sees nothing else but commands. */
  replies(text: string, to: Pick<Shown, 'chatId' | 'messageId'>): Promise<Done> {
    const { chatId, messageId } = to
    return this.#did(this.client.sendText({ userId: this.id, chatId, replyTo: messageId, text }))
  }

  /** Replies with a file. */
  repliesWithFile(file: OfficeFile, to: Pick<Shown, 'chatId' | 'messageId'>): Promise<Done> {
    const { chatId, messageId } = to
    return this.#did(this.client.sendDocument({ userId: this.id, chatId, replyTo: messageId, ...file }))
  }

  /** Presses the button with this label on a message. */
  presses(label: string, on: Pick<Shown, 'chatId' | 'messageId'>): Promise<Done> {
    const { chatId, messageId } = on
    return this.#pressed(this.client.press({ userId: this.id, chatId, messageId, text: label }))
  }

  /** Presses with data that the message no longer has, or never had. */
  forges(data: string, on: Pick<Shown, 'chatId' | 'messageId'>): Promise<Done> {
    const { chatId, messageId } = on
    return this.#pressed(this.client.press({ userId: this.id, chatId, messageId, data }))
  }

  /** Presses the button as this person saw it, though the message may have changed: phones show old cards for a while. */
  pressesAsSeen(label: string, on: Shown): Promise<Done> {
    const data = on.buttons.flat().find((button) => button.text === label)?.data
    if (data === undefined) throw new Error(`the message had no button "${label}"`)
    return this.forges(data, on)
  }

  /** Waits for a message with these words, new in the chat since the last thing this person did there. */
  sees(
    words: string,
    where: Place = this.id,
    more: { readonly button?: string; readonly kind?: string } = {},
  ): Promise<Shown> {
    const chatId = chatOf(where)
    return this.client.waitFor({
      chatId,
      containsText: words,
      afterRevision: this.#since.get(chatId) ?? 0,
      timeoutMs: patienceMs,
      ...(more.button !== undefined && { hasButton: more.button }),
      ...(more.kind !== undefined && { kind: more.kind }),
    })
  }

  /** Waits for what the last press was answered with: a passing notice or an alert. */
  async isTold(): Promise<{ readonly text: string; readonly alert: boolean }> {
    const { text, showAlert } = await this.client.waitForAnswer({
      queryId: this.#lastPress,
      timeoutMs: patienceMs,
    })
    return { text: text ?? '', alert: showAlert }
  }

  /** All that the private chat shows now, oldest first. */
  async chat(): Promise<Shown[]> {
    return (await this.client.chat({ chatId: this.id })).messages
  }

  async #did(doing: Promise<Done>): Promise<Done> {
    const done = await doing
    this.#since.set(done.chatId, done.revision)
    return done
  }

  async #pressed(doing: Promise<Done & { readonly queryId: string }>): Promise<Done> {
    const done = await doing
    this.#since.set(done.chatId, done.revision)
    this.#lastPress = done.queryId
    return done
  }
}

function chatOf(place: Place): number {
  return typeof place === 'number' ? place : place.chatId
}
