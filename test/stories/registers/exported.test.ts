import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContext, type CliContext } from '../../../bots/cli/context.ts'
import { dikAdd } from '../../../bots/cli/dik-add.ts'
import { dipImport } from '../../../bots/cli/dip-import.ts'
import { exportRegister, type ExportOptions } from '../../../bots/cli/export.ts'
import type { Applicant } from '../../support/office.ts'
import { useOffice } from '../../support/office.ts'
import { joinsAsHead, objects, refusalReason, refusedRequest } from '../../support/objection-steps.ts'
import { answers, bringTo, deliver, letterText, sendFiles, writes } from '../../support/staff-steps.ts'

const office = useOffice()
let folder: string
let printed: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-export-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A command line beside the running program. */
function beside(): CliContext {
  const context = openContext({ ...office().program.environment, LOG_LEVEL: 'silent' })
  return { ...context, print: () => undefined }
}

async function exported(
  register: string,
  options: ExportOptions = {},
): Promise<{ code: number; text: string }> {
  printed = []
  const code = await exportRegister(
    { ...beside(), print: (line) => void printed.push(line) },
    register,
    options,
  )
  return { code, text: printed.join('\n') }
}

/** A sheet as it is read by a person: its headings, and each row by them. */
async function readSheet(
  path: string,
  index = 0,
): Promise<{ title: string; rows: Record<string, unknown>[] }> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[index]
  if (sheet === undefined) throw new Error('the workbook has no sheet')
  const rows: Record<string, unknown>[] = []
  sheet.eachRow((row, number) => {
    if (number <= 3) return
    const entry: Record<string, unknown> = {}
    sheet.getRow(3).eachCell((heading, column) => (entry[heading.text] = row.getCell(column).value))
    rows.push(entry)
  })
  return { title: sheet.getCell('A1').text, rows }
}

let granted: Applicant
let refused: Awaited<ReturnType<typeof refusedRequest>>

describe('the register of requests', () => {
  beforeAll(async () => {
    const { ppid } = office()
    granted = await office().receives()
    const card = await bringTo(office(), 'ppid', granted)
    await ppid.presses('Sediakan', card)
    await answers(ppid, card, 'seluruhnya atau sebagian', 'Seluruhnya')
    await answers(ppid, card, 'Apa bentuk bahannya', 'Berkas')
    await sendFiles(ppid, card, [
      { name: 'rekap.pdf', bytes: Buffer.from('%PDF-1.4\nrekap\n%%EOF\n'), mime: 'application/pdf' },
    ])
    await answers(ppid, card, 'Apakah ada biaya', 'Ada biaya')
    await writes(ppid, card, 'Berapa lembar', '12')
    await writes(ppid, card, 'biaya pengirimannya', '15000')
    await writes(ppid, card, 'biaya lainnya', '0')
    await writes(ppid, card, 'cara membayarnya', 'Tunai di loket PPID')
    await ppid.sees('Tercatat: Sediakan.', card)
    await deliver(office(), granted)
    await granted.citizen.sees('dikabulkan')
    refused = await refusedRequest(office())
    await office().receives()
    await office().program.quiet()
  })

  it('is a workbook in the official columns, one row per number, readable by its owner only', async () => {
    const out = join(folder, 'permohonan.xlsx')
    const { code, text } = await exported('permohonan', { year: '2026', out })
    expect([code, text.split('\n')]).toEqual([
      0,
      [`3 entri ditulis ke ${out}`, expect.stringContaining('memuat data pribadi')],
    ])
    expect((await stat(out)).mode & 0o777).toBe(0o600)
    const { title, rows } = await readSheet(out)
    expect(title).toBe(
      'Buku Registrasi Permohonan Informasi Publik Tahun 2026 · Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
    )
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatchObject({
      'No.': 1,
      'Nomor pendaftaran': '001/PPID/XI/2026',
      'Tanggal diterimanya permohonan': new Date('2026-11-23'),
      Nama: granted.answers.nama,
      'NIK / Nomor SK badan hukum': granted.answers.nik,
      Kuasa: 'tidak',
      Alamat: granted.answers.alamat,
      'Informasi yang diminta': granted.answers.rincian,
      'Status informasi: di bawah penguasaan': 'ya',
      'Status informasi: telah didokumentasikan': 'sudah',
      Keputusan: 'dikabulkan seluruhnya',
      'Alasan penolakan': null,
      'Tanggal pemberitahuan tertulis': new Date('2026-11-23'),
      'Biaya dan cara pembayaran':
        'penyalinan 12 lembar, pengiriman Rp15.000, lainnya Rp0; Tunai di loket PPID',
    })
    expect(rows[1]).toMatchObject({
      'Nomor pendaftaran': refused.nomor,
      'Status informasi: di bawah penguasaan': 'tidak',
      Keputusan: 'ditolak',
      'Alasan penolakan': `informasi belum dikuasai: ${refusalReason}`,
      'Tanggal pemberian informasi': null,
    })
    expect(rows[2]).toMatchObject({ 'No.': 3, Keputusan: 'dalam proses' })
  })

  it('is a PDF of the same rows, with the letterhead and numbered columns', async () => {
    const out = join(folder, 'permohonan.pdf')
    expect((await exported('permohonan', { year: '2026', format: 'pdf', out })).code).toBe(0)
    const text = letterText(await readFile(out))
    expect(text).toContain('PEMERINTAH PROVINSI KALIMANTAN BARAT')
    expect(text).toContain('BUKU REGISTRASI PERMOHONAN INFORMASI PUBLIK TAHUN 2026')
    expect(text).toContain('3 entri')
    expect(text).toContain('23/11/2026')
    for (const word of granted.answers.nama.split(' ')) expect(text).toContain(word)
    expect(text).toContain('dalam proses')
  })

  it('has no rows for a year without requests', async () => {
    const out = join(folder, 'kosong.xlsx')
    expect(await exported('permohonan', { year: '2025', out })).toMatchObject({ code: 0 })
    expect((await readSheet(out)).rows).toEqual([])
  })

  it('leaves a file that is there alone, and says how the command is used', async () => {
    const out = join(folder, 'ada.xlsx')
    await writeFile(out, 'ini berkas orang')
    expect(await exported('permohonan', { year: '2026', out })).toEqual({
      code: 2,
      text: `Berkas ${out} sudah ada dan dibiarkan. Pilih nama lain dengan --out, atau pindahkan dulu berkas itu.`,
    })
    expect(await readFile(out, 'utf8')).toBe('ini berkas orang')
    expect((await exported('surat', {})).text).toContain(
      'Sebutkan salah satu dari: permohonan, keberatan, dip, dik',
    )
    expect((await exported('permohonan', { year: '26' })).code).toBe(2)
  })

  it('says so when the file cannot be written', async () => {
    for (const format of ['xlsx', 'pdf']) {
      const out = join(folder, 'tidak-ada', `register.${format}`)
      expect(await exported('permohonan', { year: '2026', format, out })).toEqual({
        code: 1,
        text: `Berkas ${out} tidak dapat ditulis. Periksa apakah direktorinya ada, boleh ditulis, dan masih ada tempat di disk.`,
      })
    }
  })
})

describe('the register of objections', () => {
  it('has each objection with its request, its grounds and the answer', async () => {
    await joinsAsHead(office())
    const { citizen, told } = refused
    await citizen.presses('Ajukan keberatan', told)
    await objects(citizen, ['huruf e'])
    await office().program.quiet()
    const out = join(folder, 'keberatan.xlsx')
    expect((await exported('keberatan', { year: '2026', out })).code).toBe(0)
    const { rows } = await readSheet(out)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      'Nomor registrasi keberatan': '001/KEB-PPID/XI/2026',
      'Identitas pemohon': expect.stringContaining(refused.answers.nama),
      'Identitas kuasa pemohon': '–',
      'Nomor pendaftaran permohonan': refused.nomor,
      'Informasi publik yang diminta': refused.answers.rincian,
      'Alasan pengajuan keberatan': 'Pasal 35 (1) huruf e',
      'Keputusan Atasan PPID': 'dalam proses',
      'Nama dan posisi Atasan PPID': null,
    })
  })
})

describe('the lists', () => {
  it('of public and of exempt information are exported as they stand', async () => {
    const csv = join(folder, 'dip.csv')
    await writeFile(
      csv,
      'kode,klasifikasi,judul,ringkasan,penguasa,penanggung_jawab,waktu_tempat,format,retensi,tautan\n' +
        'K-1,berkala,Laporan Keuangan 2025,Laporan keuangan dinas,Sekretariat,Subbag Keuangan,"2026, Pontianak",softcopy,5 tahun,\n',
    )
    const silent = beside()
    expect(await dipImport(silent, csv)).toBe(0)
    const entry = {
      nomor: 'DIK-1',
      informasi: 'Data rekening penerima',
      pasal17: 'h',
      unit: 'Sekretariat',
      jangkaWaktu: 'satu tahun',
      konsekuensiBuka: 'terungkap',
      konsekuensiTutup: 'terlindungi',
      expiresOn: '2025-12-31',
    }
    // Added while it was in force; its time is over by now.
    const then = { ...silent.clock, now: () => new Date('2025-06-02T03:00:00Z') }
    expect(await dikAdd({ ...silent, clock: then }, entry, undefined)).toBe(0)
    const dip = join(folder, 'dip.xlsx')
    const dik = join(folder, 'dik.xlsx')
    expect(await exported('dip', { out: dip })).toEqual({ code: 0, text: `1 entri ditulis ke ${dip}` })
    await exported('dik', { out: dik })
    expect((await readSheet(dip)).rows[0]).toMatchObject({
      Judul: 'Laporan Keuangan 2025',
      Klasifikasi: 'berkala',
      Tautan: null,
    })
    expect((await readSheet(dik)).rows[0]).toMatchObject({
      Nomor: 'DIK-1',
      'Dasar hukum pengecualian': 'Pasal 17 huruf h UU Nomor 14 Tahun 2008',
      'Berlaku sampai': new Date('2025-12-31'),
      Status: 'terbuka (masa berakhir)',
    })
  })
})

describe('the yearly report', () => {
  it('has the figures and each case with its time as sheets, without a person', async () => {
    const out = join(folder, 'laporan.xlsx')
    expect(await exported('laporan', { year: '2026', out })).toMatchObject({ code: 0 })
    const summary = (await readSheet(out)).rows.map(({ Uraian, Jumlah }) => [Uraian, Jumlah])
    expect(summary[0]).toEqual(['PERMOHONAN INFORMASI', null])
    expect(summary).toContainEqual(['Permohonan masuk', 3])
    expect(summary).toContainEqual(['e. Tidak dipenuhi', 1])
    const cases = (await readSheet(out, 1)).rows
    expect(cases).toHaveLength(3)
    expect(cases[1]).toMatchObject({
      Nomor: refused.nomor,
      Tenggat: new Date('2026-12-07'),
      Dijawab: new Date('2026-11-23'),
      'Hari kerja': 0,
      Keputusan: 'ditolak',
      'Alasan penolakan': 'informasi belum dikuasai',
    })
    expect((await readSheet(out, 2)).rows).toHaveLength(1)
    const { nama, nik, rincian } = refused.answers
    for (const secret of [nama, nik, rincian]) expect(JSON.stringify([summary, cases])).not.toContain(secret)
  })

  it('is a PDF in the order of Perki KI 1/2021 Pasal 56, with charts, and lines for what only people know', async () => {
    const out = join(folder, 'laporan.pdf')
    expect(await exported('laporan', { year: '2026', format: 'pdf', out })).toMatchObject({ code: 0 })
    const text = letterText(await readFile(out))
    const order = [
      'A. Gambaran umum kebijakan',
      '555/1466/DisKOP UKM',
      'B. Gambaran umum',
      'C. Rincian pelayanan',
    ]
    const places = [...order, 'D. Rincian penyelesaian', 'E. Kendala', 'F. Rekomendasi'].map((part) =>
      text.indexOf(part),
    )
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    expect(text).toContain('Diisi oleh PPID: sarana dan prasarana')
    expect(text).toContain('Agustus')
  })
})
