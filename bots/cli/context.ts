import { AgencyError, readAgency, type Agency } from '../../src/agency.ts'
import { systemClock, type Clock } from '../../src/clock.ts'
import { openKeyRing } from '../../src/keys/installation-keys.ts'
import { createSealer } from '../../src/crypto/seal.ts'
import { calendarInForce } from '../../src/desk/calendar.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { createTranslator } from '../../src/i18n/translate.ts'
import { createLogger, type Logger } from '../../src/logger.ts'
import { createEnqueuer } from '../../src/outbox/enqueue.ts'
import { createPrisma } from '../../src/storage/client.ts'
import { hasEmbeddedDatabase } from '../../src/storage/embedded/start.ts'
import { seedHolidays } from '../../src/storage/holidays.ts'
import { skbHolidays } from '../../src/deadline/holiday.ts'
import { choiceFaults, chooseSops } from '../../src/sop/choose.ts'
import { forms } from '../../flows/registry.ts'
import { catalogue } from '../../flows/sop/catalogue.ts'
import { readConfig, type Config } from '../config.ts'
import { openDatabase } from '../database.ts'
import { createBreaking, type Breaking } from './breaking.ts'
import { operatorVoice, type Voice } from './voice.ts'

/** What every command has: the settings, and the operator's language. */
export interface CliContext extends Voice {
  readonly config: Config
  readonly agency: Agency
  readonly clock: Clock
  readonly log: Logger
  readonly breaking: Breaking
}

/** What a command line is given beside its environment. */
interface ContextParts {
  readonly voice?: Voice
  readonly breaking?: Breaking
  /** The log of a command does not go where its result goes. */
  readonly logsTo?: 'stdout' | 'stderr'
}

/** Reads the environment and the agency file. @throws ConfigError, AgencyError */
export function openContext(
  env: Readonly<Record<string, string | undefined>>,
  { voice = operatorVoice(env), breaking = createBreaking(), logsTo = 'stdout' }: ContextParts = {},
): CliContext {
  const config = readConfig(env)
  const clock = systemClock
  const agency = readAgency(config.agencyPath)
  const faults = choiceFaults(catalogue, agency)
  if (faults.length > 0) throw new AgencyError(config.agencyPath, faults)
  return {
    config,
    agency,
    clock,
    log: createLogger({ level: config.logLevel, clock, to: logsTo }),
    breaking,
    ...voice,
  }
}

/**
 * Whether there is a database to read from. Where none was ever made the operator is told, who then most likely meant
 * another data directory: an empty database that is made to be read would look like theirs.
 */
export async function findsDatabase({ config, t, print }: CliContext): Promise<boolean> {
  const { databaseUrl, dataDir } = config
  if (databaseUrl !== undefined || (await hasEmbeddedDatabase(dataDir))) return true
  print(t('cli-no-database', { place: dataDir }))
  return false
}

/** As withDesk, for a command that only reads: where there is no database none is made. @returns the exit code */
export async function withDeskToRead(
  context: CliContext,
  work: (desk: Desk) => Promise<number>,
): Promise<number> {
  return (await findsDatabase(context)) ? withDesk(context, work) : 1
}

/**
 * Runs a command on the database: that of a running program, or one started for the time of the command. Messages
 * that come of it are left in the outbox, for the program to send.
 */
export async function withDesk<T>(context: CliContext, work: (desk: Desk) => Promise<T>): Promise<T> {
  const { config, agency, clock, log } = context
  const database = await openDatabase(config, log, 'command')
  const db = createPrisma(database.url, { poolSize: 4 })
  try {
    await seedHolidays(db, skbHolidays, clock.now())
    const source = { key: config.key, dataDir: config.dataDir }
    const sealer = createSealer(await openKeyRing(db, source, clock.now()))
    const calendar = await calendarInForce(db, agency)
    return await work({
      db,
      clock,
      sealer,
      agency,
      log,
      translator: createTranslator(),
      calendar: () => calendar.current(),
      reloadCalendar: () => calendar.reload(),
      forms,
      sops: chooseSops(catalogue, agency),
      channels: new Map(),
      // Nobody here sends: rows are written without a lease, so that the program's sweep takes them.
      outbox: {
        ...createEnqueuer({ sealer, clock, owner: null }),
        send: () => undefined,
        moveChat: () => Promise.resolve(),
        caughtUp: () => Promise.resolve(),
      },
      admins: config.admins,
      announceIn: [],
      publicUrl: config.http.publicUrl,
    })
  } finally {
    await db.$disconnect()
    await database.stop()
  }
}
