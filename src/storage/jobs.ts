import type { Clock } from '../clock.ts'
import type { Db } from './db.ts'

/**
 * Later work, queued in the same transaction as the decision that asks for it. Payloads hold ids and names of
 * things only: never personal data.
 */
export interface NewJob {
  readonly task: string
  readonly payload: Readonly<Record<string, string | number | boolean>>
  /** An instant on the program's clock; undefined: as soon as possible. */
  readonly runAt?: Date
  /** A job with the key of one that still waits replaces it. */
  readonly key?: string
}

/** Attempts before a job is given up; with graphile-worker's back-off the last one comes after about two days. */
const attemptsMax = 20

/**
 * Adds a job for graphile-worker. The database counts time by its own clock, so `runAt` is handed over as a
 * distance from the program's present: a moved clock (tests, simulator) keeps its meaning.
 */
export async function addJob(db: Db, clock: Clock, job: NewJob): Promise<void> {
  const waitMs = job.runAt === undefined ? 0 : Math.max(0, job.runAt.getTime() - clock.now().getTime())
  await db.$executeRaw`
    SELECT graphile_worker.add_job(
      identifier => ${job.task}, payload => ${JSON.stringify(job.payload)}::json,
      run_at => now() + make_interval(secs => ${waitMs / 1000}::double precision),
      max_attempts => ${attemptsMax}::int, job_key => ${job.key ?? null})`
}

/** Frees jobs that a killed process held; the library itself would wait four hours. */
export async function freeJobsHeldSince(db: Db, minutes: number): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.force_unlock_workers(ARRAY(
      SELECT DISTINCT locked_by FROM graphile_worker._private_jobs
      WHERE locked_by IS NOT NULL AND locked_at <= now() - make_interval(mins => ${minutes}::int)))`
}

/** Brings waiting jobs nearer by so much, when the program's clock is moved forward. */
export async function shiftJobs(db: Db, milliseconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET run_at = run_at - make_interval(secs => ${milliseconds / 1000}::double precision)
    WHERE locked_at IS NULL AND run_at > now()`
}

/** Jobs that were given up after their last attempt. */
export async function countDeadJobs(db: Db): Promise<number> {
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker._private_jobs WHERE attempts >= max_attempts AND locked_at IS NULL`
  return Number(rows[0]?.count ?? 0)
}
