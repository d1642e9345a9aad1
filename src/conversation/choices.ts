import { offered } from './conditions.ts'
import type { FormDefinition, FormState, PickRow, Question } from './definition.ts'
import { atChange, isAnswered, previousKey, questionAt, reviewedQuestions, staysOpen } from './order.ts'
import { bare, shorten, typedNumber } from './typed.ts'

/**
 * A button that stands under a question: what its token carries, and its label as a key of the locales or as the
 * text of a row. The prompt shows exactly these, and an input is read against exactly these.
 */
export interface Choice {
  /** Key of the question, or one of `places`. */
  readonly question: string
  readonly option: string
  readonly label: { readonly key: string } | { readonly text: string }
  readonly tone?: 'primary' | 'danger'
  /** Buttons with the same number stand in one row. */
  readonly row: number
}

/** What stands in the token instead of a question's key, where no question waits. */
export const places = { review: 'review', change: 'change', interrupt: 'interrupt' } as const

/** Options that every form has. They begin with a dash, which no option of a definition does. */
export const controls = {
  back: '-back',
  cancel: '-cancel',
  skip: '-skip',
  own: '-own',
  keep: '-keep',
  done: '-done',
  removeLast: '-remove',
  send: '-send',
  change: '-change',
  drop: '-drop',
  goOn: '-go-on',
} as const

/** Words that are understood at every question, shown there or not. */
export const everywhere = [controls.back, controls.cancel, controls.skip] as const

/** Key of the label of a control. */
export const controlKey = (name: string): string => `forms-button${name}`

type Label = Choice['label']
type Row = readonly Omit<Choice, 'row' | 'question'>[]

/** The buttons for where a form stands, in the order in which they are shown and numbered. */
export function choicesFor(form: FormDefinition, state: FormState): Choice[] {
  const { place, rows } = layout(form, state)
  return rows
    .filter((row) => row.length > 0)
    .flatMap((row, index) => row.map((each) => ({ ...each, question: place, row: index })))
}

/** The place that buttons of now name in their tokens. */
export function placeOf(form: FormDefinition, state: FormState): string {
  return layout(form, state).place
}

function layout(form: FormDefinition, state: FormState): { place: string; rows: readonly Row[] } {
  if (state.interruptedBy !== undefined) {
    const rows = [[control(controls.goOn, 'primary')], [control(controls.drop, 'danger')]]
    return { place: places.interrupt, rows }
  }
  const question = questionAt(form, state)
  if (question !== undefined) return { place: question.key, rows: questionRows(form, state, question) }
  if (state.at === atChange) {
    const fields = reviewedQuestions(form, state).map(({ key }) => option(key, `${form.id}-${key}-label`))
    return {
      place: places.change,
      rows: [...inRowsOf(2, fields), [control(controls.back), control(controls.cancel)]],
    }
  }
  const rows = [[control(controls.send, 'primary')], [control(controls.change), control(controls.cancel)]]
  return { place: places.review, rows }
}

function questionRows(form: FormDefinition, state: FormState, question: Question): Row[] {
  const answered = isAnswered(state, question)
  const first = previousKey(form, state) === undefined && state.editing !== true
  return [
    ...ownRows(form, state, question),
    ...(answered && !staysOpen(question) ? [[control(controls.keep)]] : []),
    ...(question.optional === true && !answered ? [[control(controls.skip)]] : []),
    [...(first ? [] : [control(controls.back)]), control(controls.cancel)],
  ]
}

function ownRows(form: FormDefinition, state: FormState, question: Question): Row[] {
  const named = (each: string) => option(each, `${form.id}-${question.key}-${each}`)
  switch (question.kind) {
    case 'choice':
      return inRowsOf(question.perRow ?? 1, offered(question.options, state).map(named))
    case 'text': {
      const { toggle } = question
      const usual = offered(question.usual ?? [], state).map((each) => [named(each)])
      if (toggle === undefined || state.only !== undefined) return usual
      const label = state.notes[toggle] === undefined ? toggle : `${toggle}-undo`
      return [...usual, [option(toggle, `${form.id}-${question.key}-${label}`)]]
    }
    case 'pick': {
      const { decide, escapes = [] } = question
      if (decide !== undefined) return [[named(decide.end)], [named(decide.on)]]
      const escaping = escapes.map((each) => [named(each)])
      const done = pickedIds(state, question).length > 0 ? [[control(controls.done, 'primary')]] : []
      return [...pickRows(state, question), ...escaping, ...done]
    }
    case 'documents': {
      const answer = state.answers[question.key]
      const count = answer?.kind === 'files' ? answer.files.length : 0
      return [
        count >= question.min ? [control(controls.done, 'primary')] : [],
        count > 0 ? [control(controls.removeLast)] : [],
      ]
    }
    case 'number':
    case 'nik':
    case 'sk-badan-hukum':
    case 'ktp':
    case 'document':
    case 'member':
      return []
    case 'contact':
      return offersOwnNumber(state, question) ? [[control(controls.own)]] : []
  }
}

/** Whether the number that the platform told us of may be taken as the answer with one tap. */
export function offersOwnNumber(state: FormState, question: Question): boolean {
  return question.kind === 'contact' && question.accept === undefined && state.ownPhone !== undefined
}

/** The rows that may be picked, numbered as they are shown; those picked already are ticked. */
function pickRows(state: FormState, question: Question): Row[] {
  const picked = pickedIds(state, question)
  return pickableRows(state).map(({ id, label }, index) => {
    const tick = picked.includes(id) ? '✓ ' : ''
    return [{ option: id, label: { text: shorten(`${tick}${index + 1}. ${label}`, rowLabelMax) } }]
  })
}

/** Rows that are there to be picked, of those shown. */
export function pickableRows({ rows = [] }: FormState): PickRow[] {
  return rows.filter(({ why }) => why === undefined)
}

/** Ids of the rows picked so far, where several may be. */
export function pickedIds({ answers }: FormState, { key }: Question): string[] {
  const answer = answers[key]
  return answer?.kind === 'picks' ? answer.rows.map(({ value }) => value) : []
}

/** Longer labels are cut by the platforms without warning; the whole title stands in the text above. */
const rowLabelMax = 60

function option(name: string, key: string): { option: string; label: Label } {
  return { option: name, label: { key } }
}

function control(name: string, tone?: 'primary' | 'danger') {
  const label = { key: controlKey(name) }
  return tone === undefined ? { option: name, label } : { option: name, label, tone }
}

function inRowsOf<Item>(size: number, items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}

/**
 * How closely a typed text must name a button: `exact` its whole label; `numbered` also its number, where a bare
 * number cannot be an answer; `loose` also the first words of its label, where nothing but buttons can be meant.
 */
export type Closeness = 'exact' | 'numbered' | 'loose'

/** Which of the choices a person typed, in any language of the program. */
export function typedChoice(
  choices: readonly Choice[],
  text: string,
  words: (key: string) => readonly string[],
  closeness: Closeness,
): Choice | undefined {
  const typed = bare(text)
  if (typed === '') return undefined
  const labels = ({ label }: Choice) => ('key' in label ? words(label.key) : [label.text]).map(bare)
  const exact = choices.find((choice) => labels(choice).includes(typed))
  if (exact !== undefined || closeness === 'exact') return exact
  const number = typedNumber(text)
  if (number !== undefined) return choices[number - 1]
  if (closeness !== 'loose') return undefined
  const begun = choices.filter((choice) => labels(choice).some((label) => label.startsWith(`${typed} `)))
  return begun.length === 1 ? begun[0] : undefined
}
