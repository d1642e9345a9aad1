/** How far an announcement is on its way to the subscribers: on its card, edited in place, and nowhere else. */
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import {
  assigns,
  drafts,
  openNewsroom,
  passesAll,
  presses,
  type Newsroom,
} from '../../support/announcement-steps.ts'
import { newCitizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { answers, writes } from '../../support/staff-steps.ts'
import { addJob } from '../../../src/storage/jobs.ts'

const office = useOffice()
const readers = 300

let room: Newsroom
let nomor: string

beforeAll(async () => {
  room = await openNewsroom(office())
  // Sixty subscribers in five seconds
  const { agency } = office().program.app.desk
  Object.assign(agency, { cardPacing: { ...agency.cardPacing, perSecond: 12 } })
})

async function announces(): Promise<void> {
  nomor = await assigns(room)
  await drafts(room, nomor)
  await passesAll(room, nomor)
  await presses(room, nomor, 'pelaksana', 'Umumkan')
  await goesOn(0)
}

/** Time passes, and all that it brings is done and sent. */
async function goesOn(milliseconds = 5_000): Promise<void> {
  await office().program.advance(milliseconds)
  await office().program.quiet()
}

/** What the card in the lane's group says of the subscribers now. */
async function said(): Promise<string | undefined> {
  return noteIn((await room.card(nomor, 'pelaksana', 'Detail')).text)
}

/** What the edits of that card have said of them, oldest first. */
async function saidSoFar(): Promise<(string | undefined)[]> {
  const { direct } = office().program.telegram
  const calls = await direct.calls({ method: 'editMessageText', chatId: room.group.pelaksana })
  return calls.flatMap(({ params }) => {
    const { text: words } = shownWords.parse(params)
    return words.includes(nomor) ? [noteIn(words)] : []
  })
}

const shownWords = z.object({ text: z.string() })

function noteIn(card: string): string | undefined {
  return /^.*dikabari$/m.exec(card)?.[0]
}

async function row() {
  return office().program.app.desk.db.case.findFirstOrThrow({ where: { nomor } })
}

/** Copies that have been handed to be sent. */
async function copies(): Promise<number> {
  return office().program.app.desk.db.delivery.count({ where: { broadcast: true } })
}

it('says nothing on the card where nobody subscribed', async () => {
  await announces()
  await goesOn()
  expect(await said()).toBeUndefined()
  expect(await office().program.app.desk.db.broadcast.count()).toBe(0)
})

it('shows on the card how many were told, every ten seconds and in the end', async () => {
  const { program } = office()
  for (let index = 0; index < readers; index += 1) {
    const reader = await newCitizen(program, { name: `Pembaca ${index}` })
    await reader.types('/pengumuman langganan')
  }
  await program.quiet()
  await announces()
  const { ledgerLength, version } = await row()
  const seen = [await said()]
  for (let chunk = 2; chunk <= 5; chunk += 1) {
    await goesOn()
    seen.push(await said())
  }
  const [first, third, end] = [
    'Pelanggan: 60 dari 300 dikabari',
    'Pelanggan: 180 dari 300 dikabari',
    '300 pelanggan dikabari',
  ]
  expect(seen).toEqual([first, first, third, third, end])
  expect((await saidSoFar()).slice(-3)).toEqual([first, third, end])
  await goesOn(60_000)
  expect(await said()).toBe(end)
  expect(await copies()).toBe(readers)
  expect(await row()).toMatchObject({ ledgerLength, version })
})

it('paces what it says on the card, also right after the press', async () => {
  const edits = await office().program.app.desk.db.delivery.findMany({
    where: { caseId: (await row()).id, kind: 'edit' },
    orderBy: { id: 'asc' },
  })
  // The press shows at once; what the broadcast says of itself waits
  expect(edits.slice(-4).map(({ unasked }) => unasked)).toEqual([false, true, true, true])
})

it('says nothing twice when a chunk is begun again after a crash', async () => {
  const { desk } = office().program.app
  const before = await saidSoFar()
  const { id: caseId } = await row()
  const chunks = await desk.db.once.findMany({ where: { name: { startsWith: `broadcast:${caseId}:` } } })
  expect(chunks).toHaveLength(5)
  for (const { name } of chunks) {
    const payload = { caseId, after: Number(name.split(':')[2]), sent: 0 }
    await addJob(desk.db, desk.clock, { task: 'broadcast', payload })
  }
  await goesOn(0)
  expect(await saidSoFar()).toEqual(before)
  expect(await desk.db.broadcast.findUnique({ where: { caseId } })).toMatchObject({
    sent: 300,
    recipients: 300,
  })
  expect(await copies()).toBe(readers)
})

it('leaves a card alone that was closed meanwhile, and goes on to the last subscriber', async () => {
  await announces()
  expect(await said()).toBe('Pelanggan: 60 dari 300 dikabari')
  const { pelaksana } = room.people
  const card = await room.card(nomor, 'pelaksana', 'Dokumentasikan')
  await pelaksana.presses('Dokumentasikan', card)
  await answers(pelaksana, card, 'Apa bukti pengumuman', 'Tidak ada media offline')
  await writes(pelaksana, card, 'Mengapa tidak diumumkan', 'Papan pengumuman sedang diganti.')
  await pelaksana.sees('Tercatat: Dokumentasikan.', card)
  await office().program.quiet()
  const before = await saidSoFar()
  expect(await said()).toBeUndefined()
  for (let chunk = 2; chunk <= 5; chunk += 1) await goesOn()
  expect(await saidSoFar()).toEqual(before)
  expect(await copies()).toBe(2 * readers)
  // The bukti says how many
  await pelaksana.presses('Detail', await room.card(nomor, 'pelaksana', 'Detail'))
  const detail = await pelaksana.sees('Bukti pengumuman:', room.group.pelaksana)
  expect(detail.text).toContain('Pelanggan: dikirim kepada 300 orang')
})
