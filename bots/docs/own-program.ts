import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageRoot } from '../../src/root.ts'

/** The built program in a process of its own, without any setting: with the simulator. */
export interface OwnProgram {
  /** Resolves to the address once it says that it serves; rejects when it ends before. */
  readonly address: Promise<string>
  stop(): Promise<void>
}

/** Starts it as `npm start` does. @param folder where its data are to be: one that every user may pass through */
export function startOwnProgram(folder: string): OwnProgram {
  const child = spawn(process.execPath, [join(packageRoot, 'dist/bots/main.js'), 'serve'], {
    // Away from any .env.
    cwd: folder,
    env: { PATH: process.env['PATH'], LOKET_DATA_DIR: join(folder, 'data'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  return {
    address: addressOf(child),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the program says nothing')
  for await (const line of createInterface(stdout)) {
    const address = /^Loket melayani di (\S+)$/.exec(line)?.[1]
    if (address === undefined) continue
    // What it says after that is read by nobody, but must not fill the pipe.
    stdout.resume()
    return address
  }
  throw new Error('the program ended before it served')
}
