import { accept, refuse } from './accept.ts'
import { controls, pickableRows, pickedIds, type Choice } from './choices.ts'
import type { FormDefinition, FormState, Question } from './definition.ts'
import { advance, cancelCommand, goBack, goTo, interrupt, resume } from './moves.ts'
import { atChange, questionAt, settle, skippedNote, withAnswer, without } from './order.ts'
import { readSharedContact } from './reading.ts'
import type { FormContext, FormResult, Line } from './result.ts'

/** Does what a button says, tapped or typed. */
export function choose(
  form: FormDefinition,
  state: FormState,
  choice: Choice,
  context: FormContext,
): FormResult {
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

/** The number that the platform told us of, read as one that was shared. */
function takeOwnNumber(form: FormDefinition, state: FormState, question: Question | undefined): FormResult {
  if (question === undefined || state.ownPhone === undefined) return refuse(state, 'forms-choice-unknown')
  const reading = readSharedContact(question, { phone: state.ownPhone, own: true })
  return reading.ok
    ? accept(form, state, question, reading.answer)
    : { kind: 'refused', state, why: reading.why }
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
