import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../../src/desk/desk.ts'
import { packageRoot } from '../../../src/root.ts'
import { listBindings } from '../../../src/storage/lane-bindings.ts'
import type { CliContext } from '../../cli/context.ts'
import { dipImport } from '../../cli/dip-import.ts'
import type { SimulatorClock } from './clock.ts'
import { slackCounter, telegramCounter } from './counters.ts'
import { createHub, type SimulatorContext } from './hub.ts'
import type { StaffPlatform } from './protocol.ts'
import { addSimulatorRoutes } from './routes/routes.ts'
import { setUpOffice } from './set-up.ts'
import { createStories } from './stories/stories.ts'
import type { Town } from './town.ts'

/** The office that is played: where its staff stand, and how far it is set up. */
export interface Office {
  /** Adds the page and its interface to the program's server. */
  addPages(http: FastifyInstance, desk: Desk): void
  /** Makes the office ready where that has not been done; resolves when it is. */
  setUp(desk: Desk): Promise<void>
}

/** Makes the office; nothing is set up yet. */
export function createOffice(context: CliContext & { readonly clock: SimulatorClock }, town: Town): Office {
  const hub = createHub()
  const { clock } = context
  // Beside real platforms nothing is set up for anybody.
  let done = clock.movable ? 0 : 1
  let staffPlatform: StaffPlatform = town.telegram === undefined ? 'slack' : 'telegram'
  const tell = (fraction: number) => {
    done = fraction
    hub.tell({ type: 'state' })
  }
  const standOn = async (desk: Desk, platform: StaffPlatform) => {
    const counter = counterOf(town, platform)
    if (counter === undefined) return
    done = 0
    staffPlatform = platform
    await setUpOffice(desk, counter, tell)
  }
  return {
    addPages(http, desk) {
      const shared: Omit<SimulatorContext, 'stories'> = {
        town,
        desk,
        clock,
        hub,
        setUp: () => done,
        staffPlatform: () => staffPlatform,
        moveStaff: (platform) => standOn(desk, platform),
      }
      addSimulatorRoutes(http, { ...shared, stories: createStories(shared) })
    },
    async setUp(desk) {
      const petugas = (await listBindings(desk.db)).find(({ lane }) => lane === 'petugas')
      await standOn(desk, petugas?.platform === 'slack' ? 'slack' : 'telegram')
      if ((await desk.db.dipEntry.count()) > 0) return
      const file = join(packageRoot, 'bots', 'demo', 'dip.csv')
      await dipImport({ ...context, print: () => undefined }, file)
    },
  }
}

function counterOf(town: Town, platform: StaffPlatform) {
  if (platform === 'slack') return town.slack === undefined ? undefined : slackCounter(town.slack)
  return town.telegram === undefined ? undefined : telegramCounter(town.telegram)
}
