import { accept, keepOpen, refuse } from './accept.ts'
import { controlKey, controls, choicesFor, everywhere, placeOf, typedChoice } from './choices.ts'
import type { Choice, Closeness } from './choices.ts'
import { choose } from './choose.ts'
import type { Answers, FormDefinition, FormInput, FormState, Question } from './definition.ts'
import { cancelCommand, resolveInterrupt } from './moves.ts'
import { askedQuestions, nextKey, questionAt, settle } from './order.ts'
import { expectedFile, oddKey, readAnswer } from './reading.ts'
import type { FormContext, FormResult } from './result.ts'
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
