/** What stays of a message after it was sent, so that its buttons can be pressed by their numbers. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Message } from '../../src/chat/message.ts'
import { sealContext } from '../../src/outbox/delivery.ts'
import { keptOf } from '../../src/outbox/kept.ts'
import { deleteSettledDeliveries } from '../../src/storage/retention.ts'
import { createOutboxStore } from '../../src/storage/outbox.ts'
import { findKept } from '../../src/storage/sent-messages.ts'
import { openDesk, daysAfter, monday, type Desk } from '../case/setup.ts'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})

afterEach(() => desk.close())

/** A message, edit or deletion that the platform took. `kept` stands for the sealed buttons. */
async function sent(
  chatId: string,
  externalId: string,
  kept: string | undefined,
  more: { kind?: 'message' | 'edit' | 'delete'; status?: 'sent' | 'superseded' } = {},
): Promise<void> {
  const { kind = 'message', status = 'sent' } = more
  const { id } = await desk.db.delivery.create({
    data: { platform: 'telegram', chatId, kind, sealed: Buffer.from('isi pesan'), createdAt: monday },
  })
  const context = sealContext('telegram', chatId)
  const bytes = kept === undefined ? {} : { kept: desk.services.sealer.seal(Buffer.from(kept), context) }
  await store().settle([{ id, status, externalId, ...bytes }], [], monday)
}

const store = () => createOutboxStore(desk.db, desk.services.sealer)

async function found(chatId: string, messageId?: string): Promise<string | null | undefined> {
  const key = { platform: 'telegram', chatId, ...(messageId !== undefined && { messageId }) }
  const kept = await findKept(desk.db, key)
  return kept && desk.services.sealer.open(kept, sealContext('telegram', chatId)).toString()
}

it('is of the last message with buttons in that chat, or of the one that is named', async () => {
  expect(await found('7')).toBeUndefined()
  await sent('7', '1', 'satu')
  await sent('7', '2', 'dua')
  await sent('7', '3', undefined)
  await sent('8', '4', 'lain')
  expect(await found('7')).toBe('dua')
  expect(await found('7', '1')).toBe('satu')
  expect(await found('7', '3')).toBeNull()
  // One message's id means nothing in another chat
  expect(await found('7', '4')).toBeUndefined()
})

it('is of the message as its last edit left it', async () => {
  await sent('7', '1', 'satu')
  await sent('7', '2', 'dua')
  await sent('7', '2', 'dua baru', { kind: 'edit' })
  await sent('7', '2', 'dua usang', { kind: 'edit', status: 'superseded' })
  expect(await found('7')).toBe('dua baru')
  // An earlier message that changes does not become the last one
  await sent('7', '1', 'satu baru', { kind: 'edit' })
  expect(await found('7')).toBe('dua baru')
  expect(await found('7', '1')).toBe('satu baru')
  // Nor does the one before it, when the last one has no buttons any more
  await sent('7', '2', undefined, { kind: 'edit' })
  expect(await found('7')).toBeNull()
  await sent('7', '1', undefined, { kind: 'delete' })
  expect(await found('7', '1')).toBeNull()
})

it('moves along when the chat gets another id, and goes with the deliveries', async () => {
  await sent('7', '1', 'satu')
  await store().moveChat('telegram', '7', '70')
  expect(await found('70', '1')).toBe('satu')
  expect(await found('7')).toBeUndefined()
  await deleteSettledDeliveries(desk.db, daysAfter(monday, 1), 10)
  expect(await found('70')).toBeUndefined()
})

it('is found without reading what else was sent', async () => {
  const plan = await desk.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    return tx.$queryRaw`
      EXPLAIN SELECT external_id FROM delivery
      WHERE platform = 'telegram' AND chat_id = '7' AND kind = 'message' AND status = 'sent' AND sealed IS NOT NULL
      ORDER BY id DESC LIMIT 1`
  })
  expect(JSON.stringify(plan)).toContain('delivery_buttons_idx')
})

it('holds no words, unless the message has more buttons than are shown at once', () => {
  const message = (count: number): Message => ({
    heading: 'Permohonan 001',
    text: 'Isi yang bukan urusan orang lain',
    buttons: Array.from({ length: count }, (_, index) => [
      { label: `Baris ${index}`, token: `c:x:${index}` },
    ]),
    file: { fileId: 1, name: 'a.pdf', as: 'document' },
  })
  expect(keptOf(message(2))).toEqual({
    text: '',
    buttons: [
      [
        { label: '', token: 'c:x:0' },
        { label: '', token: 'c:x:1' },
      ],
    ],
  })
  const { file: _file, ...rest } = message(11)
  expect(keptOf(message(11))).toEqual(rest)
  expect(keptOf(message(0))).toBeUndefined()
  expect(keptOf(undefined)).toBeUndefined()
})
