import type { Condition, FormDefinition, FormState, Option, PickRow, Question } from './definition.ts'
import { isSearched } from './interpreter.ts'
import { wordsFor } from './moves.ts'
import { expectedFile } from './reading.ts'
import { askedQuestions, isAnswered, previousKey, questionAt, sourcesOf, wasPassed } from './order.ts'

type Pick = Extract<Question, { kind: 'pick' }>

/** Rows for the picks of a page, by the keys of their questions. */
export type RowsOnPage = Readonly<Record<string, readonly PickRow[]>>

/**
 * The questions that stand on one page: the one that waits and those after it, as far as none hangs on an answer
 * that is given on the same page. None where no question waits. Whoever went back sees again what was answered.
 */
export function questionsOnPage(form: FormDefinition, state: FormState): Question[] {
  const first = questionAt(form, state)
  if (first === undefined || state.interruptedBy !== undefined) return []
  if (state.editing === true || standsAlone(first)) return [first]
  const asked = askedQuestions(form, state)
  const again = isAnswered(state, first)
  const page = [first]
  for (const question of form.questions.slice(form.questions.indexOf(first) + 1)) {
    if (state.only?.includes(question.key) === false) continue
    if (hangsOn(question, page, state) || standsAlone(question) || clashes(question, page)) break
    if (!asked.includes(question)) continue
    if (!again && (isAnswered(state, question) || wasPassed(state, question))) continue
    page.push(question)
  }
  return page
}

/** Whether the form may ask something after this page, as far as can be known before its answers. */
export function isLastPage(form: FormDefinition, state: FormState): boolean {
  const page = questionsOnPage(form, state)
  const asked = askedQuestions(form, state)
  return form.questions.every((question) => {
    if (page.includes(question)) return true
    if (state.only !== undefined) return !asked.includes(question) || isSettled(state, question)
    if (hangsOn(question, page, state)) return false
    return !asked.includes(question) || isSettled(state, question)
  })
}

function isSettled(state: FormState, question: Question): boolean {
  return isAnswered(state, question) || wasPassed(state, question)
}

/** Where the page before this one begins; undefined on the first. */
export function pageBefore(form: FormDefinition, state: FormState): string | undefined {
  const before = previousKey(form, state)
  if (before === undefined || state.editing === true) return before
  const asked = askedQuestions(form, state)
  let at = asked[0]?.key
  for (;;) {
    if (at === undefined) return before
    const page = questionsOnPage(form, { ...state, at })
    if (page.some(({ key }) => key === before)) return at
    const end = asked.findIndex(({ key }) => key === page.at(-1)?.key)
    at = asked[end + 1]?.key
  }
}

/** Where rows have to be looked up for the page: by which search, for which words. */
export function picksOnPage(
  form: FormDefinition,
  state: FormState,
): { readonly question: Pick; readonly words: string }[] {
  return questionsOnPage(form, state)
    .filter((question) => question.kind === 'pick')
    .map((question) => ({
      question,
      words: state.notes[searchNote(question.key)] ?? wordsFor(question, state),
    }))
}

/** Note of the words that the rows of a page were found by. */
export const searchNote = (key: string): string => `search:${key}`

/** What is only shown to be decided on is looked at by itself. */
function standsAlone(question: Question): boolean {
  return question.kind === 'pick' && question.decide !== undefined
}

/** A page with a search may be shown again before it is taken, and no platform shows chosen files again. */
function clashes(question: Question, page: readonly Question[]): boolean {
  const isFile = (each: Question) => expectedFile(each) !== undefined
  const isSearch = (each: Question) => isSearched(each)
  return (isFile(question) && page.some(isSearch)) || (isSearch(question) && page.some(isFile))
}

function hangsOn(question: Question, page: readonly Question[], { only }: FormState): boolean {
  const given = page.flatMap((each) => [
    each.key,
    ...(each.kind === 'text' && each.toggle !== undefined ? [each.toggle] : []),
  ])
  // A correction asks what it names, whatever the conditions say.
  const asked = only === undefined ? [...(question.when ?? []), ...(question.unless ?? [])] : []
  const sources = question.kind === 'pick' ? sourcesOf(question) : []
  const keys = [...asked, ...optionsOf(question).flatMap(conditionOf)].flatMap((each) => Object.keys(each))
  return [...keys, ...sources].some((key) => given.includes(key))
}

function optionsOf(question: Question): readonly Option[] {
  if (question.kind === 'choice') return question.options
  return question.kind === 'text' ? (question.usual ?? []) : []
}

function conditionOf(option: Option): Condition {
  return typeof option === 'string' ? [] : option.when
}
