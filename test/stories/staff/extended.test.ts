import { expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'
import { answers, bringTo, letterText, lettersTo, writes } from '../../support/staff-steps.ts'

const office = useOffice()
const dayMs = 24 * 3_600_000

let applicant: Applicant

it('adds seven working days to the first due date, in writing and with the reason of the law', async () => {
  const { ppid, group } = office()
  applicant = await office().receives()
  const { citizen, nomor } = applicant
  const card = await bringTo(office(), 'ppid', applicant)
  // When the PPID finds on the third day that the time will not do
  await office().program.advance(3 * dayMs)
  await ppid.presses('Perpanjang 7 hari', card)
  const ground = await ppid.sees('Apa dasar perpanjangan?', card)
  expect(labels(ground).slice(0, 3)).toEqual([
    'Belum dikuasai',
    'Belum didokumentasikan',
    'Belum diputuskan dikecualikan atau tidak',
  ])
  await ppid.presses('Belum didokumentasikan', ground)
  await writes(ppid, card, 'Ada penjelasan tambahan', 'Data triwulan keempat baru disusun.')
  await ppid.sees('Tercatat: Perpanjang 7 hari.', card)
  // Then the applicant is told in the chat, seven working days after Monday 7 December
  const told = await citizen.sees(`Permohonan ${nomor} diperpanjang`)
  expect(told.text).toContain('Alasan: Belum didokumentasikan')
  expect(told.text).toContain('Tenggat semula: Senin, 7 Desember 2026')
  expect(told.text).toContain('Tenggat baru: Rabu, 16 Desember 2026')
  // And in a letter, with the days counted
  const [letter, second] = await lettersTo(office(), applicant, 'perpanjangan')
  expect(second).toBeUndefined()
  expect(letter?.name).toBe('perpanjangan-001-S-PPID-XI-2026.pdf')
  expect(letter?.text).toContain('PERPANJANGAN WAKTU JAWABAN')
  expect(letter?.text).toContain('Batas waktu semula : Senin, 7 Desember 2026')
  expect(letter?.text).toContain('Batas waktu baru : Rabu, 16 Desember 2026')
  expect(letter?.text).toContain('Penjelasan: Data triwulan keempat baru disusun.')
  expect(letter?.text).toContain('Hari ke-7 perpanjangan')
  // And the card has the new date in its old place, and the button no more
  const after = await ppid.sees('Sudah diperpanjang satu kali', group.ppid)
  expect(after.messageId).toBe(card.messageId)
  expect(after.text).toContain('Tenggat: Rabu, 16 Desember 2026')
  expect(labels(after)).not.toContain('Perpanjang 7 hari')
})

it('is done once for a case, whoever tries', async () => {
  const { ppid, bidang, group } = office()
  const { nomor } = applicant
  const card = await office().card(nomor, 'ppid')
  const press = await tokenFor(nomor, 'perpanjang')
  await ppid.forges(press, card)
  expect((await ppid.isTold()).text).toContain('sudah pernah diperpanjang')
  expect(await office().ledger(nomor)).toContain('refused perpanjang guard:not-extended')
  // Also not by the lane it goes back to
  await ppid.presses('Kembalikan', card)
  await answers(ppid, card, 'Mengapa dikembalikan?', 'Perlu diperbaiki')
  await ppid.sees('Tercatat: Kembalikan.', card)
  const back = await office().card(nomor, 'bidang')
  expect(labels(back)).not.toContain('Perpanjang 7 hari')
  await bidang.forges(await tokenFor(nomor, 'perpanjang'), back)
  expect((await bidang.isTold()).text).toContain('sudah pernah diperpanjang')
  expect(group.bidang).toBe(back.chatId)
})

it('explains the date day by day to whoever asks', async () => {
  const { bidang, group } = office()
  const { citizen, nomor } = applicant
  await citizen.types('/status')
  await citizen.presses('Kenapa tanggal ini?', await citizen.sees('Tenggat jawaban: Rabu, 16 Desember 2026'))
  expect((await citizen.sees('Kenapa tanggal ini?')).text).toContain('Rabu, 16 Desember 2026')
  const card = await office().card(nomor, 'bidang')
  await bidang.presses('Detail', card)
  await bidang.presses('Kenapa tanggal ini?', await bidang.sees(`Detail ${nomor}`, group.bidang))
  const count = await bidang.sees(`Kenapa tanggal ini? ${nomor}`, group.bidang)
  expect(count.text).toContain('Selasa, 24 November 2026')
  expect(count.text).toContain('Rabu, 16 Desember 2026')
})

it('is counted on the new tanda bukti when the request is completed after it', async () => {
  const { petugas, group } = office()
  const { citizen, nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  await petugas.presses('Perpanjang 7 hari', card)
  await answers(petugas, card, 'Apa dasar perpanjangan?', 'Belum dikuasai')
  await answers(petugas, card, 'Ada penjelasan tambahan', 'Lewati')
  await citizen.sees('diperpanjang')
  const extended = await office().card(nomor, 'petugas')
  await petugas.presses('Minta lengkapi', extended)
  await answers(petugas, extended, 'Bagian mana', 'Alamat')
  await writes(petugas, extended, 'Apa yang kurang?', 'RT dan RW belum ada.')
  await petugas.sees('Tercatat: Minta lengkapi.', group.petugas)
  // When the applicant completes it
  await citizen.presses('Lengkapi sekarang', await citizen.sees('perlu dilengkapi'))
  await citizen.sees('Di mana alamat lengkapnya?')
  await citizen.types('Jl. Contoh Melati No. 3 RT 01/RW 02, Pontianak Kota')
  await citizen.presses('Kirim', await citizen.sees('Mohon periksa sekali lagi'))
  const told = await citizen.sees('sudah lengkap')
  const due = /paling lambat ([^.]+)\./.exec(told.text)?.[1] ?? 'no date'
  // Then the letter names the same date, and both the ten days and the seven that make it
  const text = letterText((await citizen.receivesFile()).bytes)
  expect(text).toContain(`Batas waktu jawaban: ${due}`)
  expect(text).toContain('paling lambat 10 hari kerja sejak permohonan diterima')
  expect(text).toContain('Waktu itu sudah diperpanjang 7 hari kerja (Pasal 22 ayat (8))')
  expect(text).toContain('Hari ke-7 perpanjangan')
})

it('comes too late once the due date has passed', async () => {
  const { petugas, program } = office()
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  expect(labels(card)).toContain('Perpanjang 7 hari')
  await program.advance(33 * dayMs)
  // When the petugas presses the button of the card as it was
  await petugas.pressesAsSeen('Perpanjang 7 hari', card)
  // Then it is refused, nothing is asked and the clock stands as it stood
  expect((await petugas.isTold()).text).toContain('Tenggatnya sudah terlewati')
  expect(await office().ledger(nomor)).toContain('refused perpanjang guard:in-time')
  await program.quiet()
  const late = await office().card(nomor, 'petugas')
  expect(late.text).toContain('TERLEWATI')
  expect(labels(late)).not.toContain('Perpanjang 7 hari')
})

/** A press on the case as it stands now, by an action that its card need not offer. */
async function tokenFor(nomor: string, action: string): Promise<string> {
  const { id, version } = await office().program.app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  return `a:${id.toString(36)}:${version.toString(36)}:${action}`
}
