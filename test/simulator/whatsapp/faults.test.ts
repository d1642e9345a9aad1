import { describe, expect, it } from 'vitest'
import { movableClock } from '../../../src/clock.ts'
import { graph, scene, send, text } from './stage.ts'

const phone = '6281234567890'
const noon = new Date('2026-11-27T05:00:00Z')

describe('faults', () => {
  it('refuse the next calls of an operation, to one recipient, with a listed code', async () => {
    const { sim, sari } = await scene()
    sim.direct.fails({ kind: 'error', code: 131056, on: 'messages', to: phone, times: 2 })
    const other = sim.person({ phone: '6281100000002' })
    await other.writes('x')
    expect((await send(sim, other.phone, text('x'))).status).toBe(200)
    for (let count = 0; count < 2; count += 1) {
      expect(await send(sim, phone, text('x'))).toMatchObject({
        status: 400,
        body: { error: { code: 131056, error_data: { messaging_product: 'whatsapp' } } },
      })
    }
    expect((await send(sim, phone, text('Sampai'))).status).toBe(200)
    await sari.sees({ containing: 'Sampai' })
    sim.direct.fails({ kind: 'error', code: 190 })
    expect((await send(sim, phone, text('x'))).status).toBe(401)
    sim.direct.fails({ kind: 'error', code: 131016, details: 'Sebentar' })
    expect(await send(sim, phone, text('x'))).toMatchObject({
      status: 503,
      body: { error: { error_data: { details: 'Sebentar' } } },
    })
  })

  it('answer 5xx, cut, lose the answer, or give half of it', async () => {
    const { sim, sari } = await scene()
    sim.direct.fails({ kind: 'http', status: 502 })
    await expect(send(sim, phone, text('satu'))).rejects.toThrow('JSON')
    sim.direct.fails({ kind: 'cut' })
    await expect(send(sim, phone, text('dua'))).rejects.toThrow('fetch failed')
    sim.direct.fails({ kind: 'lost-answer' })
    await expect(send(sim, phone, text('tiga'))).rejects.toThrow('fetch failed')
    sim.direct.fails({ kind: 'malformed' })
    await expect(send(sim, phone, text('empat'))).rejects.toThrow('JSON')
    await send(sim, phone, text('lima'))
    const shown = sari.bubbles.filter((one) => one.by === 'business').map((one) => one.text)
    expect(shown).toEqual(['tiga', 'empat', 'lima'])
    expect(sim.direct.calls('messages').map(({ status }) => status)).toEqual([502, 0, 0, 200, 200])
  })

  it('hang until the caller gives up', async () => {
    const { sim, sari } = await scene()
    sim.direct.fails({ kind: 'hang' })
    const signal = AbortSignal.timeout(30)
    const init = {
      method: 'POST',
      signal,
      headers: { authorization: `Bearer ${sim.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', to: phone, ...text('x') }),
    }
    await expect(fetch(`${sim.apiRoot}/${sim.phoneNumberId}/messages`, init)).rejects.toThrow('timeout')
    expect(sari.bubbles.some((one) => one.by === 'business')).toBe(false)
  })

  it('let a message be accepted and fail later', async () => {
    const { sim, business, sari } = await scene()
    sim.direct.fails({ kind: 'failed-status', code: 131053, details: 'Berkas rusak' })
    const { body } = await send(sim, phone, { ...text('x'), biz_opaque_callback_data: 'k' })
    await business.received(2)
    expect(business.statuses()).toMatchObject([
      {
        id: body.messages?.[0]?.id,
        status: 'failed',
        biz_opaque_callback_data: 'k',
        errors: [{ code: 131053, title: 'Media upload error', error_data: { details: 'Berkas rusak' } }],
      },
    ])
    expect(sari.bubbles).toHaveLength(1)
    expect(sim.direct.sent()).toMatchObject([{ status: 'failed', error: { code: 131053 } }])
  })

  it('take the whole API down until it heals', async () => {
    const { sim } = await scene()
    sim.direct.goesDown(503)
    await expect(graph(sim, 'GET', '1')).rejects.toThrow('JSON')
    sim.direct.goesDown()
    await expect(graph(sim, 'GET', '1')).rejects.toThrow('fetch failed')
    sim.direct.heals()
    expect((await send(sim, phone, text('x'))).status).toBe(200)
  })
})

describe('limits', () => {
  it('let 45 messages to one person through at once and then one each six seconds', async () => {
    const clock = movableClock(noon, { frozen: true })
    const { sim } = await scene({ clock })
    for (let count = 0; count < 45; count += 1) await send(sim, phone, text('x'))
    expect((await send(sim, phone, text('x'))).body.error?.code).toBe(131056)
    clock.advance(6000)
    expect((await send(sim, phone, text('x'))).status).toBe(200)
    expect((await send(sim, phone, text('x'))).body.error?.code).toBe(131056)
    sim.direct.limitsRates(false)
    expect((await send(sim, phone, text('x'))).status).toBe(200)
  })

  it('let 80 messages a second through in all', async () => {
    const clock = movableClock(noon, { frozen: true })
    const { sim } = await scene({ clock })
    const people = [phone, sim.person({}).phone]
    for (let count = 0; count < 80; count += 1) await send(sim, people[count % 2]!, text('x'))
    expect((await send(sim, sim.person({}).phone, text('x'))).body.error?.code).toBe(130429)
    clock.advance(1000)
    expect((await send(sim, sim.person({}).phone, text('x'))).status).toBe(200)
  })

  it('keep a test number to its list, and an unregistered one silent', async () => {
    const { sim, sari } = await scene()
    sim.direct.behaviour.allowList = ['6281100000002']
    expect((await send(sim, phone, text('x'))).body.error?.code).toBe(131030)
    const json = { messaging_product: 'whatsapp', recipient: sari.userId, ...text('x') }
    const path = `${sim.phoneNumberId}/messages`
    expect((await graph(sim, 'POST', path, { json })).body.error?.code).toBe(131030)
    sim.direct.behaviour.allowList = undefined
    sim.direct.behaviour.registered = false
    expect((await send(sim, phone, text('x'))).body.error?.code).toBe(133010)
  })

  it('fail with 131026 for who has left WhatsApp', async () => {
    const { sim, business, sari } = await scene()
    await sari.leavesWhatsapp()
    await send(sim, phone, text('x'))
    await business.received(2)
    expect(business.statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131026 }] }])
    await expect(sari.writes('x')).rejects.toThrow('no WhatsApp')
  })
})
