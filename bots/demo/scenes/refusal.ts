import { exemption } from '../script-lines.ts'
import type { DemoStage } from '../stage.ts'
import { asksInEnglish } from './english-intake.ts'
import { beginsObjection, exempt, passesOn, readsRefusal, refuses } from './refuse.ts'
import { asksForTest, testsByList } from './test.ts'

/**
 * A second request, by somebody whose phone speaks English: the uji konsekuensi comes to an exemption, the request is
 * refused on it, and the applicant learns how and until when to object. @returns the nomor pendaftaran
 */
export async function refusal(stage: DemoStage): Promise<string> {
  await stage.scene('refusal')
  await stage.page('refusal-intake')
  const nomor = await asksInEnglish(stage)
  await stage.page('refusal-test')
  await passesOn(stage, nomor)
  await asksForTest(stage, nomor)
  const ground = exempt(await (stage.all ? testsByList(stage, nomor) : tests(stage, nomor)))
  await stage.page('refusal-decide')
  await refuses(stage, nomor, ground)
  await stage.page('refusal-answer')
  await readsRefusal(stage, nomor, ground)
  await beginsObjection(stage, 'Refused as exempt (letter a)')
  return nomor
}

/** The test is made elsewhere, and its entry is recorded by a command. @returns the entry's number */
async function tests(stage: DemoStage, nomor: string): Promise<string> {
  await stage.operate(...registerEntry(nomor))
  await stage.inGroup('rina', 'ppid').sees('Uji konsekuensi selesai', { button: 'Tolak' })
  return exemption.nomor
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
