import type { DeviceOnPage } from './simulator-page.ts'

/** Files an objection from the button below a refusal on. @returns its number */
export async function files(warga: DeviceOnPage, ground: string): Promise<string> {
  await warga.presses('Ajukan keberatan', 'belum dapat dipenuhi')
  await warga.presses(ground, 'Apa alasan keberatan Anda?')
  await warga.presses('Selesai', 'Jawaban Anda sekarang: ')
  await warga.sees('Ceritakan kasus posisinya')
  await warga.says('Permohonan saya ditolak, padahal datanya pernah dipaparkan dalam rapat terbuka.')
  await warga.presses('Saya sendiri', 'Siapa yang mengajukan keberatan ini?')
  await warga.presses('Pakai identitas yang sama', 'Identitas mana yang dipakai?')
  await warga.presses('Kirim', 'mengajukan keberatan kepada Atasan PPID')
  const words = await warga.sees('Nomor registrasi keberatan: ')
  const nomor = /Nomor registrasi keberatan: (\S+)/.exec(await words.innerText())?.[1]
  if (nomor === undefined) throw new Error('there is no number')
  return nomor
}

/** Brings an objection to the superior. */
export async function bringToHead(petugas: DeviceOnPage, nomor: string): Promise<void> {
  await petugas.presses('Teruskan ke Bidang', nomor)
  await petugas.opens('Bidang Informasi')
  await petugas.presses('Teruskan ke Atasan', nomor)
  await petugas.sees('Sekarang di Atasan PPID')
}
