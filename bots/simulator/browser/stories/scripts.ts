import { announcement } from '../../../demo/scenes/announcement.ts'
import { delivery } from '../../../demo/scenes/delivery.ts'
import { documentation } from '../../../demo/scenes/documentation.ts'
import { asksInEnglish } from '../../../demo/scenes/english-intake.ts'
import { intake } from '../../../demo/scenes/intake.ts'
import { objection } from '../../../demo/scenes/objection.ts'
import { provision } from '../../../demo/scenes/provision.ts'
import {
  beginsObjection,
  exempt,
  passesOn,
  readsRefusal,
  refuses,
  type RefusalGround,
} from '../../../demo/scenes/refuse.ts'
import { registration } from '../../../demo/scenes/registration.ts'
import { asksForTest, testsByList } from '../../../demo/scenes/test.ts'
import { staffLines } from '../../../demo/script-lines.ts'
import type { Stage } from '../../../demo/stage.ts'

/** Plays an SOP from its beginning to its end. */
type Script = (stage: Stage) => Promise<unknown>

/** A story for each SOP, in the order of their numbers. */
export const scripts: ReadonlyMap<string, Script> = new Map<string, Script>([
  ['permohonan', playRequest],
  ['keberatan', playObjection],
  ['dikecualikan', playTest],
  ['pengumuman', announcement],
  ['pendokumentasian', documentation],
])

async function playRequest(stage: Stage): Promise<void> {
  const nomor = await intake(stage)
  await registration(stage, nomor)
  await provision(stage, nomor)
  await delivery(stage, nomor)
}

/** The list is kept by the cooperative, not by the agency: a refusal that needs no uji konsekuensi. */
const notHeld: RefusalGround = {
  filled: [['Apa dasar penolakannya?', { picks: 'Belum dikuasai' }]],
  reason: staffLines.whyNotHeld,
}

/** What Pasal 35 ayat (1) calls a request that was not met. */
const notFulfilled = 'Request not fulfilled (letter e)'

async function playObjection(stage: Stage): Promise<void> {
  await stage.page('refusal-intake')
  const nomor = await asksInEnglish(stage)
  await stage.page('refusal-decide')
  await passesOn(stage, nomor)
  await refuses(stage, nomor, notHeld)
  await stage.page('refusal-answer')
  await readsRefusal(stage, nomor, notHeld)
  await beginsObjection(stage, notFulfilled)
  await objection(stage, notFulfilled)
}

async function playTest(stage: Stage): Promise<void> {
  await stage.page('refusal-intake')
  const nomor = await asksInEnglish(stage)
  await stage.page('refusal-test')
  await passesOn(stage, nomor)
  await asksForTest(stage, nomor)
  const ground = exempt(await testsByList(stage, nomor))
  await stage.page('refusal-decide')
  await refuses(stage, nomor, ground)
  await stage.page('refusal-answer')
  await readsRefusal(stage, nomor, ground)
}
