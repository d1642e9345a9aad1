import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import type { TestProject } from 'vitest/node'
import { lockDirectory } from '../../src/storage/embedded/lock.ts'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../src/storage/embedded/start.ts'
import { takeOver } from '../../src/storage/embedded/takeover.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { buildsFolder } from './builds.ts'
import { createDatabase, dropDatabase, listDatabases, type TestServer } from './server.ts'

// One PostgreSQL for a whole test run, in a folder and on a port of its own, so that several runs go side by side.
// The migrated template is made once; each test's database is a clone of it.

const FOLDER_PREFIX = 'loket-test-'
/** Nothing of a test run has to outlive it. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

let server: TestServer | undefined
let stop: (() => Promise<void>) | undefined

export async function setup(project: TestProject): Promise<void> {
  const given = process.env['LOKET_TEST_DATABASE_URL']
  const database =
    given === undefined ? await startThrowAway() : { url: given, stop: () => Promise.resolve() }
  stop = () => database.stop()
  const run = crypto.randomUUID().slice(0, 8)
  server = { url: database.url, template: `loket_template_${run}`, prefix: `loket_test_${run}_` }
  const template = await createDatabase(server.url, server.template)
  await migrate(template)
  await runMigrations({ connectionString: template, logger: new Logger(() => () => undefined) })
  project.provide('testServer', server)
}

export async function teardown(): Promise<void> {
  if (server === undefined) return
  const left = await listDatabases(server)
  for (const name of [...left, server.template]) await dropDatabase(server.url, name)
  await rm(join(buildsFolder, server.prefix), { recursive: true, force: true })
  await stop?.()
  if (left.length === 0) return
  // Vitest reports what a tear-down throws, but would still end with 0.
  process.exitCode = 1
  throw new Error(`${left.length} test databases were never dropped: call drop() in afterAll`)
}

async function startThrowAway(): Promise<EmbeddedDatabase> {
  await sweepKilledRuns()
  const dataDir = await mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`))
  const quiet = { info: () => undefined, warn: (message: string) => process.stderr.write(`${message}\n`) }
  const database = await startEmbeddedDatabase({ dataDir, log: quiet, settings: THROW_AWAY })
  return {
    url: database.url,
    async stop() {
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Stops and removes what killed test runs left. A run that lives holds the lock of its folder. */
async function sweepKilledRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER_PREFIX))
  for (const dataDir of names.map((name) => join(tmpdir(), name))) {
    try {
      const lock = await lockDirectory(dataDir)
      await takeOver(join(dataDir, 'postgres'))
      await lock.release()
      await rm(dataDir, { recursive: true, force: true })
    } catch {
      // In use, another user's, or just being made or removed by a neighbour.
    }
  }
}
