import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterEach } from 'vitest'
import type { Person } from '../../../bots/simulator/whatsapp/people/person.ts'
import {
  startWhatsappSimulator,
  type RunningWhatsappSimulator,
  type WhatsappSimulatorOptions,
} from '../../../bots/simulator/whatsapp/server.ts'

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

/** A message as the business got it. */
export interface GotMessage {
  readonly id: string
  readonly type: string
  readonly text?: { readonly body: string }
  readonly image?: Readonly<Record<string, string>>
  readonly document?: Readonly<Record<string, string>>
  readonly [part: string]: unknown
}

/** One POST as the business got it. */
export interface Received {
  readonly raw: Buffer
  readonly headers: IncomingHttpHeaders
  /** What it holds, in its order. */
  readonly messages: GotMessage[]
  readonly statuses: Record<string, unknown>[]
  readonly values: Record<string, unknown>[]
}

/** A business's webhook: keeps what it gets, answers what a test says. */
export interface Business {
  readonly url: string
  readonly got: Received[]
  /** What the n-th POST (from 1) is answered with; default 200, 0: never. */
  answer: (count: number) => number
  /** All messages so far. */
  messages(): GotMessage[]
  /** All statuses so far. */
  statuses(): Record<string, unknown>[]
  /** Resolves when so many POSTs have come. */
  received(count: number): Promise<Received[]>
}

/** A simulator that ends with the test. */
export async function start(options: WhatsappSimulatorOptions = {}): Promise<RunningWhatsappSimulator> {
  const sim = await startWhatsappSimulator(options)
  open.push(() => sim.stop())
  return sim
}

/** A simulator with a webhook and a person who has just written, unless `silent`. */
export async function scene(options: WhatsappSimulatorOptions & { silent?: boolean } = {}): Promise<{
  sim: RunningWhatsappSimulator
  business: Business
  sari: Person
}> {
  const sim = await start(options)
  const business = await startBusiness()
  sim.direct.webhook.point(business.url)
  const sari = sim.person({ name: 'Sari', phone: '6281234567890', userId: 'ID.13491208655302741918' })
  if (options.silent !== true) {
    await sari.writes('Halo')
    await sim.direct.webhook.settled()
  }
  return { sim, business, sari }
}

/** Starts a webhook that proves itself with the verify token `rahasia-verifikasi`. */
export async function startBusiness(): Promise<Business> {
  const got: Received[] = []
  const arrivals = new EventEmitter()
  const server = createServer((request, response) => {
    void buffer(request).then((raw) => {
      if (request.method === 'GET') {
        const query = new URL(request.url ?? '', 'http://business').searchParams
        const known = query.get('hub.verify_token') === 'rahasia-verifikasi'
        return response.writeHead(known ? 200 : 403).end(query.get('hub.challenge'))
      }
      got.push(parsed(raw, request.headers))
      const status = business.answer(got.length)
      if (status !== 0) response.writeHead(status).end()
      return arrivals.emit('arrival')
    })
  })
  const business: Business = {
    url: await listening(server),
    got,
    answer: () => 200,
    messages: () => got.flatMap((one) => one.messages),
    statuses: () => got.flatMap((one) => one.statuses),
    async received(count) {
      while (got.length < count) await once(arrivals, 'arrival')
      return got
    },
  }
  return business
}

function parsed(raw: Buffer, headers: IncomingHttpHeaders): Received {
  const body: { entry: { changes: { value: Value }[] }[] } = JSON.parse(raw.toString('utf8'))
  const values = body.entry.flatMap((entry) => entry.changes.map((change) => change.value))
  return {
    raw,
    headers,
    messages: values.flatMap((value) => value.messages ?? []),
    statuses: values.flatMap((value) => value.statuses ?? []),
    values,
  }
}

interface Value {
  messages?: GotMessage[]
  statuses?: Record<string, unknown>[]
  [part: string]: unknown
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  open.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the webhook does not listen')
  return `http://127.0.0.1:${address.port}/whatsapp`
}

/** The answer of a call. */
export interface Answered {
  readonly status: number
  readonly body: {
    readonly messages?: { id: string; message_status?: string }[]
    readonly contacts?: unknown[]
    readonly success?: boolean
    readonly error?: {
      message: string
      type: string
      code: number
      error_subcode?: number
      error_data?: { messaging_product: string; details: string }
      fbtrace_id: string
    }
    readonly [key: string]: unknown
  }
}

/** One call of the Graph API. */
export async function graph(
  sim: RunningWhatsappSimulator,
  method: string,
  path: string,
  init: { json?: unknown; form?: FormData; token?: string } = {},
): Promise<Answered> {
  const response = await fetch(path.startsWith('http') ? path : `${sim.apiRoot}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${init.token ?? sim.token}`,
      ...(init.json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(init.json === undefined ? {} : { body: JSON.stringify(init.json) }),
    ...(init.form === undefined ? {} : { body: init.form }),
  })
  const body: Answered['body'] = await response.json()
  return { status: response.status, body }
}

/** Sends a message of a type to a phone. */
export function send(
  sim: RunningWhatsappSimulator,
  to: string,
  message: Record<string, unknown>,
): Promise<Answered> {
  const json = { messaging_product: 'whatsapp', recipient_type: 'individual', to, ...message }
  return graph(sim, 'POST', `${sim.phoneNumberId}/messages`, { json })
}

/** A text. */
export const text = (body: string) => ({ type: 'text', text: { body } })

/** Reply buttons with these titles and ids like `t:1`. */
export const buttons = (body: string, titles: readonly string[]) => ({
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: body },
    action: {
      buttons: titles.map((title, index) => ({ type: 'reply', reply: { id: `t:${index + 1}`, title } })),
    },
  },
})

/** A list with one section of rows with ids like `r:1`. */
export const list = (body: string, titles: readonly string[]) => ({
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: body },
    action: {
      button: 'Pilih',
      sections: [
        {
          rows: titles.map((title, index) => ({
            id: `r:${index + 1}`,
            title,
            description: `ke-${index + 1}`,
          })),
        },
      ],
    },
  },
})

/** A registered template by name and language, with the texts of its body's variables. */
export const template = (name: string, code: string, texts: readonly string[] = []) => ({
  type: 'template',
  template: {
    name,
    language: { code },
    components: [{ type: 'body', parameters: texts.map((one) => ({ type: 'text', text: one })) }],
  },
})
