import { describe, expect, it } from 'vitest'
import { movableClock } from '../../../src/clock.ts'
import { scene, send, template, text } from './stage.ts'

const phone = '6281234567890'
const noon = new Date('2026-11-27T05:00:00Z')
const hour = 3_600_000

const invitation = {
  name: 'kabar_permohonan',
  language: 'id',
  body: 'Ada kabar untuk permohonan {{1}}. Balas pesan ini untuk membacanya.',
  buttons: [{ type: 'QUICK_REPLY', text: 'Baca' }],
} as const

describe('the 24-hour window', () => {
  it('is open until 24 hours after the last message, and opens again with the next', async () => {
    const clock = movableClock(noon, { frozen: true })
    const { sim, business, sari } = await scene({ clock })
    clock.advance(24 * hour - 1)
    await send(sim, phone, text('Masih sempat'))
    await sari.sees({ containing: 'Masih sempat' })
    clock.advance(1)
    expect((await send(sim, phone, text('Terlambat'))).status).toBe(200)
    await business.received(4)
    expect(business.statuses().at(-1)).toMatchObject({
      status: 'failed',
      recipient_id: phone,
      errors: [{ code: 131047, title: 'Re-engagement message' }],
    })
    expect(business.statuses().at(-1)).not.toHaveProperty('recipient_user_id')
    await sari.writes('Saya di sini')
    await send(sim, phone, text('Selamat datang kembali'))
    await sari.sees({ containing: 'Selamat datang kembali' })
    expect(sari.bubbles.some((bubble) => bubble.text === 'Terlambat')).toBe(false)
  })

  it('refuses at once where the platform is set so', async () => {
    const { sim } = await scene({ silent: true })
    sim.direct.behaviour.outsideWindow = 'refused'
    expect(await send(sim, phone, text('Halo'))).toMatchObject({
      status: 400,
      body: {
        error: {
          message: '(#131047) Re-engagement message',
          type: 'OAuthException',
          code: 131047,
          error_data: { messaging_product: 'whatsapp' },
        },
      },
    })
    expect(sim.direct.sent()).toEqual([])
  })

  it('is opened by a tap on a template, which is let through when closed', async () => {
    const { sim, business, sari } = await scene({ silent: true })
    sim.direct.templates.add(invitation)
    const answer = await send(sim, phone, template('kabar_permohonan', 'id', ['PPID-2026-0001']))
    expect(answer.body.messages?.[0]?.message_status).toBe('accepted')
    const bubble = await sari.sees({ kind: 'template' })
    expect(bubble.text).toBe('Ada kabar untuk permohonan PPID-2026-0001. Balas pesan ini untuk membacanya.')
    await sari.answersTemplate('Baca')
    await business.received(3)
    expect(business.messages()[0]).toMatchObject({
      type: 'button',
      button: { payload: 'Baca', text: 'Baca' },
      context: { from: sim.displayPhoneNumber, id: bubble.id },
    })
    expect(business.statuses()[0]).toMatchObject({
      pricing: { billable: true, category: 'utility', type: 'regular' },
    })
    await send(sim, phone, text('Ini kabarnya'))
    await sari.sees({ containing: 'Ini kabarnya' })
  })
})

describe('templates', () => {
  it('must exist in the language, be approved, and get as many parameters as they have', async () => {
    const { sim } = await scene({ silent: true })
    const { templates } = sim.direct
    templates.add(invitation)
    templates.add({ name: 'menunggu', language: 'id', body: 'x', status: 'PENDING' })
    templates.add({ name: 'dijeda', language: 'id', body: 'x', status: 'PAUSED' })
    templates.add({ name: 'mati', language: 'id', body: 'x', status: 'DISABLED' })
    const refusal = async (name: string, code: string, texts: string[] = []) => {
      const { status, body } = await send(sim, phone, template(name, code, texts))
      return { status, code: body.error?.code, details: body.error?.error_data?.details }
    }
    expect(await refusal('kabar_permohonan', 'en', ['1'])).toEqual({
      status: 404,
      code: 132001,
      details: 'template name (kabar_permohonan) does not exist in en',
    })
    expect(await refusal('menunggu', 'id')).toMatchObject({ status: 404, code: 132001 })
    expect(await refusal('dijeda', 'id')).toMatchObject({ status: 400, code: 132015 })
    expect(await refusal('mati', 'id')).toMatchObject({ status: 400, code: 132016 })
    expect(await refusal('kabar_permohonan', 'id')).toEqual({
      status: 400,
      code: 132000,
      details: 'body: number of localizable_params (0) does not match the expected number of params (1)',
    })
    expect(await refusal('kabar_permohonan', 'id', ['a\nb'])).toMatchObject({ status: 400, code: 132018 })
    expect(await refusal('kabar_permohonan', 'id', [''])).toMatchObject({ status: 400, code: 132012 })
    expect(await refusal('kabar_permohonan', 'id', ['x'.repeat(1024)])).toMatchObject({
      status: 400,
      code: 132005,
    })
    templates.remove('kabar_permohonan', 'id')
    expect(await refusal('kabar_permohonan', 'id', ['1'])).toMatchObject({ status: 404, code: 132001 })
    expect(templates.list().map(({ name }) => name)).toEqual(['menunggu', 'dijeda', 'mati'])
  })

  it('take payloads for their quick replies and named parameters', async () => {
    const { sim, business, sari } = await scene({ silent: true })
    sim.direct.templates.add({
      ...invitation,
      format: 'NAMED',
      body: 'Ada kabar: {{nomor}}',
      header: 'Loket',
    })
    const components = [
      { type: 'body', parameters: [{ type: 'text', parameter_name: 'nomor', text: '7' }] },
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: '0',
        parameters: [{ type: 'payload', payload: 'baca:7' }],
      },
    ]
    const message = (parts: unknown[]) => ({
      type: 'template',
      template: { name: 'kabar_permohonan', language: { code: 'id' }, components: parts },
    })
    await send(sim, phone, message(components))
    expect(await sari.sees({ kind: 'template' })).toMatchObject({ header: 'Loket', text: 'Ada kabar: 7' })
    await sari.answersTemplate('Baca')
    await business.received(3)
    expect(business.messages()[0]).toMatchObject({ button: { payload: 'baca:7', text: 'Baca' } })
    const wrong = await send(sim, phone, message([{ ...components[1], index: '1' }, components[0]]))
    expect(wrong.body.error?.code).toBe(132012)
  })
})
