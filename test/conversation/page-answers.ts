import type { Field } from '../../src/conversation/page.ts'
import { controls, placeOf } from '../../src/conversation/choices.ts'
import { offered } from '../../src/conversation/conditions.ts'
import type { FormInput, FormState, PickRow, Question } from '../../src/conversation/definition.ts'
import type { PageInput } from '../../src/conversation/fill-page.ts'
import { usualKey } from '../../src/conversation/page-fields.ts'

/** An answer to one question, as it is given in a chat and as it is entered into a page. */
export interface Given {
  readonly chat: readonly FormInput[]
  readonly page: Readonly<Record<string, PageInput>>
}

/** What every search of these tests finds. */
export const foundRows: readonly PickRow[] = [
  { id: '11', label: 'Daftar koperasi aktif 2025' },
  { id: '12', label: 'Rekap UMKM 2025', detail: 'https://contoh.id' },
  { id: '13', label: 'Belum selesai', why: 'masih dikerjakan' },
  { id: '14', label: 'Laporan tahunan' },
]
const pickable = foundRows.filter(({ why }) => why === undefined)

/** A good answer to a question as it stands, one of many by `seed`. */
export function answerTo(question: Question, state: FormState, seed: number): Given {
  const { key } = question
  const press = (option: string): FormInput => ({
    kind: 'option',
    form: state.number,
    question: placeOf(dummy(question), state),
    option,
  })
  if (question.optional === true && seed % 3 === 0) return { chat: [press(controls.skip)], page: {} }
  const typed = (text: string): Given => ({ chat: [{ kind: 'text', text }], page: { [key]: { text } } })
  const pick = (option: string, field = key): Given => ({
    chat: [press(option)],
    page: { [field]: { option } },
  })
  switch (question.kind) {
    case 'choice':
      return pick(nth(offered(question.options, state), seed))
    case 'pick': {
      const { decide, escapes = [], several } = question
      if (decide !== undefined) return pick(decide.on)
      if (several !== true) return pick(nth([...pickable.map(({ id }) => id), ...escapes], seed))
      const options = pickable.map(({ id }) => id).filter((_, index) => ((seed + 1) >> index) % 2 === 1)
      const ids = options.length === 0 ? ['11'] : options
      return { chat: [...ids.map(press), press(controls.done)], page: { [key]: { options: ids } } }
    }
    case 'ktp':
    case 'document':
    case 'documents':
      return filesTo(question, seed, press)
    case 'text': {
      const { toggle } = question
      const usual = offered(question.usual ?? [], state)
      if (usual.length > 0 && seed % 2 === 0) return pick(nth(usual, seed), usualKey(key))
      const own = typed(textTo(question, seed))
      if (toggle === undefined || state.only !== undefined || seed % 2 === 0) return own
      return {
        chat: [press(toggle), ...own.chat],
        page: { ...own.page, [`${key}.${toggle}`]: { options: [toggle] } },
      }
    }
    case 'number':
      return typed(String(question.min + (seed % (question.max - question.min + 1))))
    case 'nik':
      return typed('6171014508900001')
    case 'sk-badan-hukum':
      return typed('AHU-0012345.AH.01.01.TAHUN 2020')
    case 'contact':
      return typed('siti@contoh.id')
    case 'member': {
      const member = { id: `U${seed}`, name: 'Budi Baru' }
      return { chat: [{ kind: 'member', ...member }], page: { [key]: { member } } }
    }
  }
}

function filesTo(question: Question, seed: number, press: (option: string) => FormInput): Given {
  const { min, max } = question.kind === 'documents' ? question : { min: 1, max: 1 }
  const count = Math.min(max, min + (seed % 3))
  const files = Array.from({ length: count }, (_, index): FormInput => {
    const outcome = { ok: true as const, fileId: 1 + index + (seed % 50), name: `${index}.pdf`, remarks: [] }
    return { kind: 'file', outcome }
  })
  const done = question.kind === 'documents' && count < max ? [press(controls.done)] : []
  return { chat: [...files, ...done], page: { [question.key]: { files, count } } }
}

function textTo(question: Extract<Question, { kind: 'text' }>, seed: number): string {
  if (question.as === 'date') return `2026-11-${String(10 + (seed % 18))}`
  if (question.as === 'identity') return '6171014508900001'
  if (question.as === 'nip') return seed % 2 === 0 ? '-' : '197303141998032009'
  if (question.as === 'link') return `https://contoh.id/daftar/${seed}`
  const length = question.min + (seed % (question.max - question.min + 1))
  return 'Jalan Ahmad Yani '.repeat(200).slice(0, length).replace(/ $/, 'i')
}

function nth<Item>(items: readonly Item[], seed: number): Item {
  const item = items[seed % items.length]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** A form of one question, for the place that its buttons name. */
function dummy(question: Question) {
  return {
    id: 'x',
    version: 1,
    review: false,
    rest: { nudgeAfterHours: null, keepHours: 1 },
    questions: [question],
  }
}

/** Whether a platform could show a field: it has something to choose from, and starts with what it offers. */
export function isShowable({ input, initial }: Field): boolean {
  if (input.kind !== 'choice' && input.kind !== 'choices') return true
  const ids = input.options.map(({ id }) => id)
  if (initial !== undefined && 'option' in initial && !ids.includes(initial.option)) return false
  return ids.length > 0 && new Set(ids).size === ids.length
}
