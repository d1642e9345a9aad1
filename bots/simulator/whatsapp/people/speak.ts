import { PlayError } from '../errors.ts'
import { messageId } from '../ids.ts'
import type { Simulator } from '../simulator.ts'
import { contactOf, laneOf } from '../statuses.ts'
import type { Bubble, BubbleFile, PersonState } from '../types.ts'
import type { WireContact, WireMessage } from '../wire.ts'

/** What came of something a person did. */
export interface Acted {
  /** The id of the message the business gets. */
  readonly wamid: string
  /** The phone's revision right after; later changes have a higher one. */
  readonly revision: number
}

/** What a person says, for the webhook and for the own phone. */
export interface Said {
  readonly type: string
  /** The type's own part of the message, e.g. `{ text: { body } }`. */
  readonly part: Readonly<Record<string, unknown>>
  readonly kind: Bubble['kind']
  readonly text: string
  readonly file?: BubbleFile | undefined
  readonly replyTo?: string | undefined
  readonly forwarded?: boolean | undefined
}

/** A person says something: it is on their phone, and the business is told. Opens the 24-hour window. */
export function say(sim: Simulator, person: PersonState, said: Said): Acted {
  if (person.blocked) throw new PlayError('this person has blocked the business; unblock it first')
  if (!person.onWhatsApp) throw new PlayError('this person has no WhatsApp')
  const { world, webhook } = sim
  const wamid = messageId(person.phone, 'in')
  const bubble: Bubble = {
    id: wamid,
    by: 'person',
    revision: 0,
    at: world.now(),
    kind: said.kind,
    text: said.text,
    taps: [],
    file: said.file,
    replyTo: said.replyTo,
    read: false,
  }
  person.lastWroteAt = world.now()
  world.heard.set(wamid, { person, bubble })
  world.show(person, bubble)
  void webhook.tell(laneOf(person, 'messages'), {
    contacts: [contactOf(person)],
    messages: [{ ...headOf(sim, person, wamid), type: said.type, ...contextOf(sim, said), ...said.part }],
  })
  return { wamid, revision: person.revision }
}

/** What every message of a person begins with. */
export function headOf(
  sim: Simulator,
  person: PersonState,
  wamid: string,
): Pick<WireMessage, 'from' | 'from_user_id' | 'id' | 'timestamp'> {
  const contact: WireContact = contactOf(person)
  return {
    ...(contact.wa_id === undefined ? {} : { from: contact.wa_id }),
    ...(contact.user_id === undefined ? {} : { from_user_id: contact.user_id }),
    id: wamid,
    timestamp: sim.world.timestamp(),
  }
}

function contextOf(sim: Simulator, said: Said): Pick<WireMessage, 'context'> {
  if (said.forwarded === true) return { context: { forwarded: true } }
  if (said.replyTo === undefined) return {}
  return { context: { from: sim.settings.business.displayPhoneNumber, id: said.replyTo } }
}
