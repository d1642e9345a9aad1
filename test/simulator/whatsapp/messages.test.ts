import { describe, expect, it } from 'vitest'
import { buttons, graph, list, scene, send, text, type Answered } from './stage.ts'

const phone = '6281234567890'

function refused(answer: Answered, status: number, code: number, details?: string) {
  expect(answer.status).toBe(status)
  expect(answer.body.error?.code).toBe(code)
  if (details !== undefined) {
    expect(answer.body.error?.error_data).toEqual({ messaging_product: 'whatsapp', details })
  }
}

describe('what is accepted', () => {
  it('accepts a text, shows it, and tells sent and delivered with what the caller gave along', async () => {
    const { sim, business, sari } = await scene()
    const answer = await send(sim, '+62 812-3456-7890', {
      ...text('Selamat pagi'),
      biz_opaque_callback_data: 'k-1',
    })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: '+62 812-3456-7890', wa_id: phone }],
      },
    })
    const bubble = await sari.sees({ containing: 'Selamat pagi' })
    expect(bubble.id).toMatch(/^wamid\.[A-Za-z0-9+/=]+$/)
    expect(bubble).toMatchObject({ id: answer.body.messages?.[0]?.id, kind: 'text', by: 'business' })
    await business.received(3)
    expect(business.statuses()).toMatchObject([
      {
        id: bubble.id,
        status: 'sent',
        recipient_id: phone,
        recipient_user_id: 'ID.13491208655302741918',
        biz_opaque_callback_data: 'k-1',
        conversation: { origin: { type: 'service' } },
        pricing: { billable: false, category: 'service', type: 'free_customer_service' },
      },
      { id: bubble.id, status: 'delivered', biz_opaque_callback_data: 'k-1' },
    ])
  })

  it('sends to a user id alone, and to the phone when both are given', async () => {
    const { sim, sari } = await scene()
    const path = `${sim.phoneNumberId}/messages`
    const base = { messaging_product: 'whatsapp', recipient: sari.userId }
    const alone = await graph(sim, 'POST', path, { json: { ...base, ...text('Satu') } })
    expect(alone.body.contacts).toEqual([{ input: sari.userId, user_id: sari.userId }])
    const both = await graph(sim, 'POST', path, { json: { ...base, to: phone, ...text('Dua') } })
    expect(both.body.contacts).toEqual([{ input: phone, wa_id: phone }])
    await sari.sees({ containing: 'Satu' })
    await sari.sees({ containing: 'Dua' })
  })

  it('shows buttons, rows and links as they were given', async () => {
    const { sim, sari } = await scene()
    await send(sim, phone, buttons('Pilih satu', ['Ya', 'Tidak']))
    expect((await sari.sees({ kind: 'buttons' })).taps).toEqual([
      { kind: 'reply', id: 't:1', label: 'Ya' },
      { kind: 'reply', id: 't:2', label: 'Tidak' },
    ])
    await send(sim, phone, list('Menu', ['Permohonan']))
    expect(await sari.sees({ kind: 'list' })).toMatchObject({
      listButton: 'Pilih',
      sections: [{ title: '', rows: 1 }],
      taps: [{ kind: 'row', id: 'r:1', label: 'Permohonan', description: 'ke-1' }],
    })
    const parameters = { display_text: 'Buka', url: 'https://contoh.go.id/d/1' }
    const interactive = { type: 'cta_url', body: { text: 'Lihat' }, action: { name: 'cta_url', parameters } }
    await send(sim, phone, { type: 'interactive', interactive })
    expect((await sari.sees({ kind: 'link' })).taps).toEqual([
      { kind: 'link', id: 'https://contoh.go.id/d/1', label: 'Buka' },
    ])
  })

  it('marks a message and the earlier ones as read, and shows typing for 25 seconds or until the answer', async () => {
    const { sim, sari } = await scene()
    const first = await sari.writes('Satu')
    const second = await sari.writes('Dua')
    const json = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: second.wamid,
      typing_indicator: { type: 'text' },
    }
    const path = `${sim.phoneNumberId}/messages`
    expect(await graph(sim, 'POST', path, { json })).toEqual({ status: 200, body: { success: true } })
    await sari.seesTicks(first.wamid)
    await sari.seesTicks(second.wamid)
    expect(sari.seesTyping).toBe(true)
    await send(sim, phone, text('Baik'))
    expect(sari.seesTyping).toBe(false)
    refused(
      await graph(sim, 'POST', path, { json: { ...json, message_id: 'wamid.none' } }),
      400,
      131009,
      'Message id is invalid.',
    )
  })
})

describe('what is refused', () => {
  it('refuses a wrong token, another phone number, another version and no product', async () => {
    const { sim } = await scene()
    const path = `${sim.phoneNumberId}/messages`
    const json = { messaging_product: 'whatsapp', to: phone, ...text('x') }
    refused(await graph(sim, 'POST', path, { json, token: 'salah' }), 401, 190)
    const other = await graph(sim, 'POST', '999/messages', { json })
    refused(other, 400, 100)
    expect(other.body.error).toMatchObject({ error_subcode: 33, type: 'GraphMethodException' })
    refused(await graph(sim, 'POST', `${sim.url}/v1.0/${path}`, { json }), 400, 2500)
    const without = await graph(sim, 'POST', path, { json: { to: phone, ...text('x') } })
    refused(without, 400, 100)
    expect(without.body.error?.message).toBe('(#100) The parameter messaging_product is required.')
  })

  it('refuses misspelled, missing and too long parts of a text with code 100', async () => {
    const { sim } = await scene()
    const says = async (message: Record<string, unknown>) =>
      (await send(sim, phone, message)).body.error?.message
    expect(await says({ type: 'text', text: { body: 'x', bodi: 'y' } })).toBe(
      '(#100) Unexpected key "bodi" on param "text".',
    )
    expect(await says({ type: 'text', text: {} })).toBe("(#100) The parameter text['body'] is required.")
    expect(await says(text(''))).toBe("(#100) The parameter text['body'] is required.")
    expect(await says(text('x'.repeat(4097)))).toBe(
      "(#100) Param text['body'] must be at most 4096 characters long.",
    )
    expect(await says(text('x'.repeat(4096)))).toBeUndefined()
    expect(await says({ ...text('x'), biz_opaque_callback_data: 'x'.repeat(513) })).toBe(
      '(#100) Param biz_opaque_callback_data must be at most 512 characters long.',
    )
    expect(await says({ type: 'hologram' })).toContain('Param type is not valid')
  })

  it.each([
    [[], 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3'],
    [['a', 'b', 'c', 'd'], 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3'],
    [['x'.repeat(21)], 'Button title length invalid. Min length: 1, Max length: 20'],
    [[' '], 'Button title length invalid. Min length: 1, Max length: 20'],
    [['Ya', 'Ya'], 'Duplicated button title'],
  ])('refuses the buttons %j', async (titles, details) => {
    const { sim } = await scene()
    refused(await send(sim, phone, buttons('Pilih', titles)), 400, 131009, details)
  })

  it('refuses button ids that are too long, repeated or padded, and bodies, headers and footers too long', async () => {
    const { sim } = await scene()
    const message = (ids: string[], more: Record<string, unknown> = {}, body = 'Pilih') => {
      const all = ids.map((id, index) => ({ type: 'reply', reply: { id, title: `T${index}` } }))
      const interactive = { type: 'button', body: { text: body }, action: { buttons: all }, ...more }
      return send(sim, phone, { type: 'interactive', interactive })
    }
    expect((await message(['x'.repeat(256)])).status).toBe(200)
    refused(
      await message(['x'.repeat(257)]),
      400,
      131009,
      'Button id length invalid. Min length: 1, Max length: 256',
    )
    refused(await message(['a', 'a']), 400, 131009, 'Duplicated button id')
    refused(await message([' a']), 400, 131009, 'Button id has leading or trailing spaces')
    const long = 'x'.repeat(61)
    const wrong = 'length invalid. Min length: 1, Max length: 60'
    refused(
      await message(['a'], { header: { type: 'text', text: long } }),
      400,
      131009,
      `Header text ${wrong}`,
    )
    refused(await message(['a'], { footer: { text: long } }), 400, 131009, `Footer text ${wrong}`)
    expect((await message(['a'], {}, 'x'.repeat(1024))).status).toBe(200)
    refused(
      await message(['a'], {}, 'x'.repeat(1025)),
      400,
      131009,
      'Body text length invalid. Min length: 1, Max length: 1024',
    )
  })

  it('refuses lists with too many rows in all, untitled sections, and texts over their limits', async () => {
    const { sim } = await scene()
    const rows = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `r${from + index}`,
        title: `Baris ${from + index}`,
      }))
    const message = (sections: unknown[], button = 'Pilih') => {
      const interactive = { type: 'list', body: { text: 'Menu' }, action: { button, sections } }
      return send(sim, phone, { type: 'interactive', interactive })
    }
    expect((await message([{ rows: rows(0, 10) }])).status).toBe(200)
    const six = { title: 'A', rows: rows(0, 6) }
    refused(
      await message([six, { title: 'B', rows: rows(6, 5) }]),
      400,
      131009,
      'Total row count exceed max allowed count: 10',
    )
    refused(
      await message([six, { rows: rows(6, 1) }]),
      400,
      131009,
      'Section title is required when there is more than one section',
    )
    refused(await message([six, { title: 'B', rows: rows(0, 1) }]), 400, 131009, 'Duplicated row id')
    refused(
      await message([six], 'x'.repeat(21)),
      400,
      131009,
      'List button length invalid. Min length: 1, Max length: 20',
    )
    const one = (row: Record<string, string>) => message([{ rows: [{ id: 'a', title: 'A', ...row }] }])
    const over = (what: string, max: number) => `${what} length invalid. Min length: 1, Max length: ${max}`
    refused(await one({ id: 'x'.repeat(201) }), 400, 131009, over('Row id', 200))
    refused(await one({ title: 'x'.repeat(25) }), 400, 131009, over('Row title', 24))
    refused(await one({ description: 'x'.repeat(73) }), 400, 131009, over('Row description', 72))
  })

  it('refuses to write to itself, to what is no phone number, and to nobody', async () => {
    const { sim } = await scene()
    refused(await send(sim, sim.displayPhoneNumber, text('x')), 400, 131021)
    refused(await send(sim, 'ID.123', text('x')), 400, 131009, 'to is not a valid phone number')
    const json = { messaging_product: 'whatsapp', ...text('x') }
    refused(await graph(sim, 'POST', `${sim.phoneNumberId}/messages`, { json }), 400, 131008)
  })
})
