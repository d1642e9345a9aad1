import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { startTelegramSimulator } from '../../bots/simulator/telegram/server.ts'
import { packageRoot } from '../../src/root.ts'
import { createDatabase } from '../support/server.ts'
import { createCrowd, type Crowd } from './crowd.ts'

export const contenderNames = ['loket', 'grammy', 'floor'] as const
export type ContenderName = (typeof contenderNames)[number]

/** A bot at work in a process of its own, before its own simulated Telegram and its own database. */
export interface Contender {
  readonly name: ContenderName
  readonly pid: number
  readonly crowd: Crowd
  /** What it still has to do after its last answer: letters that are not written yet. */
  waiting(): Promise<number>
  stop(): Promise<void>
}

/** Where a contender is started. */
export interface Ground {
  /** Any database of the server. */
  readonly databaseUrl: string
  /** Absolute; logs and profiles are written here. */
  readonly out: string
  readonly photo: Buffer
  readonly profile: boolean
}

const programs: Readonly<Record<ContenderName, readonly string[]>> = {
  loket: ['dist/bots/main.js', 'serve'],
  grammy: ['dist/test/bench/peers/grammy.js'],
  floor: ['dist/test/bench/peers/floor.js'],
}

const START_MS = 60_000
const STOP_MS = 15_000
/** Enough of each chat to answer from; all of it would be what the driver's memory is filled with. */
const HISTORY = 20

/** Starts a contender and waits until it takes updates. */
export async function startContender(name: ContenderName, ground: Ground): Promise<Contender> {
  const simulator = await startTelegramSimulator({
    flood: false,
    history: HISTORY,
    logLimit: 0,
    fileLimit: 1000,
  })
  const database = await createDatabase(ground.databaseUrl, `bench_${name}`)
  const child = await launch(name, ground, {
    DATABASE_URL: database,
    TELEGRAM_API_ROOT: simulator.url,
    TELEGRAM_BOT_TOKEN: simulator.token,
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${name} did not start`)
  for (let waited = 0; (await simulator.direct.queue()).webhook === null; waited += 50) {
    if (waited > START_MS || child.exitCode !== null)
      throw new Error(`${name} does not take updates: see ${join(ground.out, `${name}.log`)}`)
    await delay(50)
  }
  const jobs = new Client({ connectionString: database })
  await jobs.connect()
  return {
    name,
    pid,
    crowd: createCrowd(simulator, ground.photo),
    waiting: () => (name === 'loket' ? countJobs(jobs) : Promise.resolve(0)),
    async stop() {
      await jobs.end()
      child.kill('SIGTERM')
      const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve()
      await Promise.race([ended, delay(STOP_MS, undefined, { ref: false })])
      child.kill('SIGKILL')
      await simulator.close()
    },
  }
}

async function countJobs(client: Client): Promise<number> {
  const sql = `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'letter'`
  const { rows } = await client.query<{ n: number }>(sql)
  return rows[0]?.n ?? 0
}

async function launch(
  name: ContenderName,
  { out, profile }: Ground,
  environment: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const port = await freePort()
  const folder = join(out, name)
  // Profiles of an earlier run would be taken for this one's.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const [script = '', ...args] = programs[name]
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
  const child = spawn(process.execPath, [...flags, join(packageRoot, script), ...args], {
    // Not the checkout: a .env there is for the operator's own bot.
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      TELEGRAM_WEBHOOK_SECRET: randomBytes(24).toString('hex'),
      LOKET_KEY: randomBytes(32).toString('base64'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(join(out, `${name}.log`))
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  return child
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
