import { expect, it } from 'vitest'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import { newCitizen, type Citizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'
import { joinsAsHead, objectionCard, refusedRequest, sends, story } from '../../support/objection-steps.ts'

const office = useOffice()
const kuasa = { nama: 'Bambang Kuasa Contoh', nik: '6171010101800002', kontak: 'bambang@contoh.id' }
const paper = Buffer.from('%PDF-1.4\nsurat kuasa\n%%EOF\n')

let lawyer: Citizen

async function names(nomor: string, nik: string): Promise<void> {
  await lawyer.types('/keberatan')
  await lawyer.presses(
    'Permohonan lain, dengan nomornya',
    await lawyer.sees('Keberatan Anda tentang permohonan yang mana?'),
  )
  await lawyer.sees('Berapa nomor pendaftaran permohonannya?')
  await lawyer.types(nomor)
  await lawyer.sees('Berapa NIK yang dipakai pada permohonan itu?')
  await lawyer.types(nik)
}

async function stops(): Promise<void> {
  await lawyer.types('batal')
  await lawyer.presses('Ya, hentikan', await lawyer.sees('Hentikan pengisian'))
  await lawyer.sees('Tidak ada yang dikirim')
}

it('tells a stranger the same whether the number or the NIK is wrong', async () => {
  await joinsAsHead(office())
  const { nomor, answers } = await refusedRequest(office())
  lawyer = await newCitizen(office().program, { name: kuasa.nama })
  await names(nomor, kuasa.nik)
  const wrongNik = await lawyer.sees('itu tidak kami temukan')
  await stops()
  await names('999/PPID/XI/2026', answers.nik)
  const wrongNumber = await lawyer.sees('itu tidak kami temukan')
  expect(wrongNumber.text).toBe(wrongNik.text)
  expect(labels(wrongNumber)).toEqual(labels(wrongNik))
  await stops()
})

it('is filed by a representative from another chat, with the number, the NIK and a surat kuasa', async () => {
  const { nomor, answers } = await refusedRequest(office())
  await names(nomor, answers.nik)
  await lawyer.presses(`1. ${nomor}`, await lawyer.sees('Pilih permohonannya'))
  const question = await lawyer.sees('Apa alasan keberatan Anda?')
  await lawyer.presses(labels(question).find((label) => label.includes('huruf e')) ?? '', question)
  await lawyer.presses('Selesai', await lawyer.sees('Jawaban Anda sekarang'))
  await lawyer.sees('Ceritakan kasus posisinya')
  await lawyer.types(story)
  await lawyer.presses('Kuasa', await lawyer.sees('Siapa yang mengajukan keberatan ini?'))
  await lawyer.sees('Mohon kirim surat kuasa khusus')
  await lawyer.sendsFile({ bytes: paper, name: 'surat-kuasa.pdf', mime: 'application/pdf' })
  await lawyer.sees('Siapa nama lengkap pemohon yang Anda wakili?')
  await lawyer.types(answers.nama)
  await lawyer.sees('Di mana alamat lengkap pemohon yang Anda wakili?')
  await lawyer.types(answers.alamat)
  await lawyer.sees('Siapa nama lengkap Anda, sebagai kuasa?')
  await lawyer.types(kuasa.nama)
  await lawyer.sees('Berapa NIK Anda?')
  await lawyer.types(kuasa.nik)
  await lawyer.sees('Mohon kirim foto KTP Anda')
  await lawyer.sendsPhoto(await sampleKtp({ nik: kuasa.nik, name: kuasa.nama }))
  await lawyer.sees('Di mana alamat lengkap Anda?')
  await lawyer.types('Jl. Gajah Mada No. 5, Pontianak')
  await lawyer.sees('Ke mana kami dapat menghubungi Anda?')
  await lawyer.types(kuasa.kontak)
  const review = await lawyer.sees('mengajukan keberatan kepada Atasan PPID')
  expect(review.text).toContain('NIK/SK pada permohonan: 6171••••••••')
  const objection = await sends(lawyer)
  // The receipt names both, and nothing of the request that its holder had not proved to know
  expect(objection.receipt).toContain(answers.nama)
  expect(objection.receipt).toContain(kuasa.nama)
  expect(objection.receipt).toContain('Kuasa Pemohon Informasi')
  expect(objection.receipt).toContain(`Informasi yang dimaksud : Permohonan informasi nomor ${nomor}`)
  expect(objection.receipt).not.toContain(answers.rincian)
  expect(objection.receipt).not.toContain(answers.kontak)
  // The petugas sees that it comes by a representative, and all papers in private
  const { petugas, group } = office()
  const card = await objectionCard(office(), group.petugas, objection.nomor, 'Teruskan ke Bidang')
  expect(card.text).toContain('Pemohon: melalui kuasa')
  expect(card.text).not.toContain(kuasa.nama)
  await petugas.presses('Berkas', card)
  const identity = await petugas.sees(`Nama: ${kuasa.nama}`)
  expect(identity.text).toContain(`Diwakili: ${answers.nama}`)
  await petugas.sees('Surat kuasa')
  await petugas.presses('Detail', card)
  expect((await petugas.sees('Detail', group.petugas)).text).toContain(answers.rincian)
})

it('stops answering guesses after a few wrong ones in an hour, also right ones', async () => {
  const { nomor, answers } = await refusedRequest(office())
  for (let tried = 0; tried < 3; tried += 1) {
    await names(nomor, kuasa.nik)
    await lawyer.sees('itu tidak kami temukan')
    await stops()
  }
  await names(nomor, answers.nik)
  await lawyer.sees('itu tidak kami temukan')
  await stops()
  // An hour later it answers again
  await office().program.advance(3_600_000)
  await names(nomor, answers.nik)
  await lawyer.sees('Pilih permohonannya')
})
