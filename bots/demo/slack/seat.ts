import type { Person } from '../../simulator/slack/people/person.ts'
import { until } from '../../simulator/slack/people/wait.ts'
import type { MessageView, ModalView } from '../../simulator/slack/people/view.ts'
import type { SimChannel } from '../../simulator/slack/types.ts'
import type { Place } from '../entries.ts'
import { DemoError } from '../expectation.ts'
import type { Shown, StaffSeat } from '../seat.ts'
import type { Transcript } from '../transcript.ts'
import { fillingsFor, shownField, type FilledHere } from './form.ts'
import { wordsOf } from './record.ts'

/** How long is waited for what must come. On a busy machine it takes longer, but it comes. */
const patienceMs = 30_000

/** Words of the modal that is shown while the program is at work. */
const atWork = 'sedang disimpan'

/** Opens a modal that could not be opened by itself. */
const opener = 'Buka isiannya'

/** A form has no more pages than this. */
const pagesMax = 12

/** What is waited for is what came after the last thing done in a conversation, by whomever. */
const lastDone = new WeakMap<Place, number>()

/** The messages behind what people see. */
const views = new WeakMap<Shown, MessageView>()

/** A member of the workspace, in a channel or in the direct messages with the app. */
export class SlackSeat implements StaffSeat {
  readonly #person: Person
  readonly #name: string
  readonly #place: Place
  readonly #channel: SimChannel
  readonly #transcript: Transcript

  constructor(parts: {
    person: Person
    name: string
    place: Place
    channel: SimChannel
    transcript: Transcript
  }) {
    this.#person = parts.person
    this.#name = parts.name
    this.#place = parts.place
    this.#channel = parts.channel
    this.#transcript = parts.transcript
  }

  /** Slack has one command; what to do is its first word. */
  async says(text: string): Promise<void> {
    await this.#transcript.catchUp()
    const command = text.startsWith('/') ? `/loket ${text.slice(1)}` : undefined
    this.#transcript.write({ type: 'said', place: this.#place, who: this.#name, text: command ?? text })
    this.#did()
    if (command === undefined) this.#person.writes(text, { in: this.#channel })
    else await this.#person.runs(command, this.#channel)
  }

  async presses(label: string, on?: Shown): Promise<void> {
    await this.#transcript.catchUp()
    const { view, shown } = this.#pressed(label, on)
    const pressed = { type: 'pressed', place: this.#place, who: this.#name } as const
    this.#transcript.write({ ...pressed, label, messageId: view.ts })
    this.#did()
    await this.#person.presses(label, shown)
  }

  async sees(words: string, { button }: { readonly button?: string } = {}): Promise<Shown> {
    const view = await this.#person.sees({
      in: this.#channel,
      contains: words,
      after: this.#since,
      timeoutMs: patienceMs,
      ...(button !== undefined && { hasButton: button }),
    })
    await this.#transcript.catchUp()
    const shown = { text: view.text, buttons: view.buttons.map(({ label }) => label) }
    views.set(shown, view)
    return shown
  }

  async receives(name: string): Promise<void> {
    const since = this.#since
    const messages = () => this.#person.messages(this.#channel).filter(({ revision }) => revision > since)
    await this.#until(`a file ${name}`, () =>
      messages().find(({ files }) => files.some((file) => file.name.includes(name))),
    )
    await this.#transcript.catchUp()
  }

  async isTold(words: string): Promise<void> {
    const told = { in: this.#channel, contains: words, ephemeral: true }
    await this.#person.sees({ ...told, after: this.#since, timeoutMs: patienceMs })
    await this.#transcript.catchUp()
  }

  /** What worked shows in the card. */
  isConfirmed(): Promise<void> {
    return this.#transcript.catchUp()
  }

  /** The questions stand in modals, one over the other, several in each. */
  async fillsIn(opening: string, on: Shown | undefined, filled: readonly FilledHere[]): Promise<void> {
    await (opening.startsWith('/') ? this.says(opening) : this.presses(opening, on))
    const left = [...filled]
    let modal: ModalView | undefined = await this.#opened()
    for (let page = 1; modal?.submit !== undefined; page += 1) {
      if (page > pagesMax) throw new DemoError(`the form ${opening} does not end: ${modal.text}`)
      await this.#sends(modal, left)
      modal = (await this.#until('the end of a form or its next page', () => this.#settled())).modal
      const faults = Object.values(modal?.errors ?? {})
      if (faults.length > 0) throw new DemoError(`the form ${opening} says: ${faults.join(' ')}`)
    }
    // What came late is said in the modal itself.
    if (modal !== undefined) await this.#person.closesModal({ all: true })
    else if (!opening.startsWith('/')) await this.isTold(`Tercatat: ${opening}`)
    await this.#transcript.catchUp()
  }

  /** Fills in one modal and sends it. */
  async #sends(modal: ModalView, left: FilledHere[]): Promise<void> {
    await this.#transcript.catchUp()
    this.#person.fills(fillingsFor(modal, left))
    const { world } = this.#person.sim
    const [view] = world.modals.get(this.#person.id)?.slice(-1) ?? []
    const nameOf = (id: string) => world.users.get(id)?.realName ?? id
    const fields = this.#person.modal()?.fields.map((field) => shownField(field, nameOf)) ?? []
    this.#transcript.write({
      type: 'form',
      place: this.#place,
      who: this.#name,
      title: modal.title,
      lead: wordsOf(view?.blocks ?? []).join('\n'),
      fields,
      submit: modal.submit ?? '',
    })
    this.#did()
    await this.#person.submits()
  }

  /**
   * A page can be opened for 3 seconds after the press. When the program was slower it says the question in the
   * conversation, with a button that opens the page.
   */
  async #opened(): Promise<ModalView> {
    for (;;) {
      const since = this.#since
      const late = () =>
        this.#person
          .messages(this.#channel)
          .find(({ revision, buttons }) => revision > since && buttons.some(({ label }) => label === opener))
      const found = await this.#until('a modal', () => this.#person.modal() ?? late())
      if (!('ts' in found)) return found
      const shown: Shown = { text: found.text, buttons: found.buttons.map(({ label }) => label) }
      views.set(shown, found)
      await this.presses(opener, shown)
    }
  }

  /** What stands there after a modal was sent. Undefined while the program is still at work. */
  #settled(): { readonly modal: ModalView | undefined } | undefined {
    const modal = this.#person.modal()
    return modal === undefined || modal.submit !== undefined || !modal.text.includes(atWork)
      ? { modal }
      : undefined
  }

  #until<T>(waitedFor: string, look: () => T | undefined): Promise<T> {
    const there = () =>
      this.#person
        .messages(this.#channel)
        .slice(-3)
        .map(({ text }) => text)
        .join('\n')
    return until(this.#person.sim, look, { waitedFor, there, timeoutMs: patienceMs })
  }

  /** The message whose button is pressed, as it is now or as it was seen. */
  #pressed(
    label: string,
    on: Shown | undefined,
  ): { readonly view: MessageView; readonly shown: MessageView } {
    const shown = on === undefined ? undefined : views.get(on)
    if (shown !== undefined) return { view: shown, shown }
    const view = this.#person
      .messages(this.#channel)
      .findLast(({ buttons }) => buttons.some((button) => button.label === label))
    if (view === undefined)
      throw new DemoError(`no message has the button “${label}” in ${this.#place.title}`)
    return { view, shown: view }
  }

  get #since(): number {
    return lastDone.get(this.#place) ?? 0
  }

  #did(): void {
    lastDone.set(this.#place, this.#person.sim.world.revision)
  }
}
