import { activeCooperatives } from '../documents.ts'
import { expectSeen } from '../expectation.ts'
import { staffLines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/** SOP 1 steps 3 and 3b: Bidang assigns, PPID Pembantu takes more time and then provides the document. */
export async function provision(stage: Stage, nomor: string): Promise<void> {
  await stage.scene('provision')
  await stage.page('provision-assign')
  await assigns(stage, nomor)
  await stage.page('provision-extend')
  await extendsTime(stage, nomor)
  await stage.page('provision-provide')
  await provides(stage, nomor)
}

async function assigns(stage: Stage, nomor: string): Promise<void> {
  const hendra = stage.inGroup('hendra', 'bidang')
  await hendra.presses('Alur')
  await hendra.sees(`Alur ${nomor}`)
  await hendra.presses('Tugaskan PPID')
  await hendra.isConfirmed('Tercatat: Tugaskan PPID')
  await hendra.sees('Sekarang di PPID')
  await stage.inGroup('rina', 'ppid').sees(nomor, { button: 'Sediakan' })
}

async function extendsTime(stage: Stage, nomor: string): Promise<void> {
  const rina = stage.inGroup('rina', 'ppid')
  await rina.fillsIn('Perpanjang 7 hari', undefined, [
    ['Apa dasar perpanjangan?', { picks: 'Belum didokumentasikan' }],
    ['Ada penjelasan tambahan', staffLines.whyLonger],
  ])
  await stage.goesOut(rina, nomor)
  const sari = stage.citizen('sari')
  const told = await sari.sees(`Permohonan ${nomor} diperpanjang`)
  expectSeen(told.text, 'Tenggat semula', 'Tenggat baru')
  await sari.receives('perpanjangan')
  await rina.sees('Sudah diperpanjang satu kali', { button: 'Sediakan' })
}

async function provides(stage: Stage, nomor: string): Promise<void> {
  const rina = stage.inGroup('rina', 'ppid')
  await rina.fillsIn('Sediakan', undefined, [
    ['Diberikan seluruhnya atau sebagian?', { picks: 'Seluruhnya' }],
    ['Apa bentuk bahannya?', { picks: 'Berkas' }],
    ['Kirim berkasnya', { file: staffLines.document, bytes: await activeCooperatives() }],
    ['Apakah ada biaya bagi pemohon?', { picks: 'Gratis' }],
  ])
  await rina.sees('Sekarang di Petugas')
  await stage.inGroup('budi', 'petugas').sees(nomor, { button: 'Sampaikan' })
}
