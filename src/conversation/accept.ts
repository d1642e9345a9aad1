import type { Answer, FormDefinition, FormState, Question } from './definition.ts'
import { advance } from './moves.ts'
import { questionAt, withAnswer } from './order.ts'
import type { FormResult } from './result.ts'

/** Takes an answer and goes on; who was correcting one is told when that made another question necessary. */
export function accept(
  form: FormDefinition,
  state: FormState,
  question: Question,
  answer: Answer,
): FormResult {
  const wasEditing = state.editing === true
  const result = advance(form, withAnswer(form, state, question.key, answer))
  const stillOpen =
    (result.kind === 'asked' || result.kind === 'needs-rows') && questionAt(form, result.state)
  return wasEditing && stillOpen ? { ...result, say: [{ key: 'forms-more-needed' }] } : result
}

/** Several files: the question stays until it is said that these are all. */
export function keepOpen(
  form: FormDefinition,
  state: FormState,
  question: Question,
  answer: Answer,
): FormResult {
  const count = answer.kind === 'files' ? answer.files.length : 0
  const next = withAnswer(form, state, question.key, answer)
  return { kind: 'asked', state: next, say: [{ key: 'forms-file-received', args: { count } }] }
}

/** Takes nothing, for the reason that a sentence gives. */
export function refuse(state: FormState, key: string): FormResult {
  return { kind: 'refused', state, why: { key } }
}
