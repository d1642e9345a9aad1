import { expect, it } from 'vitest'
import { movableClock } from '../../src/clock.ts'
import { pending, polled, refusal, scene } from './support.ts'

function kinds(updates: object[]): (string | undefined)[] {
  return updates.map((update) => Object.keys(update)[1])
}

const noon = new Date('2026-11-27T05:00:00Z')

it('gives updates again until an offset confirms them', async () => {
  const { api, client, userId } = await scene()
  await client.sendText({ userId, text: 'satu' })
  await client.sendText({ userId, text: 'dua' })
  const first = await pending(api)
  expect(first.map((update) => update.message?.text)).toEqual(['satu', 'dua'])
  expect(await pending(api)).toEqual(first)
  expect(await api.getUpdates({ offset: first[1]!.update_id })).toEqual([first[1]])
  expect(await api.getUpdates({ offset: first[1]!.update_id + 1 })).toEqual([])
})

it('obeys limit and a negative offset', async () => {
  const { api, client, userId } = await scene()
  for (const text of ['satu', 'dua', 'tiga']) await client.sendText({ userId, text })
  const texts = async (other: { limit?: number; offset?: number }) =>
    (await api.getUpdates(other)).map((update) => update.message?.text)
  expect(await texts({ limit: 2 })).toEqual(['satu', 'dua'])
  expect(await texts({ offset: -1 })).toEqual(['tiga'])
  expect(await texts({})).toEqual(['tiga'])
})

it('holds a long poll until something comes', async () => {
  const { api, client, userId } = await scene()
  const poll = api.getUpdates({ timeout: 30 })
  await client.sendText({ userId, text: 'akhirnya' })
  expect((await poll)[0]?.message?.text).toBe('akhirnya')
})

it('ends a long poll empty when its time is over', async () => {
  const { api } = await scene()
  expect(await api.getUpdates({ timeout: 1 })).toEqual([])
})

it('ends the first of two polls with 409', async () => {
  const { api, client, userId } = await scene()
  const first = refusal(api.getUpdates({ timeout: 30 }))
  await polled(client)
  const second = api.getUpdates({ timeout: 30 })
  expect(await first).toMatchObject({
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  })
  await client.sendText({ userId, text: 'untuk yang kedua' })
  expect(await second).toHaveLength(1)
})

it('refuses polling while a webhook is set, and ends a poll when one is set', async () => {
  const { api, client } = await scene()
  const poll = refusal(api.getUpdates({ timeout: 30 }))
  await polled(client)
  await api.setWebhook('http://127.0.0.1:9/hook')
  expect(await poll).toMatchObject({
    error_code: 409,
    description: 'Conflict: terminated by setWebhook request',
  })
  expect(await refusal(api.getUpdates())).toMatchObject({
    error_code: 409,
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  })
})

it('sends only allowed kinds, remembers them, and leaves chat_member out by default', async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({
    type: 'group',
    title: 'Jalur',
    creatorId: userId,
    bot: 'administrator',
  })
  const other = await client.createUser({ firstName: 'Tono' })
  await client.setMember({ chatId: group.id, userId: other.id, status: 'member' })
  expect(kinds(await pending(api))).toEqual(['my_chat_member', 'message', 'message'])
  await api.getUpdates({ offset: -1, allowed_updates: ['chat_member'] })
  await client.sendText({ userId, text: 'tidak diminta' })
  await client.setMember({ chatId: group.id, userId: other.id, status: 'left' })
  expect(kinds(await api.getUpdates()).slice(1)).toEqual(['chat_member'])
})

it('drops a callback query after 150 seconds and a message after a day', async () => {
  const clock = movableClock(noon, { frozen: true })
  const { api, client, userId } = await scene({ clock, flood: false })
  const markup = { inline_keyboard: [[{ text: 'Ya', callback_data: 'y' }]] }
  await api.sendMessage(userId, 'Setuju?', { reply_markup: markup })
  await client.press({ userId, text: 'Ya' })
  await client.sendText({ userId, text: 'pesan' })
  clock.advance(149_000)
  expect(await pending(api)).toHaveLength(2)
  clock.advance(2000)
  expect((await pending(api)).map((update) => update.message?.text)).toEqual(['pesan'])
  clock.advance(24 * 3600 * 1000)
  expect(await pending(api)).toEqual([])
})

it('delivers any injected JSON, and a past update once more under its id', async () => {
  const { api, client, userId } = await scene()
  const { updateId } = await client.inject({ update: { message: { text: 7, chat: null } } })
  const sent = await client.sendText({ userId, text: 'sekali lagi' })
  const seen = await pending(api)
  expect(seen).toEqual([{ update_id: updateId, message: { text: 7, chat: null } }, expect.anything()])
  await api.getUpdates({ offset: seen[1]!.update_id + 1 })
  await client.redeliver({ updateId: sent.updateId! })
  expect(await api.getUpdates({ offset: seen[1]!.update_id + 1 })).toEqual([seen[1]])
})
