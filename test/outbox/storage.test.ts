import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { movableClock } from '../../src/clock.ts'
import { sealContext } from '../../src/outbox/delivery.ts'
import { createEnqueuer, openDelivery } from '../../src/outbox/enqueue.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'
import { createOutboxStore } from '../../src/storage/outbox.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { newMessage, testSealer } from './setup.ts'

// The queries of the outbox on a real PostgreSQL; what the sender does with them is tried in the files beside.

const start = new Date('2026-11-23T02:00:00Z')
const sealer = testSealer()
const clock = movableClock(start, { frozen: true })
const mine = createEnqueuer({ sealer, clock, owner: 'mine' })
const other = createEnqueuer({ sealer, clock, owner: 'other' })

let home: TestDatabase
let database: Database

beforeEach(async () => {
  clock.set(start)
  home = await createTestDatabase()
  database = createPrisma(home.url, { poolSize: 4 })
})

afterEach(async () => {
  await database.$disconnect()
  await home.drop()
})

const store = () => createOutboxStore(database, sealer)
const claimAs = (owner: string, all = false) =>
  store().claim({
    owner,
    platforms: ['telegram'],
    now: clock.now(),
    until: new Date(clock.now().getTime() + 30_000),
    limit: 100,
    all,
  })

async function addPerson(chatId: string): Promise<number> {
  const { id } = await database.person.create({
    data: {
      createdAt: start,
      identities: {
        create: { platform: 'telegram', userId: chatId, directChatId: chatId, createdAt: start },
      },
    },
  })
  return id
}

describe('writing deliveries', () => {
  it('keeps the order, every column, and no word of the message in the open', async () => {
    const secret = 'NIK Anda 6171010101900001 sudah kami terima'
    const handed = await mine.enqueue(database, [
      newMessage('7', secret, { caseId: 41, posting: 'card:41' }),
      { platform: 'telegram', chatId: '7', kind: 'delete', posting: 'card:41', unasked: true },
      newMessage('8', 'halo'),
    ])
    expect(handed.map((each) => [each.chatId, each.kind, each.posting])).toEqual([
      ['7', 'message', 'card:41'],
      ['7', 'delete', 'card:41'],
      ['8', 'message', undefined],
    ])
    expect(handed.map((each) => each.id)).toEqual([1n, 2n, 3n])

    const rows = await database.delivery.findMany({ orderBy: { id: 'asc' } })
    expect(rows[0]).toMatchObject({
      chatId: '7',
      caseId: 41,
      unasked: false,
      status: 'pending',
      leaseOwner: 'mine',
    })
    expect(rows[0]?.leaseUntil).toEqual(new Date('2026-11-23T02:00:30Z'))
    expect(rows[1]).toMatchObject({ kind: 'delete', sealed: null, unasked: true })
    expect(Buffer.from(rows[0]?.sealed ?? []).includes('6171010101900001')).toBe(false)
    const text = await database.$queryRaw`SELECT row_to_json(d)::text AS row FROM delivery d`
    expect(JSON.stringify(text)).not.toContain('6171010101900001')
  })

  it('takes no rows without complaint', async () => {
    expect(await mine.enqueue(database, [])).toEqual([])
  })

  it('seals a payload for its recipient: moved to another chat it does not open', async () => {
    await mine.enqueue(database, [newMessage('7', 'untuk tujuh'), newMessage('8', 'untuk delapan')])
    await database.$executeRaw`UPDATE delivery SET sealed = (SELECT sealed FROM delivery WHERE chat_id = '7')`
    const rows = await claimAs('mine', true)
    expect(rows).toEqual([])
    const [seven, eight] = await claimAs('third', true)
    expect(seven && openDelivery(seven, sealer).message).toEqual({ text: 'untuk tujuh' })
    expect(() => eight && openDelivery(eight, sealer)).toThrow('damaged')
  })

  it('leaves what is due later than a lease lasts to the sweep', async () => {
    const later = new Date(start.getTime() + 600_000)
    const handed = await mine.enqueue(database, [newMessage('7', 'nanti', { notBefore: later })])
    expect(handed).toEqual([])
    expect(await claimAs('other')).toEqual([])
    clock.set(later)
    expect((await claimAs('other')).map((each) => each.chatId)).toEqual(['7'])
  })
})

describe('leases', () => {
  it('keeps rows from others until the lease lapses, then gives them to exactly one', async () => {
    await mine.enqueue(database, [newMessage('7', 'a'), newMessage('8', 'b')])
    expect(await claimAs('other')).toEqual([])
    clock.advance(30_001)
    const [first, second] = await Promise.all([claimAs('other'), claimAs('third')])
    expect(first.length + second.length).toBe(2)
    expect(await claimAs('fourth')).toEqual([])
  })

  it('takes everything of a former process at once when it is the only one', async () => {
    await other.enqueue(database, [newMessage('7', 'a')])
    expect((await claimAs('mine', true)).map((each) => each.id)).toEqual([1n])
  })

  it('renews what is still its own and says what was lost', async () => {
    await mine.enqueue(database, [newMessage('7', 'a'), newMessage('8', 'b')])
    await database.$executeRaw`UPDATE delivery SET lease_owner = 'other' WHERE chat_id = '8'`
    const until = new Date(start.getTime() + 60_000)
    expect(await store().renew([1n, 2n], 'mine', until)).toEqual([1n])
    expect((await database.delivery.findUnique({ where: { id: 1n } }))?.leaseUntil).toEqual(until)
  })

  it('releases rows for anyone to take at once', async () => {
    await mine.enqueue(database, [newMessage('7', 'a')])
    await store().release([1n], 'mine')
    expect((await claimAs('other')).map((each) => each.id)).toEqual([1n])
  })
})

describe('settling', () => {
  it('marks rows, forgets their payload, and records where postings stand', async () => {
    await mine.enqueue(database, [newMessage('-5', 'kartu', { posting: 'card:1' }), newMessage('7', 'b')])
    const posting = { name: 'card:1', caseId: undefined, platform: 'telegram', chatId: '-5', messageId: '99' }
    await store().settle(
      [
        { id: 1n, status: 'sent', externalId: '99' },
        { id: 2n, status: 'superseded', externalId: undefined },
      ],
      [{ ...posting, messageId: '98' }, posting],
      clock.now(),
    )
    const rows = await database.delivery.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map((row) => [row.status, row.externalId, row.sealed])).toEqual([
      ['sent', '99', null],
      ['superseded', null, null],
    ])
    expect(await store().findPosting('card:1')).toEqual({ messageId: '99' })
    expect(await store().findPosting('card:2')).toBeUndefined()
  })

  it('makes one task of a final failure, without personal data', async () => {
    await mine.enqueue(database, [newMessage('7', 'Budi Santoso', { caseId: 12 })])
    const failure = { id: 1n, platform: 'telegram', kind: 'message', caseId: 12, code: 'no-rights' } as const
    await store().fail([failure], clock.now())
    await store().fail([failure], clock.now())
    const tasks = await database.task.findMany()
    expect(tasks).toMatchObject([
      {
        kind: 'undeliverable',
        subject: 'delivery:1',
        caseId: 12,
        data: { platform: 'telegram', kind: 'message', code: 'no-rights' },
      },
    ])
  })

  it('counts attempts', async () => {
    await mine.enqueue(database, [newMessage('7', 'a')])
    await store().noteAttempts([{ id: 1n, attempts: 3 }])
    expect((await database.delivery.findUnique({ where: { id: 1n } }))?.attempts).toBe(3)
  })
})

describe('a recipient who is gone', () => {
  const blocked = (chatId: string, code: string) => {
    const [platform, platforms] = ['telegram', ['telegram', 'whatsapp']]
    return { platform, chatId, code, platforms, owner: 'this', now: clock.now() }
  }

  it('ends what waits for a person, with a task for each case and none for small talk', async () => {
    await addPerson('7')
    await mine.enqueue(database, [
      newMessage('7', 'a'),
      newMessage('7', 'b', { caseId: 12 }),
      newMessage('7', 'c', { caseId: 12 }),
      newMessage('8', 'd'),
    ])
    expect(await store().block(blocked('7', 'blocked-by-user'))).toEqual([])
    const rows = await database.delivery.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map((row) => row.status)).toEqual(['failed', 'failed', 'failed', 'pending'])
    expect(rows[0]?.failure).toBe('blocked-by-user')
    expect(await database.task.findMany()).toMatchObject([{ subject: 'delivery:2', caseId: 12 }])
    expect((await database.channelIdentity.findFirst())?.blockedAt).toEqual(clock.now())
  })

  it('gets what belongs to a case in another chat, and neither small talk nor cards', async () => {
    const personId = await addPerson('7')
    const elsewhere = { platform: 'whatsapp', userId: 'ID.1', directChatId: 'ID.1', createdAt: start }
    await database.channelIdentity.create({ data: { ...elsewhere, personId } })
    await mine.enqueue(database, [
      newMessage('7', 'a'),
      newMessage('7', 'b', { caseId: 12 }),
      newMessage('7', 'kartu', { caseId: 12, posting: 'card:1' }),
    ])
    const rows = await store().block(blocked('7', 'blocked-by-user'))
    expect(rows).toMatchObject([{ id: 2n, platform: 'whatsapp', chatId: 'ID.1', leaseOwner: 'this' }])
    const all = await database.delivery.findMany({ orderBy: { id: 'asc' } })
    expect(all.map((row) => row.status)).toEqual(['failed', 'pending', 'failed'])
  })

  it('makes a task of a group that is gone', async () => {
    await mine.enqueue(database, [newMessage('-5', 'a')])
    await store().block(blocked('-5', 'not-in-chat'))
    expect(await database.task.findMany()).toMatchObject([
      { subject: 'delivery:1', data: { code: 'not-in-chat' } },
    ])
  })
})

describe('a chat that moved', () => {
  it('gets its new id everywhere, its payloads still open, and nothing of the old stands in it', async () => {
    await addPerson('7')
    await mine.enqueue(database, [newMessage('-5', 'kartu')])
    await database.posting.create({
      data: { name: 'card:1', platform: 'telegram', chatId: '-5', messageId: '9', createdAt: start },
    })
    await database.laneBinding.create({
      data: { lane: 'petugas', platform: 'telegram', chatId: '-5', boundAt: start },
    })
    const talk = { platform: 'telegram', personId: 1, updatedAt: start }
    await database.conversation.createMany({
      data: [
        { ...talk, chatId: '-5', userId: '7' },
        { ...talk, chatId: '-5', userId: '8' },
        { ...talk, chatId: '-1005', userId: '8' },
      ],
    })
    await store().moveChat('telegram', '-5', '-1005')
    // Message 9 of the new chat is some other one
    expect(await store().findPosting('card:1')).toBeUndefined()
    expect((await database.laneBinding.findFirst())?.chatId).toBe('-1005')
    expect(await database.conversation.count({ where: { chatId: '-1005' } })).toBe(2)
    const row = await database.delivery.findFirstOrThrow()
    expect(row.chatId).toBe('-1005')
    const opened = sealer.openJson(row.sealed ?? Buffer.alloc(0), sealContext('telegram', '-1005'))
    expect(opened).toEqual({ text: 'kartu' })
  })
})
