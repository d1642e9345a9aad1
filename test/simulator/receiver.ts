import { EventEmitter, once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach } from 'vitest'

/** What a webhook answers with. */
export interface Reply {
  status: number
  headers?: Record<string, string>
  body?: string
}

/** One update as it arrived. */
export interface Delivery {
  update: {
    update_id: number
    message?: { text?: string; chat: { id: number } }
    callback_query?: { data: string }
  }
  headers: IncomingHttpHeaders
  /** Text of the message or data of the press. */
  text: string
  /** How many deliveries were unanswered when this one came, itself included. */
  atOnce: number
}

/** A bot's webhook that keeps what it gets and answers what a test says. */
export interface Receiver {
  url: string
  deliveries: Delivery[]
  /** Resolves when so many deliveries have come in all. */
  received(count: number): Promise<Delivery[]>
}

const listening: Server[] = []

afterEach(() => {
  for (const server of listening.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** Starts a webhook. `answer` may wait, refuse or reply; it sees the number of the delivery, from 1. */
export async function receiver(
  answer: (delivery: Delivery, count: number) => Reply | Promise<Reply> = () => ({ status: 200 }),
): Promise<Receiver> {
  const deliveries: Delivery[] = []
  const waiting: { count: number; resolve: (all: Delivery[]) => void }[] = []
  let unanswered = 0
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const update: Delivery['update'] = JSON.parse(await text(request))
    unanswered += 1
    const words = update.message?.text ?? update.callback_query?.data ?? ''
    const delivery = { update, headers: request.headers, text: words, atOnce: unanswered }
    deliveries.push(delivery)
    for (const one of waiting) if (deliveries.length >= one.count) one.resolve(deliveries)
    const reply = await answer(delivery, deliveries.length)
    unanswered -= 1
    response.writeHead(reply.status, reply.headers)
    response.end(reply.body)
  }
  const server = createServer((request, response) => void take(request, response))
  listening.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf(server)}/hook`,
    deliveries,
    received: (count) =>
      new Promise((resolve) => {
        if (deliveries.length >= count) resolve(deliveries)
        else waiting.push({ count, resolve })
      }),
  }
}

/** The port a server listens on. */
export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return address.port
}

/** A promise opened from outside. */
export function gate(): { opened: Promise<unknown>; open: () => void } {
  const events = new EventEmitter()
  return { opened: once(events, 'open'), open: () => events.emit('open') }
}
