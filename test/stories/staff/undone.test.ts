import { expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, newOfficer, type Officer, type Shown } from '../../support/officer.ts'
import { answers, bringTo, deliver, lettersTo, provide, writes } from '../../support/staff-steps.ts'

const office = useOffice({ agency: { undoSeconds: 300 } })
const minuteMs = 60_000

let applicant: Applicant
let pending: Shown

it('holds an answer back for five minutes, and says until when and by whom it can be taken back', async () => {
  const { petugas, group, program } = office()
  applicant = await office().receives()
  await provide(office().ppid, await bringTo(office(), 'ppid', applicant), { text: 'Ada 14 penerima.' })
  // When the petugas sends the answer out
  const card = await deliver(office(), applicant)
  expect((await petugas.isTold()).text).toBe('Tercatat: Sampaikan.')
  // Then the card says that it has not left yet
  pending = await petugas.sees('Surat keluar pukul 09.05 WIB', group.petugas)
  expect(pending.messageId).toBe(card.messageId)
  expect(pending.text).toContain('Sampai saat itu Budi Petugas dapat membatalkan.')
  expect(labels(pending)).toEqual(['Batalkan', 'Detail', 'Berkas', 'Alur', 'Riwayat'])
  // And nothing has reached the applicant, who still sees the step before
  await program.advance(4 * minuteMs)
  await program.quiet()
  expect(await answersTo(applicant)).toEqual([])
  await applicant.citizen.types('/status')
  const status = await applicant.citizen.sees('Menunggu: Petugas Pelayanan Informasi')
  expect(status.text).not.toMatch(/dikabulkan|Budi/)
})

it('lets nobody else take it back', async () => {
  const { program, group, ppid } = office()
  const colleague = await newOfficer(program, { name: 'Eko Kedua' })
  await program.telegram.direct.setMember({ chatId: group.petugas, userId: colleague.id, status: 'member' })
  await office().invites(colleague, 'petugas')
  await colleague.presses('Batalkan', pending)
  expect(await colleague.isTold()).toEqual({
    text: 'Hanya Budi Petugas yang dapat membatalkan keputusan itu.',
    alert: true,
  })
  expect(await office().ledger(applicant.nomor)).toContain('refused batalkan not-yours')
  // Nor somebody of another lane, by whatever a client sends
  await program.telegram.direct.setMember({ chatId: group.petugas, userId: ppid.id, status: 'member' })
  await ppid.pressesAsSeen('Batalkan', pending)
  expect((await ppid.isTold()).text).toContain('Hanya Budi Petugas')
})

it('lets nobody act on the case meanwhile, the applicant neither, who is told no name', async () => {
  const { ppid } = office()
  const { citizen, nomor } = applicant
  const { id, version } = await office().program.app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  await ppid.forges(`a:${id.toString(36)}:${version.toString(36)}:tolak`, pending)
  expect((await ppid.isTold()).text).not.toBe('')
  await citizen.presses('Cabut permohonan')
  const told = await citizen.isTold()
  expect(told.text).toContain('Mohon coba lagi sesudah pukul 09.05')
  expect(told.text).not.toContain('Budi')
})

it('goes back to where it was when the same person takes it back, and nothing ever leaves', async () => {
  const { petugas, program } = office()
  await petugas.presses('Batalkan', pending)
  expect((await petugas.isTold()).text).toContain('Dibatalkan. Perkara kembali ke langkah sebelumnya')
  const card = await cardToDeliver(applicant)
  expect(card.messageId).toBe(pending.messageId)
  expect(labels(card).slice(0, 2)).toEqual(['Sampaikan', 'Kembalikan'])
  await program.advance(10 * minuteMs)
  await program.quiet()
  expect(await answersTo(applicant)).toEqual([])
  expect((await office().ledger(applicant.nomor)).slice(-1)).toEqual(['undone sampaikan'])
})

it('tells who presses Batalkan twice that there is nothing to take back', async () => {
  const { petugas } = office()
  await petugas.pressesAsSeen('Batalkan', pending)
  expect((await petugas.isTold()).text).toContain('Tidak ada keputusan yang bisa dibatalkan')
})

it('leaves a later decision alone when the button of an earlier one is pressed', async () => {
  // Given the answer sent out once more, and a phone that still shows the first card
  const { petugas, group } = office()
  await deliver(office(), applicant)
  await petugas.sees('Surat keluar pukul', group.petugas)
  await petugas.pressesAsSeen('Batalkan', pending)
  // Then nothing is taken back
  expect((await petugas.isTold()).text).toContain('Tombol itu milik keputusan yang lebih lama')
  const card = await office().card(applicant.nomor, 'petugas')
  expect(labels(card)).toContain('Batalkan')
  expect((await office().ledger(applicant.nomor)).at(-1)).toBe('refused batalkan stale')
  // And the button of this decision does it
  await petugas.presses('Batalkan', card)
  expect((await petugas.isTold()).text).toContain('Dibatalkan.')
})

it('leaves once the window has closed, exactly once, and then for good', async () => {
  const { petugas, program, group } = office()
  await deliver(office(), applicant)
  const again = await petugas.sees('Surat keluar pukul', group.petugas)
  await program.advance(5 * minuteMs)
  await applicant.citizen.sees('Ada 14 penerima.')
  await petugas.sees('Selesai: dikabulkan seluruhnya.', group.petugas)
  // When the petugas thinks better of it too late
  await petugas.pressesAsSeen('Batalkan', again)
  expect((await petugas.isTold()).text).toContain('suratnya sudah keluar')
  await program.advance(5 * minuteMs)
  await program.quiet()
  expect(await answersTo(applicant)).toHaveLength(1)
})

it('can be taken back for an asking to complete: the clock never stopped', async () => {
  const { petugas, group, program } = office()
  const { citizen, nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  const due = /Tenggat: .*/.exec(card.text)?.[0]
  await petugas.presses('Minta lengkapi', card)
  await answers(petugas, card, 'Bagian mana', 'Alamat')
  await writes(petugas, card, 'Apa yang kurang?', 'RT dan RW belum ada.')
  await petugas.sees('Surat keluar pukul', group.petugas)
  // While it can be taken back, the applicant sees the request where it was, due when it was
  const status = await statusOf(citizen)
  expect(status.text).toContain('Menunggu: Petugas Pelayanan Informasi')
  expect(status.text).toContain('Tenggat jawaban: Senin, 7 Desember 2026')
  expect(labels(status)).toEqual(['Kenapa tanggal ini?', 'Kirim ulang berkas', 'Cabut permohonan'])
  await petugas.presses('Batalkan', await petugas.sees('Surat keluar pukul', group.petugas))
  const back = await petugas.sees('Langkah 2/4 · Petugas', group.petugas)
  expect(back.text).toContain(due)
  await program.advance(10 * minuteMs)
  await program.quiet()
  expect((await citizen.chat()).map(({ text }) => text).join()).not.toContain('perlu dilengkapi')
})

it('can be taken back for an extension, which may then be used later', async () => {
  const { petugas, group, program } = office()
  const { citizen, nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  await extend(petugas, card)
  await petugas.presses('Batalkan', await petugas.sees('Surat keluar pukul', group.petugas))
  const back = await petugas.sees('Langkah 2/4 · Petugas', group.petugas)
  expect(back.text).not.toContain('Sudah diperpanjang')
  await extend(petugas, back)
  // Nor does the applicant see the new date before the letter has left, nor how it would be counted
  await petugas.sees('Surat keluar pukul', group.petugas)
  const status = await statusOf(citizen)
  expect(status.text).toContain('Tenggat jawaban: Senin, 7 Desember 2026')
  await citizen.presses('Kenapa tanggal ini?', status)
  expect((await citizen.sees('Kenapa tanggal ini?')).text).not.toContain('16 Desember')
  await program.advance(5 * minuteMs)
  await citizen.sees('diperpanjang')
  expect((await statusOf(citizen)).text).toContain('Tenggat jawaban: Rabu, 16 Desember 2026')
  expect(await lettersTo(office(), { citizen }, 'perpanjangan')).toHaveLength(1)
})

it('writes the letter as of when it left', async () => {
  // Given a decision four minutes before midnight that can be taken back until after it
  const { program } = office()
  const late = await office().receives()
  await provide(office().ppid, await bringTo(office(), 'ppid', late), { text: 'Jawaban malam.' })
  const now = program.clock.now().getTime()
  const midnight = Date.parse('2026-11-23T17:00:00Z')
  await program.advance(midnight - now - 4 * minuteMs)
  await deliver(office(), late)
  await program.quiet()
  await program.advance(5 * minuteMs)
  await late.citizen.sees('Jawaban malam.')
  await program.quiet()
  const [letter] = await answersTo(late)
  expect(letter?.text).toContain('Pontianak, 24 November 2026')
})

async function extend(officer: Officer, card: Shown): Promise<void> {
  await officer.presses('Perpanjang 7 hari', card)
  await answers(officer, card, 'Apa dasar perpanjangan?', 'Belum dikuasai')
  await answers(officer, card, 'Ada penjelasan tambahan', 'Lewati')
  await officer.sees('Tercatat: Perpanjang 7 hari.', card)
}

function cardToDeliver({ nomor }: Applicant): Promise<Shown> {
  return office().program.telegram.direct.waitFor({
    chatId: office().group.petugas,
    containsText: `Permohonan ${nomor}\n`,
    hasButton: 'Sampaikan',
  })
}

function answersTo(to: Applicant) {
  return lettersTo(office(), to, 'pemberitahuan-tertulis')
}

/** What `/status` shows somebody with one request. */
async function statusOf(citizen: Applicant['citizen']): Promise<Shown> {
  await citizen.types('/status')
  return citizen.sees('Diajukan:')
}
