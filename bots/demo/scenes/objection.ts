import { activeCooperatives } from '../documents.ts'
import { expectSeen, partOf } from '../expectation.ts'
import { objectionLines as lines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/**
 * SOP 2: the refusal is objected to, and the superior grants what can be given.
 * @param ground some words of the ground, in English
 * @returns the number of the objection
 */
export async function objection(stage: Stage, ground: string): Promise<string> {
  await stage.scene('objection')
  await stage.page('objection-file')
  const nomor = await files(stage, ground)
  await stage.page('objection-order')
  await orders(stage, nomor)
  await stage.page('objection-answer')
  await answers(stage, nomor)
  return nomor
}

/** Goes on where the refusal left Andreas: at the question for the grounds. */
async function files(stage: Stage, ground: string): Promise<string> {
  const andreas = stage.citizen('andreas')
  const question = await andreas.sees('What are the grounds of your objection?')
  const label = question.buttons.find((each) => each.includes(ground)) ?? ground
  await andreas.presses(label, question)
  await andreas.presses('Done', await andreas.sees('Your answer now: '))
  await andreas.sees('What happened?')
  await andreas.says(lines.story)
  await andreas.sees('Who files this objection?')
  await andreas.presses('I do, for myself')
  await andreas.sees('Which identity should we use?')
  await andreas.presses('Use the same identity')
  await andreas.sees('Please check it once more')
  await andreas.presses('Send')
  const filed = await andreas.sees('Registration number of the objection: ')
  await andreas.receives('tanda-bukti-keberatan')
  return partOf(filed.text, /Registration number of the objection: (\S+)/)
}

async function orders(stage: Stage, nomor: string): Promise<void> {
  const budi = stage.inGroup('budi', 'petugas')
  await budi.presses('Teruskan ke Bidang', await budi.sees(nomor, { button: 'Teruskan ke Bidang' }))
  const hendra = stage.inGroup('hendra', 'bidang')
  await hendra.presses('Teruskan ke Atasan', await hendra.sees(nomor, { button: 'Teruskan ke Atasan' }))
  const junaidi = stage.inGroup('junaidi', 'atasan')
  const card = await junaidi.sees(`Keberatan ${nomor}`, { button: 'Perintahkan menjawab' })
  await junaidi.fillsIn('Perintahkan menjawab', card, [
    ['Apa perintahnya', lines.order],
    ['Dalam berapa hari kerja', lines.days],
  ])
  await hendra.sees('Surat perintah')
}

async function answers(stage: Stage, nomor: string): Promise<void> {
  const hendra = stage.inGroup('hendra', 'bidang')
  await hendra.fillsIn('Serahkan informasi', await hendra.sees(nomor, { button: 'Serahkan informasi' }), [
    ['seluruhnya atau sebagian', { picks: 'Seluruhnya' }],
    ['Apa bentuk bahannya', { picks: 'Berkas' }],
    ['Kirim berkasnya', { file: lines.document, bytes: await activeCooperatives() }],
    ['Apakah ada biaya', { picks: 'Gratis' }],
  ])
  const junaidi = stage.inGroup('junaidi', 'atasan')
  await junaidi.presses('Setujui & jawab', await junaidi.sees(nomor, { button: 'Setujui & jawab' }))
  await stage.goesOut(junaidi, nomor)
  const andreas = stage.citizen('andreas')
  const told = await andreas.sees('Your objection was granted in full')
  expectSeen(told.text, 'Komisi Informasi')
  await andreas.receives('tanggapan-keberatan')
  await andreas.receives(lines.document)
}
