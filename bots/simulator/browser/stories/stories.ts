import type { Sentence } from '../../../../src/conversation/result.ts'
import { systemTimers } from '../../../../src/timers.ts'
import type { SimulatorContext } from '../hub.ts'
import type { Playing, Story } from '../protocol.ts'
import { Pace, StoppedError } from './pace.ts'
import { perform, type Play, type StoryOptions } from './perform.ts'
import { scripts } from './scripts.ts'
import type { CitizenPlatform } from './seats.ts'

/** How long a step is shown before the next one happens by itself. */
const stepMs = 1200

/** Why a story was not begun, by the key of the sentence that says so. */
export type StoryRefusal =
  | 'simulator-story-unknown'
  | 'simulator-story-not-ready'
  | 'simulator-story-real'
  | 'simulator-story-no-platform'

/** How a story is played. */
export interface PlayHow {
  readonly id: string
  /** It goes on by itself. */
  readonly auto: boolean
  /** Where the citizens write; Telegram when absent. */
  readonly citizen?: CitizenPlatform | undefined
}

/** The stories of the SOPs, of which one may be played at a time. */
export interface Stories {
  list(t: Sentence): readonly Story[]
  /** The story that is played, or how the last one ended. */
  playing(t: Sentence): Playing | null
  /** Begins a story in place of the one that is played. */
  play(how: PlayHow): { readonly ok: true } | { readonly ok: false; readonly code: StoryRefusal }
  /** Lets the next step happen; with `auto` also those after it, or (false) none until it is asked for. */
  next(auto?: boolean): void
  /** Ends the story where it stands. */
  stop(): void
}

/** Makes the stories; none is played yet. */
export function createStories(
  context: Omit<SimulatorContext, 'stories'>,
  options: StoryOptions = {},
): Stories {
  let current: Play | undefined
  const { desk, hub } = context
  const { timers = systemTimers, pauseMs = stepMs } = options
  const show = (play: Play, change: Partial<Play>) => {
    if (play !== current) return
    Object.assign(play, change)
    hub.tell({ type: 'state', ...(play.state === 'acting' && { acting: true }) })
  }
  const stop = () => {
    current?.pace.stop()
    current = undefined
    hub.tell({ type: 'state' })
  }
  return {
    list: (t) => [...scripts.keys()].map((id) => storyOf(t, id)),
    playing: (t) => (current === undefined ? null : shownOf(current, t)),
    play({ id, auto, citizen = 'telegram' }) {
      const code = refusalOf(context, id, citizen)
      if (code !== undefined) return { ok: false, code }
      stop()
      const pace = new Pace({ timers, pauseMs, auto })
      const play: Play = {
        id,
        pace,
        state: 'acting',
        step: 0,
        page: undefined,
        caption: (t) => t('simulator-story-begins'),
        at: null,
      }
      current = play
      hub.tell({ type: 'state' })
      perform(context, play, { ...options, citizen, show }).catch((error: unknown) => {
        if (error instanceof StoppedError || play !== current) return
        options.broke?.(error)
        // What was waited for and what is there instead are people's chats: not for the log.
        desk.log.warn({ sop: id, count: play.step }, 'a story lost its thread')
        show(play, { state: 'broken', caption: (t) => t('simulator-story-broken') })
      })
      return { ok: true }
    },
    next(auto) {
      if (auto !== undefined) current?.pace.goOn(auto)
      else current?.pace.next()
      hub.tell({ type: 'state' })
    },
    stop,
  }
}

function refusalOf(
  { clock, town, setUp, staffPlatform }: Omit<SimulatorContext, 'stories'>,
  id: string,
  citizen: CitizenPlatform,
): StoryRefusal | undefined {
  if (!scripts.has(id)) return 'simulator-story-unknown'
  if (!clock.movable) return 'simulator-story-real'
  if (town[citizen] === undefined || town[staffPlatform()] === undefined) return 'simulator-story-no-platform'
  return setUp() < 1 ? 'simulator-story-not-ready' : undefined
}

function storyOf(t: Sentence, id: string): Story {
  return { id, title: t(`simulator-story-${id}-title`), summary: t(`simulator-story-${id}-summary`) }
}

function shownOf({ id, pace, state, step, page, caption, at }: Play, t: Sentence): Playing {
  const what = caption(t)
  return {
    story: id,
    state,
    auto: pace.auto,
    caption: page === undefined ? what : t('simulator-story-on', { page: page(t), what }),
    // The step that the caption speaks of.
    step: state === 'waiting' ? step + 1 : step,
    at,
  }
}
