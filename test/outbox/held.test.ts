/** What waits until its person writes, on a real PostgreSQL. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { movableClock } from '../../src/clock.ts'
import { sealContext, type NewDelivery } from '../../src/outbox/delivery.ts'
import { createEnqueuer, openDelivery } from '../../src/outbox/enqueue.ts'
import type { DivertRequest, Hold } from '../../src/outbox/store.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'
import { moveConversation, openConversation, readStanding } from '../../src/storage/conversations.ts'
import { createOutboxStore } from '../../src/storage/outbox.ts'
import { deleteStaleHeld } from '../../src/storage/retention.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { addCase } from './add-case.ts'
import { testSealer } from './setup.ts'

const start = new Date('2026-11-23T02:00:00Z')
const day = 86_400_000
const platform = 'whatsapp'
const sealer = testSealer()
const clock = movableClock(start, { frozen: true })
const enqueuer = createEnqueuer({ sealer, clock, owner: 'mine' })

let home: TestDatabase
let db: Database

beforeEach(async () => {
  clock.set(start)
  home = await createTestDatabase()
  db = createPrisma(home.url, { poolSize: 6 })
})

afterEach(async () => {
  await db.$disconnect()
  await home.drop()
})

const store = () => createOutboxStore(db, sealer)
const ago = (ms: number) => new Date(clock.now().getTime() - ms)

interface Channel {
  readonly platform: string
  readonly chatId: string
  readonly heardAt?: Date
  readonly blockedAt?: Date
}

/** A person with chats, the first of them on the platform with a window. */
async function addPerson(...channels: Channel[]): Promise<number> {
  const { id } = await db.person.create({
    data: {
      createdAt: start,
      identities: {
        create: channels.map(({ platform: on, chatId, heardAt, blockedAt }) => ({
          platform: on,
          userId: chatId,
          directChatId: chatId,
          createdAt: start,
          lastHeardAt: heardAt ?? null,
          blockedAt: blockedAt ?? null,
        })),
      },
    },
  })
  return id
}

interface Written {
  readonly text: string
  readonly chatId?: string
  readonly caseId?: number
  readonly broadcast?: true
  readonly unasked?: boolean
}

async function write(...deliveries: Written[]): Promise<bigint[]> {
  const handed = await enqueuer.enqueue(
    db,
    deliveries.map(({ text, ...more }): NewDelivery => ({
      platform,
      chatId: '7',
      kind: 'message',
      unasked: false,
      ...more,
      message: { text },
    })),
  )
  return handed.map(({ id }) => id)
}

const hold = (
  id: bigint,
  closed: { windowMs: number } | { since: Date } = { windowMs: day },
): Promise<Hold> => store().hold({ id, closed, invites: true, owner: 'mine', now: clock.now() })

const divert = (more: Partial<DivertRequest>) =>
  store().divert({
    platform,
    chatId: '7',
    ids: [],
    held: false,
    unreachable: false,
    code: '132001',
    platforms: [platform, 'telegram', 'slack'],
    owner: 'mine',
    now: clock.now(),
    ...more,
  })

const statuses = async () =>
  (await db.delivery.findMany({ orderBy: { id: 'asc' } })).map(({ kind, status }) => `${kind} ${status}`)

const jobs = async () =>
  db.$queryRaw`SELECT k.identifier, j.payload FROM graphile_worker._private_jobs j
               JOIN graphile_worker._private_tasks k ON k.id = j.task_id ORDER BY j.id`

const invitationOf = (held: Hold) =>
  held.kind === 'held' && held.invite !== undefined ? openDelivery(held.invite, sealer).invitation : undefined

describe('holding', () => {
  it('keeps the message, and invites once per silence, naming the case', async () => {
    const personId = await addPerson({ platform, chatId: '7', heardAt: ago(2 * day) })
    const { caseId, nomor } = await addCase(db, personId)
    const [first = 0n, second = 0n] = await write({ text: 'a', caseId }, { text: 'b', caseId })
    expect(invitationOf(await hold(first))).toEqual({ locale: 'id', about: 'case', nomor })
    expect(await hold(second)).toEqual({ kind: 'held', invite: undefined })
    expect(await statuses()).toEqual(['message held', 'message held', 'invite pending'])

    clock.set(new Date(start.getTime() + 60_000))
    await db.channelIdentity.updateMany({ data: { lastHeardAt: clock.now() } })
    clock.set(new Date(start.getTime() + 3 * day))
    const [third = 0n] = await write({ text: 'c' })
    expect(invitationOf(await hold(third))).toEqual({ locale: 'id', about: 'case' })
  })

  it('invites for an announcement once, and once more for what is a person’s own, never the other way', async () => {
    const [first = 0n, second = 0n, third = 0n, fourth = 0n] = await write(
      ...['a', 'b'].map((text) => ({ text, broadcast: true as const, unasked: true })),
      { text: 'c' },
      { text: 'd', broadcast: true as const },
    )
    await addPerson({ platform, chatId: '7', heardAt: ago(2 * day) })
    expect(invitationOf(await hold(first))).toMatchObject({ about: 'announcement' })
    expect(invitationOf(await hold(second))).toBeUndefined()
    expect(invitationOf(await hold(third))).toMatchObject({ about: 'case' })
    expect(invitationOf(await hold(fourth))).toBeUndefined()
  })

  it('finds out whoever was heard meanwhile, strangers, and what is no longer its own', async () => {
    const [id = 0n] = await write({ text: 'a' })
    expect(await hold(id)).toEqual({ kind: 'stranger' })
    await addPerson({ platform, chatId: '7', heardAt: ago(day - 1) })
    expect(await hold(id)).toEqual({ kind: 'heard' })
    expect(await hold(id, { since: ago(day) })).toEqual({ kind: 'heard' })
    await store().settle([{ id, status: 'dropped', externalId: undefined }], [], start)
    expect(await hold(id, { since: ago(0) })).toEqual({ kind: 'gone' })
    expect(await hold(999n)).toEqual({ kind: 'gone' })
  })

  it('also takes back what was marked sent, as long as it did not arrive', async () => {
    await addPerson({ platform, chatId: '7', heardAt: ago(1000) })
    const [id = 0n, arrived = 0n] = await write({ text: 'a' }, { text: 'b' })
    const unconfirmed = sealer.sealJson({ text: 'a' }, sealContext(platform, '7'))
    const sent = (each: bigint, externalId: string) => ({
      id: each,
      status: 'sent' as const,
      externalId,
      unconfirmed,
    })
    await store().settle([sent(id, 'w1'), sent(arrived, 'w2')], [], start)
    await db.delivery.update({ where: { id: arrived }, data: { deliveredAt: start } })
    expect(await hold(id, { since: start })).toMatchObject({ kind: 'held' })
    expect(await hold(arrived, { since: start })).toEqual({ kind: 'gone' })
    const row = await db.delivery.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ status: 'held', externalId: null, settledAt: null, sealedUnconfirmed: null })
    expect(sealer.openJson(row.sealed ?? Buffer.from(''), sealContext(platform, '7'))).toEqual({ text: 'a' })
  })

  it('invites once when several are held back at the same moment', async () => {
    await addPerson({ platform, chatId: '7', heardAt: ago(2 * day) })
    const ids = await write(...Array.from({ length: 8 }, (_, index) => ({ text: String(index) })))
    await Promise.all(ids.map((id) => hold(id)))
    expect(await db.delivery.count({ where: { kind: 'invite' } })).toBe(1)
    expect(await db.delivery.count({ where: { status: 'held' } })).toBe(8)
  })

  it('and being heard at the same moment leave nothing behind that waits in an open window', async () => {
    await addPerson({ platform, chatId: '7', heardAt: ago(2 * day) })
    const key = { platform, userId: '7', chatId: '7', inboundId: 'x' }
    const person = await db.channelIdentity.findFirstOrThrow({})
    await openConversation(db, key, person.personId, start)
    for (let round = 0; round < 6; round += 1) {
      const [id = 0n] = await write({ text: String(round) })
      await db.channelIdentity.updateMany({ data: { lastHeardAt: ago(2 * day) } })
      const standing = await readStanding(db, key)
      const change = {
        conversationId: standing?.conversationId ?? 0,
        version: standing?.version ?? 0,
        state: 'keep' as const,
      }
      const [held] = await Promise.all([
        hold(id),
        moveConversation(db, { platform, id: `in-${round}` }, change, clock.now()),
      ])
      const released = await enqueuer.release(db, platform, '7')
      expect(released.map((each) => each.id)).toEqual(held.kind === 'held' ? [id] : [])
    }
    expect(await db.delivery.count({ where: { status: 'held' } })).toBe(0)
  })
})

describe('letting go', () => {
  it('gives back what was held in its order, open, leased and unpaced, of that chat alone', async () => {
    await addPerson({ platform, chatId: '7' })
    await addPerson({ platform, chatId: '8' })
    const ids = await write({ text: 'a', unasked: true }, { text: 'b' }, { text: 'c', chatId: '8' })
    for (const id of ids) await hold(id)
    expect((await readStanding(db, { platform, userId: '7', chatId: '7', inboundId: 'x' }))?.held).toBe(true)
    const released = await enqueuer.release(db, platform, '7')
    expect(released.map(({ message, unasked }) => [message?.text, unasked])).toEqual([
      ['a', false],
      ['b', false],
    ])
    expect(await enqueuer.release(db, platform, '7')).toEqual([])
    expect(await db.delivery.count({ where: { status: 'held', chatId: '8' } })).toBe(1)
    const row = await db.delivery.findUniqueOrThrow({ where: { id: ids[0] ?? 0n } })
    expect(row).toMatchObject({ leaseOwner: 'mine', status: 'pending' })
  })
})

describe('another channel of the same person', () => {
  it('is the one heard last of those that are on and have not blocked us, and opens the payload', async () => {
    await addPerson(
      { platform, chatId: '7', heardAt: ago(0) },
      { platform: 'telegram', chatId: '71', heardAt: ago(9 * day) },
      { platform: 'slack', chatId: 'U1', heardAt: ago(day) },
      { platform: 'telegram', chatId: '72', heardAt: ago(1000), blockedAt: start },
      { platform: 'signal', chatId: '73', heardAt: ago(1000) },
    )
    const [id = 0n, other = 0n] = await write({ text: 'a' }, { text: 'b' })
    await hold(other, { since: ago(0) })
    const diverted = await divert({ ids: [id], held: true })
    expect(diverted.map((row) => openDelivery(row, sealer))).toMatchObject([
      { id, platform: 'slack', chatId: 'U1', kind: 'message', message: { text: 'a' }, attempts: 0 },
      { id: other, platform: 'slack', chatId: 'U1', message: { text: 'b' } },
    ])
    expect(await jobs()).toEqual([])
  })

  it('is tried once each, and then people are asked, once for a case', async () => {
    const personId = await addPerson({ platform, chatId: '7' }, { platform: 'telegram', chatId: '71' })
    const { caseId } = await addCase(db, personId)
    const ids = await write({ text: 'a', caseId }, { text: 'b', caseId }, { text: 'c' })
    const there = await divert({ ids, unreachable: true })
    expect(there.map(({ chatId }) => chatId)).toEqual(['71', '71', '71'])
    await db.channelIdentity.updateMany({ data: { blockedAt: null } })
    expect(await divert({ platform: 'telegram', chatId: '71', ids })).toEqual([])
    expect(await jobs()).toEqual([{ identifier: 'unreachable', payload: { caseId } }])
    expect(await statuses()).toEqual(['message failed', 'message failed', 'message failed'])
    expect(await db.task.count()).toBe(0)
  })

  it('is no matter for an announcement that waits; a person who is unreachable is not addressed there again', async () => {
    await addPerson({ platform, chatId: '7' }, { platform: 'telegram', chatId: '71' })
    const [announced = 0n, own = 0n] = await write({ text: 'a', broadcast: true }, { text: 'b' })
    await hold(announced)
    await hold(own)
    expect((await divert({ held: true })).map(({ id }) => id)).toEqual([own])
    expect(await db.channelIdentity.count({ where: { blockedAt: { not: null } } })).toBe(0)
    await divert({ held: true, unreachable: true })
    expect(await db.channelIdentity.findMany({ where: { blockedAt: { not: null } } })).toMatchObject([
      { directChatId: '7', blockedAt: start },
    ])
  })

  it('is looked for when the invitation failed, and the next message invites again', async () => {
    await addPerson({ platform, chatId: '7' }, { platform: 'telegram', chatId: '71' })
    const [first = 0n, second = 0n] = await write({ text: 'a' }, { text: 'b' })
    const held = await hold(first)
    const invite = held.kind === 'held' ? held.invite?.id : undefined
    const diverted = await divert({ held: true, ...(invite !== undefined && { invite }) })
    expect(diverted.map(({ id }) => id)).toEqual([first])
    expect(await db.delivery.findUnique({ where: { id: invite ?? 0n } })).toMatchObject({
      status: 'failed',
      failure: '132001',
    })
    expect(invitationOf(await hold(second))).toBeDefined()
  })

  it('is not looked for when only the invitation to an announcement failed', async () => {
    await addPerson({ platform, chatId: '7' }, { platform: 'telegram', chatId: '71' })
    const [id = 0n, next = 0n] = await write({ text: 'a', broadcast: true }, { text: 'b', broadcast: true })
    const held = await hold(id)
    const invite = held.kind === 'held' ? held.invite?.id : undefined
    expect(await divert({ held: true, ...(invite !== undefined && { invite }) })).toEqual([])
    expect(await statuses()).toEqual(['message held', 'message pending', 'invite failed'])
    expect(invitationOf(await hold(next))).toMatchObject({ about: 'announcement' })
  })

  it('that others than the applicant lack is an ordinary task', async () => {
    await addPerson({ platform, chatId: '7' })
    const { caseId } = await addCase(db, await addPerson({ platform, chatId: '9' }))
    const [id = 0n] = await write({ text: 'a', caseId })
    await divert({ ids: [id] })
    expect(await db.task.findMany()).toMatchObject([{ kind: 'undeliverable', caseId }])
    expect(await jobs()).toEqual([])
  })
})

it('what waited too long goes: announcements soon, a person’s own only with the cases', async () => {
  await addPerson({ platform, chatId: '7' })
  const ids = await write({ text: 'a', broadcast: true }, { text: 'b' })
  for (const id of ids) await hold(id)
  await db.deliveryStatus.create({
    data: { platform, externalId: 'w', status: 'read', at: start, receivedAt: start },
  })
  const later = (days: number) => new Date(start.getTime() + days * day)
  const purge = (announcements: Date, others: Date) =>
    deleteStaleHeld(db, { announcements, others, statuses: announcements }, 10)
  expect(await purge(start, start)).toBe(0)
  expect(await purge(later(1), start)).toBe(1)
  expect(await db.deliveryStatus.count()).toBe(0)
  expect(await statuses()).toContain('message held')
  expect(await purge(later(1), later(1))).toBe(1)
})
