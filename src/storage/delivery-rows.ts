import { z } from 'zod'
import type { StoredDelivery } from '../outbox/delivery.ts'
import { Prisma } from './client/client.ts'

/** The columns of a delivery `d` that its sender needs. */
export const storedColumns = Prisma.sql`
  d.id, d.platform, d.chat_id AS "chatId", d.kind, d.sealed, d.unasked, d.posting, d.case_id AS "caseId",
  d.not_before AS "notBefore", d.external_id AS "externalId", d.lease_until AS "leaseUntil",
  d.lease_owner AS "leaseOwner", d.created_at AS "createdAt", d.attempts`

const storedRows = z.array(
  z.object({
    id: z.bigint(),
    platform: z.string(),
    chatId: z.string(),
    kind: z.enum(['message', 'edit', 'delete', 'invite']),
    sealed: z.instanceof(Uint8Array).nullable(),
    unasked: z.boolean(),
    posting: z.string().nullable(),
    caseId: z.int().nullable(),
    notBefore: z.date().nullable(),
    externalId: z.string().nullable(),
    leaseUntil: z.date().nullable(),
    leaseOwner: z.string().nullable(),
    createdAt: z.date(),
    attempts: z.int(),
  }),
)

/** Deliveries as they were returned, by id. */
export function readStored(rows: unknown): StoredDelivery[] {
  return storedRows.parse(rows).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
