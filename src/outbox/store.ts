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
  /** Ends a recipient: nothing that waits for this chat will be sent. Returns how many were given up. */
  block(platform: string, chatId: string, code: string, now: Date): Promise<number>
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
  /** Whether the database answers at all. Never rejects. */
  reachable(): Promise<boolean>
}

export interface ClaimRequest {
  readonly owner: string
  readonly platforms: readonly string[]
  readonly now: Date
  readonly until: Date
  readonly limit: number
  readonly all: boolean
}
