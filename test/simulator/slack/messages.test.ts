import { describe, expect, it } from 'vitest'
import { movableClock } from '../../../src/clock.ts'
import { buttonBlock, client, refusal, scene, start, wrongly } from './support.ts'

describe('who may call', () => {
  it('asks for a token, refuses a wrong one and an app-level one', async () => {
    const sim = await start()
    expect(await refusal(client(sim, '').auth.test())).toMatchObject({ error: 'not_authed' })
    expect(await refusal(client(sim, 'xoxb-0').auth.test())).toMatchObject({ error: 'invalid_auth' })
    expect(await refusal(client(sim, sim.appToken).auth.test())).toMatchObject({
      error: 'not_allowed_token_type',
    })
    expect(await client(sim).auth.test()).toMatchObject({ ok: true, user_id: sim.direct.appUserId })
  })

  it('says which scope is missing', async () => {
    const { api, sari } = await scene({ grants: { scopes: ['chat:write'] } })
    await expect(api.users.info({ user: sari.id })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'users:read', provided: 'chat:write' },
    })
  })

  it('has only what a manifest gives', async () => {
    const manifest = {
      oauth_config: { scopes: { bot: ['users:read'] } },
      features: { slash_commands: [{ command: '/ppid' }] },
    }
    const { api, channel, sari } = await scene({ manifest })
    expect(await refusal(api.chat.postMessage({ channel, text: 'a' }))).toMatchObject({
      error: 'missing_scope',
    })
    await expect(sari.runs('/loket')).rejects.toThrow('/loket is not a valid command')
  })
})

describe('messages', () => {
  it('stand in the channel with their buttons, and change in place', async () => {
    const { api, channel, sari } = await scene()
    const sent = await api.chat.postMessage({
      channel,
      text: 'kartu',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*P-1*' } }, buttonBlock('Terima')],
    })
    const seen = await sari.sees({ in: channel, hasButton: 'Terima' })
    expect(seen).toMatchObject({ text: '*P-1*', fallback: 'kartu', ts: sent.ts, edited: false })
    await api.chat.update({ channel, ts: sent.ts!, text: 'diterima' })
    const changed = await sari.sees({ in: channel, after: seen, edited: true })
    expect(changed).toMatchObject({ text: 'diterima', buttons: [] })
    await api.chat.delete({ channel, ts: sent.ts! })
    expect(sari.messages(channel)).toEqual([])
    expect(await refusal(api.chat.update({ channel, ts: sent.ts!, text: 'a' }))).toMatchObject({
      error: 'message_not_found',
    })
  })

  it('go to a person by their id, and to the channel that conversations.open gives', async () => {
    const { api, sari } = await scene()
    const opened = await api.conversations.open({ users: sari.id })
    const posted = await api.chat.postMessage({ channel: sari.id, text: 'Selamat pagi' })
    expect(posted.channel).toBe(opened.channel?.id)
    expect(sari.messages().map(({ text }) => text)).toEqual(['Selamat pagi'])
  })

  it('are refused in unknown, foreign and archived channels, and without a text', async () => {
    const { api, direct, sari, channel } = await scene()
    const post = (id: string, text = 'a') => refusal(api.chat.postMessage({ channel: id, text }))
    const foreign = direct.addChannel({ name: 'umum', app: false })
    const secret = direct.addChannel({ name: 'rahasia', app: false, isPrivate: true })
    const old = direct.addChannel({ name: 'lama', members: [sari] })
    direct.archive(old, sari)
    expect(await post('C0')).toMatchObject({ error: 'channel_not_found' })
    expect(await post(secret.id)).toMatchObject({ error: 'channel_not_found' })
    expect(await post(foreign.id)).toMatchObject({ error: 'not_in_channel' })
    expect(await post(old.id)).toMatchObject({ error: 'is_archived' })
    expect(await post(channel, '')).toMatchObject({ error: 'no_text' })
  })

  it('of others are not changed, and a change may have 4000 characters', async () => {
    const { api, sari, channel } = await scene()
    const hers = sari.writes('halo', { in: channel })
    expect(await refusal(api.chat.update({ channel, ts: hers.ts, text: 'a' }))).toMatchObject({
      error: 'cant_update_message',
    })
    const mine = await api.chat.postMessage({ channel, text: 'a'.repeat(4001) })
    const long = api.chat.update({ channel, ts: mine.ts!, text: 'a'.repeat(4001) })
    expect(await refusal(long)).toMatchObject({ error: 'msg_too_long' })
  })

  it('to one person are seen by that person alone, and cannot be changed', async () => {
    const { api, direct, sari, channel } = await scene()
    const budi = direct.addUser({ name: 'budi' })
    const say = () => api.chat.postEphemeral({ channel, user: budi.id, text: 'hanya Anda' })
    expect(await refusal(say())).toMatchObject({ error: 'user_not_in_channel' })
    direct.join(direct.channel(channel), budi)
    const { message_ts } = await say()
    expect(budi.ephemerals(channel).map(({ text }) => text)).toEqual(['hanya Anda'])
    expect(sari.messages(channel)).toEqual([])
    expect(await refusal(api.chat.update({ channel, ts: message_ts!, text: 'a' }))).toMatchObject({
      error: 'message_not_found',
    })
  })

  it('come about one a second to a channel after a burst', async () => {
    const clock = movableClock(new Date('2026-02-02T02:00:00Z'), { frozen: true })
    const { api, channel } = await scene({ clock })
    const post = () => api.chat.postMessage({ channel, text: 'a' })
    for (let sent = 0; sent < 20; sent += 1) await post()
    await expect(post()).rejects.toMatchObject({ retryAfter: 1 })
    clock.advance(1000)
    await expect(post()).resolves.toMatchObject({ ok: true })
  })

  it('answer in a thread only to a message that there is', async () => {
    const { api, sari, channel } = await scene()
    const card = await api.chat.postMessage({ channel, text: 'kartu' })
    await api.chat.postMessage({ channel, text: 'balasan', thread_ts: card.ts! })
    expect(await sari.sees({ in: channel, thread: card.ts! })).toMatchObject({ text: 'balasan' })
    const lost = api.chat.postMessage({ channel, text: 'a', thread_ts: '1.000001' })
    expect(await refusal(lost)).toMatchObject({ error: 'thread_not_found' })
  })
})

describe('blocks', () => {
  const long = (length: number) => ({ type: 'plain_text' as const, text: 'a'.repeat(length) })
  it.each([
    [
      'more than 50',
      Array.from({ length: 51 }, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      'a section over 3000',
      [{ type: 'section', text: long(3001) }],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'an empty text',
      [{ type: 'section', text: long(0) }],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section without text',
      [{ type: 'section' }],
      'missing required field: text [json-pointer:/blocks/0]',
    ],
    [
      'a header over 150',
      [{ type: 'header', text: long(151) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a label over 75',
      [buttonBlock('a'.repeat(76))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a value over 2000',
      [buttonBlock('a', 'a'.repeat(2001))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    ['an unknown type', [{ type: 'knot' }], 'unsupported type [json-pointer:/blocks/0/type]'],
    [
      'an unknown property',
      [{ type: 'divider', colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a missing label',
      [{ type: 'actions', elements: [{ type: 'button' }] }],
      'missing required field: text [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an unknown style',
      [{ type: 'actions', elements: [{ ...buttonBlock('a').elements[0], style: 'calm' }] }],
      'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      '26 buttons',
      [
        {
          type: 'actions',
          elements: Array.from({ length: 26 }, (_, n) => ({
            ...buttonBlock('a').elements[0],
            action_id: `a${n}`,
          })),
        },
      ],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'two of a block_id',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` must be unique: `a` already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'two of an action_id in a block',
      [
        {
          type: 'actions',
          block_id: 'b',
          elements: [...buttonBlock('a').elements, ...buttonBlock('b').elements],
        },
      ],
      '`action_id` `press` already exists for block with `block_id` `b` [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'a question',
      [{ type: 'input', label: long(1), element: { type: 'plain_text_input' } }],
      'unsupported type [json-pointer:/blocks/0/type]',
    ],
  ])('with %s are refused', async (_, blocks, message) => {
    const { api, channel } = await scene()
    const { error, messages } = await refusal(
      api.chat.postMessage({ channel, text: 'a', blocks: wrongly(blocks) }),
    )
    expect({ error, messages }).toEqual({ error: 'invalid_blocks', messages: [`[ERROR] ${message}`] })
  })

  it('hold at most about 13,200 characters together', async () => {
    const { api, channel } = await scene()
    const blocks = Array.from({ length: 5 }, () => ({ type: 'section' as const, text: long(2700) }))
    expect(await refusal(api.chat.postMessage({ channel, text: 'a', blocks }))).toMatchObject({
      error: 'msg_blocks_too_long',
    })
  })
})

describe('people and conversations', () => {
  it('are told of, pages at a time', async () => {
    const { api, direct, sari, channel } = await scene()
    expect(await api.users.info({ user: sari.id })).toMatchObject({
      user: { real_name: 'Sari Dewi', tz: 'Asia/Jakarta', is_bot: false, is_admin: false },
    })
    expect(await refusal(api.users.info({ user: 'U1' }))).toMatchObject({ error: 'user_not_found' })
    const first = await api.conversations.members({ channel, limit: 1 })
    const cursor = first.response_metadata?.next_cursor ?? ''
    const second = await api.conversations.members({ channel, limit: 1, cursor })
    expect([...(first.members ?? []), ...(second.members ?? [])]).toEqual([sari.id, direct.appUserId])
    const shared = direct.addChannel({ name: 'bersama', extShared: true, isPrivate: true })
    expect(await api.conversations.info({ channel: shared.id })).toMatchObject({
      channel: { is_ext_shared: true, is_private: true, is_member: true },
    })
  })
})
