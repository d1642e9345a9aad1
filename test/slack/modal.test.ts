import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMessageBlocks, checkView } from '../../bots/simulator/slack/blocks/check.ts'
import { renderHome } from '../../bots/slack/home.ts'
import { renderPage } from '../../bots/slack/modal.ts'
import { readPlace } from '../../bots/slack/page-place.ts'
import { receive } from '../../bots/slack/receive.ts'
import { RenderError } from '../../bots/render-error.ts'
import { render } from '../../bots/slack/render.ts'
import type { Message } from '../../src/chat/message.ts'
import type { Field, FieldInput, FormPage } from '../../src/conversation/page.ts'

const chat = { id: 'C0PPID0001', kind: 'group', isPublic: false } as const
const back = { label: 'Kembali', token: 'f:1:alasan:-back' }
const cancel = { label: 'Batal', token: 'f:1:alasan:-cancel' }

const page: FormPage = {
  form: 1,
  at: 'alasan',
  title: 'Tolak permohonan dengan alasan',
  lead: ['Mohon diisi lengkap.'],
  fields: [
    {
      key: 'alasan',
      label: 'Alasan',
      hint: 'Mengapa?',
      optional: false,
      input: { kind: 'text', multiline: true, max: 4000 },
    },
  ],
  submit: 'Lanjut',
  cancel: 'Tutup',
  buttons: [back, cancel],
  last: false,
}

/** A page with one field of this kind. */
const withField = (input: FieldInput, more: Partial<Field> = {}) => {
  const fields = [{ key: 'x', label: 'X', optional: true, input, ...more }]
  const { blocks } = renderPage({ ...page, lead: [], buttons: [], fields }, chat, { pushed: false })
  return blocks
}
const elementOf = (input: FieldInput, more: Partial<Field> = {}) => {
  const block = withField(input, more).at(-1)
  return block !== undefined && 'element' in block ? block.element : undefined
}
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index}`, label: `Pilihan ${index}` }))

describe('a page', () => {
  it('is a modal that knows where its form belongs', () => {
    const view = renderPage(page, { ...chat, threadId: '1700000000.000100' }, { pushed: false })
    expect(view).toMatchObject({
      type: 'modal',
      title: { text: 'Tolak permohonan dengan…' },
      submit: { text: 'Lanjut' },
      close: { text: 'Tutup' },
      notify_on_close: true,
    })
    expect(readPlace(view.private_metadata)).toEqual({
      chat: { ...chat, threadId: '1700000000.000100' },
      form: 1,
      at: 'alasan',
    })
  })

  it('that stands on another goes back by being closed', () => {
    const view = renderPage(page, chat, { pushed: true })
    expect(view.close?.text).toBe('Kembali')
    expect(readPlace(view.private_metadata)?.back).toBe(back.token)
    expect(JSON.stringify(view.blocks)).not.toContain(back.token)
    expect(JSON.stringify(view.blocks)).toContain(cancel.token)
  })

  it('asks each kind of question with what Slack has for it', () => {
    expect(elementOf({ kind: 'text', multiline: true, max: 4000 })).toMatchObject({
      type: 'plain_text_input',
      max_length: 3000,
    })
    expect(elementOf({ kind: 'number', min: 1, max: 9 }, { initial: { text: '3' } })).toMatchObject({
      type: 'number_input',
      min_value: '1',
      max_value: '9',
      initial_value: '3',
    })
    expect(elementOf({ kind: 'date' }, { initial: { text: '2026-11-23' } })).toMatchObject({
      type: 'datepicker',
      initial_date: '2026-11-23',
    })
    expect(elementOf({ kind: 'choice', options: options(10) })).toMatchObject({ type: 'radio_buttons' })
    expect(elementOf({ kind: 'choice', options: options(11) })).toMatchObject({ type: 'static_select' })
    expect(elementOf({ kind: 'choice', options: options(101) })).toMatchObject({
      option_groups: [{ options: { length: 100 } }, { options: { length: 1 } }],
    })
    expect(elementOf({ kind: 'choices', options: options(2) })).toMatchObject({ type: 'checkboxes' })
    expect(elementOf({ kind: 'choices', options: options(11) })).toMatchObject({
      type: 'multi_static_select',
    })
    expect(elementOf({ kind: 'files', min: 1, max: 20 })).toMatchObject({ type: 'file_input', max_files: 10 })
    expect(elementOf({ kind: 'member' })).toMatchObject({ type: 'users_select' })
  })

  it('says choices whole that Slack would cut', () => {
    const label = 'Informasi yang dapat mengganggu kepentingan perlindungan hak atas kekayaan intelektual'
    const [whole] = withField({ kind: 'choice', options: [{ id: 'b', label }] })
    expect(whole).toMatchObject({ type: 'section', text: { text: `• ${label}` } })
  })

  it('does not keep what was entered under a name whose choices are others', () => {
    const first = elementOf({ kind: 'choice', options: options(2) })
    expect(elementOf({ kind: 'choice', options: options(3) })?.action_id).not.toBe(first?.action_id)
    expect(elementOf({ kind: 'choice', options: options(2) })?.action_id).toBe(first?.action_id)
  })
})

describe('a sent page', () => {
  it('brings back what was entered, by the kind of each field', () => {
    const view = renderPage(page, chat, { pushed: false })
    const held = {
      alasan: { a: { type: 'plain_text_input', value: 'Karena <b>' } },
      kosong: { a: { type: 'plain_text_input', value: null } },
      tanggal: { a: { type: 'datepicker', selected_date: '2026-11-23' } },
      dasar: { a: { type: 'static_select', selected_option: { text: {}, value: 'b' } } },
      lampiran: { a: { type: 'checkboxes', selected_options: [{ text: {}, value: 'c' }] } },
      anggota: { a: { type: 'users_select', selected_user: 'U0BUDI001' } },
      berkas: {
        a: {
          type: 'file_input',
          files: [{ id: 'F0DOC0001', name: 'a.pdf', mimetype: 'application/pdf', size: 9 }],
        },
      },
      aneh: { a: 7 },
    }
    const body = {
      type: 'view_submission',
      user: { id: 'U0JOKO001', name: 'joko' },
      trigger_id: 't1',
      view: {
        ...view,
        id: 'V1',
        root_view_id: 'V1',
        previous_view_id: null,
        hash: 'h',
        state: { values: held },
      },
    }
    const received = receive(body, { userId: undefined })
    expect(received).toMatchObject({
      kind: 'incoming',
      incomings: [
        {
          chat,
          sender: { id: 'U0JOKO001', directChatId: 'U0JOKO001' },
          content: { kind: 'page', form: 1, at: 'alasan' },
        },
      ],
      surface: { modal: { done: 'submitted', viewId: 'V1', depth: 1, inputs: ['alasan'] } },
    })
    const content = received.kind === 'incoming' ? received.incomings[0].content : undefined
    expect(content?.kind === 'page' && content.answers).toEqual({
      alasan: { text: 'Karena <b>' },
      tanggal: { text: '2026-11-23' },
      dasar: { option: 'b' },
      lampiran: { options: ['c'] },
      anggota: { member: { id: 'U0BUDI001' } },
      berkas: {
        files: [{ ref: 'F0DOC0001', name: 'a.pdf', mime: 'application/pdf', size: 9, as: 'document' }],
      },
    })
    // Each time it is sent is one of its own; the same request again is the same.
    const again = (trigger: string) => {
      const other = receive({ ...body, trigger_id: trigger }, { userId: undefined })
      return other.kind === 'incoming' ? other.incomings[0].id : undefined
    }
    expect(again('t1')).toBe(received.kind === 'incoming' ? received.incomings[0].id : '')
    expect(again('t2')).not.toBe(again('t1'))
  })

  it('that was closed goes back to the page under it, or lets the form rest', () => {
    const closed = (pushed: boolean, more: object) => {
      const view = renderPage(page, chat, { pushed })
      const body = {
        type: 'view_closed',
        user: { id: 'U0JOKO001' },
        view: { ...view, id: 'V2', ...more },
        is_cleared: false,
      }
      return receive(body, { userId: undefined })
    }
    expect(closed(true, { root_view_id: 'V1', previous_view_id: 'V1' })).toMatchObject({
      incomings: [{ chat, content: { kind: 'press', token: back.token } }],
      surface: { modal: { done: 'closed', viewId: 'V1', depth: 1 } },
    })
    expect(closed(false, { root_view_id: 'V2', previous_view_id: null })).toMatchObject({
      incomings: [{ chat, content: { kind: 'page-closed', form: 1 } }],
    })
  })
})

const words = (maxLength: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter((text) => text.trim() !== '')
const optionList = fc.uniqueArray(
  fc.record(
    { id: fc.stringMatching(/^[a-z0-9-]{1,20}$/), label: words(200), detail: words(200) },
    { requiredKeys: ['id', 'label'] },
  ),
  { minLength: 1, maxLength: 130, selector: ({ id }) => id },
)
const input: fc.Arbitrary<FieldInput> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    multiline: fc.boolean(),
    max: fc.integer({ min: 1, max: 10_000 }),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    min: fc.integer({ min: 0, max: 9 }),
    max: fc.integer({ min: 9, max: 99 }),
  }),
  fc.constant({ kind: 'date' as const }),
  fc.record({ kind: fc.constant('choice' as const), options: optionList }),
  fc.record({ kind: fc.constant('choices' as const), options: optionList }),
  fc.record({
    kind: fc.constant('files' as const),
    min: fc.constant(1),
    max: fc.integer({ min: 1, max: 30 }),
  }),
  fc.constant({ kind: 'member' as const }),
)
const field = fc.record(
  {
    key: fc.stringMatching(/^[a-z.-]{1,30}$/),
    label: words(300),
    hint: words(5000),
    optional: fc.boolean(),
    input,
  },
  { requiredKeys: ['key', 'label', 'optional', 'input'] },
)
const button = fc.record({ label: words(120), token: fc.stringMatching(/^[a-z0-9:-]{1,64}$/) })

describe('whatever the program makes', () => {
  it('is a modal that Slack takes', () => {
    const pages = fc.record({
      form: fc.integer({ min: 1, max: 2_147_483_647 }),
      at: fc.stringMatching(/^[a-z-]{1,30}$/),
      title: words(80),
      lead: fc.array(words(8000), { maxLength: 2 }),
      fields: fc.uniqueArray(field, { maxLength: 12, selector: ({ key }) => key }),
      submit: words(40),
      cancel: words(40),
      buttons: fc.array(button, { maxLength: 3 }),
      last: fc.boolean(),
    })
    fc.assert(
      fc.property(pages, fc.boolean(), (made, pushed) => {
        const view = renderPage(made, chat, { pushed })
        expect(checkView(JSON.parse(JSON.stringify(view)), 'modal').type).toBe('modal')
      }),
      { numRuns: 150 },
    )
  })

  const message: fc.Arbitrary<Message> = fc.record(
    {
      heading: words(400),
      text: words(9000),
      buttons: fc.array(fc.array(button, { maxLength: 4 }), { maxLength: 30 }),
      to: fc.record({ id: fc.constantFrom('U0BUDI001', '<!channel>'), name: words(40) }),
    },
    { requiredKeys: ['text'] },
  )

  it('is a message that Slack takes, or that is found faulty before it is sent', () => {
    fc.assert(
      fc.property(message, (made) => {
        try {
          const { blocks, text } = render(chat.id, made)
          expect(checkMessageBlocks(JSON.parse(JSON.stringify(blocks))).length).toBe(blocks.length)
          expect(text).not.toContain('<!')
        } catch (error) {
          if (!(error instanceof RenderError)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is a home tab that Slack takes', () => {
    const small = message.map((made) => ({ ...made, text: made.text.slice(0, 3000) || 'x' }))
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 8 }), (messages) => {
        try {
          checkView(JSON.parse(JSON.stringify(renderHome('U0BUDI001', messages))), 'home')
        } catch (error) {
          if (!(error instanceof RenderError)) throw error
        }
      }),
      { numRuns: 60 },
    )
  })
})
