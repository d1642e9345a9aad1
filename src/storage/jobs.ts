import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { Prisma } from './client/client.ts'
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

/** What a process that works on jobs calls its listening connection: this, and the name of its pool of workers. */
export const workingSession = 'loket jobs '

/** Names the connection that listens for jobs after the pool, for as long as the process lives. */
export function sessionName(poolId: string): string {
  return `${workingSession}${poolId}`
}

/** Processes that work on the jobs of this database now. */
export async function countWorking(db: Db): Promise<number> {
  const rows = await db.$queryRaw`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND starts_with(application_name, ${workingSession})`
  return countOf(rows)
}

/**
 * Frees jobs whose process is gone, for the library itself would wait four hours: those that have been held for
 * `lostAfterSeconds` by a pool without a listening connection, and all that have been held for `heldMinutesMax`.
 */
export async function freeJobsOfTheGone(
  db: Db,
  {
    lostAfterSeconds,
    heldMinutesMax,
  }: { readonly lostAfterSeconds: number; readonly heldMinutesMax: number },
): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.force_unlock_workers(ARRAY(
      SELECT DISTINCT locked_by FROM graphile_worker._private_jobs
      WHERE locked_by IS NOT NULL
        AND (locked_at <= now() - make_interval(mins => ${heldMinutesMax}::int)
             OR (locked_at <= now() - make_interval(secs => ${lostAfterSeconds}::double precision)
                 AND NOT EXISTS (SELECT 1 FROM pg_stat_activity
                                 WHERE datname = current_database()
                                   AND application_name = ${workingSession} || locked_by)))))`
}

/** Frees the jobs that a pool of workers holds. */
export async function freeJobsOf(db: Db, poolId: string): Promise<void> {
  await db.$executeRaw`SELECT graphile_worker.force_unlock_workers(ARRAY[${poolId}]::text[])`
}

/** Brings waiting jobs nearer by so much, when the program's clock is moved forward. */
export async function shiftJobs(db: Db, milliseconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET run_at = run_at - make_interval(secs => ${milliseconds / 1000}::double precision)
    WHERE locked_at IS NULL AND run_at > now()`
}

const countRows = z.array(z.object({ count: z.int() }))

function countOf(rows: unknown): number {
  return countRows.parse(rows)[0]?.count ?? 0
}

/** Sweeps come again every minute: one that was cut off too often is no matter. */
const deadJobs = Prisma.sql`
  SELECT j.id, j.run_at, j.payload, k.identifier
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks k ON k.id = j.task_id
  WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL AND k.identifier <> 'sweep'`

/** Jobs that were given up after their last attempt. */
export async function countDeadJobs(db: Db): Promise<number> {
  return countOf(await db.$queryRaw`SELECT count(*)::int AS count FROM (${deadJobs}) AS dead`)
}

/**
 * Opens a task for each job that was given up, once, and closes those of jobs that are alive again or done. A job's
 * last time to run, which stays as it is once it is dead, tells one death from another.
 */
export async function reportDeadJobs(db: Db, now: Date): Promise<void> {
  await db.$executeRaw`
    WITH dead AS (
      SELECT 'job:' || id || ':' || extract(epoch FROM run_at) AS subject, (payload->>'caseId')::int AS case_id,
             identifier
      FROM (${deadJobs}) AS given_up
    ), closed AS (
      UPDATE task SET resolved_at = ${now}
      WHERE kind = 'dead-job' AND resolved_at IS NULL AND subject NOT IN (SELECT subject FROM dead)
    )
    INSERT INTO task (kind, subject, case_id, data, created_at)
    SELECT 'dead-job', subject, (SELECT id FROM "case" WHERE id = dead.case_id),
           jsonb_build_object('code', identifier), ${now}
    FROM dead
    WHERE NOT EXISTS (SELECT 1 FROM task t WHERE t.kind = 'dead-job' AND t.subject = dead.subject)
    ON CONFLICT DO NOTHING`
}

/** Gives jobs that were given up another round of attempts: what stood in their way may have been mended. */
export async function reviveDeadJobs(db: Db): Promise<void> {
  await db.$executeRaw`
    SELECT count(*) FROM graphile_worker.reschedule_jobs(
      ARRAY(SELECT id FROM (${deadJobs}) AS dead), run_at => now(), attempts => 0)`
}
