import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { serverEnvironment } from './initialise.ts'
import { type ServerPlace } from './place.ts'

/** The server did not come up; `output` is what it said, without statements or data. */
export class ServerStartError extends Error {
  readonly code = 'server-start'
  readonly output: string

  constructor(dataPath: string, output: string) {
    super(`PostgreSQL in ${dataPath} did not start. It said: ${output.trim() || '(nothing)'}`)
    this.output = output
  }
}

/** Settings of the server beside place and port. */
export type ServerSettings = Readonly<Record<string, string>>

const PRODUCTION_SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  // Programs come in over 127.0.0.1 with a password; a socket would be a second door.
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // One file per weekday, emptied when the day comes round again: bounded without anyone's care.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_checkpoints: 'off',
  // Statements and the values of a clashing key can hold personal data: neither goes into the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** One start of the server. */
export interface LaunchOptions {
  place: ServerPlace
  port: number
  settings: ServerSettings
  signal: AbortSignal
}

const POLL_MS = 20
/** Recovery after a crash replays what the last checkpoint left; far more than that ever takes. */
const READY_TIMEOUT_MS = 120_000
const FAST_SHUTDOWN_MS = 4_000
const IMMEDIATE_SHUTDOWN_MS = 700

/**
 * Starts the server and waits until it takes connections. It runs in a session of its own, so Ctrl-C in the
 * terminal reaches the program and not the database under it. Rejects with ServerStartError; the signal
 * calls a start off.
 */
export async function launchServer(options: LaunchOptions): Promise<ChildProcess> {
  const { place, signal } = options
  const { dataPath, serverDir, user } = place
  signal.throwIfAborted()
  const all = { ...PRODUCTION_SETTINGS, ...options.settings, port: String(options.port) }
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const firstWords = `${dataPath}.start.log`
  const output = openSync(firstWords, 'w', 0o600)
  let child: ChildProcess
  try {
    child = spawn(join(serverDir, 'bin', 'postgres'), ['-D', dataPath, ...words], {
      ...user,
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
    })
  } finally {
    closeSync(output)
  }
  const callOff = () => child.kill('SIGINT')
  signal.addEventListener('abort', callOff)
  const failure = new Promise<Error>((resolve) => child.once('error', resolve))
  const died = new Promise<undefined>((resolve) => child.once('exit', () => resolve(undefined)))
  const ended = await Promise.race([failure, died, untilReady(child, dataPath)])
  signal.removeEventListener('abort', callOff)
  const said = await readFile(firstWords, 'utf8')
  await rm(firstWords)
  if (ended === 'ready') {
    child.unref()
    return child
  }
  if (ended instanceof Error) throw ended
  await stopServer(child)
  throw new ServerStartError(dataPath, `${said}${await tailOfLog(dataPath)}`)
}

/** Waits for the line that the server itself keeps in its postmaster.pid: pid first, status eighth. */
async function untilReady(child: ChildProcess, dataPath: string): Promise<'ready' | undefined> {
  for (let waited = 0; waited < READY_TIMEOUT_MS; waited += POLL_MS) {
    const lines = (await readFile(join(dataPath, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready'
    if (hasEnded(child)) return undefined
    await delay(POLL_MS)
  }
  return undefined
}

/** Stops the server within 5 s: fast (open transactions rolled back), then without a checkpoint, then by force. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  child.ref()
  const ended = new Promise<true>((resolve) => child.once('exit', () => resolve(true)))
  for (const [signal, patienceMs] of [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
  ] as const) {
    child.kill(signal)
    const timer = new AbortController()
    const patience = delay(patienceMs, false, { signal: timer.signal }).catch(() => false)
    if (await Promise.race([ended, patience])) {
      timer.abort()
      return
    }
  }
  child.kill('SIGKILL')
  await ended
}

/** Whether the process is known to have exited (or never began). */
export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

/** The last lines of the newest log file: what the server said after it had opened its log. */
async function tailOfLog(dataPath: string): Promise<string> {
  const folder = join(dataPath, 'log')
  const names = await readdir(folder).catch((): string[] => [])
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  )
  const newest = files.toSorted((a, b) => b.at - a.at)[0]
  if (newest === undefined) return ''
  return (await readFile(join(folder, newest.name), 'utf8')).split('\n').slice(-8).join('\n')
}
