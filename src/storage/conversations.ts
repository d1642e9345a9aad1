import { z } from 'zod'
import { deliveryColumns, type SealedDelivery } from './outbox.ts'
import type { Database, Db } from './db.ts'
import { Prisma } from './client/client.ts'
import { plainRows } from './plain.ts'

/** The one who wrote and where the conversation in that chat stands. */
export interface Standing {
  readonly identityId: number
  readonly personId: number
  readonly staffId: number | null
  readonly locale: string
  readonly blocked: boolean
  /** The update was handled before: nothing more is to be done. */
  readonly seen: boolean
  /** Messages wait in this chat until the person writes. */
  readonly held: boolean
  readonly conversationId: number | null
  readonly version: number
  readonly sealedState: Uint8Array | null
}

const standingRows = z.array(
  z.object({
    identityId: z.int(),
    personId: z.int(),
    staffId: z.int().nullable(),
    locale: z.string(),
    blocked: z.boolean(),
    seen: z.boolean(),
    held: z.boolean(),
    conversationId: z.int().nullable(),
    version: z.int().nullable(),
    sealedState: z.instanceof(Uint8Array).nullable(),
  }),
)

const committedRows = z.array(z.object({ moved: z.boolean(), ids: z.array(z.coerce.bigint()) }))
const movedRows = z.array(z.object({ moved: z.boolean() }))

/** Names one conversation: a person in a chat on a platform, and the update at hand. */
export interface StandingKey {
  readonly platform: string
  readonly userId: string
  readonly chatId: string
  readonly inboundId: string
}

/**
 * All that a turn needs to begin, in one round trip. Undefined for someone who never wrote before.
 * Plain SQL because this is the hot path: one read and one write for each update.
 */
export async function readStanding(db: Db, key: StandingKey): Promise<Standing | undefined> {
  const rows = await plainRows(
    db,
    Prisma.sql`
    SELECT i.id AS "identityId", i.person_id AS "personId", s.id AS "staffId", p.locale,
           i.blocked_at IS NOT NULL AS blocked,
           EXISTS (SELECT 1 FROM inbound b WHERE b.platform = ${key.platform} AND b.id = ${key.inboundId}) AS seen,
           EXISTS (SELECT 1 FROM delivery d
                   WHERE d.platform = ${key.platform} AND d.chat_id = ${key.chatId} AND d.status = 'held') AS held,
           c.id AS "conversationId", c.version, c.sealed_state AS "sealedState"
    FROM channel_identity i
    JOIN person p ON p.id = i.person_id
    LEFT JOIN staff s ON s.person_id = p.id AND s.removed_at IS NULL
    LEFT JOIN conversation c ON c.platform = i.platform AND c.chat_id = ${key.chatId} AND c.user_id = i.user_id
    WHERE i.platform = ${key.platform} AND i.user_id = ${key.userId}`,
  )
  const [row] = standingRows.parse(rows)
  return row === undefined ? undefined : { ...row, version: row.version ?? 0 }
}

/** What a newcomer's first update tells about them. */
export interface Newcomer {
  readonly platform: string
  readonly userId: string
  /** The chat for direct messages, when the update came from there. */
  readonly directChatId: string | undefined
  readonly locale: string
  readonly now: Date
}

/** Makes a person with this address. False when somebody else just did: then nothing is changed. */
export async function introduce(db: Database, newcomer: Newcomer): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const person = await tx.person.create({ data: { locale: newcomer.locale, createdAt: newcomer.now } })
    const made = await tx.$executeRaw`
      INSERT INTO channel_identity (platform, user_id, direct_chat_id, person_id, last_heard_at, created_at)
      VALUES (${newcomer.platform}, ${newcomer.userId}, ${newcomer.directChatId ?? null}, ${person.id},
              ${newcomer.directChatId === undefined ? null : newcomer.now}, ${newcomer.now})
      ON CONFLICT (platform, user_id) DO NOTHING`
    if (made === 0) await tx.person.delete({ where: { id: person.id } })
    return made === 1
  })
}

/** Opens the conversation of a person in a chat, so that its version can guard what follows. */
export async function openConversation(
  db: Db,
  key: Omit<StandingKey, 'inboundId'>,
  personId: number,
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO conversation (platform, chat_id, user_id, person_id, updated_at)
    VALUES (${key.platform}, ${key.chatId}, ${key.userId}, ${personId}, ${now})
    ON CONFLICT (platform, chat_id, user_id) DO NOTHING`
}

/** The conversation after a turn: the sealed form, or null when none waits. */
export interface ConversationChange {
  readonly conversationId: number
  /** The version that was read; the change is refused when somebody was faster. */
  readonly version: number
  /** `keep` leaves the stored form untouched. */
  readonly state:
    | 'keep'
    | null
    | {
        readonly flow: string
        readonly flowVersion: number
        readonly sealed: Uint8Array
        readonly nudgeAt: Date | null
        readonly expiresAt: Date
      }
}

/** The update that a change answers. */
export interface InboundKey {
  readonly platform: string
  readonly id: string
  /** When the person sent it; absent: now. */
  readonly at?: Date | undefined
}

/**
 * Commits a whole turn in one statement: the conversation moves on if it still has the version read and the update
 * was not seen, and only then the update's id is recorded and the deliveries are written.
 *
 * @returns ids of the deliveries in their order, or undefined when nothing was done (seen, or somebody was faster).
 */
export async function commitTurn(
  db: Db,
  inbound: InboundKey,
  change: ConversationChange,
  deliveries: readonly SealedDelivery[],
  now: Date,
): Promise<bigint[] | undefined> {
  const rows = await plainRows(
    db,
    Prisma.sql`
    WITH ${moved(inbound, change, now)}, written AS (
      ${deliveryColumns(deliveries)} WHERE EXISTS (SELECT 1 FROM moved) ORDER BY position
      RETURNING id
    )
    SELECT EXISTS (SELECT 1 FROM moved) AS moved, ARRAY(SELECT id FROM written ORDER BY id)::text[] AS ids`,
  )
  const [row] = committedRows.parse(rows)
  return row?.moved ? row.ids : undefined
}

/**
 * The same without deliveries, at the start of a transaction that does more: whoever comes second, with the same
 * update or another of this conversation, finds that out before anything else is done. False when nothing was.
 */
export async function moveConversation(
  tx: Db,
  inbound: InboundKey,
  change: ConversationChange,
  now: Date,
): Promise<boolean> {
  const rows = await tx.$queryRaw`
    WITH ${moved(inbound, change, now)} SELECT EXISTS (SELECT 1 FROM moved) AS moved`
  const [row] = movedRows.parse(rows)
  return row?.moved === true
}

/** Gives a conversation that this transaction moved another form than it said at first. */
export async function rewriteConversation(tx: Db, change: ConversationChange, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE conversation SET updated_at = ${now}${stateAssignments(change)} WHERE id = ${change.conversationId}`
}

/**
 * `moved AS (…), heard AS (…), met AS (…)`: the conversation moves on, and the update is recorded with it. In the
 * person's own chat it is also noted when they were heard last; no index holds that, so it costs no index write.
 */
function moved(inbound: InboundKey, change: ConversationChange, now: Date): Prisma.Sql {
  return Prisma.sql`
    moved AS (
      UPDATE conversation SET version = version + 1, updated_at = ${now}${stateAssignments(change)}
      WHERE id = ${change.conversationId} AND version = ${change.version}
        AND NOT EXISTS (SELECT 1 FROM inbound WHERE platform = ${inbound.platform} AND id = ${inbound.id})
      RETURNING id, platform, chat_id, user_id
    ), heard AS (
      INSERT INTO inbound (platform, id, received_at)
      SELECT ${inbound.platform}, ${inbound.id}, ${now} FROM moved
    ), met AS (
      UPDATE channel_identity i SET last_heard_at = greatest(i.last_heard_at, ${inbound.at ?? now}::timestamptz) FROM moved
      WHERE i.platform = moved.platform AND i.user_id = moved.user_id AND i.direct_chat_id = moved.chat_id
    )`
}

function stateAssignments(change: ConversationChange): Prisma.Sql {
  if (change.state === 'keep') return Prisma.empty
  if (change.state === null) {
    return Prisma.sql`, flow = NULL, flow_version = NULL, sealed_state = NULL, nudge_at = NULL, expires_at = NULL`
  }
  const { flow, flowVersion, sealed, nudgeAt, expiresAt } = change.state
  return Prisma.sql`, flow = ${flow}, flow_version = ${flowVersion}, sealed_state = ${sealed}, nudge_at = ${nudgeAt}, expires_at = ${expiresAt}`
}
