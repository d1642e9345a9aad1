import { beforeAll, expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, newOfficer, type Officer, type Shown } from '../../support/officer.ts'
import { answers, bringTo, deliver, sendFiles, writes } from '../../support/staff-steps.ts'

const office = useOffice()

let colleague: Officer

beforeAll(async () => {
  const { program, group } = office()
  colleague = await newOfficer(program, { name: 'Eko Kedua' })
  await program.telegram.direct.setMember({ chatId: group.ppid, userId: colleague.id, status: 'member' })
  await office().invites(colleague, 'ppid')
})

it('opens the reply field of the one who pressed, and of nobody else', async () => {
  const { ppid } = office()
  const card = await cardOf(await office().receives())
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Belum dikuasai')
  // Then the question names whom it is for, and how to answer it
  const question = await ppid.sees('Apa alasannya?', card)
  expect(question.text).toContain('Tolak permohonan · Joko PPID\n')
  expect(question.text).toContain('Balas (reply) pesan ini untuk menjawab')
  expect(question.keyboard).toEqual({
    force_reply: true,
    selective: true,
    input_field_placeholder: 'Alasan',
  })
  expect(question.entities.find(({ type }) => type === 'text_mention')).toMatchObject({
    user: { id: ppid.id },
  })
  await ppid.replies('batal', question)
  await answers(ppid, card, 'Hentikan pengisian', 'Ya, hentikan')
  await ppid.sees('Formulir dibatalkan', card)
})

it('shows the usual reasons as buttons, and takes another one in a reply', async () => {
  const { ppid } = office()
  const card = await cardOf(await office().receives())
  await ppid.presses('Kembalikan', card)
  const question = await ppid.sees('Mengapa dikembalikan?', card)
  expect(labels(question)).toEqual([
    'Perlu diperbaiki',
    'Bahannya belum lengkap',
    'Bukan kewenangan kami',
    'Batal',
  ])
  expect(question.text).toContain(
    'Tekan salah satu tombol, atau balas (reply) pesan ini dengan jawaban Anda.',
  )
  await ppid.replies('Ada berkas yang keliru', question)
  await ppid.sees('Tercatat: Kembalikan.', card)
})

it('tells somebody else who answers my question that it is mine, and records nothing of it', async () => {
  const { ppid } = office()
  const applicant = await office().receives()
  const card = await cardOf(applicant)
  await ppid.presses('Kembalikan', card)
  const question = await ppid.sees('Mengapa dikembalikan?', card)
  // When a colleague replies, or presses a button of it
  await colleague.replies('Karena saya mau', question)
  await colleague.sees('Pertanyaan itu untuk orang lain', card)
  await colleague.presses('Perlu diperbaiki', question)
  expect((await colleague.isTold()).text).toContain('Isian ini milik orang lain')
  // Then the case stands and the question still waits
  expect((await office().ledger(applicant.nomor)).at(-1)).toBe('action tugaskan')
  await ppid.presses('Perlu diperbaiki', question)
  await ppid.sees('Tercatat: Kembalikan.', card)
})

it('keeps the forms of two officers in one group apart', async () => {
  // Given two officers who fill in forms on two cases at the same time
  const { ppid, program } = office()
  const one = await office().receives()
  const other = await office().receives()
  const ones = await cardOf(one)
  const others = await cardOf(other)
  await ppid.presses('Tolak', ones)
  await answers(ppid, ones, 'Apa dasar penolakannya', 'Belum dikuasai')
  const forJoko = await ppid.sees('Apa alasannya?', ones)
  await colleague.presses('Tolak', others)
  await answers(colleague, others, 'Apa dasar penolakannya', 'Belum didokumentasikan')
  await colleague.presses('Lewati', await colleague.sees('Dalam berapa hari', others))
  const forEko = await colleague.sees('Apa alasannya?', others)
  expect(forEko.text).toContain('· Eko Kedua\n')
  // When one of them replies to the other's question by mistake
  await ppid.replies('Alasan dari Joko', forEko)
  await ppid.sees('Pertanyaan itu untuk orang lain', ones)
  // And then each replies to the own one
  await Promise.all([ppid.replies('Alasan dari Joko', forJoko), colleague.replies('Alasan dari Eko', forEko)])
  await program.quiet()
  await deliver(office(), one)
  await deliver(office(), other)
  // Then each applicant gets the reason meant for their case
  await one.citizen.sees('Alasan: Alasan dari Joko')
  await other.citizen.sees('Alasan: Alasan dari Eko')
})

it('takes several documents, one after the other, until Selesai', async () => {
  const { ppid } = office()
  const applicant = await office().receives()
  const card = await cardOf(applicant)
  await ppid.presses('Sediakan', card)
  await answers(ppid, card, 'seluruhnya atau sebagian', 'Seluruhnya')
  await answers(ppid, card, 'Apa bentuk bahannya', 'Berkas')
  const ask = await ppid.sees('Kirim berkasnya', card)
  expect(labels(ask)).toEqual([])
  // A text is no file, and the question stays
  await ppid.replies('menyusul', ask)
  const still = await ppid.sees('Mohon kirim berkasnya dahulu', card)
  await ppid.repliesWithFile({ bytes: Buffer.from('satu'), name: 'satu.txt' }, still)
  const first = await ppid.sees('Berkas diterima (1)', card)
  expect(labels(first)).toEqual(['Selesai', 'Hapus berkas terakhir', 'Kembali', 'Batal'])
  await ppid.repliesWithFile({ bytes: Buffer.from('salah'), name: 'salah.txt' }, first)
  const second = await ppid.sees('Berkas diterima (2)', card)
  await ppid.presses('Hapus berkas terakhir', second)
  const third = await ppid.sees('Berkas terakhir sudah dihapus', card)
  await ppid.repliesWithFile({ bytes: Buffer.from('dua'), name: 'dua.txt' }, third)
  await ppid.presses('Selesai', await ppid.sees('Berkas diterima (2)', card))
  await answers(ppid, card, 'Apakah ada biaya', 'Gratis')
  await ppid.sees('Tercatat: Sediakan.', card)
  await deliver(office(), applicant)
  await applicant.citizen.sees('Bila informasinya sudah Anda terima')
  const names = (await applicant.citizen.chat()).flatMap(({ document }) => document?.name ?? [])
  expect(names.slice(-2)).toEqual(['satu.txt', 'dua.txt'])
})

it('ends a form by /batal in the group, and leaves the case and the files alone', async () => {
  const { ppid, group, program } = office()
  const applicant = await office().receives()
  const card = await cardOf(applicant)
  await ppid.presses('Sediakan', card)
  await answers(ppid, card, 'seluruhnya atau sebagian', 'Seluruhnya')
  await answers(ppid, card, 'Apa bentuk bahannya', 'Berkas')
  const ask = await ppid.sees('Kirim berkasnya', card)
  await ppid.repliesWithFile({ bytes: Buffer.from('rahasia'), name: 'rahasia.txt' }, ask)
  await ppid.sees('Berkas diterima (1)', card)
  await ppid.types('/batal', group.ppid)
  await answers(ppid, card, 'Hentikan pengisian “Sediakan informasi”?', 'Ya, hentikan')
  await ppid.sees('Formulir dibatalkan. Tidak ada yang dikirim.', card)
  expect((await office().ledger(applicant.nomor)).at(-1)).toBe('action tugaskan')
  // What was sent for it is destroyed
  await program.quiet()
  const kept = await program.app.desk.db.file.findMany({
    where: { kind: 'document', caseId: null },
    include: { content: true },
  })
  expect(kept.every(({ content, purgedAt }) => content === null && purgedAt !== null)).toBe(true)
  // And the card still works
  await ppid.presses('Kembalikan', card)
  await answers(ppid, card, 'Mengapa dikembalikan?', 'Perlu diperbaiki')
  await ppid.sees('Tercatat: Kembalikan.', card)
})

it('says that there is nothing to cancel, in the words of the group', async () => {
  const { ppid, group } = office()
  await ppid.types('/batal', group.ppid)
  const told = await ppid.sees('Tidak ada', group.ppid)
  // A citizen's menu has no business in a group
  expect(labels(told)).toEqual([])
})

it('does not lose a form that waits when another button is pressed, and asks first', async () => {
  const { ppid } = office()
  const card = await cardOf(await office().receives())
  await ppid.presses('Sediakan', card)
  await answers(ppid, card, 'seluruhnya atau sebagian', 'Sebagian')
  await writes(ppid, card, 'Bagian mana yang dihitamkan', 'Nama penerima')
  await ppid.sees('Apa alasan bagian itu dihitamkan', card)
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'belum selesai diisi', 'Lanjutkan mengisi')
  await writes(ppid, card, 'Apa alasan bagian itu dihitamkan', 'Data pribadi')
  await answers(ppid, card, 'Apa bentuk bahannya', 'Teks')
  await writes(ppid, card, 'Tulis informasinya', 'Isi jawabannya')
  await answers(ppid, card, 'Apakah ada biaya', 'Gratis')
  await ppid.sees('Tercatat: Sediakan.', card)
})

it('works the same in a private chat with the bot', async () => {
  const { ppid } = office()
  const applicant = await office().receives()
  await bringTo(office(), 'ppid', applicant)
  await ppid.types('/antrean')
  const queue = await ppid.sees(applicant.nomor)
  await ppid.presses(labels(queue).find((label) => label.includes(applicant.nomor)) ?? '', queue)
  const card = await ppid.sees(`Permohonan ${applicant.nomor}\n`, ppid.id, { button: 'Sediakan' })
  await ppid.presses('Sediakan', card)
  await answers(ppid, card, 'seluruhnya atau sebagian', 'Seluruhnya')
  await answers(ppid, card, 'Apa bentuk bahannya', 'Berkas')
  await sendFiles(ppid, card, [{ bytes: Buffer.from('dari rumah'), name: 'dari-rumah.txt' }])
  await answers(ppid, card, 'Apakah ada biaya', 'Gratis')
  await ppid.sees('Tercatat: Sediakan.', card)
  // Both cards are now records: the one here and the one in the group
  const record = await ppid.sees('Sekarang di Petugas Pelayanan Informasi.', card)
  expect(labels(record)).toEqual([])
  const inGroup = (
    await office().program.telegram.direct.chat({ chatId: office().group.ppid })
  ).messages.findLast(({ text }) => text.includes(`Permohonan ${applicant.nomor}\n`))
  expect(inGroup?.text).toContain('Sekarang di Petugas Pelayanan Informasi.')
})

it('lets go of a form that was left, in Indonesian, naming its person in the thread where it began', async () => {
  // Given the PPID's lane in one topic of a group, and an officer whose phone speaks English
  const { admin, program } = office()
  const { direct } = program.telegram
  const english = await newOfficer(program, { name: 'Tom English', language: 'en' })
  await admin.types('/undang ppid')
  const start = /\?start=(\S+)/.exec((await admin.sees('?start=u-')).text)?.[1] ?? ''
  await english.types(`/start ${start}`)
  await english.sees('Welcome')
  const forum = await direct.createChat({
    type: 'supergroup',
    title: 'Dinas',
    forum: true,
    creatorId: admin.id,
    memberIds: [english.id],
    bot: 'member',
  })
  const { threadId } = await direct.createTopic({ chatId: forum.id, userId: admin.id, name: 'PPID' })
  await direct.sendText({ userId: admin.id, chatId: forum.id, threadId, text: '/jalur ppid' })
  const { nomor } = await office().receives()
  await office().petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas'))
  await office().bidang.presses('Tugaskan PPID', await office().card(nomor, 'bidang'))
  const card = await english.sees(`Permohonan ${nomor}\n`, forum.id, { button: 'Tolak' })
  // When the form is begun and left for longer than it is kept
  await english.presses('Tolak', card)
  await english.sees('Apa dasar penolakannya', card)
  await program.advance(73 * 3_600_000)
  // Then the group is told
  const told = await english.sees('Formulir yang belum selesai sudah kami hapus', forum.id)
  expect(told.text).toBe(
    'Tom English\nFormulir yang belum selesai sudah kami hapus karena lama tidak dilanjutkan. Anda dapat memulai lagi kapan saja.',
  )
  expect(told.threadId).toBe(threadId)
  expect(told.entities.find(({ type }) => type === 'text_mention')).toMatchObject({
    user: { id: english.id },
  })
})

function cardOf(applicant: Applicant): Promise<Shown> {
  return bringTo(office(), 'ppid', applicant)
}
