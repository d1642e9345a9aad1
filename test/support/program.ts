/**
 * The whole program in this process, against a simulated Telegram over real HTTP and a real PostgreSQL of its own:
 * what stories are told with. Time stands where the story puts it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAgency, type Agency } from '../../src/agency.ts'
import { movableClock, type MovableClock } from '../../src/clock.ts'
import { createTasks } from '../../src/jobs/tasks.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { workOff } from '../../src/jobs/worker.ts'
import { createLogger } from '../../src/logger.ts'
import { packageRoot } from '../../src/root.ts'
import { shiftJobs } from '../../src/storage/jobs.ts'
import { startApp, type App } from '../../bots/app.ts'
import { readConfig } from '../../bots/config.ts'
import { startTelegramSimulator } from '../../bots/simulator/telegram/server.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

type Simulator = Awaited<ReturnType<typeof startTelegramSimulator>>

/** A running program and the world around it. */
export interface TestProgram {
  readonly app: App
  readonly clock: MovableClock
  readonly telegram: Simulator
  readonly database: TestDatabase
  /** Everything the program logged. */
  readonly logged: string[]
  /** Moves time on, with what waits for it, and does what has fallen due. */
  advance(milliseconds: number): Promise<void>
  /** Does all later work that is due now. */
  settle(): Promise<void>
  /** Stops the program as a crash or an update would, and starts it anew on the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** How a test program differs from an ordinary one. */
export interface TestProgramOptions {
  /** Where the clock stands at first; a Monday morning at the desk when absent. */
  readonly now?: Date
  readonly agency?: Partial<Agency>
  readonly mode?: 'polling' | 'webhook'
  /** Telegram user ids of the first admins. */
  readonly admins?: readonly number[]
}

const secret = 'a-secret-of-the-test'

/** Starts it all; `stop` it at the end of the test. */
export async function startProgram(options: TestProgramOptions = {}): Promise<TestProgram> {
  const clock = movableClock(options.now ?? new Date('2026-11-23T02:00:00Z'), { frozen: true })
  const telegram = await startTelegramSimulator({ clock, flood: false })
  const database = await createTestDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-program-'))
  const logged: string[] = []
  const log = createLogger({ level: 'debug', clock, sink: { write: (line) => void logged.push(line) } })
  const agency: Agency = { ...readAgency(join(packageRoot, 'agency.json')), undoSeconds: 0, ...options.agency }
  const start = async (port: number) =>
    startApp({
      config: readConfig({
        DATABASE_URL: database.url,
        LOKET_DATA_DIR: dataDir,
        LOKET_ADMINS: (options.admins ?? []).map((id) => `telegram:${id}`).join(','),
        PORT: String(port),
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.url,
        ...(options.mode === 'webhook' && {
          PUBLIC_URL: `http://127.0.0.1:${port}`,
          TELEGRAM_WEBHOOK_SECRET: secret,
        }),
      }),
      agency,
      clock,
      log,
    })
  const port = options.mode === 'webhook' ? await freePort() : 0
  let app = await start(port)
  const settle = () => workOff({ url: database.url, tasks: createTasks(app.desk), log })
  return {
    get app() {
      return app
    },
    clock,
    telegram,
    database,
    logged,
    settle,
    async advance(milliseconds) {
      clock.advance(milliseconds)
      await shiftJobs(app.desk.db, milliseconds)
      await settle()
      await sweep(app.desk)
    },
    async restart() {
      await app.stop()
      app = await start(port)
    },
    async stop() {
      await app.stop()
      await telegram.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
