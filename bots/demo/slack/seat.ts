import type { Person } from '../../simulator/slack/people/person.ts'
import { until } from '../../simulator/slack/people/wait.ts'
import type { MessageView, ModalView } from '../../simulator/slack/people/view.ts'
import type { SimChannel } from '../../simulator/slack/types.ts'
import { DemoError } from '../expectation.ts'
import type { Deed, Onlooker, Trace } from '../onlooker.ts'
import type { More, Shown, StaffSeat } from '../seat.ts'
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

/** The messages behind what people see. */
const views = new WeakMap<Shown, MessageView>()

/** A conversation, shared by those who sit in it. */
export interface SlackConversation {
  readonly channel: SimChannel
  /** The workspace's revision after the last thing done in it, by whomever: what is waited for is what came after. */
  since: number
}

/** A member of the workspace, in a channel or in the direct messages with the app. */
export class SlackSeat implements StaffSeat {
  readonly #person: Person
  readonly #conversation: SlackConversation
  readonly #onlooker: Onlooker

  constructor(parts: { person: Person; conversation: SlackConversation; onlooker: Onlooker }) {
    this.#person = parts.person
    this.#conversation = parts.conversation
    this.#onlooker = parts.onlooker
  }

  /** Slack has one command; what to do is its first word. */
  async says(typed: string): Promise<void> {
    const command = typed.startsWith('/') ? `/loket ${typed.slice(1)}` : undefined
    await this.#does({ type: 'says', text: command ?? typed }, async () => {
      if (command === undefined) this.#person.writes(typed, { in: this.#channel })
      else await this.#person.runs(command, this.#channel)
    })
  }

  async presses(label: string, on?: Shown): Promise<void> {
    const act = async () => {
      const { view, shown } = this.#pressed(label, on)
      await this.#person.presses(label, shown)
      return { messageId: view.ts }
    }
    await this.#does({ type: 'presses', label }, act, this.#pressed(label, on).view.ts)
  }

  async sees(words: string, { button, earlier }: More = {}): Promise<Shown> {
    const view = await this.#person.sees({
      in: this.#channel,
      contains: words,
      after: earlier === true ? 0 : this.#since,
      timeoutMs: patienceMs,
      ...(button !== undefined && { hasButton: button }),
    })
    await this.#onlooker.saw()
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
    await this.#onlooker.saw()
  }

  async isTold(words: string): Promise<void> {
    // In direct messages nobody else is there to be kept from seeing it.
    const told = {
      in: this.#channel,
      contains: words,
      ...(this.#channel.kind !== 'dm' && { ephemeral: true }),
    }
    await this.#person.sees({ ...told, after: this.#since, timeoutMs: patienceMs })
    await this.#onlooker.saw()
  }

  /** What worked shows in the card. */
  isConfirmed(): Promise<void> {
    return this.#onlooker.saw()
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
    await this.#onlooker.saw()
  }

  /** Fills in one modal and sends it. */
  async #sends(modal: ModalView, left: FilledHere[]): Promise<void> {
    const { title, submit = '' } = modal
    await this.#does({ type: 'fills', title }, async () => this.#person.fills(fillingsFor(modal, left)))
    const { world } = this.#person.sim
    const [view] = world.modals.get(this.#person.id)?.slice(-1) ?? []
    const nameOf = (id: string) => world.users.get(id)?.realName ?? id
    const fields = this.#person.modal()?.fields.map((field) => shownField(field, nameOf)) ?? []
    const lead = wordsOf(view?.blocks ?? []).join('\n')
    await this.#does({ type: 'submits', title, lead, fields, submit }, async () => {
      await this.#person.submits()
    })
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
      throw new DemoError(`no message has the button “${label}” in ${this.#channel.name}`)
    return { view, shown: view }
  }

  get #channel(): SimChannel {
    return this.#conversation.channel
  }

  get #since(): number {
    return this.#conversation.since
  }

  /** What the app does in answer comes after this moment. */
  async #does(deed: Deed, act: () => Promise<Trace | void>, on?: string): Promise<void> {
    await this.#onlooker.before(deed, on)
    this.#conversation.since = this.#person.sim.world.revision
    const trace = await act()
    await this.#onlooker.after(deed, trace ?? {})
  }
}
