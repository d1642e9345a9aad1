import type { Locator } from 'playwright-core'
import type { DeviceOnPage, SimulatorPage } from './simulator-page.ts'

/** What a citizen of these journeys types; nothing in the DIP is like what is asked for. */
export const typed = {
  nama: 'Sari Rahmawati',
  nik: '6171014708900001',
  alamat: 'Jl. Contoh Teratai No. 17, RT 03/RW 05, Pontianak Selatan',
  rincian: 'Notulen lomba burung berkicau antarpegawai tahun 2025',
  tujuan: 'Bahan tulisan',
} as const

/** Files a permohonan from the menu of the bot on. @returns the nomor pendaftaran */
export async function filesPermohonan(warga: DeviceOnPage): Promise<string> {
  const answers = async (question: string, answer: string) => {
    await warga.sees(question)
    await warga.says(answer)
  }
  await warga.presses('Ajukan permohonan', /meminta informasi publik|permintaan informasi perlu/)
  await warga.presses('Saya mengerti', 'Sebelum mulai, mohon dibaca dahulu')
  await warga.presses('Perorangan', 'sebagai siapa?')
  await answers('Siapa nama lengkap Anda?', typed.nama)
  await answers('Berapa NIK Anda?', typed.nik)
  await warga.sees('Mohon kirim foto KTP')
  await warga.sendsSampleKtp()
  await answers('Di mana alamat lengkapnya?', typed.alamat)
  await givesNumber(warga)
  await answers('Informasi apa yang Anda minta?', typed.rincian)
  await answers('Untuk apa informasi ini akan Anda gunakan?', typed.tujuan)
  await warga.presses('Salinan softcopy', 'Bagaimana Anda ingin memperoleh informasinya?')
  await warga.presses('Lewat chat ini', 'Bagaimana salinannya kami sampaikan?')
  await warga.presses('Kirim', 'Mohon periksa sekali lagi')
  return numberIn(await warga.sees('Nomor pendaftaran: '))
}

/** Telegram asks for the number by a key in place of the keyboard, WhatsApp by a button. */
async function givesNumber(warga: DeviceOnPage): Promise<void> {
  await warga.sees('Ke mana kami dapat menghubungi Anda?')
  await warga.root.getByRole('button', { name: /^(Bagikan nomor saya|Pakai nomor ini)$/ }).click()
}

async function numberIn(words: Locator): Promise<string> {
  const nomor = /Nomor pendaftaran: (\S+)/.exec(await words.innerText())?.[1]
  if (nomor === undefined) throw new Error('there is no number')
  return nomor
}

/** The petugas passes a new case on, and the Bidang gives it to the PPID. */
export async function bringToPpid({ petugas }: SimulatorPage, nomor: string): Promise<void> {
  await petugas.presses('Teruskan ke Bidang', nomor)
  await petugas.opens('Bidang Informasi')
  await petugas.presses('Tugaskan PPID', nomor)
  await petugas.opens('PPID Pembantu')
}

/** The smallest thing that is a PDF: what the PPID hands over. */
const document = {
  name: 'notulen-contoh.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

/** The PPID provides a file, free of charge. */
export async function provides({ petugas }: SimulatorPage, nomor: string): Promise<void> {
  await petugas.presses('Sediakan', nomor)
  await petugas.presses('Seluruhnya', 'Diberikan seluruhnya atau sebagian?')
  await petugas.presses('Berkas', 'Apa bentuk bahannya?')
  await petugas.answersWithFile('Kirim berkasnya', document)
  await petugas.presses('Selesai', 'Berkas diterima (1)')
  await petugas.presses('Gratis', 'Apakah ada biaya')
}

/** The PPID refuses because the agency does not hold it, and the petugas sends the answer out. */
export async function refuses(simulator: SimulatorPage, nomor: string): Promise<void> {
  const { petugas } = simulator
  await petugas.presses('Tolak', nomor)
  await petugas.presses('Belum dikuasai', 'Apa dasar penolakannya')
  await petugas.answers('Apa alasannya', 'Datanya memang tidak pernah dikumpulkan oleh dinas kami.')
  await petugas.opens('Petugas Informasi')
  await sendsOut(simulator, 'Usul jawaban: ')
}

/** The petugas sends an answer out, and the time in which that can be taken back passes. */
export async function sendsOut(simulator: SimulatorPage, card: string): Promise<void> {
  await simulator.petugas.presses('Sampaikan', card)
  await simulator.petugas.message('Sampaikan – ').getByRole('button', { name: 'Batalkan' }).waitFor()
  await simulator.movesClock('+1 jam')
}
