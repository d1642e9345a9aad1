import { systemClock } from '../../../../src/clock.ts'
import type { BoundedLog } from '../../bounded-log.ts'
import type { SlackApp } from '../app.ts'
import { limits } from '../limits.ts'
import type { World } from '../world.ts'
import { signed } from './signature.ts'

/** What Slack sends an app, in the names of Socket Mode's envelopes. */
export type Kind = 'events_api' | 'slash_commands' | 'interactive'

/** How the app answered. */
export type Answer =
  | { ok: true; body: unknown; ackMs: number }
  | { ok: false; reason: Failure; status?: number; noRetry: boolean; ackMs: number }

type Failure = 'http_timeout' | 'http_error' | 'connection_failed' | 'socket_closed'

/** One attempt to deliver something, as tests read it. */
export interface DeliveryRecord {
  kind: Kind
  payload: Record<string, unknown>
  /** 0, then the number of the retry. */
  attempt: number
  /** Undefined while the app has not answered. */
  answer?: Answer
}

/** An event that the app has not taken yet. */
export interface Untold {
  readonly payload: Record<string, unknown>
  /** How often it was sent before, and why that was not the last time. */
  attempt: number
  reason: string
}

/** Runs something later; returns what cancels it. */
export interface LaterRunner {
  after(milliseconds: number, action: () => void): () => void
}

/** Another way to the app than HTTP. */
export interface Link {
  /** Whether it is to be used now. */
  readonly used: boolean
  send(kind: Kind, payload: Record<string, unknown>, attempt: number, reason: string): Promise<Answer>
}

/**
 * Sends things to the app as Slack does: signed HTTP requests with 3 s to answer ("Events API", "Handling user
 * interaction"), or over Socket Mode. Events are sent again, three times; what people do is not.
 */
export class Deliverer {
  /** Where the app takes requests; undefined: nowhere. */
  requestUrl: string | undefined
  link: Link | undefined
  readonly #world: World
  readonly #app: SlackApp
  readonly #later: LaterRunner
  readonly #log: BoundedLog<DeliveryRecord>
  /** On the way, or waiting for a connection or for the next attempt. */
  readonly #untold = new Set<Untold>()

  constructor(world: World, app: SlackApp, later: LaterRunner, log: BoundedLog<DeliveryRecord>) {
    this.#world = world
    this.#app = app
    this.#later = later
    this.#log = log
  }

  /**
   * Sends the app's request URL a challenge, as when it is entered in the app's settings ("url_verification"), and
   * uses it from then on. Throws when it is not answered with the challenge.
   */
  async verifyUrl(url: string): Promise<void> {
    const challenge = this.#world.nextId('challenge')
    const answer = await this.#post(url, JSON.stringify({ type: 'url_verification', challenge }), {
      'content-type': 'application/json',
    })
    const body = answer.ok ? answer.body : undefined
    const said = typeof body === 'object' && body !== null && 'challenge' in body ? body.challenge : body
    if (said !== challenge) throw new Error(`the request URL did not answer the challenge: ${url}`)
    this.requestUrl = url
  }

  /** Sends something once. */
  async send(kind: Kind, payload: Record<string, unknown>, attempt = 0, reason = ''): Promise<Answer> {
    const record: DeliveryRecord = { kind, payload, attempt }
    this.#log.push(record)
    const answer =
      this.link?.used === true
        ? await this.link.send(kind, payload, attempt, reason)
        : await this.#sendHttp(kind, payload, attempt, reason)
    record.answer = answer
    this.#world.changed()
    return answer
  }

  /** Sends an event, again after a while when it is not answered with 2xx in time. */
  event(payload: Record<string, unknown>): void {
    this.#tell({ payload, attempt: 0, reason: '' })
  }

  /** The events that the app has not taken yet, oldest first. */
  remember(): Untold[] {
    return [...this.#untold]
  }

  /** Sends what an earlier deliverer could not. */
  restore(untold: readonly Untold[]): void {
    for (const event of untold) this.#tell(event)
  }

  #tell(event: Untold): void {
    this.#untold.add(event)
    void this.#persist(event)
  }

  async #persist(event: Untold): Promise<void> {
    const { payload, attempt, reason } = event
    const answer = await this.send('events_api', payload, attempt, reason)
    const delay = limits.retryDelaysMs[attempt]
    if (answer.ok || answer.noRetry || delay === undefined) {
      this.#untold.delete(event)
      return
    }
    event.attempt += 1
    event.reason = answer.reason
    this.#later.after(delay, () => void this.#persist(event))
  }

  #sendHttp(kind: Kind, payload: Record<string, unknown>, attempt: number, reason: string): Promise<Answer> {
    if (this.requestUrl === undefined) {
      return Promise.resolve({ ok: false, reason: 'connection_failed', noRetry: true, ackMs: 0 })
    }
    const retry: Record<string, string> =
      attempt === 0 ? {} : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason }
    const [type, body] = encoded(kind, payload)
    return this.#post(this.requestUrl, body, { 'content-type': type, ...retry })
  }

  async #post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
    const since = systemClock.now().getTime()
    const took = () => systemClock.now().getTime() - since
    const timeout = new AbortController()
    const cancel = this.#later.after(limits.ackMs, () => timeout.abort())
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...headers, ...signed(this.#app.signingSecret, body, this.#world.seconds()) },
        body,
        signal: timeout.signal,
      })
      const said = await bodyOf(response)
      if (response.ok) return { ok: true, body: said, ackMs: took() }
      const noRetry = response.headers.get('x-slack-no-retry') === '1'
      return { ok: false, reason: 'http_error', status: response.status, noRetry, ackMs: took() }
    } catch {
      const reason = timeout.signal.aborted ? 'http_timeout' : 'connection_failed'
      return { ok: false, reason, noRetry: false, ackMs: took() }
    } finally {
      cancel()
    }
  }
}

/** The content type and raw body of a request over HTTP. */
export function encoded(kind: Kind, payload: Record<string, unknown>): [type: string, body: string] {
  if (kind === 'events_api') return ['application/json', JSON.stringify(payload)]
  const form = 'application/x-www-form-urlencoded'
  if (kind === 'interactive')
    return [form, new URLSearchParams({ payload: JSON.stringify(payload) }).toString()]
  const pairs = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)])
  return [form, new URLSearchParams(pairs).toString()]
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  if (response.headers.get('content-type')?.includes('json') !== true) return text
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed
  } catch {
    return text
  }
}
