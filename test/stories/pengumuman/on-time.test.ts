import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { assigns, drafts, openNewsroom, presses, type Newsroom } from '../../support/announcement-steps.ts'

/** Monday, 23 November 2026, 15.20 WIB: forty minutes before the desk closes. */
const office = useOffice({ now: new Date('2026-11-23T08:20:00Z') })
const minutes = 60_000

let room: Newsroom
let nomor: string

/** The reminders that stand in a lane's group, oldest first. */
async function reminders(lane: keyof Newsroom['group']): Promise<string[]> {
  await office().program.quiet()
  const { messages } = await office().program.telegram.direct.chat({ chatId: room.group[lane] })
  return messages
    .filter((message) => /^(Pengingat|TERLAMBAT)/.test(message.text))
    .map((message) => message.text.split(':')[0] ?? '')
}

it('counts the hour of a check in working time: what is left at closing goes on in the morning', async () => {
  room = await openNewsroom(office())
  nomor = await assigns(room)
  await drafts(room, nomor)
  const card = await room.card(nomor, 'kabid', 'Sesuai')
  expect(card.text).toContain('Batas langkah: Selasa, 24 November 2026, 07.50 WIB')
})

it('reminds at half the time and at its end, and never at night', async () => {
  // 15.35: a quarter of an hour is over
  await office().program.advance(15 * minutes)
  expect(await reminders('kabid')).toEqual([])
  // 15.51: half of the hour
  await office().program.advance(16 * minutes)
  const half = await reminders('kabid')
  expect(half).toEqual(['Pengingat'])
  // The whole evening and night
  for (let hour = 0; hour < 15; hour += 1) await office().program.advance(60 * minutes)
  expect(await reminders('kabid')).toEqual(half)
  // 07.52 of the next morning
  await office().program.advance(61 * minutes)
  expect(await reminders('kabid')).toHaveLength(2)
})

it('says that it is late, each morning, also to the Kepala Dinas', async () => {
  for (let hour = 0; hour < 24; hour += 1) await office().program.advance(60 * minutes)
  expect(await reminders('kabid')).toEqual(['Pengingat', 'Pengingat', 'TERLAMBAT'])
  expect(await reminders('kadis')).toEqual(['TERLAMBAT'])
  expect((await room.card(nomor, 'kabid', 'Sesuai')).text).toContain('(TERLEWATI)')
})

it('gives the next step its own time', async () => {
  await presses(room, nomor, 'kabid', 'Sesuai')
  const card = await room.card(nomor, 'sekretaris', 'Sesuai')
  expect(card.text).toContain('Batas langkah: Rabu, 25 November 2026, 08.52')
  expect(card.text).not.toContain('TERLEWATI')
  const terms = await office().program.app.desk.db.deadline.findMany({ where: { case: { nomor } } })
  expect(terms.map(({ kind }) => kind)).toEqual(['step'])
})
