import { expect, it } from 'vitest'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import { Citizen } from '../../support/citizen.ts'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, type Shown } from '../../support/officer.ts'
import { answers, letterText, writes } from '../../support/staff-steps.ts'

const office = useOffice()
const dayMs = 24 * 3_600_000

let incomplete: Applicant

it('asks the petugas what is missing and why, with the usual reasons as buttons', async () => {
  const { petugas, group } = office()
  incomplete = await office().receives()
  const card = await office().card(incomplete.nomor, 'petugas')
  // When the petugas wants it completed
  await petugas.presses('Minta lengkapi', card)
  expect((await petugas.isTold()).text).toBe('Silakan isi di bawah.')
  // Then each part of the form can be named, but none that this applicant was not asked
  const part = await petugas.sees('Bagian mana yang perlu dilengkapi', group.petugas)
  expect(labels(part)).toEqual([
    'Foto KTP',
    'Nama',
    'NIK',
    'Surat kuasa',
    'Alamat',
    'Kontak',
    'Rincian informasi',
    'Tujuan penggunaan',
    'Batal',
  ])
  await petugas.presses('Foto KTP', part)
  const why = await petugas.sees('Apa yang kurang?', group.petugas)
  expect(labels(why)).toContain('Berkasnya tidak terbaca dengan jelas.')
  await petugas.presses('Berkasnya tidak terbaca dengan jelas.', why)
  await petugas.sees('Tercatat: Minta lengkapi.', group.petugas)
})

it('stops the clock and says so on the card, which stays with the petugas', async () => {
  const { petugas, group } = office()
  // The card is changed a moment after the sentence that the decision is noted.
  const card = await petugas.sees('Langkah 1/4 · Pemohon', group.petugas)
  expect(card.text).toContain(incomplete.nomor)
  expect(card.text).toContain('Tenggat belum berjalan: permohonan belum lengkap')
  expect(card.text).toContain('Menunggu pemohon melengkapi: Foto KTP')
  expect(card.text).toContain('Batas melengkapi: Kamis, 26 November 2026')
  // And nobody can close it while the applicant still has time
  expect(labels(card).filter((label) => !shows.includes(label))).toEqual([])
})

it('asks the applicant for just that', async () => {
  const { citizen, nomor, answers: given } = incomplete
  const told = await citizen.sees('perlu dilengkapi')
  expect(told.text).toContain(`Permohonan ${nomor} perlu dilengkapi`)
  expect(told.text).toContain('Yang perlu dilengkapi: Foto KTP')
  expect(told.text).toContain('Keterangan petugas: Berkasnya tidak terbaca dengan jelas.')
  expect(told.text).toContain('paling lambat Kamis, 26 November 2026')
  // When the applicant goes to complete it, two days later
  await office().program.advance(2 * dayMs)
  await citizen.presses('Lengkapi sekarang', told)
  // Then the picture alone is asked for, and shown with the rest for a last look
  await citizen.sees('Mohon kirim foto KTP')
  await citizen.sendsPhoto(await sampleKtp({ nik: given.nik, name: given.nama }))
  const review = await citizen.sees('Mohon periksa sekali lagi')
  expect(review.text).toContain('Foto KTP: sudah diterima')
  await citizen.presses('Kirim', review)
})

it('comes back to the registration, with the clock begun anew and a new tanda bukti', async () => {
  const { citizen, nomor } = incomplete
  // Then the applicant knows the new date: ten working days from Wednesday
  await citizen.sees(
    `permohonan ${nomor} sudah lengkap. Kami akan menjawab paling lambat Rabu, 9 Desember 2026`,
  )
  const { name, bytes } = await citizen.receivesFile()
  expect(name).toMatch(/^tanda-bukti-permohonan-/)
  const text = letterText(bytes)
  expect(text).toContain(`Nomor: ${nomor}`)
  expect(text).toContain('Diterima lengkap : Rabu, 25 November 2026')
  expect(text).toContain('Batas waktu jawaban: Rabu, 9 Desember 2026')
  // And the petugas has a fresh card for it
  const card = await office().program.telegram.direct.waitFor({
    chatId: office().group.petugas,
    containsText: 'Langkah 2/4 · Petugas Pelayanan Informasi',
    hasButton: 'Teruskan ke Bidang',
  })
  expect(card.text).toContain(`Permohonan ${nomor}\n`)
  expect(card.text).toContain('Tenggat: Rabu, 9 Desember 2026')
  expect(await office().ledger(nomor)).toEqual([
    'filed',
    'letter-issued',
    'action minta-lengkapi',
    'action lengkapi',
    'letter-issued',
  ])
})

it('keeps what was completed in the place of what was there', async () => {
  // Given a request whose matter is not clear
  const { petugas, group } = office()
  const applicant = await office().receives({ rincian: 'Data koperasi' })
  const { citizen, nomor } = applicant
  const before = await office().card(nomor, 'petugas')
  await petugas.presses('Minta lengkapi', before)
  await answers(petugas, before, 'Bagian mana', 'Rincian informasi')
  await writes(petugas, before, 'Apa yang kurang?', 'Mohon sebutkan tahun dan kotanya.')
  await petugas.sees('Tercatat: Minta lengkapi.', group.petugas)
  const told = await citizen.sees('Keterangan petugas: Mohon sebutkan tahun dan kotanya.')
  // When the applicant says what is wanted
  await citizen.presses('Lengkapi sekarang', told)
  await citizen.sees('Informasi apa yang Anda minta?')
  await citizen.types('Daftar koperasi aktif di Kota Singkawang tahun 2024')
  await citizen.presses('Kirim', await citizen.sees('Mohon periksa sekali lagi'))
  await citizen.sees('sudah lengkap')
  // Then the card says so
  const card = await cardAt(nomor, 'Teruskan ke Bidang')
  expect(card.text).toContain('Daftar koperasi aktif di Kota Singkawang tahun 2024')
  expect(card.text).not.toContain('Data koperasi\n')
})

it('is closed as incomplete only once the applicant’s time is over', async () => {
  const { petugas, group, program } = office()
  const applicant = await office().receives()
  const { citizen, nomor } = applicant
  const first = await office().card(nomor, 'petugas')
  await petugas.presses('Minta lengkapi', first)
  await answers(petugas, first, 'Bagian mana', 'Alamat')
  await writes(petugas, first, 'Apa yang kurang?', 'Mohon tulis RT dan RW-nya.')
  const told = await citizen.sees('perlu dilengkapi')
  // Asked on Wednesday the 25th: three working days end on Monday the 30th
  expect(told.text).toContain('paling lambat Senin, 30 November 2026')
  const waiting = await office().card(nomor, 'petugas')
  // When the petugas tries to close it on the last day, by a button that is not there
  await program.advance(5 * dayMs)
  const { id, version } = await program.app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  const close = `a:${id.toString(36)}:${version.toString(36)}:tutup-tidak-lengkap`
  await petugas.forges(close, waiting)
  // Then it stays open
  expect((await petugas.isTold()).text).toBe('Pemohon masih punya waktu untuk melengkapi.')
  // When the time is over
  await program.advance(dayMs)
  // Then the petugas is told, and may close it
  await petugas.sees(`Waktu pemohon untuk melengkapi ${nomor} habis`, group.petugas)
  await petugas.types('/antrean')
  const queue = await petugas.sees(nomor)
  expect(queue.text).toContain('Waktu pemohon untuk melengkapi habis Senin, 30 November 2026.')
  const card = await cardAt(nomor, 'Tutup: tidak lengkap')
  await petugas.presses('Tutup: tidak lengkap', card)
  await citizen.sees(`Permohonan ${nomor} kami tutup karena belum dilengkapi sampai Senin, 30 November 2026`)
  await petugas.sees('Selesai: ditutup karena tidak lengkap.', group.petugas)
  // And the applicant's old button completes nothing any more
  await citizen.presses('Lengkapi sekarang', told)
  expect((await citizen.isTold()).alert).toBe(true)
  const row = await program.app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  expect([row.step, row.outcome]).toEqual(['end', 'tidak-lengkap'])
  expect(Citizen.labels(told)).toEqual(['Lengkapi sekarang'])
})

it('still takes what the applicant completes late, as long as it was not closed', async () => {
  const { petugas, program } = office()
  const { citizen, nomor } = await office().receives()
  const first = await office().card(nomor, 'petugas')
  await petugas.presses('Minta lengkapi', first)
  await answers(petugas, first, 'Bagian mana', 'Tujuan penggunaan')
  await answers(petugas, first, 'Apa yang kurang?', 'Isinya belum cukup jelas atau belum lengkap.')
  const told = await citizen.sees('perlu dilengkapi')
  await program.advance(10 * dayMs)
  const lapsed = await cardAt(nomor, 'Tutup: tidak lengkap')
  await citizen.presses('Lengkapi sekarang', told)
  await citizen.sees('Untuk apa informasi ini akan Anda gunakan?')
  await citizen.types('Penelitian tentang koperasi')
  await citizen.presses('Kirim', await citizen.sees('Mohon periksa sekali lagi'))
  await citizen.sees('sudah lengkap')
  // And the petugas who would close it just now is told what happened
  await petugas.pressesAsSeen('Tutup: tidak lengkap', lapsed)
  expect((await petugas.isTold()).text).toContain('Sudah diputus: Lengkapi oleh pemohon pukul')
})

/** Buttons that decide nothing. */
const shows = ['Detail', 'Berkas', 'Alur', 'Riwayat']

function cardAt(nomor: string, button: string): Promise<Shown> {
  return office().program.telegram.direct.waitFor({
    chatId: office().group.petugas,
    containsText: `Permohonan ${nomor}\n`,
    hasButton: button,
  })
}
