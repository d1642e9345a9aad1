import { expect, it } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { labels, type Officer } from '../../support/officer.ts'
import {
  bringToHead,
  joinsAsHead,
  lettersIn,
  objectionCard,
  objectionToRefusal,
  orders,
  type Objection,
} from '../../support/objection-steps.ts'
import { answers, writes } from '../../support/staff-steps.ts'

const office = useOffice({ agency: { undoSeconds: 300 } })
const minuteMs = 60_000

let head: Officer
let objection: Objection

it('holds the superior’s answer back for five minutes, in which the same person may take it back', async () => {
  const { bidang, program } = office()
  head = await joinsAsHead(office())
  // The refusal of the request goes out after its own five minutes
  objection = await objectionToRefusal(office(), () => program.advance(6 * minuteMs))
  await bringToHead(office(), head, objection.nomor)
  const card = await orders(office(), head, objection.nomor)
  await bidang.presses('Serahkan informasi', card)
  await answers(bidang, card, 'seluruhnya atau sebagian', 'Sebagian')
  await writes(bidang, card, 'Bagian mana yang dihitamkan', 'Nomor rekening pengurus')
  await writes(bidang, card, 'Apa alasan bagian itu dihitamkan', 'Rahasia pribadi (Pasal 17 huruf h).')
  await answers(bidang, card, 'Apa bentuk bahannya', 'Teks')
  await writes(bidang, card, 'Tulis informasinya', 'Ada 14 penerima hibah.')
  await answers(bidang, card, 'Apakah ada biaya', 'Gratis')
  // When the head approves and thinks better of it
  await head.presses(
    'Setujui & jawab',
    await objectionCard(office(), head.id, objection.nomor, 'Setujui & jawab'),
  )
  const pending = await head.sees('Sampai saat itu Hadi Kepala dapat membatalkan.')
  expect(labels(pending)[0]).toBe('Batalkan')
  await head.presses('Batalkan', pending)
  expect((await head.isTold()).text).toContain('tidak ada surat yang keluar')
  // Then nothing has left, and the head may approve again
  await program.advance(6 * minuteMs)
  expect(await lettersIn(office(), objection.citizen, 'tanggapan-keberatan')).toEqual([])
  await objectionCard(office(), head.id, objection.nomor, 'Setujui & jawab')
})

it('goes out when the five minutes are over: granted in part, with what is left out and why', async () => {
  const { program } = office()
  const { citizen, nomor } = objection
  await head.presses('Setujui & jawab', await objectionCard(office(), head.id, nomor, 'Setujui & jawab'))
  await program.quiet()
  await citizen.types('/status')
  const list = await citizen.sees('Permohonan dan keberatan Anda')
  // Until then the applicant sees the step before
  expect(Citizen.labels(list)).toContain(`${nomor} · menunggu Atasan PPID`)
  await program.advance(6 * minuteMs)
  const told = await citizen.sees(`Keberatan ${nomor} ditanggapi`)
  expect(told.text).toContain('Keberatan Anda dikabulkan sebagian')
  expect(told.text).toContain('Ada 14 penerima hibah.')
  const [letter = ''] = await lettersIn(office(), citizen, 'tanggapan-keberatan')
  expect(letter).toContain('DIKABULKAN SEBAGIAN')
  expect(letter).toContain('Nomor rekening pengurus')
})
