import { EventEmitter } from 'node:events'
import {
  Logger as GraphileLogger,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import type { Logger } from 'pino'
import { reducedError } from '../log/reduced-error.ts'
import { closePool, createPool, withPool } from '../storage/client.ts'
import type { Db } from '../storage/db.ts'
import { freeJobsOf, sessionName } from '../storage/jobs.ts'
import { pause, systemTimers } from '../timers.ts'

/** Does one kind of later work. Checks its payload with zod; a throw means "again, later". */
export type Task = (payload: unknown) => Promise<void>

export interface WorkerOptions {
  readonly url: string
  readonly tasks: Readonly<Record<string, Task>>
  readonly log: Logger
}

/** The worker of later work: letters, reminders, sweeps. */
export interface JobWorker {
  /** Takes no new job and waits for those that run, at most for so long; then they are free for the next process. */
  stop(patienceMs: number): Promise<void>
}

/** Tasks at work at once in this process: later work must not crowd out answers. */
const concurrency = 2
/** Of the library's own: two more, to listen and to look after the queue. */
const poolSize = concurrency + 2

/** The sweep of all that is due runs every minute; a missed one is not made up for, the next sees everything. */
const crontab = '* * * * * sweep ?max=3'

/** How long to wait before jobs that stopped by themselves are taken up again. */
const againFirstMs = 1_000
const againLongestMs = 30_000

/** Makes or upgrades graphile-worker's own schema. */
export async function prepareJobs(url: string, log: Logger): Promise<void> {
  await withPool(url, poolSize, (pgPool) => runMigrations({ pgPool, logger: quiet(log) }))
}

/** Starts working on jobs as they become due, and goes on after the database was away. */
export async function startWorker(options: WorkerOptions & { readonly db: Db }): Promise<JobWorker> {
  const stopping = new AbortController()
  let working = await begin(options)
  const supervised = supervise()
  return {
    async stop(patienceMs) {
      stopping.abort()
      const { runner, poolId, closed } = working
      // Rejects when it is stopping already, by itself.
      const stopped = runner
        .stop()
        .catch(() => undefined)
        .then(() => closed)
        .then(() => true)
      const inTime = await Promise.race([stopped, pause(systemTimers, patienceMs).then(() => false)])
      if (inTime) await supervised
      else if (poolId() !== undefined) await freeJobsOf(options.db, poolId() ?? '')
    },
  }

  /** The library stops for good when it cannot note that a job is done: the database was away at that moment. */
  async function supervise(): Promise<void> {
    for (let waitMs = againFirstMs; ; waitMs = Math.min(2 * waitMs, againLongestMs)) {
      await working.runner.promise.catch(() => undefined)
      if (stopping.signal.aborted) return
      options.log.warn('the jobs stopped by themselves; taking them up again')
      await pause(systemTimers, waitMs, stopping.signal)
      const again = stopping.signal.aborted ? undefined : await begin(options).catch(() => undefined)
      if (again === undefined) continue
      working = again
      waitMs = againFirstMs
    }
  }
}

interface Working {
  readonly runner: Runner
  /** Under this name the library holds jobs; known once it is listening. */
  readonly poolId: () => string | undefined
  /** Resolves when it has ended and its connections are gone. */
  readonly closed: Promise<void>
}

async function begin({ url, tasks, log }: WorkerOptions): Promise<Working> {
  const events: WorkerEvents = new EventEmitter()
  let poolId: string | undefined
  events.on('pool:listen:success', ({ workerPool, client }) => {
    poolId = workerPool.id
    // By this others see that whoever holds the pool's jobs is alive. A client takes one query at a time, and the
    // library is about to make one.
    client.once('drain', () => {
      client
        .query(`SELECT set_config('application_name', $1, false)`, [sessionName(workerPool.id)])
        .catch(() => undefined)
    })
  })
  // The library's own pool stops listening for errors while its connections are still closing: a database that goes
  // at that moment would end the process.
  const pgPool = createPool(url, poolSize)
  const runner = await run({
    pgPool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    // Not for speed: without batches the library leaves a failure to note the end of a job to nobody, which would
    // end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: quiet(log),
    taskList: taskList(tasks, log),
    events,
    crontab,
  }).catch(async (error: unknown) => {
    await closePool(pgPool)
    throw error
  })
  const closed = runner.promise.catch(() => undefined).then(() => closePool(pgPool))
  return { runner, poolId: () => poolId, closed }
}

/** Does all that is due now and returns; for tests and for the command line. */
export async function workOff({ url, tasks, log }: WorkerOptions): Promise<void> {
  await withPool(url, poolSize, (pgPool) =>
    runOnce({ pgPool, noHandleSignals: true, logger: quiet(log), taskList: taskList(tasks, log) }),
  )
}

/** The library keeps the message of a failed job's error in its table: only what kind of error it was may stand there. */
function taskList(tasks: WorkerOptions['tasks'], log: Logger): TaskList {
  const guarded = (name: string, task: Task) => async (payload: unknown) => {
    try {
      await task(payload)
    } catch (error) {
      log.error({ err: error, job: name }, 'a job did not end well')
      const { name: kind, code } = reducedError(error)
      // The queue keeps what is thrown, so the cause with its quotes stays here.
      // oxlint-disable-next-line preserve-caught-error
      throw new Error(typeof code === 'string' ? `${kind} ${code}` : kind)
    }
  }
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, guarded(name, task)]))
}

/** Only warnings and errors of the library itself, and of those the kind alone; failed tasks are logged above. */
function quiet(log: Logger): GraphileLogger {
  return new GraphileLogger(() => (level, _message, meta) => {
    const severity: string = level
    if ((severity !== 'error' && severity !== 'warning') || meta?.['failure'] === true) return
    const error = meta?.['error'] ?? meta?.['reason']
    log[severity === 'error' ? 'error' : 'warn'](
      { err: error instanceof Error ? error : undefined },
      'the queue of jobs has trouble',
    )
  })
}
