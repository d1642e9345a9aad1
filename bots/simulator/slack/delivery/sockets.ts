import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import { systemClock } from '../../../../src/clock.ts'
import type { Timers } from '../../timers.ts'
import type { SlackApp } from '../app.ts'
import { limits } from '../limits.ts'
import type { World } from '../world.ts'
import type { Answer, Kind, LaterRunner, Link } from './deliver.ts'

const ackShape = z.object({ envelope_id: z.string(), payload: z.unknown().optional() })
const pingMs = 5000

interface Pending {
  socket: WebSocket
  since: number
  settle: (answer: Answer) => void
}

/**
 * Socket Mode ("Using Socket Mode"): an address for one connection, hello, envelopes that are each acknowledged by
 * envelope_id within 3 s, and events that wait for a connection while there is none.
 */
export class Sockets implements Link {
  readonly #world: World
  readonly #app: SlackApp
  readonly #later: LaterRunner
  readonly #timers: Timers
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #tickets = new Set<string>()
  readonly #open: WebSocket[] = []
  readonly #pending = new Map<string, Pending>()
  /** Wakes what waits for a connection. */
  #waiting: (() => void)[] = []
  #begun = false

  constructor(given: { world: World; app: SlackApp; later: LaterRunner; timers: Timers }) {
    this.#world = given.world
    this.#app = given.app
    this.#later = given.later
    this.#timers = given.timers
  }

  /** Whether the app has chosen Socket Mode, by asking for a connection once. */
  get used(): boolean {
    return this.#begun
  }

  /** The app has chosen Socket Mode before: things wait for a connection. */
  restore(): void {
    this.#begun = true
  }

  /** How many connections are open. */
  get count(): number {
    return this.#open.length
  }

  /** The path at which one connection can be opened, once. */
  ticket(): string {
    this.#begun = true
    const path = `/link/?ticket=${randomBytes(16).toString('hex')}&app_id=${this.#app.appId}`
    this.#tickets.add(path)
    return path
  }

  /** Takes up a connection; one without a fresh ticket is cut. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    if (!this.#tickets.delete(request.url ?? '')) {
      stream.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
      return
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#greet(socket))
  }

  #greet(socket: WebSocket): void {
    socket.on('message', (data: Buffer) => this.#acknowledged(data.toString()))
    socket.on('close', () => this.#closed(socket))
    socket.on('error', () => socket.terminate())
    this.#open.push(socket)
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#open.length,
        connection_info: { app_id: this.#app.appId },
        debug_info: { host: 'applink-1', approximate_connection_time: 18_060 },
      }),
    )
    this.#pingOn(socket)
    for (const wake of this.#waiting.splice(0)) wake()
    this.#world.changed()
  }

  #pingOn(socket: WebSocket): void {
    this.#timers.after(pingMs, () => {
      if (socket.readyState !== socket.OPEN) return
      socket.ping()
      this.#pingOn(socket)
    })
  }

  async send(kind: Kind, payload: Record<string, unknown>, attempt: number, reason: string): Promise<Answer> {
    if (this.#open.length === 0 && kind !== 'events_api') return failed('socket_closed', 0)
    while (this.#open.length === 0) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
    }
    // Several connections get things in turn.
    const socket = this.#open.shift()
    if (socket === undefined) return failed('socket_closed', 0)
    this.#open.push(socket)
    return this.#deliver(socket, kind, payload, { attempt, reason })
  }

  #deliver(
    socket: WebSocket,
    kind: Kind,
    payload: Record<string, unknown>,
    retry: { attempt: number; reason: string },
  ): Promise<Answer> {
    const id = randomUUID()
    const since = systemClock.now().getTime()
    return new Promise((resolve) => {
      const cancel = this.#later.after(limits.ackMs, () => settle(failed('http_timeout', limits.ackMs)))
      const settle = (answer: Answer) => {
        cancel()
        this.#pending.delete(id)
        resolve(answer)
      }
      this.#pending.set(id, { socket, since, settle })
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type: kind,
          payload,
          accepts_response_payload: kind !== 'events_api',
          ...(kind === 'events_api' ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {}),
        }),
      )
    })
  }

  #acknowledged(text: string): void {
    const ack = ackShape.safeParse(parsed(text))
    const pending = ack.success ? this.#pending.get(ack.data.envelope_id) : undefined
    if (pending === undefined || !ack.success) return
    pending.settle({
      ok: true,
      body: ack.data.payload ?? '',
      ackMs: systemClock.now().getTime() - pending.since,
    })
  }

  #closed(socket: WebSocket): void {
    const index = this.#open.indexOf(socket)
    if (index !== -1) this.#open.splice(index, 1)
    const lost = [...this.#pending.values()].filter((one) => one.socket === socket)
    for (const { settle, since } of lost) {
      settle(failed('socket_closed', systemClock.now().getTime() - since))
    }
    this.#world.changed()
  }

  /** Asks the app to connect anew, as Slack does every few hours; old connections stay until the app closes them. */
  refresh(): void {
    for (const socket of this.#open) {
      socket.send(
        JSON.stringify({
          type: 'disconnect',
          reason: 'refresh_requested',
          debug_info: { host: 'applink-1' },
        }),
      )
    }
  }

  /** Cuts all connections without a word. */
  cut(): void {
    for (const socket of this.#open) socket.terminate()
  }

  /** Ends everything. */
  close(): void {
    this.cut()
    this.#server.close()
  }
}

function failed(reason: 'http_timeout' | 'socket_closed', ackMs: number): Answer {
  return { ok: false, reason, noRetry: false, ackMs }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
