import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packageRoot } from '../../src/root.ts'

// The whole program as processes of their own, with a database made afresh: half a minute when nothing else runs.
const patienceMs = 240_000

let temporary: string
let out: string

beforeEach(async () => {
  // A temporary folder of its own shows what is left in it. The database's system user must get there.
  temporary = await mkdtemp(join(tmpdir(), 'loket-demo-test-'))
  await chmod(temporary, 0o755)
  out = await mkdtemp(join(tmpdir(), 'loket-demo-out-'))
})

afterEach(async () => {
  for (const folder of [temporary, out]) await rm(folder, { recursive: true, force: true })
})

function startDemo(...args: string[]) {
  const main = join(packageRoot, 'bots', 'demo', 'main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
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

/** What stands in the temporary folder but tsx's own cache. */
async function leftInTemporary(): Promise<string[]> {
  return (await readdir(temporary)).filter((name) => !name.startsWith('tsx-'))
}

/** Processes that were started on something in the temporary folder. */
async function leftRunning(): Promise<string[]> {
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(
    numbers.map((number) => readFile(join('/proc', number, 'cmdline'), 'utf8').catch(() => '')),
  )
  return lines.filter((line) => line.includes(temporary))
}

it(
  'plays the main job to its end and leaves the letters and a page of chats, and nothing else',
  { timeout: patienceMs },
  async () => {
    const demo = startDemo('--out', out)
    const [code] = await demo.ended
    expect(code, demo.said()).toBe(0)
    expect(demo.said()).toContain('Buku besar utuh: 2 perkara')
    const names = await readdir(join(out, 'files'))
    for (const letter of [
      'tanda-bukti-permohonan',
      'perpanjangan',
      'pemberitahuan-tertulis',
      'sk-penolakan',
    ]) {
      expect(names.some((name) => name.startsWith(letter) && name.endsWith('.pdf'))).toBe(true)
    }
    const page = await readFile(join(out, 'transcript.html'), 'utf8')
    expect(page).not.toMatch(/<script|(?:src|href)="(?:https?:)?\/\//)
    const files = [...page.matchAll(/(?:src|href)="(files\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((path) => !names.includes(path.slice('files/'.length)))).toEqual([])
    expect(await leftInTemporary()).toEqual([])
    expect(await leftRunning()).toEqual([])
  },
)

it(
  'plays all five SOPs, connected: a refusal, the objection to it, an entry of the DIP, its announcement',
  { timeout: patienceMs },
  async () => {
    const demo = startDemo('--all', '--out', out)
    const [code] = await demo.ended
    expect(code, demo.said()).toBe(0)
    const said = demo.said()
    for (const [table, least] of [
      ['dip_entry', 10],
      ['dik_entry', 1],
    ] as const)
      expect(Number(new RegExp(`${table}: (\\d+)`).exec(said)?.[1])).toBeGreaterThanOrEqual(least)
    expect(said).toContain('Buku besar utuh: 6 perkara')
    const names = await readdir(join(out, 'files'))
    for (const letter of ['tanggapan-keberatan', 'nota-dinas', 'sk-penolakan'])
      expect(names.some((name) => name.startsWith(letter) && name.endsWith('.pdf'))).toBe(true)
  },
)

it(
  'stops everything and cleans up when it is interrupted in the middle',
  { timeout: patienceMs },
  async () => {
    const demo = startDemo('--out', out)
    for await (const line of createInterface(demo.child.stdout)) if (line.includes('/periksa')) break
    expect(await leftInTemporary()).not.toEqual([])
    demo.child.kill('SIGINT')
    const [code] = await demo.ended
    expect(code, demo.said()).toBe(1)
    expect(await leftInTemporary()).toEqual([])
    expect(await leftRunning()).toEqual([])
  },
)
