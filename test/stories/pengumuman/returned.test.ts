import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'
import {
  assigns,
  drafts,
  openNewsroom,
  passesAll,
  presses,
  sendsBack,
  text,
  type Newsroom,
} from '../../support/announcement-steps.ts'

const office = useOffice()
const better = 'Pendaftaran pelatihan koperasi dibuka 1 sampai 7 Desember 2026 di Aula Contoh, Pontianak.'

let room: Newsroom
let nomor: string

it('goes from the Kabid back to the officer, whose new draft takes the place of the old', async () => {
  room = await openNewsroom(office())
  nomor = await assigns(room)
  await drafts(room, nomor)
  await sendsBack(room, nomor, 'kabid')
  const card = await room.card(nomor, 'pelaksana', 'Serahkan konsep')
  expect(card.text).toContain('Langkah 2/6 · Fungsional/Pelaksana')
  expect(card.text).toContain(text)
  await drafts(room, nomor, { text: better })
  const again = await room.card(nomor, 'kabid', 'Sesuai')
  expect(again.text).toContain(better)
  expect(again.text).not.toContain(text)
})

it('goes from the Sekretaris back to the Kabid, not to the officer', async () => {
  await presses(room, nomor, 'kabid', 'Sesuai')
  await sendsBack(room, nomor, 'sekretaris')
  const card = await room.card(nomor, 'kabid', 'Sesuai')
  expect(card.text).toContain('Langkah 3/6 · Kabid/Kasubag')
})

it('goes from the Kepala Dinas back to the Kabid as well', async () => {
  await presses(room, nomor, 'kabid', 'Sesuai')
  await presses(room, nomor, 'sekretaris', 'Sesuai')
  await sendsBack(room, nomor, 'kadis')
  const card = await room.card(nomor, 'kabid', 'Sesuai')
  expect(card.text).toContain('Langkah 3/6 · Kabid/Kasubag')
})

it('cannot be approved on a card that shows an earlier draft', async () => {
  const { kadis } = room.people
  await presses(room, nomor, 'kabid', 'Sesuai')
  await presses(room, nomor, 'sekretaris', 'Sesuai')
  // The phone of the head still shows this card when the draft is changed
  const old = await room.card(nomor, 'kadis', 'Setujui')
  await sendsBack(room, nomor, 'kadis')
  await sendsBack(room, nomor, 'kabid')
  await drafts(room, nomor, { text: `${better} Gratis.` })
  await presses(room, nomor, 'kabid', 'Sesuai')
  await presses(room, nomor, 'sekretaris', 'Sesuai')
  const fresh = await room.card(nomor, 'kadis', 'Setujui')
  await kadis.pressesAsSeen('Setujui', old)
  const told = await kadis.isTold()
  expect(told.text).toContain('Konsepnya sudah diubah sejak kartu ini dibuat')
  expect(told.alert).toBe(true)
  expect((await room.card(nomor, 'kadis', 'Setujui')).text).toContain('Langkah 5/6 · Kepala Dinas')
  expect(await office().ledger(nomor)).toContain('refused setujui draft-changed')
  await kadis.presses('Setujui', fresh)
  expect((await kadis.isTold()).text).toBe('Tercatat: Setujui.')
})

it('is announced once, however often the button is pressed', async () => {
  const { pelaksana } = room.people
  const card = await room.card(nomor, 'pelaksana', 'Umumkan')
  await Promise.all([pelaksana.pressesAsSeen('Umumkan', card), pelaksana.pressesAsSeen('Umumkan', card)])
  await office().program.quiet()
  await pelaksana.pressesAsSeen('Umumkan', card)
  expect((await pelaksana.isTold()).text).toContain('Anda sudah menekannya: Umumkan')
  const ledger = await office().ledger(nomor)
  expect(ledger.filter((line) => line === 'action umumkan')).toHaveLength(1)
  const pages = await office().program.app.desk.db.publication.count({ where: { medium: 'laman' } })
  expect(pages).toBe(1)
  expect(labels(await room.card(nomor, 'pelaksana', 'Dokumentasikan'))).not.toContain('Umumkan')
})

it('tells who holds another lane that the button is not theirs, and who may open one', async () => {
  const other = await assigns(room)
  await drafts(room, other)
  const card = await room.card(other, 'kabid', 'Sesuai')
  const { pelaksana, sekretaris } = room.people
  const token = card.buttons.flat().find((button) => button.text === 'Sesuai')?.data ?? ''
  await pelaksana.forges(token, await room.card(nomor, 'pelaksana', 'Dokumentasikan'))
  expect((await pelaksana.isTold()).text).toContain('Tombol ini untuk Kabid/Kasubag')
  await sekretaris.types('/tugaskan')
  await sekretaris.sees('Pengumuman dibuka oleh jalur Kabid/Kasubag')
  await passesAll(room, other)
})
