import type { MessageView } from '../../../bots/simulator/browser/protocol.ts'
import { textOf, type Page, type Seat } from './page.ts'

/** What Sari types in a permohonan; nothing in the DIP is like what she asks for. */
const typed = {
  nama: 'Sari Rahmawati',
  nik: '6171014708900001',
  alamat: 'Jl. Contoh Teratai No. 17, RT 03/RW 05, Pontianak Selatan',
  rincian: 'Notulen lomba burung berkicau antarpegawai tahun 2025',
  tujuan: 'Bahan tulisan',
}

/** Files a permohonan from /permohonan on by the page. @returns the nomor and the message with it */
export async function filesPermohonan(
  page: Page,
  seat: Seat,
): Promise<{ readonly nomor: string; readonly receipt: MessageView }> {
  const answers = async (question: string, answer: string) => {
    await page.reads(seat, question)
    await page.says(seat, answer)
  }
  const picks = async (question: string, label: string) =>
    page.presses(seat, await page.reads(seat, question), label)
  await page.says(seat, '/permohonan')
  await picks('Sebelum mulai, mohon dibaca dahulu', 'Saya mengerti')
  await picks('sebagai siapa?', 'Perorangan')
  await answers('Siapa nama lengkap Anda?', typed.nama)
  await answers('Berapa NIK Anda?', typed.nik)
  await page.reads(seat, 'Mohon kirim foto KTP')
  await page.does({ do: 'sample-ktp', ...seat })
  await answers('Di mana alamat lengkapnya?', typed.alamat)
  await page.reads(seat, 'Ke mana kami dapat menghubungi Anda?')
  if (seat.platform === 'telegram') await page.does({ do: 'key', ...seat, label: 'Bagikan nomor saya' })
  else await picks('Ke mana kami dapat menghubungi Anda?', 'Pakai nomor ini')
  await answers('Informasi apa yang Anda minta?', typed.rincian)
  await answers('Untuk apa informasi ini akan Anda gunakan?', typed.tujuan)
  await picks('Bagaimana Anda ingin memperoleh informasinya?', 'Salinan softcopy')
  await picks('Bagaimana salinannya kami sampaikan?', 'Lewat chat ini')
  await picks('Mohon periksa sekali lagi', 'Kirim')
  const receipt = await page.reads(seat, 'Nomor pendaftaran: ')
  const nomor = /Nomor pendaftaran: (\S+)/.exec(textOf(receipt))?.[1]
  if (nomor === undefined) throw new Error(`no number in: ${textOf(receipt)}`)
  return { nomor, receipt }
}
