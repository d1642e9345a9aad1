import type { PageAnswers, PageValue } from '../chat/incoming.ts'
import type { Button } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import { choicesFor, controlKey, controls, placeOf, places } from './choices.ts'
import type { FormDefinition, FormState } from './definition.ts'
import { cancelCommand } from './moves.ts'
import { atChange, atReview, previousKey, reviewedQuestions } from './order.ts'
import { emptyLines, fieldsOf } from './page-fields.ts'
import { isLastPage, questionsOnPage, type RowsOnPage } from './page-questions.ts'
import type { FormView } from './prompt.ts'
import type { Line } from './result.ts'
import { reviewText } from './review.ts'
import { textArgs } from './wording.ts'

/** Several questions of a form at once, for platforms that show them so (`Capabilities.pages`). Plain text only. */
export interface FormPage {
  /** Running number of the form, and the place in it: both come back with the filled page. */
  readonly form: number
  readonly at: string
  readonly title: string
  /** Sentences above the fields, which may be long: the review is one. */
  readonly lead: readonly string[]
  /** None at the review. */
  readonly fields: readonly Field[]
  /** Labels of the button that sends the page and of the one that closes it: the form then rests. */
  readonly submit: string
  readonly cancel: string
  /** Presses that the page offers besides: one page back, another answer, to give the form up. */
  readonly buttons: readonly Button[]
  /** Nothing is asked or shown after it. */
  readonly last: boolean
}

/** A field of a page. What was entered comes back under its key, as the kind of value that `initial` has. */
export interface Field {
  /** Key of its question, or that and a part of it: `nama.kuasa`. */
  readonly key: string
  readonly label: string
  readonly hint?: string
  /** May be left empty. */
  readonly optional: boolean
  readonly initial?: PageValue
  readonly input: FieldInput
}

export type FieldInput =
  /** `max`: characters that an answer may have. */
  | { readonly kind: 'text'; readonly multiline: boolean; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  /** YYYY-MM-DD. */
  | { readonly kind: 'date' }
  /** One of at least one option. */
  | { readonly kind: 'choice'; readonly options: readonly FieldOption[] }
  /** Any number of at least one option. */
  | { readonly kind: 'choices'; readonly options: readonly FieldOption[] }
  | { readonly kind: 'files'; readonly min: number; readonly max: number }
  | { readonly kind: 'member' }

export interface FieldOption {
  readonly id: string
  readonly label: string
  readonly detail?: string
}

/** What a page is made of besides the form's state. */
export interface PageParts {
  readonly rows: RowsOnPage
  /** Said above: of what came before. */
  readonly say?: readonly Line[]
  /** What was entered into this page before it is shown again. */
  readonly entered?: PageAnswers
}

/** Where a form stands, as a page. */
export function pageFor(form: FormDefinition, state: FormState, view: FormView, parts: PageParts): FormPage {
  const { t } = view
  const said = (parts.say ?? []).map(({ key, args }) => t(key, args))
  const questions = questionsOnPage(form, state)
  const last = questions.length > 0 ? !form.review && isLastPage(form, state) : state.at === atReview
  const sends = last && state.interruptedBy === undefined
  return {
    form: state.number,
    at: placeOf(form, state),
    title: t(`${form.id}-title`, textArgs(form, state, view.args ?? {})),
    lead: [...said, ...leadLines(form, state, view, parts.rows)],
    fields:
      questions.length > 0
        ? questions.flatMap((question) => fieldsOf(form, state, question, { view, ...parts }))
        : fieldsBetween(form, state, view),
    submit: t(sends ? 'forms-button-send' : 'forms-button-next'),
    cancel: t('forms-button-close'),
    buttons: buttonsOf(form, state, view),
    last: sends,
  }
}

function leadLines(form: FormDefinition, state: FormState, view: FormView, rows: RowsOnPage): string[] {
  const { t, args = {}, capabilities } = view
  if (state.interruptedBy !== undefined) {
    const title = t(`${form.id}-title`, textArgs(form, state, args))
    return [t(state.interruptedBy === cancelCommand ? 'forms-cancel-ask' : 'forms-interrupt-ask', { title })]
  }
  if (state.at === atReview) return [reviewText(form, state, { t, args, textMax: capabilities.textMax })]
  return questionsOnPage(form, state).flatMap((question) => emptyLines(form, question, rows, t))
}

/** Where no question waits: which answer is to be changed; whether the form is given up for something else. */
function fieldsBetween(form: FormDefinition, state: FormState, { t }: FormView): Field[] {
  if (state.interruptedBy !== undefined) {
    const options = [controls.goOn, controls.drop].map((id) => ({ id, label: t(controlKey(id)) }))
    const input = { kind: 'choice' as const, options }
    return [
      {
        key: places.interrupt,
        label: t('forms-page-choose'),
        optional: false,
        initial: { option: controls.goOn },
        input,
      },
    ]
  }
  if (state.at !== atChange) return []
  const options = reviewedQuestions(form, state).map(({ key }) => ({
    id: key,
    label: t(`${form.id}-${key}-label`),
  }))
  return [
    { key: places.change, label: t('forms-change-ask'), optional: false, input: { kind: 'choice', options } },
  ]
}

function buttonsOf(form: FormDefinition, state: FormState, { t }: FormView): Button[] {
  if (state.interruptedBy !== undefined) return []
  const question = placeOf(form, state)
  const offered: string[] = [controls.change, controls.back, controls.cancel]
  return choicesFor(form, state)
    .filter(({ option }) => offered.includes(option))
    .filter(({ option }) => option !== controls.back || state.at !== atReview || previousKey(form, state))
    .map(({ option }) => ({
      label: t(controlKey(option)),
      token: writeToken({ kind: 'answer', form: state.number, question, option }),
    }))
}
