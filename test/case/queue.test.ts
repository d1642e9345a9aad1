import { afterEach, beforeEach, expect, it } from 'vitest'
import { howManyWaitOn, whatWaitsOn } from '../../src/case/queue.ts'
import { casesOf, findByNomor } from '../../src/storage/cases.ts'
import {
  act,
  daysAfter,
  file,
  minutesAfter,
  monday,
  newOfficer,
  newPerson,
  openDesk,
  type Desk,
} from './setup.ts'

let desk: Desk
let citizen: number
let petugas: number

beforeEach(async () => {
  desk = await openDesk()
  citizen = await newPerson(desk)
  petugas = await newOfficer(desk, 'petugas')
})

afterEach(() => desk.close())

async function queue(lane: string, now = monday, limit = 10): Promise<number[]> {
  const cases = await whatWaitsOn(desk.db, desk.services, [{ lane }], { now, limit })
  return cases.map(({ id }) => id)
}

it('shows what waits on a lane, the first due first and then the longest waiting', async () => {
  const thursday = await file(desk, citizen, daysAfter(monday, 3))
  const mondayLate = await file(desk, citizen, minutesAfter(monday, 30))
  const mondayEarly = await file(desk, citizen, monday)
  const forwarded = await file(desk, citizen, monday)
  await act(desk, petugas, forwarded.caseId, 'teruskan')
  expect(await queue('petugas')).toEqual([mondayEarly.caseId, mondayLate.caseId, thursday.caseId])
  expect(await queue('bidang')).toEqual([forwarded.caseId])
  expect(await queue('ppid')).toEqual([])
  expect(await queue('petugas', monday, 2)).toHaveLength(2)
  expect(await howManyWaitOn(desk.db, desk.services, [{ lane: 'petugas' }], monday)).toBe(3)
})

it('shows nothing to an applicant’s lane or to none', async () => {
  await file(desk, citizen)
  expect(await queue('pemohon')).toEqual([])
  expect(await whatWaitsOn(desk.db, desk.services, [], { now: monday, limit: 10 })).toEqual([])
  expect(await howManyWaitOn(desk.db, desk.services, [], monday)).toBe(0)
})

it('shows a request that was not completed in time to the desk that may close it, and not before', async () => {
  const { caseId } = await file(desk, citizen)
  await act(desk, petugas, caseId, 'minta-lengkapi')
  expect(await queue('petugas', daysAfter(monday, 3))).toEqual([])
  expect(await queue('petugas', daysAfter(monday, 4))).toEqual([caseId])
  const counted = (day: number) =>
    howManyWaitOn(desk.db, desk.services, [{ lane: 'petugas' }], daysAfter(monday, day))
  expect([await counted(3), await counted(4)]).toEqual([0, 1])
})

it('keeps when a case is first due in step with the deadlines that run, whatever is decided', async () => {
  const agency = { ...desk.services.agency, undoSeconds: 0 }
  const atOnce = { ...desk, services: { ...desk.services, agency } }
  const { caseId } = await file(desk, citizen)
  const firstDue = async (...press: [] | [who: number, action: string, days: number]) => {
    const [who, action, days] = press
    if (who !== undefined && action !== undefined)
      expect(await act(atOnce, who, caseId, action, { now: daysAfter(monday, days ?? 0) })).toMatchObject({
        ok: true,
      })
    const { firstDueAt, deadlines } = await desk.db.case.findUniqueOrThrow({
      where: { id: caseId },
      include: { deadlines: { where: { endedAt: null }, orderBy: { dueAt: 'asc' } } },
    })
    expect(firstDueAt).toEqual(deadlines[0]?.dueAt ?? null)
    return firstDueAt?.toISOString().slice(0, 10)
  }
  expect(await firstDue()).toBe('2026-12-07')
  expect(await firstDue(petugas, 'minta-lengkapi', 0)).toBe('2026-11-26')
  expect(await firstDue(citizen, 'lengkapi', 1)).toBe('2026-12-08')
  expect(await firstDue(petugas, 'perpanjang', 1)).toBe('2026-12-17')
  expect(await firstDue(citizen, 'cabut', 2)).toBeUndefined()
})

it('shows an answered request to nobody', async () => {
  const { caseId } = await file(desk, citizen)
  await act(desk, petugas, caseId, 'ada-di-dip')
  expect(await queue('petugas')).toEqual([caseId])
  await act(desk, petugas, caseId, 'sampaikan')
  expect(await queue('petugas')).toEqual([])
})

it('lists an applicant’s own cases, newest first, all or the open ones', async () => {
  const old = await file(desk, citizen, monday)
  const recent = await file(desk, citizen, daysAfter(monday, 1))
  await file(desk, await newPerson(desk))
  await act(desk, citizen, recent.caseId, 'cabut')
  const ids = async (openOnly: boolean) =>
    (await casesOf(desk.db, citizen, { openOnly, limit: 10 })).map(({ id }) => id)
  expect(await ids(false)).toEqual([recent.caseId, old.caseId])
  expect(await ids(true)).toEqual([old.caseId])
})

it('finds a case by its nomor as people type it', async () => {
  const { caseId, nomor } = await file(desk, citizen)
  for (const typed of [nomor, ` ${nomor.toLowerCase()} `, nomor.replaceAll('/', ' / ')]) {
    expect((await findByNomor(desk.db, ['permohonan'], typed)).map(({ id }) => id)).toEqual([caseId])
  }
  expect(await findByNomor(desk.db, ['keberatan'], nomor)).toEqual([])
  expect(await findByNomor(desk.db, ['permohonan'], '')).toEqual([])
})
