import type { PageAnswers } from '../chat/incoming.ts'

/** Nothing is taken: said at the first field, so that what was written stays to be read, else in the page's place. */
export function notTaken(
  answers: PageAnswers,
  sentence: string,
): { readonly faults: Readonly<Record<string, string>> } | { readonly done: string } {
  const [field] = Object.keys(answers)
  return field === undefined ? { done: sentence } : { faults: { [field]: sentence } }
}
