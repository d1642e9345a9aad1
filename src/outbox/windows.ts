import type { Channel, Failure } from '../chat/channel.ts'
import type { Clock } from '../clock.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { Entry } from './chat-queue.ts'
import type { HandedDelivery, StoredDelivery } from './delivery.ts'
import { openDelivery } from './enqueue.ts'
import type { After } from './lane.ts'
import type { OutboxObserver } from './metrics.ts'
import type { SenderSettings } from './settings.ts'
import type { HoldRequest, OutboxStore } from './store.ts'

/** Chats kept in memory; beyond it the oldest are looked up again. */
const KEPT = 10_000

interface WindowParts {
  readonly store: Pick<OutboxStore, 'lastHeard' | 'hold' | 'divert'>
  readonly clock: Clock
  readonly sealer: Sealer
  readonly owner: string
  readonly platforms: readonly string[]
  readonly settings: SenderSettings
  readonly observer: OutboxObserver
  readonly isGroup: (platform: string, chatId: string) => boolean
  /** What this process holds in memory. */
  readonly held: Map<bigint, HandedDelivery>
  /** Sends what came of it. */
  readonly take: (deliveries: readonly HandedDelivery[]) => void
}

/** What is to be done with a message that was to be held back. `refused`: nobody is there who could write. */
type HeldBack = Extract<After, { kind: 'next' | 'again' }> | Extract<Failure, { kind: 'retry' | 'refused' }>

/** Whether persons may be written to now, and what becomes of messages when they may not. */
export class Windows {
  readonly #parts: WindowParts
  /** When people were heard. They may have been heard again since, so only an open window is believed. */
  readonly #heard = new Map<string, Date>()

  constructor(parts: WindowParts) {
    this.#parts = parts
  }

  /** Whether the platform takes no free message to this person now, as far as we know. A chat unknown to us is tried. */
  async #isClosed({ platform, capabilities }: Channel, chatId: string): Promise<boolean> {
    const { windowMs } = capabilities
    if (windowMs === undefined) return false
    const openSince = this.#parts.clock.now().getTime() - windowMs
    const key = `${platform} ${chatId}`
    const known = this.#heard.get(key)
    if (known !== undefined && known.getTime() > openSince) return false
    const heard = await this.#parts.store.lastHeard(platform, chatId)
    if (heard === undefined) return false
    if (heard === null) return true
    this.#note(key, heard)
    return heard.getTime() <= openSince
  }

  /** Whether the person of a message must write before it may be sent. */
  async isLate(channel: Channel, { delivery: { kind } }: Entry, chatId: string): Promise<boolean> {
    if (kind === 'delete' || kind === 'invite' || this.#parts.isGroup(channel.platform, chatId)) return false
    return this.#isClosed(channel, chatId)
  }

  /**
   * Keeps a message until its person writes; where nobody can be asked to write, it goes another way. `since`: when the
   * platform found the window closed; absent: our own records say so.
   */
  async holdBack(channel: Channel, entry: Entry, chatId: string, since?: Date): Promise<HeldBack> {
    const { store, owner, clock, held, observer } = this.#parts
    const { delivery } = entry
    const { platform, capabilities } = channel
    const closed: HoldRequest['closed'] =
      since === undefined ? { windowMs: capabilities.windowMs ?? 0 } : { since }
    const invites = channel.invite !== undefined
    // Whoever is heard at this moment lets it go and hands it over anew.
    for (const id of [delivery.id, ...entry.absorbed]) held.delete(id)
    const hold = await store
      .hold({ id: delivery.id, closed, invites, owner, now: clock.now() })
      .catch(() => ({ kind: 'away' as const }))
    if (hold.kind === 'gone') return { kind: 'next' }
    if (hold.kind === 'held') {
      const { kind, createdAt } = delivery
      const waitedMs = clock.now().getTime() - createdAt.getTime()
      observer.onSettled({ platform, kind, status: 'held', waitedMs })
      if (hold.invite !== undefined) this.#take([hold.invite])
      return invites
        ? { kind: 'next' }
        : this.divert(entry, chatId, { kind: 'refused', code: 'no-invitation' })
    }
    held.set(delivery.id, delivery)
    if (hold.kind === 'stranger') return { kind: 'refused', code: 'outside-window' }
    if (hold.kind === 'away') return { kind: 'retry', code: 'database' }
    return since === undefined ? again(entry, 0) : { kind: 'retry', code: 'outside-window' }
  }

  /** It goes to where the person can be reached; with an invitation that failed, all that waits for it. */
  async divert(
    entry: Entry,
    chatId: string,
    failure: Failure,
  ): Promise<Extract<After, { kind: 'next' | 'again' }>> {
    const { store, platforms, owner, clock, held, observer, settings } = this.#parts
    const { id, platform, kind } = entry.delivery
    const { code } = failure
    const unreachable = failure.kind === 'undeliverable' || failure.kind === 'blocked'
    const what = kind === 'invite' ? { ids: [], held: true, invite: id } : { ids: [id], held: unreachable }
    for (const each of [id, ...entry.absorbed]) held.delete(each)
    try {
      const request = { platform, chatId, ...what, unreachable, code, platforms, owner, now: clock.now() }
      this.#take(await store.divert(request))
    } catch {
      held.set(id, entry.delivery)
      return again(entry, settings.retryFirstMs)
    }
    observer.onFinalFailure({ platform, code })
    return { kind: 'next' }
  }

  #take(rows: readonly StoredDelivery[]): void {
    this.#parts.take(rows.map((row) => openDelivery(row, this.#parts.sealer)))
  }

  #note(key: string, heard: Date): void {
    this.#heard.delete(key)
    this.#heard.set(key, heard)
    for (const oldest of this.#heard.keys()) {
      if (this.#heard.size <= KEPT) break
      this.#heard.delete(oldest)
    }
  }
}

function again(entry: Entry, waitMs: number): Extract<After, { kind: 'again' }> {
  return { kind: 'again', entry, waitMs, everyone: false }
}
