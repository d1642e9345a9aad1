import { randomInt } from 'node:crypto'
import type { Message } from '../chat/message.ts'
import { readToken, writeToken, type Token } from '../chat/token.ts'
import { menu } from '../citizen/menu.ts'
import { controls } from '../conversation/choices.ts'
import type { Answers, FormDefinition, FormInput, FormState } from '../conversation/definition.ts'
import { acceptInput, startForm } from '../conversation/interpreter.ts'
import { goTo, interrupt, resume, withRows } from '../conversation/moves.ts'
import { questionAt } from '../conversation/order.ts'
import { pageBefore } from '../conversation/page-questions.ts'
import { leadLines, messagesFor } from '../conversation/prompt.ts'
import type { FormResult, Line, RowsNeeded, Sentence } from '../conversation/result.ts'
import { filesIn } from '../case/filed-form.ts'
import { discardFiles } from '../storage/files.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { commands } from './commands.ts'
import type { Desk } from './desk.ts'
import { noteAlbum, takeFile } from './form-files.ts'
import { opensPages, pageOf, sayOnPage } from './form-page.ts'
import { findRows } from './form-rows.ts'
import { contextOf, definitionOf, placeOf, promptOf, viewOf } from './form-view.ts'
import { pressAction } from './press-action.ts'
import { submitForm } from './submit.ts'
import { answer, say, type Reply, type Turn } from './turn.ts'
import { wordsFor } from './words.ts'

/** What a form is begun for. */
export interface FormStart {
  /** Read again when it is submitted: what for, on which case. */
  readonly purpose: Readonly<Record<string, string>>
  /** Answers known beforehand; their questions are passed over. */
  readonly prefill?: Answers
  /** Ask only these questions (a correction). */
  readonly only?: readonly string[]
}

/** Form numbers travel in buttons; drawn at random, so that nobody's old button fits somebody else's form. */
const formNumberMax = 2_147_483_647

/** Begins a form in this chat; one that was there is replaced. */
export async function beginForm(desk: Desk, turn: Turn, id: string, start: FormStart): Promise<Reply> {
  const form = definitionOf(desk, id)
  const begun = knowingNumber(turn, startForm(form, { number: randomInt(1, formNumberMax), ...start }))
  const state = turn.incoming.chat.kind === 'private' ? begun : { ...begun, group: groupOf(turn) }
  return settle(desk, turn, form, state, resume(form, state))
}

/** The platform may tell the person's number with one message and not with the next: what was told is kept. */
function knowingNumber({ incoming: { chat, sender } }: Turn, state: FormState): FormState {
  if (sender.phone === undefined || chat.kind !== 'private') return state
  return { ...state, ownPhone: sender.phone }
}

/** Kept with the form, so that what is said of it later names the same person in the same place. */
function groupOf({ incoming: { chat, sender } }: Turn): NonNullable<FormState['group']> {
  return { name: sender.name, ...(chat.threadId !== undefined && { threadId: chat.threadId }) }
}

/** Gives what was written, sent or pressed to the form that waits. */
export async function continueForm(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const form = definitionOf(desk, state.form)
  const { content } = turn.incoming
  const known = knowingNumber(turn, state)
  const noted = content.kind === 'file' ? noteAlbum(form, known, content) : known
  if (noted === undefined) return say(turn)
  const input = await inputOf(desk, turn, form, noted)
  const result =
    wholePageBack(turn, form, noted, input) ?? acceptInput(form, noted, input, contextOf(desk, turn))
  const sent = input.kind === 'file' && input.outcome.ok ? [input.outcome.fileId] : []
  return settle(desk, turn, form, noted, result, sent)
}

/** Where pages are shown, one step back is to the beginning of the page before. */
function wholePageBack(
  turn: Turn,
  form: FormDefinition,
  state: FormState,
  input: FormInput,
): FormResult | undefined {
  const isBack = input.kind === 'option' && input.option === controls.back && input.question === state.at
  if (!isBack || !opensPages(turn) || questionAt(form, state) === undefined) return undefined
  const at = state.editing === true || input.form !== state.number ? undefined : pageBefore(form, state)
  return at === undefined ? undefined : resume(form, goTo(state, at))
}

/** The form that waits, where it stands: as a page where one can be shown, else in the chat. */
export async function showForm(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  if (!opensPages(turn)) return { deliveries: repeatQuestion(desk, turn, state), form: 'keep' }
  const page = await pageOf(desk, turn, definitionOf(desk, state.form), state)
  return { deliveries: [], form: 'keep', page }
}

/** Asks before a started form is dropped for a command; an untouched form gives way at once. */
export async function interruptForm(
  desk: Desk,
  turn: Turn,
  state: FormState,
  command: string,
): Promise<Reply> {
  const form = definitionOf(desk, state.form)
  return settle(desk, turn, form, state, interrupt(form, state, command))
}

/** The question that waits, once more. */
export function repeatQuestion(desk: Desk, turn: Turn, state: FormState): NewDelivery[] {
  return [answer(turn, toAsked(turn, promptOf(desk, placeOf(turn), state)))]
}

/** In a group a question says whom it is for: others see it too, and may have forms of their own. */
function toAsked({ incoming }: Turn, message: Message): Message {
  const { chat, sender } = incoming
  return chat.kind === 'private' ? message : { ...message, to: { id: sender.id, name: sender.name } }
}

/**
 * What was asked for beside a form leaves it as it is, and the question that waits comes again at the end. It is still
 * there when all that was done is a change to a message further up.
 */
export function withQuestion(desk: Desk, turn: Turn, reply: Reply): Reply {
  if (turn.form === undefined || reply.form !== 'keep') return reply
  const { deliveries } = reply
  if (deliveries.length > 0 && deliveries.every(({ kind }) => kind === 'edit')) return reply
  return { ...reply, deliveries: [...reply.deliveries, ...repeatQuestion(desk, turn, turn.form)] }
}

/** Stands for a command where a press waits for "drop the form?" to be answered. No command is written so. */
const pressed = '#press'

/** Asks before a started form is dropped for what a button does. */
export function interruptFormForPress(
  desk: Desk,
  turn: Turn,
  state: FormState,
  token: Token,
): Promise<Reply> {
  return interruptForm(desk, turn, state, `${pressed} ${writeToken(token)}`)
}

async function inputOf(desk: Desk, turn: Turn, form: FormDefinition, state: FormState): Promise<FormInput> {
  const { content } = turn.incoming
  switch (content.kind) {
    case 'text':
      return { kind: 'text', text: content.text }
    case 'press': {
      const [, number, question, option] = content.token.split(':')
      return {
        kind: 'option',
        form: Number.parseInt(number ?? '', 36),
        question: question ?? '',
        option: option ?? '',
      }
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

/**
 * Turns what the interpreter decided into a reply, looking rows up as often as it needs them. `sent`: files that
 * came with this turn.
 */
export async function settle(
  desk: Desk,
  turn: Turn,
  form: FormDefinition,
  before: FormState,
  first: FormResult,
  sent: readonly number[] = [],
): Promise<Reply> {
  let result = first
  let lead: readonly Line[] = []
  while (result.kind === 'needs-rows') {
    lead = [...lead, ...result.say]
    const { source, query, state } = result
    const { answers, purpose } = state
    result = withRows(form, state, await findRows(desk, source, { turn, query, answers, purpose }))
  }
  const shown = result.kind === 'asked' ? { ...result, say: [...lead, ...result.say] } : result
  const reply = opensPages(turn)
    ? await onPage(desk, turn, form, shown)
    : after(saidOf(desk, turn, form, before, shown), await concluded(desk, turn, result))
  const goesOn = ['asked', 'refused', 'stale', 'submitted'].includes(result.kind)
  const kept = new Set(goesOn ? filesIn(result.state.answers) : [])
  const gone = [...filesIn(before.answers), ...sent].filter((id) => !kept.has(id))
  return forgetting(turn, gone, reply)
}

type Settled = Exclude<FormResult, RowsNeeded>

function saidOf(
  desk: Desk,
  turn: Turn,
  form: FormDefinition,
  before: FormState,
  result: Settled,
): NewDelivery[] {
  return messagesFor(form, before, result, viewOf(desk, placeOf(turn))).map((message) =>
    answer(turn, toAsked(turn, message)),
  )
}

async function onPage(desk: Desk, turn: Turn, form: FormDefinition, result: Settled): Promise<Reply> {
  const reply = await concluded(desk, turn, result)
  if (result.kind !== 'asked' && result.kind !== 'refused' && result.kind !== 'stale')
    return sayOnPage(desk, turn, reply)
  return { ...reply, page: await pageOf(desk, turn, form, result.state, { say: leadLines(result) }) }
}

async function concluded(desk: Desk, turn: Turn, result: Settled): Promise<Reply> {
  const t = wordsFor(desk, turn)
  switch (result.kind) {
    case 'asked':
    case 'refused':
    case 'stale':
      return { deliveries: [], form: result.state }
    case 'submitted':
      return submitForm(desk, turn, result.state)
    case 'answered':
      return ended(turn, answeredMessage(t))
    case 'cancelled':
      return ended(turn, { text: t('citizen-form-ended') })
    case 'dropped':
      return dropped(desk, turn, result.command)
  }
}

function answeredMessage(t: Sentence): Message {
  return { heading: t('citizen-answered-by-dip-heading'), text: t('citizen-answered-by-dip') }
}

/** What is no answer, or no longer one, is not kept: a form that comes to nothing leaves no file behind. */
export function forgetting(turn: Turn, files: readonly number[], reply: Reply): Reply {
  if (files.length === 0) return reply
  return {
    ...reply,
    work: async (tx) => {
      await discardFiles(tx, files, turn.person.personId, turn.now)
      return reply.work === undefined ? { deliveries: [] } : reply.work(tx)
    },
  }
}

/** A reply behind messages that close the form. */
function after(said: readonly NewDelivery[], reply: Reply): Reply {
  return said.length === 0 ? reply : { ...reply, deliveries: [...said, ...reply.deliveries] }
}

function ended(turn: Turn, message: Message): Reply {
  return { deliveries: [answer(turn, message)], form: 'none' }
}

/** The form is given up for the command that was sent while it waited. */
async function dropped(desk: Desk, turn: Turn, interruptedBy: string): Promise<Reply> {
  const [name = '', ...args] = interruptedBy.split(' ')
  if (name === pressed) return pressedAgain(desk, turn, args.join(' '))
  const command = commands.get(name)
  if (command === undefined) return ended(turn, menu(wordsFor(desk, turn), 'asked'))
  const reply = await command.run(desk, { ...turn, form: undefined }, args.join(' '))
  return reply.form === 'keep' ? { ...reply, form: 'none' } : reply
}

async function pressedAgain(desk: Desk, turn: Turn, token: string): Promise<Reply> {
  const press = readToken(token)
  if (press?.kind !== 'action') throw new Error('a form waits for a press that is none')
  const reply = await pressAction(desk, { ...turn, form: undefined }, press)
  return reply.form === 'keep' ? { ...reply, form: 'none' } : reply
}
