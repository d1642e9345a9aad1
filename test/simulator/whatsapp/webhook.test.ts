import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { movableClock } from '../../../src/clock.ts'
import { scene, send, start, startBusiness, text } from './stage.ts'

const phone = '6281234567890'

/** Timers that run when a test says so. */
function heldTimers() {
  const later: (() => void)[] = []
  const waits: number[] = []
  return {
    waits,
    run: () => {
      for (const action of later.splice(0)) action()
    },
    after(milliseconds: number, action: () => void) {
      waits.push(milliseconds)
      later.push(action)
      return () => {}
    },
  }
}

describe('verification', () => {
  it('points to a webhook that returns the challenge for its verify token, and to no other', async () => {
    const sim = await start()
    const business = await startBusiness()
    await expect(sim.direct.webhook.subscribe(business.url, 'salah')).rejects.toThrow('403')
    await sim.direct.webhook.subscribe(business.url, 'rahasia-verifikasi')
    await sim.person().writes('Halo')
    await business.received(1)
    expect(await sim.direct.webhook.verify(business.url, 'rahasia-verifikasi', '42')).toEqual({
      status: 200,
      body: '42',
    })
  })
})

describe('posts', () => {
  it('signs the bytes as they go, with everything above U+007F and every slash escaped', async () => {
    const { sim, business, sari } = await scene({ silent: true })
    await sari.writes('Café 👍 https://contoh.id')
    await business.received(1)
    const { raw, headers } = business.got[0]!
    expect(raw.every((byte) => byte <= 0x7f)).toBe(true)
    expect(raw.toString()).toContain('Caf\\u00e9 \\ud83d\\udc4d https:\\/\\/contoh.id')
    const hex = createHmac('sha256', sim.appSecret).update(raw).digest('hex')
    expect(headers['x-hub-signature-256']).toBe(`sha256=${hex}`)
    expect(business.messages()).toMatchObject([{ type: 'text', text: { body: 'Café 👍 https://contoh.id' } }])
  })

  it('names a person by phone and user id, or by only one of them', async () => {
    const { sim, business, sari } = await scene({ silent: true })
    await sari.writes('satu')
    await sim.person({ name: 'Tono', phone: '6281100000002', userId: null }).writes('dua')
    await sim
      .person({ name: 'Rina', username: 'rina.w', userId: 'ID.7', phone: '6281100000003' })
      .writes('tiga')
    await business.received(3)
    const seen = business.got.map(({ values: [value], messages: [message] }) => ({
      contacts: value?.['contacts'],
      from: message?.['from'],
      from_user_id: message?.['from_user_id'],
    }))
    expect(seen).toEqual([
      {
        contacts: [{ profile: { name: 'Sari' }, wa_id: phone, user_id: sari.userId }],
        from: phone,
        from_user_id: sari.userId,
      },
      {
        contacts: [{ profile: { name: 'Tono' }, wa_id: '6281100000002' }],
        from: '6281100000002',
        from_user_id: undefined,
      },
      {
        contacts: [{ profile: { name: 'Rina', username: 'rina.w' }, user_id: 'ID.7' }],
        from: undefined,
        from_user_id: 'ID.7',
      },
    ])
  })

  it('repeats what was not answered with 200, while newer ones go on', async () => {
    const retries = heldTimers()
    const { sim, business, sari } = await scene({ silent: true, timers: retries })
    business.answer = (count) => (count <= 2 ? 500 : 200)
    await sari.writes('satu')
    await sari.writes('dua')
    await sari.writes('tiga')
    await business.received(3)
    await expect.poll(() => retries.waits).toEqual([5000, 5000])
    retries.run()
    await sim.direct.webhook.settled()
    const texts = business.messages().map((message) => message['text'])
    expect(texts.slice(0, 3)).toEqual([{ body: 'satu' }, { body: 'dua' }, { body: 'tiga' }])
    expect(texts.slice(3)).toEqual(expect.arrayContaining([{ body: 'dua' }, { body: 'satu' }]))
    const tries = sim.direct.webhook.deliveries.since(0).map(({ attempt, status }) => [attempt, status])
    expect(tries).toEqual([
      [1, 500],
      [1, 500],
      [1, 200],
      [2, 200],
      [2, 200],
    ])
  })

  it('backs off with growing pauses and gives up after seven days', async () => {
    const retries = heldTimers()
    const clock = movableClock(new Date('2026-11-27T05:00:00Z'), { frozen: true })
    const { sim, business, sari } = await scene({ silent: true, timers: retries, clock })
    business.answer = () => 503
    await sari.writes('halo')
    for (let count = 1; count <= 4; count += 1) {
      await expect.poll(() => retries.waits.length).toBe(count)
      if (count === 4) clock.advance(7 * 86_400_000)
      retries.run()
    }
    await sim.direct.webhook.settled()
    expect(retries.waits).toEqual([5000, 10_000, 20_000, 40_000])
    expect(business.got).toHaveLength(5)
  })

  it('takes no answer in time for a failure', async () => {
    const retries = heldTimers()
    const { sim, business, sari } = await scene({ silent: true, timers: retries, webhookTimeoutMs: 30 })
    business.answer = (count) => (count === 1 ? 0 : 200)
    await sari.writes('halo')
    await expect.poll(() => retries.waits.length).toBe(1)
    retries.run()
    await expect.poll(() => business.got.length).toBe(2)
    expect(sim.direct.webhook.deliveries.since(0)[0]).toMatchObject({ attempt: 1, status: 0 })
  })

  it('sends duplicates, batches of messages and statuses, entries, and statuses in reverse', async () => {
    const { sim, business, sari } = await scene()
    const { webhook } = sim.direct
    webhook.duplicates = 1
    await sari.writes('dobel')
    await webhook.settled()
    expect(business.got).toHaveLength(3)
    expect(business.got[1]?.raw).toEqual(business.got[2]?.raw)
    webhook.duplicates = 0

    webhook.hold()
    await sari.writes('a')
    await sari.writes('b')
    await send(sim, phone, text('c'))
    await sari.reads()
    await expect.poll(() => sim.direct.sent().at(-1)?.status).toBe('read')
    await webhook.release({ batching: 'value', order: 'reversed', times: 2 })
    const batch = business.got[3]
    expect(business.got).toHaveLength(5)
    expect(batch?.messages.map((one) => one.text?.body)).toEqual(['b', 'a'])
    expect(batch?.statuses.map((one) => one['status'])).toEqual(['read', 'delivered', 'sent'])
    expect(batch?.values).toHaveLength(2)

    webhook.hold()
    await sari.writes('d')
    await sari.writes('e')
    await webhook.release({ batching: 'entries' })
    expect(business.got[5]?.values).toHaveLength(2)
  })

  it('posts any JSON with a forged signature or none, once', async () => {
    const { sim, business } = await scene({ silent: true })
    const body = { object: 'whatsapp_business_account', entry: [] }
    business.answer = () => 401
    expect((await sim.direct.webhook.post(body, 'sha256=00')).status).toBe(401)
    expect((await sim.direct.webhook.post(body, null)).status).toBe(401)
    business.answer = () => 200
    expect((await sim.direct.webhook.post(body)).status).toBe(200)
    expect(business.got.map(({ headers }) => headers['x-hub-signature-256'])).toEqual([
      'sha256=00',
      undefined,
      sim.direct.webhook.signature(business.got[2]!.raw),
    ])
  })
})

describe('statuses', () => {
  it('stop at sent for who blocked the business, and go on when a phone is switched on', async () => {
    const { sim, business, sari } = await scene()
    await sari.goesOffline()
    await send(sim, phone, text('satu'))
    await business.received(2)
    expect(business.statuses().map((one) => one['status'])).toEqual(['sent'])
    expect(sari.bubbles.filter((one) => one.by === 'business')).toEqual([])
    await sari.comesOnline()
    await sari.sees({ containing: 'satu' })
    await sim.direct.webhook.settled()
    expect(business.statuses().map((one) => one['status'])).toEqual(['sent', 'delivered'])
    await sari.blocks()
    await send(sim, phone, text('dua'))
    await business.received(4)
    await sim.direct.webhook.settled()
    expect(business.statuses().map((one) => one['status'])).toEqual(['sent', 'delivered', 'sent'])
    await expect(sari.writes('x')).rejects.toThrow('blocked')
    await sari.unblocks()
    await sari.writes('x')
  })

  it('tell read for each message when the person looks, or at once', async () => {
    const { sim, business, sari } = await scene()
    await send(sim, phone, text('satu'))
    await send(sim, phone, text('dua'))
    await business.received(5)
    await sari.reads()
    await sari.reads()
    expect(business.statuses().filter((one) => one['status'] === 'read')).toHaveLength(2)
    const quick = sim.person({ readsAtOnce: true })
    await quick.writes('halo')
    await send(sim, quick.phone, text('hai'))
    await business.received(11)
    expect(business.statuses().slice(-3)).toMatchObject([
      { status: 'sent' },
      { status: 'delivered' },
      { status: 'read' },
    ])
  })

  it('say failed with 131026 for numbers and user ids without WhatsApp', async () => {
    const { sim, business } = await scene({ silent: true })
    const gone = sim.person({ onWhatsApp: false, phone: '6281100000009' })
    await send(sim, gone.phone, text('x'))
    await send(sim, '6281199999999', text('x'))
    await business.received(2)
    expect(business.statuses()).toMatchObject([
      { status: 'failed', recipient_id: '6281100000009', errors: [{ code: 131026 }] },
      { status: 'failed', recipient_id: '6281199999999', errors: [{ code: 131026 }] },
    ])
  })

  it('may reach the webhook before the caller has its answer', async () => {
    const { sim, business } = await scene()
    sim.direct.behaviour.statusesFirst = true
    await send(sim, phone, text('x'))
    expect(business.statuses().map((one) => one['status'])).toEqual(['sent', 'delivered'])
  })
})
