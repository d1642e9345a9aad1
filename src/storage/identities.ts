import { z } from 'zod'
import { Prisma } from './client/client.ts'
import type { Db } from './db.ts'
import { plainRows } from './plain.ts'

/** What a platform says of who wrote: ids of which either may be missing. */
export interface KnownIds {
  readonly platform: string
  /** The id that the platform made for us alone; it stays when the phone number changes hands. */
  readonly scoped: string | undefined
  readonly phone: string | undefined
  /** Keyed hash of the phone number. */
  readonly phoneHash: Uint8Array<ArrayBuffer> | null
}

/** How a person is known and where messages to that person go. */
export interface SenderAddress {
  readonly userId: string
  readonly chatId: string
}

const addressRows = z.array(z.object({ userId: z.string(), chatId: z.string() }))

/**
 * Notes that somebody known was heard, in one statement. Undefined when there is more to it: a newcomer, a number
 * that is new for the one who has it.
 */
export async function hearKnown(db: Db, ids: KnownIds, at: Date): Promise<SenderAddress | undefined> {
  const { platform, scoped, phone, phoneHash } = ids
  const known =
    scoped === undefined
      ? Prisma.sql`(user_id = ${phone} OR alternate_hash = ${phoneHash}) ORDER BY alternate_hash NULLS LAST LIMIT 1`
      : Prisma.sql`user_id = ${scoped} AND (${phoneHash}::bytea IS NULL OR alternate_hash = ${phoneHash}::bytea)`
  const rows = await plainRows(
    db,
    Prisma.sql`
    UPDATE channel_identity SET last_heard_at = greatest(last_heard_at, ${at}::timestamptz)
    WHERE id = (
      SELECT id FROM channel_identity WHERE platform = ${platform} AND direct_chat_id IS NOT NULL AND ${known})
    RETURNING user_id AS "userId", direct_chat_id AS "chatId"`,
  )
  return addressRows.parse(rows)[0]
}

/** Lets nobody else look at or change who has these ids until the transaction ends. */
export async function lockIds(tx: Db, platform: string, ids: readonly string[]): Promise<void> {
  // In one order, so that two who need the same ids never wait for each other.
  for (const id of ids.toSorted()) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`identity:${platform}:${id}`}, 0))`
  }
}

/** An identity as far as its ids go. */
export interface IdentityRow {
  readonly id: number
  readonly userId: string
  readonly directChatId: string | null
  readonly alternateHash: Uint8Array | null
}

/** All identities that these ids name: by their own id, by their phone number, or by where they are written to. */
export async function identitiesOf(
  tx: Db,
  platform: string,
  ids: readonly string[],
  phoneHash: Uint8Array<ArrayBuffer> | null,
): Promise<IdentityRow[]> {
  return tx.channelIdentity.findMany({
    where: {
      platform,
      OR: [
        { userId: { in: [...ids] } },
        { directChatId: { in: [...ids] } },
        ...(phoneHash === null ? [] : [{ alternateHash: phoneHash }]),
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true, userId: true, directChatId: true, alternateHash: true },
  })
}

/** Changes what an identity is known by. */
export async function changeIdentity(
  tx: Db,
  id: number,
  change: {
    readonly userId?: string
    readonly directChatId?: string
    readonly alternateHash?: Uint8Array<ArrayBuffer> | null
    readonly blockedAt?: Date
  },
): Promise<void> {
  await tx.channelIdentity.update({ where: { id }, data: change, select: { id: true } })
}

/** Makes a person with this address. */
export async function addPerson(
  tx: Db,
  identity: SenderAddress & {
    readonly platform: string
    readonly alternateHash: Uint8Array<ArrayBuffer> | null
    readonly at: Date
  },
): Promise<void> {
  const { platform, userId, chatId, alternateHash, at } = identity
  const created = { platform, userId, directChatId: chatId, alternateHash, lastHeardAt: at, createdAt: at }
  await tx.person.create({ data: { createdAt: at, identities: { create: created } }, select: { id: true } })
}
