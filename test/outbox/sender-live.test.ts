import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTelegramApi, createTelegramChannel } from '../../bots/telegram/channel.ts'
import { isTelegramGroup } from '../../bots/telegram/render.ts'
import { systemClock } from '../../src/clock.ts'
import type { NewDelivery } from '../../src/outbox/delivery.ts'
import { createEnqueuer } from '../../src/outbox/enqueue.ts'
import { Sender } from '../../src/outbox/sender.ts'
import { defaultSenderSettings, type SenderSettings } from '../../src/outbox/settings.ts'
import { Secret } from '../../src/secret.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'
import { createOutboxStore } from '../../src/storage/outbox.ts'
import { systemTimers } from '../../src/timers.ts'
import { scene, type Scene } from '../simulator/support.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { newMessage, testSealer } from './setup.ts'

// The outbox whole: rows in PostgreSQL, a sender, Telegram's channel, and the simulated Bot API server, on whose
// store the tests look. Waits are short by settings; the clock is the machine's.

const sealer = testSealer()
let home: TestDatabase
let database: Database
let made: Scene
let senders: Sender[] = []

beforeEach(async () => {
  home = await createTestDatabase()
  database = createPrisma(home.url, { poolSize: 8 })
  made = await scene({ flood: false })
})

afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.drain(1_000)))
  senders = []
  await database.$disconnect()
  await home.drop()
})

/** A process of the program: its enqueuer and its sender. */
function start(settings: Partial<SenderSettings> = {}) {
  const owner = randomUUID()
  const failures: string[] = []
  const enqueuer = createEnqueuer({ sealer, clock: systemClock, owner })
  const api = createTelegramApi({ token: new Secret(made.sim.token), apiRoot: made.sim.url })
  const sender = new Sender({
    channels: [createTelegramChannel(api)],
    store: createOutboxStore(database, sealer),
    sealer,
    clock: systemClock,
    timers: systemTimers,
    settings: { ...defaultSenderSettings, retryFirstMs: 10, sweepEveryMs: 20, markEveryMs: 5, ...settings },
    log: pino({ level: 'silent' }),
    observer: {
      onSettled: () => {},
      onRetry: () => {},
      onFinalFailure: ({ code }) => failures.push(code),
    },
    owner,
    isGroup: (_platform, chatId) => isTelegramGroup(chatId),
    loadAttachment: () => Promise.resolve(Buffer.from('%PDF-1.7')),
    random: Math.random,
  })
  senders.push(sender)
  const deliver = async (...deliveries: NewDelivery[]) => {
    sender.hand(await database.$transaction((tx) => enqueuer.enqueue(tx, deliveries)))
  }
  return { sender, enqueuer, deliver, failures }
}

/** Resolves once nothing waits in the database. */
async function settled(): Promise<void> {
  while ((await database.delivery.count({ where: { status: 'pending' } })) > 0);
}

async function textsIn(chatId: number): Promise<string[]> {
  const { messages } = await made.client.chat({ chatId })
  return messages
    .filter((message) => message.byBot && message.kind !== 'service')
    .map((message) => message.text)
}

async function addGroup(): Promise<number> {
  const { id } = await made.client.createChat({
    type: 'group',
    title: 'Petugas',
    creatorId: made.userId,
    bot: 'member',
  })
  return id
}

describe('the outbox', () => {
  it('brings many messages of a chat in their order, and marks them with their ids', async () => {
    const { deliver } = start()
    const texts = Array.from({ length: 40 }, (_, index) => `pesan ${index}`)
    await Promise.all([
      deliver(...texts.map((text) => newMessage(String(made.userId), text))),
      made.client.addFault({ method: 'sendMessage', kind: '500', times: 2 }),
    ])
    await settled()
    expect(await textsIn(made.userId)).toEqual(texts)
    const rows = await database.delivery.findMany({ orderBy: { id: 'asc' } })
    const ids = (await made.client.chat({ chatId: made.userId })).messages
      .filter((message) => message.byBot)
      .map((message) => String(message.messageId))
    expect(rows.map((row) => row.externalId)).toEqual(ids)
    expect(rows.every((row) => row.status === 'sent' && row.sealed === null && row.settledAt)).toBe(true)
  })

  it('sends nothing of a transaction that was rolled back', async () => {
    const { enqueuer } = start()
    const work = database.$transaction(async (tx) => {
      await enqueuer.enqueue(tx, [newMessage(String(made.userId), 'tidak jadi')])
      throw new Error('the decision failed')
    })
    await expect(work).rejects.toThrow('the decision failed')
    expect(await database.delivery.count()).toBe(0)
  })

  it('obeys 429 and goes on', async () => {
    const { deliver } = start()
    await made.client.addFault({ method: 'sendMessage', kind: '429', retryAfter: 1 })
    const before = performance.now()
    await deliver(newMessage(String(made.userId), 'a'), newMessage(String(made.userId), 'b'))
    await settled()
    expect(performance.now() - before).toBeGreaterThanOrEqual(1_000)
    expect(await textsIn(made.userId)).toEqual(['a', 'b'])
  })

  it('ends a recipient who blocked the bot', async () => {
    const { deliver, failures } = start()
    const chatId = String(made.userId)
    const identity = { platform: 'telegram', userId: chatId, directChatId: chatId, createdAt: new Date(0) }
    await database.person.create({ data: { createdAt: new Date(0), identities: { create: identity } } })
    await made.client.setBlocked({ userId: made.userId, blocked: true })
    await deliver(newMessage(chatId, 'a', { caseId: 12 }), newMessage(chatId, 'b'))
    await settled()
    const rows = await database.delivery.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map((row) => [row.status, row.failure])).toEqual([
      ['failed', 'blocked-by-user'],
      ['failed', 'blocked-by-user'],
    ])
    expect((await database.channelIdentity.findFirst())?.blockedAt).not.toBeNull()
    expect(await database.task.findMany()).toMatchObject([{ subject: 'delivery:1', caseId: 12 }])
    expect(failures).toEqual(['blocked-by-user', 'blocked-by-user'])
    expect((await made.client.calls({ method: 'sendMessage' })).length).toBe(1)
  })

  it('follows a group that became a supergroup, with its binding, and knows of no card in it yet', async () => {
    const { deliver } = start()
    const groupId = await addGroup()
    await database.laneBinding.create({
      data: { lane: 'petugas', platform: 'telegram', chatId: String(groupId), boundAt: new Date(0) },
    })
    await deliver(newMessage(String(groupId), 'langkah 1', { posting: 'card:1' }))
    await settled()
    const after = await made.client.migrate({ chatId: groupId })
    await deliver(newMessage(String(groupId), 'a'), newMessage(String(groupId), 'b'))
    await settled()
    expect((await textsIn(after.id)).slice(-2)).toEqual(['a', 'b'])
    expect((await database.laneBinding.findFirst())?.chatId).toBe(String(after.id))
    expect(await database.posting.count()).toBe(0)
  })

  it('edits a card once for many changes, where it stands', async () => {
    const { deliver } = start()
    const groupId = await addGroup()
    const chatId = String(groupId)
    await deliver(newMessage(chatId, 'langkah 1', { posting: 'card:1', unasked: true }))
    await settled()
    const edits = Array.from({ length: 10 }, (_, index): NewDelivery => {
      const message = { text: `langkah ${index + 2}` }
      return { platform: 'telegram', chatId, kind: 'edit', message, posting: 'card:1', unasked: true }
    })
    await deliver(...edits)
    await settled()
    expect(await textsIn(groupId)).toEqual(['langkah 11'])
    expect((await made.client.calls({ method: 'editMessageText' })).length).toBeLessThanOrEqual(2)
    expect(await database.delivery.count({ where: { status: 'superseded' } })).toBeGreaterThanOrEqual(8)
  })

  it('sends a card anew when someone deleted it, and edits the new one from then on', async () => {
    const { deliver } = start()
    const groupId = await addGroup()
    const chatId = String(groupId)
    const edit = (text: string): NewDelivery => {
      return {
        platform: 'telegram',
        chatId,
        kind: 'edit',
        message: { text },
        posting: 'card:1',
        unasked: false,
      }
    }
    await deliver(newMessage(chatId, 'langkah 1', { posting: 'card:1' }))
    await settled()
    const first = await database.posting.findUniqueOrThrow({ where: { name: 'card:1' } })
    await made.api.deleteMessage(groupId, Number(first.messageId))
    await deliver(edit('langkah 2'))
    await settled()
    await deliver(edit('langkah 3'))
    await settled()
    const { messages } = await made.client.chat({ chatId: groupId })
    expect(messages.filter((each) => each.byBot && !each.deleted).map((each) => each.text)).toContain(
      'langkah 3',
    )
    expect((await database.posting.findFirst())?.messageId).not.toBe(first.messageId)
  })

  it('makes a task of what finally fails, and keeps the rest going', async () => {
    const { deliver, failures } = start({ attemptsMax: 3 })
    await made.client.addFault({ method: 'sendMessage', kind: '500', times: 3 })
    await deliver(newMessage(String(made.userId), 'a', { caseId: 41 }), newMessage(String(made.userId), 'b'))
    await settled()
    expect(await textsIn(made.userId)).toEqual(['b'])
    expect(failures).toEqual(['platform-error'])
    expect(await database.task.findMany()).toMatchObject([
      { kind: 'undeliverable', subject: 'delivery:1', caseId: 41, data: { code: 'platform-error' } },
    ])
  })

  it('sends a document whose bytes are opened only then', async () => {
    const { deliver } = start()
    const file = { fileId: 3, name: 'tanda-bukti.pdf', as: 'document' } as const
    const message = { text: 'Tanda bukti Anda', file }
    await deliver({
      platform: 'telegram',
      chatId: String(made.userId),
      kind: 'message',
      message,
      unasked: false,
    })
    const seen = await made.client.waitFor({ chatId: made.userId, kind: 'document' })
    expect(seen).toMatchObject({ text: 'Tanda bukti Anda', document: { name: 'tanda-bukti.pdf', size: 8 } })
    await settled()
  })
})

describe('a process that ends', () => {
  it('by a crash after the commit: the next one of the same data takes over at its start', async () => {
    const crashed = createEnqueuer({ sealer, clock: systemClock, owner: 'crashed' })
    await crashed.enqueue(database, [
      newMessage(String(made.userId), 'a'),
      newMessage(String(made.userId), 'b'),
    ])
    const { sender } = start()
    await sender.start({ takeOverAll: true })
    await settled()
    expect(await textsIn(made.userId)).toEqual(['a', 'b'])
  })

  it('by a crash, beside others: they leave its rows until the lease lapses, then send them once', async () => {
    const crashed = createEnqueuer({ sealer, clock: systemClock, owner: 'crashed' })
    await crashed.enqueue(database, [newMessage(String(made.userId), 'a')])
    const others = [start(), start()]
    for (const { sender } of others) await sender.start({ takeOverAll: false })
    expect(await textsIn(made.userId)).toEqual([])
    await database.$executeRaw`UPDATE delivery SET lease_until = now() - interval '1 second'`
    await settled()
    expect(await textsIn(made.userId)).toEqual(['a'])
  })

  it('in good order: what it did not send goes to the next at once, and nothing twice', async () => {
    const first = start()
    await made.client.settings({ latencyMs: 50 })
    const texts = Array.from({ length: 20 }, (_, index) => `pesan ${index}`)
    await first.deliver(...texts.map((text) => newMessage(String(made.userId), text)))
    await made.client.waitFor({ chatId: made.userId, containsText: 'pesan 2', byBot: true })
    await first.sender.drain(5_000)
    await made.client.settings({ latencyMs: 0 })
    const left = await database.delivery.findMany({ where: { status: 'pending' } })
    expect(left.length).toBeGreaterThan(0)
    expect(left.every((row) => row.leaseOwner === null)).toBe(true)
    const second = start()
    await second.sender.start({ takeOverAll: false })
    await settled()
    expect(await textsIn(made.userId)).toEqual(texts)
  })

  it('while Telegram took a message and could not say so: it is sent again, which is the choice', async () => {
    const { deliver } = start()
    await made.client.addFault({ method: 'sendMessage', kind: 'drop-after-accept' })
    await deliver(newMessage(String(made.userId), 'a'))
    await settled()
    expect(await textsIn(made.userId)).toEqual(['a', 'a'])
  })
})
