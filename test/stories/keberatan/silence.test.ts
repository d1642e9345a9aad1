import { expect, it } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'
import { joinsAsHead, objectionCard, objects } from '../../support/objection-steps.ts'
import { bringTo, deliver, provide } from '../../support/staff-steps.ts'

const office = useOffice()
const dayMs = 24 * 3_600_000

let applicant: Applicant

it('is not a ground while the request may still be answered, and it is said until when', async () => {
  await joinsAsHead(office())
  applicant = await office().receives()
  const { citizen, nomor } = applicant
  await citizen.types('/keberatan')
  const cases = await citizen.sees('Keberatan Anda tentang permohonan yang mana?')
  expect(labels(cases)[0]).toContain(nomor)
  await citizen.presses(labels(cases)[0] ?? '', cases)
  const question = await citizen.sees('Apa alasan keberatan Anda?')
  expect(question.text).toContain('(huruf c)\nTenggat jawabannya Senin, 7 Desember 2026 dan belum terlewati.')
  expect(question.text).toContain('(huruf d)\nPermohonannya belum dijawab.')
  expect(labels(question)).toEqual(['1. Informasi berkala tidak disediakan (huruf b)', 'Kembali', 'Batal'])
  await citizen.types('batal')
  await citizen.presses('Ya, hentikan', await citizen.sees('Hentikan pengisian'))
  await citizen.sees('Tidak ada yang dikirim')
  // Nor does the status offer it
  await citizen.types('/status')
  expect(Citizen.labels(await citizen.sees('Menunggu: '))).not.toContain('Ajukan keberatan')
})

it('is one when the ten hari kerja lapsed unanswered: the status of the late request begins it', async () => {
  const { citizen, nomor } = applicant
  // When the last day has passed
  await office().program.advance(15 * dayMs)
  await citizen.types('/status')
  const status = await citizen.sees('terlewati; Anda berhak mengajukan keberatan')
  // Then the button is there
  await citizen.presses('Ajukan keberatan', status)
  const question = await citizen.sees('Apa alasan keberatan Anda?')
  expect(question.text).toContain(
    'Permohonan tidak ditanggapi (huruf c)\nHari terakhir mengajukan: Senin, 25 Januari 2027',
  )
  expect(question.text).toContain('Yang cocok: permohonan tidak ditanggapi (huruf c).')
  const objection = await objects(citizen, ['huruf c'])
  const card = await objectionCard(office(), office().group.petugas, objection.nomor, 'Teruskan ke Bidang')
  expect(card.text).toContain(`Atas permohonan ${nomor}`)
  expect(card.text).toContain('Alasan: Permohonan tidak ditanggapi (huruf c)')
})

it('is one no longer when the answer comes before it is sent, and nothing that was filled in is lost', async () => {
  // Given another late request, and an objection filled in up to its last look
  const late = await office().receives()
  const { citizen, nomor } = late
  await office().program.advance(15 * dayMs)
  await citizen.types('/keberatan')
  await citizen.presses(
    labels(await citizen.sees('permohonan yang mana?')).find((label) => label.includes(nomor)) ?? '',
  )
  const question = await citizen.sees('Apa alasan keberatan Anda?')
  await citizen.presses(labels(question).find((label) => label.includes('huruf c')) ?? '', question)
  await citizen.presses('Selesai', await citizen.sees('Jawaban Anda sekarang'))
  await citizen.sees('Ceritakan kasus posisinya')
  await citizen.types('Sudah lewat tenggat dan belum ada jawaban.')
  await citizen.presses('Saya sendiri', await citizen.sees('Siapa yang mengajukan'))
  await citizen.presses('Pakai identitas yang sama', await citizen.sees('Identitas mana'))
  const review = await citizen.sees('mengajukan keberatan kepada Atasan PPID')
  // When the answer comes just then
  await provide(office().ppid, await bringTo(office(), 'ppid', late), { text: 'Ada 14 penerima.' })
  await deliver(office(), late)
  await citizen.sees('Permohonan Anda dikabulkan seluruhnya')
  await citizen.presses('Kirim', review)
  // Then the ground is asked for once more, with what there is now
  const again = await citizen.sees('Sejak Anda memilih, keadaannya berubah')
  expect(again.text).toContain('(huruf c): Permohonannya sudah dijawab pada')
  expect(labels(again).join()).toContain('huruf g')
  await citizen.presses(labels(again).find((label) => label.includes('huruf g')) ?? '', again)
  await citizen.presses('Selesai', await citizen.sees('Jawaban Anda sekarang'))
  const last = await citizen.sees('mengajukan keberatan kepada Atasan PPID')
  expect(last.text).toContain('Kasus posisi: Sudah lewat tenggat dan belum ada jawaban.')
  await citizen.presses('Kirim', last)
  await citizen.sees('Nomor registrasi keberatan: ')
})
