import { expect, it } from 'vitest'
import { sharp } from '../../../src/files/sharp.ts'
import { sampleKtp, type SampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import {
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
  type Citizen,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

async function atThePhoto(): Promise<Citizen> {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'ktp')
  return sari
}

const aKtp = (more: Partial<SampleKtp> = {}) =>
  sampleKtp({ nik: sariAnswers.nik, name: sariAnswers.nama, ...more })

/** What is refused is not kept either. */
async function filesKept(): Promise<number> {
  return program().app.desk.db.fileContent.count()
}

async function downloads(): Promise<number> {
  return (await program().telegram.direct.calls({ method: 'getFile' })).length
}

it('asks for another picture when what came is no picture, whatever its name says', async () => {
  const sari = await atThePhoto()
  const kept = await filesKept()
  await sari.sendsFile({ bytes: Buffer.from('MZ ini bukan gambar'), name: 'ktp.jpg', mime: 'image/jpeg' })
  const again = await sari.sees('Berkas itu bukan gambar atau PDF.')
  expect(again.text).toContain(permohonanQuestions.ktp)
  await sari.sendsFile({ bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), name: 'ktp.svg' })
  await sari.sees('Berkas itu bukan gambar atau PDF.')
  expect(await filesKept()).toBe(kept)
})

it('asks for another picture when it is too small to be read', async () => {
  const sari = await atThePhoto()
  await sari.sendsPhoto(await aKtp({ width: 590 }))
  await sari.sees('Sisi terpanjangnya perlu sedikitnya 600 piksel')
  await sari.sendsPhoto(await aKtp({ width: 620 }))
  await sari.sees(permohonanQuestions.alamat)
})

it('asks for another picture when it is damaged or empty', async () => {
  const sari = await atThePhoto()
  const whole = await aKtp()
  await sari.sendsFile({ bytes: whole.subarray(0, whole.length / 3), name: 'ktp.jpg' })
  await sari.sees('Berkas itu rusak atau terkunci')
  await sari.sendsFile({ bytes: Buffer.alloc(0), name: 'kosong.jpg' })
  await sari.sees('Berkas itu kosong.')
})

it('asks once for a sharper picture, then takes a blurred one with a note', async () => {
  // Given a picture out of focus
  const sari = await atThePhoto()
  const kept = await filesKept()
  await sari.sendsPhoto(await aKtp({ blurred: true }))
  await sari.sees('Foto ini agak buram')
  // And it is not kept, because it is no answer
  expect(await filesKept()).toBe(kept)
  // When the next is no better
  await sari.sendsPhoto(await aKtp({ blurred: true, width: 1200 }))
  // Then it is taken, and said so at the last look and to the staff
  await sari.sees(permohonanQuestions.alamat)
  const review = await goesOn(sari, 'alamat', 'review')
  expect(review.text).toContain('Foto KTP: sudah diterima (agak buram)')
  const row = await program().app.desk.db.file.findFirst({ where: { kind: 'ktp' }, orderBy: { id: 'desc' } })
  expect(row?.remarks).toEqual({ found: ['buram'] })
})

it('refuses a file over 10 MB before it is fetched', async () => {
  const sari = await atThePhoto()
  const before = await downloads()
  await sari.sendsFile({ sizeBytes: 10 * 1024 * 1024 + 1, name: 'ktp.jpg', mime: 'image/jpeg' })
  await sari.sees('terlalu besar')
  await sari.sendsFile({ sizeBytes: 60 * 1024 * 1024, name: 'ktp.jpg', mime: 'image/jpeg' })
  await sari.sees('terlalu besar')
  expect(await downloads()).toBe(before)
})

it('takes the picture as a PDF', async () => {
  const sari = await atThePhoto()
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  await sari.sendsFile({ bytes: pdf, name: 'ktp.pdf', mime: 'application/pdf' })
  await sari.sees(permohonanQuestions.alamat)
})

it('takes the picture as a file of another format, with a caption and a wrong name', async () => {
  const sari = await atThePhoto()
  const png = await sharp(await aKtp())
    .png()
    .toBuffer()
  await sari.sendsFile({ bytes: png, name: 'dokumen.bin', mime: 'application/octet-stream' })
  await sari.sees(permohonanQuestions.alamat)
})

it('says of a picture in a format that it cannot read how to send it instead', async () => {
  const sari = await atThePhoto()
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(4096),
  ])
  await sari.sendsFile({ bytes: heic, name: 'IMG_0001.HEIC', mime: 'image/heic' })
  const again = await sari.sees('Mohon kirim sebagai foto biasa, bukan sebagai berkas')
  expect(again.text).toContain(permohonanQuestions.ktp)
})

it('says so when a picture cannot be fetched for the moment, and takes it the next time', async () => {
  const sari = await atThePhoto()
  await program().telegram.direct.addFault({ method: 'getFile', kind: '500' })
  await sari.sendsPhoto(await aKtp())
  await sari.sees('karena gangguan sambungan. Mohon kirim sekali lagi.')
  await sari.sendsPhoto(await aKtp())
  await sari.sees(permohonanQuestions.alamat)
})

it('fetches no picture that no question asks for', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'alamat')
  const before = await downloads()
  await sari.sendsPhoto(await aKtp())
  const again = await sari.sees('pertanyaan ini tidak memerlukan foto. Fotonya tidak kami simpan.')
  expect(again.text).toContain(permohonanQuestions.alamat)
  expect(await downloads()).toBe(before)
})
