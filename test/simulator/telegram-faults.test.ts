import { Api, HttpError } from 'grammy'
import { expect, it } from 'vitest'
import { movableClock } from '../../src/clock.ts'
import { expectBadRequest, expectForbidden, pending, refusal, scene } from './support.ts'

const noon = new Date('2026-11-27T05:00:00Z')

it('lets a private chat take a burst and then one message a second', async () => {
  const clock = movableClock(noon, { frozen: true })
  const { api, client, userId } = await scene({ clock })
  for (let count = 0; count < 20; count += 1) await api.sendMessage(userId, 'x')
  expect(await refusal(api.sendMessage(userId, 'x'))).toEqual({
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  })
  clock.advance(1000)
  await api.sendMessage(userId, 'x')
  expect((await refusal(api.sendMessage(userId, 'x'))).error_code).toBe(429)
  await client.settings({ flood: false })
  await api.sendMessage(userId, 'x')
})

it('lets a group take 20 messages a minute, and 20 edits', async () => {
  const clock = movableClock(noon, { frozen: true })
  const { api, client, userId } = await scene({ clock })
  const group = await client.createChat({
    type: 'supergroup',
    title: 'Jalur',
    creatorId: userId,
    bot: 'member',
  })
  let last = 0
  for (let count = 0; count < 20; count += 1) last = (await api.sendMessage(group.id, 'x')).message_id
  expect(await refusal(api.sendMessage(group.id, 'x'))).toMatchObject({ parameters: { retry_after: 3 } })
  for (let count = 0; count < 20; count += 1) await api.editMessageText(group.id, last, `x${count}`)
  expect((await refusal(api.editMessageText(group.id, last, 'y'))).error_code).toBe(429)
  clock.advance(60_000)
  for (let count = 0; count < 20; count += 1) await api.sendMessage(group.id, 'x')
  await expectBadRequest(api.editMessageText(group.id, 999, 'y'), 'message to edit not found')
})

it('lets about 30 messages a second through in all', async () => {
  const clock = movableClock(noon, { frozen: true })
  const { api, client } = await scene({ clock })
  const people: number[] = []
  for (let count = 0; count < 31; count += 1) {
    const { id } = await client.createUser({ firstName: 'W' })
    await client.sendText({ userId: id, text: '/start' })
    people.push(id)
  }
  for (const id of people.slice(0, 30)) await api.sendMessage(id, 'Pengumuman')
  expect((await refusal(api.sendMessage(people[30]!, 'Pengumuman'))).error_code).toBe(429)
  clock.advance(1000)
  await api.sendMessage(people[30]!, 'Pengumuman')
})

it('answers 429, 500, 502 and blocked as often as asked, doing nothing', async () => {
  const { api, client, userId } = await scene()
  await client.addFault({ method: 'sendMessage', kind: '429', retryAfter: 7 })
  await client.addFault({ method: 'sendMessage', kind: '500', times: 2 })
  await client.addFault({ method: '*', kind: '502' })
  await client.addFault({ method: 'sendMessage', kind: '403-blocked' })
  expect(await refusal(api.sendMessage(userId, 'x'))).toMatchObject({ parameters: { retry_after: 7 } })
  for (const code of [500, 500, 502]) {
    expect((await refusal(api.sendMessage(userId, 'x'))).error_code).toBe(code)
  }
  await expectForbidden(api.sendMessage(userId, 'x'), 'bot was blocked by the user')
  const sent = await api.sendMessage(userId, 'akhirnya')
  const shown = (await client.chat({ chatId: userId })).messages.filter((message) => message.byBot)
  expect(shown.map((message) => message.messageId)).toEqual([sent.message_id])
  expect(await client.faults()).toEqual([])
})

it('strikes only in the chat and method named, until taken back', async () => {
  const { api, client, userId } = await scene()
  const other = await client.createUser({ firstName: 'Tono' })
  await client.sendText({ userId: other.id, text: '/start' })
  await client.addFault({ method: 'sendmessage', chatId: other.id, kind: '500', times: 9 })
  await api.sendMessage(userId, 'x')
  await api.sendChatAction(other.id, 'typing')
  expect((await refusal(api.sendMessage(other.id, 'x'))).error_code).toBe(500)
  await client.clearFaults()
  await api.sendMessage(other.id, 'x')
})

it('does what was asked and then loses the answer, or garbles it', async () => {
  const { api, client, userId } = await scene()
  for (const kind of ['drop-after-accept', 'malformed'] as const) {
    await client.addFault({ method: 'sendMessage', kind })
    await expect(api.sendMessage(userId, kind)).rejects.toThrow(HttpError)
  }
  const shown = (await client.chat({ chatId: userId })).messages.filter((message) => message.byBot)
  expect(shown.map((message) => message.text)).toEqual(['drop-after-accept', 'malformed'])
})

it('does nothing and never answers', async () => {
  const { sim, client, userId } = await scene()
  await client.addFault({ method: 'sendMessage', kind: 'timeout' })
  const hasty = new Api(sim.token, { apiRoot: sim.url, timeoutSeconds: 1 })
  await expect(hasty.sendMessage(userId, 'x')).rejects.toThrow(HttpError)
  expect((await client.chat({ chatId: userId })).messages.some((message) => message.byBot)).toBe(false)
  expect((await client.calls()).at(-1)).toMatchObject({ method: 'sendMessage', ok: false, fault: 'timeout' })
})

it('takes faults typed in a chat, for that chat, without showing them to the bot', async () => {
  const { api, client, userId } = await scene()
  await client.sendText({ userId, text: '#fault sendMessage 500 x2' })
  await client.sendText({ userId, text: '#fault * 429 retry=3' })
  expect(await client.faults()).toEqual([
    { method: 'sendMessage', chatId: userId, times: 2, kind: '500' },
    { method: '*', chatId: userId, times: 1, kind: '429', retryAfter: 3 },
  ])
  expect(await pending(api)).toEqual([])
  for (const code of [500, 500, 429]) {
    expect((await refusal(api.sendMessage(userId, 'x'))).error_code).toBe(code)
  }
  await expect(client.sendText({ userId, text: '#fault sendMessage 418' })).rejects.toThrow(
    'a fault is written',
  )
})

it('answers late when told to', async () => {
  const { api, client, userId } = await scene()
  await client.settings({ latencyMs: 60 })
  const begun = performance.now()
  await api.sendChatAction(userId, 'typing')
  expect(performance.now() - begun).toBeGreaterThan(55)
})
