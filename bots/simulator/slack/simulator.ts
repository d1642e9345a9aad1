import type { Clock } from '../../../src/clock.ts'
import { BoundedLog } from '../bounded-log.ts'
import { Timers } from '../timers.ts'
import type { SlackApp } from './app.ts'
import { Deliverer, type DeliveryRecord, type LaterRunner } from './delivery/deliver.ts'
import { FloodGate } from './flood.ts'
import { FaultBook } from './faults.ts'
import { ResponseUrls } from './response-urls.ts'
import { Sockets } from './delivery/sockets.ts'
import { Uploads } from './uploads.ts'
import { Triggers } from './triggers.ts'
import { World } from './world.ts'

/** One call of the app, as tests read it. */
export interface CallRecord {
  method: string
  params: Record<string, unknown>
  /** Undefined when it was done; else why not. */
  error: string | undefined
}

/** The parts of a running simulator. */
export interface Simulator {
  clock: Clock
  app: SlackApp
  world: World
  timers: Timers
  triggers: Triggers
  responseUrls: ResponseUrls
  deliverer: Deliverer
  flood: FloodGate
  faults: FaultBook
  sockets: Sockets
  uploads: Uploads
  calls: BoundedLog<CallRecord>
  deliveries: BoundedLog<DeliveryRecord>
  /** Scopes without which something that the app did, or was told, would not have been. */
  scopesUsed: Set<string>
  /** The server's address without a slash at the end; known once it listens. */
  root: string
}

/** Builds the parts; nothing listens yet. */
export function createSimulator(given: {
  clock: Clock
  app: SlackApp
  name: string
  flood: boolean
  logLimit: number
  later: LaterRunner | undefined
}): Simulator {
  const timers = new Timers()
  const world = new World(given.clock, given.name)
  const deliveries = new BoundedLog<DeliveryRecord>(given.logLimit)
  const later = given.later ?? timers
  const deliverer = new Deliverer(world, given.app, later, deliveries)
  const sockets = new Sockets({ world, app: given.app, later, timers })
  deliverer.link = sockets
  return {
    clock: given.clock,
    app: given.app,
    world,
    timers,
    triggers: new Triggers(given.clock),
    responseUrls: new ResponseUrls(world),
    deliverer,
    sockets,
    uploads: new Uploads(world),
    faults: new FaultBook(),
    flood: new FloodGate(given.clock, given.flood),
    calls: new BoundedLog(given.logLimit),
    deliveries,
    scopesUsed: new Set(),
    root: '',
  }
}
