import { expect, it } from 'vitest'
import { addDik } from '../../../src/storage/dik.ts'
import { useOffice } from '../../support/office.ts'
import type { Officer } from '../../support/officer.ts'
import {
  bringToHead,
  joinsAsHead,
  lettersIn,
  objectionCard,
  objectionToRefusal,
  orders,
} from '../../support/objection-steps.ts'
import { answers, writes } from '../../support/staff-steps.ts'

const office = useOffice()
const reason = 'Datanya baru dikumpulkan pada triwulan pertama 2027.'

let head: Officer

/** An objection that waits for the Bidang's answer. */
async function ordered() {
  head ??= await joinsAsHead(office())
  const objection = await objectionToRefusal(office())
  await bringToHead(office(), head, objection.nomor)
  return { ...objection, card: await orders(office(), head, objection.nomor) }
}

it('is refused because the information is not there yet: ground, reason, and the way to the Komisi Informasi', async () => {
  const { citizen, nomor, card } = await ordered()
  const { bidang, group } = office()
  // When the Bidang recommends a refusal and the head approves
  await bidang.presses('Rekomendasi penolakan', card)
  await answers(bidang, card, 'Apa dasar rekomendasi penolakan', 'Belum tersedia')
  await writes(bidang, card, 'Apa alasannya', reason)
  await bidang.sees('Tercatat: Rekomendasi penolakan.', group.bidang)
  const last = await objectionCard(office(), head.id, nomor, 'Setujui & jawab')
  expect(last.text).toContain('Usul jawaban: ditolak – informasi belum tersedia')
  await head.presses('Setujui & jawab', last)
  // Then the applicant reads why, and until when the Komisi Informasi may be asked
  const told = await citizen.sees(`Keberatan ${nomor} ditanggapi`)
  expect(told.text).toContain('Dasar: informasi belum tersedia')
  expect(told.text).toContain(`Alasan: ${reason}`)
  expect(told.text).toContain('Komisi Informasi paling lambat Jumat, 11 Desember 2026')
  const [letter = ''] = await lettersIn(office(), citizen, 'tanggapan-keberatan')
  expect(letter).toContain('DITOLAK')
  expect(letter).toContain('Pasal 6 ayat (3) huruf e')
  expect(letter).toContain(reason)
  // And nothing is proposed for the DIP
  expect(await office().program.app.desk.db.dipEntry.count()).toBe(0)
  await citizen.types('/status')
  await citizen.sees('Permohonan dan keberatan Anda', { button: `${nomor} · ditolak` })
})

it('may say that it is not satisfied, and keeps the right to a dispute', async () => {
  const { citizen, nomor, card } = await ordered()
  const { bidang } = office()
  await bidang.presses('Rekomendasi penolakan', card)
  await answers(bidang, card, 'Apa dasar rekomendasi penolakan', 'Belum tersedia')
  await writes(bidang, card, 'Apa alasannya', reason)
  await head.presses('Setujui & jawab', await objectionCard(office(), head.id, nomor, 'Setujui & jawab'))
  await citizen.presses('Saya tidak puas', await citizen.sees('Apakah Anda menerima tanggapan ini?'))
  await citizen.sees('Hak Anda mengajukan sengketa ke Komisi Informasi tetap ada')
  expect(await office().ledger(nomor)).toContain('action tidak-puas')
})

it('cannot be recommended as exempt without a live entry, and names that entry when there is one', async () => {
  const { citizen, nomor, card } = await ordered()
  const { bidang, program } = office()
  const { db, clock } = program.app.desk
  // Given a register without an entry
  await bidang.presses('Rekomendasi penolakan', card)
  await answers(bidang, card, 'Apa dasar rekomendasi penolakan', 'Dikecualikan')
  const nothing = await bidang.sees('Belum ada yang cocok', card)
  // When the register gets one, and it is looked for again
  const entry = {
    nomor: 'DIK-7/2026',
    informasi: 'Rekening pengurus koperasi',
    pasal17: 'h' as const,
    dasarHukumLain: '',
    konsekuensiBuka: 'Rekening pribadi pengurus dapat disalahgunakan.',
    konsekuensiTutup: 'Keamanan pengurus terjaga.',
    jangkaWaktu: '5 tahun',
    expiresOn: '2031-12-31',
    unit: 'Bidang Koperasi',
    skNomor: '',
    skTanggal: null,
  }
  await addDik(db, entry, clock.now())
  await bidang.replies('rekening', nothing)
  const found = await bidang.sees('DIK-7/2026', card)
  await bidang.presses('1. DIK-7/2026 · Rekening pengurus koperasi', found)
  await writes(bidang, card, 'Apa alasannya', 'Rekening tidak dapat dipisahkan dari dokumennya.')
  await head.presses('Setujui & jawab', await objectionCard(office(), head.id, nomor, 'Setujui & jawab'))
  // Then the answer says so
  await citizen.sees('Dasar: informasi dikecualikan')
  const [letter = ''] = await lettersIn(office(), citizen, 'tanggapan-keberatan')
  expect(letter).toContain('Pasal 17 huruf h')
  expect(letter).toContain('DIK-7/2026')
})
