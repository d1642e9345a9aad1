import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { app, client, refusal, scene } from './support.ts'

describe('what goes wrong', () => {
  it('strikes the next calls of a method, then no more', async () => {
    const { api, direct, channel } = await scene()
    const post = () => api.chat.postMessage({ channel, text: 'a' })
    direct.disturb.fails('chat.postMessage', { error: 'fatal_error' }, 2)
    expect(await refusal(post())).toMatchObject({ error: 'fatal_error' })
    expect(await refusal(post())).toMatchObject({ error: 'fatal_error' })
    await expect(post()).resolves.toMatchObject({ ok: true })
    direct.disturb.fails('*', { status: 429, retryAfter: 7 })
    await expect(post()).rejects.toMatchObject({ retryAfter: 7 })
    direct.disturb.fails('chat.postMessage', { status: 503 })
    await expect(post()).rejects.toMatchObject({ statusCode: 503 })
    expect(direct.calls('chat.postMessage').map(({ error }) => error)).toEqual([
      'fatal_error',
      'fatal_error',
      undefined,
      'ratelimited',
      'internal_error',
    ])
  })

  it('loses an answer to what was done', async () => {
    const { api, direct, sari, channel } = await scene()
    direct.disturb.fails('chat.postMessage', 'lose')
    await expect(api.chat.postMessage({ channel, text: 'sekali' })).rejects.toThrow()
    expect(sari.messages(channel).map(({ text }) => text)).toEqual(['sekali'])
  })

  it('lets a call hang, which does nothing', async () => {
    const { sim, direct, sari, channel } = await scene()
    direct.disturb.fails('chat.postMessage', 'hang')
    const gone = new AbortController()
    const call = fetch(`${sim.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sim.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel, text: 'a' }),
      signal: gone.signal,
    })
    await client(sim).api.test()
    gone.abort()
    await expect(call).rejects.toThrow('abort')
    expect(sari.messages(channel)).toEqual([])
  })

  it('puts Slack as a whole out of reach, and back', async () => {
    const { api, direct } = await scene()
    direct.disturb.goesDown()
    await expect(api.auth.test()).rejects.toThrow()
    direct.disturb.clear()
    await expect(api.auth.test()).resolves.toMatchObject({ ok: true })
  })

  it('sends things twice, as they were', async () => {
    const loket = await app()
    const { direct, sari } = await scene({ requestUrl: loket.url })
    sari.writes('halo')
    const [record] = await direct.answered(1)
    await direct.disturb.sendsAgain(record!)
    const [first, second] = await loket.received(2)
    expect(second?.raw).toBe(first?.raw)
    expect(second?.headers['x-slack-retry-num']).toBe('1')
  })

  it('forges and dates requests as a test wants them', async () => {
    const loket = await app()
    const { direct } = await scene({ requestUrl: loket.url })
    const { disturb } = direct
    const nowSeconds = systemClock.now().getTime() / 1000
    await disturb.forges('slash_commands', { command: '/loket' }, { secret: 'other' })
    await disturb.forges('interactive', { type: 'x' }, { shiftSeconds: 3600 })
    await disturb.postsRaw('{', 'application/json', { unsigned: true })
    await disturb.sendsEvent({ type: 'never_heard_of' })
    const got = loket.got.map(({ headers, payload }) => ({
      signed: headers['x-slack-signature'] !== undefined,
      ahead: Number(headers['x-slack-request-timestamp'] ?? 0) > nowSeconds + 3000,
      payload,
    }))
    expect(got).toMatchObject([
      { signed: true, ahead: false, payload: { command: '/loket' } },
      { signed: true, ahead: true, payload: { type: 'x' } },
      { signed: false, payload: {} },
      { signed: true, payload: { type: 'event_callback', event: { type: 'never_heard_of' } } },
    ])
  })
})
