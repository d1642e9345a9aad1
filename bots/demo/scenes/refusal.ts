import { sampleKtp } from '../../simulator/sample-ktp.ts'
import { expectSeen, partOf } from '../expectation.ts'
import { sends } from '../seat.ts'
import { andreasLines as lines, exemption, staffLines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/**
 * A second request, by somebody whose phone speaks English: the uji konsekuensi comes to an exemption, the request is
 * refused on it, and the applicant learns how and until when to object. @returns the nomor pendaftaran
 */
export async function refusal(stage: Stage): Promise<string> {
  await stage.transcript.scene('refusal')
  await stage.transcript.page('refusal-intake')
  const nomor = await files(stage)
  await stage.transcript.page('refusal-test')
  const entry = await (stage.all ? testsByList(stage, nomor) : tests(stage, nomor))
  await stage.transcript.page('refusal-decide')
  await decides(stage, nomor, entry)
  await stage.transcript.page('refusal-answer')
  await learns(stage, nomor)
  return nomor
}

async function files(stage: Stage): Promise<string> {
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

/** Up to the PPID, who asks for a uji konsekuensi. */
async function asksForTest(stage: Stage, nomor: string): Promise<void> {
  const budi = stage.inGroup('budi', 'petugas')
  await budi.presses('Teruskan ke Bidang', await budi.sees(nomor, { button: 'Teruskan ke Bidang' }))
  await budi.isConfirmed('Tercatat')
  const hendra = stage.inGroup('hendra', 'bidang')
  await hendra.presses('Tugaskan PPID', await hendra.sees(nomor, { button: 'Tugaskan PPID' }))
  await hendra.isConfirmed('Tercatat')
  const rina = stage.inGroup('rina', 'ppid')
  await rina.presses('Uji konsekuensi', await rina.sees(nomor, { button: 'Uji konsekuensi' }))
  await rina.isConfirmed('Tercatat: Uji konsekuensi')
  await rina.sees('Menunggu hasil uji konsekuensi')
}

/** The test is made elsewhere, and its entry is recorded by a command. @returns the entry's number */
async function tests(stage: Stage, nomor: string): Promise<string> {
  await asksForTest(stage, nomor)
  await stage.operate(...registerEntry(nomor))
  await stage.inGroup('rina', 'ppid').sees('Uji konsekuensi selesai', { button: 'Tolak' })
  return exemption.nomor
}

/** The test is made by SOP 3: a lembar, the superior's approval, the register. @returns the entry's number */
async function testsByList(stage: Stage, nomor: string): Promise<string> {
  await asksForTest(stage, nomor)
  const wulan = stage.inGroup('wulan', 'dikecualikan')
  const card = await wulan.sees('Uji konsekuensi 001/UK-PPID', { button: 'Tambah lembar' })
  await wulan.fillsIn('Tambah lembar', card, [
    ['Informasi apa yang diuji', exemption.informasi],
    ['Unit mana yang menguasainya', exemption.unit],
    ['Pasal 17 huruf apa', { picks: 'h · rahasia pribadi' }],
    ['Adakah dasar hukum lain', exemption.dasarHukumLain],
    ['Apa akibatnya bila informasi ini dibuka', exemption.konsekuensiBuka],
    ['manfaatnya bagi publik', exemption.konsekuensiTutup],
    ['Berapa lama dikecualikan', { picks: 'Tanpa batas angka' }],
    ['Sampai kapan', { picks: 'Sampai yang bersangkutan memberi persetujuan tertulis' }],
    ['Periksa sekali lagi', sends],
  ])
  await wulan.presses('Ajukan', await wulan.sees('Lembar uji konsekuensi: 1', { button: 'Ajukan' }))
  const junaidi = stage.inGroup('junaidi', 'atasan')
  await junaidi.presses(
    'Setujui & sahkan',
    await junaidi.sees('Uji konsekuensi', { button: 'Setujui & sahkan' }),
  )
  await wulan.sees('Penetapan')
  await wulan.presses('Dokumentasikan', await wulan.sees('Uji konsekuensi', { button: 'Dokumentasikan' }))
  await stage.inGroup('rina', 'ppid').sees('Uji konsekuensi selesai', { button: 'Tolak' })
  return `${partOf(card.text, /Uji konsekuensi (\S+)/)}/1`
}

function registerEntry(nomor: string): string[] {
  const options: Readonly<Record<string, string>> = {
    '--nomor': exemption.nomor,
    '--informasi': exemption.informasi,
    '--pasal17': exemption.pasal17,
    '--dasar-hukum-lain': exemption.dasarHukumLain,
    '--konsekuensi-buka': exemption.konsekuensiBuka,
    '--konsekuensi-tutup': exemption.konsekuensiTutup,
    '--jangka-waktu': exemption.jangkaWaktu,
    '--unit': exemption.unit,
    '--case': nomor,
  }
  return ['dik', 'add', ...Object.entries(options).flat()]
}

async function decides(stage: Stage, nomor: string, exempt: string): Promise<void> {
  const rina = stage.inGroup('rina', 'ppid')
  await rina.fillsIn('Tolak', undefined, [
    ['Apa dasar penolakannya?', { picks: 'Dikecualikan' }],
    ['Pilih pengecualian yang berlaku', { picks: new RegExp(exempt.replaceAll(/\W/g, '.')) }],
    ['Apa alasannya?', staffLines.whyRefused],
  ])
  const tia = stage.inGroup('tia', 'petugas')
  await tia.presses('Sampaikan', await tia.sees(nomor, { button: 'Sampaikan' }))
  await tia.isConfirmed('Tercatat: Sampaikan')
}

async function learns(stage: Stage, nomor: string): Promise<void> {
  const andreas = stage.citizen('andreas')
  const refused = await andreas.sees(nomor, { button: 'File an objection' })
  expectSeen(refused.text, staffLines.whyRefused)
  await andreas.receives('sk-penolakan')
  await stage.inGroup('tia', 'petugas').sees('Selesai: ditolak')
  await andreas.presses('File an objection')
  const grounds = await andreas.sees('What are the grounds of your objection?')
  expectSeen(grounds.text, 'Refused as exempt (letter a)', 'Last day to file')
}
