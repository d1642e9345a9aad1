import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import {
  asksUnits,
  classifies,
  handsIn,
  openArchive,
  presses,
  unitOf,
  units,
  type Archive,
} from '../../support/documentation-steps.ts'
import { labels } from '../../support/officer.ts'
import { answers, letterText } from '../../support/staff-steps.ts'

const office = useOffice()
const sheet = { bytes: Buffer.from('%PDF-1.4 daftar'), name: 'daftar.pdf', mime: 'application/pdf' }
const [koperasi, pelatihan] = units

let archive: Archive
let nomor: string

const keeperSeat = () => ({ officer: archive.keeper, chatId: archive.group })

it('begins with a nota dinas that each unit gets in its own chat, with a card of its own', async () => {
  archive = await openArchive(office())
  nomor = await asksUnits(archive)
  expect(nomor).toBe('001/DOK-PPID/XI/2026')
  await office().program.settle()
  for (const name of units) {
    const { officer, chatId } = unitOf(archive, name)
    const memo = await officer.client.waitFor({
      chatId,
      containsText: `untuk ${name}. Jawab lewat kartu ${nomor}`,
    })
    if (memo.document === undefined) throw new Error('the memo came without its letter')
    const text = letterText(await officer.client.file({ fileId: memo.document.fileId }))
    expect(text).toContain('NOTA DINAS')
    expect(text).toContain(`${koperasi}; ${pelatihan}`)
    expect(text).toContain('Utamakan data koperasi aktif.')
    expect(text).toMatch(/5 hari kerja, paling lambat Senin,\s+30 November 2026/)
    const card = await archive.card(chatId, nomor, 'Serahkan bahan')
    expect(card.text).toContain(`Jawaban ${name} ditunggu`)
    expect(labels(card)).toContain('Nihil')
    expect(labels(card)).not.toContain('Lanjutkan tanpa yang belum')
  }
  const whole = await archive.card(archive.group, nomor, 'Lanjutkan tanpa yang belum')
  expect(whole.text).toContain(`Ditunggu: ${koperasi}, ${pelatihan}`)
  expect(labels(whole)).not.toContain('Nihil')
})

it('lets each unit answer for itself: a card made before the other answered still counts', async () => {
  const other = unitOf(archive, pelatihan)
  const early = await archive.card(other.chatId, nomor, 'Nihil')
  await handsIn(archive, koperasi, nomor, { title: 'Daftar koperasi aktif', files: [sheet], more: true })
  await handsIn(archive, koperasi, nomor, { title: 'Rekening pengurus koperasi' })
  const answered = await archive.card(unitOf(archive, koperasi).chatId, nomor, 'Detail')
  expect(answered.text).toContain(`Jawaban ${koperasi} sudah diterima`)
  expect(labels(answered)).not.toContain('Serahkan bahan')
  const whole = await archive.card(archive.group, nomor, 'Lanjutkan tanpa yang belum')
  expect(whole.text).toContain(`Sudah menyerahkan: ${koperasi}`)
  expect(whole.text).toContain(`Ditunggu: ${pelatihan}`)
  await other.officer.types('/antrean')
  await other.officer.sees(nomor)
  await other.officer.pressesAsSeen('Nihil', early)
  expect((await other.officer.isTold()).text).toBe('Tercatat: Nihil.')
})

it('goes on by itself with the last answer, and refuses one that comes twice', async () => {
  const whole = await archive.card(archive.group, nomor, 'Klasifikasikan')
  expect(whole.text).toContain(`Nihil: ${pelatihan}`)
  expect(whole.text).toContain('Bahan: 2, sudah diklasifikasi: 0')
  expect(labels(whole)).not.toContain('Teruskan ke Sekretaris')
  // Two hari kerja from the day on which the last unit answered.
  expect(whole.text).toContain('Batas langkah: Rabu, 25 November 2026')
  const { officer, chatId } = unitOf(archive, pelatihan)
  const card = await archive.card(chatId, nomor, 'Detail')
  expect(labels(card)).not.toContain('Nihil')
  await officer.types('/antrean')
  await officer.sees('Tidak ada')
  expect(await office().ledger(nomor)).toContain('action semua-menjawab')
})

it('gives each piece a class; what may be exempt opens a uji konsekuensi', async () => {
  await classifies(archive, nomor, 'Daftar koperasi aktif', 'Berkala')
  await classifies(archive, nomor, 'Rekening pengurus', 'Usul dikecualikan')
  const { db } = office().program.app.desk
  const test = await db.case.findFirstOrThrow({ where: { sop: 'dikecualikan' } })
  expect(test.summary).toBe('Rekening pengurus koperasi')
  const link = await db.caseLink.findFirstOrThrow({ where: { fromId: test.id } })
  expect((await db.case.findUniqueOrThrow({ where: { id: link.toId } })).nomor).toBe(nomor)
  const whole = await archive.card(archive.group, nomor, 'Teruskan ke Sekretaris')
  await archive.keeper.presses('Detail', whole)
  const detail = await archive.keeper.sees('Bahan 1: Daftar koperasi aktif', archive.group)
  expect(detail.text).toContain('Klasifikasi: Berkala')
  expect(detail.text).toContain('Klasifikasi: Usul dikecualikan')
  await presses(archive, keeperSeat(), nomor, 'Teruskan ke Sekretaris')
})

it('is looked through by the secretary and by the superior, each of whom may send it back', async () => {
  const { secretary, head } = archive
  const { direct } = office().program.telegram
  const seat = async (officer: typeof head, lane: string) => {
    const place = await office().program.app.desk.db.laneBinding.findFirstOrThrow({ where: { lane } })
    return { officer, chatId: Number(place.chatId) }
  }
  const sekretaris = await seat(secretary, 'sekretaris-ppid')
  const atasan = await seat(head, 'atasan')
  await presses(archive, sekretaris, nomor, 'Sesuai')
  const card = await archive.card(atasan.chatId, nomor, 'Kembalikan')
  await head.presses('Kembalikan', card)
  await answers(head, card, 'Mengapa dikembalikan?', 'Perlu diperbaiki')
  await head.sees('Tercatat: Kembalikan.', card)
  await presses(archive, sekretaris, nomor, 'Sesuai')
  await presses(archive, atasan, nomor, 'Setujui')
  await direct.waitFor({ chatId: archive.group, containsText: nomor, hasButton: 'Terbitkan' })
})

it('is published: what is public can be searched, read and fetched, what may be exempt cannot', async () => {
  const { program } = office()
  await presses(archive, keeperSeat(), nomor, 'Terbitkan')
  await program.settle()
  await archive.keeper.client.waitFor({
    chatId: archive.group,
    containsText: 'Daftar Informasi Publik (1 baris) siap dicetak',
  })
  const rows = await (await fetch(`${program.app.url}/dip.json`)).text()
  expect(rows).toContain('Daftar koperasi aktif')
  expect(rows).not.toContain('Rekening')
  const entry = await program.app.desk.db.dipEntry.findFirstOrThrow({ include: { files: true } })
  expect(entry).toMatchObject({ class: 'berkala', penguasa: koperasi, status: 'terbit' })
  const page = await (await fetch(`${program.app.url}/dip/${entry.id}`)).text()
  expect(page).toContain('Daftar koperasi aktif')
  const address = /href="([^"]*berkas[^"]*)"/.exec(page)?.[1]
  expect(await (await fetch(new URL(address ?? '', program.app.url))).text()).toBe('%PDF-1.4 daftar')
  const closed = await archive.card(archive.group, nomor, 'Detail')
  expect(closed.text).toContain('sudah diterbitkan di Daftar Informasi Publik')
})
