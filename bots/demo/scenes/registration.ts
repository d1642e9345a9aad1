import { expectSeen } from '../expectation.ts'
import { sariLines, staffLines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/**
 * SOP 1 step 2: the desk looks at the request, asks for what is missing, and passes it on. Dimas, who is on no lane,
 * tries his luck.
 */
export async function registration(stage: Stage, nomor: string): Promise<void> {
  await stage.scene('registration')
  await stage.page('registration-card')
  await looksAtTheCase(stage, nomor)
  await stage.page('registration-incomplete')
  await asksForMore(stage, nomor)
  await stage.page('registration-completed')
  await completes(stage, nomor)
  await stage.page('registration-forward')
  await passesOn(stage, nomor)
}

async function looksAtTheCase(stage: Stage, nomor: string): Promise<void> {
  const budi = stage.inGroup('budi', 'petugas')
  const card = await budi.sees(nomor, { button: 'Minta lengkapi' })
  expectSeen(card.text, 'NIK 6171••••••••0001')
  await budi.presses('Berkas', card)
  await budi.isConfirmed('chat pribadi')
  await stage.alone('budi').sees(`Foto KTP · ${nomor}`)

  const dimas = stage.inGroup('dimas', 'petugas')
  await dimas.presses('Teruskan ke Bidang', card)
  await dimas.isTold('Anda belum terdaftar')
}

async function asksForMore(stage: Stage, nomor: string): Promise<void> {
  const budi = stage.inGroup('budi', 'petugas')
  await budi.fillsIn('Minta lengkapi', undefined, [
    ['Bagian mana yang perlu dilengkapi', { picks: 'Rincian informasi' }],
    ['Apa yang kurang?', staffLines.whatIsMissing],
  ])
  await budi.sees(nomor, { button: 'Batalkan' })
  await stage.goesOut(budi, nomor)
  const request = await stage.citizen('sari').sees('perlu dilengkapi', { button: 'Lengkapi sekarang' })
  expectSeen(request.text, staffLines.whatIsMissing)
  await budi.sees('Menunggu pemohon melengkapi')
}

async function completes(stage: Stage, nomor: string): Promise<void> {
  const sari = stage.citizen('sari')
  await sari.presses('Lengkapi sekarang')
  await sari.sees('Informasi apa yang Anda minta?')
  await sari.says(sariLines.rincianComplete)
  await sari.sees('Mohon periksa sekali lagi')
  await sari.presses('Kirim')
  await sari.sees(`permohonan ${nomor} sudah lengkap`)
  await sari.receives('tanda-bukti-permohonan')
}

async function passesOn(stage: Stage, nomor: string): Promise<void> {
  const budi = stage.inGroup('budi', 'petugas')
  const card = await budi.sees('per 31 Desember 2025', { button: 'Teruskan ke Bidang' })
  await budi.presses('Teruskan ke Bidang', card)
  await budi.isConfirmed('Tercatat: Teruskan ke Bidang')
  await budi.sees('Sekarang di Bidang')
  await stage.inGroup('hendra', 'bidang').sees(nomor, { button: 'Tugaskan PPID' })
}
