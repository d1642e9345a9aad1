import { expect, it } from 'vitest'
import { pdfPages } from '../../letters/pdf.ts'
import {
  Citizen,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
  ktpOf,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

const paper = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

async function beginsAs(kategori: string, name: string): Promise<Citizen> {
  const citizen = await newCitizen(program(), { name })
  await citizen.types('/permohonan')
  await citizen.sees(permohonanQuestions.privasi)
  await citizen.presses('Saya mengerti')
  await citizen.sees(permohonanQuestions.kategori)
  await citizen.presses(kategori)
  return citizen
}

async function sendsAndReceives(citizen: Citizen): Promise<string> {
  await citizen.presses('Kirim')
  await citizen.sees('Nomor pendaftaran: ')
  return pdfPages((await citizen.receivesFile()).bytes).join('\n')
}

it('asks a legal entity for its decree, the KTP of its officer and its deed', async () => {
  // Given a foundation
  const officer = await beginsAs('Badan hukum', 'Budi Contoh')
  await officer.sees('Apa nama lengkap badan hukumnya?')
  await officer.types('Yayasan Contoh Terbuka')
  // When it gives a NIK where the decree is asked for
  await officer.sees('Berapa nomor SK pengesahan badan hukumnya?')
  await officer.types(sariAnswers.nik)
  // Then that is noticed
  await officer.sees('Itu seperti NIK.')
  await officer.types('AHU')
  await officer.sees('Nomor SK itu terlalu pendek.')
  // When it gives the decree, the picture and the deed
  await officer.types('AHU-0012345.AH.01.04.TAHUN 2015')
  await officer.sees('Mohon kirim foto KTP pengurus')
  await officer.sendsPhoto(await ktpOf())
  await officer.sees('Mohon kirim akta pendirian badan hukum')
  await officer.sendsFile({ bytes: paper, name: 'akta.pdf', mime: 'application/pdf' })
  const review = await goesOn(officer, 'alamat', 'review')
  // Then the review and the tanda bukti have the decree in place of a NIK, and the deed
  expect(review.text).toContain('Nomor SK pengesahan: AHU-0012345.AH.01.04.TAHUN 2015')
  expect(review.text).toContain('Akta badan hukum: sudah diterima')
  expect(review.text).not.toContain('NIK:')
  const text = await sendsAndReceives(officer)
  expect(text).toContain('AHU-0012345.AH.01.04.TAHUN 2015')
  expect(text).toContain('Yayasan Contoh Terbuka')
  expect(text).toMatch(/akta/i)
})

it('asks a group of people for the NIK and KTP of who speaks for it, and for the surat kuasa', async () => {
  const speaker = await beginsAs('Kelompok orang', 'Wati Contoh')
  await speaker.sees('Siapa nama lengkap Anda, yang mewakili kelompok?')
  await speaker.types('Wati Contoh')
  await speaker.sees('Berapa NIK Anda?')
  await speaker.types(sariAnswers.nik)
  await speaker.sees('Mohon kirim foto KTP Anda.')
  await speaker.sendsPhoto(await ktpOf())
  await speaker.sees('Mohon kirim surat kuasa khusus dari anggota kelompok')
  await speaker.types('menyusul')
  await speaker.sees('Di sini kami memerlukan foto atau berkas, bukan tulisan.')
  await speaker.sendsPhoto(await ktpOf())
  const review = await goesOn(speaker, 'alamat', 'review')
  expect(review.text).toContain('Surat kuasa: sudah diterima')
  expect(await sendsAndReceives(speaker)).toMatch(/surat kuasa/i)
})

it('lets a person file for another with a surat kuasa, and take that back', async () => {
  // Given somebody who says to be a kuasa
  const attorney = await beginsAs('Perorangan', 'Andi Contoh')
  await attorney.sees('Siapa nama lengkap Anda?', { button: 'Saya kuasa dari orang lain' })
  await attorney.presses('Saya kuasa dari orang lain')
  await attorney.sees('Dicatat: Anda mengajukan sebagai kuasa. Nanti kami minta surat kuasanya.', {
    button: 'Saya bukan kuasa',
  })
  // When that was a slip
  await attorney.presses('Saya bukan kuasa')
  await attorney.sees('bukan sebagai kuasa.')
  // And then was none
  await attorney.presses('Saya kuasa dari orang lain')
  await attorney.sees('Siapa nama lengkap Anda, sebagai kuasa?')
  await attorney.types('Andi Contoh')
  await attorney.sees('Berapa NIK Anda?')
  await attorney.types(sariAnswers.nik)
  await attorney.sees('Mohon kirim foto KTP Anda.')
  await attorney.sendsPhoto(await ktpOf())
  // Then the surat kuasa is asked for
  await attorney.sees('Mohon kirim surat kuasa khusus dari pemberi kuasa')
  await attorney.sendsFile({ bytes: paper, name: 'kuasa.pdf', mime: 'application/pdf' })
  const review = await goesOn(attorney, 'alamat', 'review')
  expect(review.text).toContain('Diajukan oleh: kuasa')
  expect(review.text).toContain('Surat kuasa: sudah diterima')
  expect(await sendsAndReceives(attorney)).toMatch(/surat kuasa/i)
})
