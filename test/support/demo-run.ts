import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../src/root.ts'
import { builtEntry } from './built-program.ts'

/** The whole program as processes of their own, with a database made afresh: half a minute when nothing else runs. */
export const patienceMs = 240_000

/** Folders for a run of the demo, and what a run leaves in them. */
export interface DemoFolders {
  /** Where its transcript and letters go. */
  readonly out: string
  /** Its temporary folder. */
  readonly temporary: string
  /** What stands in the temporary folder. */
  leftInTemporary(): Promise<string[]>
  /** Processes that were started on something in the temporary folder. */
  leftRunning(): Promise<string[]>
  remove(): Promise<void>
}

/** Makes them. */
export async function demoFolders(): Promise<DemoFolders> {
  // A temporary folder of its own shows what is left in it. The database's system user must get there.
  const temporary = await mkdtemp(join(tmpdir(), 'loket-demo-test-'))
  await chmod(temporary, 0o755)
  const out = await mkdtemp(join(tmpdir(), 'loket-demo-out-'))
  return {
    out,
    temporary,
    leftInTemporary: async () => readdir(temporary),
    async leftRunning() {
      const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
      const lines = await Promise.all(
        numbers.map((number) => readFile(join('/proc', number, 'cmdline'), 'utf8').catch(() => '')),
      )
      return lines.filter((line) => line.includes(temporary))
    },
    async remove() {
      for (const folder of [temporary, out]) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the demo in Indonesian, as somebody does who has a program installed. */
export async function startDemo({ out, temporary }: DemoFolders, ...args: string[]) {
  const main = await builtEntry('demo', 'main.js')
  const child = spawn(process.execPath, [main, '--out', out, ...args], {
    cwd: packageRoot,
    env: {
      ...process.env,
      TMPDIR: temporary,
      LC_ALL: 'id_ID.UTF-8',
      TELEGRAM_BOT_TOKEN: '1:of-an-installation',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  return { child, said: () => said, ended: once(child, 'exit') }
}
