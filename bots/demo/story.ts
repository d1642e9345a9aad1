import { announcement } from './scenes/announcement.ts'
import { delivery } from './scenes/delivery.ts'
import { documentation } from './scenes/documentation.ts'
import { intake } from './scenes/intake.ts'
import { objection } from './scenes/objection.ts'
import { provision } from './scenes/provision.ts'
import { refusal } from './scenes/refusal.ts'
import { registration } from './scenes/registration.ts'
import { setUp } from './scenes/set-up.ts'
import type { DemoStage } from './stage.ts'

/** What the story comes to. */
export interface StoryEnd {
  /** Nomor pendaftaran of the request that was granted. */
  readonly granted: string
  /** Nomor pendaftaran of the request that was refused. */
  readonly refused: string
}

/**
 * The main job from an empty database to two answered requests; with all SOPs, what a refusal then leads to: an
 * objection that is granted, an entry of the Daftar Informasi Publik, and its announcement.
 */
export async function playStory(stage: DemoStage): Promise<StoryEnd> {
  await setUp(stage)
  const granted = await intake(stage)
  await registration(stage, granted)
  await provision(stage, granted)
  await delivery(stage, granted)
  const refused = await refusal(stage)
  if (stage.all) {
    await objection(stage, 'Refused as exempt')
    await documentation(stage)
    await announcement(stage)
  }
  return { granted, refused }
}
