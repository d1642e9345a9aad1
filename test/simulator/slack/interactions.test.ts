import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { movableClock } from '../../../src/clock.ts'
import { app, buttonBlock, reasonModal, refusal, scene, wrongly, type Got } from './support.ts'

const triggered = z.looseObject({ trigger_id: z.string() })
const triggerOf = (got: Got) => triggered.parse(got.payload).trigger_id
const responseUrl = z.looseObject({ response_url: z.string() })
const post = (url: string, body: unknown) => fetch(url, { method: 'POST', body: JSON.stringify(body) })

describe('slash commands', () => {
  it('reach the app as a form; its answer is seen by the one who ran it', async () => {
    const loket = await app(() => ({ body: { text: 'Baik' } }))
    const { sari, direct, channel } = await scene({
      requestUrl: loket.url,
      grants: { events: ['app_home_opened'] },
    })
    expect(await sari.runs('/loket jalur petugas', channel)).toMatchObject({ ok: true })
    expect(loket.got[0]?.payload).toMatchObject({
      command: '/loket',
      text: 'jalur petugas',
      channel_id: channel,
      channel_name: 'ppid-petugas',
      user_id: sari.id,
    })
    expect(sari.ephemerals(channel).map(({ text }) => text)).toEqual(['Baik'])
    expect(direct.deliveries()).toHaveLength(1)
  })

  it('are answered later at the response_url, five times in thirty minutes', async () => {
    const clock = movableClock(new Date('2026-02-02T02:00:00Z'), { frozen: true })
    const loket = await app()
    const { sari, channel } = await scene({ requestUrl: loket.url, clock, grants: { events: [] } })
    await sari.runs('/loket', channel)
    const { response_url: url } = responseUrl.parse(loket.got[0]?.payload)
    for (let use = 0; use < 5; use += 1) {
      expect((await post(url, { text: 'a', response_type: 'in_channel' })).status).toBe(200)
    }
    expect(sari.messages(channel).filter(({ ephemeral }) => !ephemeral)).toHaveLength(5)
    expect(await (await post(url, { text: 'a' })).json()).toEqual({ ok: false, error: 'used_url' })
    clock.advance(30 * 60_000 + 1)
    expect(await (await post(url, { text: 'a' })).json()).toEqual({ ok: false, error: 'expired_url' })
  })
})

describe('presses', () => {
  it('carry the message, the value and a response_url that can change an ephemeral message', async () => {
    const loket = await app()
    const { sari, api, channel } = await scene({
      requestUrl: loket.url,
      grants: { events: ['app_home_opened'] },
    })
    await api.chat.postMessage({ channel, text: 'kartu', blocks: [buttonBlock('Terima', 'a:1')] })
    await sari.presses('Terima')
    expect(loket.got[0]?.payload).toMatchObject({
      type: 'block_actions',
      user: { id: sari.id },
      channel: { id: channel },
      container: { type: 'message', channel_id: channel, is_ephemeral: false },
      message: { text: 'kartu' },
      actions: [{ type: 'button', action_id: 'press', value: 'a:1', text: { text: 'Terima' } }],
    })
    await api.chat.postEphemeral({ channel, user: sari.id, text: 'Yakin?', blocks: [buttonBlock('Ya')] })
    await sari.presses('Ya')
    const { response_url: url } = responseUrl.parse(loket.got[1]?.payload)
    await post(url, { replace_original: true, text: 'Sudah' })
    expect(sari.ephemerals(channel).map(({ text }) => text)).toEqual(['Sudah'])
  })

  it('on a button that is not there say what is there', async () => {
    const { sari, api, channel } = await scene()
    await api.chat.postMessage({ channel, text: 'a', blocks: [buttonBlock('Terima')] })
    await expect(sari.presses('Tolak')).rejects.toThrow(/no message shows the button "Tolak".*\[Terima\]/s)
  })

  it('are not sent again when the app fails; the person is warned', async () => {
    const loket = await app(() => ({ status: 500 }))
    const { sari, api } = await scene({ requestUrl: loket.url, grants: { events: ['app_home_opened'] } })
    await api.chat.postMessage({ channel: sari.id, text: 'a', blocks: [buttonBlock('Ya')] })
    expect(await sari.presses('Ya')).toMatchObject({ ok: false, reason: 'http_error', status: 500 })
    expect(sari.warnings).toEqual(['http_error'])
    expect(loket.got).toHaveLength(1)
  })
})

describe('modals', () => {
  /** Someone ran a command; the app has the trigger of it. */
  async function asked(
    answer?: (got: Got) => unknown,
    clock = movableClock(new Date('2026-02-02T02:00:00Z'), { frozen: true }),
  ) {
    const loket = await app((got) => ({ body: answer?.(got) }))
    const world = await scene({ requestUrl: loket.url, clock, grants: { events: [] } })
    await world.sari.runs('/loket')
    return { ...world, loket, clock, trigger: triggerOf(loket.got[0]!) }
  }

  it('open by a trigger once, within three seconds', async () => {
    const { api, clock, sari, loket, trigger } = await asked()
    const open = (id: string) => api.views.open({ trigger_id: id, view: reasonModal })
    await open(trigger)
    expect(sari.modal()).toMatchObject({ title: 'Tolak', fields: [{ label: 'Alasan', optional: false }] })
    expect(await refusal(open(trigger))).toMatchObject({ error: 'exchanged_trigger_id' })
    expect(await refusal(open('1.2.3'))).toMatchObject({ error: 'invalid_trigger_id' })
    await sari.runs('/loket')
    clock.advance(3001)
    expect(await refusal(open(triggerOf(loket.got[1]!)))).toMatchObject({ error: 'expired_trigger_id' })
  })

  it('send what was filled in, and close on an empty answer', async () => {
    const { api, sari, loket, trigger } = await asked()
    await api.views.open({
      trigger_id: trigger,
      view: { ...reasonModal, private_metadata: 'm', callback_id: 'c' },
    })
    await expect(sari.submits()).rejects.toThrow('"Alasan": Please complete this required field.')
    sari.fills({ Alasan: 'Tidak dikuasai' })
    expect(await sari.submits()).toMatchObject({ ok: true })
    expect(loket.got[1]?.payload).toMatchObject({
      type: 'view_submission',
      view: {
        private_metadata: 'm',
        callback_id: 'c',
        state: { values: { reason: { text: { type: 'plain_text_input', value: 'Tidak dikuasai' } } } },
      },
    })
    expect(sari.modal()).toBeUndefined()
  })

  it('show errors at their questions, and refuse errors at anything else', async () => {
    let errors: unknown = { reason: 'Terlalu pendek' }
    const { api, sari, trigger } = await asked((got) =>
      got.payload['type'] === 'view_submission' ? { response_action: 'errors', errors } : undefined,
    )
    await api.views.open({ trigger_id: trigger, view: reasonModal })
    sari.fills({ Alasan: 'x' })
    await sari.submits()
    expect((await sari.seesModal({ errors: true })).errors).toEqual({ Alasan: 'Terlalu pendek' })
    errors = { nowhere: 'x' }
    await expect(sari.submits()).rejects.toThrow('invalid_errors')
  })

  it('are replaced and stacked by answers, at most three deep', async () => {
    let page = 1
    const { api, sari, trigger } = await asked((got) => {
      if (got.payload['type'] !== 'view_submission') return undefined
      page += 1
      const view = { ...reasonModal, title: { type: 'plain_text', text: `Halaman ${page}` } }
      return { response_action: page === 2 ? 'update' : 'push', view }
    })
    await api.views.open({ trigger_id: trigger, view: reasonModal })
    for (const depth of [1, 2, 3]) {
      sari.fills({ Alasan: 'x' })
      await sari.submits()
      expect(sari.modal()).toMatchObject({ title: `Halaman ${page}`, depth })
    }
    sari.fills({ Alasan: 'x' })
    await expect(sari.submits()).rejects.toThrow('push_limit_reached')
    await sari.closesModal()
    expect(sari.modal()).toMatchObject({ title: 'Halaman 3', depth: 2 })
  })

  it('keep what was typed when they are updated, and mind the hash', async () => {
    const { api, sari, trigger } = await asked()
    const opened = await api.views.open({ trigger_id: trigger, view: reasonModal })
    sari.fills({ Alasan: 'tetap' })
    const { id, hash } = opened.view ?? {}
    await api.views.update({ view_id: id!, hash: hash!, view: reasonModal })
    expect(sari.modal()?.fields[0]?.value).toEqual({ type: 'plain_text_input', value: 'tetap' })
    const again = api.views.update({ view_id: id!, hash: hash!, view: reasonModal })
    expect(await refusal(again)).toMatchObject({ error: 'hash_conflict' })
    const unknown = api.views.update({ view_id: 'V1', view: reasonModal })
    expect(await refusal(unknown)).toMatchObject({ error: 'not_found' })
  })

  it('tell of being closed when they ask to', async () => {
    const { api, sari, loket, trigger } = await asked()
    await api.views.open({ trigger_id: trigger, view: { ...reasonModal, notify_on_close: true } })
    await sari.closesModal()
    expect(loket.got[1]?.payload).toMatchObject({ type: 'view_closed', is_cleared: false })
  })

  const title = (text: string) => ({ title: { type: 'plain_text', text } })
  it.each([
    [
      'a title over 24',
      title('a'.repeat(25)),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'no button to submit',
      { submit: undefined },
      'must define `submit` to use an `input` block in modals [json-pointer:/view]',
    ],
    [
      'over 3000 of private_metadata',
      { private_metadata: 'a'.repeat(3001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'more than 100 blocks',
      { blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) },
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
  ])('with %s are refused', async (_, part, message) => {
    const { api, trigger } = await asked()
    const call = api.views.open({ trigger_id: trigger, view: wrongly({ ...reasonModal, ...part }) })
    expect(await refusal(call)).toEqual({ error: 'invalid_arguments', messages: [`[ERROR] ${message}`] })
  })
})

describe('homes', () => {
  it('are published for one person, and their buttons reach the app', async () => {
    const loket = await app()
    const { api, sari } = await scene({ requestUrl: loket.url, grants: { events: ['app_home_opened'] } })
    sari.opensHome()
    const [opened] = await loket.received(1)
    expect(opened?.payload).toMatchObject({ event: { type: 'app_home_opened', user: sari.id, tab: 'home' } })
    await api.views.publish({ user_id: sari.id, view: { type: 'home', blocks: [buttonBlock('Antrean')] } })
    await sari.seesHome({ hasButton: 'Antrean' })
    await sari.presses('Antrean', 'home')
    expect(loket.got[1]?.payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      view: { type: 'home' },
    })
  })
})
