import {
  controlKey,
  controls,
  choicesFor,
  everywhere,
  pickableRows,
  pickedIds,
  placeOf,
  typedChoice,
} from './choices.ts'
import type { Choice, Closeness } from './choices.ts'
import type { Answer, Answers, FormDefinition, FormInput, FormState, Question } from './definition.ts'
import { advance, cancelCommand, goBack, goTo, interrupt, resolveInterrupt, resume } from './moves.ts'
import {
  atChange,
  askedQuestions,
  nextKey,
  questionAt,
  settle,
  skippedNote,
  withAnswer,
  without,
} from './order.ts'
import { expectedFile, oddKey, readAnswer, readSharedContact } from './reading.ts'
import type { FormContext, FormResult, Line } from './result.ts'
import { cleanText, shorten } from './typed.ts'

/**
 * A form at its first question; show it with `resume`. `prefill` and `notes` are answers known already; their questions are passed over.
 * `only` asks just those questions (a correction), whatever was answered to them before.
 * `number` is the running number of forms in the chat, 1 or more; it travels in the buttons.
 * @throws Error when there is nothing to ask
 */
export function startForm(
  form: FormDefinition,
  start: {
    readonly number: number
    readonly purpose: FormState['purpose']
    readonly prefill?: Answers
    readonly notes?: FormState['notes']
    readonly only?: readonly string[]
  },
): FormState {
  const { number, purpose, prefill = {}, notes = {}, only } = start
  const answers = Object.fromEntries(Object.entries(prefill).filter(([key]) => only?.includes(key) !== true))
  const base = { form: form.id, formVersion: form.version, number, answers, at: '', notes, purpose }
  const state = settle(form, only === undefined ? base : { ...base, only })
  if (askedQuestions(form, state).length === 0) throw new Error(`the form ${form.id} has nothing to ask`)
  return { ...state, at: nextKey(form, state) }
}

/**
 * One input to a form. Pure: the same state and input always give the same result, and no input throws.
 * A result `needs-rows` is to be followed by `withRows`.
 */
export function acceptInput(
  form: FormDefinition,
  state: FormState,
  input: FormInput,
  context: FormContext,
): FormResult {
  if (state.interruptedBy !== undefined) return acceptWhileInterrupted(form, state, input, context)
  if (input.kind === 'option') return acceptTap(form, state, input, context)
  if (input.kind === 'text') {
    const choice = chosenByWord(form, state, input.text, context)
    if (choice !== undefined) return choose(form, state, choice, context)
  }
  return acceptAnswer(form, state, input, context)
}

/**
 * The same for what can be nothing but an answer, as what stands in a field is: no word in it is taken for a button.
 */
export function acceptAnswer(
  form: FormDefinition,
  state: FormState,
  input: Exclude<FormInput, { kind: 'option' }>,
  context: FormContext,
): FormResult {
  const question = questionAt(form, state)
  if (question === undefined) return refuse(state, keyOutsideQuestions(input))
  if (input.kind === 'text' && isSearched(question)) {
    const { rows: _rows, ...searching } = state
    return {
      kind: 'needs-rows',
      state: searching,
      source: question.source,
      query: queryIn(input.text),
      say: [],
    }
  }
  const reading = readAnswer(question, state, input, context)
  if (!reading.ok) {
    const { note } = reading
    const noted = note === undefined ? state : { ...state, notes: { ...state.notes, [note]: 'ya' } }
    return { kind: 'refused', state: noted, why: reading.why }
  }
  if (reading.more === true) return keepOpen(form, state, question, reading.answer)
  return accept(form, state, question, reading.answer)
}

const queryMax = 200

/** The words to look for in what was typed. */
export function queryIn(text: string): string {
  return shorten(cleanText(text, { oneLine: true }), queryMax)
}

/** Whether what is typed is looked for among the rows. */
export function isSearched(question: Question): question is Extract<Question, { kind: 'pick' }> {
  return question.kind === 'pick' && question.decide === undefined && question.several !== true
}

function acceptWhileInterrupted(
  form: FormDefinition,
  state: FormState,
  input: FormInput,
  context: FormContext,
): FormResult {
  if (input.kind === 'text') {
    const again = state.interruptedBy === cancelCommand && isWord(controls.cancel, input.text, context)
    const choice = typedChoice(choicesFor(form, state), input.text, context.words, 'loose')
    if (again || choice?.option === controls.drop) return resolveInterrupt(form, state, 'drop')
    if (choice?.option === controls.goOn) return resolveInterrupt(form, state, 'go-on')
    return refuse(state, 'forms-choice-unknown')
  }
  if (input.kind === 'option' && input.form === state.number && input.question === placeOf(form, state))
    return resolveInterrupt(form, state, input.option === controls.drop ? 'drop' : 'go-on')
  // Whoever answers the question itself goes on, without having to say so.
  const { interruptedBy: _command, ...rest } = state
  const answersIt = input.kind === 'option' || isTakenBy(questionAt(form, rest), input)
  if (!answersIt) return refuse(state, keyOutsideQuestions(input))
  const result = acceptInput(form, rest, input, context)
  return result.kind === 'stale' ? { ...result, state } : result
}

/** Whether such a thing answers a question, good or not. */
function isTakenBy(question: Question | undefined, input: FormInput): boolean {
  if (input.kind === 'contact') return question?.kind === 'contact'
  return input.kind === 'file' && expectedFile(question) !== undefined
}

function acceptTap(
  form: FormDefinition,
  state: FormState,
  tap: Extract<FormInput, { kind: 'option' }>,
  context: FormContext,
): FormResult {
  if (tap.form !== state.number) return { kind: 'stale', state, why: { key: 'forms-stale-form' } }
  const choice = choicesFor(form, state).find(
    (each) => each.question === tap.question && each.option === tap.option,
  )
  if (choice === undefined) return { kind: 'stale', state, why: { key: 'forms-stale-question' } }
  return choose(form, state, choice, context)
}

/** Which button a typed text means, shown or understood everywhere. */
function chosenByWord(
  form: FormDefinition,
  state: FormState,
  text: string,
  context: FormContext,
): Choice | undefined {
  const shown = typedChoice(
    choicesFor(form, state),
    text,
    context.words,
    closenessAt(questionAt(form, state)),
  )
  if (shown !== undefined) return shown
  const option = everywhere.find((each) => isWord(each, text, context))
  return option && { question: placeOf(form, state), option, label: { key: controlKey(option) }, row: 0 }
}

function isWord(control: string, text: string, context: FormContext): boolean {
  const choice = { question: '', option: control, label: { key: controlKey(control) }, row: 0 }
  return typedChoice([choice], text, context.words, 'exact') !== undefined
}

function closenessAt(question: Question | undefined): Closeness {
  if (question === undefined) return 'loose'
  switch (question.kind) {
    case 'choice':
      return 'loose'
    case 'pick':
      return isSearched(question) ? 'numbered' : 'loose'
    case 'number':
      return 'exact'
    case 'text':
    case 'nik':
    case 'sk-badan-hukum':
    case 'ktp':
    case 'document':
    case 'documents':
    case 'contact':
    case 'member':
      return 'numbered'
  }
}

/** Does what a button says, tapped or typed. */
function choose(form: FormDefinition, state: FormState, choice: Choice, context: FormContext): FormResult {
  const question = questionAt(form, state)
  switch (choice.option) {
    case controls.back:
      return state.at === atChange ? advance(form, state) : goBack(form, state)
    case controls.cancel:
      return interrupt(form, state, cancelCommand)
    case controls.send:
      return { kind: 'submitted', state, answers: state.answers }
    case controls.change:
      return { kind: 'asked', state: goTo(state, atChange), say: [] }
    case controls.keep:
    case controls.done:
      return advance(form, state)
    case controls.skip:
      return skip(form, state, question)
    case controls.own:
      return takeOwnNumber(form, state, question)
    case controls.removeLast:
      return removeLast(form, state, question)
  }
  if (question === undefined) return resume(form, { ...goTo(state, choice.option), editing: true })
  return chooseAnswer(form, state, question, choice, context)
}

function chooseAnswer(
  form: FormDefinition,
  state: FormState,
  question: Question,
  choice: Choice,
  context: FormContext,
): FormResult {
  const { option, label } = choice
  const text = 'key' in label ? context.t(label.key) : label.text
  if (question.kind === 'choice') return accept(form, state, question, { kind: 'choice', value: option })
  if (question.kind === 'text') {
    if (option === question.toggle) return toggle(form, state, question, option)
    return accept(form, state, question, { kind: 'text', value: text })
  }
  if (question.kind !== 'pick') throw new Error(`${question.key} has no option ${option}`)
  if (question.several === true) return togglePick(form, state, question, option)
  if (option === question.decide?.end) return { kind: 'answered', state, question: question.key }
  const row = state.rows?.find(({ id }) => id === option)
  return accept(form, state, question, { kind: 'pick', value: option, label: row?.label ?? text })
}

function accept(form: FormDefinition, state: FormState, question: Question, answer: Answer): FormResult {
  const wasEditing = state.editing === true
  const result = advance(form, withAnswer(form, state, question.key, answer))
  const stillOpen =
    (result.kind === 'asked' || result.kind === 'needs-rows') && questionAt(form, result.state)
  return wasEditing && stillOpen ? { ...result, say: [{ key: 'forms-more-needed' }] } : result
}

/** The number that the platform told us of, read as one that was shared. */
function takeOwnNumber(form: FormDefinition, state: FormState, question: Question | undefined): FormResult {
  if (question === undefined || state.ownPhone === undefined) return refuse(state, 'forms-choice-unknown')
  const reading = readSharedContact(question, { phone: state.ownPhone, own: true })
  return reading.ok
    ? accept(form, state, question, reading.answer)
    : { kind: 'refused', state, why: reading.why }
}

/** Several files: the question stays until it is said that these are all. */
function keepOpen(form: FormDefinition, state: FormState, question: Question, answer: Answer): FormResult {
  const count = answer.kind === 'files' ? answer.files.length : 0
  const next = withAnswer(form, state, question.key, answer)
  return { kind: 'asked', state: next, say: [{ key: 'forms-file-received', args: { count } }] }
}

function removeLast(form: FormDefinition, state: FormState, question: Question | undefined): FormResult {
  const answer = question && state.answers[question.key]
  if (question === undefined || answer?.kind !== 'files') return resume(form, state)
  const files = answer.files.slice(0, -1)
  const answers =
    files.length === 0
      ? without(state.answers, question.key)
      : { ...state.answers, [question.key]: { kind: 'files' as const, files } }
  return { kind: 'asked', state: { ...state, answers }, say: [{ key: 'forms-file-removed' }] }
}

/** One of several rows more, or one less; the question stays until it is said that these are all. */
function togglePick(form: FormDefinition, state: FormState, question: Question, id: string): FormResult {
  const before = pickedIds(state, question)
  const picked = before.includes(id) ? before.filter((each) => each !== id) : [...before, id]
  const rows = pickableRows(state)
    .filter((row) => picked.includes(row.id))
    .map(({ id: value, label }) => ({ value, label }))
  if (rows.length > 0)
    return { kind: 'asked', state: withAnswer(form, state, question.key, { kind: 'picks', rows }), say: [] }
  const answers = without(state.answers, question.key)
  return { kind: 'asked', state: settle(form, { ...state, answers }), say: [] }
}

/** Passes an optional question over, whatever was answered to it. */
export function skip(form: FormDefinition, state: FormState, question: Question | undefined): FormResult {
  if (question?.optional !== true) return refuse(state, 'forms-cannot-skip')
  const answers = without(state.answers, question.key)
  return advance(
    form,
    settle(form, { ...state, answers, notes: { ...state.notes, [skippedNote(question.key)]: 'ya' } }),
  )
}

function toggle(form: FormDefinition, state: FormState, question: Question, name: string): FormResult {
  const on = state.notes[name] === undefined
  const notes = on ? { ...state.notes, [name]: 'ya' } : without(state.notes, name)
  const line: Line = { key: `${form.id}-${question.key}-${name}-${on ? 'noted' : 'undone'}` }
  return { kind: 'asked', state: settle(form, { ...state, notes }), say: [line] }
}

/** Why something is no answer where only buttons are. */
function keyOutsideQuestions(input: FormInput): string {
  switch (input.kind) {
    case 'odd':
      return oddKey(input.what)
    case 'edited':
      return 'forms-edited'
    case 'file':
      return 'forms-odd-file'
    case 'contact':
      return 'forms-odd-contact'
    case 'text':
    case 'option':
    case 'member':
      return 'forms-choice-unknown'
  }
}

function refuse(state: FormState, key: string): FormResult {
  return { kind: 'refused', state, why: { key } }
}
