import { bodySchema, changeSchema, entrySchema, errorSchema, idUpdateSchema } from './payload.ts'
import { receiveMessage, type Beside, type Received, type Renumbered, type Spoken } from './receive.ts'

/** A message as it came, with what stood beside it. JSON. */
export interface Piece {
  readonly raw: unknown
  readonly beside: Beside
}

/** What one POST of the webhook brought. */
export interface Delivery {
  /** What each person did, by time. */
  readonly persons: ReadonlyMap<string, readonly Piece[]>
  /** As they came. */
  readonly statuses: readonly unknown[]
  /** Messages that ask nothing of us, or cannot be read. */
  readonly passed: readonly Exclude<Received, Spoken | Renumbered>[]
  /** Messages of people to us, to be shown as taken. */
  readonly messageIds: readonly string[]
  /** Codes of errors that belong to no message of ours. */
  readonly errors: readonly number[]
}

/**
 * Reads a POST of the webhook: entries, their changes, and in each messages, statuses and errors, every one on its
 * own. What came for another number of the same app is not ours. Undefined when it is no webhook of WhatsApp.
 */
export function readDelivery(body: unknown, phoneNumberId: string): Delivery | undefined {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return undefined
  const values = parsed.data.entry
    .flatMap((entry) => entrySchema.safeParse(entry).data?.changes ?? [])
    .flatMap((change) => changeSchema.safeParse(change).data ?? [])
    .filter(({ field }) => field === 'messages' || field === 'user_id_update')
    .flatMap(({ value }) => value ?? [])
    .filter(({ metadata }) => metadata.phone_number_id === phoneNumberId)
  const read = values.flatMap(({ contacts, messages, metadata, user_id_update: updates }) => {
    const beside = { contacts, ownNumber: metadata.display_phone_number }
    return [...messages, ...updates.flatMap(asSystemMessage)].map((raw) => ({
      piece: { raw, beside },
      received: receiveMessage(raw, beside),
    }))
  })
  return {
    persons: byPerson(read),
    statuses: values.flatMap(({ statuses }) => statuses),
    passed: read.flatMap(({ received }) => (isEvent(received) ? [] : received)),
    messageIds: read.flatMap(({ received }) => (received.kind === 'spoken' ? received.messageId : [])),
    errors: values.flatMap(({ errors }) =>
      errors.flatMap((each) => errorSchema.safeParse(each).data?.code ?? []),
    ),
  }
}

/** A change of a scoped id is told in two ways; the other is a message of type `system`. */
function asSystemMessage(update: unknown): object[] {
  const parsed = idUpdateSchema.safeParse(update)
  if (!parsed.success) return []
  const { wa_id: phone, user_id: id, timestamp } = parsed.data
  const system = {
    type: 'user_changed_user_id',
    user_id: id.current,
    previous_user_id: id.previous,
    ...(phone !== undefined && { wa_id: phone }),
  }
  return [{ id: `user_id_update:${id.previous}:${id.current}`, timestamp, type: 'system', system }]
}

function isEvent(received: Received): received is Spoken | Renumbered {
  return received.kind === 'spoken' || received.kind === 'renumbered'
}

/** Batches come in any order; what one person did goes by time. Messages of one second keep their order. */
function byPerson(
  read: readonly { readonly piece: Piece; readonly received: Received }[],
): Map<string, Piece[]> {
  const events = read
    .flatMap(({ piece, received }) => (isEvent(received) ? { piece, received } : []))
    .toSorted((one, other) => one.received.at.getTime() - other.received.at.getTime())
  const persons = new Map<string, Piece[]>()
  for (const { piece, received } of events) {
    const key = personKey(received)
    persons.set(key, [...(persons.get(key) ?? []), piece])
  }
  return persons
}

/** Whose turn it is: the phone number, which webhooks old and new have for most, else the scoped id. */
function personKey(event: Spoken | Renumbered): string {
  const { phone, scoped } = event.kind === 'spoken' ? event.sender : event.from
  return phone ?? scoped ?? ''
}
