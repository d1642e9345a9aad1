import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asApplicantSees } from '../../src/case/snapshot.ts'
import { settleAction, undoAction } from '../../src/case/undo.ts'
import { reviseCase, withEvents } from '../../src/case/revise-deadlines.ts'
import { WorkCalendar } from '../../src/deadline/calendar.ts'
import { listEvents } from '../../src/storage/case-events.ts'
import { noteProgress, noteRevision, type HolidayRevision } from '../../src/storage/holiday-revisions.ts'
import { replaceHolidays } from '../../src/storage/holidays.ts'
import { findCase, type CaseRow } from '../../src/storage/cases.ts'
import {
  act,
  file,
  minutesAfter,
  monday,
  newOfficer,
  newPerson,
  openDesk,
  versionOf,
  type Desk,
} from './setup.ts'

let desk: Desk
let citizen: number
let petugas: number
let caseId: number

beforeAll(async () => {
  desk = await openDesk()
  petugas = await newOfficer(desk, 'petugas')
})

afterAll(() => desk.close())

beforeEach(async () => {
  citizen = await newPerson(desk)
  caseId = (await file(desk, citizen)).caseId
  await act(desk, petugas, caseId, 'ada-di-dip')
  desk.ran.length = 0
  desk.scheduled.length = 0
})

const later = (minutes: number) => minutesAfter(monday, minutes)

/** By the button of the newest card, or of one made for an earlier version. */
async function undo(personId: number, now: Date, version?: number) {
  const made = version ?? (await versionOf(desk, caseId))
  return desk.db.$transaction((tx) => undoAction(tx, desk.services, { caseId, personId, version: made, now }))
}

function settle(version: number, now: Date) {
  return desk.db.$transaction((tx) => settleAction(tx, desk.services, { caseId, version, now }))
}

async function stored(): Promise<CaseRow> {
  const row = await findCase(desk.db, caseId)
  if (row === undefined) throw new Error('the case is gone')
  return row
}

describe('a decision that goes out to a citizen', () => {
  it('does nothing outside before its window has closed', async () => {
    const before = await stored()
    const done = await act(desk, petugas, caseId, 'sampaikan')
    expect(done).toMatchObject({ ok: true, undoUntil: later(5), version: 3 })
    expect(desk.ran).toEqual([])
    expect(desk.scheduled).toEqual([{ caseId, version: 3, runAt: later(5) }])
    const row = await stored()
    expect(row).toMatchObject({ step: 'end', outcome: 'dikabulkan-seluruhnya', closedAt: monday })
    const { step, stepSince, outcome, closedAt } = before
    expect(asApplicantSees(row)).toEqual({ step, stepSince, outcome, closedAt })
  })

  it('keeps everybody else waiting, and says by whom and until when it can be taken back', async () => {
    await act(desk, petugas, caseId, 'sampaikan')
    expect(await act(desk, citizen, caseId, 'terima')).toMatchObject({
      ok: false,
      code: 'pending-undo',
      pending: { by: petugas, until: later(5).toISOString(), action: 'sampaikan' },
    })
  })

  it('is taken back whole, and the ledger keeps both', async () => {
    const before = await stored()
    await act(desk, petugas, caseId, 'sampaikan', { now: later(1) })
    expect(await undo(petugas, later(3))).toMatchObject({ ok: true, action: 'sampaikan', to: 'penyampaian' })
    expect(await stored()).toEqual({ ...before, version: before.version + 2 })
    expect((await listEvents(desk.db, caseId)).slice(-2)).toMatchObject([
      { type: 'action', action: 'sampaikan', actorId: petugas, toStep: 'end' },
      { type: 'undone', action: 'sampaikan', actorId: petugas, toStep: 'penyampaian', data: { undoes: 3 } },
    ])
    expect((await listEvents(desk.db, caseId)).at(-1)?.lane).toBe('petugas')
    expect(await settle(3, later(6))).toBe('nothing')
    expect(desk.ran).toEqual([])
  })

  it('gives the clock back what it took', async () => {
    const before = await stored()
    await act(desk, petugas, caseId, 'kembalikan')
    const ppid = await newOfficer(desk, 'ppid')
    await act(desk, ppid, caseId, 'perpanjang', { now: later(1) })
    expect((await stored()).dueOn).toEqual(new Date('2026-12-16'))
    await undo(ppid, later(2))
    expect(await stored()).toMatchObject({ dueOn: before.dueOn, deadlines: before.deadlines, facts: {} })
    expect(await act(desk, ppid, caseId, 'perpanjang', { now: later(3) })).toMatchObject({ ok: true })
  })

  it('gives a request its day of receipt back when the asking for more is taken back', async () => {
    const other = (await file(desk, citizen, monday)).caseId
    await act(desk, petugas, other, 'minta-lengkapi', { now: later(10) })
    caseId = other
    expect(await stored()).toMatchObject({ receivedAt: null, step: 'pengajuan' })
    await undo(petugas, later(11))
    const row = await stored()
    expect(row).toMatchObject({ receivedAt: monday, step: 'registrasi' })
    expect(row.deadlines.map(({ kind }) => kind)).toEqual(['sop'])
  })

  it('is not taken back by another, after the window, or twice', async () => {
    const other = await newOfficer(desk, 'petugas')
    await act(desk, petugas, caseId, 'sampaikan')
    expect(await undo(other, later(1))).toMatchObject({ ok: false, code: 'not-yours' })
    expect(await undo(petugas, minutesAfter(later(5), 0.001))).toMatchObject({ code: 'too-late' })
    expect(await undo(petugas, later(5))).toMatchObject({ ok: true })
    expect(await undo(petugas, later(5))).toMatchObject({ code: 'nothing-to-undo' })
    const written = await desk.db.caseEvent.findMany({
      where: { caseId, type: 'refused' },
      orderBy: { seq: 'asc' },
    })
    expect(written.map(({ actorId, data }) => [actorId, data])).toMatchObject([
      [other, { code: 'not-yours' }],
      [petugas, { code: 'too-late' }],
      [petugas, { code: 'nothing-to-undo' }],
    ])
  })

  it('is not taken back by the button of an earlier decision', async () => {
    await act(desk, petugas, caseId, 'sampaikan')
    const first = await versionOf(desk, caseId)
    await undo(petugas, later(1))
    await act(desk, petugas, caseId, 'sampaikan', { now: later(2) })
    expect(await undo(petugas, later(3), first)).toMatchObject({ ok: false, code: 'stale' })
    expect((await stored()).facts.pendingUndo?.action).toBe('sampaikan')
    expect(await undo(petugas, later(3))).toMatchObject({ ok: true })
  })

  it('goes out once when the window has closed, and not before', async () => {
    await act(desk, petugas, caseId, 'sampaikan')
    expect(await settle(3, later(4))).toBe('early')
    const results = await Promise.all([settle(3, later(5)), settle(3, later(5)), settle(3, later(5))])
    expect(results.toSorted((one, other) => one.localeCompare(other))).toEqual([
      'nothing',
      'nothing',
      'settled',
    ])
    expect(desk.ran).toEqual([
      { caseId, version: 3, action: 'sampaikan', effects: ['jawaban'], now: later(5) },
    ])
    expect((await stored()).facts.pendingUndo).toBeUndefined()
    expect(await act(desk, citizen, caseId, 'terima', { now: later(6) })).toMatchObject({ ok: true })
  })

  it('either goes out or is taken back, when both happen at once', async () => {
    await act(desk, petugas, caseId, 'sampaikan')
    const [undone, out] = await Promise.all([undo(petugas, later(5)), settle(3, later(5))])
    expect(undone.ok).toBe(out === 'nothing')
    expect(desk.ran).toHaveLength(undone.ok ? 0 : 1)
    expect((await stored()).step).toBe(undone.ok ? 'penyampaian' : 'end')
  })

  it('goes out with its decision where the agency has no undo window', async () => {
    const { services } = desk
    const atOnce = { ...desk, services: { ...services, agency: { ...services.agency, undoSeconds: 0 } } }
    await act(atOnce, petugas, caseId, 'sampaikan')
    expect(desk.ran).toMatchObject([{ action: 'sampaikan', effects: ['jawaban'] }])
    expect(desk.scheduled).toEqual([])
    expect(await versionOf(desk, caseId)).toBe(3)
  })
})

/** A change of the list that is in force from an instant on, its cases moved by another or not yet at all. */
async function changeHolidays(now: Date, doneAt: Date | null): Promise<HolidayRevision> {
  const added = [{ date: '2026-12-01', name: 'Pemungutan suara', kind: 'nasional' as const, source: 'SK' }]
  await desk.db.holiday.deleteMany()
  await replaceHolidays(desk.db, added, petugas, now)
  const like = { added, removed: [], approvedBy: petugas, at: now, planned: 1 }
  const id = await noteRevision(desk.db, like)
  await noteProgress(desk.db, id, { lastCaseId: 0, moved: 0, doneAt })
  return { ...like, id, lastCaseId: 0, moved: 0, doneAt }
}

/** What the job of a change does to the case. */
async function reviseByJob(revision: HolidayRevision, now: Date): Promise<boolean> {
  const plain = desk.services.calendar()
  const calendar = new WorkCalendar({ ...plain.settings, holidays: revision.added })
  const services = { ...desk.services, calendar: () => calendar }
  return desk.db.$transaction(async (tx) => {
    const [each] = await withEvents(tx, [caseId])
    if (each === undefined) throw new Error('the case is gone')
    return reviseCase(tx, services, each, revision, { calendar: plain, since: revision.at, now })
  })
}

describe('a decision taken back after the holidays changed', () => {
  const told = () => desk.moved.splice(0)
  const revisions = async () =>
    (await listEvents(desk.db, caseId)).filter(({ type }) => type === 'holidays-revised')

  beforeEach(async () => {
    await desk.db.holiday.deleteMany()
    await desk.db.holidayRevision.deleteMany()
    told()
  })

  it('moves a case that was closed when the others were moved, and tells its applicant', async () => {
    await act(desk, petugas, caseId, 'sampaikan')
    const revision = await changeHolidays(later(1), later(2))
    await undo(petugas, later(3))
    expect(await stored()).toMatchObject({ closedAt: null, dueOn: new Date('2026-12-08') })
    expect((await listEvents(desk.db, caseId)).slice(-2)).toMatchObject([
      { type: 'undone' },
      { type: 'holidays-revised', actorId: petugas, data: { revision: revision.id }, at: later(3) },
    ])
    expect(told()).toMatchObject([
      { row: { id: caseId }, from: '2026-12-07', to: '2026-12-08', because: { added: revision.added } },
    ])
    expect(await reviseByJob(revision, later(4))).toBe(false)
    expect(told()).toEqual([])
  })

  it('moves it once when the others are still being moved', async () => {
    await act(desk, petugas, caseId, 'sampaikan')
    const revision = await changeHolidays(later(1), null)
    await undo(petugas, later(2))
    expect(await reviseByJob(revision, later(3))).toBe(false)
    expect(told()).toHaveLength(1)
    expect(await revisions()).toHaveLength(1)
    expect(await stored()).toMatchObject({ dueOn: new Date('2026-12-08') })
  })

  it('tells nobody twice whose case was moved in the window, of the date that the applicant knows', async () => {
    await act(desk, petugas, caseId, 'kembalikan')
    const ppid = await newOfficer(desk, 'ppid')
    await act(desk, ppid, caseId, 'perpanjang')
    const revision = await changeHolidays(later(1), null)
    expect(await reviseByJob(revision, later(2))).toBe(true)
    expect(await stored()).toMatchObject({ dueOn: new Date('2026-12-17') })
    expect(told()).toMatchObject([{ from: '2026-12-07', to: '2026-12-08' }])
    await undo(ppid, later(3))
    expect(told()).toEqual([])
    expect(await revisions()).toHaveLength(1)
  })

  it('says nothing of a change that was over before the decision', async () => {
    await changeHolidays(minutesAfter(monday, -10), minutesAfter(monday, -9))
    await act(desk, petugas, caseId, 'sampaikan')
    await undo(petugas, later(1))
    expect(told()).toEqual([])
    expect(await revisions()).toEqual([])
  })
})
