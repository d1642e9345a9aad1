import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { readAgency } from '../../../src/agency.ts'
import { systemClock } from '../../../src/clock.ts'
import { createSealer, type Sealer } from '../../../src/crypto/seal.ts'
import { skbHolidays } from '../../../src/deadline/holiday.ts'
import { prepareJobs } from '../../../src/jobs/worker.ts'
import { openKeyRing } from '../../../src/keys/installation-keys.ts'
import { createLogger } from '../../../src/logger.ts'
import { packageRoot } from '../../../src/root.ts'
import { createPrisma } from '../../../src/storage/client.ts'
import type { Database } from '../../../src/storage/db.ts'
import { seedHolidays } from '../../../src/storage/holidays.ts'
import { sessionName } from '../../../src/storage/jobs.ts'
import { bindLane } from '../../../src/storage/lane-bindings.ts'
import { grantLane } from '../../../src/storage/staff.ts'
import { doctor, type DoctorOptions } from '../../../bots/cli/doctor/doctor.ts'
import type { Machine } from '../../../bots/cli/doctor/patient.ts'
import { operatorVoice } from '../../../bots/cli/voice.ts'
import { createTestDatabase } from '../../support/database.ts'

/** What `loket doctor --json` says. */
interface Report {
  readonly result: string
  readonly findings: readonly {
    readonly subject: string
    readonly code: string
    readonly level: string
    readonly what: string
    readonly next?: string
  }[]
}

/** How an examination differs from an ordinary one. */
interface Given {
  readonly machine?: Partial<Machine>
  readonly options?: DoctorOptions
  readonly envFault?: string
}

/** An office of one SOP whose lanes and staff are set up, on a database and a data folder of its own. */
export interface Clinic {
  readonly db: Database
  readonly sealer: Sealer
  readonly folder: string
  /** The settings of an office in which nothing is wrong, but for the platforms, which a test adds. */
  readonly environment: Readonly<Record<string, string>>
  /** Puts all lanes into chats of a platform. */
  bind(platform: string, chats: readonly [string, string, string]): Promise<void>
  /** Runs the doctor. @returns the exit code, the codes of what is not right, and the whole report */
  examines(
    env: Readonly<Record<string, string | undefined>>,
    given?: Given,
  ): Promise<{ readonly code: number; readonly amiss: string[]; readonly report: Report }>
  /** The same as an operator reads it. */
  tells(
    env: Readonly<Record<string, string | undefined>>,
    given?: Given,
  ): Promise<{ readonly code: number; readonly text: string }>
  /** A program serves on the database, as far as anybody can see, until the returned function is called. */
  serves(): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** The lanes of SOP 1 that people of the office hold. */
export const lanes = ['petugas', 'bidang', 'ppid'] as const

/** A machine on which nothing is wrong. */
const goodMachine: Machine = {
  clock: systemClock,
  nodeVersion: '22.11.0',
  freeBytes: () => Promise.resolve(50 * 1024 ** 3),
}

/** Makes an office; to be closed at the end. */
export async function openClinic(): Promise<Clinic> {
  const database = await createTestDatabase()
  const db = createPrisma(database.url, { poolSize: 1 })
  const folder = await mkdtemp(join(tmpdir(), 'loket-doctor-'))
  await chmod(folder, 0o700)
  const now = systemClock.now()
  const log = createLogger({ level: 'silent', clock: systemClock })
  await prepareJobs(database.url, log)
  await seedHolidays(db, skbHolidays, now)
  const sealer = createSealer(await openKeyRing(db, { key: undefined, dataDir: folder }, now))
  await writeFile(join(folder, 'last-backup.json'), JSON.stringify({ at: now.toISOString() }))
  for (const lane of lanes) {
    const { id: personId } = await db.person.create({ data: { locale: 'id', createdAt: now } })
    await grantLane(db, sealer, { personId, name: 'Budi Rahasia', lane, grantedBy: null, now })
  }
  const environment = {
    DATABASE_URL: database.url,
    LOKET_DATA_DIR: folder,
    LOKET_AGENCY: await writeAgency(folder),
    LOKET_ADMINS: 'telegram:900100001,slack:U0ABC',
    LOKET_SIMULATOR: '0',
    PUBLIC_URL: 'https://loket.example.go.id',
  }
  const run = async (env: Readonly<Record<string, string | undefined>>, given?: Given) => {
    const printed: string[] = []
    const code = await doctor(
      {
        ...operatorVoice({ LANG: 'id_ID.UTF-8' }),
        print: (line) => void printed.push(line),
        env,
        envFault: given?.envFault,
        machine: { ...goodMachine, ...given?.machine },
        progress: () => undefined,
      },
      given?.options,
    )
    return { code, text: printed.join('\n') }
  }
  return {
    db,
    sealer,
    folder,
    environment,
    async bind(platform, chats) {
      for (const [index, lane] of lanes.entries()) {
        const chatId = chats[index] ?? ''
        await bindLane(db, { lane, unit: '', platform, chatId, threadId: null, boundBy: 1, now })
      }
    },
    tells: run,
    async examines(env, given = {}) {
      const { code, text } = await run(env, { ...given, options: { ...given.options, json: true } })
      const report: Report = JSON.parse(text)
      const amiss = report.findings.filter(({ level }) => level !== 'fine').map((each) => each.code)
      return { code, amiss, report }
    },
    async serves() {
      const client = new Client({ connectionString: database.url, application_name: sessionName('test') })
      await client.connect()
      return () => client.end()
    },
    async close() {
      await db.$disconnect()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeAgency(folder: string): Promise<string> {
  const { zoneName: _, ...example } = readAgency(join(packageRoot, 'agency.json'))
  const { ppid, atasan } = example.officials
  const path = join(folder, 'agency.json')
  const agency = {
    ...example,
    address: 'Jl. Sutan Syahrir No. 5, Pontianak',
    officials: { ppid: { ...ppid, name: 'Joko Santoso, S.Sos.' }, atasan },
    sops: ['permohonan'],
  }
  await writeFile(path, JSON.stringify(agency))
  return path
}
