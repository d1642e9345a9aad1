import { expect, it } from 'vitest'
import { raw, scene, start } from './support.ts'

it('refuses a wrong token with 401 and an unknown method with 404', async () => {
  const sim = await start()
  expect(await raw(sim, '/bot123:wrong/getMe')).toEqual({
    status: 401,
    body: { ok: false, error_code: 401, description: 'Unauthorized' },
  })
  expect(await raw(sim, `/bot${sim.token}/getMyHoroscope`)).toEqual({
    status: 404,
    body: { ok: false, error_code: 404, description: 'Not Found' },
  })
})

it('takes a token whose colon is escaped, and method names in any case', async () => {
  const sim = await start()
  const { body } = await raw(sim, `/bot${sim.token.replace(':', '%3A')}/GETME`)
  expect(body).toMatchObject({ ok: true, result: { is_bot: true, username: sim.botUsername } })
})

it('takes parameters from the query, JSON, urlencoded and multipart bodies alike', async () => {
  const { sim, userId, client } = await scene()
  const path = `/bot${sim.token}/sendMessage`
  const markup = { inline_keyboard: [[{ text: 'Ya', callback_data: 'y' }]] }
  const form = new FormData()
  form.set('chat_id', String(userId))
  form.set('text', 'multipart')
  form.set('reply_markup', JSON.stringify(markup))
  const calls = [
    raw(sim, `${path}?chat_id=${userId}&text=query`),
    raw(sim, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: userId, text: 'json', reply_markup: markup }),
    }),
    raw(sim, path, {
      method: 'POST',
      body: new URLSearchParams({
        chat_id: String(userId),
        text: 'form',
        reply_markup: JSON.stringify(markup),
      }),
    }),
    raw(sim, path, { method: 'POST', body: form }),
  ]
  for (const call of calls) expect((await call).body['ok']).toBe(true)
  const { messages } = await client.chat({ chatId: userId })
  const sent = messages.filter((message) => message.byBot)
  expect(sent.map((message) => message.text).toSorted()).toEqual(['form', 'json', 'multipart', 'query'])
  expect(sent.filter((message) => message.buttons[0]?.[0]?.data === 'y')).toHaveLength(3)
})

it('refuses a body that is not JSON though it says so', async () => {
  const sim = await start()
  const { status, body } = await raw(sim, `/bot${sim.token}/getMe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"chat_id":',
  })
  expect([status, body['error_code']]).toEqual([400, 400])
})

it('refuses an upload over 50 MB with 413', async () => {
  const { sim, userId } = await scene()
  const form = new FormData()
  form.set('chat_id', String(userId))
  form.set('document', new Blob([new Uint8Array((50 << 20) + 1)]), 'besar.bin')
  const { status, body } = await raw(sim, `/bot${sim.token}/sendDocument`, { method: 'POST', body: form })
  expect([status, body['description']]).toEqual([413, 'Request Entity Too Large'])
})

it('keeps commands by scope and language, and descriptions by language', async () => {
  const { api, client } = await scene()
  await api.setMyCommands([{ command: 'status', description: 'Status permohonan' }])
  await api.setMyCommands([{ command: 'status', description: 'Request status' }], { language_code: 'en' })
  await api.setMyCommands([{ command: 'antrean', description: 'Antrean' }], {
    scope: { type: 'all_group_chats' },
  })
  await api.setMyDescription('Loket PPID')
  await api.setMyShortDescription('Front desk', { language_code: 'en' })
  await api.setChatMenuButton({ menu_button: { type: 'commands' } })
  expect(await api.getMyCommands()).toEqual([{ command: 'status', description: 'Status permohonan' }])
  expect(await api.getMyCommands({ language_code: 'en' })).toMatchObject([{ description: 'Request status' }])
  expect(await api.getMyCommands({ scope: { type: 'all_group_chats' } })).toMatchObject([
    { command: 'antrean' },
  ])
  expect(await api.getMyDescription({ language_code: 'en' })).toEqual({ description: 'Loket PPID' })
  expect(await client.profile()).toMatchObject({ 'short_description:en': 'Front desk' })
})

it('refuses commands that Telegram refuses', async () => {
  const { api } = await scene()
  const refused = async (command: string, description: string) =>
    api.setMyCommands([{ command, description }]).then(
      () => 'taken',
      (error: Error) => error.message,
    )
  expect(await refused('Status', 'x')).toContain('BOT_COMMAND_INVALID')
  expect(await refused('x'.repeat(33), 'x')).toContain('BOT_COMMAND_INVALID')
  expect(await refused('status', 'x'.repeat(257))).toContain('BOT_COMMAND_DESCRIPTION_INVALID')
  const many = Array.from({ length: 101 }, (_, index) => ({ command: `c${index}`, description: 'x' }))
  await expect(api.setMyCommands(many)).rejects.toThrow('BOT_COMMANDS_TOO_MUCH')
})
