import { type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ensureDatabase, programUrl, readAccess, writeAccess } from './access.ts'
import { initialiseData, resetPassword } from './initialise.ts'
import { launchServer, ServerStartError, type ServerSettings } from './launch.ts'
import { DataDirectoryInUseError, lockDirectory, type DirectoryLock } from './lock.ts'
import { databaseOutside, findPlace, type ServerPlace } from './place.ts'
import { superviseServer, type EmbeddedLog } from './supervise.ts'
import { takeOver } from './takeover.ts'

/** How to start the program's own PostgreSQL. */
export interface EmbeddedOptions {
  /** The program's data directory (LOKET_DATA_DIR); made when missing. */
  dataDir: string
  log: EmbeddedLog
  /** Changes to the server's settings, e.g. no fsync for throw-away databases. */
  settings?: ServerSettings
  /** Calls the start off: what was begun is undone, and it rejects. */
  signal?: AbortSignal
}

/** A running PostgreSQL of our own. */
export interface EmbeddedDatabase {
  /** Connection string of the program's database, with its password: never to be logged. */
  url: string
  /** Stops the server within 5 s and lets go of the data directory. Close the pools first. */
  stop(): Promise<void>
}

const START_ATTEMPTS_MAX = 40
const START_PAUSE_MS = 250

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, on 127.0.0.1 and a port that stays the same while it is free, and
 * keeps it running until stop(). What a killed program left behind is taken over.
 * Throws DataDirectoryInUseError when another running program has this data directory,
 * EmbeddedServerUnavailableError when no PostgreSQL comes for this platform, ServerStartError otherwise.
 */
export async function startEmbeddedDatabase(
  options: EmbeddedOptions,
): Promise<EmbeddedDatabase & { serverDir: string }> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
  const dataDir = await realpath(options.dataDir)
  const locks: DirectoryLock[] = [await lockDirectory(dataDir)]
  const releaseAll = async () => {
    for (const lock of locks.toReversed()) await lock.release()
  }
  try {
    const place = await findPlace(dataDir)
    if (place.notice !== undefined) {
      options.log.info(place.notice)
      // A copied data directory points at the same database outside: that one is guarded too.
      locks.push(await lockDirectory(dirname(place.dataPath), basename(place.dataPath)))
    }
    const running = await startAt(place, dataDir, options)
    const stop = async () => {
      await running.stop()
      await releaseAll()
    }
    return { url: running.url, serverDir: place.serverDir, stop }
  } catch (error) {
    await releaseAll()
    throw error
  }
}

/**
 * For the command line: the own database, started for the time of the command; or, when a running program has
 * it, a connection to that one (stop() then leaves it alone).
 */
export async function useEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    return await startEmbeddedDatabase(options)
  } catch (error) {
    const access = error instanceof DataDirectoryInUseError ? await readAccess(error.dataDir) : undefined
    if (access === undefined || access.port === 0) throw error
    return { url: programUrl(access), stop: () => Promise.resolve() }
  }
}

/** Whether a database was ever made for a data directory; looking makes nothing. */
export async function hasEmbeddedDatabase(dataDir: string): Promise<boolean> {
  if ((await readAccess(dataDir)) !== undefined) return true
  // One whose password was lost is there all the same, and is given another at its next start.
  const dataPath = (await databaseOutside(dataDir)) ?? join(dataDir, 'postgres')
  return stat(dataPath).then(
    () => true,
    () => false,
  )
}

async function startAt(
  place: ServerPlace,
  dataDir: string,
  options: EmbeddedOptions,
): Promise<EmbeddedDatabase> {
  const { log, settings = {}, signal = new AbortController().signal } = options
  if (await takeOver(place.dataPath)) log.info('Took over the database that a killed program had left.')
  const kept = await readAccess(dataDir)
  const password = kept?.password ?? randomBytes(24).toString('base64url')
  const isNew = await initialiseData(place, password, signal)
  if (!isNew && kept === undefined) await resetPassword(place, password)
  await writeAccess(dataDir, { password, port: kept?.port ?? 0 })

  const { child, port } = await startOnFreePort(place, { settings, signal }, kept?.port ?? 0)
  const server = superviseServer(child, { place, port, settings }, log)
  try {
    await writeAccess(dataDir, { password, port })
    await ensureDatabase({ password, port }, isNew)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { url: programUrl({ password, port }), stop: () => server.stop() }
}

/** Starts the server on the preferred port, or on any free one when that is taken (or 0). */
async function startOnFreePort(
  place: ServerPlace,
  launch: { readonly settings: ServerSettings; readonly signal: AbortSignal },
  preferred: number,
): Promise<{ child: ChildProcess; port: number }> {
  let port = (await freePort(preferred)) ?? (await freePort(0)) ?? 0
  for (let attempt = 1; ; attempt++) {
    try {
      return { child: await launchServer({ place, port, ...launch }), port }
    } catch (error) {
      if (!(error instanceof ServerStartError) || attempt === START_ATTEMPTS_MAX) throw error
      const taken = (await freePort(port)) === undefined
      if (taken) port = (await freePort(0)) ?? 0
      // Children of a server killed by force hold its shared memory until they notice: a matter of moments.
      else if (error.output.includes('pre-existing shared memory')) await delay(START_PAUSE_MS)
      else throw error
    }
  }
}

/** The port if it is free (0: any free one), else undefined. */
function freePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined))
    })
  })
}
