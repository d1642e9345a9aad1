import { createLogger } from '../../../src/logger.ts'
import { createPrisma } from '../../../src/storage/client.ts'
import type { Database } from '../../../src/storage/db.ts'
import { readAccess } from '../../../src/storage/embedded/access.ts'
import { listBindings, type LaneBinding } from '../../../src/storage/lane-bindings.ts'
import { pendingMigrations } from '../../../src/storage/migrate.ts'
import { readServerState } from '../../../src/storage/server-state.ts'
import { reachDatabase, type OpenedDatabase } from '../../database.ts'
import { operatorFault } from '../operator-faults.ts'
import type { MeasuredClock } from './clock.ts'
import { about, type Finding } from './finding.ts'
import { checkKeys } from './keys.ts'
import { checkLedger, checkOffice } from './office.ts'
import type { Patient } from './patient.ts'

/** What the database tells, and what others need of it. */
export interface DatabaseReport {
  readonly findings: readonly Finding[]
  /** Where the lanes stand; undefined while the database does not tell. */
  readonly bindings: readonly LaneBinding[] | undefined
  /** Its clock; absent while it does not tell. */
  readonly clock?: MeasuredClock
}

const { fine, notice, fault } = about('database')

/** What is looked at beyond the ordinary. */
export interface DatabaseOptions {
  readonly ledger: boolean
}

/**
 * Looks at the database of a running program, or starts our own for the time of looking. Neither makes one, nor
 * changes its tables.
 */
export async function checkDatabase(patient: Patient, options: DatabaseOptions): Promise<DatabaseReport> {
  const { config } = patient
  let opened: OpenedDatabase
  let pending: readonly string[]
  try {
    if (config.databaseUrl === undefined && (await readAccess(config.dataDir)) === undefined)
      return withoutDatabase(patient, notice('database-new', { place: config.dataDir }))
    opened = await reachDatabase(
      config,
      createLogger({ level: 'silent', clock: patient.machine.clock }),
      'command',
    )
  } catch (error) {
    return withoutDatabase(patient, closed(patient, error))
  }
  try {
    pending = await pendingMigrations(opened.url)
    if (pending.length > 0)
      return await withoutDatabase(patient, notice('database-migrations', { count: pending.length }))
    return await lookInside(patient, opened.url, options)
  } catch (error) {
    return await withoutDatabase(patient, closed(patient, error))
  } finally {
    await opened.stop()
  }
}

function closed({ t, config }: Patient, error: unknown): Finding {
  const said = operatorFault(error, { t }, config.dataDir)
  if (said === undefined) throw error
  return fault('database-closed', { said })
}

/** The keys are looked at all the same. */
async function withoutDatabase(patient: Patient, finding: Finding): Promise<DatabaseReport> {
  const { findings } = await checkKeys(patient, undefined)
  return { findings: [...findings, finding], bindings: undefined }
}

async function lookInside(
  patient: Patient,
  url: string,
  { ledger }: DatabaseOptions,
): Promise<DatabaseReport> {
  const { machine, t } = patient
  const db: Database = createPrisma(url, { poolSize: 2 })
  try {
    const askedAt = machine.clock.now().getTime()
    const state = await readServerState(db)
    const middle = (askedAt + machine.clock.now().getTime()) / 2
    const { ring, findings } = await checkKeys(patient, db)
    return {
      findings: [
        ...findings,
        fine('database', { size: Math.ceil(state.bytes / 1024 / 1024) }),
        ...(await checkOffice(patient, db)),
        ...(ledger && ring !== undefined ? [await checkLedger(db, ring)] : []),
      ],
      bindings: await listBindings(db),
      clock: { whose: t('doctor-clock-database'), aheadMs: state.now.getTime() - middle },
    }
  } finally {
    await db.$disconnect()
  }
}
