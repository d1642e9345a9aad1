import { expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { answers, bringTo, deliver, lettersTo, provide, writes } from '../../support/staff-steps.ts'
import { addsSheet, approves, listCard, testersJoin, type Testers } from '../../support/test-steps.ts'

const office = useOffice()

let testers: Testers

/** A request for which the PPID asks for a uji konsekuensi. */
async function waits(): Promise<Applicant> {
  const applicant = await office().receives()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  await ppid.presses('Uji konsekuensi', card)
  await ppid.sees('Menunggu hasil uji konsekuensi', card)
  return applicant
}

it('opens a list of its own for the Petugas PPID, named after the request and not after the applicant', async () => {
  testers = await testersJoin(office())
  const { nomor, answers: given } = await waits()
  const card = await listCard(office(), testers.group, '001/UK-PPID/XI/2026', 'Tambah lembar')
  expect(card.text).toContain(`Ditunggu permohonan ${nomor}`)
  expect(card.text).not.toContain(given.nama)
  // Nobody need be told by a task: the list stands where it is worked on
  await office().admin.types('/periksa')
  expect((await office().admin.sees('Pemeriksaan')).text).not.toContain('menunggu uji konsekuensi')
})

it('that is approved gives the request its entry, and the refusal rests on that', async () => {
  const applicant = await waits()
  const { ppid } = office()
  const list = '002/UK-PPID/XI/2026'
  await addsSheet(office(), testers, list, { years: 5 })
  await approves(office(), testers, list)
  const card = await office().card(applicant.nomor, 'ppid')
  expect(card.text).toContain('Uji konsekuensi selesai; entrinya sudah ada di daftar pengecualian')
  expect(await office().ledger(applicant.nomor)).toContain('action uji-selesai')
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Dikecualikan')
  const pick = await ppid.sees('Pilih pengecualian yang berlaku', card)
  const entry = pick.buttons.flat().find(({ text }) => text.includes(`${list}/1`))?.text
  await ppid.presses(entry ?? '', pick)
  await writes(ppid, card, 'Apa alasannya', 'Rekening pengurus adalah rahasia pribadi.')
  await deliver(office(), applicant)
  await applicant.citizen.sees('Dasar: informasi dikecualikan')
  const [refusal] = await lettersTo(office(), applicant, 'sk-penolakan')
  expect(refusal?.text).toContain(`${list}/1`)
})

it('that finds the information open says so to the request, which is then granted', async () => {
  const applicant = await waits()
  const { keeper, group } = testers
  const { ppid } = office()
  const card = await listCard(office(), group, '003/UK-PPID/XI/2026', 'Nyatakan terbuka')
  await keeper.presses('Nyatakan terbuka', card)
  await writes(keeper, card, 'Apa alasannya', 'Tidak ada akibat yang merugikan bila dibuka.')
  await office().program.quiet()
  const waiting = await office().card(applicant.nomor, 'ppid')
  expect(waiting.text).toContain('Uji konsekuensi selesai; informasinya dinyatakan terbuka')
  await provide(ppid, waiting, { text: 'Ini informasinya.' })
  await deliver(office(), applicant)
  await applicant.citizen.sees('Permohonan Anda dikabulkan seluruhnya')
})

it('that ends after the request was withdrawn enters its entries, and nobody is told', async () => {
  const applicant = await waits()
  await applicant.citizen.types('/status')
  const status = await applicant.citizen.sees('Tenggat')
  await applicant.citizen.presses('Cabut permohonan', status)
  await applicant.citizen.sees('tidak kami kerjakan lagi')
  await applicant.citizen.presses('Ya, cabut permohonan ini')
  await applicant.citizen.sees('Bolehkah kami tahu alasannya')
  await applicant.citizen.presses('Lewati')
  await office().program.quiet()
  await addsSheet(office(), testers, '004/UK-PPID/XI/2026')
  await approves(office(), testers, '004/UK-PPID/XI/2026')
  const { db } = office().program.app.desk
  expect(await db.dikEntry.count({ where: { nomor: '004/UK-PPID/XI/2026/1' } })).toBe(1)
  expect(await office().ledger(applicant.nomor)).not.toContain('action uji-selesai')
})
