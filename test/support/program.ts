import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import { readAgency, type Agency } from '../../src/agency.ts'
import { movableClock, type MovableClock } from '../../src/clock.ts'
import { createTasks } from '../../src/jobs/tasks.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { workOff } from '../../src/jobs/worker.ts'
import { createLogger } from '../../src/logger.ts'
import { packageRoot } from '../../src/root.ts'
import { shiftJobs } from '../../src/storage/jobs.ts'
import type { Timers } from '../../src/timers.ts'
import { startApp, type App } from '../../bots/app.ts'
import { readConfig } from '../../bots/config.ts'
import manifest from '../../bots/slack/manifest.json' with { type: 'json' }
import type { Person } from '../../bots/simulator/slack/people/person.ts'
import { startSlackSimulator, type RunningSlackSimulator } from '../../bots/simulator/slack/server.ts'
import { startTelegramSimulator } from '../../bots/simulator/telegram/server.ts'
import {
  startWhatsappSimulator,
  type RunningWhatsappSimulator,
} from '../../bots/simulator/whatsapp/server.ts'
import type { PlatformConnection } from '../../bots/connection.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { freePort } from './local-port.ts'
import { proxied, type TcpProxy } from './tcp-proxy.ts'

type Simulator = Awaited<ReturnType<typeof startTelegramSimulator>>

/**
 * The whole program in this process, against a simulated Telegram over real HTTP and a real PostgreSQL of its own,
 * and the world around it: what stories are told with. Time stands where the story puts it.
 */
export interface TestProgram {
  readonly app: App
  readonly clock: MovableClock
  readonly telegram: Simulator
  /** The simulated WhatsApp, of a program with the option `whatsapp`. */
  readonly whatsapp: RunningWhatsappSimulator
  /** The simulated Slack, when the program was started with it. */
  readonly slack: TestSlack
  readonly database: TestDatabase
  /** Everything the program logged, line by line. */
  readonly logged: string[]
  /** The program's connections to the database and to Telegram, to be cut and mended. */
  readonly wires: { readonly database: TcpProxy; readonly telegram: TcpProxy }
  /** What the program was started with, as a command line beside it would read it. */
  readonly environment: Readonly<Record<string, string>>
  /** The header that Telegram sends with each update to a webhook. */
  readonly webhookSecret: string
  /** Moves time on, with what waits for it, and does what has fallen due. */
  advance(milliseconds: number): Promise<void>
  /** Does all later work that is due now. */
  settle(): Promise<void>
  /** Waits until every update was taken, every job due was done and everything to be sent was sent. */
  quiet(): Promise<void>
  /** Stops the program in good order and starts it anew on the same data. */
  restart(): Promise<void>
  /**
   * Starts a new program on the same data while the old one, as if the power went, can do nothing any more: its
   * wires are cut in the middle of whatever it does.
   */
  crash(): Promise<void>
  /**
   * Starts one more program beside it, on the same database and for the same bot, as behind a load balancer. It is
   * stopped with the first.
   */
  replica(): Promise<App>
  stop(): Promise<void>
}

/** A workspace with our app, made from its manifest, and the member whom the environment names as an admin. */
export type TestSlack = RunningSlackSimulator & { readonly admin: Person }

/** How a test program differs from an ordinary one. */
export interface TestProgramOptions {
  /** Where the clock stands at first; a Monday morning at the desk when absent. */
  readonly now?: Date
  readonly agency?: Partial<Agency>
  readonly mode?: 'polling' | 'webhook'
  /** The channel of announcements. */
  readonly channel?: string
  /** Telegram user ids of the first admins. */
  readonly admins?: readonly number[]
  /** Slack beside Telegram, and how its events come. */
  readonly slack?: 'http' | 'socket'
  /** Another Telegram than the simulated one. */
  readonly connection?: PlatformConnection
  /** Citizens can also come by a simulated WhatsApp. */
  readonly whatsapp?: true
  /** What recurs in each process; the machine's when absent. */
  readonly timers?: Timers
}

const webhookSecret = 'a-secret-of-the-test'
const whatsappVerifyToken = 'a-verify-token-of-the-test'

/** How long `quiet` waits for work to end. */
const patienceMs = 20_000

const aMomentMs = 5

/** A started program with the wires that are its own. */
interface Running {
  readonly app: App
  readonly wires: TestProgram['wires']
  readonly environment: TestProgram['environment']
}

/** One program for all stories of a file; to be asked for inside them. */
export function useProgram(options: TestProgramOptions = {}): () => TestProgram {
  let program: TestProgram | undefined
  beforeAll(async () => {
    program = await startProgram(options)
  })
  afterAll(() => program?.stop())
  return () => {
    if (program === undefined) throw new Error('the program is asked for before it was started')
    return program
  }
}

/** Starts it all; `stop` it at the end of the test. */
export async function startProgram(options: TestProgramOptions = {}): Promise<TestProgram> {
  const world = await makeWorld(options)
  const { clock, telegram, database, logged, log } = world
  const port = options.mode === 'webhook' ? await freePort() : 0
  let running = await start(world, options, port).catch(async (error: unknown) => {
    await endWorld(world)
    throw error
  })
  const left: Promise<void>[] = []
  const replicas: Running[] = []
  const settle = () =>
    workOff({ url: database.url, tasks: createTasks(running.app.desk, () => Promise.resolve()), log })
  const end = async ({ app, wires }: Running) => {
    await app.stop()
    await Promise.all([wires.database.close(), wires.telegram.close()])
  }
  return {
    get app() {
      return running.app
    },
    get wires() {
      return running.wires
    },
    get environment() {
      return running.environment
    },
    clock,
    telegram,
    get whatsapp() {
      if (world.whatsapp === undefined) throw new Error('the program was started without WhatsApp')
      return world.whatsapp
    },
    get slack() {
      if (world.slack === undefined) throw new Error('the program was started without Slack')
      return world.slack
    },
    database,
    logged,
    webhookSecret,
    settle,
    quiet: () => untilQuiet(running.app, world),
    async advance(milliseconds) {
      clock.advance(milliseconds)
      await shiftJobs(running.app.desk.db, milliseconds)
      await settle()
      await sweep(running.app.desk)
    },
    async restart() {
      await end(running)
      running = await start(world, options, port)
    },
    async crash() {
      const { wires } = running
      wires.database.cut()
      wires.telegram.cut()
      left.push(end(running))
      running = await start(world, options, port)
    },
    async replica() {
      const own = options.mode === 'webhook' ? await freePort() : 0
      const replica = await start(world, options, own, port)
      replicas.push(replica)
      return replica.app
    },
    async stop() {
      await Promise.all([end(running), ...replicas.map(end), ...left])
      await endWorld(world)
    },
  }
}

/** What outlives the program. */
async function makeWorld(options: TestProgramOptions) {
  const clock = movableClock(options.now ?? new Date('2026-11-23T02:00:00Z'), { frozen: true })
  const logged: string[] = []
  return {
    clock,
    logged,
    telegram: await startTelegramSimulator({ clock, flood: false, webhookSecondMs: 50 }),
    whatsapp:
      options.whatsapp === true
        ? await startWhatsappSimulator({ clock, rates: false, webhookSecondMs: 50 })
        : undefined,
    slack: options.slack === undefined ? undefined : await startTestSlack(clock),
    database: await createTestDatabase(),
    dataDir: await mkdtemp(join(tmpdir(), 'loket-program-')),
    log: createLogger({ level: 'debug', clock, sink: { write: (line) => void logged.push(line) } }),
  }
}

async function startTestSlack(clock: MovableClock): Promise<TestSlack> {
  const slack = await startSlackSimulator({ clock, flood: false, manifest })
  return { ...slack, admin: slack.direct.addUser({ name: 'ratna', realName: 'Ratna Admin' }) }
}

type World = Awaited<ReturnType<typeof makeWorld>>

async function endWorld({ telegram, whatsapp, slack, database, dataDir }: World): Promise<void> {
  await Promise.all([telegram.close(), whatsapp?.stop(), slack?.close()])
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
}

/** `publicPort`: the one that Telegram is told of. */
async function start(
  world: World,
  options: TestProgramOptions,
  port: number,
  publicPort: number = port,
): Promise<Running> {
  const { clock, log, telegram, whatsapp, slack, database, dataDir } = world
  const toDatabase = await proxied(database.url)
  const toTelegram = await proxied(telegram.url)
  const wires = { database: toDatabase.proxy, telegram: toTelegram.proxy }
  const environment = {
    DATABASE_URL: toDatabase.url,
    LOKET_DATA_DIR: dataDir,
    LOKET_ADMINS: [
      ...(options.admins ?? []).map((id) => `telegram:${id}`),
      ...(slack === undefined ? [] : [`slack:${slack.admin.id}`]),
    ].join(','),
    PORT: String(port),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: toTelegram.url,
    ...(whatsapp !== undefined && {
      WHATSAPP_TOKEN: whatsapp.token,
      WHATSAPP_PHONE_NUMBER_ID: whatsapp.phoneNumberId,
      WHATSAPP_APP_SECRET: whatsapp.appSecret,
      WHATSAPP_VERIFY_TOKEN: whatsappVerifyToken,
      WHATSAPP_API_ROOT: whatsapp.apiRoot,
    }),
    ...(options.channel !== undefined && { TELEGRAM_CHANNEL: options.channel }),
    ...(options.mode === 'webhook' && {
      PUBLIC_URL: `http://127.0.0.1:${publicPort}`,
      TELEGRAM_WEBHOOK_SECRET: webhookSecret,
    }),
    ...(slack !== undefined && {
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      ...(options.slack === 'socket'
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    }),
  }
  const app = await startApp({
    config: readConfig(environment),
    agency: {
      ...readAgency(join(packageRoot, 'agency.json')),
      undoSeconds: 0,
      // On a clock that stands still a pace would never let a second one go.
      cardPacing: { perSecond: Infinity, perGroupPerMinute: Infinity },
      ...options.agency,
    },
    clock,
    log,
    printsAtOnce: true,
    ...(options.connection !== undefined && { connections: [options.connection] }),
    ...(options.timers !== undefined && { timers: options.timers }),
  }).catch(async (error: unknown) => {
    await Promise.all([wires.database.close(), wires.telegram.close()])
    throw error
  })
  await whatsapp?.direct.webhook.subscribe(`${app.url}/whatsapp`, whatsappVerifyToken)
  if (options.slack === 'http') await slack?.direct.verifyRequestUrl(`${app.url}/slack/events`)
  return { app, wires, environment }
}

async function untilQuiet(app: App, { telegram, whatsapp, slack }: World): Promise<void> {
  let left = 'nothing'
  for (let waited = 0; waited < patienceMs; waited += aMomentMs) {
    await whatsapp?.direct.webhook.settled()
    const { pending, updates } = await telegram.direct.queue()
    const unanswered = slack?.direct.deliveries().filter(({ answer }) => answer === undefined) ?? []
    const waits = pending > 0 || unanswered.length > 0
    const work = waits ? [] : await workLeft(app)
    if (!waits && work.length === 0) return
    left = JSON.stringify(waits ? [...updates, ...unanswered] : work)
    await delay(aMomentMs)
  }
  throw new Error(`the program did not come to rest within ${patienceMs} ms; still there: ${left}`)
}

/** Jobs that are due or at work, and deliveries that may leave now. */
async function workLeft({ desk }: App): Promise<{ readonly what: string }[]> {
  return desk.db.$queryRaw<{ what: string }[]>`
    SELECT 'job ' || k.identifier || coalesce(' at work since ' || j.locked_at, ' due') AS what
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks k ON k.id = j.task_id
    WHERE (j.locked_at IS NOT NULL OR j.run_at <= now()) AND k.identifier <> 'sweep'
    UNION ALL
    SELECT kind || ' ' || id || ' to ' || chat_id || ', tried ' || attempts FROM delivery
    WHERE status = 'pending' AND (not_before IS NULL OR not_before <= ${desk.clock.now()})`
}
