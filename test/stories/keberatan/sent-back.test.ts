import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { labels, type Officer } from '../../support/officer.ts'
import {
  bringToHead,
  joinsAsHead,
  objectionCard,
  objectionToRefusal,
  orders,
} from '../../support/objection-steps.ts'
import { answers, writes } from '../../support/staff-steps.ts'

const office = useOffice()

let head: Officer
let nomor: string

it('goes back to the Bidang when the head says Tidak, with the reason', async () => {
  head = await joinsAsHead(office())
  nomor = (await objectionToRefusal(office())).nomor
  const card = await bringToHead(office(), head, nomor)
  const { bidang, group } = office()
  // When the head says no
  await head.presses('Tidak', card)
  await head.sees('Apa alasannya?')
  await head.types('Lampirkan dahulu jawaban PPID yang lama.')
  await head.sees('Tercatat: Tidak.')
  // Then it is with the Bidang again, which can read why
  const back = await objectionCard(office(), group.bidang, nomor, 'Teruskan ke Atasan')
  expect(back.text).toContain('Langkah 3/6 · Bidang')
  await bidang.presses('Riwayat', back)
  await bidang.sees('Tidak – Hadi Kepala: Lampirkan dahulu jawaban PPID yang lama.', group.bidang)
  // And the head's card has no button any more
  const left = (await head.chat()).find(({ text }) => text.includes('Sekarang di Bidang'))
  expect(left === undefined ? ['none'] : labels(left)).toEqual([])
})

it('may go back to the petugas too', async () => {
  const { bidang, petugas, group } = office()
  const card = await objectionCard(office(), group.bidang, nomor, 'Teruskan ke Atasan')
  await bidang.presses('Kembalikan', card)
  await answers(bidang, card, 'Mengapa dikembalikan?', 'Bahannya belum lengkap')
  const first = await objectionCard(office(), group.petugas, nomor, 'Teruskan ke Bidang')
  await petugas.presses('Teruskan ke Bidang', first)
  const second = await objectionCard(office(), group.bidang, nomor, 'Teruskan ke Atasan')
  await bidang.presses('Teruskan ke Atasan', second)
  await objectionCard(office(), head.id, nomor, 'Perintahkan menjawab')
})

it('is fulfilled anew when the head sends the recommendation back', async () => {
  const { bidang, group } = office()
  const card = await orders(office(), head, nomor)
  await bidang.presses('Rekomendasi penolakan', card)
  await answers(bidang, card, 'Apa dasar rekomendasi penolakan', 'Belum tersedia')
  await writes(bidang, card, 'Apa alasannya', 'Belum ada.')
  const last = await objectionCard(office(), head.id, nomor, 'Setujui & jawab')
  await head.presses('Kembalikan', last)
  await answers(head, last, 'Mengapa dikembalikan?', 'Perlu diperbaiki')
  const again = await objectionCard(office(), group.bidang, nomor, 'Serahkan informasi')
  // What was recommended before is not proposed any more
  expect(again.text).not.toContain('Usul jawaban')
  expect(again.text).toContain('Langkah 5/6 · Bidang')
})
