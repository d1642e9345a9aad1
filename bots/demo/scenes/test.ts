import { partOf } from '../expectation.ts'
import { exemption } from '../script-lines.ts'
import { sends } from '../seat.ts'
import type { Stage } from '../stage.ts'

/** The PPID needs to know whether what is asked for is exempt. */
export async function asksForTest(stage: Stage, nomor: string): Promise<void> {
  const rina = stage.inGroup('rina', 'ppid')
  await rina.presses('Uji konsekuensi', await rina.sees(nomor, { button: 'Uji konsekuensi' }))
  await rina.isConfirmed('Tercatat: Uji konsekuensi')
  await rina.sees('Menunggu hasil uji konsekuensi')
}

/**
 * SOP 3: a lembar of the uji konsekuensi that a request waits for, the superior's approval, the register.
 * @returns the entry's number
 */
export async function testsByList(stage: Stage, nomor: string): Promise<string> {
  const wulan = stage.inGroup('wulan', 'dikecualikan')
  const card = await wulan.sees(`Ditunggu permohonan ${nomor}`, { button: 'Tambah lembar' })
  const test = partOf(card.text, /Uji konsekuensi (\S+)/)
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
    await junaidi.sees(`Uji konsekuensi ${test}`, { button: 'Setujui & sahkan' }),
  )
  await wulan.sees('Penetapan')
  await wulan.presses(
    'Dokumentasikan',
    await wulan.sees(`Uji konsekuensi ${test}`, { button: 'Dokumentasikan' }),
  )
  await stage.inGroup('rina', 'ppid').sees('Uji konsekuensi selesai', { button: 'Tolak' })
  return `${test}/1`
}
