import { sampleKtp } from '../../simulator/sample-ktp.ts'
import { expectSeen, partOf } from '../expectation.ts'
import { sariLines as lines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/** Sari files a request: one mistake on the way, one change of mind at the end. @returns the nomor pendaftaran */
export async function intake(stage: Stage): Promise<string> {
  await stage.scene('intake')
  await stage.page('intake-begin')
  await begins(stage)
  await stage.page('intake-identity')
  await saysWhoSheIs(stage)
  await stage.page('intake-request')
  await saysWhatSheAsksFor(stage)
  await stage.page('intake-review')
  const nomor = await checksAndSends(stage)
  await stage.page('intake-date')
  await asksWhyThisDate(stage)
  return nomor
}

async function begins(stage: Stage): Promise<void> {
  const sari = stage.citizen('sari')
  await sari.begins('Ajukan permohonan')
  await sari.presses('Ajukan permohonan')
  await sari.sees('Sebelum mulai, mohon dibaca dahulu')
  await sari.presses('Saya mengerti')
  await sari.sees('sebagai siapa?')
}

async function saysWhoSheIs(stage: Stage): Promise<void> {
  const sari = stage.citizen('sari')
  await sari.presses('Perorangan')
  await sari.sees('Siapa nama lengkap Anda?')
  await sari.says(lines.nama)
  await sari.sees('Berapa NIK Anda?')
  await sari.says(lines.nikOfFifteenDigits)
  await sari.sees('yang Anda tulis 15 angka')
  await sari.says(lines.nik)
  await sari.sees('Mohon kirim foto KTP')
  await sari.sendsPhoto('ktp-contoh-sari.jpg', await sampleKtp({ nik: lines.nik, name: lines.nama }))
  await sari.sees('Di mana alamat lengkapnya?')
  await sari.says(lines.alamat)
  await sari.sees('Ke mana kami dapat menghubungi Anda?')
  await sari.sharesNumber()
  await sari.sees('Informasi apa yang Anda minta?')
}

async function saysWhatSheAsksFor(stage: Stage): Promise<void> {
  const sari = stage.citizen('sari')
  await sari.says(lines.rincian)
  await sari.sees('Rekapitulasi', { button: 'Sudah terjawab' })
  await sari.presses('Tetap ajukan')
  await sari.sees('Untuk apa informasi ini akan Anda gunakan?')
  await sari.says(lines.tujuan)
  await sari.sees('Bagaimana Anda ingin memperoleh informasinya?')
  await sari.presses('Salinan softcopy')
  await sari.sees('Bagaimana salinannya kami sampaikan?')
  await sari.presses('Lewat chat ini')
  await sari.sees('Mohon periksa sekali lagi')
}

async function checksAndSends(stage: Stage): Promise<string> {
  const sari = stage.citizen('sari')
  await sari.presses('Ubah')
  await sari.sees('Bagian mana yang ingin Anda ubah?')
  await sari.presses('Tujuan penggunaan')
  await sari.sees('Untuk apa informasi ini akan Anda gunakan?')
  await sari.says(lines.tujuanChanged)
  const review = await sari.sees('Mohon periksa sekali lagi')
  expectSeen(review.text, lines.tujuanChanged, '6171••••••••0001')
  await sari.presses('Kirim')
  const filed = await sari.sees('Nomor pendaftaran: ')
  await sari.receives('tanda-bukti-permohonan')
  await stage.inGroup('budi', 'petugas').sees('Langkah 2', { button: 'Minta lengkapi' })
  return partOf(filed.text, /Nomor pendaftaran: (\S+)/)
}

async function asksWhyThisDate(stage: Stage): Promise<void> {
  const sari = stage.citizen('sari')
  await sari.presses('Kenapa tanggal ini?')
  const why = await sari.sees('Kenapa tanggal ini?')
  expectSeen(why.text, 'hari kerja ke-10')
}
