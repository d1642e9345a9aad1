import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContext } from '../../bots/cli/context.ts'
import { dipImport } from '../../bots/cli/dip-import.ts'
import { importDip, proposeDip, type DipEntryInput } from '../../src/storage/dip.ts'
import { storeFile, type FileKind } from '../../src/storage/files.ts'
import { startProgram, type TestProgram } from '../support/program.ts'

const row: DipEntryInput = {
  code: 'DIP-1',
  class: 'berkala',
  judul: 'Laporan kinerja 2025',
  ringkasan: 'Capaian program, "sasaran" dan <anggaran>',
  penguasa: 'Sekretariat',
  penanggungJawab: 'Sekretaris Dinas',
  waktuTempat: '2026, Pontianak',
  format: 'PDF',
  retensi: '5 tahun',
  tautan: 'https://diskop.contoh.go.id/lkj-2025.pdf',
}

const { tautan: _link, ...unlinked } = row

let program: TestProgram
let folder: string
const ids = new Map<string, number>()

beforeAll(async () => {
  program = await startProgram({})
  folder = await mkdtemp(join(tmpdir(), 'loket-dip-'))
  const { db } = program.app.desk
  const now = program.clock.now()
  const many = Array.from({ length: 25 }, (_, n) => ({
    ...unlinked,
    code: `KUR-${n}`,
    class: 'setiap-saat' as const,
    judul: `Data kredit usaha rakyat kecamatan ${n}`,
    ringkasan: 'Rekapitulasi penyaluran',
  }))
  const warning = {
    ...unlinked,
    code: 'SM-1',
    class: 'serta-merta' as const,
    judul: 'Peringatan koperasi bodong',
  }
  await importDip(db, [row, ...many, warning, { ...unlinked, code: 'F-1', judul: '=HYPERLINK("x")' }], now)
  await proposeDip(
    db,
    { ...unlinked, code: 'USUL-1', judul: 'Usulan yang belum terbit' },
    { caseId: null, fileIds: [], now },
  )
  for (const { code, id } of await db.dipEntry.findMany()) ids.set(code, id)
})

afterAll(async () => {
  await program.stop()
  await rm(folder, { recursive: true, force: true })
})

function get(path: string, language = 'id'): Promise<Response> {
  return fetch(`${program.app.url}${path}`, { headers: { 'accept-language': language } })
}

async function text(path: string, language?: string): Promise<string> {
  return (await get(path, language)).text()
}

async function attach(code: string, kind: FileKind, name: string): Promise<number> {
  const { db, sealer } = program.app.desk
  const file = { kind, mime: 'application/pdf', bytes: Buffer.from(`isi ${name}`), name }
  const fileId = await storeFile(db, sealer, file, program.clock.now())
  await db.dipFile.create({ data: { dipEntryId: ids.get(code) ?? 0, fileId } })
  return fileId
}

describe('the list', () => {
  it('shows what is published, serta merta first, and nothing that is only proposed', async () => {
    const page = await text('/dip')
    expect(page).toContain('28 informasi')
    expect(page.indexOf('Peringatan koperasi bodong')).toBeLessThan(page.indexOf('Laporan kinerja 2025'))
    expect(page).toContain('Halaman 1 dari 2')
    expect(page + (await text('/dip?halaman=2'))).not.toContain('Usulan yang belum terbit')
  })

  it('finds by words and by class, and keeps both while turning pages', async () => {
    const found = await text('/dip?cari=laporan+kinerja')
    expect(found).toContain('Laporan kinerja 2025')
    expect(found).not.toContain('kredit usaha')
    const all = await text('/dip?cari=kredit+laporan&kelas=setiap-saat')
    expect(all).toContain('25 informasi')
    expect(all).not.toContain('Laporan kinerja')
    const turned = await text('/dip?cari=data+peringatan+laporan')
    expect(turned).toContain('href="/dip?cari=data+peringatan+laporan&amp;halaman=2"')
  })

  it('says so when nothing fits, and takes an address that makes no sense for an open question', async () => {
    expect(await text('/dip?cari=antariksa')).toContain('Tidak ada informasi yang cocok')
    const odd = await get('/dip?kelas=rahasia&halaman=-3&cari=a&cari=b%00')
    expect(odd.status).toBe(200)
    expect(await odd.text()).toContain('28 informasi')
    expect((await get('/dip?cari=%00%27%20%7C%20%21')).status).toBe(200)
  })

  it('counts all of it on a page behind the last, too', async () => {
    expect(await text('/dip?halaman=9')).toContain('28 informasi')
  })

  it('speaks the language of the browser', async () => {
    expect(await text('/dip', 'en-GB')).toContain('28 entries')
  })

  it('escapes what was typed and what was written', async () => {
    expect(await text('/dip?cari=%3Cscript%3E')).not.toContain('<script>')
    expect(await text(`/dip/${ids.get('DIP-1')}`)).toContain('&lt;anggaran&gt;')
  })
})

describe('an entry', () => {
  it('has its official columns, its link and its files to download', async () => {
    const fileId = await attach('DIP-1', 'document', 'Laporan (kinerja) é.pdf')
    program.clock.advance(30_000)
    const page = await text(`/dip/${ids.get('DIP-1')}`)
    for (const shown of [
      'Sekretaris Dinas',
      '5 tahun',
      '2026, Pontianak',
      'lkj-2025.pdf',
      'Laporan (kinerja) é.pdf',
    ])
      expect(page).toContain(shown)
    const path = `/dip/${ids.get('DIP-1')}/berkas/${fileId}`
    expect(page).toContain(`href="${path}"`)
    const file = await get(path)
    expect(await file.text()).toBe('isi Laporan (kinerja) é.pdf')
    expect(file.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Laporan%20%28kinerja%29%20%C3%A9.pdf",
    )
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('never gives an identity paper, nor a file of another entry, nor one of a proposal', async () => {
    const ktp = await attach('DIP-1', 'ktp', 'ktp.pdf')
    const other = await attach('SM-1', 'document', 'lain.pdf')
    const proposed = await attach('USUL-1', 'document', 'usul.pdf')
    const refused = [
      `/dip/${ids.get('DIP-1')}/berkas/${ktp}`,
      `/dip/${ids.get('DIP-1')}/berkas/${other}`,
      `/dip/${ids.get('USUL-1')}/berkas/${proposed}`,
      `/dip/${ids.get('USUL-1')}`,
      '/dip/0',
      '/dip/99999999999',
      '/dip/satu',
      `/dip/${ids.get('DIP-1')}/berkas/satu`,
    ]
    for (const path of refused) expect((await get(path)).status, path).toBe(404)
    expect(await text(`/dip/${ids.get('DIP-1')}`)).not.toContain('ktp.pdf')
  })
})

describe('the whole list', () => {
  it('is a CSV that the program takes in again, and no text of it is a formula', async () => {
    const answer = await get('/dip.csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = Buffer.from(await answer.arrayBuffer())
    const rows: Record<string, string>[] = parse(bytes, { columns: true, bom: true })
    expect(rows).toHaveLength(28)
    expect(rows[0]).toMatchObject({ kode: 'DIP-1', klasifikasi: 'berkala', ringkasan: row.ringkasan })
    expect(rows.map(({ judul }) => judul)).toContain(`'=HYPERLINK("x")`)
    const path = join(folder, 'dip.csv')
    await writeFile(path, bytes)
    const printed: string[] = []
    const context = openContext({ ...program.environment, LOG_LEVEL: 'silent' })
    expect(await dipImport({ ...context, print: (line) => void printed.push(line) }, path)).toBe(0)
    expect(printed).toEqual(['0 entri baru, 28 entri diperbarui.'])
    expect(await text(`/dip/${ids.get('F-1')}`)).toContain('<h1>=HYPERLINK')
  })

  it('is JSON with the address of each entry and of its files', async () => {
    const list: unknown = await (await get('/dip.json')).json()
    expect(list).toHaveLength(28)
    expect(list).toContainEqual(
      expect.objectContaining({ kode: 'SM-1', tautan: null, halaman: `/dip/${ids.get('SM-1')}` }),
    )
  })
})
