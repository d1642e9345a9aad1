import type { Timers } from '../../../../src/timers.ts'
import type { Onlooker } from '../../../demo/onlooker.ts'
import { names } from '../../../demo/script-lines.ts'
import type { CastId } from '../cast.ts'
import { leap } from '../clock.ts'
import type { SimulatorContext } from '../hub.ts'
import type { Playing } from '../protocol.ts'
import { deedCaption, type Caption } from './captions.ts'
import { clearTable, languageOf } from './clear-table.ts'
import type { Pace } from './pace.ts'
import { scripts } from './scripts.ts'
import { takeSeats, type At, type CitizenPlatform } from './seats.ts'
import { stageOf } from './stage.ts'

/** The page's shortest leap of the clock, in seconds. */
const leapSeconds = 300

/** A story at work. */
export interface Play {
  readonly id: string
  readonly pace: Pace
  state: Playing['state']
  /** Steps done, the one at work included. */
  step: number
  /** What the page of the story is about. */
  page: Caption | undefined
  caption: Caption
  at: At | null
}

/** What may be otherwise in tests. */
export interface StoryOptions {
  readonly timers?: Timers
  /** How long a step is shown before the next one happens by itself. */
  readonly pauseMs?: number
  /** Moves the clock by the page's shortest leap; as the page does when absent. */
  readonly leap?: () => Promise<void>
  /** Told why a story broke off. */
  readonly broke?: (error: unknown) => void
}

/** Plays a story to its end, each step when its turn has come. Rejects when something does not come as it should. */
export async function perform(
  { desk, clock, town, staffPlatform }: Omit<SimulatorContext, 'stories'>,
  play: Play,
  how: StoryOptions & {
    readonly citizen: CitizenPlatform
    /** Makes a change of the story known. */
    readonly show: (play: Play, change: Partial<Play>) => void
  },
): Promise<void> {
  const { show, citizen: citizens } = how
  // A page begins with its first step.
  let page: Caption | undefined
  const step = async (caption: Caption, at: At | null) => {
    await play.pace.turn(() => show(play, { state: 'waiting', page, caption, at }))
    show(play, { state: 'acting', step: play.step + 1 })
  }
  const watch = (who: CastId, at: At): Onlooker => ({
    before: (deed, on) => step(deedCaption(names[who], deed), on === undefined ? at : { ...at, message: on }),
    after: () => Promise.resolve(),
    saw: () => Promise.resolve(),
  })
  const staff = staffPlatform()
  const seats = await takeSeats(town, { citizens, staff }, watch)
  await clearTable(desk, seats)
  // Phones with Telegram tell the language of who writes for the first time.
  const tellsLanguage = citizens === 'telegram' || (await languageOf(desk, seats, 'andreas')) !== undefined
  const leaps = Math.ceil(desk.agency.undoSeconds / leapSeconds)
  const stage = stageOf(desk, seats, {
    tellsLanguage,
    page: (name) => {
      page = (t) => t(`demo-page-${name}`, { staff, group: t(`demo-group-${staff}`) })
    },
    async overUndo() {
      await step((t) => t('simulator-story-undo', { minutes: (leaps * leapSeconds) / 60 }), play.at)
      for (let done = 0; done < leaps; done += 1) await (how.leap ?? (() => leap(desk, clock, 'minutes')))()
    },
  })
  await scripts.get(play.id)?.(stage)
  const caption: Caption = (t) => t('simulator-story-ended')
  show(play, { state: 'ended', page: undefined, caption, at: null })
}
