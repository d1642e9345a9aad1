import { expect, it } from 'vitest'
import {
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
  type Citizen,
  ktpOf,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram({ mode: 'webhook' })

const saidBy = async (citizen: Citizen) =>
  (await citizen.chat()).filter(({ byBot }) => byBot).map(({ text }) => text)

/** Calls the webhook as somebody on the network would. */
function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${program().app.url}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}

const asTelegram = () => ({ 'x-telegram-bot-api-secret-token': program().webhookSecret })

it('does nothing twice when updates come again', async () => {
  // Given a filled form
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'tujuan')
  const { updateId } = await sari.types(sariAnswers.tujuan)
  await sari.sees(permohonanQuestions['cara-memperoleh'])
  await program().quiet()
  const before = await saidBy(sari)
  // When Telegram repeats the last update, and a press
  for (let times = 0; times < 3; times += 1)
    await program().telegram.direct.redeliver({ updateId: updateId ?? 0 })
  await program().quiet()
  // Then nothing more is said
  expect(await saidBy(sari)).toEqual(before)
  // And a repeated Kirim files once
  await goesOn(sari, 'cara-memperoleh', 'review')
  const sent = await sari.presses('Kirim')
  await sari.receivesFile()
  for (let times = 0; times < 3; times += 1)
    await program().telegram.direct.redeliver({ updateId: sent.updateId ?? 0 })
  await program().quiet()
  expect((await saidBy(sari)).filter((text) => text.includes('Nomor pendaftaran'))).toHaveLength(1)
  expect(await program().app.desk.db.case.count()).toBe(1)
})

it('takes updates that come out of order as they come, each once', async () => {
  // Given somebody at the name
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'nama')
  const from = { id: sari.id, is_bot: false, first_name: 'Sari', language_code: 'id' }
  const chat = { id: sari.id, type: 'private', first_name: 'Sari' }
  const text = (update_id: number, message_id: number, words: string) => ({
    update_id,
    message: { message_id, date: 1, from, chat, text: words },
  })
  // When the answer with the higher id is brought first, and each of them twice
  const base = 500_000_000
  const later = text(base + 2, 901, sariAnswers.nama)
  const earlier = text(base + 1, 900, sariAnswers.nik)
  for (const update of [later, earlier, later, earlier]) {
    const { status } = await post(JSON.stringify(update), asTelegram())
    expect(status).toBe(200)
  }
  await program().quiet()
  // Then both were taken in the order they came
  expect((await saidBy(sari)).slice(-2).map((each) => each.split('\n')[1])).toEqual([
    expect.stringContaining(permohonanQuestions.nik),
    permohonanQuestions.ktp + ' Anda.',
  ])
})

it('answers twenty messages sent at once in the order they were sent', async () => {
  // Given somebody at the NIK
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'nik')
  const before = (await saidBy(sari)).length
  // When twenty wrong ones come at once, each of another length
  const wrong = Array.from({ length: 20 }, (_, index) => '1'.repeat(17 + index))
  await Promise.all(wrong.map((text) => sari.client.sendText({ userId: sari.id, text })))
  await program().quiet()
  // Then each is answered, in that order
  const answers = (await saidBy(sari)).slice(before)
  const counted = answers.map((text) => Number(/yang Anda tulis (\d+) angka/.exec(text)?.[1]))
  expect(counted).toEqual(wrong.map((text) => text.length))
})

it('takes an answer that was sent right behind a picture after the picture', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'ktp')
  await sari.sendsPhoto(await ktpOf())
  await sari.types(sariAnswers.alamat)
  await sari.types(sariAnswers.kontak)
  await sari.sees(permohonanQuestions.rincian)
})

it('acknowledges malformed updates and logs no more of them than their id', async () => {
  // Given somebody in a form
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'nama')
  const logged = program().logged.length
  const person = { id: sari.id, is_bot: false, first_name: 'RahasiaNama' }
  const chat = { id: sari.id, type: 'private' }
  const malformed: unknown[] = [
    {},
    [],
    null,
    'teks RahasiaNama',
    42,
    { update_id: 'x', message: {} },
    { update_id: 700_000_001, message: { text: 'RahasiaNama' } },
    { update_id: 700_000_002, message: { message_id: 'satu', date: 1, chat, from: person, text: 'x' } },
    {
      update_id: 700_000_003,
      message: { message_id: 1, date: 1, chat: { id: sari.id, type: 'aneh' }, text: 'x' },
    },
    { update_id: 700_000_004, message: { message_id: 1, date: 1, chat, from: person, text: { a: 1 } } },
    { update_id: 700_000_005, message: { message_id: 1, date: 1, chat, from: person, photo: 'RahasiaNama' } },
    { update_id: 700_000_006, message: { message_id: 1, date: 1, chat, from: person, document: {} } },
    { update_id: 700_000_007, callback_query: { id: 5, from: person, data: 'x' } },
    { update_id: 700_000_008, callback_query: { id: '5', from: person, data: 'x'.repeat(500) } },
    { update_id: 700_000_009, my_chat_member: { chat } },
    { update_id: 700_000_010, edited_message: 'RahasiaNama' },
    { update_id: 700_000_011, kind_of_the_future: { from: person } },
    { update_id: 700_000_012 },
    { update_id: 700_000_013, message: { message_id: 2 ** 60, date: 1, chat, from: person, text: 'x' } },
    { update_id: 700_000_014, channel_post: { text: 'RahasiaNama' } },
  ]
  // When they come
  for (const update of malformed) {
    const { status } = await post(JSON.stringify(update), asTelegram())
    expect(status, JSON.stringify(update)).toBe(200)
  }
  for (const body of ['', '{', '\u0000', '{"update_id":700000015,']) {
    expect((await post(body, asTelegram())).status).toBe(200)
  }
  // Then they stand in the log by their id, with nothing of what was in them
  const lines = program().logged.slice(logged).join('\n')
  expect(lines).toContain('700000001')
  expect(lines).toContain('an update is malformed')
  expect(lines).not.toContain('RahasiaNama')
  // And the chat is not blocked
  await sari.types(sariAnswers.nama)
  await sari.sees(permohonanQuestions.nik)
})

it('turns away who has no secret, or sends too much', async () => {
  const sari = await newCitizen(program())
  const update = (text: string) =>
    JSON.stringify({
      update_id: 800_000_001,
      message: {
        message_id: 1,
        date: 1,
        chat: { id: sari.id, type: 'private' },
        from: { id: sari.id, is_bot: false, first_name: 'Sari' },
        text,
      },
    })
  expect((await post(update('/start'))).status).toBe(401)
  expect((await post(update('/start'), { 'x-telegram-bot-api-secret-token': 'salah' })).status).toBe(401)
  expect((await post(update('x'.repeat(1_100_000)), asTelegram())).status).toBe(413)
  // Nothing was done for any of them
  const { db } = program().app.desk
  expect(await db.channelIdentity.count({ where: { userId: String(sari.id) } })).toBe(0)
  expect(await db.inbound.count({ where: { id: '800000001' } })).toBe(0)
  // And a text of the greatest length is taken
  await sari.types('x'.repeat(4096))
  await sari.sees('Apa yang bisa kami bantu?')
})
