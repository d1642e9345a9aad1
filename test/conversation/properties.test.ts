import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forms } from '../../flows/registry.ts'
import type { Message } from '../../src/chat/message.ts'
import { choicesFor, controls, placeOf } from '../../src/conversation/choices.ts'
import { offered } from '../../src/conversation/conditions.ts'
import type { FormDefinition, FormInput, FormState, Question } from '../../src/conversation/definition.ts'
import { askedQuestions, questionAt, sourcesOf } from '../../src/conversation/order.ts'
import { acceptInput } from '../../src/conversation/interpreter.ts'
import { oddThings } from '../../src/conversation/reading.ts'
import { contextIn, Sitting } from '../flows/desk-of-one.ts'

const rows = [
  { id: '12', label: 'Daftar koperasi aktif 2025' },
  { id: '13', label: 'Rekap UMKM 2025', detail: 'https://contoh.id' },
]

/** Something done to a form: an input, a command, or a tap on one of the buttons that are there. */
type Deed =
  | { readonly do: 'input'; readonly input: FormInput }
  | { readonly do: 'command' }
  | { readonly do: 'tap'; readonly nth: number }
  | { readonly do: 'answer' }

const words = [
  'Saya mengerti',
  'badan hukum',
  'kembali',
  'batal',
  'lewati',
  'ubah',
  'kirim',
  'selesai',
  '1',
  '2',
  '3',
  'tetap',
]
const texts = [
  'Siti Aminah',
  '6171014508900001',
  'Jl. Ahmad Yani No. 1, Pontianak',
  'siti@contoh.id',
  '0812 3456 7890',
]

const input: fc.Arbitrary<FormInput> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.oneof(fc.constantFrom(...words, ...texts), fc.string({ unit: 'binary' })),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    outcome: fc.oneof(
      fc.record({
        ok: fc.constant(true as const),
        fileId: fc.integer({ min: 1, max: 99 }),
        name: fc.constant('a.jpg'),
        remarks: fc.constantFrom<readonly string[]>([], ['buram']),
      }),
      fc.record({ ok: fc.constant(false as const), code: fc.constantFrom('too-big', 'unheard-of') }),
    ),
  }),
  fc.record({
    kind: fc.constant('contact' as const),
    phone: fc.constantFrom('6281234567890', 'x'),
    own: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('odd' as const), what: fc.constantFrom<string>(...oddThings, 'unheard-of') }),
  fc.record({ kind: fc.constant('edited' as const) }),
  fc.record({
    kind: fc.constant('option' as const),
    form: fc.constantFrom(35, 36),
    question: fc.constantFrom('kategori', 'nama', 'dip', 'dasar', 'review', 'change', 'interrupt', ''),
    option: fc.constantFrom(
      'badan-hukum',
      'kuasa',
      'tetap-ajukan',
      '12',
      'nama',
      ...Object.values(controls),
      '',
    ),
  }),
)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('input' as const), input }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('command' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('tap' as const), nth: fc.nat(20) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const) }) },
)

function perform(sitting: Sitting, what: Deed): void {
  switch (what.do) {
    case 'input':
      sitting.give(what.input)
      return
    case 'command':
      sitting.command('start')
      return
    case 'tap':
      sitting.give(tap(sitting, what.nth))
      return
    case 'answer':
      sitting.give(goodAnswer(sitting))
  }
}

function tap({ form, state }: Sitting, nth: number): FormInput {
  const choices = choicesFor(form, state)
  const choice = choices[nth % choices.length]
  return { kind: 'option', form: 36, question: placeOf(form, state), option: choice?.option ?? '' }
}

/** What brings a form nearer to its end, wherever it stands. */
function goodAnswer({ form, state }: Sitting): FormInput {
  const press = (option: string): FormInput => ({
    kind: 'option',
    form: 36,
    question: placeOf(form, state),
    option,
  })
  if (state.interruptedBy !== undefined) return press(controls.goOn)
  const question = questionAt(form, state)
  if (question === undefined) return press(state.at === '#change' ? controls.back : controls.send)
  switch (question.kind) {
    case 'choice':
      return press(offered(question.options, state)[0] ?? '')
    case 'pick':
      if (question.several === true && state.answers[question.key] !== undefined) return press(controls.done)
      return press(question.decide?.on ?? '12')
    case 'documents':
      return state.answers[question.key] === undefined ? file : press(controls.done)
    case 'ktp':
    case 'document':
      return file
    case 'nik':
      return { kind: 'text', text: '6171014508900001' }
    case 'sk-badan-hukum':
      return { kind: 'text', text: 'AHU-0012345.AH.01.01.TAHUN 2020' }
    case 'contact':
      return { kind: 'text', text: 'siti@contoh.id' }
    case 'member':
      return { kind: 'member', id: 'U1', name: 'Budi Baru' }
    case 'number':
      return { kind: 'text', text: String(question.max) }
    case 'text':
      return { kind: 'text', text: goodText(question) }
  }
}

function goodText({ as }: Extract<Question, { kind: 'text' }>): string {
  if (as === 'date') return '27 November 2026'
  if (as === 'identity') return '6171014508900001'
  if (as === 'nip') return '197303141998032009'
  return as === 'link' ? 'https://contoh.id/daftar' : 'Jalan Ahmad Yani, Pontianak'
}

const file: FormInput = { kind: 'file', outcome: { ok: true, fileId: 1, name: 'a.pdf', remarks: [] } }

const ends = ['submitted', 'answered', 'cancelled', 'dropped']

/** Purposes under which every condition of a form can hold. */
const purpose = { action: 'kembalikan', kategori: 'perorangan', nomor: '012/PPID/XI/2026' }

function begin(form: FormDefinition, found: boolean): Sitting {
  return new Sitting(form, { rows: found || form.id !== 'permohonan' ? rows : [], purpose })
}

const anyForm = fc.constantFrom(...forms.values())
const sittingOf = fc.record({
  form: anyForm,
  found: fc.boolean(),
  deeds: fc.array(deed, { maxLength: 40, size: 'max' }),
})

/** Why an answer may be another one, or gone, after one deed. Anything else is a loss. */
function mayChange(form: FormDefinition, before: FormState, after: FormState, key: string): boolean {
  if (key === before.at) return true
  const question = form.questions.find((each) => each.key === key)
  if (question === undefined || !askedQuestions(form, after).some((each) => each.key === key)) return true
  return followed(question, before, after)
}

/** It followed from another answer: rows found by it, or an option that it took away. */
function followed(question: Question, before: FormState, after: FormState): boolean {
  if (question.kind === 'pick')
    return sourcesOf(question).includes(before.at) || after.notes[`empty:${question.key}`] !== undefined
  const answer = before.answers[question.key]
  return (
    question.kind === 'choice' &&
    answer?.kind === 'choice' &&
    !offered(question.options, after).includes(answer.value)
  )
}

function fits(message: Message): boolean {
  return `${message.heading ?? ''}\n${message.text}`.length <= 4096
}

describe('whatever people do to a form', () => {
  it('it never throws, never loses an accepted answer, and says something that fits', () => {
    fc.assert(
      fc.property(sittingOf, ({ form, found, deeds }) => {
        const sitting = begin(form, found)
        for (const each of deeds) {
          const before = sitting.state
          perform(sitting, each)
          const { state, result, messages } = sitting
          for (const key of Object.keys(before.answers)) {
            if (JSON.stringify(before.answers[key]) === JSON.stringify(state.answers[key])) continue
            expect(mayChange(form, before, state, key), `${key} of ${form.id} at ${before.at}`).toBe(true)
          }
          if (ends.includes(result.kind)) return
          expect(messages.length).toBeGreaterThan(0)
          expect(messages.every(fits)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('what is no answer leaves the state as it was', () => {
    fc.assert(
      fc.property(sittingOf, ({ form, found, deeds }) => {
        const sitting = begin(form, found)
        for (const each of deeds) {
          const before = sitting.state
          perform(sitting, each)
          const { kind, state } = sitting.result
          if (ends.includes(kind)) return
          if (kind === 'stale') expect(state).toEqual(before)
          // A blurred picture is remembered, so that it is asked for again only once; whoever sends one goes on.
          const apart = { notes: {}, interruptedBy: undefined }
          if (kind === 'refused') expect({ ...state, ...apart }).toEqual({ ...before, ...apart })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('each button has a text that does what its tap does: its number or its words', () => {
    const context = contextIn('id')
    const typedFor = (label: ReturnType<typeof choicesFor>[number]['label'], place: number) => [
      String(place + 1),
      ...('key' in label ? context.words(label.key) : [label.text]),
    ]
    fc.assert(
      fc.property(sittingOf, ({ form, found, deeds }) => {
        const sitting = begin(form, found)
        for (const each of deeds) {
          const { state } = sitting
          for (const [place, { option, label }] of choicesFor(form, state).entries()) {
            const press: FormInput = { kind: 'option', form: 36, question: placeOf(form, state), option }
            const tapped = acceptInput(form, state, press, context)
            const alike = typedFor(label, place).filter((text) =>
              isDeepStrictEqual(acceptInput(form, state, { kind: 'text', text }, context), tapped),
            )
            expect(alike, `${option} of ${form.id} at ${state.at}`).not.toEqual([])
          }
          perform(sitting, each)
          if (ends.includes(sitting.result.kind)) return
        }
      }),
      { numRuns: 300 },
    )
  })

  it('it can always be completed', () => {
    fc.assert(
      fc.property(sittingOf, ({ form, found, deeds }) => {
        const sitting = begin(form, found)
        for (const each of deeds) {
          perform(sitting, each)
          if (ends.includes(sitting.result.kind)) return
        }
        for (let left = 30; left > 0 && sitting.result.kind !== 'submitted'; left -= 1)
          sitting.give(goodAnswer(sitting))
        expect(sitting.result.kind, `${form.id} at ${sitting.at}`).toBe('submitted')
        for (const question of askedQuestions(form, sitting.state)) {
          const passed =
            sitting.state.notes[`empty:${question.key}`] ?? sitting.state.notes[`skipped:${question.key}`]
          expect(sitting.state.answers[question.key] ?? passed, `${question.key} of ${form.id}`).toBeDefined()
        }
      }),
      { numRuns: 400 },
    )
  })

  it('what is submitted are answers to questions of this form that were asked of this person', () => {
    fc.assert(
      fc.property(sittingOf, ({ form, found, deeds }) => {
        const sitting = begin(form, found)
        for (const each of deeds) {
          perform(sitting, each)
          if (ends.includes(sitting.result.kind)) break
        }
        const { result } = sitting
        if (result.kind !== 'submitted') return
        const asked = askedQuestions(form, result.state).map(({ key }) => key)
        for (const key of Object.keys(result.answers)) expect(asked).toContain(key)
      }),
      { numRuns: 200 },
    )
  })
})
