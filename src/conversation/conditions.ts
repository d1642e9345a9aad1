import type { Answer, Condition, FormState, Option, Question } from './definition.ts'

type Facts = Pick<FormState, 'answers' | 'notes' | 'purpose'>

/** Whether a condition holds of the answers, notes and purpose. No condition always holds. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true
  return condition.some((alternative) =>
    Object.entries(alternative).every(([key, values]) =>
      valuesOf(key, facts).some((value) => values.includes(value)),
    ),
  )
}

/** Whether a question is asked, as the answers stand. */
export function isAsked({ when, unless }: Pick<Question, 'when' | 'unless'>, facts: Facts): boolean {
  return holds(when, facts) && (unless === undefined || !holds(unless, facts))
}

/** The options that are offered now, in their order. */
export function offered(options: readonly Option[], facts: Facts): string[] {
  return options.flatMap((each) => {
    if (typeof each === 'string') return [each]
    return holds(each.when, facts) ? [each.option] : []
  })
}

/** What a condition compares; an empty text for what is not answered, noted or said. */
function valuesOf(key: string, facts: Facts): readonly string[] {
  const answer = facts.answers[key]
  if (answer?.kind === 'picks') return answer.rows.map(({ value }) => value)
  if (answer !== undefined) return [plainValue(answer)]
  return [facts.notes[key] ?? facts.purpose[key] ?? '']
}

function plainValue(answer: Exclude<Answer, { kind: 'picks' }>): string {
  switch (answer.kind) {
    case 'choice':
    case 'text':
    case 'nik':
    case 'pick':
      return answer.value
    case 'file':
    case 'files':
      return 'ada'
    case 'contact':
      if (answer.phone !== undefined && answer.email !== undefined) return 'both'
      return answer.email === undefined ? 'phone' : 'email'
  }
}
