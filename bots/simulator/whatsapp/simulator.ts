import type { Clock } from '../../../src/clock.ts'
import { BoundedLog } from '../bounded-log.ts'
import { Timers } from '../timers.ts'
import { FaultBook, type Operation } from './faults.ts'
import { MediaStore } from './media.ts'
import { Rates } from './rates.ts'
import { Templates } from './templates.ts'
import { WebhookSender, type RetryTimers } from './webhook.ts'
import type { Business } from './wire.ts'
import { World } from './world.ts'

/** One call of the business, as tests read it. */
export interface CallRecord {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Undefined: no such operation. */
  readonly operation: Operation | undefined
  readonly method: string
  readonly path: string
  /** The JSON body, or the fields of a form without its file. */
  readonly body: unknown
  /** The HTTP status; 0: no answer was given. */
  readonly status: number
  /** The error's code. */
  readonly code?: number | undefined
}

/** Settings that tests change while it runs. */
export interface Behaviour {
  /** Outside the 24-hour window: accepted and failed later by a status, or refused at once. */
  outsideWindow: 'failed-status' | 'refused'
  /** A test number writes only to these (131030); undefined: to everybody. */
  allowList: readonly string[] | undefined
  /** False: the phone number is not registered (133010). */
  registered: boolean
  /** How people take the messages of the number, as Meta rates it. */
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'NA'
  /** Statuses reach the webhook before the caller has its answer. */
  statusesFirst: boolean
}

/** All settings, filled in. */
export interface SimulatorSettings {
  readonly business: Business
  readonly token: string
  readonly appSecret: string
  readonly clock: Clock
  readonly timers: RetryTimers | undefined
  readonly webhookSecondMs: number
  readonly webhookTimeoutMs: number
  readonly rates: boolean
  readonly logLimit: number
}

/** The parts of a running simulator. */
export interface Simulator {
  readonly settings: SimulatorSettings
  readonly behaviour: Behaviour
  readonly world: World
  readonly media: MediaStore
  readonly templates: Templates
  readonly faults: FaultBook
  readonly rates: Rates
  readonly webhook: WebhookSender
  readonly calls: BoundedLog<CallRecord>
  readonly timers: Timers
}

/** Builds the parts; nothing listens yet. */
export function createSimulator(settings: SimulatorSettings): Simulator {
  const timers = new Timers()
  const { clock, business, appSecret, webhookSecondMs: secondMs, logLimit } = settings
  return {
    settings,
    behaviour: {
      outsideWindow: 'failed-status',
      allowList: undefined,
      registered: true,
      quality: 'GREEN',
      statusesFirst: false,
    },
    world: new World(clock),
    media: new MediaStore(clock, business.phoneNumberId),
    templates: new Templates(),
    faults: new FaultBook(),
    rates: new Rates(settings.rates),
    webhook: new WebhookSender({
      business,
      appSecret,
      clock,
      secondMs,
      timeoutMs: settings.webhookTimeoutMs,
      logLimit,
      timers: settings.timers ?? timers,
    }),
    calls: new BoundedLog(logLimit),
    timers,
  }
}
