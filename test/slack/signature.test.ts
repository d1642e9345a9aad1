import { createHmac } from 'node:crypto'
import Fastify from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { registerSlackEvents } from '../../bots/slack/http.ts'
import type { SlackAnswer } from '../../bots/slack/intake.ts'
import { movableClock } from '../../src/clock.ts'
import { Secret } from '../../src/secret.ts'

const secret = 'a-signing-secret-of-the-test'
const clock = movableClock(new Date('2026-11-23T02:00:00Z'), { frozen: true })
const nowSeconds = clock.now().getTime() / 1000

const apps: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  await Promise.all(apps.splice(0).map((each) => each.close()))
})

function serving(answer: SlackAnswer = { acknowledged: true }) {
  const taken: unknown[] = []
  const app = Fastify()
  apps.push(app)
  registerSlackEvents(app, {
    signingSecret: new Secret(secret),
    intake: {
      take(body) {
        taken.push(body)
        return Promise.resolve(answer)
      },
      start: () => Promise.resolve(),
      stop: () => undefined,
    },
    clock,
    log: { warn: () => undefined },
  })
  return { app, taken }
}

interface Given {
  readonly body: string
  readonly at?: number | string
  readonly key?: string
  readonly type?: string
  readonly headers?: Record<string, string>
}

function request({ body, at = nowSeconds, key = secret, type = 'application/json', headers = {} }: Given) {
  const signature = `v0=${createHmac('sha256', key).update(`v0:${at}:${body}`).digest('hex')}`
  return {
    method: 'POST',
    url: '/slack/events',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': signature,
      ...headers,
    },
    body,
  } as const
}

const event = JSON.stringify({ type: 'event_callback', event_id: 'Ev1', event: { type: 'x' } })

describe('a request to the address of events', () => {
  it('is taken when Slack signed it within five minutes, either way', async () => {
    const { app, taken } = serving()
    for (const at of [nowSeconds, nowSeconds - 299, nowSeconds + 299]) {
      expect((await app.inject(request({ body: event, at }))).statusCode).toBe(200)
    }
    expect(taken).toHaveLength(3)
  })

  it.each([
    ['signed with another secret', request({ body: event, key: 'another' })],
    ['stale', request({ body: event, at: nowSeconds - 301 })],
    ['of the future', request({ body: event, at: nowSeconds + 301 })],
    ['without a timestamp that is a number', request({ body: event, at: 'now' })],
    ['of another version', request({ body: event, headers: { 'x-slack-signature': 'v1=00' } })],
    ['with no signature', request({ body: event, headers: { 'x-slack-signature': '' } })],
    ['with another body', { ...request({ body: event }), body: event.replace('Ev1', 'Ev2') }],
    [
      'replayed with a new time',
      request({ body: event, headers: { 'x-slack-request-timestamp': '1795400401' } }),
    ],
  ])('is turned away when it is %s, and nothing is done', async (_which, forged) => {
    const { app, taken } = serving()
    expect((await app.inject(forged)).statusCode).toBe(401)
    expect(taken).toEqual([])
  })

  it('is checked over the bytes as they came', async () => {
    const { app, taken } = serving()
    const body = '{"type":"event_callback", "event":{"text":"\\u00e9\\/é"}}'
    expect((await app.inject(request({ body }))).statusCode).toBe(200)
    expect(taken).toEqual([{ type: 'event_callback', event: { text: 'é/é' } }])
  })

  it('that asks whether the address is ours gets its challenge back', async () => {
    const { app, taken } = serving()
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' })
    const answer = await app.inject(request({ body }))
    expect(answer.json()).toEqual({ challenge: 'abc' })
    expect(taken).toEqual([])
  })

  it('carries commands as a form, and interactions in one field of it', async () => {
    const { app, taken } = serving()
    const type = 'application/x-www-form-urlencoded'
    await app.inject(request({ type, body: 'command=%2Floket&text=jalur+petugas' }))
    const payload = JSON.stringify({ type: 'block_actions' })
    await app.inject(request({ type, body: new URLSearchParams({ payload }).toString() }))
    await app.inject(request({ type, body: 'payload=%7B' }))
    expect(taken).toEqual([
      { command: '/loket', text: 'jalur petugas' },
      { type: 'block_actions' },
      undefined,
    ])
  })

  it('is answered with what a sent modal is to show', async () => {
    const { app } = serving({ acknowledged: true, response: { response_action: 'clear' } })
    expect((await app.inject(request({ body: event }))).json()).toEqual({ response_action: 'clear' })
  })

  it('is not acknowledged when it could be neither handled nor kept', async () => {
    const { app } = serving({ acknowledged: false })
    expect((await app.inject(request({ body: event }))).statusCode).toBe(503)
  })

  it('that is larger than anything of Slack is not read', async () => {
    const { app } = serving()
    expect((await app.inject(request({ body: 'x'.repeat(1024 * 1024 + 1) }))).statusCode).toBe(413)
  })
})
