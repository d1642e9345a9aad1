import { Gauge, Registry } from 'prom-client'
import type { Channel } from '../src/chat/channel.ts'
import type { Clock } from '../src/clock.ts'
import { verifyDatabaseReachable } from '../src/storage/client.ts'
import type { Database } from '../src/storage/db.ts'
import { readFigures, type Figures } from '../src/storage/figures.ts'
import type { HttpProbes } from './http.ts'
import type { Metrics } from './metrics.ts'
import type { RunningOutbox } from './outbox.ts'

/** What the answers to /readyz and /metrics are made of. */
export interface ProbedParts {
  readonly db: Database
  readonly clock: Clock
  readonly channels: readonly Channel[]
  readonly outbox: Pick<RunningOutbox, 'waiting'>
  readonly metrics: Metrics
}

const names: Readonly<Record<keyof Figures, readonly [name: string, help: string]>> = {
  openTasks: ['loket_open_tasks', 'Things that wait for a person in /periksa'],
  deadJobs: ['loket_dead_jobs', 'Later work that was given up after its last attempt'],
  deliveriesPending: ['loket_outbox_pending', 'Deliveries that are due and not sent yet, of all replicas'],
  oldestDeliverySeconds: ['loket_outbox_oldest_seconds', 'Age of the oldest delivery that is due'],
}

/**
 * Answers whoever watches the program. Ready it is with its database, also while a platform is away: what comes from
 * the other platforms and pages is served, and what is to be sent waits. Metrics are answered always; those that
 * stand in the database are left out while it is away.
 */
export function createProbes({ db, clock, channels, outbox, metrics }: ProbedParts): HttpProbes {
  const stored = new Registry()
  const gauge = ([name, help]: readonly [string, string]) => new Gauge({ name, help, registers: [stored] })
  const gauges: Readonly<Record<keyof Figures, Gauge>> = {
    openTasks: gauge(names.openTasks),
    deadJobs: gauge(names.deadJobs),
    deliveriesPending: gauge(names.deliveriesPending),
    oldestDeliverySeconds: gauge(names.oldestDeliverySeconds),
  }
  const readStored = async (): Promise<string | undefined> => {
    if (!(await verifyDatabaseReachable(db))) return undefined
    const figures = await readFigures(db, clock.now()).catch(() => undefined)
    if (figures === undefined) return undefined
    gauges.openTasks.set(figures.openTasks)
    gauges.deadJobs.set(figures.deadJobs)
    gauges.deliveriesPending.set(figures.deliveriesPending)
    gauges.oldestDeliverySeconds.set(figures.oldestDeliverySeconds)
    return stored.metrics()
  }
  return {
    async readiness() {
      const database = await verifyDatabaseReachable(db)
      const platforms = channels.flatMap((channel) => {
        const answers = channel.answers?.()
        return answers === undefined ? [] : [[channel.platform, answers] as const]
      })
      return { ready: database, parts: { database, ...Object.fromEntries(platforms) } }
    },
    async metrics() {
      const figures = await readStored()
      metrics.databaseUp.set(figures === undefined ? 0 : 1)
      metrics.deliveriesWaiting.set(outbox.waiting())
      const own = await metrics.registry.metrics()
      return { contentType: metrics.registry.contentType, text: `${own}\n${figures ?? ''}` }
    },
  }
}
