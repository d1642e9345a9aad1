import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createLogger } from '../../src/logger.ts'
import { startApp, type App } from '../../bots/app.ts'
import { openContext } from '../../bots/cli/context.ts'
import { startSimulation } from '../../bots/simulator/browser/simulation.ts'
import { createTestDatabase } from './database.ts'

/** The program with the simulator, as `npm start` runs it where no platform is set up. */
export interface SimulatedProgram {
  readonly app: App
  /** Everything the program logged, line by line. */
  readonly logged: readonly string[]
  /** Asks the simulator's interface: the answer's JSON. */
  ask(path: string): Promise<unknown>
  /** Acts by the simulator's interface. */
  act(act: unknown): Promise<Response>
  /** Resolves when the office is set up. */
  ready(): Promise<void>
  /** Ends the program and starts it again on the same data. */
  restart(): Promise<void>
}

interface Running {
  readonly app: App
  stop(): Promise<void>
}

/** One simulated program for all tests of a file, set up; to be asked for inside them. */
export function useSimulation(
  /** More settings, e.g. of a real platform. */
  environment: () => Promise<Readonly<Record<string, string>>> = () => Promise.resolve({}),
): () => SimulatedProgram {
  let program: (SimulatedProgram & { stop(): Promise<void> }) | undefined
  beforeAll(async () => {
    program = await startSimulatedProgram(await environment())
    await program.ready()
  })
  afterAll(() => program?.stop())
  return () => {
    if (program === undefined) throw new Error('the simulation is asked for before it was started')
    return program
  }
}

async function startSimulatedProgram(
  environment: Readonly<Record<string, string>>,
): Promise<SimulatedProgram & { stop(): Promise<void> }> {
  const database = await createTestDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-simulation-'))
  const logged: string[] = []
  const start = () => run({ databaseUrl: database.url, dataDir, logged, environment })
  let running = await start()
  const at = (path: string) => `${running.app.url}${path}`
  return {
    get app() {
      return running.app
    },
    logged,
    ask: async (path) => (await fetch(at(path))).json(),
    act: (act) =>
      fetch(at('/simulator/act'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(act),
      }),
    ready: () => running.ready,
    async restart() {
      await running.stop()
      running = await start()
    },
    async stop() {
      await running.stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function run(given: {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly logged: string[]
  readonly environment: Readonly<Record<string, string>>
}): Promise<Running & { readonly ready: Promise<void> }> {
  const context = openContext({
    LOKET_SIMULATOR: '1',
    DATABASE_URL: given.databaseUrl,
    LOKET_DATA_DIR: given.dataDir,
    PORT: '0',
    ...given.environment,
  })
  const log = createLogger({
    level: 'debug',
    clock: context.clock,
    sink: { write: (line) => void given.logged.push(line) },
  })
  const simulation = await startSimulation({ ...context, log })
  const app = await startApp({ ...context, log, ...simulation.parts })
  const ready = simulation.serves(app)
  return {
    app,
    ready,
    async stop() {
      await app.stop()
      await simulation.stop()
    },
  }
}
