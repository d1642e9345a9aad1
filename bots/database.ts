import type { Config } from './config.ts'
import type { Logger } from '../src/logger.ts'
import { startEmbeddedDatabase, useEmbeddedDatabase } from '../src/storage/embedded/start.ts'
import { migrate } from '../src/storage/migrate.ts'
import { prepareJobs } from '../src/jobs/worker.ts'

/** The database that the program works on. */
export interface OpenedDatabase {
  /** With its password: never to be logged. */
  readonly url: string
  /** Our own server, which nobody else uses: what a killed program left may be taken over at once. */
  readonly own: boolean
  stop(): Promise<void>
}

/**
 * Starts our own PostgreSQL, or takes the one named by DATABASE_URL, and brings its tables up to date.
 * `serve`: the data directory is ours alone; `command`: a running program's database may be shared.
 * `signal` calls it off.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Logger,
  purpose: 'serve' | 'command',
  signal?: AbortSignal,
): Promise<OpenedDatabase> {
  const opened = await reachDatabase(config, log, purpose, signal)
  try {
    signal?.throwIfAborted()
    await migrate(opened.url)
    signal?.throwIfAborted()
    await prepareJobs(opened.url, log)
  } catch (error) {
    await opened.stop()
    throw error
  }
  return opened
}

/** The same, and leaves its tables as they are. */
export async function reachDatabase(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Logger,
  purpose: 'serve' | 'command',
  signal?: AbortSignal,
): Promise<OpenedDatabase> {
  if (databaseUrl !== undefined) {
    return { url: databaseUrl.reveal(), own: false, stop: () => Promise.resolve() }
  }
  const start = purpose === 'serve' ? startEmbeddedDatabase : useEmbeddedDatabase
  const database = await start({ dataDir, log, ...(signal !== undefined && { signal }) })
  return { url: database.url, own: true, stop: () => database.stop() }
}
