import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileCase } from '../../src/case/file-case.ts'
import { issueNumber } from '../../src/case/numbers.ts'
import { verifyLedger } from '../../src/case/verify-ledger.ts'
import { file, filing, newPerson, openDesk, type Desk } from './setup.ts'

let desk: Desk
let citizen: number

beforeAll(async () => {
  desk = await openDesk()
  citizen = await newPerson(desk)
})

afterAll(() => desk.close())

it('gives numbers without a gap to twenty filings at once, of which some fail', async () => {
  const filings = Array.from({ length: 20 }, (_, index) =>
    desk.db.$transaction(
      async (tx) => {
        const filed = await fileCase(tx, desk.services, filing(citizen))
        if (index % 4 === 0) throw new Error('the power went')
        return filed.nomor
      },
      { timeout: 30_000, maxWait: 30_000 },
    ),
  )
  const given = (await Promise.allSettled(filings)).flatMap((each) =>
    each.status === 'fulfilled' ? [each.value] : [],
  )
  const expected = Array.from(
    { length: 15 },
    (_, index) => `${String(index + 1).padStart(3, '0')}/PPID/XI/2026`,
  )
  expect(given.toSorted((one, other) => one.localeCompare(other))).toEqual(expected)
  expect((await verifyLedger(desk.db, desk.services.sealer)).faults).toEqual([])
})

it('begins anew with the year on the agency’s wall, not in Greenwich', async () => {
  // 31 December, 23.59 and 1 January, 00.00 in Pontianak (UTC+7).
  const old = new Date('2027-12-31T16:59:59.999Z')
  const fresh = new Date('2027-12-31T17:00:00.000Z')
  expect(await file(desk, citizen, old)).toMatchObject({ nomor: '001/PPID/XII/2027' })
  expect(await file(desk, citizen, fresh)).toMatchObject({ nomor: '001/PPID/I/2028' })
})

it('counts each kind for itself', async () => {
  const { numbers } = desk.services.agency
  const issue = (kind: 'surat' | 'keputusan') =>
    desk.db.$transaction((tx) => issueNumber(tx, numbers, kind, '2026-11-23'))
  expect(await issue('surat')).toEqual({ year: 2026, sequence: 1, text: '001/S-PPID/XI/2026' })
  expect(await issue('keputusan')).toMatchObject({ sequence: 1, text: '001/SK-PPID/XI/2026' })
  expect(await issue('surat')).toMatchObject({ sequence: 2 })
})

it('starts the clock of what is filed at night with the next morning', async () => {
  const night = new Date('2026-11-24T15:00:00.000Z')
  const { caseId } = await file(desk, citizen, night)
  const row = await desk.db.case.findUniqueOrThrow({ where: { id: caseId } })
  expect(row.filedAt).toEqual(night)
  // Tuesday 22.00 counts as Wednesday; the tenth hari kerja after it is Wednesday, 9 December.
  expect(row.dueOn).toEqual(new Date('2026-12-09'))
})
