import { refusalOf, webhookError, type WebhookError } from '../errors.ts'
import { messageId, userIdForm } from '../ids.ts'
import { limits } from '../limits.ts'
import type { Simulator } from '../simulator.ts'
import { digitsOf, sendOff } from '../statuses.ts'
import type { Bubble, PersonState, SentMessage } from '../types.ts'
import type { Answer, Call } from './call.ts'
import { contentOf } from './content.ts'
import { readMessage, readReadMark, type OutgoingMessage } from './schema.ts'

interface Recipient {
  readonly input: string
  readonly toUserId: boolean
  readonly person: PersonState | undefined
}

/**
 * POST /{phone number id}/messages with a message: accepted with a wamid, or GraphError. What it shows is on the
 * phone at once; the statuses follow when the caller has its answer.
 */
export function sendMessage(call: Call, body: unknown): Answer {
  const { sim } = call
  const message = readMessage(body)
  const recipient = recipientOf(sim, message)
  const { content, category } = contentOf(sim, message)
  if (!sim.behaviour.registered) throw refusalOf(133010)
  const now = sim.world.now()
  const { person } = recipient
  const limit = sim.rates.over(person?.phone ?? recipient.input, now)
  if (limit !== undefined) throw refusalOf(limit)
  const late = message.type !== 'template' && person?.onWhatsApp === true && !sim.world.windowOpen(person)
  if (late && sim.behaviour.outsideWindow === 'refused') throw refusalOf(131047)
  const bubble: Bubble = {
    ...content,
    id: messageId(person?.phone ?? digitsOf(recipient.input), 'out'),
    by: 'business',
    at: now,
    revision: 0,
    replyTo: message.context?.message_id,
    read: false,
  }
  const sent: SentMessage = {
    id: bubble.id,
    input: recipient.input,
    toUserId: recipient.toUserId,
    person,
    at: now,
    callbackData: message.biz_opaque_callback_data,
    category,
    payload: message,
    bubble,
    status: 'accepted',
  }
  sim.world.sent.set(sent.id, sent)
  const failure = failureOf(call, late)
  if (failure === undefined) showOnPhone(sim, sent)
  call.afterAnswer(() => sendOff(sim, sent, failure))
  return { status: 200, json: accepted(recipient, sent) }
}

/** POST /{phone number id}/messages with `status: read`: this message and the earlier ones get blue ticks. */
export function markAsRead(call: Call, body: unknown): Answer {
  const { world } = call.sim
  const mark = readReadMark(body)
  const heard = world.heard.get(mark.message_id)
  if (heard === undefined || world.now() - heard.bubble.at > limits.readableMs) {
    throw refusalOf(131009, 'Message id is invalid.')
  }
  const { person, bubble } = heard
  const until = person.bubbles.indexOf(bubble)
  for (const one of person.bubbles.slice(0, until + 1)) {
    if (one.by !== 'person' || one.read) continue
    one.read = true
    world.show(person, one)
  }
  if (mark.typing_indicator !== undefined) person.typingUntil = world.now() + limits.typingMs
  return { status: 200, json: { success: true } }
}

/** `to` wins over `recipient` (business-scoped user ids: sending messages). */
function recipientOf(sim: Simulator, message: OutgoingMessage): Recipient {
  const { to, recipient } = message
  if (to !== undefined) {
    const digits = digitsOf(to)
    if (!/^\+?[\d\s()-]+$/.test(to) || digits.length < 6 || digits.length > 15) {
      throw refusalOf(131009, 'to is not a valid phone number')
    }
    if (digits === sim.settings.business.displayPhoneNumber) {
      throw refusalOf(131021, 'Sender and recipient phone number is the same.')
    }
    const { allowList } = sim.behaviour
    if (allowList !== undefined && !allowList.includes(digits)) throw refusalOf(131030)
    return { input: to, toUserId: false, person: sim.world.atPhone(digits) }
  }
  if (recipient === undefined) throw refusalOf(131008, "Parameter 'to' or 'recipient' is mandatory.")
  if (!userIdForm.test(recipient)) throw refusalOf(131009, 'recipient is not a valid user id')
  if (sim.behaviour.allowList !== undefined && !sim.behaviour.allowList.includes(recipient)) {
    throw refusalOf(131030)
  }
  return { input: recipient, toUserId: true, person: sim.world.withUserId(recipient) }
}

function failureOf(call: Call, late: boolean): WebhookError | undefined {
  const { fault } = call
  if (fault?.kind === 'failed-status') return webhookError(fault.code, fault.details)
  return late ? webhookError(131047) : undefined
}

/** A phone that is off shows it when it is on again; one that blocked the business never does. */
function showOnPhone(sim: Simulator, sent: SentMessage): void {
  const { person } = sent
  if (person === undefined || !person.onWhatsApp || !person.online || person.blocked) return
  person.typingUntil = 0
  sim.world.show(person, sent.bubble)
}

function accepted(recipient: Recipient, sent: SentMessage): unknown {
  const { input, toUserId } = recipient
  const contact = toUserId ? { input, user_id: input } : { input, wa_id: digitsOf(input) }
  return {
    messaging_product: 'whatsapp',
    contacts: [contact],
    messages: [{ id: sent.id, ...(sent.category === 'service' ? {} : { message_status: 'accepted' }) }],
  }
}
