import type { Answers } from './definition.ts'

/** The text or option of an answer; undefined when it was not asked or is a file. */
export function valueOf(answers: Answers, key: string): string | undefined {
  const answer = answers[key]
  return answer !== undefined && 'value' in answer ? answer.value : undefined
}

/** What an answer of several picked rows holds; empty when it was not asked. */
export function valuesOf(answers: Answers, key: string): string[] {
  const answer = answers[key]
  return answer?.kind === 'picks' ? answer.rows.map(({ value }) => value) : []
}

/** The files of an answer, single or several. */
export function filesOf(
  answers: Answers,
  key: string,
): readonly { readonly fileId: number; readonly name: string }[] {
  const answer = answers[key]
  if (answer?.kind === 'files') return answer.files
  return answer?.kind === 'file' ? [{ fileId: answer.fileId, name: key }] : []
}

/** Phone and e-mail of an answer. */
export function contactOf(
  answers: Answers,
  key: string,
): { readonly phone?: string; readonly email?: string } {
  const answer = answers[key]
  if (answer?.kind !== 'contact') return {}
  const { phone, email } = answer
  return { ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) }
}

/** Whole number of an answer; undefined when it was not asked. */
export function numberOf(answers: Answers, key: string): number | undefined {
  const text = valueOf(answers, key)
  return text === undefined ? undefined : Number(text)
}
