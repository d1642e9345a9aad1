/** A request that is refused, and the objection to it, by WhatsApp to the end. */
import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import {
  bringToHead,
  joinsAsHead,
  objectionCard,
  orders,
  refusalReason,
  story,
} from '../../support/objection-steps.ts'
import { answers, bringTo, deliver, letterText, sendFiles, writes } from '../../support/staff-steps.ts'
import { chooses, filesPermohonan, newPerson } from '../../support/whatsapp-citizen.ts'

const office = useOffice({ whatsapp: true })

const patience = { timeoutMs: 15_000 }
const paper = { name: 'rekap.pdf', bytes: Buffer.from('%PDF-1.4\nrekap\n%%EOF\n'), mime: 'application/pdf' }

it('an objection is filed by numbers, answered with the document, and accepted', async () => {
  const head = await joinsAsHead(office())
  const sari = newPerson(office().program, { readsAtOnce: true })
  const request = await filesPermohonan(sari)
  // Given a request that was refused
  const { ppid, bidang, group } = office()
  const card = await bringTo(office(), 'ppid', request)
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Belum dikuasai')
  await writes(ppid, card, 'Apa alasannya', refusalReason)
  await ppid.sees('Tercatat: Tolak.', card)
  await deliver(office(), request)
  const refusal = await sari.sees({ containing: 'belum dapat dipenuhi', ...patience })
  // When its applicant objects
  await chooses(sari, refusal, 'Ajukan keberatan')
  const grounds = await sari.sees({ containing: 'Apa alasan keberatan Anda?', ...patience })
  const ground = /^(\d+)\. .*huruf e/m.exec(grounds.text)?.[1]
  await sari.writes(ground ?? 'huruf e')
  const chosen = await sari.sees({ containing: 'Jawaban Anda sekarang', ...patience })
  await chooses(sari, chosen, 'Selesai', 'words')
  await sari.sees({ containing: 'Ceritakan kasus posisinya', ...patience })
  await sari.writes(story)
  const who = await sari.sees({ containing: 'Siapa yang mengajukan keberatan ini?', ...patience })
  await chooses(sari, who, 'Saya sendiri')
  const identity = await sari.sees({ containing: 'Identitas mana yang dipakai?', ...patience })
  await chooses(sari, identity, 'Pakai identitas yang sama', 'words')
  const review = await sari.sees({ containing: 'mengajukan keberatan kepada Atasan PPID', ...patience })
  await chooses(sari, review, 'Kirim')
  // Then it has a number and a receipt
  const filed = await sari.sees({ containing: 'Nomor registrasi keberatan: ', ...patience })
  const nomor = /Nomor registrasi keberatan: (\S+)/.exec(filed.text)?.[1] ?? ''
  const receipt = await sari.sees({ kind: 'document', ...patience })
  expect(letterText(sari.file(receipt))).toContain(story)
  // And when the superior has it fulfilled
  await bringToHead(office(), head, nomor)
  await orders(office(), head, nomor)
  const order = await objectionCard(office(), group.bidang, nomor, 'Serahkan informasi')
  await bidang.presses('Serahkan informasi', order)
  await answers(bidang, order, 'seluruhnya atau sebagian', 'Seluruhnya')
  await answers(bidang, order, 'Apa bentuk bahannya', 'Berkas')
  await sendFiles(bidang, order, [paper])
  await answers(bidang, order, 'Apakah ada biaya', 'Gratis')
  await head.presses('Setujui & jawab', await objectionCard(office(), head.id, nomor, 'Setujui & jawab'))
  // Then the answer comes with its letter and the document, and is accepted
  await sari.sees({ containing: `Keberatan ${nomor} ditanggapi`, ...patience })
  const question = await sari.sees({ containing: 'Apakah Anda menerima tanggapan ini?', ...patience })
  await office().program.quiet()
  const files = sari.bubbles.map(({ file }) => file?.name ?? '')
  expect(files).toContain('rekap.pdf')
  expect(files.filter((name) => name.startsWith('tanggapan-keberatan-'))).toHaveLength(1)
  await chooses(sari, question, 'Saya menerima tanggapan ini')
  await sari.sees({ containing: `tanggapan Anda atas keberatan ${nomor} sudah dicatat`, ...patience })
  // And that the letter arrived stands in the objection's own ledger
  await office().program.quiet()
  await expect.poll(() => office().ledger(nomor), { timeout: patience.timeoutMs }).toContain('delivered')
})
