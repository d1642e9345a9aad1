import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** How a process of the demo is started. */
export interface ProcessOptions {
  /** Script and arguments for this Node. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Gets every line that the process says. */
  readonly onLine: (line: string) => void
}

/** A process did not do what the demo needs of it. */
export class ProcessError extends Error {
  override readonly name = 'ProcessError'
}

/** The program promises to end within 10 seconds of a SIGTERM. */
const stopMs = 12_000

/**
 * The processes of the demo, so that none outlives it. Each is in a process group of its own: Ctrl-C in the terminal
 * reaches the demo alone, which then stops them in the opposite order of their starts.
 */
export class Processes {
  readonly #children: ChildProcess[] = []
  #isStopped = false

  /**
   * Starts a process that serves and waits for the line by which it is known to be ready.
   * @param recognise reads a line; anything but undefined says that the process is ready
   * @throws ProcessError when it ends, or says nothing of the kind in time
   */
  async start<T>(
    options: ProcessOptions,
    recognise: (line: string) => T | undefined,
    readyMs: number,
  ): Promise<T> {
    const name = options.args.join(' ')
    const child = this.#launch(options)
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new ProcessError(`${name} was not ready within ${readyMs} ms`)),
        readyMs,
      )
      listen(child, (line) => {
        options.onLine(line)
        const recognised = recognise(line)
        if (recognised === undefined) return
        clearTimeout(timer)
        resolve(recognised)
      })
      child.once('error', reject)
      child.once('exit', () => {
        clearTimeout(timer)
        reject(new ProcessError(`${name} ended before it was ready`))
      })
    })
  }

  /** Runs a process to its end. @returns its exit code and the lines it said */
  async run(
    options: ProcessOptions,
  ): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
    const child = this.#launch(options)
    const lines: string[] = []
    listen(child, (line) => {
      options.onLine(line)
      lines.push(line)
    })
    // Rejects when the process could not be started at all.
    await once(child, 'close')
    return { code: child.exitCode, lines }
  }

  /** Ends what still runs, and lets nothing start any more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    for (const child of this.#children.toReversed()) await end(child)
  }

  #launch({ args, env, cwd }: ProcessOptions): ChildProcess {
    if (this.#isStopped) throw new ProcessError('the demo is being stopped')
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
    const child = spawn(process.execPath, [...args], { cwd, env, detached: true, stdio })
    this.#children.push(child)
    return child
  }
}

function listen(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface(stream).on('line', onLine)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), stopMs)
  await ended
  clearTimeout(force)
}
