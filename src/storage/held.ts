/**
 * What waits until its person writes, on platforms that take free messages only for a while after that. Whoever holds
 * something back locks the person's identity first, and whoever is heard changes it: so nothing is held back that the
 * person's message should have let go.
 */
import { z } from 'zod'
import type { Invitation } from '../chat/channel.ts'
import { localeFromTag } from '../desk/locale.ts'
import { LEASE_MS, sealContext, type StoredDelivery } from '../outbox/delivery.ts'
import type { Hold, HoldRequest } from '../outbox/store.ts'
import type { Sealer } from '../crypto/seal.ts'
import { readStored, storedColumns } from './delivery-rows.ts'
import type { Db } from './db.ts'

/** When the person in a chat was heard last; null: never; undefined: nobody's chat that we know of. */
export async function lastHeard(db: Db, platform: string, chatId: string): Promise<Date | null | undefined> {
  const row = await db.channelIdentity.findFirst({
    where: { platform, directChatId: chatId },
    orderBy: { lastHeardAt: { sort: 'desc', nulls: 'last' } },
    select: { lastHeardAt: true },
  })
  return row?.lastHeardAt
}

const silentRows = z.array(
  z.object({
    id: z.int(),
    heardAt: z.date().nullable(),
    invitedAt: z.date().nullable(),
    announcedAt: z.date().nullable(),
    locale: z.string(),
  }),
)

const heldRows = z.array(z.object({ broadcast: z.boolean(), caseId: z.int().nullable() }))

/**
 * Holds a delivery that waits, or one that was marked sent and did not arrive after all. The first of a silence also
 * gives the invitation; one that was sent for an announcement does not count for what is a person's own.
 */
export async function hold(tx: Db, sealer: Sealer, request: HoldRequest): Promise<Hold> {
  const { id, closed, now } = request
  const place = await tx.delivery.findUnique({ where: { id }, select: { platform: true, chatId: true } })
  if (place === null) return { kind: 'gone' }
  const { platform, chatId } = place
  const [person] = silentRows.parse(
    await tx.$queryRaw`
      SELECT i.id, i.last_heard_at AS "heardAt", i.invited_at AS "invitedAt", i.announced_at AS "announcedAt",
             p.locale
      FROM channel_identity i JOIN person p ON p.id = i.person_id
      WHERE i.platform = ${platform} AND i.direct_chat_id = ${chatId}
      ORDER BY i.last_heard_at DESC NULLS LAST LIMIT 1 FOR UPDATE OF i`,
  )
  if (person === undefined) return { kind: 'stranger' }
  const openSince = 'since' in closed ? closed.since : new Date(now.getTime() - closed.windowMs)
  if (person.heardAt !== null && person.heardAt > openSince) return { kind: 'heard' }
  const [held] = heldRows.parse(
    await tx.$queryRaw`
      UPDATE delivery SET status = 'held', lease_until = NULL, lease_owner = NULL, not_before = NULL,
             external_id = NULL, settled_at = NULL, sealed = coalesce(sealed_unconfirmed, sealed), sealed_unconfirmed = NULL
      WHERE id = ${id} AND delivered_at IS NULL
        AND ((status = 'pending' AND sealed IS NOT NULL) OR (status = 'sent' AND sealed_unconfirmed IS NOT NULL))
      RETURNING broadcast, case_id AS "caseId"`,
  )
  if (held === undefined) return { kind: 'gone' }
  const { broadcast, caseId } = held
  const asked = [person.invitedAt, ...(broadcast ? [person.announcedAt] : [])]
  const isAsked = asked.some((at) => at !== null && (person.heardAt === null || at > person.heardAt))
  if (!request.invites || isAsked) return { kind: 'held', invite: undefined }
  await tx.channelIdentity.update({
    where: { id: person.id },
    data: broadcast ? { announcedAt: now } : { invitedAt: now },
    select: { id: true },
  })
  const row =
    caseId === null ? null : await tx.case.findUnique({ where: { id: caseId }, select: { nomor: true } })
  const invitation: Invitation = {
    locale: localeFromTag(person.locale),
    about: broadcast ? 'announcement' : 'case',
    ...(row !== null && { nomor: row.nomor }),
  }
  const sealed = sealer.sealJson(invitation, sealContext(platform, chatId))
  return {
    kind: 'held',
    invite: await addInvite(tx, { platform, chatId, sealed, caseId, broadcast }, request),
  }
}

async function addInvite(
  tx: Db,
  invite: {
    readonly platform: string
    readonly chatId: string
    readonly sealed: Uint8Array<ArrayBuffer>
    readonly caseId: number | null
    readonly broadcast: boolean
  },
  { owner, now }: HoldRequest,
): Promise<StoredDelivery> {
  const lease = { leaseOwner: owner, leaseUntil: owner === null ? null : new Date(now.getTime() + LEASE_MS) }
  const data = { ...invite, ...lease, kind: 'invite', unasked: true, createdAt: now }
  const { id } = await tx.delivery.create({ data, select: { id: true } })
  return { ...invite, ...lease, id, kind: 'invite', unasked: true, createdAt: now, ...bare }
}

const bare = { posting: null, notBefore: null, externalId: null, attempts: 0 } as const

/** Lets go all that is held for a chat, in its order. It answers the person's writing, so nothing paces it. */
export async function releaseHeld(
  db: Db,
  chat: {
    readonly platform: string
    readonly chatId: string
    readonly leaseOwner: string | null
    readonly leaseUntil: Date | null
  },
): Promise<StoredDelivery[]> {
  const rows = await db.$queryRaw`
    UPDATE delivery d SET status = 'pending', unasked = FALSE, lease_owner = ${chat.leaseOwner},
           lease_until = ${chat.leaseUntil}
    WHERE d.platform = ${chat.platform} AND d.chat_id = ${chat.chatId} AND d.status = 'held'
    RETURNING ${storedColumns}`
  return readStored(rows)
}
