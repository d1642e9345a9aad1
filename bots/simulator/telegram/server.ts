import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { systemClock, type Clock } from '../../../src/clock.ts'
import type { Memory, Remembering } from '../memory.ts'
import { readBytes } from './body.ts'
import { runWebhookReply, send, sendError, serveBotFile, serveBotMethod } from './bot-api.ts'
import { TelegramSimulatorClient } from './client.ts'
import { control } from './control.ts'
import { ApiError, ControlError } from './errors.ts'
import { limits } from './limits.ts'
import { remember, restore, skipIds } from './memory.ts'
import { createSimulator, type Simulator } from './simulator.ts'
import type { History } from './state.ts'

/** How to start a simulator; everything has a default. */
export interface TelegramSimulatorOptions {
  /** 0: any free port. */
  port?: number
  host?: string
  /** `<bot id>:<secret>`. */
  token?: string
  botUsername?: string
  botName?: string
  clock?: Clock
  /** The flood model answers 429 to a bot that sends too fast. Default true. */
  flood?: boolean
  /** How many messages each chat remembers. Default all. */
  history?: History
  /** How many calls, answers and updates are remembered. Default 10000; 0 for none. */
  logLimit?: number
  /** How many files are remembered. Default 10000. */
  fileLimit?: number
  /** How long a press can be answered. Default 15 s. */
  callbackLifetimeMs?: number
  /** How long a second of webhook back-off lasts. Default 1000. */
  webhookSecondMs?: number
  /** How long a webhook may take to answer. Default 60 s. */
  webhookTimeoutMs?: number
  /** How long the bot waits for every answer. Default 0. */
  latencyMs?: number
  /** What an earlier simulator remembered, to go on from there. One that cannot be read: throws MemoryError. */
  memory?: Memory | undefined
}

/** A running simulator. */
export interface RunningTelegramSimulator extends Remembering {
  url: string
  token: string
  botUsername: string
  /** The people's side, over HTTP. */
  client: TelegramSimulatorClient
  /** The same without HTTP, for benchmarks in this process. */
  direct: TelegramSimulatorClient
  /** Whether there is such a chat, or such a person, whose chat with the bot has the same id. */
  knows(chatId: number): boolean
  /** What there is, for whoever shows it in this process. */
  look: Pick<Simulator, 'world' | 'queries' | 'files' | 'profile'>
  /** Cuts all connections and timers. */
  close(): Promise<void>
}

/** Not a secret: the token of a bot that exists only here. */
const defaultToken = '7000000001:AAloketSimulatorTokenOfNoRealBot000000'

/** Starts a simulator on its own port of this machine. */
export async function startTelegramSimulator(
  options: TelegramSimulatorOptions = {},
): Promise<RunningTelegramSimulator> {
  const token = options.token ?? defaultToken
  if (!/^\d{1,15}:[\w-]+$/.test(token))
    throw new Error('a bot token is written <bot id>:<letters and digits>')
  const botUsername = options.botUsername ?? 'loket_bot'
  const sim = createSimulator({
    token,
    botUsername,
    botName: options.botName ?? 'Loket',
    clock: options.clock ?? systemClock,
    flood: options.flood ?? true,
    history: options.history ?? 'all',
    logLimit: options.logLimit ?? 10_000,
    fileLimit: options.fileLimit ?? 10_000,
    callbackLifetimeMs: options.callbackLifetimeMs ?? 15_000,
    webhookSecondMs: options.webhookSecondMs ?? 1000,
    webhookTimeoutMs: options.webhookTimeoutMs ?? 60_000,
    latencyMs: options.latencyMs ?? 0,
  })
  if (options.memory !== undefined) restore(sim, options.memory)
  sim.webhook.onReply = (call) => void runWebhookReply(sim, call)
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void serve(sim, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the simulator did not get a port')
  const { address, port, family } = bound
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
  const client = new TelegramSimulatorClient(url)
  const direct = new TelegramSimulatorClient((name, given) => control(sim, name, given, () => {}))
  return {
    url,
    token,
    botUsername,
    client,
    direct,
    look: sim,
    knows: (chatId) => sim.world.chats.has(chatId),
    remember: () => remember(sim),
    watch: (listener) => sim.world.watch(listener),
    skipIds: (count) => skipIds(sim, count),
    close: () => close(sim, server),
  }
}

async function close(sim: Simulator, server: Server): Promise<void> {
  sim.webhook.close()
  sim.timers.close()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function serve(sim: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path, query] = splitOnce(request.url ?? '', '?')
  try {
    if (path.startsWith('/bot')) await serveBotMethod(sim, request, response, path, query)
    else if (path.startsWith('/file/bot')) serveBotFile(sim, response, path)
    else if (path.startsWith('/control/')) await serveControl(sim, request, response, path.slice(9), query)
    else sendError(response, new ApiError(404, 'Not Found'))
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    send(
      response,
      500,
      JSON.stringify({ ok: false, error_code: 500, description: `Simulator fault: ${message}` }),
    )
  }
}

async function serveControl(
  sim: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  query: string,
): Promise<void> {
  try {
    const given = request.method === 'POST' ? await readJson(request) : fromQuery(query)
    const result = await control(sim, name, given, (action) => response.on('close', action))
    send(response, 200, JSON.stringify({ ok: true, result: result ?? null }))
  } catch (error) {
    if (!(error instanceof ControlError) && !(error instanceof ApiError)) throw error
    const status = error instanceof ControlError ? error.status : error.code
    send(response, status, JSON.stringify({ ok: false, error: error.message }))
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const raw = await readBytes(request, limits.controlBodyBytes)
  if (raw.length === 0) return {}
  try {
    return JSON.parse(raw.toString('utf8')) as unknown
  } catch {
    throw new ControlError('the body is not JSON')
  }
}

/** So that a person can look with a plain GET: numbers, true and false are taken as such. */
function fromQuery(query: string): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [key, value] of new URLSearchParams(query)) {
    given[key] = /^(-?\d+|true|false)$/.test(value) ? (JSON.parse(value) as unknown) : value
  }
  return given
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at)
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}
