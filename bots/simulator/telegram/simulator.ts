import type { Clock } from '../../../src/clock.ts'
import { BoundedLog } from '../bounded-log.ts'
import { FaultBook } from './faults.ts'
import { FileStore } from './files.ts'
import { FloodGate } from './flood.ts'
import { PhotoMaker } from './photos.ts'
import { CallbackQueries, type CallbackAnswer } from './queries.ts'
import { World, type History } from './state.ts'
import { Timers } from '../timers.ts'
import { UpdateQueue } from './updates.ts'
import { WebhookSender } from './webhook.ts'

/** One call of the bot, as the people's side can read it. */
interface CallRecord {
  seq: number
  /** Milliseconds since the epoch, by the simulator's clock. */
  at: number
  method: string
  chatId?: number | undefined
  /** The message sent, edited or deleted. */
  messageId?: number | undefined
  ok: boolean
  errorCode?: number | undefined
  description?: string | undefined
  fault?: string | undefined
  /** Only when records are kept: the parameters without files. */
  params?: Record<string, unknown> | undefined
}

/** All settings, filled in. */
export interface SimulatorSettings {
  token: string
  botUsername: string
  botName: string
  clock: Clock
  flood: boolean
  history: History
  /** How many calls, answers and past updates are remembered. */
  logLimit: number
  fileLimit: number
  callbackLifetimeMs: number
  webhookSecondMs: number
  webhookTimeoutMs: number
  latencyMs: number
}

/** The parts of a running simulator, handed to every method of the bot and of the people. */
export interface Simulator {
  settings: SimulatorSettings
  timers: Timers
  world: World
  updates: UpdateQueue
  webhook: WebhookSender
  queries: CallbackQueries
  files: FileStore
  photos: PhotoMaker
  flood: FloodGate
  faults: FaultBook
  calls: BoundedLog<CallRecord>
  answers: BoundedLog<CallbackAnswer>
  /** setMyCommands by scope and language; names and descriptions by language. */
  profile: Map<string, unknown>
}

/** Builds the parts; nothing listens yet. */
export function createSimulator(settings: SimulatorSettings): Simulator {
  const { clock } = settings
  const timers = new Timers()
  const updates = new UpdateQueue(clock, timers, settings.logLimit)
  const files = new FileStore(settings.fileLimit)
  const id = Number(settings.token.split(':')[0])
  return {
    settings,
    timers,
    updates,
    files,
    world: new World(clock, { id, username: settings.botUsername, name: settings.botName }, settings.history),
    webhook: new WebhookSender(clock, timers, updates, {
      secondMs: settings.webhookSecondMs,
      timeoutMs: settings.webhookTimeoutMs,
    }),
    queries: new CallbackQueries(clock, settings.callbackLifetimeMs),
    photos: new PhotoMaker(files),
    flood: new FloodGate(clock, settings.flood),
    faults: new FaultBook(),
    calls: new BoundedLog(settings.logLimit),
    answers: new BoundedLog(settings.logLimit),
    profile: new Map(),
  }
}
