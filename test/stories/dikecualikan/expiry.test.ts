import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { answers, bringTo, deliver, writes } from '../../support/staff-steps.ts'
import {
  addsSheet,
  approves,
  listCard,
  opensList,
  testersJoin,
  type Testers,
} from '../../support/test-steps.ts'

const office = useOffice()
const dayMs = 24 * 3_600_000

let testers: Testers
let nomor: string
let refused: string

/** Time passes until the morning of a day; what falls due is done. */
async function isMorningOf(day: string): Promise<void> {
  const { program } = office()
  const now = program.app.desk.clock.now().getTime()
  await program.advance(new Date(`${day}T03:00:00.000Z`).getTime() - now)
  await program.quiet()
}

it('has entries of a year, on which a request is refused', async () => {
  testers = await testersJoin(office())
  nomor = await opensList(testers, 'Data rekening koperasi')
  await addsSheet(office(), testers, nomor, { years: 1 })
  await addsSheet(office(), testers, nomor, { informasi: 'Berkas pemeriksaan', years: 1 })
  await approves(office(), testers, nomor)
  const applicant = await office().receives()
  refused = applicant.nomor
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Dikecualikan')
  const pick = await ppid.sees('Pilih pengecualian yang berlaku', card)
  const entry = pick.buttons.flat().find(({ text }) => text.includes(`${nomor}/1`))?.text
  await ppid.presses(entry ?? '', pick)
  await writes(ppid, card, 'Apa alasannya', 'Rekening pengurus adalah rahasia pribadi.')
  await deliver(office(), applicant)
  await applicant.citizen.sees('Dasar: informasi dikecualikan')
})

it('looks at an entry again within thirty hari kerja before its time ends, once', async () => {
  // The time ends on 22 November 2027; long before, nothing is said
  await isMorningOf('2027-09-20')
  const { db } = office().program.app.desk
  expect(await db.case.count({ where: { sop: 'dikecualikan' } })).toBe(1)
  await isMorningOf('2027-11-01')
  await isMorningOf('2027-11-02')
  const lists = await db.case.findMany({ where: { sop: 'dikecualikan' }, orderBy: { id: 'asc' } })
  expect(lists).toHaveLength(3)
  const told = await testers.keeper.sees(`Masa pengecualian entri ${nomor}/1 berakhir`, testers.group)
  expect(told.text).toContain('22 November 2027')
  const card = await listCard(office(), testers.group, lists[1]?.nomor ?? '', 'Ajukan')
  expect(card.text).toContain(`Peninjauan entri ${nomor}/1 yang akan berakhir`)
  expect(card.text).toContain('Lembar uji konsekuensi: 1')
})

it('prolongs it by a new entry in its place', async () => {
  const { db } = office().program.app.desk
  const lists = await db.case.findMany({ where: { sop: 'dikecualikan' }, orderBy: { id: 'asc' } })
  const second = lists[2]?.nomor ?? ''
  await approves(office(), testers, second)
  const entries = await db.dikEntry.findMany({ orderBy: { id: 'asc' } })
  expect(entries.map((entry) => [entry.nomor, entry.revokedAt !== null])).toEqual([
    [`${nomor}/1`, false],
    [`${nomor}/2`, true],
    [`${second}/1`, false],
  ])
  expect(entries[2]).toMatchObject({ informasi: 'Berkas pemeriksaan', jangkaWaktu: '1 tahun' })
})

it('that ends without a decision is open by itself: nobody is refused on it, and what rested on it knows', async () => {
  await isMorningOf('2027-11-23')
  await testers.keeper.sees(`Masa pengecualian entri ${nomor}/1 sudah berakhir`, testers.group)
  expect(await office().ledger(refused)).toContain('exemption-ended')
  expect(await office().ledger(nomor)).toContain('exemption-ended')
  const { db } = office().program.app.desk
  const proposed = await db.dipEntry.findMany({ where: { code: { startsWith: 'DIK-' } } })
  expect(proposed).toMatchObject([
    { judul: 'Rekening bank pengurus koperasi', class: 'setiap-saat', status: 'usul' },
  ])
  // Not offered any more where a refusal asks for its entry
  const applicant = await office().receives()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Dikecualikan')
  const pick = await ppid.sees('Pilih pengecualian yang berlaku', card)
  const offered = pick.buttons.flat().map(({ text }) => text)
  expect(offered.filter((text) => text.includes(`${nomor}/`))).toEqual([])
  // And it is said once
  await office().program.advance(dayMs)
  await office().program.quiet()
  const said = (await office().ledger(nomor)).filter((event) => event === 'exemption-ended')
  expect(said).toHaveLength(1)
})

it('is declared open before its time when the review finds so', async () => {
  const { keeper, group } = testers
  const { db } = office().program.app.desk
  await isMorningOf('2028-10-16')
  const list = await db.case.findFirstOrThrow({ where: { sop: 'dikecualikan' }, orderBy: { id: 'desc' } })
  const card = await listCard(office(), group, list.nomor, 'Nyatakan terbuka')
  await keeper.presses('Nyatakan terbuka', card)
  await writes(keeper, card, 'Apa alasannya', 'Pemeriksaannya sudah selesai.')
  await office().program.quiet()
  expect(
    await db.dikEntry.count({ where: { revokedAt: null, expiresOn: { gte: new Date('2028-10-16') } } }),
  ).toBe(0)
})
