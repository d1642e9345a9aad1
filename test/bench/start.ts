import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startOwnProgram } from '../../bots/docs/own-program.ts'
import { table } from './report.ts'

/** What one start took, in seconds. */
interface Start {
  /** Until the program answered that it serves (GET /readyz). */
  readonly serving: number
  /** Until the simulator's office was set up, so that the page can be used. */
  readonly usable: number
}

/**
 * `npm run bench -- start`: how long the program takes to serve, as `npm start` runs it without any setting: on new
 * data, on those data again, and beside a Node.js that does nothing.
 */
export async function runStart(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-start-'))
  // The database's own user goes through it.
  await chmod(folder, 0o755)
  try {
    const bare = await bareStart()
    const first = await start(folder)
    const again = await start(folder)
    const row = (name: string, seconds: number) => [name, seconds.toFixed(2), (seconds / bare).toFixed(0)]
    console.log(
      table(
        ['start', 'seconds', 'times a bare Node.js'],
        [
          row('bare Node.js', bare),
          row('new data: serving', first.serving),
          row('new data: office set up', first.usable),
          row('existing data: serving', again.serving),
          row('existing data: office there', again.usable),
        ],
      ),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function bareStart(): Promise<number> {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0']), 'exit')
  return secondsSince(began)
}

async function start(folder: string): Promise<Start> {
  const began = performance.now()
  const program = startOwnProgram(folder)
  try {
    const address = await program.address
    await until(async () => (await fetch(`${address}/readyz`)).ok)
    const serving = secondsSince(began)
    await until(async () =>
      (await (await fetch(`${address}/simulator/state`)).text()).includes('"ready":true'),
    )
    return { serving, usable: secondsSince(began) }
  } finally {
    await program.stop()
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(20)
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000
}
