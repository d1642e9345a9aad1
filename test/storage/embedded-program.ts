import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client, type QueryResultRow } from 'pg'
import { packageRoot } from '../../src/root.ts'

/** A child process that started the database of a directory. */
export interface Program {
  pid: number
  url: string
  /** The lines it said before it was ready. */
  said: string[]
  /** Waits for a line; rejects when the program ends without it. */
  hears(line: string): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
  ended: Promise<number | null>
}

/** Runs embedded-child.ts on a data directory; as root optionally under another user id. */
export async function startProgram(
  dataDir: string,
  mode: 'hold' | 'exit' | 'stop',
  user: { uid?: number; gid?: number } = {},
): Promise<Program> {
  const script = fileURLToPath(new URL('embedded-child.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, mode], {
    ...user,
    cwd: packageRoot,
    // A group of its own, so that a test can press Ctrl-C in it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
  const lines: string[] = []
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += String(chunk)))
  const waiting = new Set<() => void>()
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    for (const look of waiting) look()
  })
  const hears = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!lines.some((line) => line.startsWith(wanted))) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
      void once(child.stdout, 'close').then(() =>
        reject(new Error(`ended without "${wanted}": ${complaint}`)),
      )
    })
  await hears('ready')
  const at = lines.findIndex((line) => line.startsWith('ready'))
  return {
    pid: child.pid ?? 0,
    url: lines[at]?.slice('ready '.length) ?? '',
    said: lines.slice(0, at),
    hears,
    async kill(signal) {
      child.kill(signal)
      await ended
    },
    ended,
  }
}

/** The process id of the server that a data directory names. */
export async function serverPid(dataPath: string): Promise<number> {
  return Number((await readFile(join(dataPath, 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Whether a process exists and has not ended (a dead child that nobody asked about still has a name). */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !stat.includes(') Z ')
}

/** Runs one statement on a connection of its own. */
export async function sql(url: string, statement: string): Promise<QueryResultRow[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<QueryResultRow>(statement)).rows
  } finally {
    await client.end()
  }
}
