import * as actions from '../actions.ts'
import { placedElements, type Placed } from '../blocks/walk.ts'
import type { Answer } from '../delivery/deliver.ts'
import { PeopleError } from '../errors.ts'
import { homeOpened, messageChanged, messageWritten } from '../events.ts'
import type { SimChannel, SimMessage, SimView } from '../types.ts'
import { complaint, filledValue, type FileAtHand, type Filling } from './fill.ts'
import { handsOf, keepFile } from './hands.ts'
import { channelFor, seenBy, type ChannelName } from './look.ts'
import { PersonSight } from './sight.ts'
import { viewMessage, type MessageView } from './view.ts'

/** Where a press happens: in a message, in a conversation's newest fitting message, in the open modal or the home. */
export type Where = MessageView | { in: ChannelName } | 'modal' | 'home'

/** What is pressed: a button's label, or an element by its action_id with what is chosen of it. */
export type Target = string | { actionId: string; blockId?: string; choose?: Filling }

/**
 * A member of the workspace at their screen: does what Slack's client lets one do and sees what it shows.
 * Actions resolve when the app has answered them, with how it did.
 */
export class Person extends PersonSight {
  /** Runs a slash command, in the direct messages with the app unless a channel is given. */
  async runs(line: string, channel?: ChannelName): Promise<Answer> {
    const command = line.trim().split(' ')[0] ?? ''
    if (!this.sim.app.commands.has(command)) throw new PeopleError(`${command} is not a valid command`)
    const where = channelFor(this.sim, this.user, channel)
    return this.noted(await actions.runCommand(this.sim, this.user, where, line))
  }

  /**
   * Presses a button or chooses from a menu; agrees when asked to confirm. Without a place: the open modal when there
   * is one, else the newest message with it, in the direct messages first. Throws PeopleError when there is none.
   */
  async presses(target: Target, where?: Where): Promise<Answer> {
    const inView = this.#viewFor(where)
    if (inView !== undefined) {
      const placed = requirePlaced(inView.blocks, target, 'the view')
      const held = this.#hold(placed, target)
      this.#keep(inView, placed, held)
      return this.noted(await actions.actInView(this.sim, this.user, { view: inView, placed, held }))
    }
    const { channel, message } = this.#messageWith(target, where)
    const placed = requirePlaced(message.blocks, target, 'the message')
    const held = this.#hold(placed, target)
    return this.noted(await actions.actInMessage(this.sim, this.user, { channel, message, placed, held }))
  }

  /** Fills in questions of the open modal, named by their labels or block_ids. */
  fills(values: Readonly<Record<string, Filling>>): void {
    const view = this.#openModal()
    for (const [name, filling] of Object.entries(values)) {
      const block = view.blocks.find(
        (one) => one.type === 'input' && (one.label.text === name || one.block_id === name),
      )
      if (block?.type !== 'input')
        throw new PeopleError(`the modal does not ask "${name}"; ${this.modalText()}`)
      this.#keep(view, { block, element: block.element }, filledValue(block.element, filling, handsOf(this)))
    }
  }

  /** Submits the open modal. Throws PeopleError when the screen does not let it pass, e.g. for a required field. */
  async submits(): Promise<Answer> {
    const view = this.#openModal()
    if (view.given.type !== 'modal' || view.given.submit === undefined) {
      throw new PeopleError('the modal has no button to submit')
    }
    for (const block of view.blocks) {
      if (block.type !== 'input') continue
      const value = view.state[block.block_id ?? '']?.[block.element.action_id ?? '']
      const problem = complaint(block, value)
      if (problem !== undefined) throw new PeopleError(`"${block.label.text}": ${problem}`)
    }
    return this.noted(await actions.submitView(this.sim, this.user, view))
  }

  /** Closes the open modal, or all of them with the cross. Resolves when the app was told, if it asked to be. */
  closesModal(how: { all?: boolean } = {}): Promise<Answer | undefined> {
    return actions.closeView(this.sim, this.user, this.#openModal(), how.all ?? false)
  }

  /** Writes a text, in the direct messages with the app unless a channel is given. */
  writes(text: string, where: { in?: ChannelName; thread?: string | { ts: string } } = {}): MessageView {
    const channel = channelFor(this.sim, this.user, where.in)
    return this.#writes(channel, { text: escaped(text), threadTs: tsOf(where.thread) })
  }

  /** Writes to the app in a channel: the text follows a mention of it. */
  mentions(text: string, where: { in: ChannelName; thread?: string | { ts: string } }): MessageView {
    const channel = channelFor(this.sim, this.user, where.in)
    const words = `<@${this.sim.world.app.id}> ${escaped(text)}`.trimEnd()
    return this.#writes(channel, { text: words, threadTs: tsOf(where.thread) })
  }

  /** Sends files, in the direct messages with the app unless a channel is given. */
  sends(
    given: FileAtHand | readonly FileAtHand[],
    where: { in?: ChannelName; text?: string; thread?: string | { ts: string } } = {},
  ): MessageView {
    const channel = channelFor(this.sim, this.user, where.in)
    const files = [given].flat().map((file) => keepFile(this, file))
    for (const file of files) file.channels.add(channel.id)
    return this.#writes(channel, { text: escaped(where.text ?? ''), files, threadTs: tsOf(where.thread) })
  }

  /** Changes an own message. */
  edits(message: MessageView, text: string): void {
    const { channel, kept } = this.#own(message)
    kept.past.push({ text: kept.text, blocks: kept.blocks })
    kept.text = escaped(text)
    this.sim.world.changed(kept)
    messageChanged(this.sim, channel, kept)
  }

  /** Takes an own message back. */
  deletes(message: MessageView): void {
    const { channel, kept } = this.#own(message)
    kept.deleted = true
    this.sim.world.changed(kept)
    messageChanged(this.sim, channel, kept)
  }

  /** Opens the app's home, or its messages. */
  opensHome(tab: 'home' | 'messages' = 'home'): void {
    homeOpened(this.sim, this.user, tab)
  }

  #writes(
    channel: SimChannel,
    given: Pick<SimMessage, 'text' | 'threadTs'> & Partial<Pick<SimMessage, 'files'>>,
  ): MessageView {
    if (channel.archived) throw new PeopleError('the channel is archived')
    const clientMsgId = this.sim.world.nextId('m')
    const message = this.sim.world.addMessage(channel, { ...given, userId: this.user.id, clientMsgId })
    messageWritten(this.sim, channel, message)
    return viewMessage(message)
  }

  #own(message: MessageView): { channel: SimChannel; kept: SimMessage } {
    const channel = channelFor(this.sim, this.user, message.channelId)
    const kept = channel.messages.get(message.ts)
    if (kept?.userId !== this.user.id) throw new PeopleError('only own messages are changed')
    return { channel, kept }
  }

  #openModal(): SimView {
    const view = this.sim.world.modals.get(this.user.id)?.at(-1)
    if (view === undefined) throw new PeopleError(`${this.user.name} has no modal open`)
    return view
  }

  #viewFor(where: Where | undefined): SimView | undefined {
    if (where === 'modal') return this.#openModal()
    if (where === 'home') {
      const home = this.sim.world.homes.get(this.user.id)
      if (home === undefined) throw new PeopleError(`${this.user.name} has no home published`)
      return home
    }
    return where === undefined ? this.sim.world.modals.get(this.user.id)?.at(-1) : undefined
  }

  #messageWith(target: Target, where: MessageView | { in: ChannelName } | 'modal' | 'home' | undefined) {
    if (typeof where === 'object' && 'ts' in where) {
      const channel = channelFor(this.sim, this.user, where.channelId)
      const message = channel.messages.get(where.ts)
      if (message === undefined) throw new PeopleError('there is no such message')
      // What the person still has on the screen may be older than the message is now.
      const has = findPlaced(message.blocks, target) !== undefined
      return { channel, message: has ? message : { ...message, blocks: [...where.blocks] } }
    }
    const channels =
      typeof where === 'object' ? [channelFor(this.sim, this.user, where.in)] : this.ownChannels()
    for (const channel of channels) {
      const message = seenBy(this.user, channel).findLast(
        ({ blocks }) => findPlaced(blocks, target) !== undefined,
      )
      if (message !== undefined) return { channel, message }
    }
    throw new PeopleError(
      `no message shows ${wordsFor(target)}; ${channels.map((one) => this.shows(one)).join('\n')}`,
    )
  }

  #hold(placed: Placed, target: Target): Record<string, unknown> {
    if (placed.element.type === 'button') return {}
    return filledValue(
      placed.element,
      typeof target === 'string' ? target : (target.choose ?? null),
      handsOf(this),
    )
  }

  #keep(view: SimView, { block, element }: Placed, held: Record<string, unknown>): void {
    if (element.type === 'button' || element.type === 'overflow') return
    const values = (view.state[block.block_id ?? ''] ??= {})
    values[element.action_id ?? ''] = { ...held, type: element.type }
    this.sim.world.changed()
  }
}

function findPlaced(blocks: readonly SimMessage['blocks'][number][], target: Target): Placed | undefined {
  return placedElements(blocks).find(({ block, element }) => {
    if (typeof target === 'string') return element.type === 'button' && element.text.text === target
    if (target.blockId !== undefined && block.block_id !== target.blockId) return false
    return element.action_id === target.actionId
  })
}

function requirePlaced(blocks: SimMessage['blocks'], target: Target, place: string): Placed {
  const placed = findPlaced(blocks, target)
  if (placed !== undefined) return placed
  const labels = placedElements(blocks).flatMap(({ element }) =>
    element.type === 'button' ? [`"${element.text.text}"`] : [],
  )
  throw new PeopleError(`${place} does not show ${wordsFor(target)}; its buttons are ${labels.join(', ')}`)
}

function wordsFor(target: Target): string {
  return typeof target === 'string' ? `the button "${target}"` : `the element ${target.actionId}`
}

function tsOf(thread: string | { ts: string } | undefined): string | undefined {
  return typeof thread === 'object' ? thread.ts : thread
}

/** Slack hands typed text on with these three characters escaped ("Formatting text": escaping). */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
