import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOf } from '../../src/case/authority.ts'
import { answersOf, openFiledForm } from '../../src/case/filed-form.ts'
import { performAction } from '../../src/case/perform.ts'
import { listEvents } from '../../src/storage/case-events.ts'
import { findCase } from '../../src/storage/cases.ts'
import {
  act,
  addLane,
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
let bidang: number
let ppid: number

beforeAll(async () => {
  desk = await openDesk()
  petugas = await newOfficer(desk, 'petugas')
  bidang = await newOfficer(desk, 'bidang')
  ppid = await newOfficer(desk, 'ppid')
})

afterAll(() => desk.close())

beforeEach(async () => {
  citizen = await newPerson(desk)
  desk.ran.length = 0
  desk.scheduled.length = 0
})

const events = (caseId: number) => listEvents(desk.db, caseId)
const refusals = (caseId: number) =>
  desk.db.caseEvent.findMany({ where: { caseId, type: 'refused' }, orderBy: { seq: 'asc' } })

describe('filing', () => {
  it('gives a number, starts the clock and runs the effects of filing', async () => {
    const filed = await file(desk, citizen)
    expect(filed.nomor).toMatch(/^\d{3}\/PPID\/XI\/2026$/)
    const row = await findCase(desk.db, filed.caseId)
    expect(filed.row).toEqual(row)
    // Day 1 is Tuesday the 24th; the tenth hari kerja after Monday is Monday, 7 December.
    expect(row).toMatchObject({
      step: 'registrasi',
      version: 1,
      receivedAt: monday,
      dueOn: new Date('2026-12-07'),
      deadlines: [{ kind: 'sop', dueAt: new Date('2026-12-07T09:00:00.000Z'), endedAt: null }],
    })
    expect(desk.ran).toMatchObject([
      { caseId: filed.caseId, version: 1, action: 'filed', effects: ['tanda-bukti'], now: monday },
    ])
  })

  it('keeps the form sealed and reads it again', async () => {
    const { caseId } = await file(desk, citizen)
    const stored = await desk.db.case.findUniqueOrThrow({ where: { id: caseId } })
    expect(Buffer.from(stored.sealedForm ?? []).includes('Siti Aminah')).toBe(false)
    const form = await openFiledForm(desk.db, desk.services.sealer, caseId)
    expect(form?.answers['nama']).toEqual({ kind: 'text', value: 'Siti Aminah' })
  })
})

describe('a decision', () => {
  it('moves the case and says who did what, in which lane and version', async () => {
    const { caseId } = await file(desk, citizen)
    const done = await act(desk, petugas, caseId, 'teruskan', { now: minutesAfter(monday, 5) })
    expect(done).toMatchObject({ ok: true, from: 'registrasi', to: 'penugasan', version: 2 })
    expect((await events(caseId)).at(-1)).toMatchObject({
      type: 'action',
      action: 'teruskan',
      fromStep: 'registrasi',
      toStep: 'penugasan',
      lane: 'petugas',
      actorId: petugas,
      onBehalfOfId: null,
      at: minutesAfter(monday, 5),
      data: { version: 2 },
    })
  })

  it('seals the reason and gives it to whoever reads the decision', async () => {
    const { caseId } = await file(desk, citizen)
    await act(desk, petugas, caseId, 'teruskan')
    const answers = { alasan: { kind: 'text' as const, value: 'Rincian kurang jelas' } }
    await act(desk, bidang, caseId, 'kembalikan', { answers })
    const row = await desk.db.caseEvent.findFirstOrThrow({ where: { caseId, action: 'kembalikan' } })
    expect(Buffer.from(row.sealed ?? []).includes('Rincian')).toBe(false)
    expect(JSON.stringify(row.data)).not.toContain('Rincian')
    expect(await answersOf(desk.db, desk.services.sealer, caseId, 3)).toEqual(answers)
  })

  it('names the official stood in for', async () => {
    const { caseId } = await file(desk, citizen)
    const absent = await newPerson(desk)
    const absentId = await addLane(desk, absent, 'petugas')
    const standIn = await newPerson(desk)
    const actingId = await addLane(desk, standIn, 'arsip')
    await desk.db.acting.create({
      data: {
        kind: 'plh',
        lane: 'petugas',
        absentId,
        actingId,
        skNumber: '800/1/2026',
        firstDay: new Date('2026-11-23'),
        lastDay: new Date('2026-11-23'),
        createdAt: monday,
      },
    })
    expect(await act(desk, standIn, caseId, 'teruskan')).toMatchObject({ ok: true })
    expect((await events(caseId)).at(-1)).toMatchObject({ actorId: standIn, onBehalfOfId: absentId })
  })

  it('is rolled back whole when an effect fails', async () => {
    const { caseId } = await file(desk, citizen)
    await act(desk, petugas, caseId, 'teruskan')
    await act(desk, bidang, caseId, 'tugaskan')
    const before = await events(caseId)
    const effects = { ...desk.services.effects, run: () => Promise.reject(new Error('no letter')) }
    const press = desk.db.$transaction(async (tx) =>
      performAction(
        tx,
        { ...desk.services, effects },
        {
          caseId,
          version: 3,
          action: 'uji',
          actor: await actorOf(tx, desk.services, ppid, monday),
          input: {},
          now: monday,
        },
      ),
    )
    await expect(press).rejects.toThrow('no letter')
    expect(await events(caseId)).toEqual(before)
    expect(await versionOf(desk, caseId)).toBe(3)
  })
})

describe('two officers at once', () => {
  it('lets one win and tells the other by whom and when it was decided', async () => {
    const second = await newOfficer(desk, 'petugas')
    for (let round = 0; round < 5; round += 1) {
      const { caseId } = await file(desk, citizen)
      const [one, other] = await Promise.all([
        act(desk, petugas, caseId, 'teruskan', { version: 1 }),
        act(desk, second, caseId, 'ada-di-dip', { version: 1 }),
      ])
      const winner = one.ok ? petugas : second
      const loser = one.ok ? other : one
      expect(one.ok).not.toBe(other.ok)
      expect(loser).toMatchObject({
        ok: false,
        code: 'decided',
        since: [{ actorId: winner, lane: 'petugas', at: monday }],
      })
      expect((await events(caseId)).filter(({ type }) => type === 'action')).toHaveLength(1)
      expect(await refusals(caseId)).toMatchObject([{ data: { code: 'decided', version: 2 } }])
    }
  })

  it('makes one decision of a double tap', async () => {
    const { caseId } = await file(desk, citizen)
    const taps = await Promise.all(
      Array.from({ length: 6 }, () => act(desk, petugas, caseId, 'teruskan', { version: 1 })),
    )
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1)
    // One finger, one line in the ledger.
    expect(await refusals(caseId)).toHaveLength(1)
    expect((await events(caseId)).filter(({ type }) => type === 'action')).toHaveLength(1)
  })
})

describe('a refused press', () => {
  it('tells an old card all that happened since', async () => {
    const { caseId } = await file(desk, citizen)
    await act(desk, petugas, caseId, 'teruskan')
    await act(desk, bidang, caseId, 'tugaskan')
    const old = await act(desk, petugas, caseId, 'teruskan', { version: 1 })
    expect(old).toMatchObject({
      code: 'stale',
      step: 'penyediaan',
      since: [{ action: 'teruskan' }, { action: 'tugaskan' }],
    })
  })

  it('is written down once per person, action and state of the case', async () => {
    const { caseId } = await file(desk, citizen)
    const stranger = await newPerson(desk)
    for (let time = 0; time < 3; time += 1) await act(desk, stranger, caseId, 'teruskan')
    await act(desk, stranger, caseId, 'ada-di-dip')
    expect(await refusals(caseId)).toMatchObject([
      {
        actorId: stranger,
        action: 'teruskan',
        fromStep: 'registrasi',
        data: { code: 'no-role', version: 1 },
      },
      { actorId: stranger, action: 'ada-di-dip', data: { code: 'no-role' } },
    ])
    await act(desk, petugas, caseId, 'teruskan')
    await act(desk, stranger, caseId, 'teruskan')
    expect(await refusals(caseId)).toHaveLength(3)
  })

  it('keeps a stranger without an account as a hash only, and made-up actions not at all', async () => {
    const { caseId } = await file(desk, citizen)
    const press = (sender: string, action: string) =>
      desk.db.$transaction((tx) =>
        performAction(tx, desk.services, {
          caseId,
          version: 1,
          action,
          actor: { personId: null, lanes: [] },
          input: {},
          sender,
          now: monday,
        }),
      )
    expect(await press('telegram:77', 'teruskan')).toMatchObject({ ok: false, code: 'no-role' })
    await press('telegram:77', 'teruskan')
    await press('telegram:78', 'teruskan')
    await press('telegram:78', 'hapus-semua')
    await press('telegram:78', 'ganti-semua')
    const written = await refusals(caseId)
    expect(written.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['teruskan', null],
      ['teruskan', null],
      [null, null],
    ])
    const senders = written.map(({ data }) => JSON.stringify(data))
    expect(senders.join()).not.toContain('telegram')
    expect(new Set(senders.slice(0, 2)).size).toBe(2)
  })

  it('stops being written down when a case was pressed a hundred times in vain', async () => {
    const { caseId } = await file(desk, citizen)
    for (let sender = 0; sender < 105; sender += 1) {
      await desk.db.$transaction((tx) =>
        performAction(tx, desk.services, {
          caseId,
          version: 1,
          action: 'teruskan',
          actor: { personId: null, lanes: [] },
          input: {},
          sender: `telegram:${sender}`,
          now: monday,
        }),
      )
    }
    expect(await refusals(caseId)).toHaveLength(100)
  })

  it('finds no case that is not there', async () => {
    const press = desk.db.$transaction((tx) =>
      performAction(tx, desk.services, {
        caseId: 2_000_000_000,
        version: 1,
        action: 'teruskan',
        actor: { personId: petugas, lanes: [{ lane: 'petugas' }] },
        input: {},
        now: monday,
      }),
    )
    expect(await press).toMatchObject({ ok: false, code: 'not-found' })
  })
})
