import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { Timers } from '../timers.ts'
import { LEASE_MS, type HandedDelivery, type StoredDelivery } from './delivery.ts'
import { openDelivery } from './enqueue.ts'
import type { SenderSettings } from './settings.ts'
import type { OutboxStore } from './store.ts'

/** Renewed well before they lapse, also when one renewal fails. */
const RENEW_EVERY_MS = LEASE_MS / 3

/** Rows taken at a time. */
const CLAIM_LIMIT = 500

/** What leases need. */
export interface LeaseParts {
  readonly store: OutboxStore
  readonly sealer: Sealer
  readonly clock: Clock
  readonly timers: Timers
  readonly settings: SenderSettings
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly owner: string
  readonly platforms: readonly string[]
  /** What this process holds. */
  readonly held: ReadonlyMap<bigint, HandedDelivery>
  readonly take: (deliveries: readonly HandedDelivery[]) => void
  readonly lose: (ids: readonly bigint[]) => void
}

/** Keeps the leases of what is in memory, and takes what nobody holds. */
export class Leases {
  readonly #parts: LeaseParts
  #cancelRenewal: (() => void) | undefined
  #cancelSweep: (() => void) | undefined
  /** Held at the last renewal: what is gone by the next never costs a query. */
  #before: ReadonlySet<bigint> = new Set()
  #stopped = false

  constructor(parts: LeaseParts) {
    this.#parts = parts
  }

  async start(options: { readonly takeOverAll: boolean }): Promise<void> {
    const count = await this.#sweep(options.takeOverAll)
    if (count > 0) this.#parts.log.info({ count }, 'took over deliveries that were left')
    this.#planSweep()
    this.#planRenewal()
  }

  stop(): void {
    this.#stopped = true
    this.#cancelSweep?.()
    this.#cancelRenewal?.()
  }

  #planSweep(): void {
    if (this.#stopped) return
    this.#cancelSweep = this.#parts.timers.after(this.#parts.settings.sweepEveryMs, () => {
      void this.#sweep(false)
        .catch((error: unknown) => this.#report(error, 'left deliveries could not be looked for'))
        .then(() => this.#planSweep())
    })
  }

  #planRenewal(): void {
    if (this.#stopped) return
    this.#cancelRenewal = this.#parts.timers.after(RENEW_EVERY_MS, () => {
      void this.#renew()
        .catch((error: unknown) => this.#report(error, 'leases could not be renewed'))
        .then(() => this.#planRenewal())
    })
  }

  async #sweep(all: boolean): Promise<number> {
    const { store, clock, owner, platforms, held, settings } = this.#parts
    let count = 0
    while (!this.#stopped && held.size < settings.memoryMax) {
      const now = clock.now()
      const until = new Date(now.getTime() + LEASE_MS)
      const limit = Math.min(CLAIM_LIMIT, settings.memoryMax - held.size)
      const rows = await store.claim({ owner, platforms, now, until, limit, all })
      this.#parts.take(rows.flatMap((row) => this.#open(row)))
      count += rows.length
      if (rows.length < limit) break
    }
    return count
  }

  #open(row: StoredDelivery): HandedDelivery[] {
    try {
      return [openDelivery(row, this.#parts.sealer)]
    } catch (error) {
      const { id, platform, kind, caseId } = row
      this.#report(error, 'a delivery does not open')
      const failure = { id, platform, kind, caseId: caseId ?? undefined, code: 'sealed' }
      void this.#parts.store
        .fail([failure], this.#parts.clock.now())
        .catch((again: unknown) => this.#report(again, 'a delivery cannot be marked'))
      return []
    }
  }

  async #renew(): Promise<void> {
    const { store, clock, owner, held } = this.#parts
    const ids = [...held.keys()].filter((id) => this.#before.has(id))
    if (ids.length > 0) {
      const kept = new Set(await store.renew(ids, owner, new Date(clock.now().getTime() + LEASE_MS)))
      const lost = ids.filter((id) => !kept.has(id) && held.has(id))
      if (lost.length > 0) this.#parts.lose(lost)
    }
    this.#before = new Set(held.keys())
  }

  #report(error: unknown, what: string): void {
    this.#parts.log.warn({ err: error }, what)
  }
}
