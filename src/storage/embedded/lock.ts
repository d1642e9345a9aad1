import { createHash } from 'node:crypto'
import { mkdir, realpath, rm } from 'node:fs/promises'
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
/** Between two looks at what a dead holder left, or at who clears it away. */
const LOOK_AGAIN_MS = 50
const ATTEMPTS_MAX = 100
/** Who clears away is done at once: a mark that stands through so many looks is of one who died doing it. */
const CLEARING_LOOKS_MAX = 60

/**
 * Makes this process the only holder of a directory, or throws DataDirectoryInUseError.
 *
 * The lock is a local socket that the holder listens on (`<name>.lock`): the operating system closes it when the
 * process goes, however it goes, so unlike a pid file it can neither outlive a kill -9 nor be mistaken when
 * the pid is given to someone else, and it is seen across containers that share the directory.
 */
export async function lockDirectory(directory: string, name = 'loket'): Promise<DirectoryLock> {
  const path = await lockPath(directory, name)
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const server = await listen(path)
    if (server !== undefined) return { release: () => close(server) }
    const holder = await askHolder(path)
    if (holder.alive) throw new DataDirectoryInUseError(directory, holder.pid)
    if (await clearStale(path, attempt > CLEARING_LOOKS_MAX)) continue
    await delay(LOOK_AGAIN_MS)
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
function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(`${process.pid}\n`)
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

interface Holder {
  alive: boolean
  pid: number | undefined
}

/** Whether someone listens on the path, and who. A busy or stopped process still counts as alive. */
function askHolder(path: string): Promise<Holder> {
  return new Promise((resolve) => {
    const socket = connect(path)
    let answer = ''
    const alive = () => {
      socket.destroy()
      const pid = /^\d+$/.exec(answer.trim())?.[0]
      resolve({ alive: true, pid: pid === undefined ? undefined : Number(pid) })
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
 * Removes the socket that a dead holder left. Only who has made the mark beside it may remove it, and asks once more
 * before: as long as it stands there nobody else can listen, so what is removed is not a living one's.
 * `markIsDead`: a mark that stands there is taken away. @returns whether it was our turn
 */
async function clearStale(path: string, markIsDead: boolean): Promise<boolean> {
  const mark = `${path}.clearing`
  try {
    await mkdir(mark)
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error
    if (markIsDead) await rm(mark, { recursive: true, force: true })
    return false
  }
  try {
    // One who has just come stands there for an instant before it listens.
    await delay(LOOK_AGAIN_MS)
    if (!(await askHolder(path)).alive) await rm(path, { force: true })
  } finally {
    await rm(mark, { recursive: true, force: true })
  }
  return true
}

/** Whether a thrown thing is an operating-system error with this code. */
export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
