import type { Invitation } from '../chat/channel.ts'
import type { Message } from '../chat/message.ts'
import type { Clock } from '../clock.ts'
import { SealError, type Sealer } from '../crypto/seal.ts'
import type { Db } from '../storage/db.ts'
import { releaseHeld } from '../storage/held.ts'
import { insertDeliveries } from '../storage/outbox.ts'
import {
  LEASE_MS,
  sealContext,
  type HandedDelivery,
  type NewDelivery,
  type SealedDelivery,
  type StoredDelivery,
} from './delivery.ts'

/**
 * Writes deliveries beside the decision they come from: in its transaction (`enqueue`), or in its statement
 * (`seal` for the columns, then `handOver` with the ids that came back). After the commit, and only then, what was
 * handed over goes to the sender.
 */
export interface Enqueuer {
  /** Rows to be written, in order, leased to this process. */
  seal(deliveries: readonly NewDelivery[]): SealedDelivery[]
  /** Pairs what was sealed with its ids; leaves out what is not due for long, which the sweep brings later. */
  handOver(deliveries: readonly NewDelivery[], ids: readonly bigint[]): HandedDelivery[]
  /** Seals, inserts, and pairs. */
  enqueue(db: Db, deliveries: readonly NewDelivery[]): Promise<HandedDelivery[]>
  /** Lets go what was held until the person in this chat wrote. To be sent before the answer to what was written. */
  release(db: Db, platform: string, chatId: string): Promise<HandedDelivery[]>
}

/**
 * `owner` names this process among those that share the database, e.g. a random UUID; null for one that sends
 * nothing itself (the command line): its rows are free for the program's sweep.
 */
export function createEnqueuer(options: {
  readonly sealer: Sealer
  readonly clock: Clock
  readonly owner: string | null
}): Enqueuer {
  const { sealer, clock, owner } = options

  const seal: Enqueuer['seal'] = (deliveries) => {
    const now = clock.now()
    return deliveries.map((delivery) => sealOne(delivery, sealer, now, owner))
  }

  const handOver: Enqueuer['handOver'] = (deliveries, ids) => {
    if (ids.length !== deliveries.length) throw new Error('each delivery needs its id')
    const now = clock.now()
    return deliveries.flatMap((delivery, index) => {
      const id = ids[index]
      return id === undefined || isFarOff(delivery, now) ? [] : [handed(delivery, id, now)]
    })
  }

  return {
    seal,
    handOver,
    async enqueue(db, deliveries) {
      if (deliveries.length === 0) return []
      return handOver(deliveries, await insertDeliveries(db, seal(deliveries)))
    },
    async release(db, platform, chatId) {
      const leaseUntil = owner === null ? null : new Date(clock.now().getTime() + LEASE_MS)
      const rows = await releaseHeld(db, { platform, chatId, leaseOwner: owner, leaseUntil })
      return rows.flatMap((row) => openIfSound(row, sealer))
    },
  }
}

/** Opens a stored delivery. @throws SealError when the payload does not open */
export function openDelivery(row: StoredDelivery, sealer: Sealer): HandedDelivery {
  const { sealed, platform, chatId, kind } = row
  const opened = sealed === null ? undefined : sealer.openJson(sealed, sealContext(platform, chatId))
  return {
    id: row.id,
    platform,
    chatId,
    kind,
    message: kind === 'invite' || opened === undefined ? undefined : asMessage(opened),
    ...(kind === 'invite' && opened !== undefined && { invitation: asInvitation(opened) }),
    unasked: row.unasked,
    posting: row.posting ?? undefined,
    messageId: row.externalId ?? undefined,
    caseId: row.caseId ?? undefined,
    notBefore: row.notBefore ?? undefined,
    createdAt: row.createdAt,
    attempts: row.attempts,
  }
}

/** What does not open is left to the sweep, which gives it up and says so. */
function openIfSound(row: StoredDelivery, sealer: Sealer): HandedDelivery[] {
  try {
    return [openDelivery(row, sealer)]
  } catch (error) {
    if (error instanceof SealError) return []
    throw error
  }
}

function asMessage(opened: unknown): Message {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by us and authenticated for this recipient, so it is what `seal` was given
  return opened as Message
}

function asInvitation(opened: unknown): Invitation {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return opened as Invitation
}

function sealOne(delivery: NewDelivery, sealer: Sealer, now: Date, owner: string | null): SealedDelivery {
  const { platform, chatId, kind, unasked } = delivery
  const leased = owner !== null && !isFarOff(delivery, now)
  return {
    platform,
    chatId,
    kind,
    unasked,
    sealed: 'message' in delivery ? sealer.sealJson(delivery.message, sealContext(platform, chatId)) : null,
    posting: postingOf(delivery) ?? null,
    externalId: 'messageId' in delivery ? delivery.messageId : null,
    caseId: delivery.caseId ?? null,
    notBefore: delivery.notBefore ?? null,
    broadcast: delivery.broadcast === true,
    serves: servedBy(delivery),
    leaseUntil: leased ? new Date(now.getTime() + LEASE_MS) : null,
    leaseOwner: leased ? owner : null,
    createdAt: now,
  }
}

function handed(delivery: NewDelivery, id: bigint, now: Date): HandedDelivery {
  return {
    id,
    platform: delivery.platform,
    chatId: delivery.chatId,
    kind: delivery.kind,
    message: 'message' in delivery ? delivery.message : undefined,
    unasked: delivery.unasked,
    posting: postingOf(delivery),
    messageId: 'messageId' in delivery ? delivery.messageId : undefined,
    caseId: delivery.caseId,
    notBefore: delivery.notBefore,
    createdAt: now,
    attempts: 0,
  }
}

function servedBy(delivery: NewDelivery): string | null {
  if (delivery.serves !== true || !('message' in delivery)) return null
  return delivery.message.file === undefined ? 'message' : `file:${delivery.message.file.fileId}`
}

function postingOf(delivery: NewDelivery): string | undefined {
  return 'posting' in delivery ? delivery.posting : undefined
}

/** What is due later than a lease lasts would only sit in memory. */
function isFarOff(delivery: NewDelivery, now: Date): boolean {
  return delivery.notBefore !== undefined && delivery.notBefore.getTime() > now.getTime() + LEASE_MS
}
