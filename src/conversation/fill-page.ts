import { controls, places, placeOf } from './choices.ts'
import { skip } from './choose.ts'
import type { FormDefinition, FormInput, FormState, Question } from './definition.ts'
import { acceptAnswer, acceptInput, isSearched, queryIn } from './interpreter.ts'
import { advance, goTo } from './moves.ts'
import { isAnswered, questionAt, without } from './order.ts'
import { searchKey, toggleKey, usualKey } from './page-fields.ts'
import { questionsOnPage, searchNote, type RowsOnPage } from './page-questions.ts'
import type { FormContext, FormResult, Line } from './result.ts'

/** What was entered into a field, after the edge has fetched and checked files and asked who a member is. */
export type PageInput =
  | { readonly text: string }
  | { readonly option: string }
  | { readonly options: readonly string[] }
  /** `count`: how many were sent; of more than may be, none was fetched. */
  | { readonly files: readonly FormInput[]; readonly count: number }
  | { readonly member: { readonly id: string; readonly name: string | undefined } }

/** A filled page, and the rows that it was filled in from. */
export interface FilledPage {
  readonly answers: Readonly<Record<string, PageInput>>
  readonly rows: RowsOnPage
}

export type PageResult =
  /** Nothing is taken; why not, by the keys of the fields. `state` remembers what is not refused twice. */
  | { readonly kind: 'faults'; readonly state: FormState; readonly faults: Readonly<Record<string, Line>> }
  /** Something is looked for before the page is taken: it is shown again with what is found. */
  | { readonly kind: 'searched'; readonly state: FormState }
  | { readonly kind: 'taken'; readonly result: FormResult }

/** What came of one question. */
type Taken =
  | { readonly ok: true; readonly state: FormState; readonly over?: FormResult }
  | { readonly ok: false; readonly state: FormState; readonly field: string; readonly why: Line }

/**
 * Takes a filled page, each value as if it were given alone, in the order of the questions; all of them or none.
 * Pure, and no value makes it throw.
 */
export function fillPage(
  form: FormDefinition,
  state: FormState,
  page: FilledPage,
  context: FormContext,
): PageResult {
  if (questionAt(form, state) === undefined || state.interruptedBy !== undefined)
    return fillBetween(form, state, page, context)
  const questions = questionsOnPage(form, state)
  const searched = noteSearches(state, questions, page)
  if (searched !== undefined) return { kind: 'searched', state: searched }
  const faults: Record<string, Line> = {}
  let notes = state.notes
  let filled = state
  for (const question of questions) {
    const taken = fillQuestion(form, atQuestion(filled, question, page.rows), question, page, context)
    if (taken.ok) {
      if (taken.over !== undefined) return { kind: 'taken', result: taken.over }
      filled = taken.state
    } else {
      faults[taken.field] = taken.why
      notes = { ...notes, ...onlyBlurred(taken.state.notes) }
    }
  }
  if (Object.keys(faults).length > 0) return { kind: 'faults', state: { ...state, notes }, faults }
  return { kind: 'taken', result: onwards(form, state, filled) }
}

/** To the first question that is still open, also when that is open because of a correction. */
function onwards(form: FormDefinition, before: FormState, filled: FormState): FormResult {
  const result = advance(form, filled)
  const stillOpen =
    (result.kind === 'asked' || result.kind === 'needs-rows') && questionAt(form, result.state)
  return before.editing === true && stillOpen ? { ...result, say: [{ key: 'forms-more-needed' }] } : result
}

function onlyBlurred(notes: FormState['notes']): FormState['notes'] {
  return Object.fromEntries(Object.entries(notes).filter(([key]) => key.startsWith('blurred:')))
}

/** The review, the choice of a field to change, and whether a form is given up. */
function fillBetween(
  form: FormDefinition,
  state: FormState,
  { answers }: FilledPage,
  context: FormContext,
): PageResult {
  const place = placeOf(form, state)
  const option = place === places.review ? controls.send : optionIn(answers[place])
  const isControl = option?.startsWith('-') ?? false
  const mayBe = place === places.change ? !isControl : isControl
  const result =
    option !== undefined && mayBe
      ? acceptInput(form, state, { kind: 'option', form: state.number, question: place, option }, context)
      : undefined
  if (result !== undefined && result.kind !== 'stale') return { kind: 'taken', result }
  return { kind: 'faults', state, faults: { [place]: { key: 'forms-page-empty' } } }
}

function atQuestion(state: FormState, question: Question, rows: RowsOnPage): FormState {
  const here = state.at === question.key ? state : goTo(state, question.key)
  return question.kind === 'pick' ? { ...here, rows: rows[question.key] ?? [] } : here
}

/** The state that remembers new words to look for; undefined when no field has any. */
function noteSearches(
  state: FormState,
  questions: readonly Question[],
  { answers }: FilledPage,
): FormState | undefined {
  const wanted = questions.filter(isSearched).flatMap(({ key }) => {
    const field = answers[searchKey(key)]
    const words = field !== undefined && 'text' in field ? queryIn(field.text) : ''
    return words === (state.notes[searchNote(key)] ?? '') ? [] : [[searchNote(key), words] as const]
  })
  if (wanted.length === 0) return undefined
  const { rows, ...rest } = state
  const again = wanted.some(([note]) => note === searchNote(state.at))
  const notes = Object.fromEntries(
    [...Object.entries(state.notes), ...wanted].filter(([, words]) => words !== ''),
  )
  return { ...rest, ...(rows !== undefined && !again && { rows }), notes }
}

function fillQuestion(
  form: FormDefinition,
  state: FormState,
  question: Question,
  page: FilledPage,
  context: FormContext,
): Taken {
  const { answers } = page
  const { key } = question
  const given = answers[key]
  if (question.kind === 'text') return fillText(form, state, question, answers, context)
  if (question.kind === 'pick') return fillPick(form, state, question, given, context)
  if (given !== undefined && 'files' in given)
    return given.count === 0
      ? leftEmpty(form, state, question)
      : fillFiles(form, state, question, given, context)
  const text = textIn(given)
  if (text !== undefined) return give(form, state, { kind: 'text', text }, context)
  const option = optionIn(given)
  if (option !== undefined) return choose(form, state, option, context)
  if (given !== undefined && 'member' in given)
    return give(form, state, { kind: 'member', ...given.member }, context)
  return leftEmpty(form, state, question)
}

function fillText(
  form: FormDefinition,
  state: FormState,
  question: Extract<Question, { kind: 'text' }>,
  answers: FilledPage['answers'],
  context: FormContext,
): Taken {
  const { key, toggle } = question
  let toggled = state
  if (toggle !== undefined && state.only === undefined) {
    const field = answers[toggleKey(key, toggle)]
    const wanted = field !== undefined && 'options' in field && field.options.includes(toggle)
    if (wanted !== (state.notes[toggle] !== undefined)) {
      const done = choose(form, state, toggle, context)
      if (!done.ok) return done
      toggled = done.state
    }
  }
  const text = textIn(answers[key])
  const option = optionIn(answers[usualKey(key)])
  const before = state.answers[key]
  // What one writes says more than what one chose; but words that only stand there from before say nothing.
  const isOld = option !== undefined && before !== undefined && 'value' in before && before.value === text
  if (text !== undefined && !isOld) return give(form, toggled, { kind: 'text', text }, context)
  return option === undefined ? leftEmpty(form, toggled, question) : choose(form, toggled, option, context)
}

function fillPick(
  form: FormDefinition,
  state: FormState,
  question: Extract<Question, { kind: 'pick' }>,
  given: PageInput | undefined,
  context: FormContext,
): Taken {
  const { key } = question
  if (question.several === true) {
    const ids = given !== undefined && 'options' in given ? [...new Set(given.options)] : []
    if (ids.length === 0) return leftEmpty(form, state, question)
    return pickSeveral(form, state, question, ids, context)
  }
  const option = optionIn(given)
  if (option === undefined) {
    const sought = state.notes[searchNote(key)] !== undefined
    // There may have been nothing to choose: the form asks it, or passes it over, when it comes to it.
    if (question.skipWhenEmpty && !sought) return { ok: true, state }
    const empty = leftEmpty(form, state, question)
    const isBare = state.rows?.length === 0 && question.escapes === undefined
    return empty.ok || !isBare ? empty : { ...empty, field: searchKey(key) }
  }
  const taken = choose(form, state, option, context)
  if (!taken.ok || taken.over !== undefined) return taken
  return { ok: true, state: { ...taken.state, notes: without(taken.state.notes, searchNote(key)) } }
}

function pickSeveral(
  form: FormDefinition,
  state: FormState,
  question: Question,
  ids: readonly string[],
  context: FormContext,
): Taken {
  let picked: FormState = { ...state, answers: without(state.answers, question.key) }
  for (const id of ids) {
    const taken = choose(form, picked, id, context)
    if (!taken.ok) return taken
    picked = taken.state
  }
  return { ok: true, state: picked }
}

/** Files take the place of those that were sent before. */
function fillFiles(
  form: FormDefinition,
  state: FormState,
  question: Question,
  { files, count }: Extract<PageInput, { readonly count: number }>,
  context: FormContext,
): Taken {
  const { key } = question
  const { min, max } = question.kind === 'documents' ? question : { min: 1, max: 1 }
  const no = (why: Line): Taken => ({ ok: false, state, field: key, why })
  if (count > max) return no({ key: 'forms-page-files-many', args: { max } })
  let sent: FormState = { ...state, answers: without(state.answers, key) }
  for (const file of files) {
    if (file.kind === 'option') throw new Error('a file is no option')
    const taken = give(form, sent, file, context)
    if (!taken.ok) return taken
    sent = taken.state
  }
  return files.length < min ? no({ key: 'forms-page-files-few', args: { min } }) : { ok: true, state: sent }
}

/** One thing that can be nothing but an answer. */
function give(
  form: FormDefinition,
  state: FormState,
  input: Exclude<FormInput, { kind: 'option' }>,
  context: FormContext,
): Taken {
  const result = acceptAnswer(form, state, input, context)
  if (result.kind === 'refused') return { ok: false, state: result.state, field: state.at, why: result.why }
  return { ok: true, state: result.state }
}

function choose(form: FormDefinition, state: FormState, option: string, context: FormContext): Taken {
  const gone: Taken = { ok: false, state, field: state.at, why: { key: 'forms-page-gone' } }
  if (option.startsWith('-')) return gone
  const tap = { kind: 'option' as const, form: state.number, question: state.at, option }
  const result = acceptInput(form, state, tap, context)
  if (result.kind === 'stale' || result.kind === 'refused') return gone
  return { ok: true, state: result.state, ...(result.kind === 'answered' && { over: result }) }
}

/** Files that were sent before stay; an optional question is passed over. */
function leftEmpty(form: FormDefinition, state: FormState, question: Question): Taken {
  const sends = ['ktp', 'document', 'documents'].includes(question.kind)
  if (sends && isAnswered(state, question)) return { ok: true, state }
  if (question.optional === true) return { ok: true, state: skip(form, state, question).state }
  return { ok: false, state, field: question.key, why: { key: 'forms-page-empty' } }
}

function textIn(input: PageInput | undefined): string | undefined {
  return input !== undefined && 'text' in input && input.text.trim() !== '' ? input.text : undefined
}

function optionIn(input: PageInput | undefined): string | undefined {
  return input !== undefined && 'option' in input && input.option !== '' ? input.option : undefined
}
