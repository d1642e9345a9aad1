import type { Answer, FormDefinition, FormState, Question } from './definition.ts'
import type { Sentence, SentenceArgs } from './result.ts'
import { maskNik } from '../identity/nik.ts'

/**
 * The variables that every text of a form may use: its purpose, the choices made so far, its toggles, the limits
 * of the question, and what the caller knows (`extra`: the agency's name, retention). What is not answered yet is
 * an empty text, so that a sentence can always be said.
 */
export function textArgs(form: FormDefinition, state: FormState, extra: SentenceArgs): SentenceArgs {
  const args: Record<string, string | number> = {}
  for (const name of form.purpose ?? []) args[name] = ''
  for (const question of form.questions) {
    if (question.kind === 'choice') {
      const answer = state.answers[question.key]
      args[question.key] = answer?.kind === 'choice' ? answer.value : ''
    }
    if (question.kind === 'text' && question.toggle !== undefined)
      args[question.toggle] = state.notes[question.toggle] ?? 'tidak'
  }
  return { ...args, ...state.purpose, ...extra }
}

/** The limits of a question as variables `min` and `max`. */
export function limitArgs(question: Question): SentenceArgs {
  switch (question.kind) {
    case 'text':
    case 'number':
    case 'documents':
      return { min: question.min, max: question.max }
    case 'choice':
    case 'nik':
    case 'sk-badan-hukum':
    case 'ktp':
    case 'document':
    case 'contact':
    case 'member':
    case 'pick':
      return {}
  }
}

/** An answer as its giver sees it again: the NIK masked, files only as received. */
export function shownAnswer(form: FormDefinition, question: Question, answer: Answer, t: Sentence): string {
  switch (answer.kind) {
    case 'choice':
      return t(`${form.id}-${question.key}-${answer.value}`)
    case 'text':
      return question.kind === 'text' && question.as === 'identity' && /^\d{16}$/.test(answer.value)
        ? maskNik(answer.value)
        : answer.value
    case 'nik':
      return maskNik(answer.value)
    case 'file':
      return t(answer.remarks.includes('buram') ? 'forms-shown-file-blurred' : 'forms-shown-file')
    case 'files':
      return t('forms-shown-files', { count: answer.files.length })
    case 'contact':
      return [answer.phone, answer.email].filter((each) => each !== undefined).join(', ')
    case 'pick':
      return answer.label
    case 'picks':
      return answer.rows.map(({ label }) => label).join('; ')
  }
}
