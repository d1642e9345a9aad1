import { z } from 'zod'
import type { Db } from './db.ts'
import { countDeadJobs } from './jobs.ts'
import { countOpenTasks } from './tasks.ts'

/** How much waits in the database, for the metrics. */
export interface Figures {
  readonly openTasks: number
  readonly deadJobs: number
  /** Deliveries of all processes that are due and not settled. */
  readonly deliveriesPending: number
  /** Age of the oldest of them; 0 when there is none. */
  readonly oldestDeliverySeconds: number
}

const outboxRows = z.array(z.object({ count: z.int(), seconds: z.number() }))

/** Reads the figures. */
export async function readFigures(db: Db, now: Date): Promise<Figures> {
  const [outbox] = outboxRows.parse(
    await db.$queryRaw`
      SELECT count(*)::int AS count,
             greatest(coalesce(extract(epoch FROM ${now}::timestamptz - min(coalesce(not_before, created_at))), 0), 0)::float8
               AS seconds
      FROM delivery WHERE status = 'pending' AND (not_before IS NULL OR not_before <= ${now})`,
  )
  return {
    openTasks: await countOpenTasks(db),
    deadJobs: await countDeadJobs(db),
    deliveriesPending: outbox?.count ?? 0,
    oldestDeliverySeconds: outbox?.seconds ?? 0,
  }
}
