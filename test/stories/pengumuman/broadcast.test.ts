import { expect, it } from 'vitest'
import { newCitizen, type Citizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import {
  assigns,
  drafts,
  openNewsroom,
  passesAll,
  presses,
  text,
  type Newsroom,
} from '../../support/announcement-steps.ts'
import { addJob } from '../../../src/storage/jobs.ts'

const office = useOffice({ breaks: true })

let room: Newsroom
let readers: Citizen[]

/** How often each reader got a text. */
async function copies(words: string): Promise<number[]> {
  await office().program.quiet()
  const chats = await Promise.all(readers.map((reader) => reader.chat()))
  return chats.map(
    (messages) => messages.filter((message) => message.byBot && message.text.includes(words)).length,
  )
}

async function announces(words: string): Promise<string> {
  const nomor = await assigns(room)
  await drafts(room, nomor, { text: words })
  await passesAll(room, nomor)
  await presses(room, nomor, 'pelaksana', 'Umumkan')
  return nomor
}

it('goes on after a restart in its middle: nobody twice, nobody missed', async () => {
  const { program } = office()
  room = await openNewsroom(office())
  readers = []
  for (let index = 0; index < 7; index += 1) {
    const reader = await newCitizen(program, { name: `Pembaca ${index}` })
    await reader.types('/pengumuman langganan')
    await reader.sees('akan dikirim ke sini')
    readers.push(reader)
  }
  // Telegram does not take it for the last four when it is sent first
  for (const reader of readers.slice(3)) {
    await program.telegram.direct.addFault({
      method: 'sendMessage',
      chatId: reader.id,
      kind: '502',
      times: 9,
    })
  }
  await announces(text)
  await program.settle()
  for (const reader of readers.slice(0, 3)) await reader.sees(text)
  await program.restart()
  await program.telegram.direct.clearFaults()
  await program.advance(60_000)
  for (const reader of readers) await reader.sees(text)
  expect(await copies(text)).toEqual(readers.map(() => 1))
})

it('does nothing when a chunk is begun again after it was written', async () => {
  const { desk } = office().program.app
  const { caseId } = await desk.db.publication.findFirstOrThrow({ where: { medium: 'laman' } })
  const payload = { caseId, after: 0, sent: 0 }
  await addJob(desk.db, desk.clock, { task: 'broadcast', payload })
  await office().program.settle()
  expect(await copies(text)).toEqual(readers.map(() => 1))
})

it('is written in chunks, so that other messages need not wait for all of it', async () => {
  const { desk } = office().program.app
  const pace = desk.agency.cardPacing
  Object.assign(desk.agency, { cardPacing: { ...pace, perSecond: 0.4 } })
  const words = 'Kantor tutup pada hari libur nasional, layanan daring tetap buka.'
  await announces(words)
  await office().program.settle()
  // Two readers in five seconds
  expect((await copies(words)).filter((count) => count > 0)).toHaveLength(2)
  await office().program.advance(5_000)
  expect((await copies(words)).filter((count) => count > 0)).toHaveLength(4)
  await office().program.advance(5_000)
  await office().program.advance(5_000)
  expect(await copies(words)).toEqual(readers.map(() => 1))
  const proof = await desk.db.publication.findMany({ where: { medium: 'pelanggan' }, orderBy: { id: 'asc' } })
  expect(proof.map(({ reference }) => reference)).toEqual(['7', '7'])
  Object.assign(desk.agency, { cardPacing: pace })
})

it('leaves out who blocked us, who stopped, and makes no task of it', async () => {
  const [blocking, stopping, ...others] = readers
  if (blocking === undefined || stopping === undefined) throw new Error('nobody reads')
  await blocking.blocks(true)
  await stopping.types('/pengumuman berhenti')
  await stopping.sees('Langganan pengumuman dihentikan.')
  const words = 'Loket pindah ke gedung baru mulai Senin depan.'
  await announces(words)
  await office().program.settle()
  for (const reader of others) await reader.sees(words)
  expect((await copies(words)).slice(0, 2)).toEqual([0, 0])
  const tasks = await office().program.app.desk.db.task.count({ where: { kind: 'undeliverable' } })
  expect(tasks).toBe(0)
})
