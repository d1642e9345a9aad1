import { expect, it } from 'vitest'
import { expectBadRequest, expectForbidden, pending, refusal, scene } from './support.ts'

it('knows no chat it never met', async () => {
  const { api, client, userId } = await scene()
  const secret = await client.createChat({ type: 'group', title: 'Tanpa bot', creatorId: userId })
  await expectBadRequest(api.sendMessage(42, 'x'), 'chat not found')
  await expectBadRequest(api.sendMessage(secret.id, 'x'), 'chat not found')
  await expectBadRequest(api.sendMessage('@tidak_ada', 'x'), 'chat not found')
  await expectBadRequest(api.sendMessage('', 'x'), 'chat_id is empty')
})

it('may not write first to a person, to one who blocked it, or to a deleted account', async () => {
  const { api, client, userId } = await scene()
  const stranger = await client.createUser({ firstName: 'Tono' })
  await expectForbidden(api.sendMessage(stranger.id, 'x'), "bot can't initiate conversation with a user")
  await client.setBlocked({ userId, blocked: true })
  await expectForbidden(api.sendMessage(userId, 'x'), 'bot was blocked by the user')
  await client.setBlocked({ userId, blocked: false })
  await api.sendMessage(userId, 'kembali')
  await client.deactivateUser({ userId })
  await expectForbidden(api.sendMessage(userId, 'x'), 'user is deactivated')
})

it('is told when a person blocks and unblocks it', async () => {
  const { api, client, userId } = await scene()
  await client.setBlocked({ userId, blocked: true })
  await client.setBlocked({ userId, blocked: false })
  const changes = (await pending(api)).map((update) => update.my_chat_member!)
  expect(changes.map((change) => [change.old_chat_member.status, change.new_chat_member.status])).toEqual([
    ['member', 'kicked'],
    ['kicked', 'member'],
  ])
  expect(changes[0]?.chat).toMatchObject({ id: userId, type: 'private' })
})

it('is told when it is added, promoted and removed, and may write only while it is in', async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({
    type: 'supergroup',
    title: 'Jalur',
    creatorId: userId,
    bot: 'member',
  })
  await client.setBot({ chatId: group.id, standing: 'administrator' })
  await api.sendMessage(group.id, 'Siap')
  await client.setBot({ chatId: group.id, standing: 'kicked' })
  await expectForbidden(api.sendMessage(group.id, 'x'), 'bot was kicked from the supergroup chat')
  const updates = await pending(api)
  expect(updates.map((update) => update.my_chat_member?.new_chat_member.status).filter(Boolean)).toEqual([
    'member',
    'administrator',
    'kicked',
  ])
  expect(updates[1]?.message?.new_chat_members).toMatchObject([{ is_bot: true }])
})

it('leaves a chat by itself', async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({ type: 'group', title: 'Jalur', creatorId: userId, bot: 'member' })
  expect(await api.leaveChat(group.id)).toBe(true)
  await expectForbidden(api.sendMessage(group.id, 'x'), 'bot is not a member of the group chat')
})

it('refuses a group that became a supergroup, naming the new one', async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({ type: 'group', title: 'Jalur', creatorId: userId, bot: 'member' })
  await api.getUpdates({ offset: -1 })
  const next = await client.migrate({ chatId: group.id })
  expect(await refusal(api.sendMessage(group.id, 'x'))).toEqual({
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: next.id },
  })
  const moves = (await pending(api)).slice(1).map((update) => update.message!)
  expect(moves[0]).toMatchObject({ chat: { id: group.id }, migrate_to_chat_id: next.id })
  expect(moves[1]).toMatchObject({
    chat: { id: next.id, type: 'supergroup' },
    migrate_from_chat_id: group.id,
  })
  await api.sendMessage(next.id, 'pindah')
})

it('posts in a channel only as an administrator, and by its public name', async () => {
  const { api, client, userId } = await scene()
  const channel = await client.createChat({
    type: 'channel',
    title: 'Pengumuman',
    username: 'ppid_contoh',
    creatorId: userId,
    bot: 'member',
  })
  await expectBadRequest(
    api.sendMessage('@ppid_contoh', 'x'),
    'need administrator rights in the channel chat',
  )
  await client.setBot({ chatId: channel.id, standing: 'administrator' })
  const post = await api.sendMessage('@ppid_contoh', 'Pengumuman')
  expect(post).toMatchObject({ sender_chat: { id: channel.id }, chat: { username: 'ppid_contoh' } })
  await client.sendText({ userId, chatId: channel.id, text: 'dari pengelola' })
  expect((await pending(api)).at(-1)?.channel_post?.text).toBe('dari pengelola')
})

it('with privacy mode sees only what is meant for it', async () => {
  const { sim, api, client, userId } = await scene()
  const group = await client.createChat({
    type: 'supergroup',
    title: 'Jalur',
    creatorId: userId,
    bot: 'member',
  })
  const mine = await api.sendMessage(group.id, 'Alasan?')
  const say = (text: string, replyTo?: number) =>
    client.sendText({ userId, chatId: group.id, text, ...(replyTo === undefined ? {} : { replyTo }) })
  const plain = await say('obrolan biasa')
  await say('/jalur bidang')
  await say(`/jalur@${sim.botUsername} bidang`)
  await say('/jalur@bot_lain bidang')
  await say(`halo @${sim.botUsername}`)
  await say('karena lengkap', mine.message_id)
  await say('balas orang', plain.messageId)
  const seen = async () => (await pending(api)).flatMap((update) => update.message?.text ?? [])
  expect(await seen()).toEqual([
    '/jalur bidang',
    `/jalur@${sim.botUsername} bidang`,
    `halo @${sim.botUsername}`,
    'karena lengkap',
  ])
  await client.setBot({ chatId: group.id, standing: 'administrator' })
  await say('sebagai admin')
  await client.setBot({ chatId: group.id, standing: 'member' })
  await client.settings({ privacyMode: false })
  await say('tanpa privasi')
  expect((await seen()).slice(4)).toEqual(['sebagai admin', 'tanpa privasi'])
  expect((await api.getMe()).can_read_all_group_messages).toBe(true)
})

it('shows an anonymous administrator as the group', async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({
    type: 'supergroup',
    title: 'Jalur',
    creatorId: userId,
    bot: 'member',
  })
  await client.setMember({ chatId: group.id, userId, status: 'creator', anonymous: true })
  await client.sendText({ userId, chatId: group.id, text: '/jalur' })
  expect((await pending(api)).at(-1)?.message).toMatchObject({
    from: { id: 1087968824, username: 'GroupAnonymousBot' },
    sender_chat: { id: group.id },
  })
})

it('answers in a forum topic, refusing threads that are none', async () => {
  const { api, client, userId } = await scene()
  const forum = await client.createChat({
    type: 'supergroup',
    title: 'Jalur',
    forum: true,
    creatorId: userId,
    bot: 'member',
  })
  const { threadId } = await client.createTopic({ chatId: forum.id, userId, name: 'Permohonan' })
  await client.sendText({ userId, chatId: forum.id, threadId, text: '/antrean' })
  expect((await pending(api)).at(-1)?.message).toMatchObject({
    message_thread_id: threadId,
    is_topic_message: true,
  })
  const sent = await api.sendMessage(forum.id, 'Antrean', { message_thread_id: threadId })
  expect(sent).toMatchObject({ message_thread_id: threadId, is_topic_message: true })
  const reply = await api.sendMessage(forum.id, 'ya', { reply_parameters: { message_id: sent.message_id } })
  expect(reply.message_thread_id).toBe(threadId)
  const into = (message_thread_id: number) => api.sendMessage(forum.id, 'x', { message_thread_id })
  await expectBadRequest(into(1), 'message thread not found')
  await expectBadRequest(into(999), 'message thread not found')
})

it('tells who is in a chat', async () => {
  const { api, client, userId } = await scene()
  const member = await client.createUser({ firstName: 'Tono' })
  const group = await client.createChat({
    type: 'supergroup',
    title: 'Jalur',
    username: 'jalur_umum',
    creatorId: userId,
    memberIds: [member.id],
    bot: 'administrator',
  })
  expect(await api.getChat(group.id)).toMatchObject({ title: 'Jalur', username: 'jalur_umum' })
  expect((await api.getChatMember(group.id, userId)).status).toBe('creator')
  expect((await api.getChatMember(group.id, member.id)).status).toBe('member')
  const admins = await api.getChatAdministrators(group.id)
  expect(admins.map((admin) => admin.status)).toEqual(['creator', 'administrator'])
  expect(await api.getChatMemberCount(group.id)).toBe(3)
  await client.setMember({ chatId: group.id, userId: member.id, status: 'left' })
  expect((await api.getChatMember(group.id, member.id)).status).toBe('left')
  expect(await api.getChatMemberCount(group.id)).toBe(2)
  await expectBadRequest(api.getChatAdministrators(userId), 'there are no administrators in the private chat')
})

it('pins only with the right to', async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({
    type: 'supergroup',
    title: 'Jalur',
    creatorId: userId,
    bot: 'member',
  })
  const card = await api.sendMessage(group.id, 'Kartu')
  await expectBadRequest(
    api.pinChatMessage(group.id, card.message_id),
    'not enough rights to manage pinned messages in the chat',
  )
  await client.setBot({ chatId: group.id, standing: 'administrator' })
  await api.pinChatMessage(group.id, card.message_id)
  expect((await api.getChat(group.id)).pinned_message?.message_id).toBe(card.message_id)
  const pinned = (await client.chat({ chatId: group.id })).messages.filter((message) => message.pinned)
  expect(pinned.map((message) => message.text)).toEqual(['Kartu'])
  await api.unpinChatMessage(group.id)
  await expectBadRequest(api.unpinChatMessage(group.id, card.message_id), 'message to unpin not found')
})
