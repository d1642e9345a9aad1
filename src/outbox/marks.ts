import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Timers } from '../timers.ts'
import type { SenderSettings } from './settings.ts'
import type { FinalFailure, OutboxStore, PostingChange, Settlement } from './store.ts'

/** The longest wait between two tries while the database is away. */
const DATABASE_RETRY_MS = 2_000

/**
 * Gathers what is done and marks it together: one statement for many deliveries. While the database is away the
 * marks wait here, and `failing` tells the sender to send nothing more that could not be marked either.
 */
export class Marks {
  readonly #store: OutboxStore
  readonly #clock: Clock
  readonly #timers: Timers
  readonly #settings: SenderSettings
  readonly #log: Pick<Logger, 'warn' | 'error'>
  readonly #onMarked: (ids: readonly bigint[]) => void
  #settled: Settled[] = []
  #failed: FinalFailure[] = []
  #attempts = new Map<bigint, number>()
  #timer: (() => void) | undefined
  #running: Promise<void> | undefined
  #failing = false
  #closed = false

  constructor(parts: {
    readonly store: OutboxStore
    readonly clock: Clock
    readonly timers: Timers
    readonly settings: SenderSettings
    readonly log: Pick<Logger, 'warn' | 'error'>
    /** Called with the ids that need no lease any more, and when the database is back. */
    readonly onMarked: (ids: readonly bigint[]) => void
  }) {
    this.#store = parts.store
    this.#clock = parts.clock
    this.#timers = parts.timers
    this.#settings = parts.settings
    this.#log = parts.log
    this.#onMarked = parts.onMarked
  }

  get failing(): boolean {
    return this.#failing
  }

  get size(): number {
    return this.#settled.length + this.#failed.length
  }

  settle(settlement: Settlement, posting?: PostingChange): void {
    this.#settled.push({ settlement, posting })
    this.#schedule()
  }

  fail(failure: FinalFailure): void {
    this.#failed.push(failure)
    this.#schedule()
  }

  noteAttempts(id: bigint, attempts: number): void {
    this.#attempts.set(id, attempts)
    this.#schedule()
  }

  /** Marks all there is, once. What the database did not take stays for the next time. */
  async flush(): Promise<void> {
    this.#timer?.()
    this.#timer = undefined
    while (this.#running !== undefined) await this.#running
    this.#running = this.#write().finally(() => (this.#running = undefined))
    await this.#running
    if (this.#waiting) this.#schedule()
  }

  /** Marks what there is, once more, and stops. */
  async close(): Promise<void> {
    this.#closed = true
    await this.flush()
  }

  get #waiting(): boolean {
    return this.size > 0 || this.#attempts.size > 0
  }

  #schedule(): void {
    if (this.#running !== undefined || this.#closed) return
    if (this.#timer !== undefined) {
      if (this.size !== this.#settings.markBatch) return
      this.#timer()
    }
    const full = this.size >= this.#settings.markBatch
    const wait = this.#failing ? DATABASE_RETRY_MS : full ? 0 : this.#settings.markEveryMs
    this.#timer = this.#timers.after(wait, () => void this.flush())
  }

  async #write(): Promise<void> {
    const settled = this.#settled
    const failed = this.#failed
    const attempts = [...this.#attempts].map(([id, count]) => ({ id, attempts: count }))
    this.#settled = []
    this.#failed = []
    this.#attempts = new Map()
    try {
      await this.#writeAll(settled, failed)
      if (attempts.length > 0) await this.#store.noteAttempts(attempts)
      this.#failing = false
    } catch (error) {
      if (await this.#store.reachable()) {
        // The database is there and refuses something: one row's fault must not hold up all others.
        await this.#writeSingly(settled, failed)
        this.#failing = false
      } else {
        // Everything here can be repeated: it touches pending rows only.
        this.#settled = [...settled, ...this.#settled]
        this.#failed = [...failed, ...this.#failed]
        if (!this.#failing) this.#log.warn({ err: error }, 'deliveries wait for the database')
        this.#failing = true
        return
      }
    }
    this.#onMarked([...settled.map((each) => each.settlement), ...failed].map((each) => each.id))
  }

  async #writeAll(settled: readonly Settled[], failed: readonly FinalFailure[]): Promise<void> {
    const now = this.#clock.now()
    if (settled.length > 0) {
      await this.#store.settle(
        settled.map((each) => each.settlement),
        settled.flatMap((each) => each.posting ?? []),
        now,
      )
    }
    if (failed.length > 0) await this.#store.fail(failed, now)
  }

  async #writeSingly(settled: readonly Settled[], failed: readonly FinalFailure[]): Promise<void> {
    for (const each of settled) {
      await this.#writeAll([each], []).catch((error: unknown) => this.#giveUp(each.settlement.id, error))
    }
    for (const each of failed) {
      await this.#writeAll([], [each]).catch((error: unknown) => this.#giveUp(each.id, error))
    }
  }

  #giveUp(id: bigint, error: unknown): void {
    this.#log.error({ deliveryId: String(id), err: error }, 'a delivery cannot be marked')
  }
}

interface Settled {
  readonly settlement: Settlement
  readonly posting: PostingChange | undefined
}
