import type { ClientBase } from 'pg'
import type { WaitingJob } from './container.ts'

/** All later work of the queue, also what was being done: where that was not committed, it is to be done again. */
export async function readJobs(client: ClientBase): Promise<WaitingJob[]> {
  const { rows } = await client.query<WaitingJob>(`
    SELECT k.identifier AS task, j.payload::text AS payload, j.run_at::text AS "runAt",
           j.max_attempts::int AS "maxAttempts", j.key, q.queue_name AS queue, j.priority::int AS priority
    FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks k ON k.id = j.task_id
    LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
    ORDER BY j.id`)
  return rows
}

/** Puts work into the queue as it waited. */
export async function addJobs(client: ClientBase, jobs: readonly WaitingJob[]): Promise<void> {
  for (const { task, payload, runAt, maxAttempts, key, queue, priority } of jobs) {
    await client.query(
      `SELECT graphile_worker.add_job(identifier => $1, payload => $2::json, run_at => $3::timestamptz,
                                      max_attempts => $4::int, job_key => $5, queue_name => $6, priority => $7::int)`,
      [task, payload, runAt, maxAttempts, key, queue, priority],
    )
  }
}

/** Empties the queue. */
export async function dropJobs(client: ClientBase): Promise<void> {
  await client.query('DELETE FROM graphile_worker._private_jobs')
}
