import { expect, it } from 'vitest'
import { expectBadRequest, refusal, scene, wrongly } from './support.ts'

function rows(count: number, across: number): { text: string; callback_data: string }[][] {
  const row = Array.from({ length: across }, () => ({ text: 'x', callback_data: 'x' }))
  return Array.from({ length: count }, () => row)
}

const button = (data: string) => ({ inline_keyboard: [[{ text: 'Pilih', callback_data: data }]] })

it('takes a text of 4096 characters and refuses one more, wording edits differently', async () => {
  const { api, userId } = await scene()
  const sent = await api.sendMessage(userId, 'x'.repeat(4096))
  expect(sent.text).toHaveLength(4096)
  await expectBadRequest(api.sendMessage(userId, 'x'.repeat(4097)), 'message is too long')
  await expectBadRequest(api.editMessageText(userId, sent.message_id, 'x'.repeat(4097)), 'MESSAGE_TOO_LONG')
})

it('counts a text after parsing its HTML', async () => {
  const { api, userId } = await scene()
  const sent = await api.sendMessage(userId, `<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' })
  expect(sent.entities).toEqual([{ type: 'bold', offset: 0, length: 4096 }])
})

it('refuses an empty text, and one of blanks only', async () => {
  const { api, userId } = await scene()
  await expectBadRequest(api.sendMessage(userId, ''), 'message text is empty')
  await expectBadRequest(api.sendMessage(userId, ' \n '), 'text must be non-empty')
})

it('trims a text and moves its entities along', async () => {
  const { api, userId } = await scene()
  const sent = await api.sendMessage(userId, '  halo dunia \n', {
    entities: [
      { type: 'bold', offset: 2, length: 4 },
      { type: 'italic', offset: 7, length: 7 },
    ],
  })
  expect(sent.text).toBe('halo dunia')
  expect(sent.entities).toEqual([
    { type: 'bold', offset: 0, length: 4 },
    { type: 'italic', offset: 5, length: 5 },
  ])
})

it('refuses entities outside the text or inside a surrogate pair', async () => {
  const { api, userId } = await scene()
  const send = (offset: number, length: number) =>
    api.sendMessage(userId, 'a😀b', { entities: [{ type: 'bold', offset, length }] })
  expect((await send(1, 2)).entities).toHaveLength(1)
  await expectBadRequest(send(9, 1), 'entity begins after the end of the text at UTF-16 offset 9')
  await expectBadRequest(send(2, 1), 'entity begins in a middle of a UTF-16 symbol at byte offset 1')
  await expectBadRequest(
    send(1, 9),
    'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 10',
  )
  await expectBadRequest(
    send(0, 2),
    'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 1',
  )
})

it('parses simple HTML, refuses broken HTML and says that it does not parse Markdown', async () => {
  const { api, userId } = await scene()
  const html = (text: string) => api.sendMessage(userId, text, { parse_mode: 'HTML' })
  const sent = await html('<b>Nomor</b> &lt;1&gt; <a href="https://contoh.id/">tautan</a>')
  expect(sent.text).toBe('Nomor <1> tautan')
  expect(sent.entities).toEqual([
    { type: 'bold', offset: 0, length: 5 },
    { type: 'text_link', offset: 10, length: 6, url: 'https://contoh.id/' },
  ])
  await expectBadRequest(
    html('<h1>x</h1>'),
    'can\'t parse entities: Unsupported start tag "h1" at byte offset 0',
  )
  await expectBadRequest(
    html('<b>x'),
    'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
  )
  const markdown = await refusal(api.sendMessage(userId, '*x*', { parse_mode: 'MarkdownV2' }))
  expect(markdown.description).toContain('does not parse Markdown')
})

it('takes 1 to 64 bytes of callback data, not characters', async () => {
  const { api, userId } = await scene()
  const send = (data: string) => api.sendMessage(userId, 'Pilih', { reply_markup: button(data) })
  await send('x'.repeat(64))
  await send('é'.repeat(32))
  await expectBadRequest(send('x'.repeat(65)), 'BUTTON_DATA_INVALID')
  await expectBadRequest(send('é'.repeat(33)), 'BUTTON_DATA_INVALID')
  await expectBadRequest(send(''), 'BUTTON_DATA_INVALID')
})

it('wants exactly one action for an inline button', async () => {
  const { api, userId } = await scene()
  const send = (more: object) =>
    api.sendMessage(userId, 'Pilih', {
      reply_markup: { inline_keyboard: wrongly([[{ text: 'Pilih', ...more }]]) },
    })
  await send({ url: 'https://contoh.id/' })
  await send({ copy_text: { text: 'x'.repeat(256) }, style: 'primary' })
  await expectBadRequest(
    send({}),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  )
  await expectBadRequest(
    send({ url: 'https://contoh.id/', callback_data: 'x' }),
    "can't parse inline keyboard button: exactly one action must be used",
  )
  await expectBadRequest(
    send({ url: 'contoh' }),
    "inline keyboard button URL 'contoh' is invalid: Wrong HTTP URL",
  )
  await expectBadRequest(send({ copy_text: { text: 'x'.repeat(257) } }), 'BUTTON_COPY_TEXT_INVALID')
  await expectBadRequest(send({ callback_data: 'x', style: 'pink' }), 'BUTTON_STYLE_INVALID')
})

it('refuses a keyboard of more than 100 buttons or more than 8 in a row', async () => {
  const { api, userId } = await scene()
  const send = (inline_keyboard: ReturnType<typeof rows>) =>
    api.sendMessage(userId, 'Pilih', { reply_markup: { inline_keyboard } })
  await send(rows(12, 8))
  await expectBadRequest(send(rows(13, 8)), 'reply markup is too long')
  await expectBadRequest(send(rows(1, 9)), 'reply markup is too long')
})

it('takes a placeholder of 1 to 64 characters', async () => {
  const { api, userId } = await scene()
  const send = (input_field_placeholder: string) =>
    api.sendMessage(userId, 'Nama?', { reply_markup: { force_reply: true, input_field_placeholder } })
  await send('x'.repeat(64))
  const text = 'input field placeholder must be 1-64 characters long'
  await expectBadRequest(send('x'.repeat(65)), text)
  await expectBadRequest(send(''), text)
})

it('asks for contacts and places in private chats only', async () => {
  const { api, client, userId } = await scene()
  const group = await client.createChat({ type: 'group', title: 'Jalur', creatorId: userId, bot: 'member' })
  const ask = (chatId: number, key: object) =>
    api.sendMessage(chatId, 'Nomor?', { reply_markup: { keyboard: [[{ text: 'Bagikan', ...key }]] } })
  await ask(userId, { request_contact: true })
  await expectBadRequest(
    ask(group.id, { request_contact: true }),
    'phone number can be requested in private chats only',
  )
  await expectBadRequest(
    ask(group.id, { request_location: true }),
    'location can be requested in private chats only',
  )
})

it('takes an answer to a press of 200 characters and refuses one more', async () => {
  const { api, client, userId } = await scene()
  await api.sendMessage(userId, 'Pilih', { reply_markup: button('x') })
  const first = await client.press({ userId, data: 'x' })
  await expectBadRequest(
    api.answerCallbackQuery(first.queryId, { text: 'x'.repeat(201) }),
    'MESSAGE_TOO_LONG',
  )
  await api.answerCallbackQuery(first.queryId, { text: 'x'.repeat(200) })
})

it('refuses an unknown chat action', async () => {
  const { api, userId } = await scene()
  await api.sendChatAction(userId, 'typing')
  await expectBadRequest(api.sendChatAction(userId, wrongly('singing')), 'wrong parameter action in request')
})
