import type { Logger } from 'pino'
import type { Capabilities, Channel, Failure } from '../chat/channel.ts'
import type { Attachment } from '../chat/message.ts'
import type { Clock } from '../clock.ts'
import type { Sealer } from '../crypto/seal.ts'
import { pause, type Timers } from '../timers.ts'
import { toEntry, type Entry } from './chat-queue.ts'
import { sealContext, type HandedDelivery, type StoredDelivery } from './delivery.ts'
import { openDelivery } from './enqueue.ts'
import { keptOf } from './kept.ts'
import { Lane, type After } from './lane.ts'
import { Leases } from './leases.ts'
import { Marks } from './marks.ts'
import type { OutboxGauges, OutboxObserver } from './metrics.ts'
import { perform, type Outcome } from './perform.ts'
import { Postings } from './postings.ts'
import type { SenderSettings } from './settings.ts'
import type { OutboxStore, Settlement } from './store.ts'
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

/** Refusals for too much within this time, in two chats or more, are taken for the whole platform's. */
const FLOOD_WINDOW_MS = 2_000

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
  readonly #floods = new Map<string, { chatId: string; atMs: number }>()
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

  /** Sends deliveries whose transaction is committed. What does not fit into memory is found later by the sweep. */
  hand(deliveries: readonly HandedDelivery[]): void {
    if (this.#stopping) return
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
    if (this.#held.size === 0) return
    await this.#parts.store.release([...this.#held.keys()], this.#parts.owner).catch(() => {
      // Leases lapse by themselves.
      this.#parts.log.warn({ count: this.#held.size }, 'deliveries could not be given back')
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
      onSuperseded: (ids) => this.#supersede(ids),
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
        return await this.#holdBack(channel, entry, chatId)
      outcome = await perform(entry, chatId, { channel, postings: this.#postings, loadAttachment })
    } catch (error) {
      this.#parts.log.warn({ deliveryId: String(entry.delivery.id), err: error }, 'a delivery broke off')
      outcome = { kind: 'failed', failure: { kind: 'retry', code: 'broke-off' } }
    }
    try {
      return await this.#conclude(channel, entry, chatId, outcome, since)
    } finally {
      if (this.#idle !== undefined && this.#inFlight === 1) this.#idle()
    }
  }

  async #conclude(
    channel: Channel,
    entry: Entry,
    chatId: string,
    outcome: Outcome,
    since: Date,
  ): Promise<After> {
    const { id } = entry.delivery
    if (outcome.kind === 'failed') return this.#judge(channel, entry, chatId, outcome.failure, since)
    const externalId = outcome.kind === 'sent' ? outcome.messageId : undefined
    const posting = outcome.kind === 'sent' ? outcome.posting : undefined
    const kept = outcome.kind === 'sent' ? this.#kept(channel, entry, chatId) : {}
    this.#marks.settle({ id, status: outcome.kind, externalId, ...kept }, posting)
    this.#observe(entry.delivery, outcome.kind)
    this.#supersede(entry.absorbed)
    return { kind: 'next' }
  }

  #kept(
    channel: Channel,
    { message, delivery }: Entry,
    chatId: string,
  ): Pick<Settlement, 'kept' | 'unconfirmed'> {
    const seal = (value: unknown) =>
      this.#parts.sealer.sealJson(value, sealContext(delivery.platform, chatId))
    const kept = keptOf(message)
    const whole = channel.capabilities.windowMs === undefined ? undefined : (message ?? delivery.invitation)
    return { ...(kept && { kept: seal(kept) }), ...(whole && { unconfirmed: seal(whole) }) }
  }

  async #judge(
    channel: Channel,
    entry: Entry,
    chatId: string,
    failure: Failure,
    since: Date,
  ): Promise<After> {
    if (entry.delivery.kind === 'invite' && failure.kind !== 'retry' && failure.kind !== 'moved')
      return this.#windows.divert(entry, chatId, failure)
    switch (failure.kind) {
      case 'retry':
        return this.#retry(entry, chatId, failure)
      case 'moved':
        return this.#follow(entry, chatId, failure.chatId)
      case 'blocked':
        return this.#endRecipient(entry, chatId, failure.code)
      case 'outside-window':
        return this.#holdBack(channel, entry, chatId, since)
      case 'undeliverable':
        return this.#windows.divert(entry, chatId, failure)
      default:
        this.#giveUp(entry, failure.code)
        return { kind: 'next' }
    }
  }

  /** `since`: when the platform found the window closed; absent: we know it from our own records. */
  async #holdBack(channel: Channel, entry: Entry, chatId: string, since?: Date): Promise<After> {
    const held = await this.#windows.holdBack(channel, entry, chatId, since)
    if (held.kind === 'retry') return this.#retry(entry, chatId, held)
    if (held.kind === 'refused') this.#giveUp(entry, held.code)
    return held.kind === 'again' ? held : { kind: 'next' }
  }

  #retry(entry: Entry, chatId: string, failure: Extract<Failure, { kind: 'retry' }>): After | Promise<After> {
    const { platform, id } = entry.delivery
    const { attemptsMax, retryFirstMs, retryLongestMs } = this.#parts.settings
    this.#parts.observer.onRetry({ platform, code: failure.code })
    if (failure.afterMs !== undefined) {
      const everyone = this.#isFlood(platform, chatId)
      return { kind: 'again', entry, waitMs: failure.afterMs, everyone }
    }
    entry.attempts += 1
    if (entry.attempts >= attemptsMax) {
      if (entry.delivery.kind === 'invite')
        return this.#windows.divert(entry, chatId, { kind: 'refused', code: failure.code })
      this.#giveUp(entry, failure.code)
      return { kind: 'next' }
    }
    this.#marks.noteAttempts(id, entry.attempts)
    const longest = Math.min(retryLongestMs, retryFirstMs * 2 ** (entry.attempts - 1))
    return { kind: 'again', entry, waitMs: longest * (0.5 + this.#parts.random() / 2), everyone: false }
  }

  /** The platforms do not say whether one chat or the whole bot was too fast; a second chat at once tells. */
  #isFlood(platform: string, chatId: string): boolean {
    const before = this.#floods.get(platform)
    const atMs = this.#nowMs()
    this.#floods.set(platform, { chatId, atMs })
    return before !== undefined && before.chatId !== chatId && atMs - before.atMs <= FLOOD_WINDOW_MS
  }

  async #follow(entry: Entry, from: string, to: string): Promise<After> {
    try {
      await this.#parts.store.moveChat(entry.delivery.platform, from, to)
      this.#postings.forgetAll()
      return { kind: 'moved', entry, to }
    } catch {
      return this.#retry(entry, from, { kind: 'retry', code: 'database' })
    }
  }

  async #endRecipient(entry: Entry, chatId: string, code: string): Promise<After> {
    const { store, sealer, owner, clock } = this.#parts
    const { platform } = entry.delivery
    // What was taken before the block must not be written down as lost.
    await this.#marks.flush()
    let elsewhere: readonly StoredDelivery[]
    try {
      const platforms = [...this.#lanes.keys()]
      elsewhere = await store.block({ platform, chatId, code, platforms, owner, now: clock.now() })
    } catch {
      return this.#retry(entry, chatId, { kind: 'retry', code: 'database' })
    }
    const waiting = this.#lanes.get(platform)?.lane.clear(chatId) ?? []
    for (const each of [entry, ...waiting]) {
      this.#parts.observer.onFinalFailure({ platform, code })
      for (const id of [each.delivery.id, ...each.absorbed]) this.#held.delete(id)
    }
    this.hand(elsewhere.map((row) => openDelivery(row, sealer)))
    return { kind: 'next' }
  }

  #giveUp(entry: Entry, code: string): void {
    const { id, platform, kind, caseId } = entry.delivery
    this.#marks.fail({ id, platform, kind, caseId, code })
    this.#supersede(entry.absorbed)
    this.#parts.observer.onFinalFailure({ platform, code })
    this.#parts.log.error({ deliveryId: String(id), platform, kind, code }, 'a delivery was given up')
  }

  #supersede(ids: readonly bigint[]): void {
    for (const id of ids) {
      this.#marks.settle({ id, status: 'superseded', externalId: undefined })
      const delivery = this.#held.get(id)
      if (delivery !== undefined) this.#observe(delivery, 'superseded')
    }
  }

  #observe(delivery: HandedDelivery, status: 'sent' | 'superseded' | 'dropped'): void {
    const { platform, kind, createdAt } = delivery
    this.#parts.observer.onSettled({ platform, kind, status, waitedMs: this.#nowMs() - createdAt.getTime() })
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
