import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RenderError } from '../../bots/render-error.ts'
import { renderEdit, renderSend } from '../../bots/telegram/render.ts'
import type { Button, Message } from '../../src/chat/message.ts'
import { splitText } from '../../src/chat/split-text.ts'

const person = '5100000001'
const group = '-1002000000001'
const send = (message: Message, chatId = person) => renderSend(chatId, message, undefined)
const markupOf = (message: Message, chatId = person) => send(message, chatId).other.reply_markup
const fault = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof RenderError) return error.code
    throw error
  }
  return 'none'
}

/** No half of a surrogate pair stands alone. */
const isWhole = (text: string) => Buffer.from(text).toString() === text

/** Without its white space, which breaks may take. */
const bare = (text: string) => text.replaceAll(/\s/g, '')

describe('the words', () => {
  it('stand as they were typed, with the heading bold by an entity', () => {
    const call = send({ heading: 'Nomor 12 👩‍💼', text: '<b>a</b> & *b* _c_' })
    expect(call).toMatchObject({
      method: 'sendMessage',
      text: 'Nomor 12 👩‍💼\n<b>a</b> & *b* _c_',
      other: {
        entities: [{ type: 'bold', offset: 0, length: 'Nomor 12 👩‍💼'.length }],
        link_preview_options: { is_disabled: true },
      },
    })
    expect(call.other).not.toHaveProperty('parse_mode')
  })

  it('lose the white space that Telegram would strip, so that the heading keeps its place', () => {
    expect(send({ heading: '  Judul ', text: '\n isi \n' })).toMatchObject({
      text: 'Judul\nisi',
      other: { entities: [{ length: 5 }] },
    })
  })

  it('are the caption of a file', () => {
    const file = { fileId: 1, name: 'tanda-bukti.pdf', as: 'document' } as const
    const call = renderSend(person, { heading: 'Judul', text: 'isi', file }, Buffer.from('%PDF'))
    expect(call).toMatchObject({
      method: 'sendDocument',
      other: { caption: 'Judul\nisi', caption_entities: [{ type: 'bold', offset: 0, length: 5 }] },
    })
  })

  it('take 4096 and 1024, and no more', () => {
    const file = { fileId: 1, name: 'a.jpg', as: 'photo' } as const
    const withFile = (text: string) => renderSend(person, { text, file }, Buffer.from('x'))
    expect(fault(() => send({ text: 'x'.repeat(4096) }))).toBe('none')
    expect(fault(() => send({ text: 'x'.repeat(4097) }))).toBe('text-too-long')
    expect(fault(() => send({ heading: 'x', text: 'x'.repeat(4095) }))).toBe('text-too-long')
    expect(fault(() => withFile('x'.repeat(1024)))).toBe('none')
    expect(fault(() => withFile('x'.repeat(1025)))).toBe('caption-too-long')
    expect(fault(() => renderEdit({ text: 'x'.repeat(1025), file }))).toBe('caption-too-long')
    expect(fault(() => send({ text: ' \n' }))).toBe('text-empty')
  })
})

describe('the buttons', () => {
  const button: Button = { label: 'Teruskan', token: 'a:1:1:teruskan' }

  it('carry their token, their tone, or an address', () => {
    const buttons: Button[][] = [
      [
        { ...button, tone: 'primary' },
        { label: 'Tolak', token: 'a:1:1:tolak', tone: 'danger' },
      ],
      [{ label: 'Lihat', url: 'https://example.go.id/dip' }],
    ]
    expect(markupOf({ text: 'x', buttons })).toEqual({
      inline_keyboard: [
        [
          { text: 'Teruskan', callback_data: 'a:1:1:teruskan', style: 'primary' },
          { text: 'Tolak', callback_data: 'a:1:1:tolak', style: 'danger' },
        ],
        [{ text: 'Lihat', url: 'https://example.go.id/dip' }],
      ],
    })
  })

  it('are refused when Telegram would refuse them', () => {
    const withButton = (each: Button) => fault(() => send({ text: 'x', buttons: [[each]] }))
    expect(withButton({ label: 'x', token: 'é'.repeat(32) })).toBe('none')
    expect(withButton({ label: 'x', token: 'é'.repeat(33) })).toBe('button-token-size')
    expect(withButton({ label: 'x', token: '' })).toBe('button-token-size')
    expect(withButton({ label: ' ', token: 'x' })).toBe('button-label-empty')
    expect(withButton({ label: 'x', url: 'javascript:alert(1)' })).toBe('button-url')
    const many = Array.from({ length: 101 }, () => [button])
    expect(fault(() => send({ text: 'x', buttons: many }))).toBe('too-many-buttons')
  })

  it('break a row that is too long for Telegram', () => {
    const markup = markupOf({ text: 'x', buttons: [Array.from({ length: 9 }, () => button)] })
    expect(markup).toMatchObject({ inline_keyboard: [{ length: 8 }, { length: 1 }] })
  })

  it('shorten a label without cutting through a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (label) => {
        fc.pre(label.trim() !== '')
        const markup = markupOf({ text: 'x', buttons: [[{ label, token: 't' }]] })
        const text = markup && 'inline_keyboard' in markup ? (markup.inline_keyboard[0]?.[0]?.text ?? '') : ''
        expect(text.length).toBeLessThanOrEqual(60)
        expect(text.length).toBeGreaterThan(0)
        expect(isWhole(text)).toBe(isWhole(label.trim()))
      }),
    )
  })
})

describe('asking', () => {
  const ask = { kind: 'reply', placeholder: 'Tulis alasan', replyTo: '77' } as const
  const buttons: Button[][] = [[{ label: 'Berkas kurang', token: 'f:1:alasan:berkas' }]]

  it('forces a reply in a group, from the one who is asked only', () => {
    expect(send({ text: 'Alasan?', ask }, group).other).toMatchObject({
      reply_markup: { force_reply: true, selective: true, input_field_placeholder: 'Tulis alasan' },
      reply_parameters: { message_id: 77, allow_sending_without_reply: true },
    })
    expect(markupOf({ text: 'Alasan?', ask: { kind: 'reply' } }, group)).toEqual({ force_reply: true })
    expect(markupOf({ text: 'Alasan?', ask }, person)).toBeUndefined()
  })

  it('names the one who is asked, and forces the reply from that one only', () => {
    const to = { id: '812', name: 'Joko 🙂 PPID' }
    const question: Message = { heading: 'Tolak', text: 'Alasan?', ask: { kind: 'reply' }, to }
    const user = { id: 812, is_bot: false, first_name: 'Joko 🙂 PPID' }
    expect(send(question, group)).toMatchObject({
      text: 'Tolak · Joko 🙂 PPID\nAlasan?',
      other: {
        entities: [
          { type: 'bold', offset: 0, length: 5 },
          { type: 'text_mention', offset: 8, length: 12, user },
        ],
        reply_markup: { force_reply: true, selective: true },
      },
    })
    // In private there is nobody else whom it could be for
    expect(send(question, person)).toMatchObject({ text: 'Tolak\nAlasan?' })
  })

  it('lets inline buttons win over the forced reply', () => {
    const call = send({ text: 'Alasan?', ask, buttons }, group)
    expect(call.other.reply_markup).toHaveProperty('inline_keyboard')
    expect(call.other.reply_parameters).toMatchObject({ message_id: 77 })
  })

  it('cuts a placeholder to what fits', () => {
    const markup = markupOf({ text: 'x', ask: { kind: 'reply', placeholder: 'x'.repeat(70) } }, group)
    expect(markup).toMatchObject({ input_field_placeholder: `${'x'.repeat(63)}…` })
  })

  it('offers to share the contact once, the other buttons as keys beneath', () => {
    const contact = { kind: 'contact', label: 'Bagikan nomor saya' } as const
    expect(markupOf({ text: 'Telepon?', ask: contact, buttons })).toEqual({
      keyboard: [[{ text: 'Bagikan nomor saya', request_contact: true }], [{ text: 'Berkas kurang' }]],
      resize_keyboard: true,
      one_time_keyboard: true,
    })
    expect(markupOf({ text: 'x', ask: { kind: 'none' } })).toEqual({ remove_keyboard: true })
  })
})

describe('the rest', () => {
  it('echoes a topic, but never "General"', () => {
    expect(send({ text: 'x', threadId: '12' }, group).other).toMatchObject({ message_thread_id: 12 })
    expect(send({ text: 'x', threadId: '1' }, group).other).not.toHaveProperty('message_thread_id')
  })

  it('forbids forwarding when asked to', () => {
    expect(send({ text: 'x', protect: true }).other).toMatchObject({ protect_content: true })
    expect(send({ text: 'x' }).other).not.toHaveProperty('protect_content')
  })

  it('sends a picture over the photo limit as a document', () => {
    const file = { fileId: 1, name: 'a.jpg', as: 'photo' } as const
    expect(renderSend(person, { text: '', file }, Buffer.alloc(10)).method).toBe('sendPhoto')
    expect(renderSend(person, { text: '', file }, Buffer.alloc(10 * 1024 * 1024 + 1)).method).toBe(
      'sendDocument',
    )
  })

  it('edits a text or a caption, and takes the keyboard away when there are no buttons', () => {
    const edit = renderEdit({ heading: 'Selesai', text: 'isi' })
    expect(edit).toMatchObject({ method: 'editMessageText', text: 'Selesai\nisi' })
    expect(edit.other).not.toHaveProperty('reply_markup')
    const file = { fileId: 1, name: 'a.jpg', as: 'photo' } as const
    expect(renderEdit({ text: 'isi', file, buttons: [[{ label: 'x', token: 'y' }]] })).toMatchObject({
      method: 'editMessageCaption',
      other: { caption: 'isi', reply_markup: { inline_keyboard: [[{ text: 'x' }]] } },
    })
  })
})

describe('splitting a long text', () => {
  it('gives pieces that fit, lose no word and cut through no character', () => {
    const unit = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('a', 'kata', '. ', ' ', '\n', '\n\n') },
      { weight: 1, arbitrary: fc.constantFrom('👩‍💼', '𝕏') },
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 200 }), fc.integer({ min: 2, max: 60 }), (parts, max) => {
        const text = parts.join('')
        const pieces = splitText(text, max)
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(max)
          expect(piece.trim()).not.toBe('')
          expect(isWhole(piece)).toBe(true)
        }
        expect(bare(pieces.join(''))).toBe(bare(text))
      }),
    )
  })

  it('prefers paragraphs, then lines, then sentences, then words', () => {
    expect(splitText('satu dua.\n\ntiga empat.\nlima', 22)).toEqual(['satu dua.', 'tiga empat.\nlima'])
    expect(splitText('satu dua. tiga empat lima', 14)).toEqual(['satu dua.', 'tiga empat', 'lima'])
    expect(splitText('pendek', 10)).toEqual(['pendek'])
    expect(splitText('  ', 10)).toEqual([])
  })
})
