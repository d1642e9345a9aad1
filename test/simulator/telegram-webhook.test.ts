import { webhookCallback, Bot } from 'grammy'
import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { movableClock } from '../../src/clock.ts'
import { gate, portOf, receiver } from './receiver.ts'
import { expectBadRequest, scene } from './support.ts'

const quick = { webhookSecondMs: 1 }
const texts = (deliveries: { text: string }[]) => deliveries.map((delivery) => delivery.text)

it('posts updates with the secret, also those that came before', async () => {
  const { api, client, userId } = await scene(quick)
  await client.sendText({ userId, text: 'sebelum' })
  const hook = await receiver()
  await api.setWebhook(hook.url, { secret_token: 'rahasia_1-A' })
  await client.sendText({ userId, text: 'sesudah' })
  const deliveries = await hook.received(2)
  expect(texts(deliveries)).toEqual(['sebelum', 'sesudah'])
  expect(deliveries[0]?.headers).toMatchObject({
    'x-telegram-bot-api-secret-token': 'rahasia_1-A',
    'content-type': 'application/json',
  })
})

it('refuses a bad url or secret and describes what it did', async () => {
  const { api } = await scene()
  await expectBadRequest(
    api.setWebhook('ftp://contoh.id'),
    'bad webhook: An HTTPS URL must be provided for webhook',
  )
  const set = (secret_token: string) => api.setWebhook('http://127.0.0.1:9/', { secret_token })
  await expectBadRequest(set('ada spasi'), 'secret token contains unallowed characters')
  await expectBadRequest(set('x'.repeat(257)), 'secret token is too long')
})

it('tells the state of the webhook', async () => {
  const { api, client, userId } = await scene(quick)
  expect(await api.getWebhookInfo()).toEqual({
    url: '',
    has_custom_certificate: false,
    pending_update_count: 0,
  })
  const hook = await receiver(() => ({ status: 500 }))
  await api.setWebhook(hook.url, { max_connections: 7, allowed_updates: ['message'] })
  await client.sendText({ userId, text: 'gagal' })
  await hook.received(2)
  expect(await api.getWebhookInfo()).toMatchObject({
    url: hook.url,
    pending_update_count: 1,
    max_connections: 7,
    allowed_updates: ['message'],
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  })
  await api.deleteWebhook({ drop_pending_updates: true })
  expect((await api.getWebhookInfo()).pending_update_count).toBe(0)
})

it('repeats a refused update before the next of its chat, while other chats go on', async () => {
  const { api, client, userId } = await scene(quick)
  const other = await client.createUser({ firstName: 'Tono' })
  const hook = await receiver((delivery, count) => ({
    status: delivery.text === 'satu' && count < 5 ? 500 : 200,
  }))
  await api.setWebhook(hook.url)
  await client.sendText({ userId, text: 'satu' })
  await client.sendText({ userId, text: 'dua' })
  await client.sendText({ userId: other.id, text: 'lain' })
  const got = texts(await hook.received(6))
  expect(got.filter((text) => text !== 'lain')).toEqual(['satu', 'satu', 'satu', 'satu', 'dua'].slice(0, 5))
  expect(got.indexOf('lain')).toBeLessThan(got.indexOf('dua'))
})

it('holds the next update of a chat until the first is answered, but not a press of the same person', async () => {
  const { api, client, userId } = await scene(quick)
  await api.sendMessage(userId, '?', {
    reply_markup: { inline_keyboard: [[{ text: 'Ya', callback_data: 'tekan' }]] },
  })
  const slow = gate()
  const hook = await receiver(async (delivery) => {
    if (delivery.text === 'satu') await slow.opened
    return { status: 200 }
  })
  await api.setWebhook(hook.url)
  await client.sendText({ userId, text: 'satu' })
  await client.sendText({ userId, text: 'dua' })
  await client.press({ userId, text: 'Ya' })
  expect(texts(await hook.received(2)).toSorted()).toEqual(['satu', 'tekan'])
  slow.open()
  expect(texts(await hook.received(3)).at(-1)).toBe('dua')
})

it('opens no more connections than asked for', async () => {
  const { api, client } = await scene(quick)
  const hold = gate()
  const hook = await receiver(async () => {
    await hold.opened
    return { status: 200 }
  })
  await api.setWebhook(hook.url, { max_connections: 2 })
  for (const firstName of ['A', 'B', 'C', 'D']) {
    const user = await client.createUser({ firstName })
    await client.sendText({ userId: user.id, text: firstName })
  }
  await hook.received(2)
  expect(hook.deliveries).toHaveLength(2)
  hold.open()
  const all = await hook.received(4)
  expect(Math.max(...all.map((delivery) => delivery.atOnce))).toBe(2)
})

it('honours Retry-After', async () => {
  const { api, client, userId } = await scene({ webhookSecondMs: 50 })
  const times: number[] = []
  const hook = await receiver((_delivery, count) => {
    times.push(performance.now())
    return count === 1 ? { status: 503, headers: { 'retry-after': '3' } } : { status: 200 }
  })
  await api.setWebhook(hook.url)
  await client.sendText({ userId, text: 'nanti' })
  await hook.received(2)
  expect(times[1]! - times[0]!).toBeGreaterThan(140)
})

it('drops an update that is too old instead of blocking the chat for ever', async () => {
  const clock = movableClock(new Date('2026-11-27T05:00:00Z'), { frozen: true })
  const { api, client, userId } = await scene({ ...quick, clock })
  const hook = await receiver((delivery) => {
    if (delivery.text === 'racun') clock.advance(24 * 3600 * 1000 + 1)
    return { status: delivery.text === 'racun' ? 500 : 200 }
  })
  await api.setWebhook(hook.url)
  await client.sendText({ userId, text: 'racun' })
  await hook.received(1)
  await client.sendText({ userId, text: 'sehat' })
  expect(texts(await hook.received(2))).toEqual(['racun', 'sehat'])
})

it('removes the webhook after 23 hours of 410 Gone', async () => {
  const clock = movableClock(new Date('2026-11-27T05:00:00Z'), { frozen: true })
  const { api, client, userId } = await scene({ ...quick, clock })
  const hook = await receiver((_delivery, count) => {
    if (count === 3) clock.advance(23 * 3600 * 1000)
    return { status: 410 }
  })
  await api.setWebhook(hook.url)
  await client.sendText({ userId, text: 'x' })
  await hook.received(3)
  while ((await client.queue()).webhook !== null);
  expect((await api.getUpdates()).map((update) => update.message?.text)).toEqual(['x'])
})

it('tries again when the webhook does not answer in time', async () => {
  const { api, client, userId } = await scene({ ...quick, webhookTimeoutMs: 40 })
  const never = gate()
  const hook = await receiver(async (_delivery, count) => {
    if (count === 1) await never.opened
    return { status: 200 }
  })
  await api.setWebhook(hook.url)
  await client.sendText({ userId, text: 'halo?' })
  expect(texts(await hook.received(2))).toEqual(['halo?', 'halo?'])
  never.open()
})

it('does what a 2xx answer asks for', async () => {
  const { api, client, userId } = await scene(quick)
  const hook = await receiver(() => ({
    status: 200,
    body: JSON.stringify({ method: 'sendMessage', chat_id: userId, text: 'dari jawaban' }),
  }))
  await api.setWebhook(hook.url)
  await client.sendText({ userId, text: 'halo' })
  expect(await client.waitFor({ chatId: userId, containsText: 'dari jawaban' })).toMatchObject({
    byBot: true,
  })
})

it('works with a webhook of grammY', async () => {
  const { sim, api, client, userId } = await scene(quick)
  const bot = new Bot(sim.token, { client: { apiRoot: sim.url } })
  bot.on('message:text', (ctx) => ctx.reply(`gema: ${ctx.message.text}`))
  const handle = webhookCallback(bot, 'http', { secretToken: 'rahasia' })
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  await api.setWebhook(`http://127.0.0.1:${portOf(server)}/`, { secret_token: 'rahasia' })
  await client.sendText({ userId, text: 'uji' })
  await client.waitFor({ chatId: userId, containsText: 'gema: uji' })
  server.close()
  server.closeAllConnections()
})

it('loses nothing and keeps the order of every chat when a third of the deliveries fail', async () => {
  const { api, client } = await scene(quick)
  const accepted = new Map<number, string[]>()
  const done = gate()
  let left = 40
  const hook = await receiver(({ update, text }, count) => {
    if (count % 3 === 1) return { status: 503 }
    const chatId = update.message!.chat.id
    accepted.set(chatId, [...(accepted.get(chatId) ?? []), text])
    left -= 1
    if (left === 0) done.open()
    return { status: 204 }
  })
  await api.setWebhook(hook.url, { max_connections: 3 })
  const people = await Promise.all(['A', 'B', 'C', 'D'].map((firstName) => client.createUser({ firstName })))
  for (let index = 0; index < 10; index += 1) {
    for (const { id } of people) await client.sendText({ userId: id, text: String(index) })
  }
  await done.opened
  const inOrder = Array.from({ length: 10 }, (_, index) => String(index))
  expect([...accepted.values()]).toEqual(people.map(() => inOrder))
})
