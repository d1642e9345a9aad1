import { beforeAll, expect, it } from 'vitest'
import { sharp } from '../../../src/files/sharp.ts'
import { openFile } from '../../../src/storage/files.ts'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import { fillsPermohonan, newCitizen, sariAnswers } from '../../support/citizen.ts'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, type Shown } from '../../support/officer.ts'
import { bringTo, provide } from '../../support/staff-steps.ts'

const office = useOffice()
const minuteMs = 60_000

let applicant: Applicant
let card: Shown

beforeAll(async () => {
  applicant = await office().receives()
  card = await office().card(applicant.nomor, 'petugas')
})

it('sends the identity papers to the private chat of the one who pressed, and nothing to the group', async () => {
  const { petugas, group, program } = office()
  const { nama, nik, alamat, kontak } = applicant.answers
  await petugas.presses('Berkas', card)
  // Then the officer is told where to look
  expect(await petugas.isTold()).toEqual({ text: 'Berkas saya kirim ke chat pribadi Anda.', alert: false })
  // And finds there who the applicant is
  const identity = await petugas.sees(`Berkas ${applicant.nomor}`)
  for (const each of [nama, nik, alamat, kontak]) expect(identity.text).toContain(each)
  expect(identity.text).toContain('dihapus otomatis 10 menit lagi')
  // And the KTP, which cannot be passed on, with the officer's name drawn over it
  const picture = await petugas.sees('Foto KTP', petugas.id, { kind: 'photo' })
  expect([identity.protected, picture.protected]).toEqual([true, true])
  const drawn = await petugas.client.file({ fileId: picture.photo?.fileId ?? '' })
  const { db, sealer } = program.app.desk
  const kept = await db.file.findFirstOrThrow({ where: { kind: 'ktp', case: { nomor: applicant.nomor } } })
  const plain = await openFile(db, sealer, kept.id)
  expect(await differingShare(drawn, plain?.bytes ?? Buffer.alloc(0))).toBeGreaterThan(0.02)
  // And the group got nothing, and the ledger knows who looked
  await program.quiet()
  const { messages } = await program.telegram.direct.chat({ chatId: group.petugas })
  expect(messages.filter(({ messageId }) => messageId > card.messageId)).toEqual([])
  expect(await office().ledger(applicant.nomor)).toContain('files-viewed')
})

it('takes them away again after ten minutes', async () => {
  const { petugas, program } = office()
  await program.advance(9 * minuteMs)
  await program.quiet()
  const shown = async () =>
    (await petugas.chat()).filter(({ protected: isProtected, deleted }) => isProtected && !deleted).length
  const before = await shown()
  expect(before).toBeGreaterThanOrEqual(2)
  await program.advance(minuteMs)
  await program.quiet()
  expect(await shown()).toBe(0)
  // What is gone can be looked at once more, and that is noted too
  await petugas.presses('Berkas', card)
  await petugas.sees(`Berkas ${applicant.nomor}`)
  await program.quiet()
  const views = (await office().ledger(applicant.nomor)).filter((each) => each === 'files-viewed')
  expect(views).toHaveLength(2)
})

it('tells who cannot be written to in private how to mend that', async () => {
  const { petugas, program } = office()
  const { direct } = program.telegram
  await direct.setBlocked({ userId: petugas.id, blocked: true })
  await program.quiet()
  await petugas.presses('Berkas', card)
  expect((await petugas.isTold()).text).toContain('Saya belum bisa menulis ke chat pribadi Anda')
  // When the officer opens the chat again
  await direct.setBlocked({ userId: petugas.id, blocked: false })
  await petugas.types('/start')
  await petugas.sees('Loket PPID')
  await petugas.presses('Berkas', card)
  await petugas.sees(`Berkas ${applicant.nomor}`)
})

it('shows what was asked for, why and how, but not by whom', async () => {
  const { petugas, group } = office()
  await petugas.presses('Detail', card)
  const detail = await petugas.sees(`Detail ${applicant.nomor}`, group.petugas)
  expect(detail.text).toContain(applicant.answers.rincian)
  expect(detail.text).toContain(`Tujuan: ${applicant.answers.tujuan}`)
  expect(detail.text).toContain('Cara memperoleh: Salinan softcopy')
  expect(detail.text).toContain('Cara mengirim: Lewat chat ini')
  expect(detail.text).toContain('Diajukan: Senin, 23 November 2026, 09.00 WIB')
  expect(detail.text).not.toContain(applicant.answers.nama)
  expect(labels(detail)).toEqual(['Kenapa tanggal ini?'])
})

it('shows where in the SOP the case stands, and where it has been', async () => {
  const { ppid, program, group } = office()
  const other = await office().receives()
  const third = await bringTo(office(), 'ppid', other)
  await ppid.presses('Alur', third)
  await program.quiet()
  const { messages } = await program.telegram.direct.chat({ chatId: group.ppid })
  const flow = messages.findLast(({ text }) => text.includes(`Alur ${other.nomor}`))
  expect(flow?.text).toMatch(/✓ 2 Registrasi/)
  expect(flow?.text).toMatch(/● 3b Penyediaan informasi .*\(sekarang\)/)
  expect(flow?.text).toMatch(/○ 4 Penyampaian/)
  // The same as a picture: wider than a stamp, and of the colours by which the place is marked
  const picture = await ppid.client.file({ fileId: flow?.photo?.fileId ?? '' })
  const { width, height } = await sharp(picture).metadata()
  expect(Math.min(width, height)).toBeGreaterThan(800)
  const { data } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  expect(countNear(data, [0xff, 0xd2, 0x4a]), 'points of the colour of the present step').toBeGreaterThan(500)
})

it('shows what is proposed, question by question, to the petugas who is to send it', async () => {
  const { petugas, ppid, program, group } = office()
  const other = await office().receives()
  const third = await bringTo(office(), 'ppid', other)
  const file = { bytes: Buffer.from('rahasia'), name: 'nama-berkas-rahasia.txt' }
  await provide(ppid, third, { files: [file], blackened: { part: 'Nomor rekening', reason: 'Data pribadi' } })
  const last = await program.telegram.direct.waitFor({
    chatId: group.petugas,
    containsText: `Permohonan ${other.nomor}\n`,
    hasButton: 'Sampaikan',
  })
  await petugas.presses('Detail', last)
  const detail = await petugas.sees(`Detail ${other.nomor}`, group.petugas)
  expect(detail.text).toContain('Cakupan: Sebagian')
  expect(detail.text).toContain('Bagian yang dihitamkan: Nomor rekening')
  expect(detail.text).toContain('Berkas: 1 berkas')
  expect(detail.text).not.toContain('nama-berkas-rahasia')
  // And the file itself in private
  await petugas.presses('Berkas', last)
  const sent = await petugas.sees('Dokumen', petugas.id, { kind: 'document' })
  expect((await petugas.client.file({ fileId: sent.document?.fileId ?? '' })).equals(file.bytes)).toBe(true)
})

it('warns of a picture that is hard to read and of a NIK that surprises, and refuses neither', async () => {
  const { program } = office()
  const citizen = await newCitizen(program, { name: 'Buram Contoh' })
  const nik = '9901014708900031'
  await fillsPermohonan(citizen, 'ktp', { nik, nama: 'Buram Contohnya' })
  const blurred = await sampleKtp({ nik, name: 'Buram Contohnya', blurred: true })
  await citizen.sendsPhoto(blurred)
  await citizen.sees('agak buram')
  await citizen.sendsPhoto(blurred)
  await citizen.sees('Di mana alamat lengkapnya?')
  for (const [question, answer] of [
    ['Di mana alamat lengkapnya?', 'Jl. Buram Contoh 3, Pontianak'],
    ['Ke mana kami dapat menghubungi Anda?', 'buram@contoh.id'],
    ['Informasi apa yang Anda minta?', sariAnswers.rincian],
    ['Untuk apa informasi ini', sariAnswers.tujuan],
  ] as const) {
    await citizen.sees(question)
    await citizen.types(answer)
  }
  await citizen.presses('Melihat/membaca', await citizen.sees('Bagaimana Anda ingin memperoleh'))
  await citizen.presses('Kirim', await citizen.sees('Mohon periksa sekali lagi'))
  const receipt = await citizen.sees('Nomor pendaftaran: ')
  const nomor = /Nomor pendaftaran: (\S+)/.exec(receipt.text)?.[1] ?? ''
  const warned = await office().card(nomor, 'petugas')
  expect(warned.text).toContain('Catatan: foto KTP kurang jelas')
  expect(warned.text).toContain('Catatan: kode provinsi pada NIK tidak dikenal')
  expect(warned.text).toContain('NIK 9901••••••••0031')
})

/** How much of a picture is another than it was, compared small and without colour. */
async function differingShare(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all(
    [one, other].map((bytes) => sharp(bytes).resize(256, 160, { fit: 'fill' }).greyscale().raw().toBuffer()),
  )
  if (first === undefined || second === undefined) return 0
  const differing = first.filter((value, index) => Math.abs(value - (second[index] ?? 0)) > 40).length
  return differing / first.length
}

/** How many points of a picture are nearly of a colour; what Telegram packs again is never quite the same. */
function countNear(points: Buffer, [red, green, blue]: readonly [number, number, number]): number {
  let count = 0
  for (let at = 0; at + 2 < points.length; at += 3) {
    const away = [red, green, blue].map((part, index) => Math.abs((points[at + index] ?? 0) - part))
    if (Math.max(...away) < 12) count += 1
  }
  return count
}
