import { expect, it } from 'vitest'
import { openFile } from '../../../src/storage/files.ts'
import { sharp } from '../../../src/files/sharp.ts'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import { pdfPages } from '../../letters/pdf.ts'
import {
  Citizen,
  fillsPermohonan,
  filesPermohonan,
  newCitizen,
  sariAnswers,
  ktpOf,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

it('asks a person the questions of the form in their order, and says first what is kept and why', async () => {
  // Given a newcomer
  const sari = await newCitizen(program())
  // When she starts
  await sari.types('/start')
  // Then she is greeted with the menu
  const welcome = await sari.sees('Layanan ini gratis')
  expect(welcome.text).toContain('Loket PPID')
  expect(Citizen.labels(welcome)).toEqual([
    'Ajukan permohonan',
    'Status permohonan saya',
    'Cari informasi',
    'Ajukan keberatan',
    'Data saya',
    'Bahasa / Language',
    'Bantuan',
  ])

  // When she begins a request by the menu's button
  await sari.presses('Ajukan permohonan')
  // Then the privacy notice comes first: on which duty, what is kept and for how long
  const privacy = await sari.sees('Sebelum mulai, mohon dibaca dahulu')
  expect(privacy.text).toContain('UU 27/2022 Pasal 20 ayat (2) huruf c')
  expect(privacy.text).toContain('Foto KTP, akta, dan surat kuasa dihapus 90 hari')
  expect(privacy.text).toContain('/data')
  expect(Citizen.labels(privacy)).toEqual(['Saya mengerti', 'Batal'])

  // And then each question, one at a time
  await sari.presses('Saya mengerti')
  const kategori = await sari.sees('pertanyaan 2')
  expect(Citizen.labels(kategori)).toEqual([
    'Perorangan',
    'Badan hukum',
    'Kelompok orang',
    'Kembali',
    'Batal',
  ])
  await sari.presses('Perorangan')
  await sari.sees('pertanyaan 3\nSiapa nama lengkap Anda? Mohon tulis seperti di KTP.')
  await sari.types(sariAnswers.nama)
  await sari.sees('pertanyaan 4\nBerapa NIK Anda?')
  await sari.types(sariAnswers.nik)
  await sari.sees('pertanyaan 5\nMohon kirim foto KTP Anda.')
  await sari.sendsPhoto(await ktpOf())
  await sari.sees('pertanyaan 6\nDi mana alamat lengkapnya?')
  await sari.types(sariAnswers.alamat)
  await sari.sees('pertanyaan 7\nKe mana kami dapat menghubungi Anda?')
  await sari.types(sariAnswers.kontak)
  await sari.sees('pertanyaan 8\nInformasi apa yang Anda minta?')
  await sari.types(sariAnswers.rincian)
  await sari.sees('pertanyaan 9\nUntuk apa informasi ini akan Anda gunakan?')
  await sari.types(sariAnswers.tujuan)
  const obtain = await sari.sees('pertanyaan 10\nBagaimana Anda ingin memperoleh informasinya?')
  expect(Citizen.labels(obtain).slice(0, 3)).toEqual([
    'Melihat/membaca',
    'Salinan softcopy',
    'Salinan hardcopy',
  ])
  await sari.presses('Salinan softcopy')
  const send = await sari.sees('pertanyaan 11\nBagaimana salinannya kami sampaikan?')
  expect(Citizen.labels(send).slice(0, 4)).toEqual([
    'Lewat chat ini',
    'E-mail',
    'Ambil langsung',
    'Pos/kurir',
  ])
  await sari.presses('Lewat chat ini')

  // And in the end everything for a last look, the NIK masked
  const review = await sari.sees('Mohon periksa sekali lagi')
  expect(review.text).toContain('Kategori pemohon: Perorangan')
  expect(review.text).toContain(`Nama lengkap: ${sariAnswers.nama}`)
  expect(review.text).toContain('NIK: 6171••••••••0001')
  expect(review.text).not.toContain(sariAnswers.nik)
  expect(review.text).toContain('Foto KTP: sudah diterima')
  expect(review.text).toContain('Cara mengirim: Lewat chat ini')
  expect(Citizen.labels(review)).toEqual(['Kirim', 'Ubah', 'Batal'])
})

it('gives the nomor pendaftaran, the due date with its count, and the tanda bukti at once', async () => {
  // Given a person at the last look
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'review')
  // When she sends it, on Monday 23 November 2026
  await sari.presses('Kirim')
  // Then she gets her number and the date, ten working days on
  const receipt = await sari.sees('Nomor pendaftaran: ')
  expect(receipt.text).toMatch(/Nomor pendaftaran: \d{3}\/PPID\/XI\/2026/)
  expect(receipt.text).toContain(
    'paling lambat Senin, 7 Desember 2026, yaitu 10 hari kerja sejak permohonan diterima',
  )
  // And a PDF that proves it
  const { name, bytes, message } = await sari.receivesFile()
  expect(name).toMatch(/^tanda-bukti-permohonan-\d{3}-PPID-XI-2026\.pdf$/)
  expect(message.text).toContain('Tanda bukti permohonan')
  const text = pdfPages(bytes).join('\n')
  expect(text).toContain(/Nomor pendaftaran: (\S+)/.exec(receipt.text)?.[1])
  expect(text).toContain('6171••••••••0001')
  expect(text).not.toContain(sariAnswers.nik)
  expect(text).toContain(sariAnswers.nama)
  expect(text).toContain('7 Desember 2026')

  // When somebody who holds the paper checks it
  const code = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}\b/.exec(text)?.[0] ?? ''
  const page = await (await fetch(`${program().app.url}/verifikasi/${code}`)).text()
  // Then it is genuine, and nothing is said of whose it is
  expect(page).toContain('/PPID/XI/2026')
  expect(page).not.toContain(sariAnswers.nama)
  expect(page).not.toContain('6171')
  expect((await fetch(`${program().app.url}/verifikasi/AAAA-AAAA-AAAA-AAAA`)).status).toBe(404)

  // When she asks why this date
  await sari.presses('Kenapa tanggal ini?', receipt)
  // Then each day is counted before her eyes
  const why = await sari.sees('Senin, 7 Desember 2026')
  expect(why.text).toContain('Selasa, 24 November 2026')
  expect(why.text).toMatch(/Sabtu, 28 November 2026.*libur|akhir pekan/)
})

it('numbers requests without a gap, whoever files them', async () => {
  const numbers: string[] = []
  for (const name of ['Rudi Contoh', 'Wati Contoh', 'Andi Contoh']) {
    const { nomor } = await filesPermohonan(await newCitizen(program(), { name }))
    numbers.push(nomor)
  }
  const [first = 0, second, third] = numbers.map((nomor) => Number(nomor.split('/')[0]))
  expect([second, third]).toEqual([first + 1, first + 2])
})

it('keeps the picture of the KTP sealed, made anew and without where it was taken', async () => {
  // Given a picture sent as a file, so that Telegram leaves place and camera in it
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'ktp')
  const picture = await sampleKtp({ nik: sariAnswers.nik, name: sariAnswers.nama, width: 2400 })
  expect((await sharp(picture).metadata()).exif).toBeDefined()
  // When she sends it
  await sari.sendsFile({ bytes: picture, name: 'IMG_0001.jpg', mime: 'image/jpeg' })
  await sari.sees('Di mana alamat lengkapnya?')
  // Then what is kept is another picture, without them
  const { db, sealer } = program().app.desk
  const row = await db.file.findFirstOrThrow({ where: { kind: 'ktp' }, orderBy: { id: 'desc' } })
  const kept = await openFile(db, sealer, row.id)
  const metadata = await sharp(kept?.bytes).metadata()
  expect(metadata).toMatchObject({ format: 'jpeg', width: 2000 })
  expect(metadata.exif).toBeUndefined()
  // And in the database it can be read by nobody without the key
  const content = await db.fileContent.findUniqueOrThrow({ where: { fileId: row.id } })
  expect(Buffer.from(content.sealed).includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
})

it('asks nothing about sending from someone who only wants to read', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'cara-memperoleh')
  await sari.presses('Melihat/membaca')
  const review = await sari.sees('Mohon periksa sekali lagi')
  expect(review.text).toContain('Cara memperoleh: Melihat/membaca')
  expect(review.text).not.toContain('Cara mengirim')
})

it('sends paper neither through the chat nor by e-mail', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'cara-memperoleh')
  await sari.presses('Salinan hardcopy')
  const send = await sari.sees('Bagaimana salinannya kami sampaikan?')
  expect(Citizen.labels(send)).toEqual(['Ambil langsung', 'Pos/kurir', 'Kembali', 'Batal'])
})

it('asks for an e-mail address when the copy goes by e-mail and only a phone number is known', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'cara-mengirim', { kontak: '0812 3456 7890' })
  await sari.presses('E-mail')
  await sari.sees('Ke alamat e-mail mana salinannya kami kirim?')
  await sari.types('0812 3456 7890')
  await sari.sees('Di sini kami memerlukan alamat e-mail')
  await sari.types('sari@contoh.id')
  const review = await sari.sees('Mohon periksa sekali lagi')
  expect(review.text).toContain('E-mail untuk salinan: sari@contoh.id')
})
