/** Later work: done once it is due, freed when its process is gone, and never lost with a database that was away. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startWorker, type JobWorker, type Task } from '../../src/jobs/worker.ts'
import { createLogger } from '../../src/logger.ts'
import { systemClock } from '../../src/clock.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'
import {
  addJob,
  countDeadJobs,
  countWorking,
  freeJobsOfTheGone,
  reportDeadJobs,
  reviveDeadJobs,
} from '../../src/storage/jobs.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { proxied } from '../support/tcp-proxy.ts'
import { soon } from '../support/soon.ts'

let database: TestDatabase
let db: Database
let logged: string[]
const open: JobWorker[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  db = createPrisma(database.url, { poolSize: 3 })
})

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

beforeEach(() => {
  logged = []
})

afterEach(async () => {
  for (const worker of open.splice(0)) await worker.stop(2_000)
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await db.task.deleteMany()
})

const now = new Date('2026-11-23T02:00:00Z')

async function begin(tasks: Readonly<Record<string, Task>>, url = database.url): Promise<JobWorker> {
  const log = createLogger({
    level: 'debug',
    clock: systemClock,
    sink: { write: (line) => void logged.push(line) },
  })
  const worker = await startWorker({ url, db, tasks: { sweep: () => Promise.resolve(), ...tasks }, log })
  open.push(worker)
  await soon(async () => expect(await countWorking(db)).toBeGreaterThan(0))
  return worker
}

async function stop(worker: JobWorker, patienceMs: number): Promise<void> {
  open.splice(open.indexOf(worker), 1)
  await worker.stop(patienceMs)
}

const add = (task: string, payload: Record<string, number> = {}) => addJob(db, systemClock, { task, payload })

interface Job {
  readonly attempts: number
  readonly lockedBy: string | null
  readonly lastError: string | null
}

async function jobs(task: string): Promise<Job[]> {
  return db.$queryRaw<Job[]>`
    SELECT attempts::int, locked_by AS "lockedBy", last_error AS "lastError"
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks k ON k.id = j.task_id
    WHERE k.identifier = ${task}`
}

/** A task that says when it has begun, and ends when it is told to. */
function slowTask() {
  const ends: (() => void)[] = []
  const task: Task = () => new Promise<void>((resolve) => ends.push(resolve))
  const end = () => {
    for (const each of ends) each()
  }
  return { task, begun: () => ends.length, end }
}

describe('the worker', () => {
  it('does a job at once and with its payload, and then it is gone', async () => {
    const payloads: unknown[] = []
    await begin({ letter: async (payload) => void payloads.push(payload) })
    await add('letter', { caseId: 7 })
    await soon(async () => expect(await jobs('letter')).toEqual([]))
    expect(payloads).toEqual([{ caseId: 7 }])
  })

  it('keeps of a failure its kind, and of what it said nothing', async () => {
    const failing = () => Promise.reject(new RangeError('Sari Dewi, NIK 6171014708900001, could not be read'))
    await begin({ letter: failing })
    await add('letter')
    await soon(async () => {
      expect(await jobs('letter')).toEqual([{ attempts: 1, lockedBy: null, lastError: 'RangeError' }])
    })
    expect(logged.filter((line) => line.includes('a job did not end well'))).toHaveLength(1)
    expect(logged.join('')).not.toMatch(/Sari|6171/)
  })

  it('lets a job that is at work end before it stops', async () => {
    const slow = slowTask()
    const worker = await begin({ letter: slow.task })
    await add('letter')
    await soon(() => expect(slow.begun()).toBe(1))
    const stopped = stop(worker, 5_000)
    slow.end()
    await stopped
    expect(await jobs('letter')).toEqual([])
    expect(await countWorking(db)).toBe(0)
  })

  it('is not harmed by a database that ends while its connections are closing', async () => {
    // What nobody listens to ends the process; here it would fail the run.
    for (let time = 0; time < 5; time += 1) {
      const worker = await begin({})
      const stopped = stop(worker, 2_000)
      const ending = db.$executeRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`
      await Promise.all([stopped, ending])
    }
    await soon(async () => expect(await countWorking(db)).toBe(0))
  })

  it('stops in time beside a job that does not end, and leaves it to the next', async () => {
    const slow = slowTask()
    const worker = await begin({ letter: slow.task })
    await add('letter')
    await soon(() => expect(slow.begun()).toBe(1))
    await stop(worker, 50)
    expect(await jobs('letter')).toMatchObject([{ lockedBy: null }])
    let done = 0
    await begin({ letter: async () => void (done += 1) })
    await soon(() => expect(done).toBe(1))
    slow.end()
  })

  it('outlives a database that goes away in the middle of a job, and the job is done again', async () => {
    const { url, proxy } = await proxied(database.url)
    const slow = slowTask()
    await begin({ letter: slow.task }, url)
    await add('letter')
    await soon(() => expect(slow.begun()).toBe(1))
    proxy.cut()
    slow.end()
    await soon(() => expect(logged.join('')).toContain('the jobs stopped by themselves'))
    proxy.mend()
    await vi.waitFor(async () => expect(await countWorking(db)).toBe(1), 10_000)
    await freeJobsOfTheGone(db, { lostAfterSeconds: 0, heldMinutesMax: 10 })
    await vi.waitFor(() => expect(slow.begun()).toBe(2), 5_000)
    slow.end()
    await soon(async () => expect(await jobs('letter')).toEqual([]))
    for (const worker of open.splice(0)) await worker.stop(2_000)
    await proxy.close()
  })
})

describe('jobs of a process that is gone', () => {
  it('are freed when its connection is gone, and those of a living one are not', async () => {
    const slow = slowTask()
    await begin({ letter: slow.task })
    await add('letter')
    await soon(() => expect(slow.begun()).toBe(1))
    await add('settle')
    await db.$executeRaw`
      UPDATE graphile_worker._private_jobs j SET locked_by = 'pool-of-the-gone', locked_at = now()
      FROM graphile_worker._private_tasks k WHERE k.id = j.task_id AND k.identifier = 'settle'`
    await freeJobsOfTheGone(db, { lostAfterSeconds: 60, heldMinutesMax: 10 })
    expect(await jobs('settle')).toMatchObject([{ lockedBy: 'pool-of-the-gone' }])
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '61 s'`
    await freeJobsOfTheGone(db, { lostAfterSeconds: 60, heldMinutesMax: 10 })
    expect(await jobs('settle')).toMatchObject([{ lockedBy: null }])
    expect(await jobs('letter')).toEqual([
      expect.objectContaining({ lockedBy: expect.stringContaining('pool-') }),
    ])
    slow.end()
  })

  it('are freed after ten minutes, whoever holds them', async () => {
    const slow = slowTask()
    await begin({ letter: slow.task })
    await add('letter')
    await soon(() => expect(slow.begun()).toBe(1))
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '10 min'`
    await freeJobsOfTheGone(db, { lostAfterSeconds: 60, heldMinutesMax: 10 })
    await soon(() => expect(slow.begun()).toBe(2))
    slow.end()
  })
})

describe('jobs that were given up', () => {
  async function giveUp(task: string): Promise<void> {
    await add(task, { caseId: 7 })
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`
  }

  const openTasks = () => db.task.findMany({ where: { kind: 'dead-job', resolvedAt: null } })

  it('are a task once, until they are alive again', async () => {
    await giveUp('letter')
    expect(await countDeadJobs(db)).toBe(1)
    await reportDeadJobs(db, now)
    await reportDeadJobs(db, now)
    expect(await openTasks()).toMatchObject([{ data: { code: 'letter' }, caseId: null }])
    await reviveDeadJobs(db)
    expect(await countDeadJobs(db)).toBe(0)
    expect(await jobs('letter')).toMatchObject([{ attempts: 0 }])
    await reportDeadJobs(db, now)
    expect(await openTasks()).toEqual([])
  })

  it('are no task again when a person closed it, but are when they die once more', async () => {
    await giveUp('letter')
    await reportDeadJobs(db, now)
    await db.task.updateMany({ data: { resolvedAt: now } })
    await reportDeadJobs(db, now)
    expect(await openTasks()).toEqual([])
    await reviveDeadJobs(db)
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts, run_at = now()`
    await reportDeadJobs(db, now)
    expect(await openTasks()).toHaveLength(1)
  })

  it('leave out sweeps, which come again every minute', async () => {
    await giveUp('sweep')
    await reportDeadJobs(db, now)
    expect(await openTasks()).toEqual([])
    expect(await countDeadJobs(db)).toBe(0)
  })
})
