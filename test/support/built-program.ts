import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { inject } from 'vitest'
import { packageRoot } from '../../src/root.ts'
import { buildsFolder } from './builds.ts'

// The program as it is shipped, in a process of its own, for the tests that are about processes: signals, exit
// codes, what is said on the terminal, kill -9.

const pollMs = 50
const buildMs = 120_000

/** Builds the program once in a run of the tests. @returns the path of an entry, e.g. `main.js` */
export async function builtEntry(...path: string[]): Promise<string> {
  const folder = join(buildsFolder, inject('testServer').prefix)
  const entry = join(folder, 'bots', ...path)
  const done = join(folder, 'built')
  await mkdir(buildsFolder, { recursive: true })
  try {
    await mkdir(folder)
  } catch {
    // Another test file builds it.
    for (let waited = 0; !existsSync(done); waited += pollMs) {
      if (waited > buildMs) throw new Error('the program was not built')
      await delay(pollMs)
    }
    return entry
  }
  const compiler = join(packageRoot, 'node_modules', '.bin', 'tsc')
  const args = ['-p', join(packageRoot, 'tsconfig.build.json'), '--noCheck', '--outDir', folder]
  const child = spawn(compiler, args, {
    cwd: packageRoot,
    stdio: 'ignore',
  })
  await once(child, 'exit')
  await writeFile(done, '')
  return entry
}

/** A folder of a test's own, which every user may pass through. */
export async function newFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'loket-life-')))
  await chmod(folder, 0o755)
  return folder
}

/** The program in a process of its own. */
export interface ProgramProcess {
  readonly pid: number
  /** What it said so far, on both streams: plain lines and the log. */
  readonly lines: readonly string[]
  /** What it said on standard output alone. */
  readonly output: readonly string[]
  /** Waits for a line with these words; rejects when the process ends without it. @returns the line */
  says(words: string): Promise<string>
  /** Sends a signal and waits for the end. @returns exit code and how long it took */
  kill(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly tookMs: number }>
  readonly ended: Promise<number | null>
}

/** Starts `loket` with arguments and just this environment. */
export async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ProgramProcess> {
  const entry = await builtEntry('main.js')
  const child = spawn(process.execPath, [entry, ...args], {
    // Away from any .env.
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const output: string[] = []
  const watchers = new Set<() => void>()
  const hear = (line: string) => {
    lines.push(line)
    for (const look of watchers) look()
  }
  createInterface(child.stdout).on('line', (line) => {
    output.push(line)
    hear(line)
  })
  createInterface(child.stderr).on('line', hear)
  const ended = once(child, 'close').then(() => child.exitCode)
  return {
    pid: child.pid ?? 0,
    lines,
    output,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = lines.find((each) => each.includes(words))
          if (line === undefined) return
          watchers.delete(look)
          resolve(line)
        }
        watchers.add(look)
        look()
        void ended.then(() => reject(new Error(`ended without “${words}”:\n${lines.join('\n')}`)))
      }),
    async kill(signal) {
      const began = performance.now()
      child.kill(signal)
      const code = await ended
      return { code, tookMs: performance.now() - began }
    },
  }
}

/** Runs `loket` to its end. */
export async function runProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string; readonly all: string }> {
  const child = await startProcess(args, env)
  const code = await child.ended
  return { code, output: child.output.join('\n'), all: child.lines.join('\n') }
}

/** The address in the line that says that the program serves. */
export async function addressOf(child: ProgramProcess): Promise<string> {
  const line = await child.says('Loket melayani di ')
  return line.slice('Loket melayani di '.length)
}

/** Removes a folder that a program may have filled. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
