import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'vitest'
import type {
  Act,
  ChatLine,
  ChatView,
  FileAct,
  MessageView,
  Platform,
  SimulatorEvent,
  SimulatorState,
} from '../../../bots/simulator/browser/protocol.ts'
import type { SimulatedProgram } from '../../support/simulation.ts'

/** How long a test waits for what must come: on a busy machine it takes longer, but it comes. */
const patienceMs = 20_000

/** One chat of one person, as the page has it. */
export interface Seat {
  readonly person: string
  readonly platform: Platform
  readonly chat: string
}

/** The page of a simulated program, without its looks: what it asks, what it sends, and what it hears. */
export class Page {
  readonly #program: () => SimulatedProgram

  constructor(program: () => SimulatedProgram) {
    this.#program = program
  }

  /** Everything but the chats. */
  async state(): Promise<SimulatorState> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page and the program are of one release
    return (await this.#program().ask('/simulator/state?lang=id')) as SimulatorState
  }

  /** The chats of somebody on a platform, in the order of the list. */
  async chats(person: string, platform: Platform): Promise<readonly ChatLine[]> {
    const { devices } = await this.state()
    const found = devices.flatMap(({ people }) => people).find(({ id }) => id === person)
    return found?.chats[platform] ?? []
  }

  /** A seat in the chat of this title, or the private one. */
  async seat(person: string, platform: Platform, title?: string): Promise<Seat> {
    const chats = await this.chats(person, platform)
    const line = chats.find((each) => (title === undefined ? each.kind === 'private' : each.title === title))
    if (line === undefined) throw new Error(`${person} has no chat ${title ?? ''} on ${platform}`)
    return { person, platform, chat: line.id }
  }

  /** What stands in a chat now. */
  async view({ person, platform, chat }: Seat): Promise<ChatView> {
    const query = new URLSearchParams({ person, platform, chat, lang: 'id' })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page and the program are of one release
    return (await this.#program().ask(`/simulator/view?${query.toString()}`)) as ChatView
  }

  /** Acts, and expects that it can be done. */
  async does(act: Act): Promise<void> {
    const answer = await this.#program().act(act)
    expect([answer.status, await answer.json()], JSON.stringify(act)).toEqual([200, { ok: true }])
  }

  /** Acts, and expects to be refused. @returns the sentence */
  async fails(act: unknown): Promise<string> {
    const answer = await this.#program().act(act)
    const said: unknown = await answer.json()
    expect(answer.status, JSON.stringify(said)).toBe(409)
    expect(said).toMatchObject({ ok: false, error: expect.stringMatching(/[.]$/) })
    return JSON.stringify(said)
  }

  says(seat: Seat, text: string, replyTo?: string): Promise<void> {
    return this.does({ do: 'say', ...seat, text, ...(replyTo !== undefined && { replyTo }) })
  }

  /** Presses the button with this label of a message as it was seen. */
  presses(seat: Seat, message: MessageView, label: string): Promise<void> {
    return this.does({ do: 'press', ...seat, message: message.id, press: pressOf(message, label) })
  }

  /** Uploads a file; the answer. */
  async uploads(act: FileAct, bytes: Uint8Array, mime: string): Promise<Response> {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(act)) if (value !== undefined) query.set(name, value)
    return fetch(`${this.#program().app.url}/simulator/file?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': mime },
      body: Buffer.from(bytes),
    })
  }

  /** Waits for a message in a chat that fits. */
  sees(seat: Seat, fits: (message: MessageView) => boolean): Promise<MessageView> {
    return this.until(
      async () => (await this.view(seat)).messages.findLast(fits),
      async () => (await this.view(seat)).messages.slice(-4).map(textOf).join('\n---\n'),
    )
  }

  /** Waits for a message of the bot with these words. */
  reads(seat: Seat, words: string): Promise<MessageView> {
    return this.sees(seat, (message) => message.sender.bot && textOf(message).includes(words))
  }

  /** Asks again and again until there is something. */
  async until<T>(
    look: () => Promise<T | undefined> | T | undefined,
    there: () => Promise<string> = async () => '',
  ): Promise<T> {
    for (let waited = 0; waited < patienceMs; waited += 50) {
      const found = await look()
      if (found !== undefined) return found
      await delay(50)
    }
    throw new Error(`it did not come; there is: ${await there()}`)
  }

  /** Listens to the stream until `stop`. */
  async listens(): Promise<{
    readonly events: readonly SimulatorEvent[]
    readonly ended: Promise<void>
    stop(): void
  }> {
    const off = new AbortController()
    const response = await fetch(`${this.#program().app.url}/simulator/events`, { signal: off.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const events: SimulatorEvent[] = []
    const ended = readEvents(response, events).catch(() => undefined)
    return { events, ended, stop: () => off.abort() }
  }
}

async function readEvents(response: Response, events: SimulatorEvent[]): Promise<void> {
  let left = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    const parts = (left + decoder.decode(chunk, { stream: true })).split('\n\n')
    left = parts.pop() ?? ''
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1]
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page and the program are of one release
      if (data !== undefined) events.push(JSON.parse(data) as SimulatorEvent)
    }
  }
}

/** Everything that can be read in a message. */
export function textOf({ header, text, footer }: MessageView): string {
  return [header, text, footer]
    .map((spans) => spans.map((span) => span.text).join(''))
    .join('\n')
    .trim()
}

/** The labels of a message's buttons. */
export function labelsOf({ buttons }: MessageView): string[] {
  return buttons.flat().map(({ label }) => label)
}

/** What is sent when this button, or this row of a list, is pressed. */
export function pressOf(message: MessageView, label: string): string {
  const rows = (message.list?.sections ?? []).flatMap((section) => section.rows)
  const found = [...message.buttons.flat(), ...rows].find((each) => each.label === label)
  if (found === undefined) throw new Error(`no button ${label} in: ${textOf(message)}`)
  return found.press
}
