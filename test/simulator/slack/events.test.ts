import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { app, refusal, scene, type Got } from './support.ts'

const eventOf = (got: Got | undefined) => got?.payload['event']

describe('events', () => {
  it('are signed over the raw body', async () => {
    const loket = await app()
    const { sim, sari } = await scene({ requestUrl: loket.url })
    sari.writes('1 < 2 & "é"')
    const [got] = await loket.received(1)
    const time = String(got?.headers['x-slack-request-timestamp'])
    const digest = createHmac('sha256', sim.signingSecret).update(`v0:${time}:${got?.raw}`).digest('hex')
    expect(got?.headers['x-slack-signature']).toBe(`v0=${digest}`)
    expect(eventOf(got)).toMatchObject({
      type: 'message',
      channel_type: 'im',
      user: sari.id,
      text: '1 &lt; 2 &amp; "é"',
    })
  })

  it('tell of mentions in a thread of a channel, and of other texts there only to who subscribed', async () => {
    const loket = await app()
    const { sari, api, direct, channel } = await scene({
      requestUrl: loket.url,
      grants: { events: ['app_mention'] },
    })
    const card = await api.chat.postMessage({ channel, text: 'kartu' })
    sari.writes('tanpa sebutan', { in: channel })
    sari.mentions('2', { in: channel, thread: { ts: card.ts! } })
    const [got] = await loket.received(1)
    expect(eventOf(got)).toMatchObject({
      type: 'app_mention',
      text: `<@${direct.appUserId}> 2`,
      thread_ts: card.ts,
      channel,
    })
    expect(direct.deliveries()).toHaveLength(1)
  })

  it('tell of the app and of people coming and going', async () => {
    const loket = await app()
    const { sari, direct } = await scene({ requestUrl: loket.url })
    const channel = direct.addChannel({ name: 'baru', members: [sari], app: false })
    direct.inviteApp(channel, sari)
    direct.removeApp(channel, sari)
    const got = await loket.received(2)
    expect(got.map(eventOf)).toEqual([
      expect.objectContaining({ type: 'member_joined_channel', user: direct.appUserId, inviter: sari.id }),
      expect.objectContaining({ type: 'channel_left', channel: channel.id }),
    ])
  })

  it('tell of channels that end or get another id, each by the name of its kind', async () => {
    const loket = await app()
    const { sari, direct, api } = await scene({ requestUrl: loket.url })
    const open = direct.addChannel({ name: 'buka', members: [sari] })
    const closed = direct.addChannel({ name: 'tutup', members: [sari], isPrivate: true })
    const oldId = open.id
    direct.changeChannelId(open)
    await loket.received(1)
    direct.archive(closed, sari)
    await loket.received(2)
    direct.deleteChannel(open, sari)
    const got = await loket.received(3)
    expect(got.map(eventOf)).toEqual([
      expect.objectContaining({ type: 'channel_id_changed', old_channel_id: oldId, new_channel_id: open.id }),
      expect.objectContaining({ type: 'group_archive', channel: closed.id }),
      expect.objectContaining({ type: 'channel_deleted', channel: open.id }),
    ])
    const gone = api.chat.postMessage({ channel: open.id, text: 'a' })
    expect(await refusal(gone)).toMatchObject({ error: 'channel_not_found' })
  })

  it('tell the app of its own messages and changes too', async () => {
    const loket = await app()
    const { api, sari } = await scene({ requestUrl: loket.url })
    const sent = await api.chat.postMessage({ channel: sari.id, text: 'a' })
    await loket.received(1)
    await api.chat.update({ channel: sent.channel!, ts: sent.ts!, text: 'b' })
    const got = await loket.received(2)
    expect(got.map(eventOf)).toEqual([
      expect.objectContaining({ type: 'message', text: 'a', bot_id: sent.message?.bot_id }),
      expect.objectContaining({
        subtype: 'message_changed',
        message: expect.objectContaining({ text: 'b' }),
      }),
    ])
  })

  it('are sent again three times, with the reason, until they are answered with 2xx', async () => {
    const loket = await app((_, count) => ({ status: count < 4 ? 500 : 200 }))
    const pauses: number[] = []
    const later = {
      after: (milliseconds: number, action: () => void) => {
        if (milliseconds === 3000) return () => {}
        pauses.push(milliseconds)
        action()
        return () => {}
      },
    }
    const { sari } = await scene({ requestUrl: loket.url, later })
    sari.writes('halo')
    const got = await loket.received(4)
    expect(pauses).toEqual([0, 60_000, 300_000])
    expect(got.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3'])
    expect(got[1]?.headers['x-slack-retry-reason']).toBe('http_error')
    expect(new Set(got.map(({ payload }) => payload['event_id'])).size).toBe(1)
  })

  it('are given up when the app asks for it', async () => {
    const loket = await app(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }))
    const { sari, direct } = await scene({ requestUrl: loket.url })
    sari.writes('halo')
    await direct.answered(1)
    expect(direct.deliveries()).toHaveLength(1)
  })

  it('count as unanswered after three seconds', async () => {
    const loket = await app(() => new Promise(() => {}))
    let timeout: (() => void) | undefined
    const later = {
      after: (milliseconds: number, action: () => void) => {
        if (milliseconds === 3000) timeout = action
        return () => {}
      },
    }
    const { sari, direct } = await scene({ requestUrl: loket.url, later })
    sari.writes('halo')
    await loket.received(1)
    timeout?.()
    const [first] = await direct.answered(1)
    expect(first?.answer).toMatchObject({ ok: false, reason: 'http_timeout' })
  })

  it('come only after the address answered a challenge, when it is asked for one', async () => {
    const loket = await app()
    const { direct, sari } = await scene()
    await direct.verifyRequestUrl(loket.url)
    sari.writes('halo')
    const got = await loket.received(2)
    expect(got.map(({ payload }) => payload['type'])).toEqual(['url_verification', 'event_callback'])
    const other = await app(() => ({ status: 500 }))
    await expect(direct.verifyRequestUrl(other.url)).rejects.toThrow('did not answer the challenge')
  })
})
