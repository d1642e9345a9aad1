import http from 'node:http'
import https from 'node:https'
import type { Clock } from '../../../src/clock.ts'
import { isRecord } from '../json.ts'
import { limits } from './limits.ts'
import type { Timers } from '../timers.ts'
import type { QueuedUpdate, UpdateQueue } from './updates.ts'

/** What setWebhook asked for. */
export interface WebhookTarget {
  url: string
  secretToken: string | undefined
  maxConnections: number
}

/** How patient the sender is; a test shortens all of it. */
export interface WebhookPace {
  /** How long one second of backing off and of Retry-After lasts, milliseconds. */
  secondMs: number
  /** How long to wait for an answer, milliseconds (the real server: 60 s). */
  timeoutMs: number
}

/** One order-keeping queue: its head is being delivered or waits for its retry. */
interface Lane {
  queue: QueuedUpdate[]
  failures: number
}

interface Answer {
  status: number
  retryAfter: number
  body: string
}

/**
 * Posts updates to the bot's webhook as the Bot API server's WebhookActor does: strict order within a
 * lane, lanes in parallel up to max_connections, any 2xx is delivery, the first retry at once and then
 * after 2, 4, 8… seconds up to a random 60-120, Retry-After honoured, too old updates dropped, and the
 * webhook removed after 23 hours of 410 Gone.
 */
export class WebhookSender {
  /** Executes the method a bot put into its 2xx answer; set by the server. */
  onReply: (call: Record<string, unknown>) => void = () => {}
  target: WebhookTarget | undefined
  lastError: { at: number; message: string } | undefined
  readonly #clock: Clock
  readonly #timers: Timers
  readonly #updates: UpdateQueue
  readonly #pace: WebhookPace
  #lanes = new Map<string, Lane>()
  #ready: string[] = []
  #active = 0
  #agent: http.Agent | undefined
  #generation = 0
  #goneSince: number | undefined

  constructor(clock: Clock, timers: Timers, updates: UpdateQueue, pace: WebhookPace) {
    this.#clock = clock
    this.#timers = timers
    this.#updates = updates
    this.#pace = pace
    updates.onAdded = (queued) => this.#accept(queued)
  }

  /** Lanes that hold something, for the people's side. */
  lanes(): { key: string; waiting: number; failures: number }[] {
    return [...this.#lanes].map(([key, lane]) => ({
      key,
      waiting: lane.queue.length,
      failures: lane.failures,
    }))
  }

  /** Starts sending to a target, with everything that is pending; undefined stops. */
  point(target: WebhookTarget | undefined): void {
    this.close()
    this.target = target
    this.lastError = undefined
    this.#goneSince = undefined
    if (target === undefined) return
    const options = {
      keepAlive: true,
      maxSockets: target.maxConnections,
      maxFreeSockets: target.maxConnections,
    }
    this.#agent = target.url.startsWith('https:') ? new https.Agent(options) : new http.Agent(options)
    for (const queued of this.#updates.all()) this.#accept(queued)
  }

  /** Stops sending and closes the connections. */
  close(): void {
    this.#generation += 1
    this.#agent?.destroy()
    this.#agent = undefined
    this.#lanes = new Map()
    this.#ready = []
    this.#active = 0
  }

  #accept(queued: QueuedUpdate): void {
    if (this.target === undefined) return
    const lane = this.#lanes.get(queued.key)
    if (lane !== undefined) {
      lane.queue.push(queued)
      return
    }
    this.#lanes.set(queued.key, { queue: [queued], failures: 0 })
    this.#ready.push(queued.key)
    this.#pump()
  }

  #pump(): void {
    while (this.target !== undefined && this.#active < this.target.maxConnections) {
      const key = this.#ready.shift()
      if (key === undefined) return
      const lane = this.#lanes.get(key)
      if (lane !== undefined) this.#deliver(this.target, key, lane)
    }
  }

  #deliver(target: WebhookTarget, key: string, lane: Lane): void {
    const queued = lane.queue[0]
    if (queued === undefined) {
      this.#lanes.delete(key)
      return
    }
    if (queued.expiresAt <= this.#clock.now().getTime()) {
      this.#advance(key, lane, queued)
      return
    }
    this.#active += 1
    const generation = this.#generation
    this.#post(target, queued, (answer, failure) => {
      if (generation !== this.#generation) return
      this.#active -= 1
      if (answer !== undefined && answer.status >= 200 && answer.status < 300) {
        this.#goneSince = undefined
        this.#advance(key, lane, queued)
        this.#executeReply(answer.body)
      } else {
        this.#retryLater(key, lane, answer, failure)
      }
      this.#pump()
    })
  }

  #advance(key: string, lane: Lane, queued: QueuedUpdate): void {
    lane.queue.shift()
    lane.failures = 0
    this.#updates.taken(queued)
    if (lane.queue.length === 0) this.#lanes.delete(key)
    else this.#ready.push(key)
  }

  #retryLater(key: string, lane: Lane, answer: Answer | undefined, failure: string): void {
    const now = this.#clock.now().getTime()
    this.lastError = { at: now, message: failure }
    if (answer?.status === 410) {
      this.#goneSince ??= now
      if (now - this.#goneSince >= limits.goneRemovesAfterMs) {
        this.point(undefined)
        return
      }
    }
    lane.failures += 1
    const generation = this.#generation
    const seconds = answer !== undefined && answer.retryAfter > 0 ? answer.retryAfter : backoff(lane.failures)
    this.#timers.after(seconds * this.#pace.secondMs, () => {
      if (generation !== this.#generation) return
      this.#ready.push(key)
      this.#pump()
    })
  }

  #post(
    target: WebhookTarget,
    queued: QueuedUpdate,
    done: (answer: Answer | undefined, failure: string) => void,
  ): void {
    let open = true
    const settle = (answer: Answer | undefined, failure: string) => {
      if (open) done(answer, failure)
      open = false
    }
    const payload = Buffer.from(JSON.stringify(queued.update))
    const headers: http.OutgoingHttpHeaders = {
      'content-type': 'application/json',
      'content-length': payload.length,
    }
    if (target.secretToken !== undefined) headers['x-telegram-bot-api-secret-token'] = target.secretToken
    const send = target.url.startsWith('https:') ? https.request : http.request
    const request = send(target.url, {
      method: 'POST',
      headers,
      agent: this.#agent,
      timeout: this.#pace.timeoutMs,
    })
    request.on('timeout', () => request.destroy(new Error('Read timeout expired')))
    request.on('error', (error) => settle(undefined, error.message))
    request.on('response', (response) => readAnswer(response, settle))
    request.end(payload)
  }

  #executeReply(body: string): void {
    if (!body.startsWith('{')) return
    try {
      const call: unknown = JSON.parse(body)
      if (isRecord(call) && typeof call['method'] === 'string') this.onReply(call)
    } catch {
      // a 2xx with any other body is delivery all the same
    }
  }
}

function readAnswer(
  response: http.IncomingMessage,
  done: (answer: Answer | undefined, failure: string) => void,
): void {
  let body = ''
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    if (body.length < 1 << 20) body += chunk
  })
  response.on('error', (error) => done(undefined, error.message))
  response.on('end', () => {
    const status = response.statusCode ?? 0
    const retryAfter = Math.min(
      Number(response.headers['retry-after'] ?? 0) || 0,
      limits.retryAfterMaxSeconds,
    )
    done(
      { status, retryAfter, body },
      `Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`,
    )
  })
}

/** Seconds before the n-th retry: at once, then 2, 4, 8…, at most a random 60-120. */
function backoff(failures: number): number {
  if (failures === 1) return 0
  return Math.min(2 ** (failures - 1), 60 + Math.random() * 60)
}
