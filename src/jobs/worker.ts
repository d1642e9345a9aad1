import {
  Logger as GraphileLogger,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type TaskList,
} from 'graphile-worker'
import type { Logger } from 'pino'

/** Does one kind of later work. Checks its payload with zod; a throw means "again, later". */
export type Task = (payload: unknown) => Promise<void>

export interface WorkerOptions {
  readonly url: string
  readonly tasks: Readonly<Record<string, Task>>
  readonly log: Logger
}

/** The worker of later work: letters, reminders, sweeps. */
export interface JobWorker {
  /** Takes no new job and waits for the ones that run; what is not done in time is released by the library. */
  stop(): Promise<void>
}

/** Tasks at work at once in this process: later work must not crowd out answers. */
const concurrency = 2

/** The sweep of all that is due runs every minute; a missed one is not made up for, the next sees everything. */
const crontab = '* * * * * sweep ?max=3'

/** Makes or upgrades graphile-worker's own schema. */
export async function prepareJobs(url: string, log: Logger): Promise<void> {
  await runMigrations({ connectionString: url, logger: quiet(log) })
}

/** Starts working on jobs as they become due. */
export async function startWorker(options: WorkerOptions): Promise<JobWorker> {
  const runner: Runner = await run({
    connectionString: options.url,
    maxPoolSize: concurrency + 2,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    gracefulShutdownAbortTimeout: 4000,
    logger: quiet(options.log),
    taskList: taskList(options.tasks),
    crontab,
  })
  return { stop: () => runner.stop() }
}

/** Does all that is due now and returns; for tests and for the command line. */
export async function workOff(options: WorkerOptions): Promise<void> {
  await runOnce({
    connectionString: options.url,
    noHandleSignals: true,
    logger: quiet(options.log),
    taskList: taskList(options.tasks),
  })
}

function taskList(tasks: WorkerOptions['tasks']): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
  )
}

/** Only warnings and errors, and of those the kind alone: a failed task's own message may quote what it worked on. */
function quiet(log: Logger): GraphileLogger {
  return new GraphileLogger(() => (level, _message, meta) => {
    const severity: string = level
    if (severity !== 'error' && severity !== 'warning') return
    const error = meta?.['error'] ?? meta?.['reason']
    log[severity === 'error' ? 'error' : 'warn'](
      { err: error instanceof Error ? error : undefined },
      'a job did not end well',
    )
  })
}
