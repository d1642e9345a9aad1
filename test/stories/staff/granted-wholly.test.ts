import { expect, it } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'
import { deliver, provide, letterText } from '../../support/staff-steps.ts'

const office = useOffice()

/** Odd bytes on purpose: what officers send goes on as it is, whatever it is. */
const report = {
  bytes: Buffer.from('%PDF-1.4 laporan hibah\u0000\u0001\u00ff\r\n'),
  name: 'Laporan hibah 2025 (final).pdf',
  mime: 'application/pdf',
}
const table = {
  bytes: Buffer.from('nama,besar\nKoperasi Contoh,100\n'),
  name: 'rincian.csv',
  mime: 'text/csv',
}

let applicant: Applicant

it('shows a new request in the group of the petugas, with what may be done and nobody’s identity', async () => {
  // When somebody files a request
  applicant = await office().receives()
  // Then a card stands in the group
  const card = await office().card(applicant.nomor, 'petugas')
  expect(card.text).toContain(`Permohonan ${applicant.nomor}\nDaftar penerima hibah koperasi`)
  expect(card.text).toContain('Langkah 2/4 · Petugas Pelayanan Informasi')
  expect(card.text).toContain('Tenggat: Senin, 7 Desember 2026 (sisa 10 hari kerja)')
  expect(card.text).toContain('Pemohon: perorangan · NIK 6171••••••••0001')
  expect(card.text).toContain('Permohonan diajukan – pemohon, Senin, 23 November 2026, 09.00 WIB')
  // And its buttons are those of the SOP's step, then those that only show something
  expect(labels(card)).toEqual([
    'Ada di DIP',
    'Teruskan ke Bidang',
    'Minta lengkapi',
    'Perpanjang 7 hari',
    'Detail',
    'Berkas',
    'Alur',
    'Riwayat',
  ])
})

it('goes from lane to lane, a fresh card in the next group and a record without buttons in the last', async () => {
  const { petugas, bidang, group, program } = office()
  const { nomor } = applicant
  // When the petugas forwards it
  const first = await office().card(nomor, 'petugas')
  await petugas.presses('Teruskan ke Bidang', first)
  expect(await petugas.isTold()).toEqual({ text: 'Tercatat: Teruskan ke Bidang.', alert: false })
  // Then the Bidang has a card with its own buttons
  const second = await office().card(nomor, 'bidang')
  expect(second.text).toContain('Langkah 3/4 · Bidang Pelayanan Informasi')
  expect(second.text).toContain('Teruskan ke Bidang – Budi Petugas, Senin, 23 November 2026, 09.00 WIB')
  expect(labels(second).slice(0, 3)).toEqual(['Tugaskan PPID', 'Kembalikan', 'Perpanjang 7 hari'])
  // And the petugas' card says who did what and when, and where the case is
  const record = await petugas.sees('Sekarang di Bidang Pelayanan Informasi.', group.petugas)
  expect(record.messageId).toBe(first.messageId)
  expect(record.text).toContain('Teruskan ke Bidang – Budi Petugas, Senin, 23 November 2026, 09.00 WIB')
  expect(labels(record)).toEqual([])

  // When the Bidang assigns it an hour later
  await program.advance(3_600_000)
  await bidang.presses('Tugaskan PPID', second)
  // Then the PPID has it
  const third = await office().card(nomor, 'ppid')
  expect(third.text).toContain('Langkah 3b/4 · PPID Pembantu')
  expect(third.text).toContain('Tugaskan PPID – Dewi Bidang, Senin, 23 November 2026, 10.00 WIB')
  expect(labels(third).slice(0, 5)).toEqual([
    'Sediakan',
    'Tolak',
    'Uji konsekuensi',
    'Kembalikan',
    'Perpanjang 7 hari',
  ])
  await bidang.sees('Sekarang di PPID Pembantu.', group.bidang)
})

it('gives the applicant the letter, the documents byte by byte, and a button to confirm them', async () => {
  const { ppid } = office()
  const { citizen, nomor } = applicant
  // When the PPID provides all of it in two files
  await provide(ppid, await office().card(nomor, 'ppid'), { files: [report, table] })
  // Then the petugas has it once more, with what is proposed
  const card = await office().program.telegram.direct.waitFor({
    chatId: office().group.petugas,
    containsText: 'Langkah 4/4 · Petugas Pelayanan Informasi',
  })
  expect(card.text).toContain('Usul jawaban: dikabulkan seluruhnya')
  expect(labels(card).slice(0, 2)).toEqual(['Sampaikan', 'Kembalikan'])

  // When the petugas sends it out
  await deliver(office(), applicant)
  // Then the applicant is told, and gets the letter and both documents in their order
  await citizen.sees('Permohonan Anda dikabulkan seluruhnya.')
  const confirm = await citizen.sees('Bila informasinya sudah Anda terima')
  expect(Citizen.labels(confirm)).toEqual(['Sudah saya terima', 'Ajukan keberatan'])
  const [letter, ...documents] = await received(citizen)
  expect(letter?.name).toMatch(/^pemberitahuan-tertulis-001-S-PPID-XI-2026\.pdf$/)
  expect(documents.map(({ name }) => name)).toEqual([report.name, table.name])
  expect(documents.map(({ bytes }) => Buffer.from(bytes))).toEqual([report.bytes, table.bytes])
  // And the letter says what the law wants it to say
  const text = letterText(letter?.bytes ?? Buffer.alloc(0))
  expect(text).toContain('PEMBERITAHUAN TERTULIS')
  expect(text).toContain('Nomor: 001/S-PPID/XI/2026')
  expect(text).toContain(nomor)
  expect(text).toContain(applicant.answers.nama)
  expect(text).toMatch(/Dikabulkan seluruhnya/i)
  expect(text).toContain('Laporan hibah 2025 (final).pdf')
  expect(text).toContain('rincian.csv')
  expect(text).toContain('Tidak dikenakan biaya')
  expect(text).toContain('Tidak ada bagian yang dihitamkan')
  // Thirty working days from 23 November 2026, over Christmas and New Year
  expect(text).toContain('Hari terakhir: Jumat, 8 Januari 2027')
  expect(text).not.toContain(applicant.answers.nik)
})

it('closes the card in every lane, with the outcome', async () => {
  const { program, group } = office()
  await program.quiet()
  for (const chatId of Object.values(group)) {
    const { messages } = await program.telegram.direct.chat({ chatId })
    const cards = messages.filter(({ text }) => text.includes(`Permohonan ${applicant.nomor}\n`))
    // Of several cards in one group the newest follows the case
    expect(cards.at(-1)?.text).toContain('Selesai: dikabulkan seluruhnya.')
    expect(cards.flatMap(labels).filter((label) => !shows.includes(label))).toEqual([])
  }
})

it('proves with a letter of its own that the applicant got it, once', async () => {
  const { citizen, nomor } = applicant
  const { program } = office()
  // When the applicant confirms, a day later
  await program.advance(24 * 3_600_000)
  const confirm = await citizen.sees('Bila informasinya sudah Anda terima')
  await citizen.presses('Sudah saya terima', confirm)
  // Then the tanda bukti penerimaan comes
  expect((await citizen.isTold()).text).toContain('Tanda bukti penerimaan informasi')
  const { name, bytes } = await citizen.receivesFile()
  expect(name).toMatch(/^tanda-bukti-penerimaan-informasi-.*\.pdf$/)
  const text = letterText(bytes)
  expect(text).toContain('TANDA BUKTI PENERIMAAN INFORMASI PUBLIK')
  expect(text).toContain('001/S-PPID/XI/2026')
  expect(text).toMatch(/Disampaikan pada : Senin, 23 November 2026 pukul 10\.00 WIB/)
  expect(text).toMatch(/Penerimaan ditegaskan pada\s*: Selasa, 24 November 2026 pukul 10\.00 WIB/)
  // And the petugas sees it on the card
  await program.telegram.direct.waitFor({
    chatId: office().group.petugas,
    containsText: 'Sudah saya terima – pemohon, Selasa, 24 November 2026, 10.00 WIB',
  })
  // When the applicant presses again
  await citizen.presses('Sudah saya terima', confirm)
  // Then nothing more is written
  expect((await citizen.isTold()).text).toBe('Anda sudah menekannya: Sudah saya terima, pukul 10.00 WIB.')
  expect(await office().ledger(nomor)).toEqual([
    'filed',
    'letter-issued',
    'action teruskan',
    'action tugaskan',
    'action sediakan',
    'action sampaikan',
    'letter-issued',
    'action terima',
    'letter-issued',
    'refused terima decided',
  ])
})

/** Buttons that decide nothing. */
const shows = ['Detail', 'Berkas', 'Alur', 'Riwayat']

/** The documents of the answer, in the order in which they came. */
async function received(citizen: Citizen): Promise<{ name: string; bytes: Buffer }[]> {
  const answers = await citizen.answers()
  const from = answers.findIndex(({ text }) => text.includes('dikabulkan'))
  const documents = answers.slice(from).flatMap(({ document }) => (document === undefined ? [] : [document]))
  return Promise.all(
    documents.map(async ({ fileId, name = '' }) => ({ name, bytes: await citizen.client.file({ fileId }) })),
  )
}
