import type { Invitation } from '../chat/channel.ts'
import type { Message } from '../chat/message.ts'

/** How long a row belongs to the process that wrote or took it, unless it renews the lease. */
export const LEASE_MS = 30_000

/** `invite`: asks a person outside the window to write; nobody but the outbox itself makes one. */
export type DeliveryKind = 'message' | 'edit' | 'delete' | 'invite'

interface DeliveryBase {
  readonly platform: string
  readonly chatId: string
  /** False for what answers a person's own message or press; true for what nobody asked for, which is paced. */
  readonly unasked: boolean
  readonly caseId?: number
  /** Not to be sent before. */
  readonly notBefore?: Date
  /** Goes to all subscribers alike: outside the window it waits, and is nobody's task. */
  readonly broadcast?: true
  /** Serves the case on its applicant: that it arrived is noted in the case's ledger. */
  readonly serves?: true
}

/**
 * Something to be done at a platform. `posting` is a name of ours for a message that will change: the first
 * message under a name creates it, edits and deletions find it by the name. A message that is no posting can be
 * edited or deleted by the platform's own `messageId`.
 */
export type NewDelivery = DeliveryBase &
  (
    | { readonly kind: 'message'; readonly message: Message; readonly posting?: string }
    | { readonly kind: 'edit'; readonly message: Message; readonly posting: string }
    | { readonly kind: 'edit'; readonly message: Message; readonly messageId: string }
    | { readonly kind: 'delete'; readonly posting: string }
    | { readonly kind: 'delete'; readonly messageId: string }
  )

/** A delivery as it is stored. */
export interface SealedDelivery {
  readonly platform: string
  readonly chatId: string
  readonly kind: DeliveryKind
  readonly sealed: Uint8Array | null
  readonly unasked: boolean
  readonly posting: string | null
  readonly caseId: number | null
  readonly notBefore: Date | null
  readonly broadcast: boolean
  /** `file:ID` or `message`, when its arrival is to be noted. */
  readonly serves: string | null
  /** The platform's id of the message meant (edit, delete) or made (message, once it is sent). */
  readonly externalId: string | null
  readonly leaseUntil: Date | null
  readonly leaseOwner: string | null
  readonly createdAt: Date
}

/** A stored delivery that this process holds the lease of. */
export interface StoredDelivery extends Omit<SealedDelivery, 'broadcast' | 'serves'> {
  readonly id: bigint
  readonly attempts: number
}

/** A delivery opened and ready to be sent by this process. */
export interface HandedDelivery {
  readonly id: bigint
  readonly platform: string
  readonly chatId: string
  readonly kind: DeliveryKind
  /** Undefined for a deletion and an invitation. */
  readonly message: Message | undefined
  readonly invitation?: Invitation
  readonly unasked: boolean
  readonly posting: string | undefined
  readonly messageId: string | undefined
  readonly caseId: number | undefined
  readonly notBefore: Date | undefined
  readonly createdAt: Date
  readonly attempts: number
}

/** The context that a payload is sealed for: it opens for this recipient only. */
export function sealContext(platform: string, chatId: string): string {
  return `delivery:${platform}:${chatId}`
}
