import { sampleKtp } from '../../simulator/sample-ktp.ts'
import { partOf } from '../expectation.ts'
import { andreasLines as lines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/** Somebody whose phone speaks English asks for what cannot be given. @returns the nomor pendaftaran */
export async function asksInEnglish(stage: Stage): Promise<string> {
  const andreas = stage.citizen('andreas')
  if (!stage.tellsLanguage) {
    await andreas.says('/bahasa')
    await andreas.presses('English', await andreas.sees('Choose a language', { button: 'English' }))
    await andreas.sees('English')
  }
  await andreas.says('/permohonan')
  await andreas.sees('Before you begin, please read this')
  await andreas.presses('I understand')
  await andreas.sees('Who is making this request')
  await andreas.presses('A person')
  await andreas.sees('What is your full name?')
  await andreas.says(lines.nama)
  await andreas.sees('What is your NIK?')
  await andreas.says(lines.nik)
  await andreas.sees('Please send a photo of your identity card (KTP)')
  await andreas.sendsPhoto('ktp-contoh-andreas.jpg', await sampleKtp({ nik: lines.nik, name: lines.nama }))
  await andreas.sees('What is the full address?')
  await andreas.says(lines.alamat)
  await andreas.sees('How can we reach you?')
  await andreas.says(lines.kontak)
  await andreas.sees('Which information do you ask for?')
  await andreas.says(lines.rincian)
  await andreas.sees('What will you use this information for?')
  await andreas.says(lines.tujuan)
  await andreas.sees('How would you like to get the information?')
  await andreas.presses('Digital copy')
  await andreas.sees('How shall we get the copy to you?')
  await andreas.presses('In this chat')
  await andreas.sees('Please look it over once more')
  await andreas.presses('Send')
  const filed = await andreas.sees('Registration number: ')
  await andreas.receives('tanda-bukti-permohonan')
  return partOf(filed.text, /Registration number: (\S+)/)
}
