import type { WebhookError } from './errors.ts'

/** A person as a webhook names them; either id may be missing. */
export interface WireContact {
  profile?: { name?: string; username?: string }
  wa_id?: string
  user_id?: string
}

/** A message of a person (Cloud API: messages webhook). Each type has its own part beside these. */
export interface WireMessage {
  from?: string
  from_user_id?: string
  id: string
  /** Seconds since the epoch, as text. */
  timestamp: string
  type: string
  context?: { from?: string; id?: string; forwarded?: boolean }
  [part: string]: unknown
}

/** How far a message of the business has come (Cloud API: status webhook). */
export interface WireStatus {
  id: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  timestamp: string
  recipient_id?: string
  recipient_user_id?: string
  conversation?: { id: string; expiration_timestamp?: string; origin: { type: string } }
  pricing?: { billable: boolean; pricing_model: string; category: string; type: string }
  errors?: WebhookError[]
  biz_opaque_callback_data?: string
}

/** One thing to tell, before it is put into a POST. */
export interface WebhookEvent {
  readonly contacts: readonly WireContact[]
  readonly messages?: readonly WireMessage[]
  readonly statuses?: readonly WireStatus[]
  /** Another field of the webhook with its value, e.g. user_id_update. */
  readonly other?: { readonly field: string; readonly value: Readonly<Record<string, unknown>> }
}

/** Whom the webhooks are about: the business account and its phone number. */
export interface Business {
  readonly accountId: string
  readonly phoneNumberId: string
  /** Digits with the country code. */
  readonly displayPhoneNumber: string
}

/** How events share POSTs: one each; all messages of a POST in one value; or an entry for each. */
export type Batching = 'each' | 'value' | 'entries'

/** Puts events into bodies of POSTs, in their order. */
export function envelopes(
  business: Business,
  events: readonly WebhookEvent[],
  batching: Batching,
): unknown[] {
  if (events.length === 0) return []
  if (batching === 'each') return events.map((event) => envelope(business, [[event]]))
  return [envelope(business, batching === 'value' ? [events] : events.map((event) => [event]))]
}

function envelope(business: Business, entries: readonly (readonly WebhookEvent[])[]): unknown {
  return {
    object: 'whatsapp_business_account',
    entry: entries.map((events) => ({ id: business.accountId, changes: changes(business, events) })),
  }
}

function changes(business: Business, events: readonly WebhookEvent[]): unknown[] {
  const value = {
    messaging_product: 'whatsapp',
    metadata: {
      display_phone_number: business.displayPhoneNumber,
      phone_number_id: business.phoneNumberId,
    },
  }
  const all: unknown[] = []
  for (const kind of ['messages', 'statuses'] as const) {
    const told = events.filter((event) => event[kind] !== undefined)
    if (told.length === 0) continue
    const contacts = uniqueContacts(told.flatMap((event) => event.contacts))
    all.push({
      value: {
        ...value,
        ...(contacts.length === 0 ? {} : { contacts }),
        [kind]: told.flatMap((event): readonly unknown[] => event[kind] ?? []),
      },
      field: 'messages',
    })
  }
  for (const { other, contacts } of events) {
    if (other === undefined) continue
    all.push({ value: { ...value, contacts, ...other.value }, field: other.field })
  }
  return all
}

function uniqueContacts(contacts: readonly WireContact[]): WireContact[] {
  return [...new Map(contacts.map((contact) => [JSON.stringify(contact), contact])).values()]
}

/**
 * The bytes of a body: JSON with slashes and every character above U+007F escaped, the latter as \uXXXX in
 * lowercase hex (Graph API webhooks: the signature is made over the escaped payload).
 */
export function escapedBytes(body: unknown): Buffer {
  const text = JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replaceAll(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return Buffer.from(text, 'ascii')
}
