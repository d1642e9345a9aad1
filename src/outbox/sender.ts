import type { Logger } from 'pino'
import type { Capabilities, Channel } from '../chat/channel.ts'
import type { Attachment } from '../chat/message.ts'
import type { Clock } from '../clock.ts'
import type { Sealer } from '../crypto/seal.ts'
import { pause, type Timers } from '../timers.ts'
import { Aftermath } from './aftermath.ts'
import { toEntry, type Entry } from './chat-queue.ts'
import type { HandedDelivery } from './delivery.ts'
import { Lane, type After } from './lane.ts'
import { Leases } from './leases.ts'
import { Marks } from './marks.ts'
import type { OutboxGauges, OutboxObserver } from './metrics.ts'
import { perform, type Outcome } from './perform.ts'
import { Postings } from './postings.ts'
import type { SenderSettings } from './settings.ts'
import type { OutboxStore } from './store.ts'
import { Windows } from './windows.ts'

/** What the sender is made of. */
export interface SenderParts {
  readonly channels: readonly Channel[]
  readonly store: OutboxStore
  readonly sealer: Sealer
  readonly clock: Clock
  readonly timers: Timers
  readonly settings: SenderSettings
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly observer: OutboxObserver
  /** This process among those that share the database; the same that the enqueuer has. */
  readonly owner: string
  readonly isGroup: (platform: string, chatId: string) => boolean
  /** Opens an attachment's bytes: undefined when it is no longer kept, rejects when that can be tried again. */
  readonly loadAttachment: (attachment: Attachment) => Promise<Buffer | undefined>
  /** Between 0 and 1; spreads repeated tries. */
  readonly random: () => number
}

/** How long it is waited for a call that is on its way. */
const CATCH_UP_MS = 2_000

/**
 * Brings deliveries to the platforms. They come from memory right after the commit (`hand`), or from the database
 * when another process left them. In order per chat; repeated until they are taken, refused for good, or tried
 * too often, which makes a task.
 *
 * A message is marked sent after the platform took it: whoever crashes in between sends it again. That is the
 * choice: an answer that comes twice is better than one that never comes.
 */
export class Sender {
  readonly #parts: SenderParts
  readonly #lanes = new Map<string, { readonly lane: Lane; readonly channel: Channel }>()
  readonly #held = new Map<bigint, HandedDelivery>()
  readonly #marks: Marks
  readonly #leases: Leases
  readonly #postings: Postings
  readonly #windows: Windows
  readonly #aftermath: Aftermath
  /** The call that is on its way to each chat. */
  readonly #running = new Map<string, Promise<After>>()
  #idle: (() => void) | undefined
  #stopping = false

  constructor(parts: SenderParts) {
    this.#parts = parts
    this.#postings = new Postings(parts.store)
    this.#marks = new Marks({ ...parts, onMarked: (ids) => this.#onMarked(ids) })
    const platforms = parts.channels.map((channel) => channel.platform)
    this.#windows = new Windows({
      ...parts,
      platforms,
      held: this.#held,
      take: (deliveries) => this.hand(deliveries),
    })
    this.#leases = new Leases({
      ...parts,
      platforms,
      held: this.#held,
      take: (deliveries) => this.hand(deliveries),
      lose: (ids) => this.#lose(ids),
    })
    this.#aftermath = new Aftermath({
      ...parts,
      platforms,
      marks: this.#marks,
      windows: this.#windows,
      postings: this.#postings,
      held: this.#held,
      clear: (platform, chatId) => this.#lanes.get(platform)?.lane.clear(chatId) ?? [],
      take: (deliveries) => this.hand(deliveries),
    })
    for (const channel of parts.channels) {
      this.#lanes.set(channel.platform, { channel, lane: this.#makeLane(channel) })
    }
  }

  /**
   * Takes over what was left and watches for more. With `takeOverAll` also what another process still holds: right
   * only when there can be no other, as with a database of our own.
   */
  async start(options: { readonly takeOverAll: boolean }): Promise<void> {
    await this.#leases.start(options)
  }

  /**
   * Sends deliveries whose transaction is committed. What does not fit into memory is found later by the sweep; what
   * comes while the program stops is given back for the next process.
   */
  hand(deliveries: readonly HandedDelivery[]): void {
    if (this.#stopping) return void this.#giveBack(deliveries.map(({ id }) => id))
    for (const delivery of deliveries) {
      const full = this.#held.size >= this.#parts.settings.memoryMax && delivery.unasked
      if (full || this.#held.has(delivery.id) || !this.#lanes.has(delivery.platform)) continue
      this.#held.set(delivery.id, delivery)
      const waitMs = (delivery.notBefore?.getTime() ?? 0) - this.#nowMs()
      if (waitMs > 0) this.#parts.timers.after(waitMs, () => this.#accept(delivery))
      else this.#lanes.get(delivery.platform)?.lane.add(toEntry(delivery))
    }
    this.#pump()
  }

  /** A chat has a new id (told by an update): rewritten everywhere, also for what waits here. */
  async moveChat(platform: string, from: string, to: string): Promise<void> {
    await this.#parts.store.moveChat(platform, from, to)
    this.#postings.forgetAll()
    this.#lanes.get(platform)?.lane.move(from, to)
    this.#pump()
  }

  /**
   * Resolves when the database knows of all that this process has sent to a chat; of a call that hangs it is not
   * waited for the end.
   */
  async caughtUp(platform: string, chatId: string): Promise<void> {
    const running = this.#running.get(chatKey(platform, chatId))
    if (running !== undefined) {
      const over = new AbortController()
      await Promise.race([running, pause(this.#parts.timers, CATCH_UP_MS, over.signal)])
      over.abort()
    }
    // Also what is being written this moment, which counts as waiting no longer.
    await this.#marks.flush()
  }

  /** What waits now. */
  gauges(): OutboxGauges {
    return { held: this.#held.size, inFlight: this.#inFlight, unmarked: this.#marks.size }
  }

  /**
   * Stops: nothing new leaves, what is in flight is finished, at most for so long, and marked; the rest is given
   * back for the next process.
   */
  async drain(deadlineMs: number): Promise<void> {
    this.#stopping = true
    this.#leases.stop()
    if (this.#inFlight > 0) {
      const finished = new Promise<void>((resolve) => (this.#idle = resolve))
      const over = new AbortController()
      await Promise.race([finished, pause(this.#parts.timers, deadlineMs, over.signal)])
      over.abort()
    }
    await this.#marks.close()
    await this.#giveBack([...this.#held.keys()])
  }

  async #giveBack(ids: readonly bigint[]): Promise<void> {
    if (ids.length === 0) return
    await this.#parts.store.release(ids, this.#parts.owner).catch(() => {
      // Leases lapse by themselves.
      this.#parts.log.warn({ count: ids.length }, 'deliveries could not be given back')
    })
  }

  #makeLane(channel: Channel): Lane {
    const { platform } = channel
    const { clock, timers } = this.#parts
    return new Lane({
      platform,
      clock,
      timers,
      settings: paced(this.#parts.settings, channel.capabilities),
      isGroup: (chatId) => this.#parts.isGroup(platform, chatId),
      isOpen: () => !this.#stopping && !this.#marks.failing,
      run: (entry, chatId) => this.#runNoted(channel, entry, chatId),
      onSuperseded: (ids) => this.#aftermath.supersede(ids),
    })
  }

  #accept(delivery: HandedDelivery): void {
    if (this.#stopping || !this.#held.has(delivery.id)) return
    this.#lanes.get(delivery.platform)?.lane.add(toEntry(delivery))
    this.#pump()
  }

  async #runNoted(channel: Channel, entry: Entry, chatId: string): Promise<After> {
    const key = chatKey(channel.platform, chatId)
    const running = this.#run(channel, entry, chatId)
    this.#running.set(key, running)
    const after = await running
    this.#running.delete(key)
    return after
  }

  async #run(channel: Channel, entry: Entry, chatId: string): Promise<After> {
    const { loadAttachment } = this.#parts
    let outcome: Outcome
    const since = this.#parts.clock.now()
    try {
      if (await this.#windows.isLate(channel, entry, chatId))
        return await this.#aftermath.holdBack(channel, entry, chatId)
      outcome = await perform(entry, chatId, { channel, postings: this.#postings, loadAttachment })
    } catch (error) {
      this.#parts.log.warn({ deliveryId: String(entry.delivery.id), err: error }, 'a delivery broke off')
      outcome = { kind: 'failed', failure: { kind: 'retry', code: 'broke-off' } }
    }
    try {
      return await this.#aftermath.conclude(channel, entry, chatId, outcome, since)
    } finally {
      if (this.#idle !== undefined && this.#inFlight === 1) this.#idle()
    }
  }

  /** Another process took them, or they were settled elsewhere. What is in flight is finished all the same. */
  #lose(ids: readonly bigint[]): void {
    for (const id of ids) {
      const delivery = this.#held.get(id)
      this.#held.delete(id)
      if (delivery !== undefined) this.#lanes.get(delivery.platform)?.lane.remove(id, delivery.chatId)
    }
  }

  #onMarked(ids: readonly bigint[]): void {
    for (const id of ids) this.#held.delete(id)
    this.#pump()
  }

  #pump(): void {
    for (const { lane } of this.#lanes.values()) lane.pump()
  }

  get #inFlight(): number {
    let count = 0
    for (const { lane } of this.#lanes.values()) count += lane.inFlight
    return count
  }

  #nowMs(): number {
    return this.#parts.clock.now().getTime()
  }
}

/** The agency's pace, or the platform's own where that is slower. Whoever sets no pace at all has none anywhere. */
function paced(settings: SenderSettings, { unaskedPerSecond }: Capabilities): SenderSettings {
  if (unaskedPerSecond === undefined || settings.unaskedPerSecond === Infinity) return settings
  return { ...settings, unaskedPerSecond: Math.min(settings.unaskedPerSecond, unaskedPerSecond) }
}

function chatKey(platform: string, chatId: string): string {
  return `${platform}:${chatId}`
}
