/** Commands in processes of their own: what a signal breaks off, and what goes to which stream. */
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBreaking } from '../../bots/cli/breaking.ts'
import { newFolder, removeFolder, runProcess, startProcess } from '../support/built-program.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { soon } from '../support/soon.ts'
import { sql } from '../storage/embedded-program.ts'

const patienceMs = 120_000

let database: TestDatabase
let folder: string
let env: Readonly<Record<string, string>>

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await newFolder()
  env = { DATABASE_URL: database.url, LOKET_DATA_DIR: join(folder, 'data') }
  await writeFile(
    join(folder, 'dip.csv'),
    'kode,klasifikasi,judul,ringkasan,penguasa,penanggung_jawab,waktu_tempat,format,retensi\n' +
      'K-1,berkala,Laporan Keuangan,Laporan keuangan dinas,Sekretariat,Subbag Keuangan,2026,softcopy,5 tahun\n',
  )
  const file = join(folder, 'whole.gz')
  expect((await runProcess(['backup', '--out', file], env)).all).toContain(`Cadangan ditulis ke ${file}`)
}, patienceMs)

afterAll(async () => {
  await database.drop()
  await removeFolder(folder)
})

/** Starts a command and breaks it off while it waits for a table that somebody else holds. */
async function brokenOff(args: readonly string[], table: string, signal: NodeJS.Signals) {
  const holder = new Client({ connectionString: database.url })
  await holder.connect()
  try {
    await holder.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    const child = await startProcess(args, env)
    await soon(async () => {
      const waiting = await sql(
        database.url,
        'SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())',
      )
      expect(waiting).not.toEqual([])
    })
    const { code } = await child.kill(signal)
    return { code, said: child.lines.join('\n'), output: child.output }
  } finally {
    await holder.end()
  }
}

it(
  'a backup takes away what it has written so far, and says that there is none',
  async () => {
    const path = join(folder, 'cut.gz')
    await writeFile(`${path}.part`, 'as far as it came')
    expect(await brokenOff(['backup', '--out', path], 'person', 'SIGINT')).toEqual({
      code: 130,
      said: 'Dihentikan sebelum selesai: cadangannya tidak jadi, dan berkas yang belum utuh sudah dihapus.',
      output: [],
    })
    expect((await readdir(folder)).filter((name) => name.startsWith('cut'))).toEqual([])
  },
  patienceMs,
)

it(
  'an export takes away its unsealed rows',
  async () => {
    const path = join(folder, 'permohonan.xlsx')
    const { code, said } = await brokenOff(['export', 'permohonan', '--out', path], '"case"', 'SIGTERM')
    expect([code, said]).toEqual([143, expect.stringContaining('ekspornya tidak jadi')])
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false])
  },
  patienceMs,
)

it.each([
  [['restore', 'whole.gz'], '"case"', 'tidak ada yang dipulihkan, dan database tetap seperti semula.'],
  [['dip', 'import', 'dip.csv'], 'dip_entry', 'tidak ada yang dimasukkan, dan DIP tetap seperti semula.'],
  [['keys', 'rotate'], 'installation', 'jalankan lagi loket keys rotate untuk melanjutkannya'],
  [['audit', 'verify'], 'case_event', 'Perintah ini dihentikan sebelum selesai.'],
])(
  '%j says what it means',
  async (words, table, meaning) => {
    const args = words.map((word) => (word.includes('.') ? join(folder, word) : word))
    const { code, said } = await brokenOff(args, table, 'SIGINT')
    expect([code, said]).toEqual([130, expect.stringContaining(meaning)])
  },
  patienceMs,
)

it(
  'the log of a command does not stand in its output',
  async () => {
    // A fault of the program is logged.
    await sql(database.url, 'ALTER TABLE dip_entry RENAME TO elsewhere')
    const { code, output, all } = await runProcess(['export', 'dip', '--out', join(folder, 'dip.xlsx')], env)
    await sql(database.url, 'ALTER TABLE elsewhere RENAME TO dip_entry')
    expect([code, output]).toEqual([1, ''])
    expect(all).toContain('"level":"fatal"')
    expect(all).toContain('Ada kesalahan di dalam program')
  },
  patienceMs,
)

it('what is innermost is put right first and says what it means; what is done is no more of it', async () => {
  const breaking = createBreaking()
  const order: string[] = []
  const step = (name: string, means?: string) => ({
    putRight: () => void order.push(name),
    ...(means !== undefined && { means }),
  })
  const broken = await breaking.during(step('command', 'outer'), async () => {
    await breaking.during(step('done', 'over'), () => Promise.resolve())
    return breaking.during(step('file', 'inner'), () =>
      breaking.during(step('bar'), () => Promise.resolve(breaking.breakOff())),
    )
  })
  expect([broken, order]).toEqual(['inner', ['bar', 'file', 'command']])
  expect(breaking.breakOff()).toBeUndefined()
})
