import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isErrno } from './lock.ts'

const run = promisify(execFile)

const POLL_MS = 20
/** Signals to a server that lost its program, and how long each may take. */
const STEPS = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
] as const

/**
 * Clears what a killed program left in a data directory: stops its server if that still runs, and removes a
 * postmaster.pid whose pid now belongs to something else (with which PostgreSQL would refuse to start).
 * Call only while holding the lock of the data directory. True if a running server was stopped.
 */
export async function takeOver(dataPath: string): Promise<boolean> {
  const pidFile = join(dataPath, 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  if (!(await isServerOf(pid, dataPath))) {
    // A dead pid we leave to PostgreSQL, which also makes sure that no child of the old server lives on.
    await rm(pidFile, { force: true })
    return false
  }
  for (const [signal, patienceMs] of STEPS) {
    process.kill(pid, signal)
    for (let waited = 0; waited < patienceMs; waited += POLL_MS) {
      if (!(await isServerOf(pid, dataPath))) return true
      await delay(POLL_MS)
    }
  }
  throw new Error(`The database server (process ${pid}) of ${dataPath} does not stop`)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isErrno(error, 'ESRCH')
  }
}

/** Whether the process was started as the server of exactly this data directory. A dead one shows no command. */
async function isServerOf(pid: number, dataPath: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
    return words[1] === '-D' && words[2] === dataPath
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes(` -D ${dataPath} `)
}
