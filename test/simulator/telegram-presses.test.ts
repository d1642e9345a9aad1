import { expect, it } from 'vitest'
import { movableClock } from '../../src/clock.ts'
import { expectBadRequest, pending, scene } from './support.ts'

const choice = {
  inline_keyboard: [
    [
      { text: 'Ya', callback_data: 'y:1' },
      { text: 'Tidak', callback_data: 'n:1' },
    ],
  ],
}
const tooOld = 'query is too old and response timeout expired or query ID is invalid'

it('turns a press by text or data into a callback query and shows its answer', async () => {
  const { api, client, userId } = await scene()
  const sent = await api.sendMessage(userId, 'Setuju?', { reply_markup: choice })
  const press = await client.press({ userId, text: 'Tidak' })
  const [update] = await pending(api)
  expect(update?.callback_query).toMatchObject({
    id: press.queryId,
    data: 'n:1',
    from: { id: userId },
    message: { message_id: sent.message_id, text: 'Setuju?', reply_markup: choice },
  })
  await api.answerCallbackQuery(press.queryId, { text: 'Dicatat', show_alert: true })
  expect(await client.waitForAnswer({ queryId: press.queryId })).toMatchObject({
    text: 'Dicatat',
    showAlert: true,
  })
  expect(await client.answers()).toHaveLength(1)
})

it('waits for an answer that comes later, and says so when none comes', async () => {
  const { api, client, userId } = await scene()
  await api.sendMessage(userId, 'Setuju?', { reply_markup: choice })
  const { queryId } = await client.press({ userId, text: 'Ya' })
  const answer = client.waitForAnswer({ queryId })
  await api.answerCallbackQuery(queryId, { text: 'Baik' })
  expect((await answer).text).toBe('Baik')
  const silent = await client.press({ userId, text: 'Ya' })
  await expect(client.waitForAnswer({ queryId: silent.queryId, timeoutMs: 20 })).rejects.toThrow(
    'the press was not answered within 20 ms',
  )
})

it('takes one answer for a press', async () => {
  const { api, client, userId } = await scene()
  await api.sendMessage(userId, 'Setuju?', { reply_markup: choice })
  const { queryId } = await client.press({ userId, text: 'Ya' })
  await api.answerCallbackQuery(queryId)
  await expectBadRequest(api.answerCallbackQuery(queryId), tooOld)
  await expectBadRequest(api.answerCallbackQuery('123'), tooOld)
})

it('takes no answer after the lifetime of a press', async () => {
  const clock = movableClock(new Date('2026-11-27T05:00:00Z'), { frozen: true })
  const { api, client, userId } = await scene({ clock })
  await api.sendMessage(userId, 'Setuju?', { reply_markup: choice })
  const inTime = await client.press({ userId, text: 'Ya' })
  clock.advance(15_000)
  await api.answerCallbackQuery(inTime.queryId)
  await client.settings({ callbackLifetimeMs: 2000 })
  const late = await client.press({ userId, text: 'Ya' })
  clock.advance(2001)
  await expectBadRequest(api.answerCallbackQuery(late.queryId), tooOld)
})

it('lets people press old messages, forge data and press what is gone', async () => {
  const { api, client, userId } = await scene()
  const sent = await api.sendMessage(userId, 'Setuju?', { reply_markup: choice })
  await api.editMessageText(userId, sent.message_id, 'Sudah')
  await client.press({ userId, messageId: sent.message_id, data: 'y:1' })
  await client.press({ userId, messageId: sent.message_id, data: 'hapus:semua' })
  await api.deleteMessage(userId, sent.message_id)
  await client.press({ userId, messageId: sent.message_id, data: 'y:1' })
  const queries = (await pending(api)).map((update) => update.callback_query)
  expect(queries.map((query) => query?.data)).toEqual(['y:1', 'hapus:semua', 'y:1'])
  expect(queries[2]?.message).toEqual({
    chat: expect.anything(),
    message_id: sent.message_id,
    date: 0,
  })
})

it('says which buttons there are when the wanted one is not', async () => {
  const { api, client, userId } = await scene()
  await api.sendMessage(userId, 'Setuju?', { reply_markup: choice })
  await expect(client.press({ userId, text: 'Mungkin' })).rejects.toThrow(
    'no message has a button "Mungkin"; the newest buttons are "Ya", "Tidak"',
  )
})

it('presses the reply keyboard: a text, the own contact, a place', async () => {
  const { api, client, userId } = await scene()
  await api.sendMessage(userId, 'Nomor?', {
    reply_markup: {
      keyboard: [
        [{ text: 'Bagikan nomor', request_contact: true }],
        [{ text: 'Lewati' }, { text: 'Di sini', request_location: true }],
      ],
    },
  })
  for (const text of ['Lewati', 'Bagikan nomor', 'Di sini']) await client.pressKeyboard({ userId, text })
  const [skipped, shared, place] = (await pending(api)).map((update) => update.message)
  expect(skipped?.text).toBe('Lewati')
  expect(shared?.contact).toMatchObject({ user_id: userId, phone_number: expect.any(String) })
  expect(place?.location).toBeDefined()
  await api.sendMessage(userId, 'Terima kasih', { reply_markup: { remove_keyboard: true } })
  await expect(client.pressKeyboard({ userId, text: 'Lewati' })).rejects.toThrow('the keyboard has no button')
})
