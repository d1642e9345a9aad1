import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../src/case/verify-ledger.ts'
import { appendEvent } from '../../src/case/ledger.ts'
import { act, file, monday, newOfficer, newPerson, openDesk, type Desk } from './setup.ts'

let desk: Desk
let caseId: number
let petugas: number
let bidang: number

beforeAll(async () => {
  desk = await openDesk()
  petugas = await newOfficer(desk, 'petugas')
  bidang = await newOfficer(desk, 'bidang')
})

afterAll(() => desk.close())

beforeEach(async () => {
  const filed = await file(desk, await newPerson(desk))
  caseId = filed.caseId
  await act(desk, petugas, caseId, 'teruskan')
  await act(desk, bidang, caseId, 'kembalikan', {
    answers: { alasan: { kind: 'text', value: 'Rincian kurang jelas' } },
  })
})

const verify = () => verifyLedger(desk.db, desk.services.sealer)

describe('the database', () => {
  it('refuses to change or remove a row of the ledger', async () => {
    const where = { caseId, seq: 2 }
    const refused = /append-only/
    await expect(desk.db.caseEvent.updateMany({ where, data: { actorId: 1 } })).rejects.toThrow(refused)
    await expect(desk.db.caseEvent.deleteMany({ where })).rejects.toThrow(refused)
    await expect(desk.db.$executeRaw`TRUNCATE case_event`).rejects.toThrow(refused)
    await expect(desk.db.case.delete({ where: { id: caseId } })).rejects.toThrow()
  })

  it('refuses to give a counter back', async () => {
    const refused = /only rises/
    await expect(desk.db.counter.updateMany({ data: { value: 0 } })).rejects.toThrow(refused)
    await expect(desk.db.counter.deleteMany({})).rejects.toThrow(refused)
  })

  it('lets what is sealed be purged, and the chain still holds; it cannot be put back', async () => {
    const where = { caseId, action: 'kembalikan' }
    await desk.db.caseEvent.updateMany({ where, data: { sealed: null } })
    expect((await verify()).faults).toEqual([])
    const back = desk.db.caseEvent.updateMany({ where, data: { sealed: Buffer.from('x') } })
    await expect(back).rejects.toThrow(/append-only/)
  })
})

describe('a verification', () => {
  it('finds nothing wrong with what the program wrote, and counts it', async () => {
    const { cases, events, faults } = await verify()
    expect(faults).toEqual([])
    expect(cases).toBe(await desk.db.case.count())
    expect(events).toBe(await desk.db.caseEvent.count())
    expect(events).toBeGreaterThan(cases)
  })

  it('holds for whatever the data of an event are', async () => {
    const data = { b: [1.5, -0, 1e21, null, true, { z: 'é\n"', a: '' }], a: {}, '10': 1, '9': 2 }
    await desk.db.$transaction((tx) =>
      appendEvent(tx, desk.services.sealer, {
        caseId,
        type: 'reminded',
        at: monday,
        data,
        sealed: { x: 'ü' },
      }),
    )
    expect((await verify()).faults).toEqual([])
  })
})
