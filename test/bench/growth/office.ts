import { join } from 'node:path'
import pino from 'pino'
import { forms, sops } from '../../../flows/registry.ts'
import { readAgency } from '../../../src/agency.ts'
import type { Incoming } from '../../../src/chat/incoming.ts'
import { movableClock } from '../../../src/clock.ts'
import { parseKeys } from '../../../src/crypto/key-ring.ts'
import { createSealer } from '../../../src/crypto/seal.ts'
import { skbHolidays } from '../../../src/deadline/holiday.ts'
import { calendarInForce } from '../../../src/desk/calendar.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import type { Turn, Who } from '../../../src/desk/turn.ts'
import { createTranslator } from '../../../src/i18n/translate.ts'
import { createEnqueuer } from '../../../src/outbox/enqueue.ts'
import { packageRoot } from '../../../src/root.ts'
import { createPrisma } from '../../../src/storage/client.ts'
import { seedHolidays } from '../../../src/storage/holidays.ts'
import { bindLane } from '../../../src/storage/lane-bindings.ts'
import { claimOnce } from '../../../src/storage/once.ts'
import { grantLane } from '../../../src/storage/staff.ts'

/** Monday, 23 November 2026, 09.00 WIB: a working day with the desk open. The archive ends here. */
export const monday = new Date('2026-11-23T02:00:00.000Z')

/** The platform of all people here; nothing is sent to it. */
export const platform = 'telegram'

/** The desk of an office whose messages end in the outbox. */
export interface GrowthOffice {
  readonly desk: Desk
  /** Who holds the lane `petugas`. */
  readonly officer: Who
}

/** Opens the program's own desk on a database, with an officer in each lane of SOP 1 and a group for it. */
export async function openGrowthOffice(
  url: string,
  key: string,
  slowMs: number | undefined,
): Promise<GrowthOffice> {
  const report = (statement: string, ms: number) => console.log(`${ms} ms: ${statement}`)
  const db = createPrisma(url, { poolSize: 4, ...(slowMs !== undefined && { onSlow: { slowMs, report } }) })
  const clock = movableClock(monday, { frozen: true })
  const agency = readAgency(join(packageRoot, 'agency.json'))
  const sealer = createSealer(parseKeys(key))
  await seedHolidays(db, skbHolidays, monday)
  const calendar = await calendarInForce(db, agency)
  const desk: Desk = {
    db,
    clock,
    sealer,
    agency,
    translator: createTranslator(),
    calendar: () => calendar.current(),
    reloadCalendar: () => calendar.reload(),
    forms,
    sops,
    channels: new Map(),
    outbox: {
      ...createEnqueuer({ sealer, clock, owner: null }),
      send: () => undefined,
      moveChat: () => Promise.resolve(),
      caughtUp: () => Promise.resolve(),
    },
    admins: [],
    announceIn: [],
    publicUrl: undefined,
    log: pino({ level: 'error' }),
  }
  const officer = await hire(desk, 'petugas')
  await hire(desk, 'bidang')
  await hire(desk, 'ppid')
  await skipRounds(desk)
  return { desk, officer }
}

async function hire(desk: Desk, lane: string): Promise<Who> {
  const identity = { platform, userId: `staff-${lane}`, directChatId: `staff-${lane}`, createdAt: monday }
  const { id: personId, identities } = await desk.db.person.create({
    data: { createdAt: monday, identities: { create: identity } },
    include: { identities: true },
  })
  const grant = { personId, name: `Petugas ${lane}`, lane, grantedBy: null, now: monday }
  const staffId = await grantLane(desk.db, desk.sealer, grant)
  const place = { lane, unit: '', platform, chatId: `group-${lane}`, threadId: null }
  await bindLane(desk.db, { ...place, boundBy: personId, now: monday })
  return who(personId, identities[0]?.id ?? 0, staffId)
}

/** What a night and a week go through whole is no lookup: the purge and the check of all ledgers count as done. */
async function skipRounds({ db }: Desk): Promise<void> {
  await claimOnce(db, 'purge:2026-11-23', monday)
  await claimOnce(db, 'ledger:2026-W48', monday)
}

/** A person as a turn knows them. */
export function who(personId: number, identityId: number, staffId?: number): Who {
  return { personId, identityId, staffId, locale: 'id', isAdmin: false, wasBlocked: false }
}

/** A command typed in a private chat. */
export function turnOf(person: Who, name: string): Turn {
  const id = String(person.personId)
  const incoming: Incoming = {
    id,
    platform,
    chat: { id, kind: 'private', isPublic: false },
    sender: { id, name: 'Siti Contoh' },
    content: { kind: 'command', name, args: '' },
  }
  return { incoming, now: monday, person, form: undefined, formOutdated: false }
}
