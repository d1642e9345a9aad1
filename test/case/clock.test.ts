import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deadlinesOf } from '../../src/case/deadlines.ts'
import { openFiledForm } from '../../src/case/filed-form.ts'
import { plannedMoves, reviseCase, withEvents } from '../../src/case/revise-deadlines.ts'
import { WorkCalendar } from '../../src/deadline/calendar.ts'
import { findCase } from '../../src/storage/cases.ts'
import { act, daysAfter, file, monday, newOfficer, newPerson, openDesk, type Desk } from './setup.ts'

let desk: Desk
let citizen: number
let petugas: number

beforeAll(async () => {
  desk = await openDesk()
  petugas = await newOfficer(desk, 'petugas')
})

afterAll(() => desk.close())

beforeEach(async () => {
  citizen = await newPerson(desk)
})

const at = (days: number) => daysAfter(monday, days)

function withoutUndo(): Desk {
  return { ...desk, services: { ...desk.services, agency: { ...desk.services.agency, undoSeconds: 0 } } }
}

const press = (personId: number, caseId: number, action: string, now: Date) =>
  act(withoutUndo(), personId, caseId, action, { now })

describe('the clock', () => {
  it('is taken back while something is missing, and starts anew when it is completed', async () => {
    const { caseId } = await file(desk, citizen)
    await press(petugas, caseId, 'minta-lengkapi', at(1))
    expect(await findCase(desk.db, caseId)).toMatchObject({
      step: 'pengajuan',
      receivedAt: null,
      dueOn: null,
      facts: { incomplete: { questions: ['ktp'] } },
      // Three hari kerja after Tuesday: Friday at the closing of the desk.
      deadlines: [{ kind: 'completeness', dueAt: new Date('2026-11-27T09:30:00.000Z'), endedAt: null }],
    })
    await press(citizen, caseId, 'lengkapi', at(3))
    const row = await findCase(desk.db, caseId)
    expect(row).toMatchObject({ step: 'registrasi', receivedAt: at(3), dueOn: new Date('2026-12-10') })
    expect(row?.deadlines).toContainEqual(expect.objectContaining({ kind: 'completeness', endedAt: at(3) }))
  })

  it('keeps what the applicant completed in the filed form', async () => {
    const { caseId } = await file(desk, citizen)
    await press(petugas, caseId, 'minta-lengkapi', at(1))
    await act(withoutUndo(), citizen, caseId, 'lengkapi', {
      now: at(2),
      answers: { nama: { kind: 'text', value: 'Siti Aminah binti Usman' } },
    })
    const form = await openFiledForm(desk.db, desk.services.sealer, caseId)
    expect(form?.answers).toMatchObject({
      nama: { value: 'Siti Aminah binti Usman' },
      rincian: { value: 'Laporan keuangan 2025' },
    })
  })

  it('lets the desk close what was not completed in time, and not a day before', async () => {
    const { caseId } = await file(desk, citizen)
    await press(petugas, caseId, 'minta-lengkapi', at(1))
    expect(await press(petugas, caseId, 'tutup-tidak-lengkap', at(4))).toMatchObject({
      code: 'guard:completion-lapsed',
    })
    expect(await press(petugas, caseId, 'tutup-tidak-lengkap', at(5))).toMatchObject({
      ok: true,
      outcome: 'tidak-lengkap',
    })
    const row = await findCase(desk.db, caseId)
    expect(row).toMatchObject({ step: 'end', closedAt: at(5), deadlines: [{ endedAt: at(5) }] })
  })

  it('is extended once by seven hari kerja from the first due date, up to that day', async () => {
    const { caseId } = await file(desk, citizen)
    expect(await press(petugas, caseId, 'perpanjang', at(14))).toMatchObject({ ok: true, to: 'registrasi' })
    expect(await findCase(desk.db, caseId)).toMatchObject({ dueOn: new Date('2026-12-16') })
    const late = await file(desk, citizen)
    expect(await press(petugas, late.caseId, 'perpanjang', at(15))).toMatchObject({ code: 'guard:in-time' })
  })

  it('stops with the answer', async () => {
    const { caseId } = await file(desk, citizen)
    await press(petugas, caseId, 'ada-di-dip', at(1))
    await press(petugas, caseId, 'sampaikan', at(2))
    expect(await findCase(desk.db, caseId)).toMatchObject({
      outcome: 'dikabulkan-seluruhnya',
      closedAt: at(2),
      deadlines: [{ kind: 'sop', endedAt: at(2) }],
    })
    const reminders = await desk.db.deadline.findMany({ where: { caseId } })
    expect(reminders).toMatchObject([{ nextReminderAt: null }])
  })
})

const holiday = { date: '2026-11-24', name: 'Libur baru', kind: 'nasional' as const, source: 'SKB' }
const aRevision = {
  id: 1,
  at: monday,
  added: [holiday],
  removed: [],
  planned: 1,
  moved: 0,
  lastCaseId: 0,
  doneAt: null,
}

/** The same desk with Tuesday made a holiday. */
function withHoliday(): Desk {
  const before = desk.services.calendar().settings
  const calendar = new WorkCalendar({ ...before, holidays: [...before.holidays, holiday] })
  return { ...desk, services: { ...desk.services, calendar: () => calendar } }
}

describe('a changed holiday list', () => {
  it('moves what runs, and not what is answered, by one approved act that the ledger knows', async () => {
    const open = (await file(desk, citizen)).caseId
    const answered = (await file(desk, citizen)).caseId
    await press(petugas, answered, 'ada-di-dip', at(0))
    await press(petugas, answered, 'sampaikan', at(0))
    const revised = withHoliday().services
    const before = { calendar: desk.services.calendar(), now: at(0) }
    const moves = await plannedMoves(desk.db, revised, before)
    expect(moves).toContainEqual(
      expect.objectContaining({ caseId: open, from: '2026-12-07', to: '2026-12-08' }),
    )
    expect(moves.map(({ caseId }) => caseId)).not.toContain(answered)

    const revision = { ...aRevision, approvedBy: petugas }
    const revise = () =>
      desk.db.$transaction(async (tx) => {
        const [each] = await withEvents(tx, [open])
        if (each === undefined) throw new Error('the case is gone')
        return reviseCase(tx, revised, each, revision, before)
      })
    expect(await revise()).toBe(true)
    expect(desk.moved.splice(0)).toMatchObject([{ row: { id: open }, from: '2026-12-07', to: '2026-12-08' }])
    expect(await findCase(desk.db, open)).toMatchObject({ dueOn: new Date('2026-12-08'), version: 1 })
    const { sop } = await deadlinesOf(desk.db, revised, { id: open, sop: 'permohonan', sopVersion: 1 }, at(0))
    expect(sop).toMatchObject({ dueOn: '2026-12-08', notes: [{ kind: 'holidays-revised' }] })
    const last = await desk.db.caseEvent.findFirst({ where: { caseId: open }, orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ type: 'holidays-revised', actorId: petugas, data: { revision: 1 } })
    expect(await revise()).toBe(false)
    expect(desk.moved).toEqual([])
    expect(await findCase(desk.db, open)).toMatchObject({ dueOn: new Date('2026-12-08') })
  })
})
