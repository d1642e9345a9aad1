import { expect, it } from 'vitest'
import { newCitizen, type Citizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { answers, writes } from '../../support/staff-steps.ts'
import {
  assigns,
  channelName,
  drafts,
  openNewsroom,
  passesAll,
  presses,
  text,
  type Newsroom,
} from '../../support/announcement-steps.ts'

const office = useOffice({ channel: `@${channelName}` })
const leaflet = { bytes: Buffer.from('%PDF-1.4 jadwal'), name: 'jadwal.pdf', mime: 'application/pdf' }

let room: Newsroom
let reader: Citizen
let nomor: string

/** As somebody sees it who comes when what others were shown is no longer shown again. */
async function page(path: string): Promise<{ status: number; body: string }> {
  office().program.clock.advance(15_000)
  const response = await fetch(`${office().program.app.url}${path}`, { headers: { 'accept-language': 'id' } })
  return { status: response.status, body: await response.text() }
}

async function caseId(): Promise<number> {
  const row = await office().program.app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  return row.id
}

it('is subscribed to by a citizen, with nothing announced yet', async () => {
  room = await openNewsroom(office())
  reader = await newCitizen(office().program, { name: 'Rina Pembaca' })
  await reader.types('/pengumuman')
  await reader.presses('Berlangganan', await reader.sees('Belum ada pengumuman.'))
  await reader.sees('setiap pengumuman baru akan dikirim ke sini')
  await reader.types('/pengumuman')
  await reader.sees('Anda berlangganan')
  expect((await page('/pengumuman')).body).toContain('Belum ada pengumuman.')
})

it('is assigned by the Kabid: the officer is told, and the card says by when', async () => {
  const { pelaksana } = room.people
  nomor = await assigns(room)
  expect(nomor).toBe('001/PENG-PPID/XI/2026')
  await pelaksana.sees(`Anda ditugaskan menyusun konsep pengumuman ${nomor}: Pelatihan koperasi`)
  const card = await room.card(nomor, 'pelaksana', 'Serahkan konsep')
  expect(card.text).toContain('Arahan: Susun singkat')
  expect(card.text).toContain('Ditugaskan kepada: Lestari Pelaksana')
  expect(card.text).toContain('Batas langkah: Selasa, 24 November 2026, 16.00 WIB')
})

it('goes up with its text on each card, and nobody else can read it before it is announced', async () => {
  await drafts(room, nomor, { files: [leaflet] })
  const card = await room.card(nomor, 'kabid', 'Sesuai')
  expect(card.text).toContain(text)
  expect(card.text).toContain('Lampiran: 1 berkas')
  // Handed in at nine, so one hour of work later.
  expect(card.text).toContain('Batas langkah: Senin, 23 November 2026, 10.00 WIB')
  await passesAll(room, nomor)
  expect((await page(`/pengumuman/${await caseId()}`)).status).toBe(404)
  expect((await page(`/pengumuman/${await caseId()}/lampiran/1`)).status).toBe(404)
})

it('is posted in the channel, sent to who subscribed, and put on the page', async () => {
  await presses(room, nomor, 'pelaksana', 'Umumkan')
  await office().program.settle()
  const post = await office().program.telegram.direct.waitFor({ chatId: room.channel, containsText: text })
  expect(post.text).toContain('Pelatihan koperasi\n')
  expect(post.text).toContain(nomor)
  const got = await reader.sees(text)
  await reader.presses('Lihat lampiran', got)
  expect((await reader.receivesFile()).bytes.toString()).toBe('%PDF-1.4 jadwal')
  const list = await page('/pengumuman')
  expect(list.body).toContain('Pelatihan koperasi')
  const item = await page(`/pengumuman/${await caseId()}`)
  expect(item.body).toContain(text)
  expect((await page(`/pengumuman/${await caseId()}/lampiran/1`)).body).toBe('%PDF-1.4 jadwal')
})

it('keeps a proof of each medium, and ends with the photo of the notice', async () => {
  const { pelaksana } = room.people
  const card = await room.card(nomor, 'pelaksana', 'Dokumentasikan')
  expect(card.text).toContain('Diumumkan: Senin, 23 November 2026')
  await pelaksana.presses('Dokumentasikan', card)
  await answers(pelaksana, card, 'Apa bukti pengumuman', 'Foto pengumuman offline')
  const question = await pelaksana.sees('Kirim foto pengumuman', card)
  await pelaksana.repliesWithFile({ bytes: Buffer.from('papan'), name: 'papan.jpg' }, question)
  await pelaksana.presses('Selesai', await pelaksana.sees('Berkas diterima (1)', card))
  await pelaksana.sees('Tercatat: Dokumentasikan.', card)
  await office().program.advance(6_000)
  const proofs = await office().program.app.desk.db.publication.findMany({ orderBy: { medium: 'asc' } })
  const post = await office().program.telegram.direct.waitFor({ chatId: room.channel, containsText: text })
  expect(proofs.map(({ medium, reference }) => [medium, reference])).toEqual([
    ['kanal', `https://t.me/${channelName}/${post.messageId}`],
    ['laman', `/pengumuman/${await caseId()}`],
    ['offline', expect.stringMatching(/^berkas:\d+$/)],
    ['pelanggan', '1'],
  ])
  const closed = await room.card(nomor, 'pelaksana', 'Detail')
  expect(closed.text).toContain('Selesai: sudah diumumkan.')
  await pelaksana.presses('Detail', closed)
  const detail = await pelaksana.sees('Bukti pengumuman:', room.group.pelaksana)
  expect(detail.text).toContain(`https://t.me/${channelName}/${post.messageId}`)
})

it('puts what is serta merta first, marked, everywhere', async () => {
  const urgent = await assigns(room, { kind: 'Serta merta', title: 'Banjir di gudang' })
  const later = await assigns(room, { title: 'Jadwal rapat anggota' })
  const { pelaksana } = room.people
  await pelaksana.types('/antrean')
  const queue = await pelaksana.sees(`SERTA MERTA · ${urgent}`)
  expect(queue.text.indexOf(urgent)).toBeLessThan(queue.text.indexOf(later))
  for (const each of [urgent, later]) {
    await drafts(room, each, { text: `Isi pengumuman nomor ${each} untuk umum.` })
    await passesAll(room, each)
    await presses(room, each, 'pelaksana', 'Umumkan')
    await office().program.settle()
  }
  const post = await office().program.telegram.direct.waitFor({
    chatId: room.channel,
    containsText: `nomor ${urgent}`,
  })
  expect(post.text).toContain('‼ SERTA MERTA · Banjir di gudang')
  const list = await page('/pengumuman')
  const places = ['SERTA MERTA · Banjir di gudang', 'Jadwal rapat anggota', 'Pelatihan koperasi'].map(
    (title) => list.body.indexOf(title),
  )
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places[0]).toBeGreaterThan(0)
  await reader.types('/pengumuman')
  expect((await reader.sees('1. ')).text).toContain('1. ‼ SERTA MERTA · Banjir di gudang')
})

it('ends without a notice off line when there is a reason', async () => {
  const { pelaksana } = room.people
  const open = await office().program.app.desk.db.case.findFirstOrThrow({
    where: { sop: 'pengumuman', step: 'umumkan' },
  })
  const card = await room.card(open.nomor, 'pelaksana', 'Dokumentasikan')
  await pelaksana.presses('Dokumentasikan', card)
  await answers(pelaksana, card, 'Apa bukti pengumuman', 'Tidak ada media offline')
  await writes(pelaksana, card, 'Mengapa tidak diumumkan', 'Papan pengumuman sedang diganti.')
  await pelaksana.sees('Tercatat: Dokumentasikan.', card)
  const proofs = await office().program.app.desk.db.publication.findMany({
    where: { caseId: open.id, medium: 'offline' },
  })
  expect(proofs.map(({ reference }) => reference)).toEqual(['tidak-ada'])
})
