import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sops } from '../../flows/registry.ts'
import { readAgency } from '../../src/agency.ts'
import type { FiledCase } from '../../src/case/file-case.ts'
import { fileCase } from '../../src/case/file-case.ts'
import { actorOf } from '../../src/case/authority.ts'
import { performAction, type NotPerformed, type Performed } from '../../src/case/perform.ts'
import type { CaseServices, DueMoved, EffectRun, SettleJob } from '../../src/case/services.ts'
import type { Answers } from '../../src/conversation/definition.ts'
import { parseKeys } from '../../src/crypto/key-ring.ts'
import { createSealer } from '../../src/crypto/seal.ts'
import { WorkCalendar } from '../../src/deadline/calendar.ts'
import { packageRoot } from '../../src/root.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database, Db } from '../../src/storage/db.ts'
import { grantLane } from '../../src/storage/staff.ts'
import { inputFor } from '../sop/support.ts'
import { createTestDatabase } from '../support/database.ts'

/** Monday, 23 November 2026, 09.00 WIB: a working day with the desk open. */
export const monday = new Date('2026-11-23T02:00:00.000Z')

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

export function daysAfter(at: Date, days: number): Date {
  return minutesAfter(at, days * 24 * 60)
}

/** A case core on a database of its own, with effects that are only noted. */
export interface Desk {
  readonly db: Database
  readonly services: CaseServices
  readonly ran: EffectRun[]
  readonly scheduled: SettleJob[]
  readonly moved: DueMoved[]
  close(): Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const home = await createTestDatabase()
  const db = createPrisma(home.url, { poolSize: 24 })
  const agency = readAgency(join(packageRoot, 'agency.json'))
  const calendar = new WorkCalendar({ zone: agency.zone, hours: agency.hours, holidays: [] })
  const ran: EffectRun[] = []
  const scheduled: SettleJob[] = []
  const moved: DueMoved[] = []
  const services: CaseServices = {
    sops,
    sealer: createSealer(parseKeys(randomBytes(32).toString('hex'))),
    agency,
    calendar: () => calendar,
    effects: {
      run: (_tx, run) => Promise.resolve(void ran.push(run)),
      needsCase: () => true,
      scheduleSettle: (_tx, job) => Promise.resolve(void scheduled.push(job)),
      changed: () => Promise.resolve(),
      dueMoved: (_tx, each) => Promise.resolve(void moved.push(each)),
    },
  }
  return {
    db,
    services,
    ran,
    scheduled,
    moved,
    async close() {
      await db.$disconnect()
      await home.drop()
    },
  }
}

export async function newPerson({ db }: Desk): Promise<number> {
  const { id } = await db.person.create({ data: { createdAt: monday } })
  return id
}

/** A person on the staff, with a lane. */
export async function newOfficer(desk: Desk, lane: string, name = `Petugas ${lane}`): Promise<number> {
  const personId = await newPerson(desk)
  await addLane(desk, personId, lane, name)
  return personId
}

/** @returns staff id */
export function addLane(
  { db, services }: Desk,
  personId: number,
  lane: string,
  name = 'Nama',
): Promise<number> {
  return grantLane(db, services.sealer, { personId, name, lane, grantedBy: null, now: monday })
}

export function filing(applicantId: number, now = monday) {
  return {
    sop: 'permohonan' as const,
    applicantId,
    replyToId: null,
    locale: 'id',
    summary: 'Laporan keuangan 2025',
    form: {
      form: 'permohonan',
      formVersion: 1,
      answers: {
        nama: { kind: 'text', value: 'Siti Aminah' },
        rincian: { kind: 'text', value: 'Laporan keuangan 2025' },
      } satisfies Answers,
      notes: {},
    },
    now,
  }
}

export function file(desk: Desk, applicantId: number, now = monday): Promise<FiledCase> {
  return desk.db.$transaction((tx) => fileCase(tx, desk.services, filing(applicantId, now)))
}

/** A press by a person on the case as it is, or as it was at a version. */
export async function act(
  desk: Desk,
  personId: number,
  caseId: number,
  action: string,
  options: { now?: Date; version?: number; answers?: Answers; tx?: Db } = {},
): Promise<Performed | NotPerformed> {
  const { now = monday } = options
  const version = options.version ?? (await versionOf(desk, caseId))
  const answers = options.answers ?? inputFor(action).answers
  const input = answers === undefined ? {} : { answers }
  return desk.db.$transaction(async (tx) =>
    performAction(tx, desk.services, {
      caseId,
      version,
      action,
      actor: await actorOf(tx, desk.services, personId, now),
      input,
      now,
    }),
  )
}

export async function versionOf({ db }: Desk, caseId: number): Promise<number> {
  const { version } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  return version
}
