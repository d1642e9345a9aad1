import type { Logger } from 'pino'
import type { Channel, Failure } from '../chat/channel.ts'
import type { Clock } from '../clock.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { Entry } from './chat-queue.ts'
import { sealContext, type HandedDelivery, type StoredDelivery } from './delivery.ts'
import { openDelivery } from './enqueue.ts'
import { keptOf } from './kept.ts'
import type { After } from './lane.ts'
import type { Marks } from './marks.ts'
import type { OutboxObserver } from './metrics.ts'
import type { Outcome } from './perform.ts'
import type { Postings } from './postings.ts'
import type { SenderSettings } from './settings.ts'
import type { OutboxStore, Settlement } from './store.ts'
import type { Windows } from './windows.ts'

/** What the aftermath needs of the sender. */
export interface AftermathParts {
  readonly store: OutboxStore
  readonly sealer: Sealer
  readonly clock: Clock
  readonly settings: SenderSettings
  readonly log: Pick<Logger, 'error'>
  readonly observer: OutboxObserver
  readonly owner: string
  /** Between 0 and 1; spreads repeated tries. */
  readonly random: () => number
  readonly platforms: readonly string[]
  readonly marks: Marks
  readonly windows: Windows
  readonly postings: Postings
  /** What this process holds. */
  readonly held: Map<bigint, HandedDelivery>
  /** Takes all that waits for a chat out of its lane. */
  readonly clear: (platform: string, chatId: string) => readonly Entry[]
  /** Sends what goes to another chat of the same person. */
  readonly take: (deliveries: readonly HandedDelivery[]) => void
}

/** Refusals for too much within this time, in two chats or more, are taken for the whole platform's. */
const FLOOD_WINDOW_MS = 2_000

/** What comes of a delivery once its platform has answered: marked, tried again, sent elsewhere, or given up. */
export class Aftermath {
  readonly #parts: AftermathParts
  readonly #floods = new Map<string, { chatId: string; atMs: number }>()

  constructor(parts: AftermathParts) {
    this.#parts = parts
  }

  /** What comes of a delivery: written down, and what its lane is to do next. */
  async conclude(
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
    this.#parts.marks.settle({ id, status: outcome.kind, externalId, ...kept }, posting)
    this.#observe(entry.delivery, outcome.kind)
    this.supersede(entry.absorbed)
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
      return this.#parts.windows.divert(entry, chatId, failure)
    switch (failure.kind) {
      case 'retry':
        return this.#retry(entry, chatId, failure)
      case 'moved':
        return this.#follow(entry, chatId, failure.chatId)
      case 'blocked':
        return this.#endRecipient(entry, chatId, failure.code)
      case 'outside-window':
        return this.holdBack(channel, entry, chatId, since)
      case 'undeliverable':
        return this.#parts.windows.divert(entry, chatId, failure)
      default:
        this.#giveUp(entry, failure.code)
        return { kind: 'next' }
    }
  }

  /**
   * Keeps a delivery until the person writes again.
   * @param since when the platform found the window closed; absent: we know it from our own records
   */
  async holdBack(channel: Channel, entry: Entry, chatId: string, since?: Date): Promise<After> {
    const held = await this.#parts.windows.holdBack(channel, entry, chatId, since)
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
        return this.#parts.windows.divert(entry, chatId, { kind: 'refused', code: failure.code })
      this.#giveUp(entry, failure.code)
      return { kind: 'next' }
    }
    this.#parts.marks.noteAttempts(id, entry.attempts)
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
      this.#parts.postings.forgetAll()
      return { kind: 'moved', entry, to }
    } catch {
      return this.#retry(entry, from, { kind: 'retry', code: 'database' })
    }
  }

  async #endRecipient(entry: Entry, chatId: string, code: string): Promise<After> {
    const { store, sealer, owner, clock, platforms } = this.#parts
    const { platform } = entry.delivery
    // What was taken before the block must not be written down as lost.
    await this.#parts.marks.flush()
    let elsewhere: readonly StoredDelivery[]
    try {
      elsewhere = await store.block({ platform, chatId, code, platforms, owner, now: clock.now() })
    } catch {
      return this.#retry(entry, chatId, { kind: 'retry', code: 'database' })
    }
    const waiting = this.#parts.clear(platform, chatId)
    for (const each of [entry, ...waiting]) {
      this.#parts.observer.onFinalFailure({ platform, code })
      for (const id of [each.delivery.id, ...each.absorbed]) this.#parts.held.delete(id)
    }
    this.#parts.take(elsewhere.map((row) => openDelivery(row, sealer)))
    return { kind: 'next' }
  }

  #giveUp(entry: Entry, code: string): void {
    const { id, platform, kind, caseId } = entry.delivery
    this.#parts.marks.fail({ id, platform, kind, caseId, code })
    this.supersede(entry.absorbed)
    this.#parts.observer.onFinalFailure({ platform, code })
    this.#parts.log.error({ deliveryId: String(id), platform, kind, code }, 'a delivery was given up')
  }

  /** Deliveries that another one made needless. */
  supersede(ids: readonly bigint[]): void {
    for (const id of ids) {
      this.#parts.marks.settle({ id, status: 'superseded', externalId: undefined })
      const delivery = this.#parts.held.get(id)
      if (delivery !== undefined) this.#observe(delivery, 'superseded')
    }
  }

  #observe(delivery: HandedDelivery, status: 'sent' | 'superseded' | 'dropped'): void {
    const { platform, kind, createdAt } = delivery
    this.#parts.observer.onSettled({ platform, kind, status, waitedMs: this.#nowMs() - createdAt.getTime() })
  }

  #nowMs(): number {
    return this.#parts.clock.now().getTime()
  }
}
