import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Agency } from '../src/agency.ts'
import type { Channel } from '../src/chat/channel.ts'
import type { Clock } from '../src/clock.ts'
import { openKeyRing, takeIntoUse } from '../src/keys/installation-keys.ts'
import { createSealer, type Sealer } from '../src/crypto/seal.ts'
import { skbHolidays } from '../src/deadline/holiday.ts'
import { calendarInForce } from '../src/desk/calendar.ts'
import type { Desk } from '../src/desk/desk.ts'
import { createGiveUp } from '../src/desk/give-up.ts'
import { createHandle, type Handle } from '../src/desk/handle.ts'
import { createTraffic } from '../src/desk/traffic.ts'
import { createTranslator } from '../src/i18n/translate.ts'
import { createTasks } from '../src/jobs/tasks.ts'
import { startWorker, type JobWorker } from '../src/jobs/worker.ts'
import type { Logger } from '../src/logger.ts'
import { createPrisma } from '../src/storage/client.ts'
import { chooseSops } from '../src/sop/choose.ts'
import type { Database } from '../src/storage/db.ts'
import { seedHolidays } from '../src/storage/holidays.ts'
import { freeJobsOfTheGone, reviveDeadJobs } from '../src/storage/jobs.ts'
import { isDatabaseOutage } from '../src/storage/outage.ts'
import { pause, systemTimers, type Timers } from '../src/timers.ts'
import { forms } from '../flows/registry.ts'
import { catalogue } from '../flows/sop/catalogue.ts'
import { keepCalendarFresh } from './calendar-refresh.ts'
import type { Config } from './config.ts'
import { openDatabase, type OpenedDatabase } from './database.ts'
import { connectPlatforms } from './connect-platforms.ts'
import type { OpenInbox, PlatformConnection } from './connection.ts'
import { createHttp } from './http.ts'
import { createInbox } from './inbox/inbox.ts'
import { inboxFolder, openKeptUpdates } from './inbox/kept-updates.ts'
import { createIntake } from './intake.ts'
import { listen } from './listen.ts'
import { counted, createMetrics, measured } from './metrics.ts'
import { startOutbox, type RunningOutbox } from './outbox.ts'
import { createProbes } from './probes.ts'
import { errorPage } from './web/errors.ts'
import { addPublicPages, publicFrame } from './web/pages.ts'

/** The program at work. */
export interface App {
  /** Where its HTTP server listens. */
  readonly url: string
  readonly desk: Desk
  readonly handle: Handle
  /** Takes no new updates, finishes or releases what is at work, and closes everything; within 10 seconds. */
  stop(): Promise<void>
}

/** What the program is started with. */
export interface AppParts {
  readonly config: Config
  readonly agency: Agency
  readonly clock: Clock
  readonly log: Logger
  /** In place of the platforms that the configuration names. */
  readonly connections?: readonly PlatformConnection[]
  /** Platforms that are simulated, and the page on which people play there. */
  readonly simulator?: {
    readonly platforms: readonly string[]
    readonly addPages: (http: FastifyInstance, desk: Desk) => void
  }
  /** For what recurs in this process alone; the machine's when absent. */
  readonly timers?: Timers
  /** Printing gives way to nobody: for stories, whose people type faster than any crowd. */
  readonly printsAtOnce?: boolean
  /** Calls the start off: what was opened is closed, and it rejects. */
  readonly stopping?: AbortSignal
}

/** Connections to the database that one process holds; the jobs have a few of their own. */
const poolSize = 12

/** How long an update may take before it is kept on the disk and acknowledged. Slack waits for three seconds. */
const inboxBudgetMs = 2_000

/** How long jobs at work, and after them what is in flight to a platform, may take when the program stops. */
const jobsMs = 2_000
const drainMs = 2_000

/**
 * Wires the whole program and starts it: database, tables, outbox, platforms, HTTP, jobs, in that order, so that
 * nothing is taken in before it can be served.
 */
export async function startApp(parts: AppParts): Promise<App> {
  const { config, log } = parts
  const opened: { close(): Promise<void> }[] = []
  try {
    const database = await openDatabase(config, log, 'serve', parts.stopping)
    opened.push({ close: () => database.stop() })
    const prisma = createPrisma(database.url, { poolSize })
    opened.push({ close: () => prisma.$disconnect() })
    return await startOn(parts, database, prisma, opened)
  } catch (error) {
    for (const each of opened.toReversed()) await each.close()
    throw error
  }
}

async function startOn(
  parts: AppParts,
  database: OpenedDatabase,
  db: Database,
  opened: { close(): Promise<void> }[],
): Promise<App> {
  const { config, clock, log, stopping } = parts
  stopping?.throwIfAborted()
  const ring = await openKeyRing(db, { key: config.key, dataDir: config.dataDir }, clock.now())
  await takeIntoUse(db, ring, clock.now())
  const sealer = createSealer(ring)
  await seedHolidays(db, skbHolidays, clock.now())
  const metrics = createMetrics({ process: true })
  const connections = parts.connections ?? (await connectPlatforms(config, clock, log))
  const channels = connections.map(({ channel }) => channel)
  const outbox = startOutbox({ ...parts, db, sealer, channels, metrics, owner: randomUUID() })
  opened.push({ close: () => outbox.drain(drainMs) })
  const desk = await makeDesk(parts, { db, sealer, channels, outbox })
  const calendar = keepCalendarFresh(desk, parts.timers ?? systemTimers)
  opened.push({ close: () => Promise.resolve(calendar.stop()) })
  const traffic = createTraffic(systemTimers)
  const handle = measured(traffic.counting(createHandle(desk)), metrics)

  stopping?.throwIfAborted()
  const frame = publicFrame(desk, { simulated: parts.simulator?.platforms ?? [] })
  const http = createHttp(log, createProbes({ db, clock, channels, outbox, metrics }), (request, status) =>
    errorPage(frame, request, status),
  )
  opened.push({ close: () => http.close() })
  addPublicPages(http, frame)
  parts.simulator?.addPages(http, desk)
  const giveUp = counted(createGiveUp(desk), metrics)
  for (const connection of connections) {
    const { channel } = connection
    connection.mount(
      http,
      createIntake({ handle, giveUp, channel, log, isOutage: isDatabaseOutage }),
      openInboxOf(parts, channel.platform, sealer),
    )
  }
  // On a database of our own nobody else can be at work.
  if (database.own) await freeJobsOfTheGone(db, { lostAfterSeconds: 0, heldMinutesMax: 0 })
  await reviveDeadJobs(db)
  await outbox.start({ takeOverAll: database.own })
  stopping?.throwIfAborted()
  const worker = await startWorker({
    url: database.url,
    db,
    tasks: createTasks(desk, () => (parts.printsAtOnce === true ? Promise.resolve() : traffic.calm())),
    log,
  })
  opened.push({ close: () => worker.stop(jobsMs) })
  const url = await listen(http, config.http)
  stopping?.throwIfAborted()
  for (const connection of connections) connection.start(desk)
  return {
    url,
    desk,
    handle,
    stop: () => stop({ http, connections, worker, calendar, outbox, db, database }),
  }
}

function openInboxOf({ config, clock, log }: AppParts, platform: string, sealer: Sealer): OpenInbox {
  const updates = openKeptUpdates(join(config.dataDir, inboxFolder, platform), sealer, () => clock.now())
  return (handle) => createInbox({ updates, handle, budgetMs: inboxBudgetMs, timers: systemTimers, log })
}

async function makeDesk(
  { config, agency, clock, log }: AppParts,
  made: { db: Database; sealer: Sealer; channels: readonly Channel[]; outbox: RunningOutbox },
): Promise<Desk> {
  const { db, sealer, channels, outbox } = made
  const calendar = await calendarInForce(db, agency)
  return {
    db,
    clock,
    sealer,
    agency,
    log,
    outbox,
    translator: createTranslator(),
    calendar: () => calendar.current(),
    reloadCalendar: () => calendar.reload(),
    forms,
    sops: chooseSops(catalogue, agency),
    channels: new Map(channels.map((channel) => [channel.platform, channel])),
    admins: config.admins,
    announceIn:
      config.telegram?.channel === undefined
        ? []
        : [{ platform: 'telegram', chatId: config.telegram.channel }],
    publicUrl: config.http.publicUrl,
  }
}

async function stop(running: {
  readonly http: FastifyInstance
  readonly connections: readonly PlatformConnection[]
  readonly worker: JobWorker
  readonly calendar: ReturnType<typeof keepCalendarFresh>
  readonly outbox: RunningOutbox
  readonly db: Database
  readonly database: OpenedDatabase
}): Promise<void> {
  const { http, connections, worker, calendar, outbox, db, database } = running
  calendar.stop()
  // An update that hangs keeps nobody: it was not acknowledged and comes again.
  const takingEnds = Promise.all([...connections.map((each) => each.stop()), http.close()])
  await Promise.all([Promise.race([takingEnds, pause(systemTimers, jobsMs)]), worker.stop(jobsMs)])
  await outbox.drain(drainMs)
  await db.$disconnect()
  await database.stop()
}
