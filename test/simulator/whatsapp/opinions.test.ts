/** What an independent client of the Cloud API, written by others, makes of the simulator and of our fixtures. */
import { GraphApiError, WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunningWhatsappSimulator } from '../../../bots/simulator/whatsapp/server.ts'
import { packageRoot } from '../../../src/root.ts'
import { wrongly } from '../support.ts'
import { graph, scene } from './stage.ts'

const to = '6281234567890'
const folder = join(packageRoot, 'test/fixtures/whatsapp')
const fixtures = readdirSync(folder).map((name) => name.replace('.json', ''))

interface Value {
  metadata?: { phone_number_id: string }
  contacts?: { wa_id?: string; user_id?: string }[]
  messages?: ({ id: string; from?: string; from_user_id?: string; type?: string } | string | null)[]
  statuses?: { id: string; status: string; recipient_id?: string; recipient_user_id?: string }[]
}

interface Body {
  entry: { changes: { value: Value }[] }[]
}

function fixture(name: string): Body {
  const body: Body = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  return body
}

function clientOf(sim: RunningWhatsappSimulator): WhatsAppClient {
  return new WhatsAppClient({ accessToken: sim.token, baseUrl: sim.url })
}

async function refusal(call: Promise<unknown>): Promise<GraphApiError> {
  const error: unknown = await call.catch((reason: unknown) => reason)
  if (!(error instanceof GraphApiError)) throw new Error('not refused by the API', { cause: error })
  return error
}

describe('our fixtures', () => {
  it.each(fixtures.filter((name) => name !== 'batch-with-a-broken-message'))(
    '%s is read as written',
    (name) => {
      const body = fixture(name)
      const values = body.entry.flatMap(({ changes }) => changes.map(({ value }) => value))
      const read = normalizeWebhook(body)
      expect(read.messages.map(({ id, type }) => [id, type])).toEqual(
        values.flatMap((value) =>
          (value.messages ?? []).map((one) => (typeof one === 'object' ? [one?.id, one?.type] : [])),
        ),
      )
      expect(
        read.statuses.map(({ id, status, recipientId, recipientUserId }) => [
          id,
          status,
          recipientId,
          recipientUserId,
        ]),
      ).toEqual(
        values.flatMap((value) =>
          (value.statuses ?? []).map((one) => [one.id, one.status, one.recipient_id, one.recipient_user_id]),
        ),
      )
      expect(read.contacts.map(({ waId, userId }) => [waId, userId])).toEqual(
        values.flatMap((value) => (value.contacts ?? []).map((one) => [one.wa_id, one.user_id])),
      )
    },
  )
})

describe('what people do', () => {
  it('is signed as the client checks it, and read with who wrote and in which direction', async () => {
    const { sim, business, sari } = await scene()
    await clientOf(sim).messages.sendInteractiveButtons({
      phoneNumberId: sim.phoneNumberId,
      to,
      bodyText: 'Lanjut?',
      buttons: [{ id: 'lanjut', title: 'Ya, lanjut' }],
    })
    await sari.sees({ offering: 'Ya, lanjut' })
    await sari.taps('Ya, lanjut')
    await sari.writes('Terima kasih 🙏')
    await sari.sendsDocument(Buffer.from('isi'), 'a.pdf')
    await sari.sendsOdd('flow')
    await sim.direct.webhook.settled()
    for (const { raw, headers } of business.got) {
      const signatureHeader = String(headers['x-hub-signature-256'])
      expect(verifySignature({ appSecret: sim.appSecret, rawBody: raw, signatureHeader })).toBe(true)
      expect(verifySignature({ appSecret: 'lain', rawBody: raw, signatureHeader })).toBe(false)
    }
    const read = business.got.map(({ raw }) => normalizeWebhook(JSON.parse(raw.toString('utf8'))))
    expect(read.every((one) => one.phoneNumberId === sim.phoneNumberId)).toBe(true)
    const messages = read.flatMap((one) => one.messages)
    expect(messages.map(({ kapso }) => kapso?.direction)).toEqual(messages.map(() => 'inbound'))
    expect(messages.slice(1)).toMatchObject([
      {
        from: to,
        fromUserId: sari.userId,
        interactive: { buttonReply: { id: 'lanjut', title: 'Ya, lanjut' } },
      },
      { text: { body: 'Terima kasih 🙏' } },
      { document: { filename: 'a.pdf', mimeType: 'application/pdf' } },
      { kapso: { flowResponse: { pilihan: '0' } } },
    ])
    expect(read.flatMap((one) => one.statuses)).toMatchObject([
      { status: 'sent', recipientId: to, recipientUserId: sari.userId, pricing: { category: 'service' } },
      { status: 'delivered' },
    ])
  })
})

describe('what the client sends', () => {
  it('is accepted and shown: texts, buttons, lists, links, files, templates, read marks', async () => {
    const { sim, sari } = await scene()
    const { phoneNumberId } = sim
    const { messages, media } = clientOf(sim)
    const base = { phoneNumberId, to, bizOpaqueCallbackData: 'k' }
    const sent = await messages.sendText({ ...base, body: 'Teks', previewUrl: false })
    expect(sent).toMatchObject({ messagingProduct: 'whatsapp', contacts: [{ input: to, waId: to }] })
    await messages.sendText({ phoneNumberId, recipient: String(sari.userId), body: 'Dengan id' })
    const header = { type: 'text', text: 'Kepala' } as const
    const shared = { ...base, bodyText: 'Isi', footerText: 'Kaki', header }
    await messages.sendInteractiveButtons({ ...shared, buttons: [{ id: 'a', title: 'Ya' }] })
    const rows = [{ id: 'r', title: 'Baris', description: 'Uraian' }]
    await messages.sendInteractiveList({
      ...shared,
      buttonText: 'Pilih',
      sections: [{ title: 'Bagian', rows }],
    })
    const parameters = { displayText: 'Buka', url: 'https://contoh.go.id' }
    await messages.sendInteractiveCtaUrl({ ...shared, parameters })
    const file = new Blob(['%PDF-1.7'], { type: 'application/pdf' })
    const uploaded = await media.upload({ phoneNumberId, type: 'application/pdf', file, fileName: 'a.pdf' })
    await messages.sendDocument({
      ...base,
      document: { id: uploaded.id, filename: 'a.pdf', caption: 'Surat' },
    })
    sim.direct.templates.add({ name: 'kabar', language: 'id', body: 'Kabar {{1}}' })
    const components = [{ type: 'body', parameters: [{ type: 'text', text: '7' }] }]
    await messages.sendTemplate({
      ...base,
      template: { name: 'kabar', language: { code: 'id' }, components },
    })
    const heard = await sari.writes('Baik')
    const typingIndicator = { type: 'text' } as const
    await messages.markRead({ phoneNumberId, messageId: heard.wamid, typingIndicator })
    expect(sari.seesTyping).toBe(true)
    const shown = sari.bubbles.filter(({ by }) => by === 'business').map(({ kind, text }) => [kind, text])
    expect(shown).toEqual([
      ['text', 'Teks'],
      ['text', 'Dengan id'],
      ['buttons', 'Isi'],
      ['list', 'Isi'],
      ['link', 'Isi'],
      ['document', 'Surat'],
      ['template', 'Kabar 7'],
    ])
    expect(await media.get({ mediaId: uploaded.id, phoneNumberId })).toMatchObject({
      mimeType: 'application/pdf',
    })
    const bytes = await media.download({ mediaId: uploaded.id, phoneNumberId, auth: 'always' })
    if (!(bytes instanceof ArrayBuffer)) throw new Error('no bytes came')
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.7')
    expect(await media.delete({ mediaId: uploaded.id, phoneNumberId })).toEqual({ success: true })
    expect(await refusal(media.get({ mediaId: uploaded.id }))).toMatchObject({ code: 100, errorSubcode: 33 })
  })

  it('is understood when it is refused: by category, details and what to do next', async () => {
    const { sim } = await scene()
    const { messages } = clientOf(sim)
    const text = () => refusal(messages.sendText({ phoneNumberId: sim.phoneNumberId, to, body: 'x' }))
    const expected = [
      [190, 'authorization', 'refresh_token'],
      [130429, 'throttling', 'retry_after'],
      [131056, 'throttling', 'retry_after'],
      [131047, 'reengagementWindow', 'do_not_retry'],
      [131026, 'parameter', 'fix_and_retry'],
      [131053, 'media', 'fix_and_retry'],
      [131016, 'server', 'retry'],
      [132001, 'template', 'fix_and_retry'],
      [133010, 'phoneRegistration', 'fix_and_retry'],
      [368, 'integrity', 'do_not_retry'],
    ] as const
    for (const [code, category, action] of expected) {
      sim.direct.fails({ kind: 'error', code })
      const error = await text()
      expect(error).toMatchObject({ code, category, retry: { action }, type: 'OAuthException' })
      if (code !== 190) expect(error.details).toBeTruthy()
    }
  })
})

describe('the limits', () => {
  const reply = (id: string, title: string) => ({ id, title })
  const row = (index: number, more = {}) => ({ id: `r${index}`, title: `Baris ${index}`, ...more })
  const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index))
  const long = (length: number) => 'x'.repeat(length)

  /** Each at its limit and over it, as the client's arguments. */
  const cases = [
    [
      'buttons',
      { buttons: [1, 2, 3].map((n) => reply(`${n}`, `T${n}`)) },
      { buttons: [1, 2, 3, 4].map((n) => reply(`${n}`, `T${n}`)) },
    ],
    ['no button', { buttons: [reply('a', 'A')] }, { buttons: [] }],
    ['a button title', { buttons: [reply('a', long(20))] }, { buttons: [reply('a', long(21))] }],
    ['a button id', { buttons: [reply(long(256), 'A')] }, { buttons: [reply(long(257), 'A')] }],
    [
      'a body',
      { bodyText: long(1024), buttons: [reply('a', 'A')] },
      { bodyText: long(1025), buttons: [reply('a', 'A')] },
    ],
    [
      'a footer',
      { footerText: long(60), buttons: [reply('a', 'A')] },
      { footerText: long(61), buttons: [reply('a', 'A')] },
    ],
    [
      'a header',
      { header: { type: 'text', text: long(60) }, buttons: [reply('a', 'A')] },
      { header: { type: 'text', text: long(61) }, buttons: [reply('a', 'A')] },
    ],
    ['rows', { sections: [{ rows: rows(10) }] }, { sections: [{ rows: rows(11) }] }],
    [
      'rows of all sections',
      {
        sections: [
          { title: 'A', rows: rows(9) },
          { title: 'B', rows: [row(9)] },
        ],
      },
      {
        sections: [
          { title: 'A', rows: rows(9) },
          { title: 'B', rows: [row(9), row(10)] },
        ],
      },
    ],
    [
      'a row title',
      { sections: [{ rows: [row(1, { title: long(24) })] }] },
      { sections: [{ rows: [row(1, { title: long(25) })] }] },
    ],
    [
      'a row id',
      { sections: [{ rows: [row(1, { id: long(200) })] }] },
      { sections: [{ rows: [row(1, { id: long(201) })] }] },
    ],
    [
      'a row description',
      { sections: [{ rows: [row(1, { description: long(72) })] }] },
      { sections: [{ rows: [row(1, { description: long(73) })] }] },
    ],
    [
      'a section title',
      { sections: [{ title: long(24), rows: rows(1) }] },
      { sections: [{ title: long(25), rows: rows(1) }] },
    ],
    [
      'a list button',
      { buttonText: long(20), sections: [{ rows: rows(1) }] },
      { buttonText: long(21), sections: [{ rows: rows(1) }] },
    ],
    [
      'what is given along',
      { bizOpaqueCallbackData: long(512), buttons: [reply('a', 'A')] },
      { bizOpaqueCallbackData: long(513), buttons: [reply('a', 'A')] },
    ],
  ] as const

  it.each(cases)('of %s are the same for the client and for the simulator', async (_what, within, over) => {
    const { sim } = await scene()
    const { messages } = clientOf(sim)
    const call = async (given: Record<string, unknown>) => {
      const input = { phoneNumberId: sim.phoneNumberId, to, bodyText: 'Isi', buttonText: 'Pilih', ...given }
      await ('sections' in given
        ? messages.sendInteractiveList(wrongly(input))
        : messages.sendInteractiveButtons(wrongly(input)))
    }
    await call(within)
    expect(sim.direct.calls('messages').map(({ status }) => status)).toEqual([200])
    await expect(call(over)).rejects.toThrow('validation failed')
    expect(sim.direct.calls('messages')).toHaveLength(1)
    const json = wire(over)
    expect((await graph(sim, 'POST', `${sim.phoneNumberId}/messages`, { json })).status).toBe(400)
    expect((await graph(sim, 'POST', `${sim.phoneNumberId}/messages`, { json: wire(within) })).status).toBe(
      200,
    )
  })

  /** The body that the client would send. */
  function wire(given: Record<string, unknown>): unknown {
    const { buttons, sections, header, footerText, bodyText, buttonText, bizOpaqueCallbackData } = given
    const replies = (Array.isArray(buttons) ? buttons : []).map((one: unknown) => ({
      type: 'reply',
      reply: one,
    }))
    return {
      messaging_product: 'whatsapp',
      to,
      type: 'interactive',
      ...(bizOpaqueCallbackData === undefined ? {} : { biz_opaque_callback_data: bizOpaqueCallbackData }),
      interactive: {
        type: sections === undefined ? 'button' : 'list',
        ...(header === undefined ? {} : { header }),
        body: { text: bodyText ?? 'Isi' },
        ...(footerText === undefined ? {} : { footer: { text: footerText } }),
        action: sections === undefined ? { buttons: replies } : { button: buttonText ?? 'Pilih', sections },
      },
    }
  }
})
