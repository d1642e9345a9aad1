import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pino } from 'pino'
import type { Handle } from '../../src/desk/handle.ts'
import { registerTelegramWebhook } from '../../bots/telegram/webhook.ts'
import { Secret } from '../../src/secret.ts'
import { notingIntake, Outage, pressUpdate, textUpdate } from './updates.ts'

const secret = 'rahasia-contoh_1234'
const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret }

let app: FastifyInstance
let answer: Handle
let noted: ReturnType<typeof notingIntake>

beforeEach(() => {
  answer = () => Promise.resolve({})
  noted = notingIntake((incoming) => answer(incoming))
  app = fastify()
  registerTelegramWebhook(app, {
    secret: new Secret(secret),
    intake: noted.intake,
    log: pino({ level: 'silent' }),
  })
})

afterEach(async () => {
  await app.close()
})

const post = (payload: string | object, more: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/telegram', headers: { ...headers, ...more }, payload })

describe('the webhook', () => {
  it('hands over an update and acknowledges it', async () => {
    expect((await post(textUpdate(7, 41, 'halo'))).statusCode).toBe(200)
    expect(noted.seen).toMatchObject([{ id: '7', content: { kind: 'text', text: 'halo' } }])
  })

  it.each([
    ['wrong', { 'x-telegram-bot-api-secret-token': 'salah' }],
    ['empty', { 'x-telegram-bot-api-secret-token': '' }],
    ['longer', { 'x-telegram-bot-api-secret-token': `${secret}x` }],
  ])('turns away a secret that is %s, with nothing done', async (_name, more) => {
    expect((await post(textUpdate(7, 41, 'halo'), more)).statusCode).toBe(401)
    expect(noted.seen).toEqual([])
  })

  it('turns away a call without a secret, before its size is looked at', async () => {
    const bare = { method: 'POST', url: '/telegram', payload: 'x'.repeat(2 * 1024 * 1024) } as const
    expect((await app.inject(bare)).statusCode).toBe(401)
  })

  it('refuses a body over 1 MB with 413', async () => {
    const large = textUpdate(7, 41, 'x'.repeat(1024 * 1024))
    expect((await post(large)).statusCode).toBe(413)
    expect(noted.seen).toEqual([])
  })

  it.each([
    ['no JSON', '{"update_id": 7'],
    ['nothing', ''],
    ['a list', '[1, 2]'],
    ['wrong types', '{"update_id": 7, "message": {"text": ["Budi"]}}'],
    ['an unknown kind', '{"update_id": 7, "hologram": {}}'],
  ])('acknowledges %s, or it would come again for a day', async (_name, body) => {
    expect((await post(body)).statusCode).toBe(200)
    expect(noted.seen).toEqual([])
    expect(noted.logged()).not.toContain('Budi')
  })

  it('takes any content type: Telegram’s is JSON whatever it says', async () => {
    const reply = await post(JSON.stringify(textUpdate(7, 41, 'halo')), { 'content-type': 'text/plain' })
    expect(reply.statusCode).toBe(200)
    expect(noted.seen).toHaveLength(1)
  })

  it('lets Telegram bring an update again while the database is away', async () => {
    answer = () => Promise.reject(new Outage('connect ECONNREFUSED'))
    expect((await post(textUpdate(7, 41, 'NIK saya 6171'))).statusCode).toBe(503)
    expect(noted.logged()).toContain('"eventId":"7"')
    expect(noted.logged()).not.toMatch(/6171|ECONNREFUSED/)
    answer = () => Promise.resolve({})
    expect((await post(textUpdate(7, 41, 'NIK saya 6171'))).statusCode).toBe(200)
  })

  it('gives up an update that makes the program fail, after three tries, so that its chat goes on', async () => {
    answer = () => Promise.reject(new TypeError('x is not a function'))
    const codes = []
    for (let count = 0; count < 3; count += 1) codes.push((await post(textUpdate(7, 41, 'a'))).statusCode)
    expect(codes).toEqual([503, 503, 200])
    expect(noted.givenUp).toEqual(['7 TypeError'])
  })
})

describe('presses', () => {
  it('are acknowledged with the notice of whoever handled them', async () => {
    answer = () => Promise.resolve({ notice: { text: 'Sudah diputus', alert: true } })
    await post(pressUpdate(8, 41, 'a:1:1:ok'))
    expect(noted.acknowledged).toEqual(['8 Sudah diputus'])
  })

  it('are acknowledged also when they could not be handled', async () => {
    answer = () => Promise.reject(new Outage())
    expect((await post(pressUpdate(8, 41, 'a:1:1:ok'))).statusCode).toBe(503)
    expect(noted.acknowledged).toEqual(['8 -'])
  })

  it('that make the program fail are acknowledged once, with the apology, when they are given up', async () => {
    answer = () => Promise.reject(new TypeError('x is not a function'))
    for (let count = 0; count < 2; count += 1) await post(pressUpdate(9, 41, 'a:1:1:ok'))
    expect(noted.acknowledged).toEqual([])
    await post(pressUpdate(9, 41, 'a:1:1:ok'))
    expect(noted.acknowledged).toEqual(['9 Maaf'])
  })
})
