import { expect, it } from 'vitest'
import {
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
  type Citizen,
  type PermohonanStep,
  ktpOf,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

async function at(step: PermohonanStep): Promise<Citizen> {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, step)
  return sari
}

it('answers what is no answer with a sentence of its own and the question again, nothing lost', async () => {
  // Given somebody asked for the address
  const sari = await at('alamat')
  // When everything but a text comes
  const odd = [
    ['sticker', 'stiker tidak dapat kami baca sebagai jawaban'],
    ['voice', 'pesan suara tidak dapat kami dengarkan di sini'],
    ['video', 'video tidak dapat kami terima di sini'],
    ['video_note', 'video tidak dapat kami terima di sini'],
    ['location', 'lokasi peta tidak dapat kami pakai'],
    ['audio', 'rekaman suara tidak dapat kami terima di sini'],
    ['animation', 'gambar bergerak (GIF) tidak dapat kami baca sebagai jawaban'],
    ['poll', 'jajak pendapat tidak dapat kami baca sebagai jawaban'],
    ['dice', 'kiriman seperti itu tidak dapat kami baca sebagai jawaban'],
  ] as const
  for (const [kind, sentence] of odd) {
    await sari.sends(kind)
    // Then it is said of each why not, and the question comes again
    const again = await sari.sees(sentence)
    expect(again.text).toContain(permohonanQuestions.alamat)
  }
  await sari.sendsFile({ bytes: Buffer.from('PK surat'), name: 'surat.docx' })
  await sari.sees('pertanyaan ini tidak memerlukan berkas')
  // And the form goes on with all that was answered before
  const review = await goesOn(sari, 'alamat', 'review')
  expect(review.text).toContain(`Nama lengkap: ${sariAnswers.nama}`)
  expect(review.text).toContain('Foto KTP: sudah diterima')
})

it('says of a message changed afterwards that changes are not read', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'nama')
  const typed = await sari.types('Sari Salah Ketik')
  await sari.sees(permohonanQuestions.nik)
  await sari.edits(typed, 'Sari Rahmawati Contoh')
  const again = await sari.sees('Perubahan seperti itu tidak terbaca di sini')
  expect(again.text).toContain(permohonanQuestions.nik)
  // And what was typed first still stands
  await sari.types('kembali')
  await sari.sees('Jawaban Anda sekarang: Sari Salah Ketik')
})

it('asks for one picture when an album comes, and says so once', async () => {
  // Given somebody asked for the KTP
  const sari = await at('ktp')
  // When three pictures come at once
  await sari.sendsAlbum([await ktpOf(), await ktpOf(), await ktpOf()])
  await sari.sees('Mohon kirim satu per satu.')
  await program().quiet()
  // Then there is one answer, and none of them is taken
  expect(await sari.answers()).toHaveLength(1)
  await sari.sendsPhoto(await ktpOf())
  await sari.sees(permohonanQuestions.alamat)
  // And the same holds where no picture is asked for, and for a second album
  await sari.sendsAlbum([await ktpOf(), await ktpOf()])
  await sari.sees('pertanyaan ini tidak memerlukan foto')
  await program().quiet()
  expect(await sari.answers()).toHaveLength(1)
})

it('asks for one document when several come at once', async () => {
  const sari = await at('ktp')
  const ktp = await ktpOf()
  await sari.sendsAlbum([ktp, ktp], 'document')
  await sari.sees('Mohon kirim satu per satu.')
  await program().quiet()
  expect(await sari.answers()).toHaveLength(1)
})

it('asks for a picture when a document that is none comes for the KTP, and says what is taken', async () => {
  const sari = await at('ktp')
  await sari.sendsFile({
    bytes: Buffer.from('PK surat keterangan'),
    name: 'surat.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
  const again = await sari.sees('Berkas itu bukan gambar atau PDF. Mohon kirim foto, gambar, atau PDF.')
  expect(again.text).toContain(permohonanQuestions.ktp)
  // And a text or a voice there is answered by what it is
  await sari.types('Nanti saya kirim')
  await sari.sees('Di sini kami memerlukan foto atau berkas, bukan tulisan.')
  await sari.sends('voice')
  await sari.sees('pesan suara tidak dapat kami dengarkan di sini')
})

it('takes no forwarded picture for the KTP of who asks', async () => {
  const sari = await at('ktp')
  await sari.sendsPhoto(await ktpOf(), { name: 'Orang Lain' })
  const again = await sari.sees('Itu kiriman yang diteruskan dari pesan lain.')
  expect(again.text).toContain(permohonanQuestions.ktp)
})

it('shares the own number by the button, and takes the button away after it', async () => {
  // Given the question for the contact, with a button in the place of the keyboard
  const sari = await newCitizen(program(), { phone: '6281234567890' })
  const asked = await fillsPermohonan(sari, 'kontak')
  expect(asked.keyboard).toMatchObject({
    keyboard: [
      [{ text: 'Bagikan nomor saya', request_contact: true }],
      [{ text: 'Kembali' }, { text: 'Batal' }],
    ],
  })
  // When she presses it
  await sari.pressesKey('Bagikan nomor saya')
  // Then the number is noted and the keyboard gone
  await sari.sees(permohonanQuestions.rincian)
  expect((await sari.answers())[0]?.keyboard).toMatchObject({ remove_keyboard: true })
  const review = await goesOn(sari, 'rincian', 'review')
  expect(review.text).toContain('Telepon atau e-mail: +6281234567890')
})

it('goes back and cancels from the keyboard of the contact too', async () => {
  const sari = await at('kontak')
  await sari.pressesKey('Kembali')
  await sari.sees('Jawaban Anda sekarang: Jl. Contoh Teratai')
  await sari.presses('Pakai jawaban ini')
  await sari.sees(permohonanQuestions.kontak)
  await sari.pressesKey('Batal')
  await sari.sees('Hentikan')
  await sari.presses('Ya, hentikan')
  await sari.sees('Formulir dibatalkan.')
  expect((await sari.answers()).some((message) => 'remove_keyboard' in (message.keyboard ?? {}))).toBe(true)
})

it('takes no contact of somebody else, and none where none is asked for', async () => {
  const sari = await at('kontak')
  const other = await newCitizen(program(), { name: 'Orang Lain', phone: '6281299999999' })
  await sari.sharesContactOf({ ofUserId: other.id })
  await sari.sees('Itu kontak orang lain.')
  await sari.sharesContactOf({ phone: '6281288888888' })
  await sari.sees('Itu kontak orang lain.')
  await sari.types(sariAnswers.kontak)
  await sari.sees(permohonanQuestions.rincian)
  await sari.sharesContactOf({ ofUserId: sari.id })
  await sari.sees('pertanyaan ini tidak memerlukan kontak')
})

it('gives the menu to whoever sends such things without a form', async () => {
  const sari = await newCitizen(program())
  await sari.sends('sticker')
  await sari.sees('perlu melalui formulir singkat', { button: 'Ajukan permohonan' })
  await sari.sendsPhoto(await ktpOf())
  await sari.sees('perlu melalui formulir singkat')
  for (const kind of ['voice', 'location', 'animation'] as const) {
    await sari.sends(kind)
    await sari.sees('perlu melalui formulir singkat')
  }
  await sari.sendsPhoto(await ktpOf(), { name: 'Orang Lain' })
  await sari.sees('perlu melalui formulir singkat')
  await sari.sendsFile({ bytes: Buffer.from('PK surat'), name: 'surat.docx' })
  await sari.sees('perlu melalui formulir singkat')
  await sari.sendsAlbum([await ktpOf(), await ktpOf()])
  await sari.sees('perlu melalui formulir singkat')
})
