import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { packageRoot } from '../../../src/root.ts'
import { usageOf } from '../usage.ts'

/** A register as the command line wrote it. */
export interface Exported {
  /** Cases in it: those of the archive and those filed while measuring. */
  readonly rows: number
  readonly seconds: number
  /** The most memory that the process ever held; undefined where the system does not tell. */
  readonly peakMegabytes: number | undefined
  readonly fileMegabytes: number
}

/** How often the memory of the process is looked at: the system keeps the peak itself, up to the last look. */
const lookMs = 20

/** Writes the register of requests of 2026 as a workbook: `loket export permohonan`, as it is shipped. */
export async function exportRegister(
  { url, key, rows }: { readonly url: string; readonly key: string; readonly rows: number },
  out: string,
): Promise<Exported> {
  const path = join(out, 'register.xlsx')
  rmSync(path, { force: true })
  const script = join(packageRoot, 'dist/bots/main.js')
  const from = performance.now()
  const child = spawn(process.execPath, [script, 'export', 'permohonan', '--year', '2026', '--out', path], {
    cwd: out,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATABASE_URL: url, LOKET_KEY: key },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the export did not start')
  let peakMegabytes: number | undefined
  const look = setInterval(() => {
    peakMegabytes = usageOf(pid).peakMegabytes ?? peakMegabytes
  }, lookMs)
  await once(child, 'exit')
  clearInterval(look)
  if (child.exitCode !== 0) throw new Error(`the export ended with ${child.exitCode}`)
  const fileMegabytes = statSync(path).size / 1024 / 1024
  rmSync(path)
  return { rows, seconds: (performance.now() - from) / 1000, peakMegabytes, fileMegabytes }
}
