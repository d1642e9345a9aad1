import { expect, it } from 'vitest'
import { movableClock } from '../../src/clock.ts'
import { expectBadRequest, expectForbidden, scene, wrongly } from './support.ts'

const yes = { inline_keyboard: [[{ text: 'Ya', callback_data: 'y' }]] }
const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
  'content and reply markup of the message'

it('removes the keyboard when a text is edited without one', async () => {
  const { api, client, userId } = await scene()
  const sent = await api.sendMessage(userId, 'Setuju?', { reply_markup: yes })
  await api.editMessageText(userId, sent.message_id, 'Disetujui')
  const [shown] = (await client.chat({ chatId: userId, afterMessageId: sent.message_id - 1 })).messages
  expect(shown).toMatchObject({ text: 'Disetujui', buttons: [], edited: true })
  expect(shown?.past).toMatchObject([{ text: 'Setuju?', buttons: [[{ text: 'Ya', data: 'y' }]] }])
})

it('refuses an edit that changes nothing', async () => {
  const { api, userId } = await scene()
  const sent = await api.sendMessage(userId, 'Setuju?', { reply_markup: yes })
  await expectBadRequest(
    api.editMessageText(userId, sent.message_id, 'Setuju?', { reply_markup: yes }),
    notModified,
  )
  await expectBadRequest(
    api.editMessageReplyMarkup(userId, sent.message_id, { reply_markup: yes }),
    notModified,
  )
  await api.editMessageReplyMarkup(userId, sent.message_id)
  await expectBadRequest(api.editMessageReplyMarkup(userId, sent.message_id), notModified)
})

it("refuses to edit other people's messages, unknown ones and those with a reply keyboard", async () => {
  const { api, client, userId } = await scene()
  const theirs = await client.sendText({ userId, text: 'milik saya' })
  await expectBadRequest(api.editMessageText(userId, theirs.messageId, 'x'), "message can't be edited")
  await expectBadRequest(api.editMessageText(userId, 999_999, 'x'), 'message to edit not found')
  const keyboard = await api.sendMessage(userId, 'Nomor?', {
    reply_markup: { keyboard: [[{ text: 'Lewati' }]] },
  })
  await expectBadRequest(api.editMessageText(userId, keyboard.message_id, 'x'), "message can't be edited")
})

it('takes only inline keyboards in edits', async () => {
  const { api, userId } = await scene()
  const sent = await api.sendMessage(userId, 'Setuju?')
  const markup = wrongly({ keyboard: [[{ text: 'Ya' }]] })
  await expectBadRequest(
    api.editMessageText(userId, sent.message_id, 'x', { reply_markup: markup }),
    'inline keyboard expected',
  )
})

it('keeps texts and captions apart', async () => {
  const { api, client, userId } = await scene()
  await client.sendDocument({ userId, bytes: Buffer.from('isi'), name: 'a.txt' })
  const text = await api.sendMessage(userId, 'teks')
  const fileId = (await client.chat({ chatId: userId })).messages.find((one) => one.document)!.document!
    .fileId
  const document = await api.sendDocument(userId, fileId, { caption: 'lama' })
  await expectBadRequest(
    api.editMessageText(userId, document.message_id, 'x'),
    'there is no text in the message to edit',
  )
  await expectBadRequest(
    api.editMessageCaption(userId, text.message_id, { caption: 'x' }),
    'there is no caption in the message to edit',
  )
  await expectBadRequest(
    api.editMessageCaption(userId, document.message_id, { caption: 'x'.repeat(1025) }),
    'MEDIA_CAPTION_TOO_LONG',
  )
  const edited = await api.editMessageCaption(userId, document.message_id, { caption: 'baru' })
  expect(edited).toMatchObject({ caption: 'baru', edit_date: expect.any(Number) })
})

it('deletes its own and private messages within 48 hours, once', async () => {
  const clock = movableClock(new Date('2026-11-27T05:00:00Z'), { frozen: true })
  const { api, client, userId } = await scene({ clock, flood: false })
  const mine = await api.sendMessage(userId, 'KTP')
  const old = await api.sendMessage(userId, 'lama')
  const theirs = await client.sendText({ userId, text: 'salah ketik' })
  await api.deleteMessage(userId, mine.message_id)
  await api.deleteMessage(userId, theirs.messageId)
  await expectBadRequest(api.deleteMessage(userId, mine.message_id), 'message to delete not found')
  await expectBadRequest(api.editMessageText(userId, mine.message_id, 'x'), 'message to edit not found')
  clock.advance(48 * 3600 * 1000)
  await expectBadRequest(api.deleteMessage(userId, old.message_id), "message can't be deleted for everyone")
  const deleted = (await client.chat({ chatId: userId })).messages.filter((message) => message.deleted)
  expect(deleted.map((message) => message.text)).toEqual(['KTP', 'salah ketik'])
})

it("deletes others' messages in a group only as an administrator", async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({
    type: 'supergroup',
    title: 'Jalur',
    creatorId: userId,
    bot: 'member',
  })
  const theirs = await client.sendText({ userId, chatId: group.id, text: '/jalur' })
  await expectBadRequest(api.deleteMessage(group.id, theirs.messageId), "message can't be deleted")
  await client.setBot({ chatId: group.id, standing: 'administrator' })
  expect(await api.deleteMessage(group.id, theirs.messageId)).toBe(true)
})

it('deletes several, skipping what is not there, at most 100 at once', async () => {
  const { api, client, userId } = await scene()
  const ids = [
    (await api.sendMessage(userId, 'a')).message_id,
    (await api.sendMessage(userId, 'b')).message_id,
  ]
  expect(await api.deleteMessages(userId, [...ids, 999_999])).toBe(true)
  expect((await client.chat({ chatId: userId })).messages.filter((one) => one.deleted)).toHaveLength(2)
  const many = Array.from({ length: 101 }, (_, index) => index + 1)
  await expectBadRequest(api.deleteMessages(userId, many), 'too many message identifiers specified')
})

it('refuses every change in a chat whose person has blocked the bot', async () => {
  const { api, client, userId } = await scene()
  const sent = await api.sendMessage(userId, 'Setuju?')
  await client.setBlocked({ userId, blocked: true })
  await expectForbidden(api.editMessageText(userId, sent.message_id, 'x'), 'bot was blocked by the user')
})

it('replies to a message, and refuses to reply to one that is not there', async () => {
  const { api, client, userId } = await scene()
  const question = await client.sendText({ userId, text: 'Berapa lama?' })
  const reply = await api.sendMessage(userId, '10 hari kerja', {
    reply_parameters: { message_id: question.messageId },
  })
  expect(reply.reply_to_message).toMatchObject({ message_id: question.messageId, text: 'Berapa lama?' })
  const lost = (allow: boolean) =>
    api.sendMessage(userId, 'x', {
      reply_parameters: { message_id: 999_999, allow_sending_without_reply: allow },
    })
  await expectBadRequest(lost(false), 'message to be replied not found')
  expect((await lost(true)).reply_to_message).toBeUndefined()
})
