import { expectSeen } from '../expectation.ts'
import { staffLines } from '../script-lines.ts'
import type { Filled } from '../seat.ts'
import type { Stage } from '../stage.ts'

/** What a refusal rests on, as the PPID enters it, and the reason. */
export interface RefusalGround {
  readonly filled: readonly Filled[]
  readonly reason: string
}

/** An entry of the Daftar Informasi yang Dikecualikan. */
export function exempt(entry: string): RefusalGround {
  return {
    filled: [
      ['Apa dasar penolakannya?', { picks: 'Dikecualikan' }],
      ['Pilih pengecualian yang berlaku', { picks: new RegExp(entry.replaceAll(/\W/g, '.')) }],
    ],
    reason: staffLines.whyRefused,
  }
}

/** A request goes from the desk by the Bidang to the PPID. */
export async function passesOn(stage: Stage, nomor: string): Promise<void> {
  const budi = stage.inGroup('budi', 'petugas')
  await budi.presses('Teruskan ke Bidang', await budi.sees(nomor, { button: 'Teruskan ke Bidang' }))
  await budi.isConfirmed('Tercatat')
  const hendra = stage.inGroup('hendra', 'bidang')
  await hendra.presses('Tugaskan PPID', await hendra.sees(nomor, { button: 'Tugaskan PPID' }))
  await hendra.isConfirmed('Tercatat')
}

/** SOP 1 steps 3b and 4: the PPID refuses, and the desk sends the refusal. */
export async function refuses(stage: Stage, nomor: string, ground: RefusalGround): Promise<void> {
  const rina = stage.inGroup('rina', 'ppid')
  await rina.fillsIn('Tolak', await rina.sees(nomor, { button: 'Tolak' }), [
    ...ground.filled,
    ['Apa alasannya?', ground.reason],
  ])
  const tia = stage.inGroup('tia', 'petugas')
  await tia.presses('Sampaikan', await tia.sees(nomor, { button: 'Sampaikan' }))
  await tia.isConfirmed('Tercatat: Sampaikan')
  await stage.goesOut(tia, nomor)
}

/** The applicant gets the refusal with its ground, its reason, and how to object. */
export async function readsRefusal(stage: Stage, nomor: string, ground: RefusalGround): Promise<void> {
  const andreas = stage.citizen('andreas')
  const refused = await andreas.sees(nomor, { button: 'File an objection' })
  expectSeen(refused.text, ground.reason)
  await andreas.receives('sk-penolakan')
  await stage.inGroup('tia', 'petugas').sees('Selesai: ditolak')
}

/** The applicant begins an objection from the refusal, and sees which ground it has. */
export async function beginsObjection(stage: Stage, ground: string): Promise<void> {
  const andreas = stage.citizen('andreas')
  await andreas.presses('File an objection')
  const grounds = await andreas.sees('What are the grounds of your objection?')
  expectSeen(grounds.text, ground, 'Last day to file')
}
