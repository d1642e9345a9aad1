import type { PageAnswers, PageValue } from '../chat/incoming.ts'
import { pickedIds } from './choices.ts'
import { offered } from './conditions.ts'
import type { Answer, FormDefinition, FormState, PickRow, Question } from './definition.ts'
import { isSearched } from './interpreter.ts'
import { isAnswered } from './order.ts'
import type { Field, FieldInput, FieldOption } from './page.ts'
import { searchNote, type RowsOnPage } from './page-questions.ts'
import type { FormView } from './prompt.ts'
import type { Sentence } from './result.ts'
import { limitArgs, shownAnswer, textArgs } from './wording.ts'

/** Key of the field for the usual answers to a text question, and of the one for words to look for. */
export const usualKey = (key: string): string => `${key}.usual`
export const searchKey = (key: string): string => `${key}.search`
/** Key of the field for the toggle of a text question. */
export const toggleKey = (key: string, toggle: string): string => `${key}.${toggle}`

/** What the fields of one question are made of. */
interface FieldParts {
  readonly view: FormView
  readonly rows: RowsOnPage
  readonly entered?: PageAnswers
}

/** A field as it is before anything was entered into it. */
type Blank = Omit<Field, 'initial'> & { readonly initial?: PageValue | undefined }

/** The fields for one question: one, or two where an answer may be chosen or written. */
export function fieldsOf(
  form: FormDefinition,
  state: FormState,
  question: Question,
  parts: FieldParts,
): Field[] {
  const { entered } = parts
  return blanksOf(form, state, question, parts).map(({ initial, ...field }) => {
    const value = entered === undefined ? initial : entered[field.key]
    return value === undefined || 'files' in value ? field : { ...field, initial: value }
  })
}

function blanksOf(form: FormDefinition, state: FormState, question: Question, parts: FieldParts): Blank[] {
  const { view, rows } = parts
  const { key } = question
  const base = { key, ...wordsOf(form, state, question, view), optional: question.optional === true }
  const answer = state.answers[key]
  const labelled = (option: string) => ({ id: option, label: view.t(`${form.id}-${key}-${option}`) })
  switch (question.kind) {
    case 'choice': {
      const options = offered(question.options, state).map(labelled)
      return [{ ...base, input: { kind: 'choice', options }, initial: chosen(answer, options) }]
    }
    case 'pick':
      return pickFields(state, question, rows[key] ?? [], { base, t: view.t, labelled })
    case 'documents':
    case 'document':
    case 'ktp': {
      const kept = isAnswered(state, question)
      const { min, max } = question.kind === 'documents' ? question : { min: 1, max: 1 }
      const input = { kind: 'files' as const, min, max }
      if (!kept || answer === undefined) return [{ ...base, input }]
      const value = shownAnswer(form, question, answer, view.t)
      return [{ ...base, hint: view.t('forms-page-files-kept', { value }), optional: true, input }]
    }
    case 'text':
      return textFields(state, question, { base, t: view.t, labelled })
    case 'number':
      return [
        {
          ...base,
          input: { kind: 'number', min: question.min, max: question.max },
          initial: written(answer),
        },
      ]
    case 'member':
      return [
        {
          ...base,
          input: { kind: 'member' },
          initial: answer?.kind === 'pick' ? { member: { id: answer.value } } : undefined,
        },
      ]
    case 'nik':
    case 'sk-badan-hukum':
    case 'contact':
      return [
        { ...base, input: { kind: 'text', multiline: false, max: oneLineMax }, initial: written(answer) },
      ]
  }
}

/** Numbers and addresses of any kind fit into it, with the spaces that people write in them. */
const oneLineMax = 254

/** A text that may be longer than this gets room for several lines. */
const lineMax = 150

interface FieldWords {
  readonly base: Pick<Field, 'key' | 'label' | 'optional'> & { readonly hint: string }
  readonly t: Sentence
  readonly labelled: (option: string) => FieldOption
}

function textFields(
  state: FormState,
  question: Extract<Question, { kind: 'text' }>,
  { base, t, labelled }: FieldWords,
): Blank[] {
  const answer = state.answers[question.key]
  const usual = offered(question.usual ?? [], state).map(labelled)
  const taken = answer?.kind === 'text' ? usual.find(({ label }) => label === answer.value) : undefined
  const input: FieldInput =
    question.as === 'date'
      ? { kind: 'date' }
      : { kind: 'text', multiline: question.as === undefined && question.max > lineMax, max: question.max }
  const own: Blank = { ...base, input, initial: taken === undefined ? written(answer) : undefined }
  const { toggle } = question
  const toggled: Blank[] =
    toggle === undefined || state.only !== undefined
      ? []
      : [
          {
            key: toggleKey(question.key, toggle),
            label: t('forms-page-besides'),
            optional: true,
            input: { kind: 'choices', options: [labelled(toggle)] },
            initial: state.notes[toggle] === undefined ? undefined : { options: [toggle] },
          },
        ]
  if (usual.length === 0) return [own, ...toggled]
  const { label, hint } = base
  const choice: Blank = {
    key: usualKey(question.key),
    label: t('forms-page-usual', { label }),
    hint,
    optional: true,
    input: { kind: 'choice', options: usual },
    initial: taken && { option: taken.id },
  }
  const free = { ...own, label: t('forms-page-own', { label }), hint: t('forms-page-own-hint') }
  return [choice, { ...free, optional: true }, ...toggled]
}

function pickFields(
  state: FormState,
  question: Extract<Question, { kind: 'pick' }>,
  rows: readonly PickRow[],
  { base, t, labelled }: FieldWords,
): Blank[] {
  const { decide, escapes = [], several } = question
  const answer = state.answers[question.key]
  if (decide !== undefined) {
    const shown = rows.map(({ label, detail }) => (detail === undefined ? label : `${label}\n${detail}`))
    const options = [decide.end, decide.on].map(labelled)
    return [{ ...base, hint: [base.hint, ...shown].join('\n\n'), input: { kind: 'choice', options } }]
  }
  const free = rows.filter(({ why }) => why === undefined)
  const barred = rows.flatMap(({ label, why }) => (why === undefined ? [] : [`– ${label}: ${why}`]))
  const hint = [base.hint, ...(barred.length === 0 ? [] : [t('forms-pick-barred'), ...barred])].join('\n')
  const options = [
    ...free.map(({ id, label, detail }) => ({ id, label, ...(detail !== undefined && { detail }) })),
    ...escapes.map(labelled),
  ]
  if (several === true) {
    const picked = pickedIds(state, question).filter((id) => free.some((row) => row.id === id))
    const initial = picked.length === 0 ? undefined : { options: picked }
    return options.length === 0 ? [] : [{ ...base, hint, input: { kind: 'choices', options }, initial }]
  }
  // With nothing to choose from it is passed over, as in the chat, unless something was looked for.
  const words = state.notes[searchNote(question.key)]
  if (rows.length === 0 && question.skipWhenEmpty && words === undefined) return []
  const search: Blank = {
    key: searchKey(question.key),
    label: t('forms-page-search', { label: base.label }),
    hint: t('forms-page-search-hint'),
    optional: options.length > 0,
    input: { kind: 'text', multiline: false, max: 200 },
    initial: words === undefined ? undefined : { text: words },
  }
  if (options.length === 0) return [search]
  // May be left empty by one who looks for something else first.
  const initial = chosen(answer, options)
  return [
    { ...base, hint, optional: isSearched(question), input: { kind: 'choice', options }, initial },
    search,
  ]
}

/** What is said of picks that have nothing to choose from. */
export function emptyLines(
  form: FormDefinition,
  question: Question,
  rows: RowsOnPage,
  t: Sentence,
): string[] {
  if (question.kind !== 'pick' || question.skipWhenEmpty || (rows[question.key] ?? []).length > 0) return []
  return [t(question.ownNone === true ? `${form.id}-${question.key}-none` : 'forms-pick-nothing')]
}

function wordsOf(form: FormDefinition, state: FormState, question: Question, { t, args = {} }: FormView) {
  const facts = { ...textArgs(form, state, args), ...limitArgs(question), share: 'tidak', on: 'page' }
  const hint = t(`${form.id}-${question.key}-ask`, facts)
  // What is only said yes to, or decided on, has no name of its own.
  const isNamed = !(question.kind === 'choice' && question.options.length === 1) && !isDecided(question)
  return { label: isNamed ? t(`${form.id}-${question.key}-label`) : t('forms-page-choose'), hint }
}

function isDecided(question: Question): boolean {
  return question.kind === 'pick' && question.decide !== undefined
}

function chosen(answer: Answer | undefined, options: readonly FieldOption[]): PageValue | undefined {
  const value = answer !== undefined && 'value' in answer ? answer.value : undefined
  return value !== undefined && options.some(({ id }) => id === value) ? { option: value } : undefined
}

/** An answer as it can be written once more. */
function written(answer: Answer | undefined): PageValue | undefined {
  if (answer === undefined) return undefined
  if (answer.kind === 'contact') {
    const text = answer.phone ?? answer.email
    return text === undefined ? undefined : { text }
  }
  return 'value' in answer ? { text: answer.value } : undefined
}
