import { createHmac } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import type { Clock } from '../../../src/clock.ts'
import { BoundedLog } from '../bounded-log.ts'
import { PlayError } from './errors.ts'
import { limits } from './limits.ts'
import { envelopes, escapedBytes, type Batching, type Business, type WebhookEvent } from './wire.ts'

/** Runs actions later; a test may give its own to retry at once or by hand. */
export interface RetryTimers {
  /** Runs `action` once after so many milliseconds; returns what cancels it. */
  after(milliseconds: number, action: () => void): () => void
}

/** One POST as it went. */
export interface Delivery {
  readonly body: unknown
  readonly attempt: number
  /** The answer's status; 0: none came. */
  readonly status: number
}

/** An answer of the webhook. */
export interface WebhookAnswer {
  readonly status: number
  readonly body: string
}

/** How the sender behaves. */
export interface WebhookSettings {
  readonly business: Business
  readonly appSecret: string
  readonly clock: Clock
  readonly timers: RetryTimers
  /** How long a second of backing off lasts, milliseconds. */
  readonly secondMs: number
  /** How long an answer may take, milliseconds. */
  readonly timeoutMs: number
  readonly logLimit: number
}

/** Something to tell that has not been taken yet. */
export interface Untold {
  readonly lane: string
  readonly body: unknown
  readonly expiresAt: number
  attempt: number
}

interface Job extends Untold {
  readonly bytes: Buffer
  /** The first attempt is over. */
  tried: () => void
}

/**
 * Posts what happens to the business's webhook as the platform does: signed, any 200 is delivery, anything else
 * is repeated with growing pauses for seven days while newer ones go on. What one person wrote is posted in its
 * order as far as nothing fails; statuses go their own way.
 */
export class WebhookSender {
  readonly deliveries: BoundedLog<Delivery>
  /** How often each POST is repeated although it was taken. */
  duplicates = 0
  readonly #settings: WebhookSettings
  #url: string | undefined
  #lanes = new Map<string, Job[]>()
  #busy = new Set<string>()
  /** In a lane, on the way, or waiting for the next attempt. */
  readonly #open = new Set<Job>()
  #idle: (() => void)[] = []
  #held: { lane: string; event: WebhookEvent }[] | undefined
  #closed = false
  readonly #requests = new Set<http.ClientRequest>()

  constructor(settings: WebhookSettings) {
    this.#settings = settings
    this.deliveries = new BoundedLog(settings.logLimit)
  }

  /** Where it posts; undefined while nobody said. */
  get url(): string | undefined {
    return this.#url
  }

  /** Where to post; until then everything waits. */
  point(url: string): void {
    this.#url = url
    for (const lane of this.#lanes.keys()) this.#pump(lane)
  }

  /** Asks the webhook to prove that it knows the verify token (GET with hub.challenge). */
  verify(url: string, verifyToken: string, challenge = '1158201444'): Promise<WebhookAnswer> {
    const address = new URL(url)
    address.searchParams.set('hub.mode', 'subscribe')
    address.searchParams.set('hub.challenge', challenge)
    address.searchParams.set('hub.verify_token', verifyToken)
    return this.#request(address.href, 'GET', {}, undefined)
  }

  /** Verifies the webhook and points to it, as the app's dashboard does. Throws PlayError when it does not answer so. */
  async subscribe(url: string, verifyToken: string): Promise<void> {
    const challenge = String(this.#settings.clock.now().getTime())
    const answer = await this.verify(url, verifyToken, challenge)
    if (answer.status !== 200 || answer.body !== challenge) {
      throw new PlayError(`the webhook did not answer the challenge: ${answer.status} ${answer.body}`)
    }
    this.point(url)
  }

  /** Tells something. Resolves when the first attempt is over, or at once while webhooks are held. */
  tell(lane: string, event: WebhookEvent): Promise<void> {
    if (this.#held !== undefined) {
      this.#held.push({ lane, event })
      return Promise.resolve()
    }
    const [body] = envelopes(this.#settings.business, [event], 'each')
    return this.#queue(lane, body, 1 + this.duplicates)
  }

  /** Holds everything back until `release`. */
  hold(): void {
    this.#held ??= []
  }

  /**
   * Posts what was held: batched, in another order, several times.
   * Resolves when the first attempts are over.
   */
  async release(
    how: { batching?: Batching; order?: 'kept' | 'reversed'; times?: number } = {},
  ): Promise<void> {
    const held = this.#held ?? []
    this.#held = undefined
    const events = held.map(({ event }) => event)
    if (how.order === 'reversed') events.reverse()
    const bodies = envelopes(this.#settings.business, events, how.batching ?? 'each')
    await Promise.all(bodies.map((body) => this.#queue('released', body, how.times ?? 1)))
  }

  /** Posts any JSON once, signed or with another signature (null: none); returns the answer. */
  post(body: unknown, signature?: string | null): Promise<WebhookAnswer> {
    if (this.#url === undefined) throw new PlayError('the webhook is not known yet')
    const bytes = escapedBytes(body)
    return this.#request(this.#url, 'POST', this.#headers(bytes, signature), bytes)
  }

  /** The signature header's value for a body. */
  signature(bytes: Buffer): string {
    return `sha256=${createHmac('sha256', this.#settings.appSecret).update(bytes).digest('hex')}`
  }

  /** Resolves when everything has been taken or given up. */
  settled(): Promise<void> {
    return this.#open.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve))
  }

  /** Stops and cuts the connections. */
  close(): void {
    this.#closed = true
    for (const request of this.#requests) request.destroy()
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** What has not been taken yet, in the order in which it was told; nothing that is held back. */
  remember(): Untold[] {
    return [...this.#open].map(({ lane, body, expiresAt, attempt }) => ({ lane, body, expiresAt, attempt }))
  }

  /** Tells what an earlier sender could not. */
  restore(untold: readonly Untold[]): void {
    for (const one of untold) this.#enqueue({ ...one, bytes: escapedBytes(one.body), tried: () => {} })
  }

  async #queue(lane: string, body: unknown, times: number): Promise<void> {
    const bytes = escapedBytes(body)
    const expiresAt = this.#settings.clock.now().getTime() + limits.webhookLifetimeMs
    const attempts = Array.from(
      { length: times },
      () =>
        new Promise<void>((tried) => {
          this.#enqueue({ lane, bytes, body, expiresAt, attempt: 0, tried })
        }),
    )
    this.#pump(lane)
    await Promise.all(attempts)
  }

  #enqueue(job: Job): void {
    this.#open.add(job)
    const jobs = this.#lanes.get(job.lane) ?? []
    jobs.push(job)
    this.#lanes.set(job.lane, jobs)
  }

  #pump(lane: string): void {
    if (this.#closed || this.#url === undefined || this.#busy.has(lane)) return
    const job = this.#lanes.get(lane)?.shift()
    if (job === undefined) {
      this.#lanes.delete(lane)
      return
    }
    this.#busy.add(lane)
    void this.#post(lane, this.#url, job)
  }

  async #post(lane: string, url: string, job: Job): Promise<void> {
    await this.#attempt(url, job)
    this.#busy.delete(lane)
    this.#pump(lane)
  }

  async #attempt(url: string, job: Job): Promise<void> {
    job.attempt += 1
    const { status } = await this.#request(url, 'POST', this.#headers(job.bytes), job.bytes)
    this.deliveries.push({ body: job.body, attempt: job.attempt, status })
    job.tried()
    const late = this.#settings.clock.now().getTime() >= job.expiresAt
    if (status === 200 || late) this.#done(job)
    else if (!this.#closed) this.#again(job)
  }

  #again(job: Job): void {
    const seconds = Math.min(5 * 2 ** (job.attempt - 1), 3600)
    this.#settings.timers.after(seconds * this.#settings.secondMs, () => {
      if (this.#url !== undefined) void this.#attempt(this.#url, job)
    })
  }

  #done(job: Job): void {
    this.#open.delete(job)
    if (this.#open.size === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }

  #headers(bytes: Buffer, signature?: string | null): http.OutgoingHttpHeaders {
    return {
      'content-type': 'application/json',
      'content-length': bytes.length,
      'user-agent': 'facebookexternalua',
      ...(signature === null ? {} : { 'x-hub-signature-256': signature ?? this.signature(bytes) }),
    }
  }

  #request(
    url: string,
    method: 'GET' | 'POST',
    headers: http.OutgoingHttpHeaders,
    bytes: Buffer | undefined,
  ): Promise<WebhookAnswer> {
    return new Promise((resolve) => {
      const open = url.startsWith('https:') ? https.request : http.request
      const timeout = this.#settings.timeoutMs
      const request = open(url, { method, headers, agent: false, timeout })
      this.#requests.add(request)
      const settle = (answer: WebhookAnswer) => {
        this.#requests.delete(request)
        resolve(answer)
      }
      request.on('timeout', () => request.destroy())
      request.on('error', () => settle({ status: 0, body: '' }))
      request.on('response', (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          body += chunk
        })
        response.on('error', () => settle({ status: 0, body: '' }))
        response.on('end', () => settle({ status: response.statusCode ?? 0, body }))
      })
      request.end(bytes)
    })
  }
}
