import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { holdersOf, lanesOf, staffMayAct } from '../../src/case/authority.ts'
import { addActing, endActing, findActing, listActing } from '../../src/storage/acting.ts'
import { listStaff, removeStaff, revokeLane, staffNames } from '../../src/storage/staff.ts'
import { addLane, daysAfter, monday, newPerson, openDesk, type Desk } from './setup.ts'

let desk: Desk
let head: number
let headStaff: number
let deputy: number
let deputyStaff: number
let lane = ''

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.close())

beforeEach(async () => {
  // A lane of each test's own, so that nobody of another test holds it.
  lane = `kadis-${crypto.randomUUID()}`
  head = await newPerson(desk)
  headStaff = await addLane(desk, head, lane, 'Drs. Junaidi, MM')
  deputy = await newPerson(desk)
  deputyStaff = await addLane(desk, deputy, 'sekretaris', 'Heni Purwaningsih')
})

const day = (iso: string) => new Date(iso)
const lanes = (personId: number, now: Date) => lanesOf(desk.db, desk.services, personId, now)

function standIn(rest: Partial<Parameters<typeof addActing>[1]> = {}) {
  return desk.db.$transaction((tx) =>
    addActing(tx, {
      kind: 'plh',
      lane,
      absentId: headStaff,
      actingId: deputyStaff,
      skNumber: '800/12/2026',
      name: 'Heni Purwaningsih, S.Si., M.Si.',
      nip: null,
      firstDay: day('2026-11-24'),
      lastDay: day('2026-11-26'),
      now: monday,
      ...rest,
    }),
  )
}

describe('a member of staff', () => {
  it('may act in the lanes held, and in no other', async () => {
    expect(await lanes(head, monday)).toEqual([{ lane }])
    expect(await staffMayAct(desk.db, desk.services, head, lane, monday)).toBe(true)
    expect(await staffMayAct(desk.db, desk.services, deputy, lane, monday)).toBe(false)
  })

  it('loses a lane when it is revoked, and all when removed, but keeps the name in the ledger', async () => {
    await addLane(desk, head, 'bidang', 'Drs. Junaidi, MM')
    expect(await revokeLane(desk.db, headStaff, { lane: 'bidang' }, monday)).toBe(true)
    expect(await revokeLane(desk.db, headStaff, { lane: 'bidang' }, monday)).toBe(false)
    expect(await lanes(head, monday)).toEqual([{ lane }])
    expect(await removeStaff(desk.db, headStaff, monday)).toBe(true)
    expect(await removeStaff(desk.db, headStaff, monday)).toBe(false)
    expect(await lanes(head, monday)).toEqual([])
    const { sealer } = desk.services
    expect((await listStaff(desk.db, sealer)).map(({ staffId }) => staffId)).not.toContain(headStaff)
    expect(await staffNames(desk.db, sealer, [head])).toEqual(new Map([[head, 'Drs. Junaidi, MM']]))
  })

  it('comes back with the lanes given anew only', async () => {
    await removeStaff(desk.db, headStaff, monday)
    expect(await addLane(desk, head, 'bidang', 'Junaidi')).toBe(headStaff)
    expect(await lanes(head, monday)).toEqual([{ lane: 'bidang' }])
  })
})

describe('who stands in', () => {
  it('has the lane from the first moment of the first day to the last of the last, on the agency’s wall', async () => {
    await standIn()
    const acting = [{ lane: 'sekretaris' }, { lane, onBehalfOf: headStaff }]
    const own = [{ lane: 'sekretaris' }]
    // Midnight in Pontianak (UTC+7) is 17.00 UTC of the day before.
    expect(await lanes(deputy, day('2026-11-23T16:59:59.999Z'))).toEqual(own)
    expect(await lanes(deputy, day('2026-11-23T17:00:00.000Z'))).toEqual(acting)
    expect(await lanes(deputy, day('2026-11-26T16:59:59.999Z'))).toEqual(acting)
    expect(await lanes(deputy, day('2026-11-26T17:00:00.000Z'))).toEqual(own)
  })

  it('is counted among those who may act, each person once', async () => {
    await standIn()
    const tuesday = daysAfter(monday, 1)
    expect(await holdersOf(desk.db, desk.services, lane, monday)).toEqual([head])
    const both = await holdersOf(desk.db, desk.services, lane, tuesday)
    expect(both).toEqual([head, deputy])
  })

  it('does not pass the lane on: no chains', async () => {
    await standIn()
    const third = await newPerson(desk)
    const thirdStaff = await addLane(desk, third, 'arsip')
    const chain = await standIn({ absentId: deputyStaff, actingId: thirdStaff })
    expect(chain).toEqual({ ok: false, code: 'lane-not-held' })
    // Not even when the deputy's own lane is stood in for.
    await standIn({ lane: 'sekretaris', absentId: deputyStaff, actingId: thirdStaff })
    const tuesday = await lanes(third, daysAfter(monday, 1))
    expect(tuesday).toEqual([{ lane: 'arsip' }, { lane: 'sekretaris', onBehalfOf: deputyStaff }])
  })

  it('has nothing once it is ended, or once the absent one no longer holds the lane', async () => {
    const first = await standIn()
    const tuesday = daysAfter(monday, 1)
    if (!first.ok) throw new Error(first.code)
    expect(await endActing(desk.db, first.id, monday)).toBe(true)
    expect(await endActing(desk.db, first.id, monday)).toBe(false)
    expect(await lanes(deputy, tuesday)).toEqual([{ lane: 'sekretaris' }])
    await standIn()
    await revokeLane(desk.db, headStaff, { lane }, monday)
    expect(await lanes(deputy, tuesday)).toEqual([{ lane: 'sekretaris' }])
  })

  it('is set for another person, days in order, on the staff, and one at a time', async () => {
    expect(await standIn({ actingId: headStaff })).toMatchObject({ code: 'same-person' })
    const reversed = { firstDay: day('2026-11-26'), lastDay: day('2026-11-24') }
    expect(await standIn(reversed)).toMatchObject({ code: 'days-reversed' })
    expect(await standIn()).toMatchObject({ ok: true })
    const touching = { firstDay: day('2026-11-26'), lastDay: day('2026-11-30') }
    expect(await standIn(touching)).toMatchObject({ code: 'overlap' })
    const after = { firstDay: day('2026-11-27'), lastDay: day('2026-11-30') }
    expect(await standIn(after)).toMatchObject({ ok: true })
    await removeStaff(desk.db, deputyStaff, monday)
    const gone = { firstDay: day('2027-01-04'), lastDay: day('2027-01-05') }
    expect(await standIn(gone)).toMatchObject({ code: 'acting-removed' })
  })

  it('is set once by two admins at the same time', async () => {
    const results = await Promise.all([standIn(), standIn(), standIn()])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is listed while it lasts, and found by the day with its SK', async () => {
    await standIn()
    const mine = (await listActing(desk.db, day('2026-11-26'))).filter((each) => each.lane === lane)
    expect(mine).toMatchObject([{ absentId: headStaff, actingId: deputyStaff, skNumber: '800/12/2026' }])
    const past = await listActing(desk.db, day('2026-11-27'))
    expect(past.filter((each) => each.lane === lane)).toEqual([])
    const who = { lane, absentId: headStaff, actingPersonId: deputy }
    expect(await findActing(desk.db, who, day('2026-11-25'))).toMatchObject({ kind: 'plh' })
    expect(await findActing(desk.db, who, day('2026-11-27'))).toBeUndefined()
  })
})
