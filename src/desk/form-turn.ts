import { randomInt } from 'node:crypto'
import { DateTime } from 'luxon'
import type { Answers, FormDefinition, FormInput, FormState } from '../conversation/definition.ts'
import { acceptInput, interrupt, startForm, withRows } from '../conversation/interpreter.ts'
import { promptFor } from '../conversation/prompt.ts'
import type { FormContext, FormResult, Line } from '../conversation/result.ts'
import { allWords } from '../i18n/all-words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Message } from '../chat/message.ts'
import type { Desk } from './desk.ts'
import { takeFile } from './form-files.ts'
import { findRows } from './form-rows.ts'
import { submitForm } from './submit.ts'
import { commands } from './commands.ts'
import { answer, type Reply, type Turn } from './turn.ts'
import { localeOf, wordsFor } from './words.ts'
import { menu } from '../citizen/menu.ts'

/** What a form is begun for. */
export interface FormStart {
  /** Read again when it is submitted: what for, on which case. */
  readonly purpose: Readonly<Record<string, string>>
  /** Answers known beforehand. */
  readonly prefill?: Answers
  /** Ask only these questions (a correction). */
  readonly only?: readonly string[]
}

/** Form numbers travel in buttons; drawn at random, so that nobody's old button fits somebody else's form. */
const formNumberMax = 2_147_483_647

/** Begins a form in this chat; one that was there is replaced. */
export async function beginForm(desk: Desk, turn: Turn, id: string, start: FormStart): Promise<Reply> {
  const form = definitionOf(desk, id)
  const begun = startForm(form, { number: randomInt(1, formNumberMax), ...start })
  return settle(desk, turn, form, begun)
}

/** Gives what was written, sent or pressed to the form that waits. */
export async function continueForm(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const form = definitionOf(desk, state.form)
  const input = await inputOf(desk, turn, form, state)
  return settle(desk, turn, form, acceptInput(form, state, input, contextOf(desk, turn)))
}

/** Asks before a started form is dropped for a command. */
export async function interruptForm(desk: Desk, turn: Turn, state: FormState, name: string, args: string): Promise<Reply> {
  const form = definitionOf(desk, state.form)
  return asked(desk, turn, form, interrupt(state, args === '' ? name : `${name} ${args}`), [])
}

/** The question that waits, once more. */
export async function repeatQuestion(desk: Desk, turn: Turn, state: FormState): Promise<NewDelivery[]> {
  return [answer(turn, prompt(desk, turn, definitionOf(desk, state.form), state, []))]
}

function definitionOf(desk: Desk, id: string): FormDefinition {
  const form = desk.forms.get(id)
  if (form === undefined) throw new Error(`unknown form: ${id}`)
  return form
}

function contextOf(desk: Desk, turn: Turn): FormContext {
  return {
    today: DateTime.fromJSDate(turn.now, { zone: desk.agency.zone }).toISODate() ?? '',
    t: wordsFor(desk, turn),
    words: (key) => allWords(desk.translator, key),
  }
}

async function inputOf(desk: Desk, turn: Turn, form: FormDefinition, state: FormState): Promise<FormInput> {
  const { content } = turn.incoming
  switch (content.kind) {
    case 'text':
      return { kind: 'text', text: content.text }
    case 'press': {
      const [, number, question, option] = content.token.split(':')
      return { kind: 'option', form: Number.parseInt(number ?? '', 36), question: question ?? '', option: option ?? '' }
    }
    case 'file':
      return takeFile(desk, turn, form, state, content)
    case 'contact':
      return { kind: 'contact', phone: content.phone, own: content.own }
    case 'odd':
      return { kind: 'odd', what: content.what }
    case 'edited':
      return { kind: 'edited' }
    default:
      throw new Error(`not an answer to a form: ${content.kind}`)
  }
}

/** Turns what the interpreter decided into a reply, looking rows up as often as it needs them. */
async function settle(desk: Desk, turn: Turn, form: FormDefinition, first: FormResult): Promise<Reply> {
  let result = first
  let before: readonly Line[] = []
  while (result.kind === 'needs-rows') {
    before = [...before, ...result.say]
    const rows = await findRows(desk, result.source, result.query)
    result = withRows(form, result.state, rows)
  }
  const t = wordsFor(desk, turn)
  switch (result.kind) {
    case 'asked':
      return asked(desk, turn, form, result.state, [...before, ...result.say])
    case 'refused':
      return asked(desk, turn, form, result.state, [...before, result.why])
    case 'stale':
      return asked(desk, turn, form, result.state, [...before, result.why])
    case 'submitted':
      return submitForm(desk, turn, result.state)
    case 'answered':
      return ended(turn, { heading: t('citizen-answered-by-dip-heading'), text: t('citizen-answered-by-dip') })
    case 'cancelled':
      return ended(turn, { text: t('citizen-form-ended') })
    case 'dropped':
      return dropped(desk, turn, result.command)
  }
}

function ended(turn: Turn, message: Message): Reply {
  return { deliveries: [answer(turn, { ...message, ask: { kind: 'none' } })], form: 'none' }
}

/** The form is given up for the command that was sent while it waited. */
async function dropped(desk: Desk, turn: Turn, interruptedBy: string): Promise<Reply> {
  const [name = '', ...args] = interruptedBy.split(' ')
  const without: Turn = { ...turn, form: undefined }
  const command = commands.get(name)
  if (command === undefined) return ended(turn, menu(wordsFor(desk, turn), 'asked'))
  const reply = await command.run(desk, without, args.join(' '))
  return reply.form === 'keep' ? { ...reply, form: 'none' } : reply
}

function asked(desk: Desk, turn: Turn, form: FormDefinition, state: FormState, lines: readonly Line[]): Reply {
  return { deliveries: [answer(turn, prompt(desk, turn, form, state, lines))], form: state }
}

function prompt(desk: Desk, turn: Turn, form: FormDefinition, state: FormState, lines: readonly Line[]): Message {
  const channel = desk.channels.get(turn.incoming.platform)
  if (channel === undefined) throw new Error('an update came from a channel that is not on')
  const t = wordsFor(desk, turn)
  const question = promptFor(form, state, { t, locale: localeOf(turn), capabilities: channel.capabilities })
  const said = lines.map((line) => t(line.key, line.args))
  return said.length === 0 ? question : { ...question, text: [...said, '', question.text].join('\n') }
}
