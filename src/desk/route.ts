import { flatButtons, restFrom, shownAtOnce } from '../chat/buttons.ts'
import { readToken, type Token } from '../chat/token.ts'
import { allWords } from '../i18n/all-words.ts'
import { menu, menuChoice } from '../citizen/menu.ts'
import { showHome } from '../staff/home.ts'
import { setBlocked } from '../storage/people.ts'
import { isRunHere, type Command } from './command.ts'
import { commands } from './commands.ts'
import type { Desk } from './desk.ts'
import { chatEvent } from './chat-events.ts'
import { bare, typedNumber } from '../conversation/typed.ts'
import { continueForm, interruptForm, repeatQuestion, withQuestion } from './form-turn.ts'
import { fillForm } from './fill-form.ts'
import { keptMessage } from './kept-message.ts'
import { pressAction } from './press-action.ts'
import { answer, say, tell, type Reply, type Turn } from './turn.ts'
import { typedCommand } from './typed-command.ts'
import { pressByNumber } from './typed-number.ts'
import { views } from './views.ts'
import { wordsFor } from './words.ts'

/** Decides what an update means: a command, a press, an answer to the form that waits, or a free sentence. */
export async function route(desk: Desk, turn: Turn): Promise<Reply> {
  return withUnblocking(turn, await meant(desk, turn))
}

async function meant(desk: Desk, turn: Turn): Promise<Reply> {
  const { content } = turn.incoming
  switch (content.kind) {
    case 'command':
      return runCommand(desk, turn, content.name, content.args)
    case 'press':
      return press(desk, turn, content.token)
    case 'text':
    case 'file':
    case 'contact':
    case 'odd':
    case 'edited':
      return speech(desk, turn)
    case 'page':
      return fillForm(desk, turn, content)
    case 'home':
      return showHome(desk, turn)
    case 'page-closed':
      return say(turn)
    case 'page-failed':
      return pageFailed(desk, turn, content.form)
    case 'blocked':
    case 'unblocked':
    case 'joined':
    case 'left':
    case 'moved':
      return chatEvent(desk, turn, content)
  }
}

/** The page could not be shown: the question is said in the chat, with a button that shows it as a page. */
function pageFailed(desk: Desk, turn: Turn, form: number): Reply {
  if (turn.form?.number !== form) return say(turn)
  return { deliveries: repeatQuestion(desk, turn, turn.form), form: 'keep' }
}

/** What a person says or sends: to the form that waits, else it gets the menu; in groups it is left alone. */
async function speech(desk: Desk, turn: Turn): Promise<Reply> {
  if (isForAnother(turn)) return say(turn, { text: wordsFor(desk, turn)('forms-not-yours') })
  const { content, chat } = turn.incoming
  const isPrivate = chat.kind === 'private'
  const text = content.kind === 'text' ? content.text : ''
  const typed = isPrivate ? typedCommand(desk, text) : undefined
  if (typed?.slashed === true) return runCommand(desk, turn, typed.command.name, typed.args)
  const rest = isPrivate ? await showRest(desk, turn, text) : undefined
  if (rest !== undefined) return rest
  if (turn.form !== undefined) return continueForm(desk, turn, turn.form)
  const t = wordsFor(desk, turn)
  if (turn.formOutdated) {
    const why = { text: t('forms-outdated') }
    return { deliveries: [answer(turn, isPrivate ? { ...menu(t, 'asked'), ...why } : why)], form: 'none' }
  }
  const number = typedNumber(text)
  const pressed = number === undefined ? undefined : await pressByNumber(desk, turn, number, press)
  if (pressed !== undefined) return pressed
  if (!isPrivate) return say(turn)
  const chosen = menuChoice(text, (name) => allWords(desk.translator, `citizen-button-${name}`))
  if (chosen !== undefined) return runCommand(desk, turn, chosen, '')
  // What the person may not do is no command here but a sentence that happens to begin so.
  if (typed !== undefined && refuse(typed.command, turn, false) === undefined)
    return runCommand(desk, turn, typed.command.name, typed.args)
  return say(turn, menu(t, 'free-sentence'))
}

/** A reply to a question that somebody else was asked: never taken as an answer to one's own. */
function isForAnother({ incoming: { content, sender } }: Turn): boolean {
  return 'replyFor' in content && content.replyFor !== undefined && content.replyFor !== sender.id
}

/** Somebody who had blocked us and writes again can be reached again. */
function withUnblocking(turn: Turn, reply: Reply): Reply {
  const { chat, content } = turn.incoming
  if (!turn.person.wasBlocked || chat.kind !== 'private' || content.kind === 'blocked') return reply
  return {
    ...reply,
    work: async (tx) => {
      await setBlocked(tx, turn.person.identityId, null)
      return reply.work === undefined ? { deliveries: [] } : reply.work(tx)
    },
  }
}

/** Runs a command by its name: typed, or sent by a button. */
async function runCommand(desk: Desk, turn: Turn, name: string, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const known = commands.get(name)
  const command = known !== undefined && isRunHere(known, desk) ? known : undefined
  const inGroup = turn.incoming.chat.kind !== 'private'
  if (command === undefined) {
    // In a group the word may be meant for another bot.
    if (inGroup) return say(turn)
    const unknown =
      turn.form === undefined ? menu(t, 'unknown-command') : { text: t('citizen-unknown-command') }
    return withQuestion(desk, turn, say(turn, unknown))
  }
  // Nobody can be held to what a group says in its own name.
  if (turn.incoming.sender.anonymous === true) return say(turn, { text: t('press-refused-anonymous') })
  const refusal = refuse(command, turn, inGroup)
  if (refusal !== undefined) return refusal === 'silent' ? say(turn) : say(turn, { text: t(refusal) })
  if (turn.form !== undefined && !command.keepsForm)
    return interruptForm(desk, turn, turn.form, args === '' ? name : `${name} ${args}`)
  return command.run(desk, turn, args)
}

function refuse(command: Command, turn: Turn, inGroup: boolean): string | undefined {
  const { person } = turn
  // Behind the group's name nobody can be told from another.
  if (command.who !== 'anyone' && turn.incoming.sender.anonymous === true) return 'staff-anonymous'
  if (command.who === 'admin' && !person.isAdmin) return 'staff-only-admin'
  if (command.who === 'staff' && person.staffId === undefined && !person.isAdmin) return 'staff-only-staff'
  if (command.where === 'private' && inGroup)
    return command.who === 'anyone' ? 'silent' : 'staff-only-private'
  if (command.where === 'group' && !inGroup) return 'staff-only-group'
  return undefined
}

async function press(desk: Desk, turn: Turn, text: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const token: Token | undefined = readToken(text)
  if (token === undefined) return tell(t('citizen-press-old'))
  switch (token.kind) {
    case 'command':
      return runCommand(desk, turn, token.name, token.argument)
    case 'action':
      return pressAction(desk, turn, token)
    case 'view': {
      const view = views.get(token.view)
      return view === undefined ? tell(t('citizen-press-old')) : view.run(desk, turn, token.caseId)
    }
    case 'answer':
      return pressAnswer(desk, turn, token.form)
    case 'page':
      return showFrom(desk, turn, token.from)
  }
}

/** The rest of a message with more buttons than the platform shows at once. */
async function showFrom(desk: Desk, turn: Turn, from: number): Promise<Reply> {
  const { content } = turn.incoming
  const kept = await keptMessage(desk, turn, content.kind === 'press' ? content.messageId : undefined)
  const count = kept === undefined ? 0 : flatButtons(kept).length
  if (kept === undefined || count <= shownAtOnce || from >= count)
    return tell(wordsFor(desk, turn)('citizen-press-old'))
  return say(turn, { ...kept, from })
}

/**
 * The word of the row that stands for the rest of a list, typed. Undefined when it is something else: in a form an
 * answer, above all where a button says the same.
 */
async function showRest(desk: Desk, turn: Turn, text: string): Promise<Reply | undefined> {
  const { content } = turn.incoming
  const typed = bare(text)
  if (!allWords(desk.translator, 'desk-more').some((word) => bare(word) === typed)) return undefined
  const kept = await keptMessage(desk, turn, 'replyTo' in content ? content.replyTo : undefined)
  const from = kept === undefined ? undefined : restFrom(kept)
  if (kept === undefined || from === undefined) return undefined
  const isButton = flatButtons(kept).some(({ label }) => bare(label) === typed)
  return isButton ? undefined : say(turn, { ...kept, from })
}

/** A tap on a form's button. Forms are one person's own: in a group others see the button but cannot answer. */
async function pressAnswer(desk: Desk, turn: Turn, form: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  if (turn.form?.number === form) return continueForm(desk, turn, turn.form)
  if (turn.incoming.chat.kind !== 'private') return tell(t('forms-press-not-yours'))
  const reply = tell(t('citizen-press-old'), { alert: false })
  if (turn.form === undefined) return { ...reply, deliveries: [answer(turn, menu(t, 'asked'))] }
  return { ...reply, deliveries: repeatQuestion(desk, turn, turn.form) }
}
