/** When a person was heard last: WhatsApp counts its 24 hours from it, and the best channel is chosen by it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  commitTurn,
  introduce,
  moveConversation,
  openConversation,
  readStanding,
} from '../../src/storage/conversations.ts'
import { daysAfter, monday, openDesk, type Desk } from '../case/setup.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.close())

/** A turn of a person in a chat, with or without a transaction of its own. */
async function turn(userId: string, chatId: string, inboundId: string, now: Date, inWork = false) {
  const { db } = desk
  const key = { platform: 'telegram', userId, chatId, inboundId }
  const directChatId = chatId.startsWith('-') ? undefined : chatId
  if ((await readStanding(db, key)) === undefined)
    await introduce(db, { platform: 'telegram', userId, directChatId, locale: 'id', now })
  const known = await readStanding(db, key)
  await openConversation(db, key, known?.personId ?? 0, now)
  const standing = await readStanding(db, key)
  const change = {
    conversationId: standing?.conversationId ?? 0,
    version: standing?.version ?? 0,
    state: 'keep' as const,
  }
  const inbound = { platform: 'telegram', id: inboundId }
  if (inWork) return moveConversation(db, inbound, change, now)
  return commitTurn(db, inbound, change, [], now)
}

async function heard(userId: string): Promise<Date | null> {
  const row = await desk.db.channelIdentity.findFirstOrThrow({ where: { userId } })
  return row.lastHeardAt
}

it('is noted by every turn in the person’s own chat, whichever way it is committed', async () => {
  await turn('7001', '7001', 'a1', monday)
  expect(await heard('7001')).toEqual(monday)
  await turn('7001', '7001', 'a2', daysAfter(monday, 1))
  expect(await heard('7001')).toEqual(daysAfter(monday, 1))
  await turn('7001', '7001', 'a3', daysAfter(monday, 2), true)
  expect(await heard('7001')).toEqual(daysAfter(monday, 2))
})

it('is not moved by a group, by an update seen before, or by a clock that is behind', async () => {
  await turn('7002', '-7', 'b1', monday)
  expect(await heard('7002')).toBeNull()
  await turn('7003', '7003', 'c1', daysAfter(monday, 3))
  await turn('7003', '-7', 'c2', daysAfter(monday, 4))
  await turn('7003', '7003', 'c1', daysAfter(monday, 5))
  await turn('7003', '7003', 'c3', daysAfter(monday, 1))
  expect(await heard('7003')).toEqual(daysAfter(monday, 3))
})
