/** The program in its own process on its own database, without a token: start, terminal, probes, stop, kill -9. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  addressOf,
  newFolder,
  removeFolder,
  runProcess,
  startProcess,
  type ProgramProcess,
} from '../support/built-program.ts'

/** Each test starts programs in processes of their own, which take long on a busy machine. */
const patienceMs = 120_000

let folder: string
let env: Readonly<Record<string, string>>
const open: ProgramProcess[] = []

beforeAll(async () => {
  folder = await newFolder()
  env = { LOKET_DATA_DIR: join(folder, 'data'), PORT: '0', LOKET_SIMULATOR: '0' }
})

afterAll(async () => {
  for (const program of open) await program.kill('SIGKILL')
  // The database of a program that was killed is taken over by the next one, which stops it in order.
  const last = await startProcess(['holidays'], env)
  await last.ended
  await removeFolder(folder)
})

async function serve(more: Readonly<Record<string, string>> = {}): Promise<ProgramProcess> {
  const program = await startProcess(['serve'], { ...env, ...more })
  open.push(program)
  return program
}

async function stop(program: ProgramProcess): ReturnType<ProgramProcess['kill']> {
  open.splice(open.indexOf(program), 1)
  return program.kill('SIGTERM')
}

let program: ProgramProcess
let url: string

describe('a first start without anything', { timeout: patienceMs }, () => {
  beforeAll(async () => {
    program = await serve()
    url = await addressOf(program)
    await program.says('Admin')
  }, patienceMs)

  it('says in a few plain lines what is on and what is missing, and how to get it', () => {
    expect(program.lines).toEqual([
      `Loket melayani di ${url}`,
      '✓ Instansi: Diskop UKM Kalbar (WIB)',
      expect.stringContaining('✓ Database: PostgreSQL bawaan, data di '),
      '✗ Telegram: belum dipasang. Buka @BotFather di Telegram, kirim /newbot, lalu nyalakan lagi dengan TELEGRAM_BOT_TOKEN=token itu.',
      '✗ Admin: belum ada. Isi LOKET_ADMINS=telegram:ID_ANDA (nomor ID diberikan @userinfobot) atau slack:ID_ANGGOTA, lalu kirim /periksa kepada bot.',
    ])
  })

  it('makes a key that only its owner can read', async () => {
    expect((await stat(join(folder, 'data', 'keys'))).mode & 0o777).toBe(0o600)
  })

  it('serves health, readiness, metrics and pages', async () => {
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'alive' })
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, database: true }])
    const metrics = await (await fetch(`${url}/metrics`)).text()
    expect(metrics).toMatch(/^loket_database_up 1$/m)
    expect(metrics).toMatch(/^loket_dead_jobs 0$/m)
    expect(metrics).toMatch(/^loket_open_tasks 0$/m)
    expect(metrics).toMatch(/^process_resident_memory_bytes \d+/m)
    expect((await fetch(`${url}/verifikasi/7K3M-Q9VX-2D8R`)).status).toBe(404)
    expect((await fetch(`${url}/telegram`, { method: 'POST' })).status).toBe(404)
  })

  it('refuses a second start on the same data directory, and names who has it', async () => {
    const second = await runProcess(['serve'], env)
    expect(second.code).toBe(1)
    expect(second.all).toBe(
      `Direktori data ${join(folder, 'data')} sedang dipakai program lain (proses ${program.pid}). ` +
        'Hentikan dulu program itu, atau pakai LOKET_DATA_DIR lain.',
    )
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  it('shares its database with a command beside it, and is not disturbed', async () => {
    const { code, output } = await runProcess(['holidays', '--year', '2026'], env)
    expect(code).toBe(0)
    expect(output.split('\n')).toHaveLength(25)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const rotation = await runProcess(['keys', 'rotate'], env)
    expect([rotation.code, rotation.output]).toEqual([
      1,
      'Program sedang berjalan dan belum mengenal kunci yang akan dibuat. Hentikan dulu programnya, lalu jalankan perintah ini lagi.',
    ])
  })
})

describe('after kill -9', { timeout: patienceMs }, () => {
  it('the next start takes over, with the data and the keys as they were', async () => {
    const entry = [
      'dik add --nomor DIK-1 --pasal17 h --unit X --jangka-waktu selalu',
      '--informasi Rahasia --konsekuensi-buka terungkap --konsekuensi-tutup terlindungi',
    ]
    expect((await runProcess(entry.join(' ').split(' '), env)).code).toBe(0)
    const keys = await readFile(join(folder, 'data', 'keys'), 'utf8')
    open.splice(open.indexOf(program), 1)
    await program.kill('SIGKILL')
    program = await serve()
    url = await addressOf(program)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(await readFile(join(folder, 'data', 'keys'), 'utf8')).toBe(keys)
    const again = await runProcess(entry.join(' ').split(' '), env)
    expect([again.code, again.output]).toEqual([2, 'Nomor DIK-1 sudah ada di daftar.'])
  })
})

describe('a signal', { timeout: patienceMs }, () => {
  it('stops the program in order, with exit code 0', async () => {
    const { code, tookMs } = await stop(program)
    expect(code, program.lines.join('\n')).toBe(0)
    expect(tookMs).toBeLessThan(10_000)
    expect(program.output.slice(-2)).toEqual([
      'Berhenti: menyelesaikan yang sedang berjalan …',
      'Berhenti dengan rapi.',
    ])
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed')
  })

  it('that comes while the program starts stops it too, and its database with it', async () => {
    program = await serve()
    const pidFile = join(folder, 'data', 'postgres', 'postmaster.pid')
    await vi.waitFor(() => readFile(pidFile), { timeout: patienceMs, interval: 10 })
    const { code } = await stop(program)
    expect(code).toBe(0)
    await expect(readFile(pidFile)).rejects.toThrow('ENOENT')
  })
})

describe('a key file', { timeout: patienceMs }, () => {
  it('that was lost is not made anew over data that it sealed, and one of another database is refused', async () => {
    const path = join(folder, 'data', 'keys')
    const own = await readFile(path, 'utf8')
    await mkdir(join(folder, 'aside'))
    await writeFile(join(folder, 'aside', 'keys'), own, { mode: 0o600 })
    await removeFolder(path)
    const lost = await runProcess(['serve'], env)
    expect(lost.code).toBe(1)
    expect(lost.all).toContain(`Berkas kunci ${path} tidak ada, padahal data di database ini sudah disegel.`)
    await expect(stat(path)).rejects.toThrow('ENOENT')
    const other = await runProcess(['serve'], { ...env, LOKET_KEY: 'ab'.repeat(32) })
    expect(other.code).toBe(1)
    expect(other.all).toContain('Kunci yang diberikan bukan kunci database ini')
    expect(other.all).not.toContain('abab')
    await writeFile(path, own, { mode: 0o600 })
    expect((await runProcess(['audit', 'verify'], env)).code).toBe(0)
  })
})
