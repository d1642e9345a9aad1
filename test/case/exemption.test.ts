import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openUji } from '../../src/case/uji-task.ts'
import { resolveUji } from '../../src/case/uji.ts'
import { findCase } from '../../src/storage/cases.ts'
import { choices } from '../sop/support.ts'
import { act, daysAfter, file, monday, newOfficer, newPerson, openDesk, type Desk } from './setup.ts'

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
})

async function exempt(expiresOn: Date | null): Promise<number> {
  const { id } = await desk.db.dikEntry.create({
    data: {
      nomor: crypto.randomUUID(),
      informasi: 'Data pribadi penerima bantuan',
      pasal17: 'h',
      konsekuensiBuka: 'Mengungkap rahasia pribadi',
      konsekuensiTutup: 'Melindungi penerima',
      jangkaWaktu: 'Sampai tidak berlaku',
      unit: 'Bidang',
      expiresOn,
      createdAt: monday,
    },
  })
  return id
}

async function refused(entry: number, now = monday): Promise<{ caseId: number; result: unknown }> {
  const { caseId } = await file(desk, citizen)
  await act(desk, petugas, caseId, 'teruskan')
  await act(desk, bidang, caseId, 'tugaskan')
  const answers = choices({ dasar: 'dikecualikan', dik: String(entry) })
  return { caseId, result: await act(desk, ppid, caseId, 'tolak', { answers, now }) }
}

describe('an exemption', () => {
  it('holds on its last day and is open information on the next', async () => {
    const entry = await exempt(new Date('2026-11-24'))
    const { caseId, result } = await refused(entry, daysAfter(monday, 1))
    expect(result).toMatchObject({ ok: true, to: 'penyampaian' })
    const next = await act(desk, petugas, caseId, 'sampaikan', { now: daysAfter(monday, 2) })
    expect(next).toMatchObject({ ok: false, code: 'guard:exemption-live' })
  })

  it('is none when the register does not have it', async () => {
    const { result } = await refused(999_999)
    expect(result).toMatchObject({ ok: false, code: 'guard:ground-exempt' })
  })

  it('that comes of the uji is noted on the case that asked for it, and ends the task', async () => {
    const { caseId } = await file(desk, citizen)
    await act(desk, petugas, caseId, 'teruskan')
    await act(desk, bidang, caseId, 'tugaskan')
    await act(desk, ppid, caseId, 'uji')
    expect(desk.ran.at(-1)).toMatchObject({ effects: ['uji-dibuka'], action: 'uji' })
    await openUji(desk.db, caseId, monday)
    await openUji(desk.db, caseId, monday)
    const dikEntryId = await exempt(null)
    const resolve = () =>
      desk.db.$transaction((tx) => resolveUji(tx, desk.services, { caseId, dikEntryId, now: monday }))
    expect(await resolve()).toBe(true)
    expect(await findCase(desk.db, caseId)).toMatchObject({
      step: 'penyediaan',
      facts: { uji: { state: 'resolved', dikEntryId } },
    })
    expect(await desk.db.task.findMany({ where: { caseId } })).toMatchObject([{ resolvedAt: monday }])
    expect(await resolve()).toBe(false)
  })
})
