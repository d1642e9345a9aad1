import type { DeliveryKind, StoredDelivery } from './delivery.ts'

/** A delivery that is done with. */
export interface Settlement {
  readonly id: bigint
  /** `superseded`: a newer edit took its place. `dropped`: what it should change is no longer there. */
  readonly status: 'sent' | 'superseded' | 'dropped'
  /** The message at the platform. */
  readonly externalId: string | undefined
  /** What is kept of the message, sealed (`keptOf`). */
  readonly kept?: Uint8Array
  /** The whole message, sealed: the platform may yet say that it did not arrive. It stays until it says that it did. */
  readonly unconfirmed?: Uint8Array
}

/** Where a posting stands from now on; `messageId` undefined: nowhere any more. */
export interface PostingChange {
  readonly name: string
  readonly caseId: number | undefined
  readonly platform: string
  readonly chatId: string
  readonly messageId: string | undefined
}

/** A delivery that will never arrive. */
export interface FinalFailure {
  readonly id: bigint
  readonly platform: string
  readonly kind: DeliveryKind
  readonly caseId: number | undefined
  /** A code of the channel, free of personal data. */
  readonly code: string
}

/** What the sender needs of the database; `src/storage/outbox.ts` has the real one. */
export interface OutboxStore {
  /** Marks deliveries done and records postings, all in one statement. */
  settle(settlements: readonly Settlement[], postings: readonly PostingChange[], now: Date): Promise<void>
  /** Marks deliveries failed and makes a task of each. */
  fail(failures: readonly FinalFailure[], now: Date): Promise<void>
  /**
   * Ends a recipient: nothing that waits for this chat is sent there. Returns what of cases goes to another chat of the
   * same person instead.
   */
  block(request: BlockRequest): Promise<StoredDelivery[]>
  /** Puts a chat's new id in the place of the old one, everywhere. */
  moveChat(platform: string, from: string, to: string): Promise<void>
  /** Remembers how often deliveries were tried. */
  noteAttempts(attempts: readonly { readonly id: bigint; readonly attempts: number }[]): Promise<void>
  /** Takes due rows that nobody holds; with `all`, also those that another process still holds. By id. */
  claim(request: ClaimRequest): Promise<StoredDelivery[]>
  /** Lengthens leases. Returns the ids that are still this process's; the others were taken or settled. */
  renew(ids: readonly bigint[], owner: string, until: Date): Promise<bigint[]>
  /** Gives rows back, so that any process may take them at once. */
  release(ids: readonly bigint[], owner: string): Promise<void>
  /** A posting with the platform's id of its message, once it has one; undefined when nobody will send it. */
  findPosting(name: string): Promise<{ readonly messageId: string | undefined } | undefined>
  /**
   * When the person in a chat was heard last; null: never. Undefined: nobody's chat that we know of.
   */
  lastHeard(platform: string, chatId: string): Promise<Date | null | undefined>
  /** Keeps a message until its person writes, and, once per silence, makes the invitation to do so. */
  hold(request: HoldRequest): Promise<Hold>
  /** Takes messages away from a chat where they do not arrive. Returns those that go to another chat of the person. */
  divert(request: DivertRequest): Promise<StoredDelivery[]>
  /** Whether the database answers at all. Never rejects. */
  reachable(): Promise<boolean>
}

/** A message that its platform takes only after the person has written. */
export interface HoldRequest {
  readonly id: bigint
  /** What is known of the window: its length, from our own records; or that the platform found it closed, and when. */
  readonly closed: { readonly windowMs: number } | { readonly since: Date }
  /** Whether the platform can ask the person to write. */
  readonly invites: boolean
  /** Who is going to send the invitation; null: whoever finds it. */
  readonly owner: string | null
  readonly now: Date
}

/** How holding ended. */
export type Hold =
  | { readonly kind: 'held'; readonly invite: StoredDelivery | undefined }
  /** The person has written since: it can be sent after all. */
  | { readonly kind: 'heard' }
  /** Nobody that we know is in that chat, who could write. */
  | { readonly kind: 'stranger' }
  /** It is not this process's any more. */
  | { readonly kind: 'gone' }

/** Messages that do not reach their person where they were sent. */
export interface DivertRequest {
  readonly platform: string
  readonly chatId: string
  readonly ids: readonly bigint[]
  /** Also all that is held for the chat; announcements go on waiting. */
  readonly held: boolean
  /** The invitation that could not be sent. */
  readonly invite?: bigint
  /** The person cannot be reached there at all, until heard from again. */
  readonly unreachable: boolean
  readonly code: string
  /** The platforms that are on. */
  readonly platforms: readonly string[]
  readonly owner: string | null
  readonly now: Date
}

/** A chat whose person, or group, lets us write no more. */
export type BlockRequest = Pick<DivertRequest, 'platform' | 'chatId' | 'code' | 'platforms' | 'owner' | 'now'>

export interface ClaimRequest {
  readonly owner: string
  readonly platforms: readonly string[]
  readonly now: Date
  readonly until: Date
  readonly limit: number
  readonly all: boolean
}
