import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { movableClock } from '../../src/clock.ts'
import type { Sentence } from '../../src/conversation/result.ts'
import { wordsIn } from '../../src/desk/words.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { createTasks } from '../../src/jobs/tasks.ts'
import { workOff } from '../../src/jobs/worker.ts'
import { createLogger } from '../../src/logger.ts'
import { packageRoot } from '../../src/root.ts'
import { shiftJobs } from '../../src/storage/jobs.ts'
import { startApp, type App } from '../../bots/app.ts'
import { openContext } from '../../bots/cli/context.ts'
import { dipImport } from '../../bots/cli/dip-import.ts'
import { slackCounter, telegramCounter } from '../../bots/simulator/browser/counters.ts'
import { createHub } from '../../bots/simulator/browser/hub.ts'
import { openMemory } from '../../bots/simulator/browser/memory.ts'
import type { Playing, StaffPlatform } from '../../bots/simulator/browser/protocol.ts'
import { setUpOffice } from '../../bots/simulator/browser/set-up.ts'
import type { StoryOptions } from '../../bots/simulator/browser/stories/perform.ts'
import { createStories, type PlayHow, type Stories } from '../../bots/simulator/browser/stories/stories.ts'
import { openTown, type Town } from '../../bots/simulator/browser/town.ts'
import { createTestDatabase } from './database.ts'

/** An office in a simulated town, for stories that are played faster than anybody could look. */
export interface StoryOffice {
  readonly app: App
  readonly town: Town
  /** In Indonesian. */
  readonly t: Sentence
  /** Stories that go on at once, on the staff's platform of the moment. */
  readonly stories: (options?: StoryOptions) => Stories
  /** Plays a story to its end. @returns what the page was shown before each step */
  plays(how: Omit<PlayHow, 'auto'>): Promise<Playing[]>
  /** Waits until the page shows of a story what is looked for. @returns it */
  readonly sees: (stories: Stories, wanted: (playing: Playing) => boolean) => Promise<Playing>
  /** The staff's lanes move. */
  staffMoves(platform: StaffPlatform): Promise<void>
  stop(): Promise<void>
}

/** One office for all tests of a file; to be asked for inside them. */
export function useStoryOffice(): () => StoryOffice {
  let office: StoryOffice | undefined
  beforeAll(async () => {
    office = await openStoryOffice()
  }, 120_000)
  afterAll(() => office?.stop())
  return () => {
    if (office === undefined) throw new Error('the office is asked for before it was opened')
    return office
  }
}

async function openStoryOffice(): Promise<StoryOffice> {
  const database = await createTestDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-stories-'))
  const context = openContext({
    LOKET_SIMULATOR: '1',
    DATABASE_URL: database.url,
    LOKET_DATA_DIR: dataDir,
    PORT: '0',
  })
  const clock = { ...movableClock(new Date('2026-11-23T02:00:00Z'), { frozen: false }), movable: true }
  const log = createLogger({ level: 'silent', clock })
  // Cards come as fast as the people act.
  const agency = { ...context.agency, cardPacing: { perSecond: Infinity, perGroupPerMinute: Infinity } }
  const memory = await openMemory({ folder: join(dataDir, 'town'), log })
  const town = await openTown({ clock, agency, platforms: ['telegram', 'slack', 'whatsapp'], memory })
  const config = { ...context.config, ...town.settings }
  const app = await startApp({ config, agency, clock, log, printsAtOnce: true })
  await town.serves(app.url)
  const { desk } = app
  const hub = createHub()
  let staff: StaffPlatform = 'telegram'
  const t = wordsIn(desk, 'id')
  const staffMoves = async (platform: StaffPlatform) => {
    if (town.telegram === undefined || town.slack === undefined) throw new Error('a platform is missing')
    const counter = platform === 'telegram' ? telegramCounter(town.telegram) : slackCounter(town.slack)
    await setUpOffice(desk, counter, () => undefined)
    staff = platform
  }
  await staffMoves('telegram')
  const file = join(packageRoot, 'bots', 'demo', 'dip.csv')
  await dipImport({ ...context, agency, config, clock, log, print: () => undefined }, file)
  const leap = async () => {
    const milliseconds = 5 * 60_000
    clock.advance(milliseconds)
    await shiftJobs(desk.db, milliseconds)
    await workOff({ url: database.url, tasks: createTasks(desk, () => Promise.resolve()), log })
    await sweep(desk)
  }
  const shared = {
    town,
    desk,
    clock,
    hub,
    setUp: () => 1,
    staffPlatform: () => staff,
    moveStaff: staffMoves,
  }
  const stories = (options: StoryOptions = {}) => createStories(shared, { pauseMs: 0, leap, ...options })
  const sees = (played: Stories, wanted: (playing: Playing) => boolean): Promise<Playing> =>
    new Promise((resolve) => {
      const look = () => {
        const now = played.playing(t)
        if (now === null || !wanted(now)) return
        unlisten()
        resolve(now)
      }
      const unlisten = hub.listen(look)
      look()
    })
  return {
    app,
    town,
    t,
    stories,
    sees,
    staffMoves,
    async plays(how) {
      let fault: unknown
      const shown: Playing[] = []
      const played = stories({ broke: (error) => (fault = error) })
      const over = sees(played, (now) => {
        if (now.state === 'waiting') shown.push(now)
        return now.state === 'ended' || now.state === 'broken'
      })
      expect(played.play({ ...how, auto: true })).toEqual({ ok: true })
      await over
      if (fault !== undefined) throw fault
      return shown
    },
    async stop() {
      await app.stop()
      await town.close()
      await memory.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
