import { expect, it } from 'vitest'
import { jpeg, pending, raw, scene, start } from './support.ts'

it('finds the entities Telegram finds in what people type', async () => {
  const { api, client, userId } = await scene()
  await client.sendText({
    userId,
    text: '/status@loket_bot lihat https://contoh.id/a, tulis a.b@contoh.id #ppid',
  })
  expect((await pending(api))[0]?.message?.entities).toEqual([
    { type: 'bot_command', offset: 0, length: 17 },
    { type: 'url', offset: 24, length: 19 },
    { type: 'email', offset: 51, length: 13 },
    { type: 'hashtag', offset: 65, length: 5 },
  ])
})

it('lets people send everything a form cannot use', async () => {
  const { api, client, userId } = await scene()
  const kinds = ['sticker', 'voice', 'video', 'video_note', 'location', 'poll', 'dice'] as const
  for (const kind of kinds) await client.sendOther({ userId, kind })
  const messages = (await pending(api)).map((update) => update.message!)
  expect(messages.map((message) => kinds.find((kind) => kind in message))).toEqual(kinds)
  const shown = (await client.chat({ chatId: userId })).messages.slice(1)
  expect(shown.map((message) => message.kind)).toEqual(kinds)
})

it('tells of edits, forwards and contacts of others', async () => {
  const { api, client, userId } = await scene()
  const other = await client.createUser({ firstName: 'Tono', phone: '62811000' })
  const sent = await client.sendText({ userId, text: 'Jln. Sutan' })
  await client.editText({ userId, messageId: sent.messageId, text: 'Jl. Sutan' })
  await client.sendPhoto({ userId, bytes: await jpeg(40, 40), forwardedFrom: { name: 'Seseorang' } })
  await client.sendText({ userId, text: 'dari Tono', forwardedFrom: { userId: other.id } })
  await client.shareContact({ userId, ofUserId: other.id })
  await client.shareContact({ userId, phone: '62899', firstName: 'Bukan akun' })
  const updates = (await pending(api)).slice(1)
  expect(updates[0]?.edited_message).toMatchObject({ message_id: sent.messageId, text: 'Jl. Sutan' })
  expect(updates[1]?.message?.forward_origin).toMatchObject({
    type: 'hidden_user',
    sender_user_name: 'Seseorang',
  })
  expect(updates[2]?.message?.forward_origin).toMatchObject({ type: 'user', sender_user: { id: other.id } })
  expect(updates[3]?.message?.contact).toMatchObject({ user_id: other.id, phone_number: '62811000' })
  expect(updates[4]?.message?.contact).toEqual({ phone_number: '62899', first_name: 'Bukan akun' })
  const [, edited] = (await client.chat({ chatId: userId })).messages
  expect(edited).toMatchObject({ text: 'Jl. Sutan', past: [{ text: 'Jln. Sutan' }] })
})

it('waits for the next message that matches, and shows the chat when none comes', async () => {
  const { api, client, userId } = await scene()
  await api.sendMessage(userId, 'Nama lengkap?')
  const asked = await client.waitFor({ chatId: userId, containsText: 'Nama' })
  const next = client.waitFor({ chatId: userId, afterMessageId: asked.messageId, hasButton: 'Kembali' })
  await api.sendMessage(userId, 'NIK?', {
    reply_markup: { inline_keyboard: [[{ text: 'Kembali', callback_data: 'k' }]] },
  })
  const answer = await next
  expect(answer).toMatchObject({ text: 'NIK?', buttons: [[{ text: 'Kembali', data: 'k' }]] })
  const error: unknown = await client
    .waitFor({ chatId: userId, containsText: 'Alamat', timeoutMs: 20 })
    .catch((reason: unknown) => reason)
  expect(String(error)).toContain('no message matched {"containsText":"Alamat"}')
  expect(String(error)).toContain(`#${answer.messageId} bot: NIK? [Kembali]`)
})

it('waits for an edit or a deletion since a revision', async () => {
  const { api, client, userId } = await scene()
  const sent = await api.sendMessage(userId, 'Kartu')
  const { revision } = await client.chat({ chatId: userId })
  const edited = client.waitFor({ chatId: userId, afterRevision: revision, edited: true })
  await api.editMessageText(userId, sent.message_id, 'Kartu: diteruskan')
  expect((await edited).text).toBe('Kartu: diteruskan')
  const deleted = client.waitFor({ chatId: userId, messageId: sent.message_id, deleted: true })
  await api.deleteMessage(userId, sent.message_id)
  expect((await deleted).deleted).toBe(true)
})

it('keeps the order of the calls of the bot, with what they concerned', async () => {
  const { api, client, userId } = await scene()
  const { nextCall } = await client.queue()
  await api.sendChatAction(userId, 'typing')
  const sent = await api.sendMessage(userId, 'x')
  await api.sendMessage(42, 'x').catch(() => {})
  const calls = await client.calls({ from: nextCall })
  expect(calls.map((call) => [call.method, call.chatId, call.ok])).toEqual([
    ['sendChatAction', userId, true],
    ['sendMessage', userId, true],
    ['sendMessage', 42, false],
  ])
  expect(calls[1]).toMatchObject({ messageId: sent.message_id, params: { text: 'x' } })
  expect(calls[2]).toMatchObject({ errorCode: 400, description: 'Bad Request: chat not found' })
  expect(await client.calls({ method: 'sendChatAction' })).toHaveLength(1)
})

it('shows what waits for the bot', async () => {
  const { client, userId } = await scene()
  const sent = await client.sendText({ userId, text: 'menunggu' })
  expect(await client.queue()).toMatchObject({
    pending: 1,
    updates: [{ updateId: sent.updateId, kind: 'message' }],
    polled: false,
    webhook: null,
  })
})

it('refuses what people cannot do, in words', async () => {
  const { client, userId } = await scene()
  const group = await client.createChat({ type: 'group', title: 'Jalur' })
  await expect(client.sendText({ userId, chatId: group.id, text: 'x' })).rejects.toThrow(
    'is not a member of chat',
  )
  await expect(client.sendText({ userId: 7, text: 'x' })).rejects.toThrow('there is no chat 7')
  await expect(client.sendText({ userId, text: 'x'.repeat(4097) })).rejects.toThrow('at most 4096 characters')
  await client.setBlocked({ userId, blocked: true })
  await expect(client.sendText({ userId, text: 'x' })).rejects.toThrow('has blocked the bot')
  await expect(client.createUser({ firstName: 'x', username: 'a' })).rejects.toThrow('username')
})

it('can be driven by hand: plain GET to look, JSON to act, a list when lost', async () => {
  const { sim, userId } = await scene()
  const looked = await raw(sim, `/control/chat?chatId=${userId}`)
  expect(looked.body).toMatchObject({ ok: true, result: { started: true } })
  const lost = await raw(sim, '/control/apa')
  expect(lost.status).toBe(404)
  expect(lost.body['error']).toContain('sendText')
  const wrong = await raw(sim, '/control/sendText', { method: 'POST', body: '{"userId":"x","tex":1}' })
  expect(wrong.status).toBe(400)
  expect(wrong.body['error']).toContain('tex')
  const broken = await raw(sim, '/control/sendText', { method: 'POST', body: '{' })
  expect(broken.body['error']).toBe('the body is not JSON')
})

it('numbers private chats and basic groups together, supergroups by themselves', async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({ type: 'group', title: 'Grup', creatorId: userId })
  const forum = await client.createChat({ type: 'supergroup', title: 'Super', creatorId: userId })
  const first = await api.sendMessage(userId, 'x')
  const inGroup = await client.sendText({ userId, chatId: group.id, text: 'x' })
  const inForum = await client.sendText({ userId, chatId: forum.id, text: 'x' })
  expect(inGroup.messageId).toBe(first.message_id + 1)
  expect(inForum.messageId).toBe(1)
})

it('forgets old messages when told to, and then does not judge edits of them', async () => {
  const { api, client, userId } = await scene({ history: 2 })
  const old = await api.sendMessage(userId, 'lama')
  for (const text of ['a', 'b', 'c']) await api.sendMessage(userId, text)
  expect((await client.chat({ chatId: userId })).messages.map((message) => message.text)).toEqual(['b', 'c'])
  expect(await api.editMessageText(userId, old.message_id, 'baru')).toMatchObject({ text: 'baru' })
})

it('leaves nothing running when closed', async () => {
  const sim = await start()
  const waiting = sim.client.createUser({ firstName: 'A' }).then(async (user) => {
    const wait = sim.client.waitFor({ chatId: user.id, timeoutMs: 60_000 }).catch((error: Error) => error)
    return { wait }
  })
  const { wait } = await waiting
  await sim.close()
  expect(await wait).toBeInstanceOf(Error)
  await expect(fetch(sim.url)).rejects.toThrow()
})

it('can be driven without HTTP from its own process, with the same results and refusals', async () => {
  const sim = await start()
  const user = await sim.direct.createUser({ firstName: 'Sari' })
  const sent = await sim.direct.sendText({ userId: user.id, text: 'halo' })
  expect(await sim.direct.chat({ chatId: user.id })).toEqual(await sim.client.chat({ chatId: user.id }))
  expect(sent).toMatchObject({ chatId: user.id, messageId: 1, revision: 1 })
  await expect(sim.direct.sendText({ userId: 7, text: 'x' })).rejects.toThrow('there is no chat 7')
})
