import type { Capabilities } from '../chat/channel.ts'
import type { Button, Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import { choicesFor, controls, offersOwnNumber, pickableRows, type Choice } from './choices.ts'
import type { FormDefinition, FormState, Question } from './definition.ts'
import { askedQuestions, atChange, isAnswered, questionAt } from './order.ts'
import { reviewText } from './review.ts'
import { cancelCommand } from './moves.ts'
import type { FormResult, Line, RowsNeeded, Sentence, SentenceArgs } from './result.ts'
import { shorten } from './typed.ts'
import { limitArgs, shownAnswer, textArgs } from './wording.ts'

/** How a form is shown: in whose language, on what kind of platform, with which facts of the agency. */
export interface FormView {
  readonly t: Sentence
  readonly capabilities: Pick<Capabilities, 'textMax' | 'contactButton' | 'pages'>
  /** Variables beyond the form's own, e.g. `agency` and the retention of the privacy notice. */
  readonly args?: SentenceArgs
  /** In a group an answer must be a reply to the question, which the platform can open at once. */
  readonly inGroup?: boolean
}

/** The question of now as a message: heading, words, buttons. */
export function promptFor(form: FormDefinition, state: FormState, view: FormView): Message {
  const heading = headingFor(form, state, view)
  const choices = choicesFor(form, state)
  const question = state.interruptedBy === undefined ? questionAt(form, state) : undefined
  const text = textFor(form, state, view)
  const buttons = [...buttonsFor(choices, state, view), ...pageButton(view)]
  if (question === undefined) return { heading, text, buttons }
  if (asksForContact(question, view))
    return { heading, text, buttons, ask: { kind: 'contact', label: view.t('forms-share-contact') } }
  if (view.inGroup !== true || !takesMessages(question)) return { heading, text, buttons }
  if (view.capabilities.pages === true)
    return { heading, text: `${text}\n\n${view.t('forms-press-to-fill')}`, buttons }
  const only = choices.every(({ option }) => option === controls.back || option === controls.cancel)
  // A message has one keyboard: buttons with answers are worth more than the opened reply field, Batal is not.
  if (!only) return { heading, text: `${text}\n\n${view.t('forms-reply-or-button')}`, buttons }
  const placeholder = view.t(`${form.id}-${question.key}-label`)
  return { heading, text: `${text}\n\n${view.t('forms-reply')}`, ask: { kind: 'reply', placeholder } }
}

/** Command that shows the form that waits. */
export const goOnCommand = 'lanjut'

/** Where a platform has pages, a question in the chat can also be answered there. */
function pageButton({ t, capabilities }: FormView): Button[][] {
  if (capabilities.pages !== true) return []
  const token = writeToken({ kind: 'command', name: goOnCommand, argument: '' })
  return [[{ label: t('forms-button-open'), token }]]
}

/**
 * The messages that tell a result, in order. `before` is the state that the input met. What follows the end of a
 * form (`submitted`, `answered`, `cancelled`, `dropped`) is the caller's to say: then only a share-contact
 * keyboard that may still be open is taken away.
 */
export function messagesFor(
  form: FormDefinition,
  before: FormState,
  result: Exclude<FormResult, RowsNeeded>,
  view: FormView,
): Message[] {
  const { state } = result
  const question = questionAt(form, before)
  const over = ['submitted', 'answered', 'cancelled', 'dropped'].includes(result.kind)
  const left = question !== undefined && asksForContact(question, view) && (over || state.at !== before.at)
  const closing: Message[] = left
    ? [
        {
          text: view.t(state.answers[before.at] === undefined ? 'forms-noted' : 'forms-contact-noted'),
          ask: { kind: 'none' },
        },
      ]
    : []
  if (over) return closing
  const prompt = promptFor(form, state, view)
  const lead = leadLines(result).map(({ key, args }) => view.t(key, args))
  return [...closing, { ...prompt, text: [...lead, prompt.text].join('\n\n') }]
}

/** What is said of a result before the question. */
export function leadLines(result: Exclude<FormResult, RowsNeeded>): readonly Line[] {
  if (result.kind === 'asked') return result.say
  return result.kind === 'refused' || result.kind === 'stale' ? [result.why] : []
}

/** What is shown for a stored form that this release can no longer read. `restart` is the token of a button. */
export function outdatedMessage(t: Sentence, restart?: string): Message {
  const text = t('forms-outdated')
  return restart === undefined
    ? { text }
    : { text, buttons: [[{ label: t('forms-restart'), token: restart, tone: 'primary' }]] }
}

function headingFor(form: FormDefinition, state: FormState, view: FormView): string {
  const title = view.t(`${form.id}-title`, textArgs(form, state, view.args ?? {}))
  const counted = askedQuestions(form, state).filter(({ kind }) => kind !== 'pick')
  const index = counted.findIndex(({ key }) => key === state.at)
  if (!form.review || index === -1 || state.interruptedBy !== undefined) return title
  // No total: it would change with the answers.
  return view.t('forms-progress', { title, number: index + 1 })
}

function textFor(form: FormDefinition, state: FormState, view: FormView): string {
  const { t, args = {}, capabilities } = view
  const facts = textArgs(form, state, args)
  if (state.interruptedBy !== undefined) {
    const title = t(`${form.id}-title`, facts)
    return t(state.interruptedBy === cancelCommand ? 'forms-cancel-ask' : 'forms-interrupt-ask', { title })
  }
  if (state.at === atChange) return t('forms-change-ask')
  const question = questionAt(form, state)
  if (question === undefined)
    return reviewText(form, state, { t, args, textMax: capabilities.textMax - leadRoom })
  const share = asksForContact(question, view) ? 'ya' : offersOwnNumber(state, question) ? 'ini' : 'tidak'
  const ask = t(`${form.id}-${question.key}-ask`, { ...facts, ...limitArgs(question), share, on: 'chat' })
  return [ask, ...rowLines(state, question, t), ...answerSoFar(form, state, question, t)].join('\n\n')
}

/** Room for the heading and a sentence before the review. */
const leadRoom = 400

function rowLines(state: FormState, question: Question, t: Sentence): string[] {
  if (question.kind !== 'pick' || state.rows === undefined || state.rows.length === 0) return []
  // While several are being picked the buttons say what there is.
  if (question.several === true && state.answers[question.key] !== undefined) return []
  const lines = pickableRows(state).map(({ label, detail }, index) => {
    const mark = question.decide === undefined ? `${index + 1}.` : '•'
    const head = `${mark} ${shorten(label, rowTextMax)}`
    return detail === undefined ? head : `${head}\n${shorten(detail, rowTextMax)}`
  })
  const barred = state.rows.flatMap(({ label, why }) =>
    why === undefined ? [] : [`– ${shorten(label, rowTextMax)}\n${shorten(why, rowTextMax)}`],
  )
  const shown = lines.length === 0 ? [] : [lines.join('\n')]
  return barred.length === 0 ? shown : [...shown, [t('forms-pick-barred'), ...barred].join('\n')]
}

/** Eight rows of two such texts fit into one message with the question. */
const rowTextMax = 180

function answerSoFar(form: FormDefinition, state: FormState, question: Question, t: Sentence): string[] {
  const answer = state.answers[question.key]
  if (answer === undefined) return []
  if (question.kind !== 'documents' && !isAnswered(state, question)) return []
  const value = shorten(shownAnswer(form, question, answer, t), answerTextMax)
  return [t('forms-answer-so-far', { value })]
}

const answerTextMax = 600

function buttonsFor(choices: readonly Choice[], state: FormState, view: FormView): Button[][] {
  const rows: Button[][] = []
  for (const { question, option, label, tone, row } of choices) {
    const button = {
      label: 'key' in label ? view.t(label.key) : label.text,
      token: writeToken({ kind: 'answer', form: state.number, question, option }),
      ...(tone === undefined ? {} : { tone }),
    }
    const buttons = (rows[row] ??= [])
    buttons.push(button)
  }
  return rows
}

function asksForContact(question: Question, view: FormView): boolean {
  return question.kind === 'contact' && question.accept === undefined && view.capabilities.contactButton
}

/** Whether an answer may come as a message rather than by a button. */
function takesMessages(question: Question): boolean {
  if (question.kind === 'choice' || question.kind === 'member') return false
  return question.kind !== 'pick' || isTyped(question)
}

function isTyped({ decide, several }: Extract<Question, { kind: 'pick' }>): boolean {
  return decide === undefined && several !== true
}
