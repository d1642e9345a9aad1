import { createHash, randomUUID } from 'node:crypto'
import { link, realpath, rename, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Another running program holds this data directory. `pid` is missing when it would not say. */
export class DataDirectoryInUseError extends Error {
  readonly code = 'data-directory-in-use'
  readonly dataDir: string
  readonly pid: number | undefined

  constructor(dataDir: string, pid: number | undefined) {
    const who = pid === undefined ? 'another running program' : `another running program (process ${pid})`
    super(`${dataDir} is in use by ${who}. Stop that one first, or set LOKET_DATA_DIR to another folder.`)
    this.dataDir = dataDir
    this.pid = pid
  }
}

/** The lock on a directory, held until released or until the process is gone. */
export interface DirectoryLock {
  release(): Promise<void>
}

/** Longest path of a local socket: 104 bytes on macOS, 108 on Linux, and room for the suffix of a stale one. */
const SOCKET_PATH_BYTES_MAX = 90
const HOLDER_ANSWER_MS = 500
const ATTEMPTS_MAX = 5
/** Long enough for others who start at the same moment to be done with the socket that a dead holder left. */
const SETTLE_MS = 50

/**
 * Makes this process the only holder of a directory, or throws DataDirectoryInUseError.
 *
 * The lock is a local socket that the holder listens on (`<name>.lock`): the operating system closes it when the
 * process goes, however it goes, so unlike a pid file it can neither outlive a kill -9 nor be mistaken when
 * the pid is given to someone else, and it is seen across containers that share the directory.
 */
export async function lockDirectory(directory: string, name = 'loket'): Promise<DirectoryLock> {
  const path = await lockPath(directory, name)
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const token = randomUUID()
    const server = await listen(path, token)
    if (server !== undefined && (await isStillOurs(path, token))) return { release: () => close(server) }
    if (server !== undefined) await close(server)
    const holder = await askHolder(path)
    if (holder.alive) throw new DataDirectoryInUseError(directory, holder.pid)
    await discardStale(path, directory)
  }
  throw new DataDirectoryInUseError(directory, undefined)
}

async function lockPath(directory: string, name: string): Promise<string> {
  const path = join(await realpath(directory), `${name}.lock`)
  if (Buffer.byteLength(path) <= SOCKET_PATH_BYTES_MAX) return path
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 16)
  return join(await realpath(tmpdir()), `loket-${digest}.lock`)
}

/** Listens on the path; undefined when something already stands there. */
function listen(path: string, token: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(`${process.pid} ${token}\n`)
    })
    server.unref()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(path, () => resolve(server))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

/**
 * Whether what stands on the path after a moment is what we put there. Somebody who took us for the dead holder may
 * have moved us aside, and a third have come in between: then only one of us is found there.
 */
async function isStillOurs(path: string, token: string): Promise<boolean> {
  await delay(SETTLE_MS)
  return (await askHolder(path)).token === token
}

interface Holder {
  alive: boolean
  pid: number | undefined
  /** Which of the sockets of a process it is. */
  token?: string | undefined
}

/** Whether someone listens on the path, and who. A busy or stopped process still counts as alive. */
function askHolder(path: string): Promise<Holder> {
  return new Promise((resolve) => {
    const socket = connect(path)
    let answer = ''
    const alive = () => {
      socket.destroy()
      const said = /^(?<pid>\d+)(?: (?<token>\S+))?$/.exec(answer.trim())?.groups
      resolve({
        alive: true,
        pid: said?.['pid'] === undefined ? undefined : Number(said['pid']),
        token: said?.['token'],
      })
    }
    socket.setTimeout(HOLDER_ANSWER_MS, alive)
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.once('end', alive)
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // Refused: a socket that nobody listens on. Anything else (no right to connect) is someone's.
      const gone = error.code === 'ECONNREFUSED' || error.code === 'ENOENT' || error.code === 'ENOTSOCK'
      resolve({ alive: !gone, pid: undefined })
    })
  })
}

/**
 * Removes the socket a dead holder left. It is moved aside first and asked once more, because between our
 * question and the removal another starting program may have put its own, living one there.
 */
async function discardStale(path: string, directory: string): Promise<void> {
  // Asked again at the last moment: since the first question another may have discarded it and begun to listen.
  const now = await askHolder(path)
  if (now.alive) throw new DataDirectoryInUseError(directory, now.pid)
  const aside = `${path}.${randomUUID().slice(0, 8)}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return
    throw error
  }
  const holder = await askHolder(aside)
  if (holder.alive) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
  if (holder.alive) throw new DataDirectoryInUseError(directory, holder.pid)
}

/** Whether a thrown thing is an operating-system error with this code. */
export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
