import { expect, it } from 'vitest'
import { pdfPages } from '../../letters/pdf.ts'
import { Citizen, newCitizen, sariAnswers, ktpOf } from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

it('speaks English with a person whose phone does, from the greeting to the registration number', async () => {
  // Given a person with an English phone
  const mary = await newCitizen(program(), { name: 'Mary Example', language: 'en-GB' })
  await mary.types('/start')
  await mary.sees('The service is free')

  // When she fills in the form
  await mary.presses('Ask for information')
  const privacy = await mary.sees('Before you begin, please read this')
  expect(privacy.text).toContain('Law 27/2022 Article 20(2) c')
  await mary.presses('I understand')
  await mary.sees('Who is making this request?')
  await mary.presses('A person')
  await mary.sees('What is your full name? Please write it as on your identity card (KTP).')
  await mary.types('Mary Example')
  await mary.sees('What is your NIK?')
  await mary.types('617101')
  await mary.sees('6 digits')
  await mary.types(sariAnswers.nik)
  await mary.sees('Please send a photo of your identity card (KTP).')
  await mary.sendsPhoto(await ktpOf())
  await mary.sees('What is the full address?')
  await mary.types(sariAnswers.alamat)
  const contact = await mary.sees('How can we reach you? Press the button Share my number below')
  expect(contact.keyboard).toMatchObject({
    keyboard: [[{ text: 'Share my number', request_contact: true }], [{ text: 'Back' }, { text: 'Cancel' }]],
  })
  await mary.types('mary@contoh.id')
  await mary.sees('Which information do you ask for?')
  await mary.types('The list of active cooperatives in Pontianak in 2025')
  await mary.sees('What will you use this information for?')
  await mary.types('A thesis')
  await mary.sees('How would you like to get the information?')
  await mary.presses('Digital copy')
  await mary.sees('How shall we get the copy to you?')
  await mary.presses('In this chat')
  const review = await mary.sees('Please look it over once more')
  expect(Citizen.labels(review)).toEqual(['Send', 'Change', 'Cancel'])
  expect(review.text).toContain('NIK: 6171••••••••0001')
  await mary.presses('Send')

  // Then she has her number and date in English
  const receipt = await mary.sees('Registration number: ')
  expect(receipt.text).toContain(
    'by Monday, 7 December 2026 at the latest, which is 10 working days after the request was received',
  )
  // And the letter, which the law wants in Indonesian
  const { bytes, message } = await mary.receivesFile()
  expect(message.text).toContain('Receipt for request')
  expect(pdfPages(bytes).join('\n')).toContain('Mary Example')

  // And her case and its count are told in English too
  await mary.types('/status')
  await mary.sees('Stage: step 2', { button: 'Withdraw the request' })
  await mary.presses('Why this date?')
  await mary.sees('Monday, 7 December 2026')
})

it('changes the language in the middle of the form and asks the question again, nothing lost', async () => {
  // Given a form with an answer in it
  const mary = await newCitizen(program(), { name: 'Mary Example', language: 'en' })
  await mary.types('/permohonan')
  await mary.sees('Before you begin')
  await mary.presses('I understand')
  await mary.sees('Who is making this request')
  await mary.presses('A person')
  await mary.sees('What is your full name?')
  // When she asks for another language there
  await mary.types('/bahasa')
  await mary.sees('Pilih bahasa. / Choose a language.', { button: 'English' })
  await mary.presses('Bahasa Indonesia')
  // Then the question that waited comes again in that language
  await mary.sees('Siapa nama lengkap Anda?')
  expect((await mary.answers()).map((message) => message.text)[0]).toContain(
    'Bahasa diganti ke bahasa Indonesia.',
  )
  // And the form goes on
  await mary.types('Mary Example')
  await mary.sees('Berapa NIK Anda?')
  // And the choice stays
  await mary.types('/bantuan')
  await mary.sees('Setiap tombol punya nomor')
})

it('speaks Indonesian with a person whose phone speaks neither', async () => {
  const jan = await newCitizen(program(), { name: 'Jan Contoh', language: 'nl' })
  await jan.types('/start')
  await jan.sees('Layanan ini gratis')
})
