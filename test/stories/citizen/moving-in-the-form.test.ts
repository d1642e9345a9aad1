import { expect, it } from 'vitest'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import {
  Citizen,
  filesPermohonan,
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
  type PermohonanStep,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

async function at(step: PermohonanStep): Promise<Citizen> {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, step)
  return sari
}

const keptFiles = () => program().app.desk.db.fileContent.count()
const cases = () => program().app.desk.db.case.count()

it('changes any one field at the last look, and comes back to it', async () => {
  // Given the last look
  const sari = await at('review')
  const fields = [
    ['Nama lengkap', permohonanQuestions.nama, 'Sari R. Contoh', 'Nama lengkap: Sari R. Contoh'],
    ['NIK', permohonanQuestions.nik, '6171014708900002', 'NIK: 6171••••••••0002'],
    ['Alamat', permohonanQuestions.alamat, 'Jl. Contoh Melati No. 9, Singkawang', 'Melati No. 9'],
    ['Telepon atau e-mail', permohonanQuestions.kontak, 'baru@contoh.id', 'e-mail: baru@contoh.id'],
    ['Informasi yang diminta', permohonanQuestions.rincian, 'Laporan keuangan dinas tahun 2025', 'Laporan'],
    ['Tujuan penggunaan', permohonanQuestions.tujuan, 'Liputan berita', 'Liputan berita'],
  ] as const
  for (const [label, question, answer, shown] of fields) {
    // When she changes one
    await sari.presses('Ubah')
    await sari.sees('Bagian mana yang ingin Anda ubah?')
    await sari.presses(label)
    await sari.sees(question)
    await sari.types(answer)
    // Then the last look comes again with it, and all else as it was
    expect((await sari.sees(permohonanQuestions.review)).text).toContain(shown)
  }
  await sari.presses('Ubah')
  await sari.sees('Bagian mana')
  await sari.presses('Foto KTP')
  await sari.sees(permohonanQuestions.ktp)
  const kept = await keptFiles()
  await sari.sendsPhoto(await sampleKtp({ nik: '6171014708900002', name: 'Sari R. Contoh' }))
  await sari.sees(permohonanQuestions.review)
  // And of two pictures only the new one is kept
  expect(await keptFiles()).toBe(kept)
})

it('asks what has become missing when a changed answer asks for more', async () => {
  const sari = await at('review')
  await sari.presses('Ubah')
  await sari.sees('Bagian mana')
  await sari.presses('Cara memperoleh')
  await sari.sees(permohonanQuestions['cara-memperoleh'])
  await sari.presses('Salinan hardcopy')
  // A chat sends no paper, so the way of sending is open again
  const again = await sari.sees('Karena perubahan itu, masih ada yang perlu dilengkapi.')
  expect(again.text).toContain(permohonanQuestions['cara-mengirim'])
  await sari.presses('Ambil langsung')
  expect((await sari.sees(permohonanQuestions.review)).text).toContain('Cara mengirim: Ambil langsung')
})

it('leaves a field as it was when she goes back from changing it', async () => {
  const sari = await at('review')
  await sari.presses('Ubah')
  await sari.sees('Bagian mana')
  await sari.presses('Kembali')
  await sari.sees(permohonanQuestions.review)
  await sari.presses('Ubah')
  await sari.sees('Bagian mana')
  await sari.presses('Alamat')
  await sari.sees(`Jawaban Anda sekarang: ${sariAnswers.alamat}`)
  await sari.presses('Kembali')
  expect((await sari.sees(permohonanQuestions.review)).text).toContain(sariAnswers.alamat)
})

it('goes back through the whole form to its first question, with every answer kept', async () => {
  // Given somebody at the last question
  const sari = await at('cara-mengirim')
  const back: readonly PermohonanStep[] = [
    'cara-memperoleh',
    'tujuan',
    'rincian',
    'kontak',
    'alamat',
    'ktp',
    'nik',
    'nama',
    'kategori',
    'privasi',
  ]
  // When she goes back and back, by button or by word
  for (const step of back) {
    await sari.types('Kembali')
    await sari.sees(permohonanQuestions[step])
  }
  await sari.types('Kembali')
  await sari.sees('Ini pertanyaan pertama')
  // Then keeping the first answer brings her to the one that is still open
  await sari.presses('Pakai jawaban ini')
  await sari.sees(permohonanQuestions['cara-mengirim'])
  await sari.presses('Lewat chat ini')
  const review = await sari.sees(permohonanQuestions.review)
  for (const answer of [sariAnswers.nama, sariAnswers.alamat, sariAnswers.rincian, sariAnswers.tujuan])
    expect(review.text).toContain(answer)
})

it('cancels only after it was asked, and then keeps nothing', async () => {
  // Given a form with the picture of a card in it
  const sari = await at('alamat')
  const kept = await keptFiles()
  const before = await cases()
  // When she presses Batal, but goes on
  await sari.presses('Batal')
  const asked = await sari.sees('Hentikan')
  expect(Citizen.labels(asked)).toEqual(['Lanjutkan mengisi', 'Ya, hentikan'])
  await sari.presses('Lanjutkan mengisi')
  // Then the question comes again
  await sari.sees(permohonanQuestions.alamat)
  // When she cancels by the command, and means it
  await sari.types('/batal')
  await sari.sees('Hentikan')
  await sari.presses('Ya, hentikan')
  // Then nothing is filed and nothing kept
  await sari.sees('Formulir dibatalkan.')
  await program().quiet()
  expect(await cases()).toBe(before)
  expect(await keptFiles()).toBe(kept - 1)
  // And there is nothing more to cancel
  await sari.types('/batal')
  await sari.sees('Tidak ada formulir yang sedang Anda isi.')
})

it('drops a form without asking when nothing was answered yet', async () => {
  const sari = await newCitizen(program())
  await sari.types('/permohonan')
  await sari.sees(permohonanQuestions.privasi)
  await sari.types('batal')
  await sari.sees('Formulir dibatalkan.')
})

it('asks before a command drops a started form', async () => {
  const sari = await at('rincian')
  for (const command of ['/permohonan', '/start']) {
    await sari.types(command)
    await sari.sees('belum selesai diisi', { button: 'Ya, hentikan' })
    await sari.presses('Lanjutkan mengisi')
    await sari.sees(permohonanQuestions.rincian)
  }
  // Whoever simply answers goes on too
  await sari.types('/permohonan')
  await sari.sees('belum selesai diisi')
  await sari.types('tidak')
  await sari.sees('Mohon pilih salah satu tombol')
  await sari.types('/permohonan')
  await sari.types('Ya, hentikan')
  // And then the command is done
  await sari.sees(permohonanQuestions.privasi)
})

it('shows what was asked for beside the form, and then asks the question again', async () => {
  const sari = await newCitizen(program())
  await filesPermohonan(sari)
  await fillsPermohonan(sari, 'alamat')
  const beside = [
    ['/bantuan', 'Setiap tombol punya nomor'],
    ['/status', 'Menunggu: '],
    ['/data', 'Formulir yang belum dikirim: ada'],
    ['/dip', 'Ketik /dip'],
  ] as const
  for (const [command, words] of beside) {
    await sari.types(command)
    await sari.sees(words)
    await sari.sees(permohonanQuestions.alamat)
  }
  await goesOn(sari, 'alamat', 'review')
})

it('asks before a press on a case drops a started form', async () => {
  // Given a filed request, and another form half filled
  const sari = await newCitizen(program())
  const { nomor } = await filesPermohonan(sari)
  await sari.types('/status')
  const status = await sari.sees('Menunggu: ')
  await fillsPermohonan(sari, 'rincian')
  // When she presses Cabut on the first
  await sari.presses('Cabut permohonan', status)
  // Then she is asked
  await sari.sees('belum selesai diisi')
  await sari.presses('Lanjutkan mengisi')
  await sari.sees(permohonanQuestions.rincian)
  // And when she means it, the press is done
  await sari.presses('Cabut permohonan', status)
  await sari.sees('belum selesai diisi')
  await sari.presses('Ya, hentikan')
  await sari.sees(`Cabut permohonan ${nomor}`)
})
