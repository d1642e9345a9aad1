import { createHash } from 'node:crypto'
import { webhookError, type WebhookError } from './errors.ts'
import type { Simulator } from './simulator.ts'
import type { PersonState, SentMessage } from './types.ts'
import type { WireContact, WireStatus } from './wire.ts'

/** How a webhook names a person: phone only when it is told, user id only where there is one. */
export function contactOf(person: PersonState): WireContact {
  return {
    profile: {
      name: person.name,
      ...(person.username === undefined ? {} : { username: person.username }),
    },
    ...(person.hidesPhone ? {} : { wa_id: person.phone }),
    ...(person.userId === undefined ? {} : { user_id: person.userId }),
  }
}

/** The lane on which a person's webhooks keep their order. */
export function laneOf(person: PersonState, kind: 'messages' | 'statuses'): string {
  return `${kind}:${person.userId ?? person.phone}`
}

/**
 * What becomes of an accepted message: sent, and delivered when the phone is on; or failed.
 * Resolves when the webhooks' first attempts are over.
 */
export async function sendOff(sim: Simulator, sent: SentMessage, failure?: WebhookError): Promise<void> {
  const { person } = sent
  const error = failure ?? (person?.onWhatsApp === true ? undefined : webhookError(131026))
  if (person === undefined || error !== undefined) {
    sent.error = error
    await report(sim, sent, 'failed')
    return
  }
  const told = [report(sim, sent, 'sent')]
  if (person.online && !person.blocked) told.push(deliver(sim, sent))
  await Promise.all(told)
}

/** A message that was sent reaches the phone; who reads at once, or has looked already, has read it. */
export async function deliver(sim: Simulator, sent: SentMessage): Promise<void> {
  if (sent.status !== 'sent') return
  const told = [report(sim, sent, 'delivered')]
  if (sent.bubble.read || sent.person?.readsAtOnce === true) {
    sent.bubble.read = true
    told.push(report(sim, sent, 'read'))
  }
  await Promise.all(told)
}

/** The person has seen a message. */
export async function markRead(sim: Simulator, sent: SentMessage): Promise<void> {
  const { person, bubble } = sent
  if (person === undefined || bubble.read) return
  bubble.read = true
  sim.world.show(person, bubble)
  if (sent.status === 'delivered') await report(sim, sent, 'read')
}

/** Tells the webhook a status of a message. */
async function report(sim: Simulator, sent: SentMessage, status: WireStatus['status']): Promise<void> {
  sent.status = status
  const { person } = sent
  const withContact = person?.userId !== undefined && status !== 'failed'
  const lane = person === undefined ? `statuses:${sent.input}` : laneOf(person, 'statuses')
  await sim.webhook.tell(lane, {
    contacts: withContact && person !== undefined ? [contactOf(person)] : [],
    statuses: [wireStatus(sim, sent, status)],
  })
}

function wireStatus(sim: Simulator, sent: SentMessage, status: WireStatus['status']): WireStatus {
  const { person } = sent
  const phone = sent.toUserId
    ? person?.hidesPhone === false
      ? person.phone
      : undefined
    : digitsOf(sent.input)
  const userId = sent.toUserId ? sent.input : status === 'failed' ? undefined : person?.userId
  return {
    id: sent.id,
    status,
    timestamp: sim.world.timestamp(),
    ...(phone === undefined ? {} : { recipient_id: phone }),
    ...(userId === undefined ? {} : { recipient_user_id: userId }),
    ...(status === 'sent' || status === 'delivered' ? priceOf(sim, sent, status) : {}),
    ...(status === 'failed' && sent.error !== undefined ? { errors: [sent.error] } : {}),
    ...(sent.callbackData === undefined ? {} : { biz_opaque_callback_data: sent.callbackData }),
  }
}

/** The digits of a phone number as callers write it, with +, blanks, dashes or brackets. */
export function digitsOf(phone: string): string {
  return phone.replaceAll(/[^0-9]/g, '')
}

function priceOf(
  sim: Simulator,
  sent: SentMessage,
  status: 'sent' | 'delivered',
): Pick<WireStatus, 'conversation' | 'pricing'> {
  const free = sent.category === 'service' || sim.world.windowOpen(sent.person)
  const opened = Math.floor((sent.person?.lastWroteAt ?? sent.at) / 1000) + 86_400
  return {
    conversation: {
      id: createHash('md5').update(`${sent.input}${sent.category}`).digest('hex'),
      ...(status === 'sent' ? { expiration_timestamp: String(opened) } : {}),
      origin: { type: sent.category },
    },
    pricing: {
      billable: !free,
      pricing_model: 'PMP',
      category: sent.category,
      type: free ? 'free_customer_service' : 'regular',
    },
  }
}
