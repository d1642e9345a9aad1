import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { systemClock, type Clock } from '../../../src/clock.ts'
import type { Memory, Remembering } from '../memory.ts'
import { Direct } from './direct.ts'
import { serveGraph } from './graph/serve.ts'
import { remember, restore, skipIds } from './memory.ts'
import { Person } from './people/person.ts'
import { createSimulator, type Simulator } from './simulator.ts'
import type { RetryTimers } from './webhook.ts'
import type { NewPerson } from './world.ts'

/** How to start a simulator; everything has a default. */
export interface WhatsappSimulatorOptions {
  /** 0: any free port. */
  readonly port?: number
  readonly host?: string
  readonly clock?: Clock
  /** The access token the business must send. */
  readonly token?: string
  readonly phoneNumberId?: string
  /** Digits of the business's own number. */
  readonly displayPhoneNumber?: string
  readonly accountId?: string
  /** Signs the webhooks. */
  readonly appSecret?: string
  /** The pair rate and the throughput by the clock (131056, 130429). Default true. */
  readonly rates?: boolean
  /** Runs the webhooks' retries; default: real time. */
  readonly timers?: RetryTimers
  /** How long a second of the webhooks' back-off lasts, milliseconds. Default 1000. */
  readonly webhookSecondMs?: number
  /** How long a webhook may take to answer, milliseconds. Default 20 s. */
  readonly webhookTimeoutMs?: number
  /** How many calls and deliveries are remembered. Default 10000. */
  readonly logLimit?: number
  /** What an earlier simulator remembered, to go on from there. One that cannot be read: throws MemoryError. */
  readonly memory?: Memory | undefined
}

/** A running simulator. */
export interface RunningWhatsappSimulator extends Remembering {
  /** http://127.0.0.1:port */
  readonly url: string
  /** Where the Graph API is, with its version and without a slash at its end. */
  readonly apiRoot: string
  readonly token: string
  readonly phoneNumberId: string
  readonly displayPhoneNumber: string
  readonly appSecret: string
  /** The stage manager's side: webhooks, templates, faults, calls. */
  readonly direct: Direct
  /** Adds a person. */
  person(given?: NewPerson): Person
  /** Who has a phone number, given by its digits with the country code. */
  personAt(phone: string): Person | undefined
  /** Cuts all connections and timers. */
  stop(): Promise<void>
}

/** Starts a simulated WhatsApp Cloud API on its own port of this machine. */
export async function startWhatsappSimulator(
  options: WhatsappSimulatorOptions = {},
): Promise<RunningWhatsappSimulator> {
  // Not secrets: they belong to a business that exists only here.
  const token = options.token ?? 'EAAloketSimulatorTokenOfNoRealBusiness'
  const appSecret = options.appSecret ?? 'loket-simulator-app-secret'
  const phoneNumberId = options.phoneNumberId ?? '106540352242922'
  const displayPhoneNumber = options.displayPhoneNumber ?? '6281100000001'
  const sim = createSimulator({
    business: { accountId: options.accountId ?? '102290129340398', phoneNumberId, displayPhoneNumber },
    token,
    appSecret,
    clock: options.clock ?? systemClock,
    timers: options.timers,
    webhookSecondMs: options.webhookSecondMs ?? 1000,
    webhookTimeoutMs: options.webhookTimeoutMs ?? 20_000,
    rates: options.rates ?? true,
    logLimit: options.logLimit ?? 10_000,
  })
  if (options.memory !== undefined) restore(sim, options.memory)
  const server = createServer((request, response) => void serve(sim, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the simulator did not get a port')
  const { address, port, family } = bound
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
  sim.media.root = url
  const stop = async () => {
    sim.webhook.close()
    sim.timers.close()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
  return {
    url,
    apiRoot: `${url}/v23.0`,
    token,
    phoneNumberId,
    displayPhoneNumber,
    appSecret,
    direct: new Direct(sim),
    person: (given = {}) => new Person(sim, sim.world.addPerson(given)),
    personAt(phone) {
      const state = sim.world.atPhone(phone)
      return state === undefined ? undefined : new Person(sim, state)
    },
    remember: () => remember(sim),
    watch: (listener) => sim.world.watch(listener),
    skipIds: (count) => skipIds(sim, count),
    stop,
  }
}

async function serve(sim: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await serveGraph(sim, request, response)
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500, { 'content-type': 'text/plain' }).end(`Simulator fault: ${message}`)
  }
}
