import type { Clock } from '../../../src/clock.ts'
import { ControlError, conflict } from './errors.ts'
import { limits } from './limits.ts'
import type { Timers } from '../timers.ts'
import { updateKinds, type UpdateKind, type WireUpdate } from './types.ts'

/** An update on its way to the bot. */
export interface QueuedUpdate {
  update: WireUpdate
  /** Updates of one key are delivered one after the other. */
  key: string
  /** Milliseconds after which it is dropped undelivered. */
  expiresAt: number
}

/** What a getUpdates call asks for. */
export interface Poll {
  offset: number
  limit: number
  timeoutSeconds: number
}

/** What is remembered of a queue. */
export interface UpdatesState {
  waiting: QueuedUpdate[]
  lastId: number
  allowed: ReadonlySet<string> | undefined
}

interface WaitingPoll {
  poll: Poll
  finish(updates: WireUpdate[]): void
  refuse(error: Error): void
}

const optIn: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])
const firstUpdateId = 400_000_000

/**
 * The bot's updates that were not taken yet, in order, with long polling. The webhook takes from
 * the same store: whatever is pending when the bot changes its way of receiving, is not lost.
 */
export class UpdateQueue {
  /** Called for each new update; set by the webhook. */
  onAdded: (queued: QueuedUpdate) => void = () => {}
  readonly #clock: Clock
  readonly #timers: Timers
  readonly #historyLimit: number
  readonly #pending = new Map<number, QueuedUpdate>()
  readonly #history = new Map<number, QueuedUpdate>()
  #replays: QueuedUpdate[] = []
  #lastId = firstUpdateId
  #allowed: ReadonlySet<string> | undefined
  #waiting: WaitingPoll | undefined

  /** @param historyLimit how many past updates can be redelivered */
  constructor(clock: Clock, timers: Timers, historyLimit: number) {
    this.#clock = clock
    this.#timers = timers
    this.#historyLimit = historyLimit
  }

  /** How many updates wait to be taken. */
  get size(): number {
    return this.#pending.size + this.#replays.length
  }

  /** Whether a getUpdates call is being held. */
  get polled(): boolean {
    return this.#waiting !== undefined
  }

  /** The names set as allowed_updates; undefined: the default. */
  get allowed(): string[] | undefined {
    return this.#allowed === undefined ? undefined : [...this.#allowed]
  }

  /** Sets allowed_updates; an empty list restores the default (Bot API: getUpdates). */
  allow(kinds: string[]): void {
    const known = kinds.filter((kind) => (updateKinds as readonly string[]).includes(kind))
    this.#allowed = known.length === 0 ? undefined : new Set(known)
  }

  /**
   * Queues an update and returns its id, or undefined when the bot did not ask for this kind.
   * @param key whose order it keeps: messages by chat, callback queries by person
   */
  add(kind: UpdateKind, body: unknown, key: string): number | undefined {
    const wanted = this.#allowed === undefined ? !optIn.has(kind) : this.#allowed.has(kind)
    if (!wanted) return undefined
    return this.#enqueue({ update_id: ++this.#lastId, [kind]: body }, key, lifeOf(kind))
  }

  /** Queues any JSON object as an update; gives it an id unless it has one. Not filtered. */
  inject(raw: Record<string, unknown>, key = 'raw'): number {
    const given = raw['update_id']
    const id = typeof given === 'number' ? given : ++this.#lastId
    this.#lastId = Math.max(this.#lastId, id)
    return this.#enqueue({ ...raw, update_id: id }, key, limits.updateLifeMs)
  }

  /** Delivers a past update once more under its old id, as the real server does after a lost 200. */
  redeliver(updateId: number): void {
    const past = this.#history.get(updateId)
    if (past === undefined) throw new ControlError(`update ${updateId} is not remembered`)
    const again = { ...past, expiresAt: this.#clock.now().getTime() + limits.updateLifeMs }
    this.#replays.push(again)
    this.onAdded(again)
    this.#wake()
  }

  /** An update was delivered by webhook. */
  taken(queued: QueuedUpdate): void {
    const index = this.#replays.indexOf(queued)
    if (index !== -1) this.#replays.splice(index, 1)
    else this.#pending.delete(queued.update.update_id)
  }

  /** Forgets everything undelivered. */
  drop(): void {
    this.#pending.clear()
    this.#replays = []
  }

  /** Everything undelivered, oldest first. */
  all(): QueuedUpdate[] {
    return [...this.#replays, ...this.#pending.values()]
  }

  /**
   * Answers getUpdates: at once when something waits, else when something comes or the time is over.
   * A second poll ends the first with 409 (server: "terminated by other getUpdates request").
   * @param onGone registers what to do when the caller hangs up
   */
  poll(poll: Poll, onGone: (action: () => void) => void): Promise<WireUpdate[]> {
    this.interrupt('terminated by other getUpdates request; make sure that only one bot instance is running')
    this.#confirm(poll.offset)
    const ready = this.#take(poll)
    if (ready.length > 0 || poll.timeoutSeconds === 0) return Promise.resolve(ready)
    return new Promise((resolve, reject) => {
      const done = () => {
        cancel()
        this.#waiting = undefined
      }
      const cancel = this.#timers.after(poll.timeoutSeconds * 1000, () => {
        done()
        resolve([])
      })
      this.#waiting = {
        poll,
        finish: (updates) => (done(), resolve(updates)),
        refuse: (error) => (done(), reject(error)),
      }
      const mine = this.#waiting
      onGone(() => {
        if (this.#waiting === mine) mine.finish([])
      })
    })
  }

  /** Ends a waiting poll with 409 and the reason. */
  interrupt(reason: string): void {
    this.#waiting?.refuse(conflict(reason))
  }

  /** What the bot has not taken yet; a past update that was sent again counts as new. */
  remember(): UpdatesState {
    return { waiting: this.all(), lastId: this.#lastId, allowed: this.#allowed }
  }

  /** Makes an empty queue the remembered one. */
  restore({ waiting, lastId, allowed }: UpdatesState): void {
    for (const queued of waiting) this.#pending.set(queued.update.update_id, queued)
    this.#lastId = lastId
    this.#allowed = allowed
  }

  /** Leaves out so many ids. */
  skipIds(count: number): void {
    this.#lastId += count
  }

  #enqueue(update: WireUpdate, key: string, life: number): number {
    const queued = { update, key, expiresAt: this.#clock.now().getTime() + life }
    this.#pending.set(update.update_id, queued)
    this.#remember(queued)
    this.onAdded(queued)
    this.#wake()
    return update.update_id
  }

  #remember(queued: QueuedUpdate): void {
    if (this.#historyLimit === 0) return
    this.#history.set(queued.update.update_id, queued)
    if (this.#history.size > this.#historyLimit) this.#history.delete(this.#history.keys().next().value!)
  }

  #wake(): void {
    const waiting = this.#waiting
    if (waiting === undefined) return
    const ready = this.#take(waiting.poll)
    if (ready.length > 0) waiting.finish(ready)
  }

  /** A positive offset confirms all before it; a negative one keeps only so many from the end. */
  #confirm(offset: number): void {
    const keepFrom = offset >= 0 ? offset : ([...this.#pending.keys()].at(offset) ?? 0)
    for (const id of this.#pending.keys()) {
      if (id >= keepFrom) return
      this.#pending.delete(id)
    }
  }

  #take(poll: Poll): WireUpdate[] {
    const now = this.#clock.now().getTime()
    const updates = this.#replays.splice(0, poll.limit).map((queued) => queued.update)
    for (const [id, queued] of this.#pending) {
      if (updates.length >= poll.limit) break
      if (queued.expiresAt <= now) this.#pending.delete(id)
      else if (id >= poll.offset || poll.offset < 0) updates.push(queued.update)
    }
    return updates
  }
}

function lifeOf(kind: UpdateKind): number {
  const short = kind === 'callback_query' || kind === 'shipping_query' || kind === 'pre_checkout_query'
  return short ? limits.callbackUpdateLifeMs : limits.updateLifeMs
}
