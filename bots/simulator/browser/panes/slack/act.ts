import type { Answer } from '../../../slack/delivery/deliver.ts'
import { viewMessage } from '../../../slack/people/view.ts'
import { SlackRefusal } from '../../../slack/errors.ts'
import type { SimMessage } from '../../../slack/types.ts'
import type { ChatPlace, FileGiven, PressAct, SayAct, SubmitAct } from '../acts.ts'
import type { Looker } from '../looker.ts'
import { Refusal } from '../refusal.ts'
import { holds, readPress, type Pressed } from './blocks.ts'
import { fillIn, openModal } from './form.ts'
import { homeOf } from './home.ts'
import { slackMember, slackMessage, slackPlace, type SlackPlace } from './place.ts'

/**
 * Types a text. One that begins with a slash is a command; an answer to a message of the app goes into its thread, to
 * the app, which hears of nothing else that is said in a channel.
 */
export async function sayOnSlack(looker: Looker, { chat, text, replyTo }: SayAct): Promise<void> {
  const place = slackPlace(looker, chat)
  const { person, channel, world } = place
  if (text.startsWith('/')) {
    const [command = ''] = text.split(/\s/)
    if (!person.sim.app.commands.has(command)) throw new Refusal('simulator-chat-no-command', { command })
    await answered(looker, () => person.runs(text, channel))
    return
  }
  const thread = replyTo === undefined ? {} : { thread: threadOf(place, replyTo) }
  const name = `@${world.app.realName.toLowerCase()}`
  const named = text.toLowerCase().startsWith(name)
  if (channel.kind === 'dm') person.writes(text, { in: channel, ...thread })
  else if (named || replyTo !== undefined) {
    person.mentions(named ? text.slice(name.length).trimStart() : text, { in: channel, ...thread })
  } else person.writes(text, { in: channel })
}

/** Presses a button of a message, as the message is now or as it was, or of the home. */
export async function pressOnSlack(looker: Looker, { chat, message, press }: PressAct): Promise<void> {
  const pressed = requirePress(press)
  if (chat === homeOf(looker.member.id)) {
    const { person, world } = slackMember(looker)
    if (!holds(world.homes.get(person.id)?.blocks ?? [], pressed))
      throw new Refusal('simulator-chat-no-button')
    await answered(looker, () => person.presses(pressed, 'home'))
    return
  }
  const place = slackPlace(looker, chat)
  const found = slackMessage(place, message)
  const shown = versions(found).find(({ blocks }) => holds(blocks, pressed))
  if (shown === undefined) throw new Refusal('simulator-chat-no-button')
  await answered(looker, () => place.person.presses(pressed, viewMessage({ ...found, blocks: shown.blocks })))
}

/** Sends a file, into the thread of the message that it answers. */
export function sendOnSlack(looker: Looker, where: ChatPlace, { name, bytes, mime }: FileGiven): void {
  const place = slackPlace(looker, where.chat)
  const thread = where.replyTo === undefined ? {} : { thread: threadOf(place, where.replyTo) }
  place.person.sends({ name, bytes, mime }, { in: place.channel, ...thread })
}

/** Fills in the modal on top and sends it. */
export async function submitOnSlack(looker: Looker, act: SubmitAct): Promise<void> {
  const { person } = slackMember(looker)
  if (fillIn(looker, act)) await answered(looker, () => person.submits())
}

/** Presses a button of the modal on top. */
export async function pressInModal(looker: Looker, modal: string, press: string): Promise<void> {
  const { person, view } = openModal(looker, modal)
  const pressed = requirePress(press)
  if (!holds(view.blocks, pressed)) throw new Refusal('simulator-chat-no-button')
  await answered(looker, () => person.presses(pressed, 'modal'))
}

/** Closes the modal on top. */
export async function closeModal(looker: Looker, modal: string): Promise<void> {
  const { person } = openModal(looker, modal)
  await person.closesModal()
}

/** Opens the App Home. */
export function openHome(looker: Looker): void {
  slackMember(looker).person.opensHome()
}

function requirePress(press: string): Pressed {
  const pressed = readPress(press)
  if (pressed === undefined) throw new Refusal('simulator-chat-no-button')
  return pressed
}

function versions(message: SimMessage): Pick<SimMessage, 'blocks'>[] {
  return [message, ...message.past.toReversed()]
}

/** The thread in which a message is answered: its own, or the one in which it stands. */
function threadOf(place: SlackPlace, ts: string): string {
  const message = slackMessage(place, ts)
  if (message.onlyFor !== undefined) throw new Refusal('simulator-chat-no-thread')
  return message.threadTs ?? message.ts
}

/** Says to the one who acted what Slack says when the app does not answer, or answers nonsense. */
async function answered(looker: Looker, act: () => Promise<Answer>): Promise<void> {
  const { context, member, t } = looker
  const ok = await act().then(
    (answer) => answer.ok,
    (error: unknown) => {
      if (error instanceof SlackRefusal) return false
      throw error
    },
  )
  if (ok) return
  context.hub.tell({ type: 'toast', person: member.id, text: t('simulator-chat-no-answer'), alert: false })
}
