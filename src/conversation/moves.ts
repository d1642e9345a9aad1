import type { FormDefinition, FormState, PickRow, Question } from './definition.ts'
import {
  askedQuestions,
  atReview,
  emptyNote,
  isAcknowledgement,
  nextKey,
  previousKey,
  questionAt,
  sourcesOf,
  without,
} from './order.ts'
import type { FormResult, Line } from './result.ts'

/** More rows than this are not shown: people type another word instead of scrolling. */
export const rowsMax = 8

/** Where a form stands: the question to ask now, or the rows it needs first. Also after a start or a rest. */
export function resume(form: FormDefinition, state: FormState, say: readonly Line[] = []): FormResult {
  const question = questionAt(form, state)
  if (question?.kind !== 'pick' || state.rows !== undefined) return { kind: 'asked', state, say }
  return { kind: 'needs-rows', state, source: question.source, query: wordsFor(question, state), say }
}

/** The earlier answer on which a `pick` looks its rows up; empty for the first rows of an unfiltered list. */
export function wordsFor(question: Extract<Question, { kind: 'pick' }>, state: FormState): string {
  const from = sourcesOf(question).map((key) => state.answers[key])
  const found = from.findLast((answer) => answer !== undefined)
  return found !== undefined && 'value' in found ? found.value : ''
}

/**
 * Gives the rows that a `needs-rows` asked for, in the order in which they are to be seen. Ids travel in buttons:
 * a–z, 0–9 and `-`.
 * @throws Error when no `pick` waits: then nobody asked for rows
 */
export function withRows(
  form: FormDefinition,
  state: FormState,
  rows: readonly PickRow[],
  say: readonly Line[] = [],
): FormResult {
  const question = questionAt(form, state)
  if (question?.kind !== 'pick') throw new Error(`no question of ${form.id} waits for rows`)
  if (rows.length > 0)
    return { kind: 'asked', state: { ...state, rows: rows.slice(0, question.most ?? rowsMax) }, say }
  if (!question.skipWhenEmpty) {
    const key = question.ownNone === true ? `${form.id}-${question.key}-none` : 'forms-pick-nothing'
    return { kind: 'asked', state: { ...state, rows: [] }, say: [...say, { key }] }
  }
  const passed = {
    ...state,
    answers: without(state.answers, question.key),
    notes: { ...state.notes, [emptyNote(question.key)]: 'ya' },
  }
  return advance(form, passed, say)
}

/** Goes to the first question still open, to the review, or to the end. */
export function advance(form: FormDefinition, state: FormState, say: readonly Line[] = []): FormResult {
  const next = goTo(state, nextKey(form, state))
  if (next.at === atReview && !form.review) return { kind: 'submitted', state: next, answers: next.answers }
  return resume(form, next, say)
}

/** One question back, or from a correction to the review. Answers stay and are offered again. */
export function goBack(form: FormDefinition, state: FormState): FormResult {
  if (state.editing === true) return resume(form, goTo(state, atReview))
  const previous = previousKey(form, state)
  if (previous === undefined) return { kind: 'refused', state, why: { key: 'forms-no-way-back' } }
  return resume(form, goTo(state, previous))
}

/** The state at another place, without what belonged to the place before. */
export function goTo(state: FormState, at: string): FormState {
  const { rows: _rows, editing: _editing, ...rest } = state
  return { ...rest, at }
}

/** The word for which `interrupt` asks whether to cancel, as /batal and the button do. */
export const cancelCommand = 'batal'

/**
 * A command while a form is being filled in: asks whether to drop the form, unless nothing would be lost.
 * `command` comes back in `dropped`; the command `batal` ends in `cancelled`.
 */
export function interrupt(form: FormDefinition, state: FormState, command: string): FormResult {
  const something = askedQuestions(form, state).some(
    (question) => !isAcknowledgement(question) && state.answers[question.key] !== undefined,
  )
  return something
    ? { kind: 'asked', state: { ...state, interruptedBy: command }, say: [] }
    : drop(state, command)
}

/** Answers `interrupt`: the form is given up, or goes on where it stood. */
export function resolveInterrupt(
  form: FormDefinition,
  state: FormState,
  answer: 'drop' | 'go-on',
): FormResult {
  const { interruptedBy, ...rest } = state
  if (answer === 'drop' && interruptedBy !== undefined) return drop(rest, interruptedBy)
  return resume(form, rest, [{ key: 'forms-goes-on' }])
}

function drop(state: FormState, command: string): FormResult {
  return command === cancelCommand ? { kind: 'cancelled', state } : { kind: 'dropped', state, command }
}
