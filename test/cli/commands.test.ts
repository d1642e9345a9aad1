/** The commands of `loket`, as an operator uses them: on a real database, beside no running program. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditVerify } from '../../bots/cli/audit-verify.ts'
import { backup } from '../../bots/cli/backup.ts'
import { openContext, type CliContext } from '../../bots/cli/context.ts'
import { dikAdd } from '../../bots/cli/dik-add.ts'
import { dipImport } from '../../bots/cli/dip-import.ts'
import { due } from '../../bots/cli/due.ts'
import { exportRegister } from '../../bots/cli/export.ts'
import { holidays } from '../../bots/cli/holidays.ts'
import { restore } from '../../bots/cli/restore.ts'
import { sopSheet } from '../../bots/cli/sop-sheet.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'
import { searchDip } from '../../src/storage/dip.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let db: Database
let folder: string
let printed: string[] = []
let context: CliContext

beforeAll(async () => {
  database = await createTestDatabase()
  db = createPrisma(database.url, { poolSize: 1 })
  folder = await mkdtemp(join(tmpdir(), 'loket-cli-'))
  const opened = openContext({ DATABASE_URL: database.url, LOKET_DATA_DIR: folder, LOG_LEVEL: 'silent' })
  context = { ...opened, print: (line) => void printed.push(line) }
})

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command. @returns its exit code and what it printed */
async function run(command: () => number | Promise<number>): Promise<{ code: number; text: string }> {
  printed = []
  const code = await command()
  return { code, text: printed.join('\n') }
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const header = 'kode;klasifikasi;judul;ringkasan;penguasa;penanggung_jawab;waktu_tempat;format;retensi;tautan'
const row =
  'K-1;berkala;Laporan Keuangan 2025;Laporan keuangan dinas;Sekretariat;Subbag Keuangan;2026, Pontianak;softcopy;5 tahun;'

describe('loket due', () => {
  it('prints the due date as ISO first and the sum below', async () => {
    const { code, text } = await run(() => due(context, { date: '2026-03-10', days: '10', extend: '7' }))
    expect(code).toBe(0)
    expect(text.split('\n')[0]).toBe('2026-04-10')
    expect(text).toContain('Hari Raya Idulfitri')
  })

  it('says in one sentence what is wrong with its input', async () => {
    const { code, text } = await run(() => due(context, { date: '10 Maret' }))
    expect(code).toBe(2)
    expect(text.split('\n')).toHaveLength(1)
  })
})

describe('loket dip import', () => {
  it('loads a file as a spreadsheet set to Indonesian writes it, and changes rows the second time', async () => {
    const path = await file('dip.csv', `\u{FEFF}${header}\n${row}\n`)
    expect(await run(() => dipImport(context, path))).toEqual({
      code: 0,
      text: '1 entri baru, 0 entri diperbarui.',
    })
    expect(await run(() => dipImport(context, path))).toEqual({
      code: 0,
      text: '0 entri baru, 1 entri diperbarui.',
    })
    const hits = await searchDip(db, 'laporan keuangan', { limit: 5, suggest: false })
    expect(hits.map(({ judul }) => judul)).toEqual(['Laporan Keuangan 2025'])
  })

  it('imports all rows or none, and names each fault by row and column', async () => {
    const bad = row.replace('K-1;berkala', 'K-2;sering').replace('Sekretariat', '')
    const path = await file('bad.csv', `${header}\n${row.replace('K-1', 'K-3')}\n${bad}\n`)
    const { code, text } = await run(() => dipImport(context, path))
    expect(code).toBe(2)
    expect(text).toContain('Baris 3, kolom klasifikasi: harus berkala, serta-merta, atau setiap-saat')
    expect(text).toContain('Baris 3, kolom penguasa: belum diisi')
    expect(await db.dipEntry.count({ where: { code: 'K-3' } })).toBe(0)
  })

  it('imports nothing when the database refuses a row in the middle, and all of them when it no longer does', async () => {
    const rows = Array.from({ length: 450 }, (_, n) => row.replace('K-1', `BESAR-${n}`))
    const path = await file('besar.csv', [header, ...rows].join('\n'))
    await db.$executeRaw`ALTER TABLE dip_entry ADD CONSTRAINT no_430 CHECK (code <> 'BESAR-430')`
    try {
      await expect(run(() => dipImport(context, path))).rejects.toThrow('no_430')
    } finally {
      await db.$executeRaw`ALTER TABLE dip_entry DROP CONSTRAINT no_430`
    }
    expect(await db.dipEntry.count({ where: { code: { startsWith: 'BESAR-' } } })).toBe(0)
    expect((await run(() => dipImport(context, path))).text).toBe('450 entri baru, 0 entri diperbarui.')
  })

  it('refuses a code that stands twice, which would lose the first of the two', async () => {
    const twice = [header, row.replace('K-1', 'K-5'), row.replace('K-1', 'K-6'), row.replace('K-1', 'K-5')]
    const path = await file('twice.csv', twice.join('\n'))
    expect(await run(() => dipImport(context, path))).toEqual({
      code: 2,
      text:
        'Baris 4, kolom kode: kode ini sudah dipakai di baris 2\n' +
        'Tidak ada yang dimasukkan; perbaiki dulu baris di atas.',
    })
    expect(await db.dipEntry.count({ where: { code: { in: ['K-5', 'K-6'] } } })).toBe(0)
  })

  it('takes no file that is not UTF-8, whose letters would be published broken', async () => {
    const path = await file('excel.csv', '')
    await writeFile(path, `${header}\n${row.replace('K-1', 'K-7').replace('2026,', '2026 – é')}\n`, 'latin1')
    const { code, text } = await run(() => dipImport(context, path))
    expect([code, text]).toEqual([2, expect.stringContaining('sebagai CSV (UTF-8)')])
    expect(await db.dipEntry.count({ where: { code: 'K-7' } })).toBe(0)
  })

  it('says of a file with nothing but the heading that it has no rows', async () => {
    const path = await file('heading.csv', `\u{FEFF}${header}\n`)
    const { code, text } = await run(() => dipImport(context, path))
    expect([code, text]).toEqual([2, expect.stringContaining('belum ada entri di bawahnya')])
    const empty = await file('empty.csv', '')
    expect((await run(() => dipImport(context, empty))).text).toContain('Kolom CSV yang diperlukan')
  })

  it('names the columns it needs, a file it cannot read, and a file that is no CSV', async () => {
    const headless = await file('headless.csv', 'judul,ringkasan\nA,B\n')
    expect((await run(() => dipImport(context, headless))).text).toContain('penanggung_jawab')
    expect((await run(() => dipImport(context, join(folder, 'none.csv')))).code).toBe(2)
    const broken = await file('broken.csv', `${header}\n"K-9;berkala`)
    expect((await run(() => dipImport(context, broken))).text).toContain('bukan CSV yang utuh')
  })
})

describe('loket dik add', () => {
  const entry = {
    nomor: 'DIK-7',
    informasi: 'Data pribadi anggota koperasi',
    pasal17: 'h',
    konsekuensiBuka: 'Rahasia pribadi anggota terungkap',
    konsekuensiTutup: 'Anggota terlindungi',
    jangkaWaktu: 'selama menyangkut pribadi',
    unit: 'Bidang Kelembagaan',
  }

  it('adds an entry once', async () => {
    expect((await run(() => dikAdd(context, entry, undefined))).code).toBe(0)
    const again = await run(() => dikAdd(context, entry, undefined))
    expect(again).toEqual({ code: 2, text: 'Nomor DIK-7 sudah ada di daftar.' })
  })

  it('holds an exemption for law enforcement to thirty years', async () => {
    const unlimited = { ...entry, nomor: 'DIK-8', pasal17: 'a' }
    expect((await run(() => dikAdd(context, unlimited, undefined))).text).toContain('30 tahun')
    const limited = { ...unlimited, expiresOn: '2040-01-01' }
    expect((await run(() => dikAdd(context, limited, undefined))).code).toBe(0)
  })

  it('names each fault by its option, and takes no entry that is over', async () => {
    const wrong = { ...entry, nomor: 'DIK-10', pasal17: 'z', konsekuensiBuka: '', expiresOn: '2026-13-01' }
    expect((await run(() => dikAdd(context, wrong, undefined))).text.split('\n')).toEqual([
      '--pasal17: tulis satu huruf dari a sampai j.',
      '--konsekuensi-buka: terlalu pendek.',
      '--expires-on: tulis tanggal sebagai tahun-bulan-tanggal, misalnya 2026-03-13.',
    ])
    const over = { ...entry, nomor: 'DIK-10', expiresOn: '2020-01-01' }
    const { code, text } = await run(() => dikAdd(context, over, undefined))
    expect([code, text]).toEqual([2, expect.stringContaining('sudah lewat')])
    expect(await db.dikEntry.count({ where: { nomor: 'DIK-10' } })).toBe(0)
  })

  it('refuses a case that waits for no uji konsekuensi, and adds nothing', async () => {
    const { code } = await run(() => dikAdd(context, { ...entry, nomor: 'DIK-9' }, '099/PPID/XI/2026'))
    expect(code).toBe(2)
    expect(await db.dikEntry.count({ where: { nomor: 'DIK-9' } })).toBe(0)
  })
})

describe('loket holidays and loket audit verify', () => {
  it('says so when a year is none, or has no list', async () => {
    expect(await run(() => holidays(context, 'abc'))).toMatchObject({
      text: 'Tahun ditulis empat angka, misalnya --year 2026.',
    })
    expect((await run(() => holidays(context, '2019'))).text).toBe('Tidak ada hari libur yang tercatat.')
  })

  it('lists the holidays of a year', async () => {
    const { text } = await run(() => holidays(context, '2026'))
    expect(text.split('\n')).toHaveLength(25)
    expect(text).toContain('2026-08-17')
  })

  it('calls an untouched ledger sound', async () => {
    const { code, text } = await run(() => auditVerify(context))
    expect(code).toBe(0)
    expect(text).toContain('Buku besar utuh: 0 perkara')
  })
})

describe('commands that only read', () => {
  const commands: Record<string, (context: CliContext) => Promise<number>> = {
    backup: (opened) => backup(opened, { out: `${join(folder, 'cadangan')}/` }),
    export: (opened) => exportRegister(opened, 'dip', { out: join(folder, 'dip.xlsx') }),
    'audit verify': auditVerify,
    holidays: (opened) => holidays(opened, undefined),
  }

  it.each(Object.keys(commands))('make no database where there is none: %s', async (name) => {
    const place = join(folder, 'salah-ketik')
    const opened = openContext({ LOKET_DATA_DIR: place, LOKET_SIMULATOR: '0', LOG_LEVEL: 'silent' })
    const elsewhere = { ...opened, print: context.print }
    const { code, text } = await run(() => commands[name]?.(elsewhere) ?? 0)
    expect([code, text]).toEqual([1, expect.stringContaining(`${place} belum ada database Loket.`)])
    for (const made of ['salah-ketik', 'cadangan', 'dip.xlsx'])
      await expect(stat(join(folder, made))).rejects.toThrow('ENOENT')
  })
})

describe('loket restore', () => {
  it('calls a file that is not there wrong input, as other commands do', async () => {
    for (const path of [join(folder, 'none.gz'), folder]) {
      const { code, text } = await run(() => restore(context, path, {}))
      expect([code, text]).toEqual([2, expect.stringContaining('tidak ada atau tidak dapat dibaca')])
    }
  })
})

describe('loket sop', () => {
  it('writes the sheet as SVG, PNG and PDF into a folder that it makes, and says where', async () => {
    const out = join(folder, 'lembar')
    const { code, text } = await run(() => sopSheet(context, 'keberatan', out))
    expect(code).toBe(0)
    const paths = ['svg', 'png', 'pdf'].map((ending) => join(out, `sop-keberatan.${ending}`))
    expect(text.split('\n')).toEqual(paths)
    const starts = await Promise.all(
      paths.map(async (path) => (await readFile(path)).toString('latin1', 0, 5)),
    )
    expect(starts).toEqual(['<svg ', '\u0089PNG\r', '%PDF-'])
  })

  it('names the SOPs there are when asked for another', async () => {
    const { code, text } = await run(() => sopSheet(context, 'rapat'))
    expect(code).toBe(2)
    expect(text).toContain('permohonan, keberatan')
  })
})
