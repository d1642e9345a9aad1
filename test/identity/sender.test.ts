/** Who wrote, on a platform whose people have two ids of which either may be missing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changedNumber, changedScopedId, resolveSender } from '../../src/identity/sender.ts'
import { formContext } from '../../src/desk/form-context.ts'
import { createEnqueuer } from '../../src/outbox/enqueue.ts'
import { sealContext } from '../../src/outbox/delivery.ts'
import { movableClock } from '../../src/clock.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'
import { openConversation } from '../../src/storage/conversations.ts'
import { createOutboxStore } from '../../src/storage/outbox.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { testSealer } from '../outbox/setup.ts'

const platform = 'whatsapp'
const [siti, budi] = ['ID.13491208655302741918', 'ID.99887766554433221100']
const [number, newNumber] = ['6281234567001', '6281234567002']
const monday = new Date('2026-11-23T02:00:00Z')
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000)

const sealer = testSealer()
const clock = movableClock(monday, { frozen: true })
let home: TestDatabase
let db: Database
let moved: string[]

beforeEach(async () => {
  home = await createTestDatabase()
  db = createPrisma(home.url, { poolSize: 8 })
  moved = []
})

afterEach(async () => {
  await db.$disconnect()
  await home.drop()
})

const desk = () => ({
  db,
  sealer,
  outbox: {
    ...createEnqueuer({ sealer, clock, owner: null }),
    send: () => undefined,
    caughtUp: () => Promise.resolve(),
    moveChat: (_platform: string, from: string, to: string) =>
      Promise.resolve(void moved.push(`${from} ${to}`)),
  },
})

const resolve = (userIds: { scoped?: string; phone?: string }, at = monday) =>
  resolveSender(desk(), { platform, userIds, at })

const identities = () => db.channelIdentity.findMany({ orderBy: { id: 'asc' } })

/** Waiting for a person: a form half filled in, and a message. */
async function leaveThings(userId: string, chatId: string): Promise<void> {
  const { personId } = await db.channelIdentity.findFirstOrThrow({ where: { userId } })
  await openConversation(db, { platform, userId, chatId }, personId, monday)
  const owner = { platform, chat: { id: chatId }, sender: { id: userId } }
  await db.conversation.updateMany({
    where: { userId },
    data: { sealedState: sealer.sealJson({ form: 'permohonan' }, formContext(owner)) },
  })
  await createEnqueuer({ sealer, clock, owner: null }).enqueue(db, [
    { platform, chatId, kind: 'message', message: { text: 'Surat Anda' }, unasked: false },
  ])
}

/** What waits under these ids and opens there. */
async function thingsOf(userId: string, chatId: string): Promise<unknown[]> {
  const owner = { platform, chat: { id: chatId }, sender: { id: userId } }
  const conversations = await db.conversation.findMany({ where: { userId, chatId } })
  const deliveries = await db.delivery.findMany({ where: { chatId } })
  return [
    ...conversations.map((row) => sealer.openJson(row.sealedState ?? Buffer.from(''), formContext(owner))),
    ...deliveries.map((row) => sealer.openJson(row.sealed ?? Buffer.from(''), sealContext(platform, chatId))),
  ]
}

const things = [{ form: 'permohonan' }, { text: 'Surat Anda' }]

describe('a first message', () => {
  it('makes a person who is written to by the number when it shows, else by the scoped id', async () => {
    expect(await resolve({ scoped: siti, phone: number })).toEqual({ userId: siti, chatId: number })
    expect(await resolve({ scoped: budi })).toEqual({ userId: budi, chatId: budi })
    expect(await resolve({ phone: newNumber })).toEqual({ userId: newNumber, chatId: newNumber })
    expect(await db.person.count()).toBe(3)
  })

  it('makes one person when it comes with others at the same moment, whichever ids they show', async () => {
    const addresses = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        resolve(index % 3 === 0 ? { scoped: siti } : { scoped: siti, phone: number }),
      ),
    )
    expect(new Set(addresses.map(({ userId }) => userId))).toEqual(new Set([siti]))
    expect(await db.person.count()).toBe(1)
    expect(new Set(addresses.map(({ chatId }) => chatId)).size).toBe(1)
  })

  it('keeps no number in the open beside the address that is written to', async () => {
    await resolve({ scoped: siti })
    await resolve({ scoped: siti, phone: number })
    const [row] = await identities()
    expect(JSON.stringify({ ...row, alternateHash: null })).not.toContain(number)
    expect(row?.alternateHash).toEqual(new Uint8Array(sealer.lookupHash(number, `phone:${platform}`)))
  })

  it('without any id is nobody’s', async () => {
    await expect(resolve({})).rejects.toThrow(RangeError)
  })
})

describe('somebody known', () => {
  it('is the same person by either id, in the same chat', async () => {
    const first = await resolve({ scoped: siti, phone: number })
    expect(await resolve({ phone: number })).toEqual(first)
    expect(await resolve({ scoped: siti })).toEqual(first)
    expect(await db.person.count()).toBe(1)
  })

  it('by the number alone gets the scoped id, and keeps chat, form and messages', async () => {
    await resolve({ phone: number })
    await leaveThings(number, number)
    expect(await resolve({ scoped: siti, phone: number })).toEqual({ userId: siti, chatId: number })
    expect(await thingsOf(siti, number)).toEqual(things)
    expect(await resolve({ scoped: siti })).toEqual({ userId: siti, chatId: number })
    expect(await resolve({ phone: number })).toEqual({ userId: siti, chatId: number })
    expect(await db.person.count()).toBe(1)
  })

  it('is upgraded once by two messages at the same moment', async () => {
    await resolve({ phone: number })
    const both = await Promise.all([
      resolve({ scoped: siti, phone: number }),
      resolve({ scoped: siti, phone: number }),
    ])
    expect(both).toEqual([
      { userId: siti, chatId: number },
      { userId: siti, chatId: number },
    ])
    expect(await db.person.count()).toBe(1)
  })

  it('was heard last when the latest message was sent, however late an earlier one comes', async () => {
    await resolve({ scoped: siti, phone: number }, later(10))
    await resolve({ scoped: siti }, later(5))
    expect((await identities())[0]?.lastHeardAt).toEqual(later(10))
    await resolve({ phone: number }, later(20))
    expect((await identities())[0]?.lastHeardAt).toEqual(later(20))
  })

  it('is written to by the scoped id when another number shows without a word of the change', async () => {
    await resolve({ scoped: siti, phone: number })
    await leaveThings(siti, number)
    expect(await resolve({ scoped: siti, phone: newNumber })).toEqual({ userId: siti, chatId: siti })
    expect(await thingsOf(siti, siti)).toEqual(things)
    expect(moved).toEqual([`${number} ${siti}`])
    expect(await resolve({ phone: newNumber })).toEqual({ userId: siti, chatId: siti })
  })
})

describe('a number that changed hands', () => {
  it('makes a new person, and what waits for the earlier owner does not go there', async () => {
    await resolve({ scoped: siti, phone: number })
    await leaveThings(siti, number)
    expect(await resolve({ scoped: budi, phone: number })).toEqual({ userId: budi, chatId: budi })
    expect(await thingsOf(siti, siti)).toEqual(things)
    expect(await db.delivery.count({ where: { chatId: number } })).toBe(0)
    expect(moved).toEqual([`${number} ${siti}`])
    expect(await resolve({ phone: number })).toEqual({ userId: budi, chatId: budi })
    expect(await resolve({ scoped: siti })).toEqual({ userId: siti, chatId: siti })
    const people = (await identities()).map(({ personId }) => personId)
    expect(new Set(people).size).toBe(2)
  })
})

describe('a change of number that the platform tells', () => {
  const change = (from: string, to: string) => changedNumber(desk(), { platform, from, to, at: later(1) })

  it('takes chat, form, messages and the number’s hash along', async () => {
    await resolve({ scoped: siti, phone: number })
    await leaveThings(siti, number)
    expect(await change(number, newNumber)).toBe(true)
    expect(await thingsOf(siti, newNumber)).toEqual(things)
    expect(moved).toEqual([`${number} ${newNumber}`])
    expect(await resolve({ phone: newNumber })).toEqual({ userId: siti, chatId: newNumber })
    expect(await resolve({ scoped: siti, phone: newNumber })).toEqual({ userId: siti, chatId: newNumber })
    await resolve({ phone: number })
    expect(await db.person.count()).toBe(2)
  })

  it('takes along who is known by the number alone', async () => {
    await resolve({ phone: number })
    await leaveThings(number, number)
    expect(await change(number, newNumber)).toBe(true)
    expect(await thingsOf(newNumber, newNumber)).toEqual(things)
    expect(await db.person.count()).toBe(1)
  })

  it('told twice, or of somebody unknown, changes nothing', async () => {
    await resolve({ scoped: siti, phone: number })
    await change(number, newNumber)
    const before = await identities()
    expect(await change(number, newNumber)).toBe(false)
    expect(await change('6289999999999', '6288888888888')).toBe(false)
    expect(await identities()).toEqual(before)
  })

  it('takes the new number from whoever had it before: nothing of theirs goes there any more', async () => {
    await resolve({ scoped: siti, phone: number })
    await resolve({ phone: newNumber }, monday)
    await leaveThings(newNumber, newNumber)
    const earlier = (await identities()).find(({ userId }) => userId === newNumber)
    await change(number, newNumber)
    expect(await resolve({ phone: newNumber })).toEqual({ userId: siti, chatId: newNumber })
    const row = await db.channelIdentity.findUniqueOrThrow({ where: { id: earlier?.id ?? 0 } })
    expect(row).toMatchObject({ personId: earlier?.personId, blockedAt: later(1) })
    expect(row.userId).not.toContain(newNumber)
    expect(await db.delivery.count({ where: { chatId: newNumber } })).toBe(0)
  })
})

describe('a change of the scoped id that the platform tells', () => {
  const change = (to: string, known: { from?: string; phone?: string }) =>
    changedScopedId(desk(), { platform, to, ...known })

  it('takes form and messages along, in the chat of the number', async () => {
    await resolve({ scoped: siti, phone: number })
    await leaveThings(siti, number)
    expect(await change(budi, { from: siti })).toBe(true)
    expect(await thingsOf(budi, number)).toEqual(things)
    expect(moved).toEqual([])
    expect(await resolve({ scoped: budi })).toEqual({ userId: budi, chatId: number })
    expect(await db.person.count()).toBe(1)
  })

  it('takes the chat along where it is known by that id', async () => {
    await resolve({ scoped: siti })
    await leaveThings(siti, siti)
    expect(await change(budi, { from: siti })).toBe(true)
    expect(await thingsOf(budi, budi)).toEqual(things)
    expect(moved).toEqual([`${siti} ${budi}`])
  })

  it('finds the person by the number where the earlier id is not known', async () => {
    await resolve({ phone: number })
    await leaveThings(number, number)
    expect(await change(siti, { from: budi, phone: number })).toBe(true)
    expect(await thingsOf(siti, number)).toEqual(things)
    expect(await resolve({ scoped: siti, phone: number })).toEqual({ userId: siti, chatId: number })
    expect(await db.person.count()).toBe(1)
  })

  it('told twice, of nobody known, or of who was met under the new id already, changes nothing', async () => {
    await resolve({ scoped: siti, phone: number })
    await change(budi, { from: siti })
    const before = await identities()
    expect(await change(budi, { from: siti })).toBe(false)
    expect(await change('ID.1', { from: 'ID.2', phone: newNumber })).toBe(false)
    await resolve({ scoped: 'ID.3' })
    expect(await change('ID.3', { from: budi })).toBe(false)
    expect((await identities()).filter(({ userId }) => userId !== 'ID.3')).toEqual(before)
  })
})

// createOutboxStore moves chats by the same code; its own tests are beside.
it('a moved group keeps the forms that wait in it', async () => {
  await resolve({ scoped: siti })
  await leaveThings(siti, siti)
  await createOutboxStore(db, sealer).moveChat(platform, siti, number)
  expect(await thingsOf(siti, number)).toEqual(things)
})
