import type { Answer, Condition, FormState, Option } from './definition.ts'

type Facts = Pick<FormState, 'answers' | 'notes' | 'purpose'>

/** Whether a condition holds of the answers, notes and purpose. No condition always holds. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true
  return condition.some((alternative) =>
    Object.entries(alternative).every(([key, values]) => values.includes(valueOf(key, facts) ?? '')),
  )
}

/** The options that are offered now, in their order. */
export function offered(options: readonly Option[], facts: Facts): string[] {
  return options.flatMap((each) => {
    if (typeof each === 'string') return [each]
    return holds(each.when, facts) ? [each.option] : []
  })
}

function valueOf(key: string, facts: Facts): string | undefined {
  const answer = facts.answers[key]
  if (answer !== undefined) return plainValue(answer)
  return facts.notes[key] ?? facts.purpose[key]
}

function plainValue(answer: Answer): string {
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
