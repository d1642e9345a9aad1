import { expect, it } from 'vitest'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import { Citizen, newCitizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { joinsAsHead, objectionCard } from '../../support/objection-steps.ts'
import { letterText } from '../../support/staff-steps.ts'

const office = useOffice()

let jane: Citizen

it('needs no request for information that is to be published unasked, in English', async () => {
  await joinsAsHead(office())
  jane = await newCitizen(office().program, { name: 'Jane Contoh', language: 'en' })
  // Given somebody who never asked for anything here
  await jane.types('/keberatan')
  const first = await jane.sees('Which request is your objection about?')
  expect(first.text).toContain('None of your requests in this chat fits.')
  // When the objection is about periodic information
  await jane.presses('No request: periodic information', first)
  await jane.sees('Which periodic information is not provided?')
  await jane.types('The audited financial report of 2025')
  await jane.sees('What happened?')
  await jane.types('It is not on the website, although it must be published every year.')
  await jane.presses('I do, for myself', await jane.sees('Who files this objection?'))
  await jane.sees('asks for your name, NIK, a photo of your identity card (KTP)')
  await jane.types('Jane Contoh Aminah')
  await jane.sees('What is your NIK?')
  await jane.types('6171014708900077')
  await jane.sees('Please send a photo of your identity card (KTP)')
  await jane.sendsPhoto(await sampleKtp({ nik: '6171014708900077', name: 'Jane Contoh Aminah' }))
  await jane.sees('What is your full address?')
  await jane.types('Jl. Contoh Melati No. 77, Pontianak')
  await jane.sees('How can we reach you?')
  await jane.types('jane.77@contoh.id')
  await jane.presses('Send', await jane.sees('file an objection with the superior of the PPID'))
  const filed = await jane.sees('Registration number of the objection: 001/KEB-PPID/XI/2026')
  expect(filed.text).toContain('by Friday, 8 January 2027, that is 30 working days')
  // The letter is in Indonesian, as letters are
  const text = letterText((await jane.receivesFile()).bytes)
  expect(text).toContain('Tanpa permohonan (informasi berkala, Pasal 9)')
  expect(text).toContain('√ b. tidak disediakannya informasi berkala')
  // And the staff read Indonesian
  const card = await objectionCard(
    office(),
    office().group.petugas,
    '001/KEB-PPID/XI/2026',
    'Teruskan ke Bidang',
  )
  expect(card.text).toContain('Tanpa permohonan')
  expect(card.text).toContain('Alasan: Informasi berkala tidak disediakan (huruf b)')
  await jane.types('/status')
  const status = await jane.sees('Objection 001/KEB-PPID/XI/2026')
  expect(status.text).toContain('Answer due: Friday, 8 January 2027')
  expect(Citizen.labels(status)).toContain('Withdraw the objection')
})

it('points to the dispute when the superior does not answer in time', async () => {
  const { program, group } = office()
  // When the 30 hari kerja are over without an answer
  await program.advance(56 * 24 * 3_600_000)
  // Then the desk is reminded of what the applicant may do now
  const late = await program.telegram.direct.waitFor({
    chatId: group.petugas,
    containsText: 'TERLAMBAT: tenggat 001/KEB-PPID/XI/2026 sudah lewat',
  })
  expect(late.text).toContain('pemohon kini dapat mengajukan sengketa ke Komisi Informasi')
  // And the applicant finds it in the status, with its last day
  await jane.types('/status')
  const status = await jane.sees('Answer due: Friday, 8 January 2027 (passed)')
  expect(status.text).toContain('Information Commission (Komisi Informasi) by Thursday, 28 January 2027')
})
