import { expect, it } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, type Officer, type Shown } from '../../support/officer.ts'
import { answers, bringTo, deliver, lettersTo, provide, writes } from '../../support/staff-steps.ts'

const office = useOffice()
const hourMs = 3_600_000

let applicant: Applicant

it('goes back from the Bidang to the petugas with a reason in the officer’s words', async () => {
  const { bidang, petugas, group } = office()
  applicant = await office().receives()
  const card = await bringTo(office(), 'bidang', applicant)
  // When the Bidang sends it back
  await bidang.presses('Kembalikan', card)
  const question = await bidang.sees('Mengapa dikembalikan?', card)
  expect(labels(question)).toEqual([
    'Perlu diperbaiki',
    'Bahannya belum lengkap',
    'Bukan kewenangan kami',
    'Batal',
  ])
  await bidang.replies('Sudah ada di DIP, mohon diberikan langsung', question)
  await bidang.sees('Tercatat: Kembalikan.', card)
  // Then the petugas has it again, with a fresh card
  const again = await cardAt('petugas', 'Teruskan ke Bidang')
  expect(again.text).toContain('Kembalikan – Dewi Bidang')
  // And finds the reason in its history
  await petugas.presses('Riwayat', again)
  const history = await petugas.sees(`Riwayat ${applicant.nomor}`, group.petugas)
  expect(history.text).toContain('Kembalikan – Dewi Bidang: Sudah ada di DIP, mohon diberikan langsung')
})

it('goes back from the PPID to the Bidang with a usual reason', async () => {
  const { petugas, bidang, ppid, group } = office()
  await petugas.presses('Teruskan ke Bidang', await cardAt('petugas', 'Teruskan ke Bidang'))
  await bidang.presses('Tugaskan PPID', await cardAt('bidang', 'Tugaskan PPID'))
  const card = await cardAt('ppid', 'Kembalikan')
  await ppid.presses('Kembalikan', card)
  await answers(ppid, card, 'Mengapa dikembalikan?', 'Bukan kewenangan kami')
  await ppid.sees('Tercatat: Kembalikan.', card)
  const again = await cardAt('bidang', 'Tugaskan PPID')
  expect(await historyFor(bidang, again, group.bidang)).toContain(
    'Kembalikan – Joko PPID: Bukan kewenangan kami',
  )
})

it('goes back from the petugas to the PPID, and what was proposed is off the table', async () => {
  const { petugas, bidang, ppid, program, group } = office()
  await bidang.presses('Tugaskan PPID', await cardAt('bidang', 'Tugaskan PPID'))
  await provide(ppid, await cardAt('ppid', 'Sediakan'), { text: 'Jawaban yang pertama' })
  await program.advance(hourMs)
  const card = await cardAt('petugas', 'Sampaikan')
  await petugas.presses('Kembalikan', card)
  await writes(petugas, card, 'Mengapa dikembalikan?', 'Tahunnya keliru')
  await petugas.sees('Tercatat: Kembalikan.', card)
  const again = await cardAt('ppid', 'Sediakan')
  expect(again.text).not.toContain('Usul jawaban')
  expect(await historyFor(ppid, again, group.ppid)).toContain('Kembalikan – Budi Petugas: Tahunnya keliru')
  // When the PPID provides it anew and it is sent
  await provide(ppid, again, { text: 'Jawaban yang kedua' })
  await deliver(office(), applicant)
  // Then only that reaches the applicant
  await applicant.citizen.sees('Jawaban yang kedua')
  await program.quiet()
  const chat = await applicant.citizen.chat()
  expect(chat.map(({ text }) => text).join()).not.toContain('Jawaban yang pertama')
  const [letter] = await lettersTo(office(), applicant, 'pemberitahuan-tertulis')
  expect(letter?.text).toContain('Jawaban yang kedua')
  expect(letter?.text).not.toContain('Jawaban yang pertama')
})

it('has gone through every lane by now, each turn in its history', async () => {
  const { petugas, group, program } = office()
  await program.quiet()
  const card = await office().card(applicant.nomor, 'petugas')
  const history = await historyFor(petugas, card, group.petugas)
  const actions = history
    .split('\n')
    .slice(1)
    .map((line) => line.split(' – ')[1])
  expect(actions).toEqual([
    'Permohonan diajukan',
    'Surat diterbitkan',
    'Teruskan ke Bidang',
    'Kembalikan',
    'Teruskan ke Bidang',
    'Tugaskan PPID',
    'Kembalikan',
    'Tugaskan PPID',
    'Sediakan',
    'Kembalikan',
    'Sediakan',
    'Sampaikan',
    'Surat diterbitkan',
  ])
})

it('tells the applicant nothing of the to and fro but where the request stands', async () => {
  const { citizen } = applicant
  await citizen.types('/status')
  const status = await citizen.sees(`Permohonan ${applicant.nomor}`)
  expect(status.text).toContain('dikabulkan seluruhnya')
  expect((await citizen.chat()).map(({ text }) => text).join()).not.toMatch(/Budi|Dewi|Joko|Tahunnya keliru/)
  expect(Citizen.labels(status)).toContain('Sudah saya terima')
})

it('is withdrawn by the applicant in the middle of it all, and every lane sees that', async () => {
  const { ppid, group, program } = office()
  const other = await office().receives()
  const { citizen, nomor } = other
  const card = await bringTo(office(), 'ppid', other)
  // When the applicant withdraws it while the PPID is at work
  await citizen.types('/status')
  await citizen.presses('Cabut permohonan', await citizen.sees('Menunggu: PPID Pembantu'))
  await citizen.sees(`Bila dicabut, permohonan ${nomor} ditutup`)
  await citizen.presses('Ya, cabut permohonan ini')
  await citizen.sees('Bolehkah kami tahu alasannya?')
  await citizen.presses('Informasinya sudah saya peroleh')
  await citizen.sees(`Permohonan ${nomor} sudah dicabut`)
  // Then the card of the PPID has no button that decides
  const closed = await ppid.sees('Selesai: dicabut oleh pemohon.', group.ppid)
  expect(closed.messageId).toBe(card.messageId)
  expect(labels(closed)).toEqual(['Detail', 'Berkas', 'Alur', 'Riwayat'])
  // And a press on the old one says so
  await ppid.pressesAsSeen('Sediakan', card)
  expect((await ppid.isTold()).text).toContain('Sudah diputus: Cabut permohonan oleh pemohon pukul')
  await program.quiet()
  for (const lane of ['petugas', 'bidang'] as const) {
    const { messages } = await program.telegram.direct.chat({ chatId: group[lane] })
    const record = messages.findLast(({ text }) => text.includes(`Permohonan ${nomor}\n`))
    expect(record?.text).toContain('Selesai: dicabut oleh pemohon.')
  }
})

it('is not withdrawn by somebody else', async () => {
  const { program } = office()
  const mine = await office().receives()
  const other = await office().receives()
  const { id } = await program.app.desk.db.case.findFirstOrThrow({ where: { nomor: mine.nomor } })
  await other.citizen.types('/status')
  const own = await other.citizen.sees('Menunggu: Petugas')
  await other.citizen.forges(`a:${id.toString(36)}:1:cabut`, own)
  expect((await other.citizen.isTold()).text).toContain('Tombol ini untuk Pemohon')
  expect(await office().ledger(mine.nomor)).toContain('refused cabut no-role')
})

function cardAt(lane: 'petugas' | 'bidang' | 'ppid', button: string): Promise<Shown> {
  return office().program.telegram.direct.waitFor({
    chatId: office().group[lane],
    containsText: `Permohonan ${applicant.nomor}\n`,
    hasButton: button,
  })
}

async function historyFor(officer: Officer, card: Shown, group: number): Promise<string> {
  await officer.presses('Riwayat', card)
  return (await officer.sees(`Riwayat ${applicant.nomor}`, group)).text
}
