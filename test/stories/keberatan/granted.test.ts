import { expect, it } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { labels, type Officer } from '../../support/officer.ts'
import {
  bringToHead,
  joinsAsHead,
  lettersIn,
  objectionCard,
  objects,
  orders,
  refusedRequest,
  story,
  type Objection,
} from '../../support/objection-steps.ts'
import { answers, letterText, sendFiles } from '../../support/staff-steps.ts'

const office = useOffice()
const paper = { name: 'rekap.pdf', bytes: Buffer.from('%PDF-1.4\nrekap\n%%EOF\n'), mime: 'application/pdf' }

let head: Officer
let request: string
let objection: Objection

it('begins with the button of the refusal: what the request supports, and why not the rest', async () => {
  head = await joinsAsHead(office())
  // Given a request that was refused because the agency does not hold it
  const { citizen, nomor, told } = await refusedRequest(office())
  request = nomor
  // When its applicant presses the button that came with the refusal
  await citizen.presses('Ajukan keberatan', told)
  // Then the request need not be named, and each ground says until when, or why not
  const question = await citizen.sees('Apa alasan keberatan Anda?')
  expect(question.text).toContain(
    'Permohonan tidak dipenuhi (huruf e)\nHari terakhir mengajukan: Jumat, 8 Januari 2027',
  )
  expect(question.text).toContain(
    'Ditolak karena dikecualikan (huruf a)\nTidak ada yang ditolak dengan alasan pengecualian.',
  )
  expect(question.text).toContain(
    'Permohonan tidak ditanggapi (huruf c)\nPermohonannya sudah dijawab pada Senin, 23 November 2026.',
  )
  expect(question.text).toContain('Biaya tidak wajar (huruf f)\nTidak ada biaya yang dikenakan.')
  expect(labels(question).slice(0, 2)).toEqual([
    '1. Informasi berkala tidak disediakan (huruf b)',
    '2. Permohonan tidak dipenuhi (huruf e)',
  ])
  objection = await objects(citizen, ['huruf e'])
})

it('gives a number, the day of the answer with its count, and the filled form as a PDF', async () => {
  const { citizen, nomor, receipt } = objection
  expect(nomor).toBe('001/KEB-PPID/XI/2026')
  expect(receipt).toContain('Nomor registrasi keberatan : 001/KEB-PPID/XI/2026')
  expect(receipt).toContain(`Nomor pendaftaran permohonan : ${request}`)
  expect(receipt).toContain(story)
  expect(receipt).toContain('Identitas kuasa pemohon : Tidak ada; diajukan sendiri')
  expect(receipt).not.toMatch(/\d{16}/)
  await citizen.types('/status')
  const list = await citizen.sees('Permohonan dan keberatan Anda')
  await citizen.presses(`${nomor} · menunggu Petugas Pelayanan Informasi`, list)
  const status = await citizen.sees(`Keberatan ${nomor}`)
  expect(status.text).toContain('Tenggat tanggapan: Jumat, 8 Januari 2027')
  expect(Citizen.labels(status)).toEqual(['Kenapa tanggal ini?', 'Kirim ulang berkas', 'Cabut keberatan'])
  await citizen.presses('Kenapa tanggal ini?', status)
  await citizen.sees('8 Januari 2027')
})

it('stands in the group of the petugas with the request, the grounds and no name', async () => {
  const { nomor } = objection
  const card = await objectionCard(office(), office().group.petugas, nomor, 'Teruskan ke Bidang')
  expect(card.text).toContain('Langkah 2/6 · Petugas Pelayanan Informasi')
  expect(card.text).toContain(`Atas permohonan ${request}`)
  expect(card.text).toContain('Alasan: Permohonan tidak dipenuhi (huruf e)')
  expect(card.text).toContain('Pemohon: mengajukan sendiri · NIK 6171••••••••')
  expect(card.text).toContain('Keberatan diajukan – pemohon')
  // Detail tells what happened, without the identity
  await office().petugas.presses('Detail', card)
  const detail = await office().petugas.sees('Detail 001/KEB', office().group.petugas)
  expect(detail.text).toContain(`Permohonan ${request}:`)
  expect(detail.text).toContain(`Kasus posisi: ${story}`)
})

it('goes up to the head, whose card comes to the head’s own chat', async () => {
  const card = await bringToHead(office(), head, objection.nomor)
  expect(card.text).toContain('Langkah 4/6 · Atasan PPID')
  expect(labels(card).slice(0, 2)).toEqual(['Perintahkan menjawab', 'Tidak'])
})

it('is ordered to be answered: a surat perintah, of which the group reads and each may fetch the PDF', async () => {
  const { bidang, group } = office()
  await orders(office(), head, objection.nomor)
  const order = await bidang.sees('Surat perintah 001/S-PPID/XI/2026 untuk keberatan', group.bidang)
  expect(order.text).toContain('Batas pelaksanaan: Senin, 30 November 2026')
  await bidang.presses('Berkas', order)
  await office().program.quiet()
  const files = (await bidang.chat()).flatMap(({ document }) => document ?? [])
  const found = files.find(({ name }) => name === 'surat-perintah-001-S-PPID-XI-2026.pdf')
  const text = letterText(await bidang.client.file({ fileId: found?.fileId ?? '' }))
  expect(text).toContain('Berikan informasi yang diminta pemohon')
  expect(text).toContain('Drs. Junaidi, MM')
  expect(text).not.toContain('Identitas pemohon')
})

it('is fulfilled by the Bidang with a document, and comes back to the head to be approved', async () => {
  const { bidang, group } = office()
  const card = await objectionCard(office(), group.bidang, objection.nomor, 'Serahkan informasi')
  await bidang.presses('Serahkan informasi', card)
  await answers(bidang, card, 'seluruhnya atau sebagian', 'Seluruhnya')
  await answers(bidang, card, 'Apa bentuk bahannya', 'Berkas')
  await sendFiles(bidang, card, [paper])
  await answers(bidang, card, 'Apakah ada biaya', 'Gratis')
  await bidang.sees('Tercatat: Serahkan informasi.', group.bidang)
  const last = await objectionCard(office(), head.id, objection.nomor, 'Setujui & jawab')
  expect(last.text).toContain('Langkah 6/6 · Atasan PPID')
  expect(last.text).toContain('Usul jawaban: dikabulkan seluruhnya')
})

it('is answered in writing, with the document and the last day for the Komisi Informasi', async () => {
  const { citizen, nomor } = objection
  await head.presses('Setujui & jawab', await objectionCard(office(), head.id, nomor, 'Setujui & jawab'))
  const told = await citizen.sees(`Keberatan ${nomor} ditanggapi`)
  expect(told.text).toContain('Keberatan Anda dikabulkan seluruhnya')
  expect(told.text).toContain('Komisi Informasi paling lambat Jumat, 11 Desember 2026')
  const [letter = ''] = await lettersIn(office(), citizen, 'tanggapan-keberatan')
  expect(letter).toContain('Nomor: 002/S-PPID/XI/2026')
  expect(letter).toContain('DIKABULKAN SELURUHNYA')
  expect(letter).toContain('Surat perintah : 001/S-PPID/XI/2026')
  expect(letter).toContain('Hari terakhir mengajukan sengketa ke Komisi Informasi: Jumat, 11 Desember 2026')
  expect(letter).toContain('Drs. Junaidi, MM')
  const files = (await citizen.chat()).map(({ document }) => document?.name)
  expect(files).toContain('rekap.pdf')
})

it('notes what the applicant says to the answer, for the register', async () => {
  const { citizen, nomor } = objection
  const question = await citizen.sees('Apakah Anda menerima tanggapan ini?')
  await citizen.presses('Saya menerima tanggapan ini', question)
  await citizen.sees(`tanggapan Anda atas keberatan ${nomor} sudah dicatat`)
  await citizen.presses('Saya tidak puas', question)
  expect((await citizen.isTold()).text).not.toContain('sudah dicatat.')
  expect(await office().ledger(nomor)).toEqual([
    'filed',
    'letter-issued',
    'action teruskan',
    'action teruskan-atasan',
    'action perintahkan',
    'letter-issued',
    'files-viewed',
    'action serahkan',
    'action setujui',
    'letter-issued',
    'action menerima',
    'refused tidak-puas decided',
  ])
})

it('proposes what it opened for the DIP: a task for the admin, and nothing public yet', async () => {
  const { citizen, nomor } = objection
  const { admin, program } = office()
  await admin.types('/periksa')
  await admin.sees(`Keberatan ${nomor} dikabulkan: informasinya diusulkan masuk Daftar Informasi Publik`)
  const [entry] = await program.app.desk.db.dipEntry.findMany({ include: { files: true } })
  expect(entry).toMatchObject({ status: 'usul', class: 'setiap-saat' })
  expect(entry?.judul).toContain('Daftar penerima hibah koperasi')
  expect(entry?.files).toHaveLength(1)
  await citizen.types('/dip hibah koperasi')
  await citizen.sees('Belum ada yang cocok')
})

it('does not take the same ground on the same request twice', async () => {
  const { citizen } = objection
  await citizen.types('/keberatan')
  const cases = await citizen.sees('Keberatan Anda tentang permohonan yang mana?')
  await citizen.presses(labels(cases)[0] ?? '', cases)
  const question = await citizen.sees('Apa alasan keberatan Anda?')
  expect(question.text).toContain('(huruf e)\nSudah Anda pakai pada keberatan sebelumnya')
  expect(labels(question).join()).not.toContain('huruf e')
})
