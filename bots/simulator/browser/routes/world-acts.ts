import { leap } from '../clock.ts'
import type { SimulatorContext } from '../hub.ts'
import type { OtherAct } from '../panes/acts.ts'
import { Refusal } from '../panes/refusal.ts'

/** Does what moves the world around the chats. Throws Refusal. */
export async function actOnWorld(context: SimulatorContext, act: OtherAct): Promise<void> {
  const { desk, clock, hub, town } = context
  switch (act.do) {
    case 'clock':
      if (!clock.movable) throw new Refusal('simulator-clock-real')
      await leap(desk, clock, act.by)
      break
    case 'move-staff':
      // Where the lanes of a real office stand is for its own admins to say.
      if (!clock.movable) throw new Refusal('simulator-office-real')
      if (town[act.platform] === undefined) throw new Refusal('simulator-chat-impossible')
      await context.moveStaff(act.platform)
      break
    case 'play': {
      const { story: id, auto, citizen } = act
      const begun = context.stories.play({ id, auto, citizen })
      if (!begun.ok) throw new Refusal(begun.code)
      break
    }
    case 'next':
      context.stories.next(act.auto)
      break
    default:
      context.stories.stop()
  }
  hub.tell({ type: 'state' })
}
