import type { ChatPlace, FileGiven, PressAct, SayAct } from '../acts.ts'
import type { Looker } from '../looker.ts'
import { Refusal } from '../refusal.ts'
import { bubbleIn, whatsappPerson } from './place.ts'

/** Types a text, perhaps as an answer to a bubble. */
export async function sayOnWhatsapp(looker: Looker, { chat, text, replyTo }: SayAct): Promise<void> {
  const person = whatsappPerson(looker, chat)
  await person.writes(text, replyTo === undefined ? {} : { replyTo: bubbleIn(person, replyTo) })
}

/** Taps a button or a row. */
export async function pressOnWhatsapp(looker: Looker, { chat, message, press }: PressAct): Promise<void> {
  const person = whatsappPerson(looker, chat)
  const bubble = bubbleIn(person, message)
  const tap = /^\d{1,2}$/.test(press) ? bubble.taps[Number(press)] : undefined
  if (tap === undefined || tap.kind === 'link') throw new Refusal('simulator-chat-no-button')
  await person.taps(tap.label, { on: bubble })
}

/** Sends a picture as phones do, or a file as it is. */
export async function sendOnWhatsapp(
  looker: Looker,
  where: ChatPlace,
  { bytes, name, mime, as }: FileGiven,
): Promise<void> {
  const person = whatsappPerson(looker, where.chat)
  await (as === 'photo' ? person.sendsPhoto(bytes) : person.sendsDocument(bytes, name, { mime }))
}
