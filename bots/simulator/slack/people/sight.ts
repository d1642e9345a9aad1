import type { Answer } from '../delivery/deliver.ts'
import type { Simulator } from '../simulator.ts'
import type { SimChannel, SimUser } from '../types.ts'
import { channelFor, isWanted, seenBy, transcript, type ChannelName, type MessageWanted } from './look.ts'
import { viewHome, viewMessage, viewModal, type HomeView, type MessageView, type ModalView } from './view.ts'
import { until } from './wait.ts'

/** What a member of the workspace sees. */
export class PersonSight {
  readonly sim: Simulator
  readonly user: SimUser
  /** What Slack itself told the person: the app did not answer, or answered nonsense. Newest last. */
  readonly warnings: string[] = []

  constructor(sim: Simulator, user: SimUser) {
    this.sim = sim
    this.user = user
  }

  /** The person's id. */
  get id(): string {
    return this.user.id
  }

  /** The messages of a conversation, oldest first; the direct ones with the app when none is named. */
  messages(channel?: ChannelName): MessageView[] {
    return seenBy(this.user, channelFor(this.sim, this.user, channel)).map(viewMessage)
  }

  /** The ephemeral messages to this person, oldest first. */
  ephemerals(channel?: ChannelName): MessageView[] {
    return this.messages(channel).filter(({ ephemeral }) => ephemeral)
  }

  /** The modal on top, when one is open. */
  modal(): ModalView | undefined {
    return viewModal(this.sim.world.modals.get(this.id) ?? [])
  }

  /** The app's home, when one was published. */
  home(): HomeView | undefined {
    const home = this.sim.world.homes.get(this.id)
    return home === undefined ? undefined : viewHome(home)
  }

  /** Waits for a message: the newest that fits. Throws PeopleError with what the conversation shows instead. */
  sees(wanted: MessageWanted): Promise<MessageView> {
    const channel = channelFor(this.sim, this.user, wanted.in)
    const { in: _, timeoutMs, ...conditions } = wanted
    return until(
      this.sim,
      () => this.messages(channel).findLast((view) => isWanted(this.sim, wanted, view)),
      {
        waitedFor: `a message ${JSON.stringify(conditions)} in ${channel.name}`,
        there: () => this.shows(channel),
        timeoutMs,
      },
    )
  }

  /** Waits for a modal, on top, with such a title or such an error. */
  seesModal(
    wanted: { title?: string; contains?: string; errors?: true; timeoutMs?: number } = {},
  ): Promise<ModalView> {
    const fits = () => {
      const modal = this.modal()
      if (modal === undefined) return undefined
      if (wanted.title !== undefined && modal.title !== wanted.title) return undefined
      if (wanted.contains !== undefined && !modal.text.includes(wanted.contains)) return undefined
      return wanted.errors === true && Object.keys(modal.errors).length === 0 ? undefined : modal
    }
    return until(this.sim, fits, {
      waitedFor: `a modal ${JSON.stringify(wanted)}`,
      there: () => this.modalText(),
      timeoutMs: wanted.timeoutMs,
    })
  }

  /** Waits until no modal is open. */
  async seesNoModal(timeoutMs?: number): Promise<void> {
    await until(this.sim, () => (this.modal() === undefined ? true : undefined), {
      waitedFor: 'the end of all modals',
      there: () => this.modalText(),
      timeoutMs,
    })
  }

  /** Waits for a home with such words or such a button. */
  seesHome(wanted: { contains?: string; hasButton?: string; timeoutMs?: number } = {}): Promise<HomeView> {
    const { contains, hasButton, timeoutMs } = wanted
    const fits = () => {
      const home = this.home()
      if (home === undefined) return undefined
      if (contains !== undefined && !home.text.includes(contains)) return undefined
      const has = hasButton === undefined || home.buttons.some(({ label }) => label === hasButton)
      return has ? home : undefined
    }
    return until(this.sim, fits, {
      waitedFor: `a home ${JSON.stringify(wanted)}`,
      there: () => `the home shows: ${this.home()?.text ?? 'nothing'}`,
      timeoutMs,
    })
  }

  /** The conversations this person is in: direct messages first, then those with the newest change. */
  protected ownChannels(): SimChannel[] {
    const newest = ({ messages }: SimChannel) =>
      Math.max(0, ...[...messages.values()].map((one) => one.revision))
    const mine = [...this.sim.world.channels.values()].filter(({ members }) => members.has(this.id))
    return mine.toSorted((a, b) => Number(b.kind === 'dm') - Number(a.kind === 'dm') || newest(b) - newest(a))
  }

  /** A conversation in a few lines. */
  protected shows(channel: SimChannel): string {
    return transcript(this.messages(channel))
  }

  /** The open modal in a few lines. */
  protected modalText(): string {
    const modal = this.modal()
    if (modal === undefined) return 'no modal is open'
    const fields = modal.fields.map(
      ({ label, error }) => `"${label}"${error === undefined ? '' : ` (${error})`}`,
    )
    return `the modal "${modal.title}" shows: ${modal.text}\nand asks ${fields.join(', ')}`
  }

  /** Keeps what Slack says to the person when the app does not answer. */
  protected noted(answer: Answer): Answer {
    if (!answer.ok) this.warnings.push(answer.reason)
    return answer
  }
}
