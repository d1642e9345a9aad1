import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addInvitation, takeInvitation } from '../../src/storage/invitations.ts'
import {
  bindLane,
  findBinding,
  lanesOfChat,
  listBindings,
  unbindLane,
} from '../../src/storage/lane-bindings.ts'
import { minutesAfter, monday, newPerson, openDesk, type Desk } from '../case/setup.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.close())

const hash = (code: string) => createHash('sha256').update(code).digest()

const invite = (code: string) =>
  addInvitation(desk.db, {
    codeHash: hash(code),
    lane: 'petugas',
    createdBy: null,
    now: monday,
    expiresAt: minutesAfter(monday, 60),
  })
const take = (code: string, personId: number, now = monday) =>
  takeInvitation(desk.db, { codeHash: hash(code), personId, now })

describe('an invitation', () => {
  it('lets in the first of many who use it at once', async () => {
    await invite('satu')
    const people = await Promise.all(Array.from({ length: 8 }, () => newPerson(desk)))
    const results = await Promise.all(people.map((personId) => take('satu', personId)))
    expect(results.filter((result) => result !== undefined)).toEqual([
      { lane: 'petugas', unit: '', createdBy: null },
    ])
    const { usedBy } = await desk.db.invitation.findFirstOrThrow({ where: { codeHash: hash('satu') } })
    expect(people[results.findIndex((result) => result !== undefined)]).toBe(usedBy)
  })

  it('is none after its time, or with another code', async () => {
    await invite('dua')
    const person = await newPerson(desk)
    expect(await take('dua', person, minutesAfter(monday, 60))).toBeUndefined()
    expect(await take('tiga', person)).toBeUndefined()
    expect(await take('dua', person, minutesAfter(monday, 59))).toBeDefined()
  })
})

describe('a lane', () => {
  it('has its cards in one chat, moves with a new binding, and one chat serves several', async () => {
    const bind = (lane: string, chatId: string, unit = '') =>
      bindLane(desk.db, {
        lane,
        unit,
        platform: 'telegram',
        chatId,
        threadId: null,
        boundBy: 1,
        now: monday,
      })
    await bind('petugas', '-100')
    await bind('bidang', '-100')
    await bind('bidang-uptd', '-300', 'UPTD Pelatihan')
    expect((await lanesOfChat(desk.db, 'telegram', '-100')).map(({ lane }) => lane)).toEqual([
      'bidang',
      'petugas',
    ])
    await bind('petugas', '-200')
    expect(await findBinding(desk.db, 'petugas')).toMatchObject({ chatId: '-200' })
    expect(await findBinding(desk.db, 'bidang-uptd')).toBeUndefined()
    expect(await findBinding(desk.db, 'bidang-uptd', 'UPTD Pelatihan')).toMatchObject({ chatId: '-300' })
    expect(await listBindings(desk.db)).toHaveLength(3)
    expect(await unbindLane(desk.db, 'petugas')).toBe(true)
    expect(await unbindLane(desk.db, 'petugas')).toBe(false)
    expect(await findBinding(desk.db, 'petugas')).toBeUndefined()
  })
})
