import { expect, it } from 'vitest'
import { importDip } from '../../../src/storage/dip.ts'
import { storeFile } from '../../../src/storage/files.ts'
import type { Citizen } from '../../support/citizen.ts'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, type Shown } from '../../support/officer.ts'
import {
  answers,
  bringTo,
  deliver,
  lettersTo,
  provide,
  sendFiles,
  writes,
} from '../../support/staff-steps.ts'

const office = useOffice({ agency: { copyFeePerPage: 500 } })

it('grants in part: the letter says what was blackened and why, and the applicant may object', async () => {
  const applicant = await office().receives()
  const card = await bringTo(office(), 'ppid', applicant)
  // When the PPID gives a part
  const file = { bytes: Buffer.from('sebagian dihitamkan'), name: 'daftar.pdf', mime: 'application/pdf' }
  await provide(office().ppid, card, {
    files: [file],
    blackened: { part: 'Nama penerima perorangan', reason: 'Memuat data pribadi penerima hibah' },
  })
  expect((await cardToDeliver(applicant)).text).toContain('Usul jawaban: dikabulkan sebagian')
  await deliver(office(), applicant)
  // Then the applicant is told so, with the last day for a keberatan
  const { citizen } = applicant
  const told = await citizen.sees('dikabulkan sebagian')
  expect(told.text).toContain('mengajukannya paling lambat Jumat, 8 Januari 2027')
  await citizen.sees('Bila informasinya sudah Anda terima', { button: 'Ajukan keberatan' })
  // And the letter names the part and its reason
  const text = await letter(citizen)
  expect(text).toMatch(/Dikabulkan sebagian/i)
  expect(text).toContain('Ada bagian yang dihitamkan')
  expect(text).toContain('Nama penerima perorangan')
  expect(text).toContain('Memuat data pribadi penerima hibah')
  expect(await outcome(applicant)).toBe('dikabulkan-sebagian')
})

it('gives a link as the material', async () => {
  const applicant = await office().receives()
  const card = await bringTo(office(), 'ppid', applicant)
  const link = 'https://diskop.contoh.go.id/hibah/2025.xlsx'
  await provide(office().ppid, card, { link })
  await deliver(office(), applicant)
  await applicant.citizen.sees(`Informasi dapat diunduh di: ${link}`)
  const text = await letter(applicant.citizen)
  expect(text).toContain('diskop.contoh.go.id/hibah/2025.xlsx')
  expect(text).toContain('Tautan')
})

it('refuses a link that is none, and asks again', async () => {
  const applicant = await office().receives()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  await ppid.presses('Sediakan', card)
  await answers(ppid, card, 'seluruhnya atau sebagian', 'Seluruhnya')
  await answers(ppid, card, 'Apa bentuk bahannya', 'Tautan')
  await writes(ppid, card, 'Kirim tautannya', 'ada di laman kami')
  await writes(ppid, card, 'Itu belum seperti alamat web', 'https://diskop.contoh.go.id/a')
  await answers(ppid, card, 'Apakah ada biaya', 'Gratis')
  await ppid.sees('Tercatat: Sediakan.', card)
})

it('gives a text as the material', async () => {
  const applicant = await office().receives()
  const card = await bringTo(office(), 'ppid', applicant)
  await provide(office().ppid, card, {
    text: 'Ada 14 penerima hibah pada tahun 2025, seluruhnya Rp1.400.000.000.',
  })
  await deliver(office(), applicant)
  await applicant.citizen.sees('Informasi yang diminta:\nAda 14 penerima hibah')
  expect(await letter(applicant.citizen)).toContain('Ada 14 penerima hibah pada tahun 2025')
})

it('states the costs and how to pay them', async () => {
  const applicant = await office().receives()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  await ppid.presses('Sediakan', card)
  await answers(ppid, card, 'seluruhnya atau sebagian', 'Seluruhnya')
  await answers(ppid, card, 'Apa bentuk bahannya', 'Teks')
  await writes(ppid, card, 'Tulis informasinya', 'Salinannya dapat diambil setelah dibayar.')
  await answers(ppid, card, 'Apakah ada biaya', 'Ada biaya')
  await writes(ppid, card, 'Berapa lembar', '40')
  await writes(ppid, card, 'Berapa biaya pengirimannya', '25.000')
  await writes(ppid, card, 'Berapa biaya lainnya', '10.000')
  await writes(ppid, card, 'Bagaimana cara membayarnya', 'Tunai di loket PPID')
  await ppid.sees('Tercatat: Sediakan.', card)
  await deliver(office(), applicant)
  // Then the applicant reads it in the chat
  const told = await applicant.citizen.sees('dikabulkan seluruhnya')
  expect(told.text).toContain(
    [
      'Biaya yang perlu Anda bayar:',
      'Penyalinan: Rp500 × 40 lembar = Rp20.000',
      'Pengiriman: Rp25.000',
      'Lain-lain: Rp10.000',
      'Jumlah: Rp55.000',
      'Cara pembayaran: Tunai di loket PPID',
    ].join('\n'),
  )
  // And in the letter, with the last day for a keberatan, which /status and its form name too
  const text = await letter(applicant.citizen)
  expect(text).toContain('30 (tiga puluh) hari kerja sejak tanggal surat ini')
  expect(text).toContain('Hari terakhir: Jumat, 8 Januari 2027')
  await applicant.citizen.types('/status')
  const status = await applicant.citizen.sees('Keberatan dapat diajukan sampai: Jumat, 8 Januari 2027')
  await applicant.citizen.presses('Ajukan keberatan', status)
  await applicant.citizen.sees('Biaya tidak wajar (huruf f)\nHari terakhir mengajukan: Jumat, 8 Januari 2027')
  expect(text).toContain('Penyalinan: Rp500 × 40 lembar = Rp20.000')
  expect(text).toContain('Pengiriman: Rp25.000')
  expect(text).toContain('Jumlah: Rp55.000')
  expect(text).toContain('Cara pembayaran: Tunai di loket PPID')
})

it('answers from the DIP at the desk, with the link of its entry', async () => {
  await importDip(office().program.app.desk.db, [laporan], office().program.clock.now())
  const applicant = await office().receives()
  // When the petugas finds the request answered by the DIP
  const { petugas } = office()
  const card = await office().card(applicant.nomor, 'petugas')
  await petugas.presses('Ada di DIP', card)
  await answers(petugas, card, 'Informasinya diambil dari mana?', 'Pilih dari daftar DIP')
  await writes(petugas, card, 'Pilih informasinya', 'laporan kinerja')
  const found = await petugas.sees('1. Laporan kinerja 2025', card)
  await petugas.presses(labels(found)[0] ?? '', found)
  await petugas.sees('Tercatat: Ada di DIP.', card)
  // Then it goes out from the desk itself
  await deliver(office(), applicant)
  await applicant.citizen.sees('Informasi dapat diunduh di: https://diskop.contoh.go.id/lkj-2025.pdf')
  const text = await letter(applicant.citizen)
  expect(text).toContain('Laporan kinerja 2025')
  expect(await office().ledger(applicant.nomor)).toEqual([
    'filed',
    'letter-issued',
    'action ada-di-dip',
    'action sampaikan',
    'letter-issued',
  ])
})

it('answers from the DIP with the file kept there', async () => {
  const { db, sealer } = office().program.app.desk
  const now = office().program.clock.now()
  const bytes = Buffer.from('rencana strategis')
  const fileId = await storeFile(
    db,
    sealer,
    { kind: 'document', mime: 'application/pdf', bytes, name: 'renstra.pdf' },
    now,
  )
  const { tautan: _link, ...columns } = laporan
  await importDip(db, [{ ...columns, code: 'DIP-2', judul: 'Rencana strategis 2025–2029' }], now)
  const entry = await db.dipEntry.findUniqueOrThrow({ where: { code: 'DIP-2' } })
  await db.dipFile.create({ data: { dipEntryId: entry.id, fileId } })
  const applicant = await office().receives()
  const { petugas } = office()
  const card = await office().card(applicant.nomor, 'petugas')
  await petugas.presses('Ada di DIP', card)
  await answers(petugas, card, 'Informasinya diambil dari mana?', 'Pilih dari daftar DIP')
  await writes(petugas, card, 'Pilih informasinya', 'rencana strategis')
  const found = await petugas.sees('1. Rencana strategis', card)
  await petugas.presses(labels(found)[0] ?? '', found)
  await petugas.sees('Tercatat: Ada di DIP.', card)
  await deliver(office(), applicant)
  const file = await fileNamed(applicant.citizen, 'renstra.pdf')
  expect(file.equals(bytes)).toBe(true)
})

it('answers at the desk with a document that the petugas attaches', async () => {
  const applicant = await office().receives()
  const { petugas } = office()
  const card = await office().card(applicant.nomor, 'petugas')
  await petugas.presses('Ada di DIP', card)
  await answers(petugas, card, 'Informasinya diambil dari mana?', 'Lampirkan berkas')
  const bytes = Buffer.from('isi dokumen DIP')
  await sendFiles(petugas, card, [{ bytes, name: 'dari-dip.docx' }])
  await petugas.sees('Tercatat: Ada di DIP.', card)
  await deliver(office(), applicant)
  expect((await fileNamed(applicant.citizen, 'dari-dip.docx')).equals(bytes)).toBe(true)
})

it('says so when nothing in the DIP fits, and lets the officer try other words', async () => {
  const applicant = await office().receives()
  const { petugas } = office()
  const card = await office().card(applicant.nomor, 'petugas')
  await petugas.presses('Ada di DIP', card)
  await answers(petugas, card, 'Informasinya diambil dari mana?', 'Pilih dari daftar DIP')
  await writes(petugas, card, 'Pilih informasinya', 'peta geologi bulan')
  await petugas.sees('Belum ada yang cocok dengan kata itu', card)
  await writes(petugas, card, 'Pilih informasinya', 'laporan kinerja')
  const found = await petugas.sees('1. Laporan kinerja 2025', card)
  await petugas.presses(labels(found)[0] ?? '', found)
  await petugas.sees('Tercatat: Ada di DIP.', card)
})

const laporan = {
  code: 'DIP-1',
  class: 'berkala',
  judul: 'Laporan kinerja 2025',
  ringkasan: 'Laporan kinerja dinas tahun 2025',
  penguasa: 'Sekretariat',
  penanggungJawab: 'Sekretaris',
  waktuTempat: 'Pontianak, 2026',
  format: 'softcopy',
  retensi: '5 tahun',
  tautan: 'https://diskop.contoh.go.id/lkj-2025.pdf',
} as const

function cardToDeliver({ nomor }: Applicant): Promise<Shown> {
  return office().program.telegram.direct.waitFor({
    chatId: office().group.petugas,
    containsText: `Permohonan ${nomor}\n`,
    hasButton: 'Sampaikan',
  })
}

async function outcome({ nomor }: Applicant): Promise<string | null> {
  const { db } = office().program.app.desk
  return (await db.case.findFirstOrThrow({ where: { nomor } })).outcome
}

/** The text of the one pemberitahuan tertulis in the applicant's chat. */
async function letter(citizen: Citizen): Promise<string> {
  const letters = await lettersTo(office(), { citizen }, 'pemberitahuan-tertulis')
  expect(letters).toHaveLength(1)
  return letters[0]?.text ?? ''
}

async function fileNamed(citizen: Citizen, name: string): Promise<Buffer> {
  await office().program.quiet()
  const found = (await citizen.chat()).find(({ document }) => document?.name === name)
  return citizen.client.file({ fileId: found?.document?.fileId ?? '' })
}
