import { isAsked, offered } from './conditions.ts'
import type { Answer, Answers, FormDefinition, FormState, Question } from './definition.ts'

/** `FormState.at` while all answers are shown for a last look. */
export const atReview = '#review'

/** `FormState.at` while a field is chosen for correction. */
export const atChange = '#change'

/** The questions that this person is asked, in order, as the answers stand. */
export function askedQuestions(form: FormDefinition, state: FormState): Question[] {
  const { only } = state
  // A correction asks what the desk named, whatever the conditions say.
  if (only !== undefined) return form.questions.filter((question) => only.includes(question.key))
  return form.questions.filter((question) => isAsked(question, state))
}

/** The question that waits; undefined at the review and while a field is chosen. */
export function questionAt(form: FormDefinition, state: FormState): Question | undefined {
  return form.questions.find((question) => question.key === state.at)
}

/** Whether a question has its answer. Of several files there must be enough. */
export function isAnswered(state: FormState, question: Question): boolean {
  const answer = state.answers[question.key]
  if (answer === undefined) return false
  if (question.kind === 'documents' && answer.kind === 'files') return answer.files.length >= question.min
  return true
}

/** Whether a question takes answer after answer, until it is said that these are all. */
export function staysOpen(question: Question): boolean {
  return question.kind === 'documents' || (question.kind === 'pick' && question.several === true)
}

/** A choice of one option is an acknowledgement: nothing to review, nothing to lose. */
export function isAcknowledgement(question: Question): boolean {
  return question.kind === 'choice' && question.options.length === 1
}

/** Fields that a review lists and a correction can name. */
export function reviewedQuestions(form: FormDefinition, state: FormState): Question[] {
  return askedQuestions(form, state).filter(
    (question) =>
      !isAcknowledgement(question) &&
      !(question.kind === 'pick' && question.decide !== undefined) &&
      (isAnswered(state, question) || question.optional === true),
  )
}

/** Key of the first question still open, or the review. */
export function nextKey(form: FormDefinition, state: FormState): string {
  const open = askedQuestions(form, state).find(
    (question) => !isAnswered(state, question) && !wasPassed(state, question),
  )
  return open?.key ?? atReview
}

/** Key of the question before the one that waits; undefined at the first. Questions without rows are skipped. */
export function previousKey(form: FormDefinition, state: FormState): string | undefined {
  const asked = askedQuestions(form, state)
  const here = asked.findIndex((question) => question.key === state.at)
  const before = here === -1 ? asked : asked.slice(0, here)
  return before.findLast((question) => state.notes[emptyNote(question.key)] === undefined)?.key
}

/** Note that a `pick` found nothing and was passed over. */
export const emptyNote = (key: string): string => `empty:${key}`

/** Note that an optional question was passed over by the person. */
export const skippedNote = (key: string): string => `skipped:${key}`

/** Whether a question was passed over: nothing was found for it, or the person skipped it. */
export function wasPassed(state: FormState, question: Question): boolean {
  const { notes } = state
  return notes[emptyNote(question.key)] !== undefined || notes[skippedNote(question.key)] !== undefined
}

/** Keys of the questions on whose answers a `pick` looks its rows up. */
export function sourcesOf({ from }: Extract<Question, { kind: 'pick' }>): readonly string[] {
  if (from === undefined) return []
  return typeof from === 'string' ? [from] : from
}

/** Keeps an answer, and drops what no longer stands because of it. */
export function withAnswer(form: FormDefinition, state: FormState, key: string, answer: Answer): FormState {
  const changed = JSON.stringify(state.answers[key]) !== JSON.stringify(answer)
  const kept = {
    ...state,
    answers: { ...state.answers, [key]: answer },
    notes: without(state.notes, skippedNote(key)),
  }
  return settle(form, changed ? forgetRowsFrom(form, kept, key) : kept)
}

/** Rows were found on an answer that is another one now: they are looked up anew. */
function forgetRowsFrom(form: FormDefinition, state: FormState, key: string): FormState {
  let { answers, notes } = state
  for (const question of form.questions) {
    if (question.kind !== 'pick' || !sourcesOf(question).includes(key)) continue
    answers = without(answers, question.key)
    notes = without(notes, emptyNote(question.key))
  }
  return { ...state, answers, notes }
}

/**
 * Drops answers to questions that are no longer asked and choices that are no longer offered. Conditions look
 * back only, so one pass in the form's order is enough. A correction keeps all: it does not ask the whole form.
 */
export function settle(form: FormDefinition, state: FormState): FormState {
  if (state.only !== undefined) return state
  let answers: Answers = state.answers
  for (const question of form.questions) {
    const answer = answers[question.key]
    if (answer === undefined) continue
    const facts = { ...state, answers }
    const stands =
      isAsked(question, facts) &&
      (question.kind !== 'choice' ||
        (answer.kind === 'choice' && offered(question.options, facts).includes(answer.value)))
    if (!stands) answers = without(answers, question.key)
  }
  return { ...state, answers }
}

/** A record without one of its keys. */
export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}
