import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../src/desk/desk.ts'
import { systemTimers, type Timers } from '../../src/timers.ts'
import { addAnnouncements } from './announcements.ts'
import { addDipDownloads } from './dip-download.ts'
import { addDipEntries } from './dip-entry.ts'
import { addDipList } from './dip.ts'
import { createGate } from './gate.ts'
import { createKeeper } from './keeper.ts'
import { addLanding, landingPath } from './landing.ts'
import { addStatistics } from './statistics.ts'
import type { Frame } from './reader.ts'
import { addIcon, addStyle, readStyle } from './style.ts'
import { addVerification } from './verification.ts'

/** A third of the connections to the database: chats have the others. */
const gateLimits = { atOnce: 4, waitingMax: 200, patienceMs: 3_000 }

/** Characters of pages that are remembered; a long list has about 30 000. */
const charactersMax = 8_000_000

/** What the pages stand on. `simulated`: platforms; where there are any, the simulator's page stands at `/`. */
export function publicFrame(desk: Desk, { simulated }: { readonly simulated: readonly string[] }): Frame {
  return { desk, simulated, home: simulated.length > 0 ? landingPath : '/', style: readStyle() }
}

/** Adds everything that the public sees on the web. No person stands on any of it. */
export function addPublicPages(http: FastifyInstance, frame: Frame, timers: Timers = systemTimers): void {
  const gate = createGate(gateLimits, timers)
  const keeper = createKeeper(frame.desk.clock, charactersMax)
  const site = { ...frame, http, gate, keeper }
  addStyle(http, frame.style)
  addIcon(http)
  addLanding(site)
  addDipList(site)
  addDipEntries(site)
  addDipDownloads(site)
  addAnnouncements(site)
  addStatistics(site)
  addVerification(site)
}
