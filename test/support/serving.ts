import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../src/root.ts'

const main = join(packageRoot, 'bots/main.ts')

/** `loket serve` as a process of its own, as an operator runs it. */
export interface Serving {
  /** Waits until it has said this; rejects when it ends without. */
  says(words: string): Promise<void>
  /** All that it has said so far. */
  readonly said: () => string
  kill(signal: NodeJS.Signals): void
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Starts it with this environment and no other setting. */
export function serve(environment: Readonly<Record<string, string>>): Serving {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, 'serve'], {
    // Not the package's own folder, where a developer's .env may lie.
    cwd: tmpdir(),
    env: { PATH, HOME, NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk)
      for (const look of waiting) look()
    })
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
  return {
    said: () => said,
    ended,
    kill: (signal) => void child.kill(signal),
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!said.includes(words)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
        void ended.then(() => reject(new Error(`it ended without saying "${words}":\n${said}`)))
      }),
  }
}
