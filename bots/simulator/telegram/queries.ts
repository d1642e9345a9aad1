import { randomInt } from 'node:crypto'
import type { Clock } from '../../../src/clock.ts'
import { badRequest } from './errors.ts'

/** What the bot said to a press. */
export interface CallbackAnswer {
  queryId: string
  chatId: number
  messageId: number
  userId: number
  text?: string | undefined
  showAlert: boolean
  url?: string | undefined
  /** Milliseconds from the press to the answer. */
  afterMs: number
}

/** A press that waits for its answer. */
interface Query {
  chatId: number
  messageId: number
  userId: number
  at: number
}

const rememberedAnswers = 1000

type Watcher = (answer: CallbackAnswer) => void

/**
 * Button presses waiting for their one answer. After `lifetimeMs` or a first answer the server says
 * "query is too old and response timeout expired or query ID is invalid".
 */
export class CallbackQueries {
  lifetimeMs: number
  readonly #clock: Clock
  readonly #open = new Map<string, Query>()
  readonly #answered = new Map<string, CallbackAnswer>()
  readonly #watchers = new Map<string, Watcher>()
  readonly #listeners = new Set<Watcher>()
  #serial = 0

  constructor(clock: Clock, lifetimeMs: number) {
    this.#clock = clock
    this.lifetimeMs = lifetimeMs
  }

  /** The presses that wait for their answers. */
  remember(): Map<string, Query> {
    return this.#open
  }

  /** Lets remembered presses be answered. */
  restore(open: ReadonlyMap<string, Query>): void {
    for (const [id, query] of open) this.#open.set(id, query)
  }

  /** A press; returns the id of its query. */
  open(chatId: number, messageId: number, userId: number): string {
    const now = this.#clock.now().getTime()
    for (const [id, query] of this.#open) {
      if (now - query.at <= this.lifetimeMs) break
      this.#open.delete(id)
    }
    const id = `${randomInt(2 ** 47)}${String(++this.#serial).padStart(6, '0')}`
    this.#open.set(id, { chatId, messageId, userId, at: now })
    return id
  }

  /** Answers a query once. Throws the server's 400 for an unknown, answered or old one. */
  answer(
    queryId: string,
    words: { text?: string | undefined; showAlert: boolean; url?: string | undefined },
  ): CallbackAnswer {
    const query = this.#open.get(queryId)
    this.#open.delete(queryId)
    const now = this.#clock.now().getTime()
    if (query === undefined || now - query.at > this.lifetimeMs) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    }
    const { at, ...where } = query
    const answer = { queryId, ...where, ...words, afterMs: now - at }
    this.#answered.set(queryId, answer)
    if (this.#answered.size > rememberedAnswers) this.#answered.delete(this.#answered.keys().next().value!)
    this.#watchers.get(queryId)?.(answer)
    this.#watchers.delete(queryId)
    for (const listener of this.#listeners) listener(answer)
    return answer
  }

  /** The answer a query got lately, or undefined. */
  answered(queryId: string): CallbackAnswer | undefined {
    return this.#answered.get(queryId)
  }

  /** Calls `listener` with every answer until the returned function is called. */
  listen(listener: Watcher): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls `watcher` with the answer of a query when it comes; returns what stops watching. */
  watch(queryId: string, watcher: Watcher): () => void {
    this.#watchers.set(queryId, watcher)
    return () => this.#watchers.delete(queryId)
  }
}
