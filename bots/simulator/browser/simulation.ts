import { join } from 'node:path'
import { movableClock, systemClock } from '../../../src/clock.ts'
import type { Config } from '../../config.ts'
import type { App, AppParts } from '../../app.ts'
import type { CliContext } from '../../cli/context.ts'
import { simulatorPlace } from '../../simulator-mode.ts'
import { openMemory } from './memory.ts'
import { createOffice } from './office.ts'
import type { Platform } from './protocol.ts'
import { rememberedClock } from './remembered-clock.ts'
import { openTown } from './town.ts'

/** Simulated platforms for the program, and the page on which people play there. */
export interface Simulation {
  /** What the program is started with in place of what the operator gave. */
  readonly parts: Pick<AppParts, 'config' | 'clock' | 'simulator'>
  /**
   * The program serves now: platforms are told where, and the office is set up. Resolves when it is; the page, which
   * works before, tells how far it is.
   */
  serves(app: App): Promise<void>
  /** Ends the simulated platforms; to be called after the program has stopped. */
  stop(): Promise<void>
}

/** Starts the platforms that are to be simulated. */
export async function startSimulation(context: CliContext): Promise<Simulation> {
  const { agency, log } = context
  const alone = context.config.simulator === 'alone'
  const place = simulatorPlace(context.config)
  const memory = await openMemory({ folder: join(place.dataDir, 'town'), log })
  const clock = alone
    ? rememberedClock(memory)
    : { ...movableClock(systemClock.now(), { frozen: false }), movable: false }
  const simulated = missing(context.config)
  const town = await openTown({ clock, agency, platforms: simulated, memory })
  const { admins, ...platforms } = town.settings
  const config: Config = {
    ...context.config,
    ...place,
    ...platforms,
    // Who plays may be an admin of what is played, but on real data only by the operator's own word.
    admins: alone ? [...context.config.admins, ...admins] : context.config.admins,
  }
  const office = createOffice({ ...context, config, clock }, town)
  return {
    parts: {
      config,
      clock,
      simulator: { platforms: simulated, addPages: (http, desk) => office.addPages(http, desk) },
    },
    async serves({ url, desk }) {
      await town.serves(url)
      // Real people set their office up themselves.
      if (alone) await office.setUp(desk)
    },
    async stop() {
      await town.close()
      await memory.close()
    },
  }
}

/** The platforms that are not configured. */
function missing(config: Config): Platform[] {
  return (['telegram', 'slack', 'whatsapp'] as const).filter((platform) => config[platform] === undefined)
}
