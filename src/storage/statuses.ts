import { z } from 'zod'
import type { DeliveryNote } from '../outbox/statuses.ts'
import type { Db } from './db.ts'

/** Keeps what platforms said until it is noted with the messages meant; said again it is the same. */
export async function keepStatuses(db: Db, notes: readonly DeliveryNote[], now: Date): Promise<void> {
  await db.deliveryStatus.createMany({
    data: notes.map(({ platform, externalId, status, at, failure }) => ({
      platform,
      externalId,
      status,
      at,
      receivedAt: now,
      ...(failure !== undefined && { failure }),
    })),
    skipDuplicates: true,
  })
}

const failureShape = z.union([
  z.object({ kind: z.literal('moved'), code: z.string(), chatId: z.string() }),
  z.object({
    kind: z.enum(['retry', 'blocked', 'outside-window', 'undeliverable', 'gone', 'refused']),
    code: z.string(),
  }),
])

const saidRows = z.array(
  z.object({
    id: z.bigint(),
    platform: z.string(),
    chatId: z.string(),
    kind: z.string(),
    caseId: z.int().nullable(),
    sent: z.boolean(),
    broadcast: z.boolean(),
    serves: z.string().nullable(),
    attempts: z.int(),
    settledAt: z.date(),
    deliveredAt: z.date().nullable(),
    readAt: z.date().nullable(),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    at: z.date(),
    failure: failureShape.nullable(),
  }),
)

/** A message and one thing that was said of it. */
export type Said = z.infer<typeof saidRows>[number]

/**
 * Takes what was said of messages that are marked sent, so many at most; their rows stay locked until the transaction
 * ends. What is said of others waits: its message may be on the way to being marked.
 */
export async function takeStatuses(tx: Db, limit: number): Promise<Said[]> {
  const rows = await tx.$queryRaw`
    WITH known AS (
      SELECT s.platform, s.external_id, s.status FROM delivery_status s
      WHERE EXISTS (SELECT 1 FROM delivery d WHERE d.platform = s.platform AND d.external_id = s.external_id
                      AND d.settled_at IS NOT NULL AND d.kind <> 'delete')
      ORDER BY s.received_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ), taken AS (
      DELETE FROM delivery_status s USING known k
      WHERE s.platform = k.platform AND s.external_id = k.external_id AND s.status = k.status
      RETURNING s.platform, s.external_id, s.status, s.at, s.failure
    )
    SELECT d.id, d.platform, d.chat_id AS "chatId", d.kind, d.case_id AS "caseId", d.status = 'sent' AS sent,
           d.broadcast, d.serves, d.attempts, d.settled_at AS "settledAt", d.delivered_at AS "deliveredAt",
           d.read_at AS "readAt", t.status, t.at, t.failure
    FROM taken t JOIN delivery d ON d.platform = t.platform AND d.external_id = t.external_id
    WHERE d.settled_at IS NOT NULL AND d.kind <> 'delete'
    ORDER BY d.id FOR UPDATE OF d`
  return saidRows.parse(rows)
}

/** Notes how far a message came. One that arrived is never sent again: its payload goes. */
export async function noteArrival(
  tx: Db,
  id: bigint,
  { deliveredAt, readAt }: { readonly deliveredAt: Date | null; readonly readAt: Date | null },
): Promise<void> {
  await tx.delivery.update({
    where: { id },
    data: { deliveredAt, readAt, ...(deliveredAt !== null && { sealedUnconfirmed: null }) },
    select: { id: true },
  })
}

/** Lets a message that was marked sent be sent again. False when its payload is gone. */
export async function sendAgain(tx: Db, id: bigint, notBefore: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE delivery SET status = 'pending', attempts = attempts + 1, external_id = NULL, settled_at = NULL,
           not_before = ${notBefore}, sealed = sealed_unconfirmed, sealed_unconfirmed = NULL
    WHERE id = ${id} AND status = 'sent' AND sealed_unconfirmed IS NOT NULL`
  return count === 1
}

/** Marks a message as failed that was marked sent. */
export async function failSent(tx: Db, id: bigint, code: string): Promise<void> {
  await tx.delivery.updateMany({
    where: { id, status: 'sent' },
    data: { status: 'failed', failure: code, sealedUnconfirmed: null },
  })
}
