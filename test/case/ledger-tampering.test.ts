import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ledgerDigest, verifyLedger } from '../../src/case/verify-ledger.ts'
import type { Db } from '../../src/storage/db.ts'
import { act, file, minutesAfter, monday, newOfficer, newPerson, openDesk, type Desk } from './setup.ts'

// What the owner of the database could do who takes the guards away: each is found afterwards.

let desk: Desk
let caseId: number
let nomor: string
let petugas: number

beforeEach(async () => {
  desk = await openDesk()
  petugas = await newOfficer(desk, 'petugas')
  const bidang = await newOfficer(desk, 'bidang')
  const citizen = await newPerson(desk)
  await file(desk, citizen)
  const filed = await file(desk, citizen)
  caseId = filed.caseId
  nomor = filed.nomor
  await act(desk, petugas, caseId, 'teruskan')
  await act(desk, bidang, caseId, 'kembalikan', {
    answers: { alasan: { kind: 'text', value: 'Rincian kurang jelas' } },
  })
  expect(await verify()).toEqual({ cases: 2, events: 4, faults: [] })
})

afterEach(() => desk.close())

const verify = () => verifyLedger(desk.db, desk.services.sealer)

async function tampered(change: (tx: Db) => Promise<unknown>): Promise<void> {
  await desk.db.$executeRaw`ALTER TABLE case_event DISABLE TRIGGER USER`
  await desk.db.$transaction(change)
}

describe('a verification finds', () => {
  it.each<[string, (tx: Db) => Promise<unknown>, string, number | undefined]>([
    [
      'another person in a row',
      (tx) => tx.caseEvent.updateMany({ where: { caseId, seq: 2 }, data: { actorId: 999_999 } }),
      'row-changed',
      2,
    ],
    [
      'another time in a row',
      (tx) => tx.caseEvent.updateMany({ where: { caseId, seq: 2 }, data: { at: minutesAfter(monday, 1) } }),
      'row-changed',
      2,
    ],
    [
      'other data in a row',
      (tx) => tx.caseEvent.updateMany({ where: { caseId, seq: 1 }, data: { data: { version: 1 } } }),
      'row-changed',
      1,
    ],
    [
      'a row missing between others',
      (tx) => tx.caseEvent.deleteMany({ where: { caseId, seq: 2 } }),
      'row-missing',
      2,
    ],
    ['a tail cut off', (tx) => tx.caseEvent.deleteMany({ where: { caseId, seq: 3 } }), 'tail-cut', 3],
    ['the whole ledger cut off', (tx) => tx.caseEvent.deleteMany({ where: { caseId } }), 'tail-cut', 1],
    [
      'another nomor on a case',
      (tx) => tx.case.update({ where: { id: caseId }, data: { nomor: '999/PPID/XI/2026' } }),
      'row-changed',
      1,
    ],
    [
      'a case moved without an event',
      (tx) => tx.case.update({ where: { id: caseId }, data: { step: 'penyampaian' } }),
      'case-changed',
      undefined,
    ],
    [
      'an outcome without an event',
      (tx) => tx.case.update({ where: { id: caseId }, data: { outcome: 'ditolak' } }),
      'case-changed',
      undefined,
    ],
  ])('%s', async (_what, change, kind, seq) => {
    await tampered(change)
    expect((await verify()).faults).toContainEqual(
      expect.objectContaining({ kind, caseId, ...(seq !== undefined && { seq }) }),
    )
  })

  it('a reason exchanged for another one, though sealed with the right key', async () => {
    await tampered((tx) =>
      tx.caseEvent.updateMany({
        where: { caseId, seq: 3 },
        data: { sealed: desk.services.sealer.sealJson({ answers: {} }, `case:${caseId}:event:3`) },
      }),
    )
    expect((await verify()).faults).toEqual([{ kind: 'text-changed', caseId, nomor, seq: 3 }])
  })

  it('a form exchanged for another one', async () => {
    await tampered((tx) =>
      tx.case.update({
        where: { id: caseId },
        data: { sealedForm: desk.services.sealer.sealJson({ answers: {} }, `case:${caseId}:form`) },
      }),
    )
    expect((await verify()).faults).toEqual([{ kind: 'text-changed', caseId, nomor }])
  })

  it('a case dropped with all that belongs to it, also the last one', async () => {
    const { year, sequence } = await desk.db.case.findUniqueOrThrow({ where: { id: caseId } })
    await tampered(async (tx) => {
      await tx.caseEvent.deleteMany({ where: { caseId } })
      await tx.deadline.deleteMany({ where: { caseId } })
      await tx.case.delete({ where: { id: caseId } })
    })
    expect((await verify()).faults).toEqual([
      { kind: 'number-missing', series: `permohonan:${year}`, seq: sequence },
    ])
  })

  it('by the digest announced before, a ledger cut and made to agree again', async () => {
    const asOf = minutesAfter(monday, 1)
    const announced = await ledgerDigest(desk.db, asOf)
    await act(desk, petugas, caseId, 'teruskan', { now: minutesAfter(monday, 2) })
    expect(await ledgerDigest(desk.db, asOf)).toEqual(announced)
    expect(await ledgerDigest(desk.db, minutesAfter(monday, 3))).not.toMatchObject({
      digest: announced.digest,
    })
    await tampered(async (tx) => {
      await tx.caseEvent.deleteMany({ where: { caseId, seq: { gte: 2 } } })
      const { hash } = await tx.caseEvent.findFirstOrThrow({ where: { caseId, seq: 1 } })
      const agreed = { ledgerHead: hash, ledgerLength: 1, step: 'registrasi', version: 1 }
      await tx.case.update({ where: { id: caseId }, data: agreed })
    })
    expect(await verify()).toMatchObject({ faults: [] })
    expect(await ledgerDigest(desk.db, asOf)).not.toMatchObject({ digest: announced.digest })
  })
})
