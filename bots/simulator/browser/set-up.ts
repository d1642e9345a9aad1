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
  const steps = [...(await enlisting(desk, counter)), ...(await binding(desk, counter))]
  for (const [index, step] of steps.entries()) {
    await step()
    tell((index + 1) / steps.length)
  }
  tell(1)
}

type Step = () => Promise<void>

async function enlisting({ db }: Desk, counter: Counter): Promise<Step[]> {
  const { platform } = counter
  const steps: Step[] = []
  for (const [lane, who] of service) {
    const held = await lanesHeldBy(db, { platform, userId: counter.userIdOf(who) })
    if (!held.some((each) => nameOf(each) === lane)) steps.push(() => counter.enlists(lane, who))
  }
  return steps
}

async function binding({ db }: Desk, counter: Counter): Promise<Step[]> {
  const here = (await listBindings(db)).filter(({ platform }) => platform === counter.platform).map(nameOf)
  const inGroups = groups.flatMap((group) =>
    group.lanes
      .filter((lane) => !here.includes(lane))
      .map((lane) => () => counter.commands(group, `/jalur ${lane}`)),
  )
  const ofHead = service
    .filter(([lane, who]) => who === headId && !here.includes(lane))
    .map(
      ([lane]) =>
        () =>
          counter.commandsAlone(`/jalur ${lane}`),
    )
  return [...inGroups, ...ofHead]
}

/** As commands name it: `bidang-uptd Bidang Koperasi`. */
function nameOf({ lane, unit }: { readonly lane: string; readonly unit: string }): string {
  return unit === '' ? lane : `${lane} ${unit}`
}
