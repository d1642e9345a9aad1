import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { GiveUp } from '../src/desk/give-up.ts'
import type { Handle } from '../src/desk/handle.ts'

/** The program's own numbers, for Prometheus. No label ever holds a person, a chat or a text. */
export interface Metrics {
  readonly registry: Registry
  readonly updates: Counter<'platform' | 'kind' | 'outcome'>
  readonly updatesGivenUp: Counter<'platform' | 'kind'>
  readonly turnSeconds: Histogram<'platform'>
  readonly deliveries: Counter<'platform' | 'outcome'>
  readonly deliveriesWaiting: Gauge
  readonly finalFailures: Counter<'platform' | 'code'>
  readonly databaseUp: Gauge
}

/** A fresh set of metrics; `process` adds Node's own (memory, event loop). */
export function createMetrics(options: { readonly process: boolean }): Metrics {
  const registry = new Registry()
  if (options.process) collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    updates: new Counter({
      name: 'loket_updates_total',
      help: 'Updates handled, by platform, kind and outcome',
      labelNames: ['platform', 'kind', 'outcome'],
      registers,
    }),
    updatesGivenUp: new Counter({
      name: 'loket_updates_given_up_total',
      help: 'Updates that a fault of the program kept from being handled, for good',
      labelNames: ['platform', 'kind'],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'loket_turn_seconds',
      help: 'From receiving an update to its commit',
      labelNames: ['platform'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    deliveries: new Counter({
      name: 'loket_deliveries_total',
      help: 'Deliveries settled, by platform and outcome',
      labelNames: ['platform', 'outcome'],
      registers,
    }),
    deliveriesWaiting: new Gauge({
      name: 'loket_deliveries_waiting',
      help: 'Deliveries in memory that wait for their turn or for their mark',
      registers,
    }),
    finalFailures: new Counter({
      name: 'loket_delivery_failures_total',
      help: 'Deliveries that failed for good and became a task',
      labelNames: ['platform', 'code'],
      registers,
    }),
    databaseUp: new Gauge({
      name: 'loket_database_up',
      help: '1 when the database answers; the figures that stand in it are given only then',
      registers,
    }),
  }
}

/** The same handling, counted and timed. */
export function measured(handle: Handle, metrics: Metrics): Handle {
  return async (incoming) => {
    const { platform, content } = incoming
    const done = metrics.turnSeconds.startTimer({ platform })
    let outcome = 'failed'
    try {
      const handled = await handle(incoming)
      outcome = 'done'
      return handled
    } finally {
      done()
      metrics.updates.inc({ platform, kind: content.kind, outcome })
    }
  }
}

/** The same giving up, counted once it is done. */
export function counted(giveUp: GiveUp, metrics: Metrics): GiveUp {
  return async (incoming, error) => {
    const given = await giveUp(incoming, error)
    metrics.updatesGivenUp.inc({ platform: incoming.platform, kind: incoming.content.kind })
    return given
  }
}
