import { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Button, Message } from '../../src/chat/message.ts'
import { plain } from '../../bots/whatsapp/plain.ts'
import { RenderError } from '../../bots/render-error.ts'
import { renderSend } from '../../bots/whatsapp/render.ts'

const words = { open: 'Pilih', more: 'Lainnya', byNumber: 'Mohon balas dengan nomor pilihan Anda.' }
const pdf = Buffer.from('%PDF-1.7 sample')
const png = Buffer.from('\u{89}PNG\r\n\u{1A}\n sample', 'latin1')

function rendered(message: Message, bytes?: Buffer): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(renderSend(message, bytes, words).payload('1234'))
}

function buttons(...labels: string[]): Button[][] {
  return labels.map((label, index) => [{ label, token: `c:t${index}:` }])
}

describe('buttons', () => {
  it('become reply buttons when there are three short ones at most', () => {
    expect(rendered({ heading: 'Langkah 1', text: 'Siapa?', buttons: buttons('Satu', 'Dua') })).toEqual({
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: '*Langkah 1*\nSiapa?' },
        action: {
          buttons: [
            { type: 'reply', reply: { id: 'c:t0:', title: 'Satu' } },
            { type: 'reply', reply: { id: 'c:t1:', title: 'Dua' } },
          ],
        },
      },
    })
  })

  it('become a list when there are more, or longer ones, whose whole label then stands below', () => {
    const long = 'Permohonan tentang hibah koperasi 2025'
    expect(rendered({ text: 'Pilih satu', buttons: buttons('Satu', long) })).toMatchObject({
      interactive: {
        type: 'list',
        action: {
          button: 'Pilih',
          sections: [
            {
              rows: [
                { id: 'c:t0:', title: 'Satu' },
                { id: 'c:t1:', title: 'Permohonan tentang hiba…', description: long },
              ],
            },
          ],
        },
      },
    })
  })

  it('that are more than ten have the rest behind the last row, page by page', () => {
    const twentyFive = buttons(...Array.from({ length: 25 }, (_, index) => `Baris ${index + 1}`))
    const shown = (from?: number) => {
      const message = { text: 'Pilih', buttons: twentyFive, ...(from !== undefined && { from }) }
      const { interactive } = listShape.parse(rendered(message))
      return interactive.action.sections.flatMap(({ rows }) => rows.map(({ id, title }) => `${title} ${id}`))
    }
    expect(shown()).toEqual([
      ...Array.from({ length: 9 }, (_, index) => `Baris ${index + 1} c:t${index}:`),
      'Lainnya p:9',
    ])
    expect(shown(9)).toHaveLength(10)
    expect(shown(9).at(-1)).toBe('Lainnya p:i')
    expect(shown(18)).toEqual(
      Array.from({ length: 7 }, (_, index) => `Baris ${index + 19} c:t${index + 18}:`),
    )
  })

  it('become numbered lines under a text that is too long for them', () => {
    const text = 'panjang '.repeat(200).trim()
    const shown = rendered({ text, buttons: buttons('Kirim', 'Ubah') })
    expect(shown).toMatchObject({
      type: 'text',
      text: { body: `${text}\n\n1. Kirim\n2. Ubah\n\n${words.byNumber}` },
    })
  })

  it('that cannot be told apart become numbered lines', () => {
    const same = rendered({ text: 'Pilih', buttons: buttons('Hapus', 'Hapus') })
    expect(same).toMatchObject({
      type: 'text',
      text: { body: expect.stringContaining('1. Hapus\n2. Hapus') },
    })
  })

  it('with a link are a line of the text', () => {
    const link: Button = { label: 'Buka DIP', url: 'https://contoh.go.id/dip' }
    expect(rendered({ text: 'Daftar', buttons: [[link]] })).toEqual({
      type: 'text',
      text: { body: 'Daftar\n\nBuka DIP: https://contoh.go.id/dip', preview_url: false },
    })
  })

  it('stand under a file with its caption, or are numbered in the caption', () => {
    const file = { fileId: 1, name: 'jawaban.pdf', as: 'document' as const }
    expect(rendered({ text: 'Surat Anda', file, buttons: buttons('Terima kasih') }, pdf)).toMatchObject({
      type: 'interactive',
      interactive: {
        type: 'button',
        header: { type: 'document', document: { id: '1234', filename: 'jawaban.pdf' } },
      },
    })
    const many = buttons('Satu', 'Dua', 'Tiga', 'Empat')
    expect(rendered({ text: 'Surat Anda', file, buttons: many }, pdf)).toMatchObject({
      type: 'document',
      document: { caption: expect.stringContaining('1. Satu\n2. Dua\n3. Tiga\n4. Empat') },
    })
  })
})

describe('files', () => {
  it('go as what they are: pictures as pictures, large ones and others as documents', () => {
    const photo = { fileId: 1, name: 'ktp.png', as: 'photo' as const }
    expect(rendered({ text: 'KTP', file: photo }, png)).toEqual({
      type: 'image',
      image: { id: '1234', caption: 'KTP' },
    })
    const large = Buffer.concat([png, Buffer.alloc(6 << 20)])
    expect(renderSend({ text: '', file: photo }, large, words).upload).toEqual({
      kind: 'document',
      mime: 'image/png',
      name: 'ktp.png',
    })
    const table = { fileId: 1, name: 'data.xlsx', as: 'document' as const }
    expect(renderSend({ text: '', file: table }, Buffer.from('PK'), words).upload?.mime).toContain(
      'spreadsheet',
    )
  })
})

describe('what people typed', () => {
  it('makes no bold, italic, struck, fixed or quoted text', () => {
    for (const typed of ['*PENTING*', 'lihat _ini_ ya', '~batal~', '(*a*)', '*satu *dua* tiga*']) {
      expect(plain(typed)).not.toMatch(/(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/u)
    }
    expect(plain('`kode` ```blok```')).not.toContain('`')
    expect(plain('> kata petugas')).not.toMatch(/^>/)
  })

  it('stays as it is where nothing would be made of it', () => {
    for (const typed of [
      'nama_saya_ini@contoh.id',
      '2 * 3 = 6',
      'https://contoh.id/a_b_c?x=~y',
      '5 > 3',
      '1. satu',
    ])
      expect(plain(typed)).toBe(typed)
  })

  it('loses only what nobody sees', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('*', '_', '~', ' ', 'a', '\n', '>') }), (typed) => {
        expect(plain(typed).replaceAll(/[\u200A\u200B]/g, '')).toBe(typed)
      }),
    )
  })
})

const label = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== '')
const token = fc.stringMatching(/^[acfv]:[a-z0-9-]{1,40}$/)
const button: fc.Arbitrary<Button> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ label, token }) },
  { weight: 1, arbitrary: fc.record({ label, url: fc.webUrl() }) },
)

/** Whatever the core can make, and more. */
const anyMessage: fc.Arbitrary<Message> = fc
  .record({
    heading: fc.option(fc.string({ maxLength: 80 }), { nil: undefined }),
    text: fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ minLength: 900, maxLength: 4096, size: 'max' }),
    ),
    buttons: fc.array(fc.array(button, { maxLength: 3 }), { maxLength: 8 }),
    as: fc.constantFrom('photo' as const, 'document' as const, undefined),
  })
  .map(({ heading, as, ...rest }) => ({
    ...rest,
    ...(heading !== undefined && { heading }),
    ...(as !== undefined && { file: { fileId: 1, name: 'berkas.pdf', as } }),
  }))

const sections = z.array(
  z.object({
    rows: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().exactOptional() })),
  }),
)
const replies = z.array(z.object({ reply: z.object({ id: z.string(), title: z.string() }) }))
const listShape = z.object({ interactive: z.object({ action: z.object({ button: z.string(), sections }) }) })
const payloadShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.object({ body: z.string() }) }),
  z.object({
    type: z.literal('image'),
    image: z.object({ id: z.string(), caption: z.string().exactOptional() }),
  }),
  z.object({
    type: z.literal('document'),
    document: z.object({ id: z.string(), filename: z.string(), caption: z.string().exactOptional() }),
  }),
  z.object({
    type: z.literal('interactive'),
    interactive: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('button'),
        body: z.object({ text: z.string() }),
        action: z.object({ buttons: replies }),
      }),
      z.object({
        type: z.literal('list'),
        body: z.object({ text: z.string() }),
        action: z.object({ button: z.string(), sections }),
      }),
    ]),
  }),
])

/** Sends a payload through a client that others wrote, which refuses what Meta would. */
async function sendByPeer(payload: unknown): Promise<unknown> {
  const answer = { messaging_product: 'whatsapp', contacts: [], messages: [{ id: 'wamid.x' }] }
  const client = new WhatsAppClient({
    accessToken: 'token',
    fetch: () => Promise.resolve(Response.json(answer)),
  })
  const whom = { phoneNumberId: '106540352242922', to: '6281234567890' }
  const shown = payloadShape.parse(payload)
  switch (shown.type) {
    case 'text':
      return client.messages.sendText({ ...whom, body: shown.text.body })
    case 'image':
      return client.messages.sendImage({ ...whom, image: shown.image })
    case 'document':
      return client.messages.sendDocument({ ...whom, document: shown.document })
    case 'interactive': {
      const { interactive } = shown
      const bodyText = interactive.body.text
      return interactive.type === 'button'
        ? client.messages.sendInteractiveButtons({
            ...whom,
            bodyText,
            buttons: interactive.action.buttons.map(({ reply }) => reply),
          })
        : client.messages.sendInteractiveList({
            ...whom,
            bodyText,
            buttonText: interactive.action.button,
            sections: interactive.action.sections,
          })
    }
  }
}

describe('whatever message the program makes', () => {
  it('is refused by us with a reason, or taken by a client that knows the limits', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        let payload: unknown
        try {
          payload = renderSend(message, message.file === undefined ? undefined : pdf, words).payload('1234')
        } catch (error) {
          expect(error).toBeInstanceOf(RenderError)
          return
        }
        await sendByPeer(payload)
        const shown = payloadShape.parse(payload)
        if (shown.type === 'text') expect(shown.text.body.length).toBeLessThanOrEqual(4096)
        if (shown.type === 'interactive') expect(shown.interactive.body.text.length).toBeLessThanOrEqual(1024)
      }),
      { numRuns: 300 },
    )
  })
})
