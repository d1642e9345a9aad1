import type { Desk } from '../../../src/desk/desk.ts'
import { listBindings } from '../../../src/storage/lane-bindings.ts'
import { lanesHeldBy } from '../../../src/storage/staff.ts'
import { groups, headId, service, type CastGroup, type CastId } from './cast.ts'
import type { StaffPlatform } from './protocol.ts'

/** What the admins say on one platform to make the office ready, and what others answer. */
export interface Counter {
  readonly platform: StaffPlatform
  userIdOf(who: CastId): string
  /** The admin types a command in a group, and the bot answers. */
  commands(group: CastGroup, command: string): Promise<void>
  /** The head types a command in the own chat with the bot, which answers. */
  commandsAlone(command: string): Promise<void>
  /** The admin invites somebody into a lane, who comes. */
  enlists(lane: string, who: CastId): Promise<void>
}

/**
 * Makes the office ready through the bot, as admins would: everybody is invited into their lanes, and the lanes are
 * bound to the groups; those of the head, who has no group, to the own chat. What is done already is not done again.
 * `tell` hears how far it is, 0 to 1.
 */
export async function setUpOffice(desk: Desk, counter: Counter, tell: (done: number) => void): Promise<void> {
  // A head who comes to a lane without a chat binds it by coming, so what is left to be bound is asked after that.
  const parts = [bindingGroups, enlisting, bindingHead]
  for (const [index, part] of parts.entries()) {
    const steps = await part(desk, counter)
    for (const [done, step] of steps.entries()) {
      await step()
      tell((index + done / steps.length) / parts.length)
    }
  }
  tell(1)
}

type Step = () => Promise<void>

async function bindingGroups(desk: Desk, counter: Counter): Promise<Step[]> {
  const bound = await boundHere(desk, counter)
  return groups.flatMap((group) =>
    group.lanes
      .filter((lane) => !bound.includes(lane))
      .map((lane) => () => counter.commands(group, `/jalur ${lane}`)),
  )
}

async function enlisting({ db }: Desk, counter: Counter): Promise<Step[]> {
  const { platform } = counter
  const steps: Step[] = []
  for (const [lane, who] of service) {
    const held = await lanesHeldBy(db, { platform, userId: counter.userIdOf(who) })
    if (!held.some((each) => nameOf(each) === lane)) steps.push(() => counter.enlists(lane, who))
  }
  return steps
}

async function bindingHead(desk: Desk, counter: Counter): Promise<Step[]> {
  const bound = await boundHere(desk, counter)
  return service
    .filter(([lane, who]) => who === headId && !bound.includes(lane))
    .map(
      ([lane]) =>
        () =>
          counter.commandsAlone(`/jalur ${lane}`),
    )
}

async function boundHere({ db }: Desk, { platform }: Counter): Promise<string[]> {
  return (await listBindings(db)).filter((each) => each.platform === platform).map(nameOf)
}

/** As commands name it: `bidang-uptd Bidang Koperasi`. */
function nameOf({ lane, unit }: { readonly lane: string; readonly unit: string }): string {
  return unit === '' ? lane : `${lane} ${unit}`
}
