import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { systemClock, type Clock } from '../../../src/clock.ts'
import type { Memory, Remembering } from '../memory.ts'
import { serveMethod } from './api.ts'
import { allGrants, grantsOf, type Grants, type SlackApp } from './app.ts'
import { parsedObject, readBytes } from './body.ts'
import type { LaterRunner } from './delivery/deliver.ts'
import { SlackDirect } from './direct.ts'
import { SlackRefusal } from './errors.ts'
import { serveFile, serveLoginPage, serveUpload } from './file-server.ts'
import { remember, restore } from './memory.ts'
import { createSimulator, type Simulator } from './simulator.ts'

/** How to start a simulator; everything has a default. */
export interface SlackSimulatorOptions {
  /** 0: any free port. */
  port?: number
  host?: string
  clock?: Clock
  /** The app's manifest, which says what it may do and hear. Default: everything there is. */
  manifest?: unknown
  /** What the app may do and hear, over the manifest. */
  grants?: Partial<Grants>
  /** Where the app takes requests, when it does not use Socket Mode. Set without a challenge. */
  requestUrl?: string
  /** 429 for an app that posts too fast. Default true. */
  flood?: boolean
  /** How many calls and deliveries are remembered. Default 10000. */
  logLimit?: number
  /** Runs the waits of deliveries: the 3 s for an answer and the pauses before retries. Default: real time. */
  later?: LaterRunner
  /** What an earlier simulator remembered, to go on from there. One that cannot be read: throws MemoryError. */
  memory?: Memory | undefined
}

/** A running simulator. */
export interface RunningSlackSimulator extends Remembering {
  /** The server's address, without a slash at the end. */
  url: string
  /** What SLACK_API_URL is set to, with a slash at the end. */
  apiUrl: string
  botToken: string
  appToken: string
  signingSecret: string
  /** The people's side and what disturbs, in this process. */
  direct: SlackDirect
  /** Cuts all connections and timers. */
  close(): Promise<void>
}

/** Not secrets: the credentials of an app that exists only here. */
const credentials = {
  appId: 'A0LOKET0001',
  botId: 'B0LOKET0001',
  botToken: 'xoxb-1000000000-loketSimulatorTokenOfNoRealBot',
  appToken: 'xapp-1-A0LOKET0001-1000000000-loketSimulatorTokenOfNoRealApp',
  signingSecret: 'loketsimulatorsigningsecret00000',
}

/** Starts a simulator on its own port of this machine. Throws for a broken manifest. */
export async function startSlackSimulator(
  options: SlackSimulatorOptions = {},
): Promise<RunningSlackSimulator> {
  const grants: Grants = {
    ...(options.manifest === undefined ? allGrants : grantsOf(options.manifest)),
    ...options.grants,
  }
  const app: SlackApp = {
    ...credentials,
    scopes: new Set(grants.scopes),
    events: new Set(grants.events),
    commands: new Set(grants.commands),
  }
  const sim = createSimulator({
    clock: options.clock ?? systemClock,
    app,
    name: grants.name,
    flood: options.flood ?? true,
    logLimit: options.logLimit ?? 10_000,
    later: options.later,
  })
  sim.deliverer.requestUrl = options.requestUrl
  if (options.memory !== undefined) restore(sim, options.memory)
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void serve(sim, request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    if (sim.faults.down) socket.destroy()
    else sim.sockets.accept(request, socket, head)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the simulator did not get a port')
  const { address, port, family } = bound
  sim.root = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
  const { botToken, appToken, signingSecret } = app
  const direct = new SlackDirect(sim)
  const apiUrl = `${sim.root}/api/`
  return {
    url: sim.root,
    apiUrl,
    botToken,
    appToken,
    signingSecret,
    direct,
    remember: () => remember(sim),
    watch: (listener) => sim.world.watch(listener),
    skipIds: (count) => sim.world.skipIds(count),
    close: () => close(sim, server),
  }
}

async function close(sim: Simulator, server: Server): Promise<void> {
  sim.timers.close()
  sim.sockets.close()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function serve(sim: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator')
  const path = url.pathname
  try {
    if (path.startsWith('/api/')) {
      await serveMethod(sim, request, response, path.slice('/api/'.length), url.search.slice(1))
    } else if (sim.faults.down) request.socket.destroy()
    else if (path.startsWith('/response/')) await serveResponseUrl(sim, request, response, path)
    else if (path.startsWith('/upload/v1/')) await serveUpload(sim, request, response, path)
    else if (path.startsWith('/files-pri/')) serveFile(sim, request, response, path)
    else if (path === '/') serveLoginPage(response)
    else response.writeHead(404).end()
  } catch (error) {
    if (request.destroyed) return
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    response.writeHead(500).end(`simulator fault: ${message}`)
  }
}

async function serveResponseUrl(
  sim: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const raw = await readBytes(request, 1_000_000)
  try {
    sim.responseUrls.answer(path, parsedObject(raw.toString('utf8')))
    response.writeHead(200).end('ok')
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    response.writeHead(error.details.status ?? 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok: false, error: error.code }))
  }
}
