import { delivery } from './scenes/delivery.ts'
import { intake } from './scenes/intake.ts'
import { provision } from './scenes/provision.ts'
import { refusal } from './scenes/refusal.ts'
import { registration } from './scenes/registration.ts'
import { setUp } from './scenes/set-up.ts'
import type { Stage } from './stage.ts'

/** What the story comes to. */
export interface StoryEnd {
  /** Nomor pendaftaran of the request that was granted. */
  readonly granted: string
  /** Nomor pendaftaran of the request that was refused. */
  readonly refused: string
}

/** The main job from an empty database to two answered requests. Other SOPs' scenes come after these. */
export async function playStory(stage: Stage): Promise<StoryEnd> {
  await setUp(stage)
  const granted = await intake(stage)
  await registration(stage, granted)
  await provision(stage, granted)
  await delivery(stage, granted)
  const refused = await refusal(stage)
  return { granted, refused }
}
