import { z } from 'zod'
import type { Sealer } from '../crypto/seal.ts'
import type { SealedDelivery, StoredDelivery } from '../outbox/delivery.ts'
import type {
  BlockRequest,
  ClaimRequest,
  FinalFailure,
  OutboxStore,
  PostingChange,
  Settlement,
} from '../outbox/store.ts'
import { Prisma } from './client/client.ts'
import { readStored, storedColumns } from './delivery-rows.ts'
import { divert } from './divert.ts'
import { hold, lastHeard } from './held.ts'
import { moveChat } from './move-chat.ts'
import { plainRows } from './plain.ts'
import { verifyDatabaseReachable } from './client.ts'
import type { Database, Db } from './db.ts'

export type { SealedDelivery } from '../outbox/delivery.ts'

/**
 * `INSERT INTO delivery … SELECT … FROM unnest(…)` for any number of rows with one text of SQL, to stand in a
 * statement of its own or as a part of a larger one. A WHERE, `ORDER BY position` and RETURNING may follow;
 * ids rise with `position`.
 */
export function deliveryColumns(deliveries: readonly SealedDelivery[]): Prisma.Sql {
  const column = <K extends keyof SealedDelivery>(key: K) => deliveries.map((each) => each[key])
  return Prisma.sql`
    INSERT INTO delivery (platform, chat_id, kind, sealed, unasked, posting, case_id, not_before, external_id,
                          lease_until, lease_owner, created_at, broadcast, serves)
    SELECT platform, chat_id, kind, sealed, unasked, posting, case_id, not_before, external_id,
           lease_until, lease_owner, created_at, broadcast, serves
    FROM unnest(${column('platform')}::text[], ${column('chatId')}::text[], ${column('kind')}::text[],
                ${column('sealed')}::bytea[], ${column('unasked')}::boolean[], ${column('posting')}::text[],
                ${column('caseId')}::int[], ${column('notBefore')}::timestamptz[], ${column('externalId')}::text[],
                ${column('leaseUntil')}::timestamptz[], ${column('leaseOwner')}::text[],
                ${column('createdAt')}::timestamptz[], ${column('broadcast')}::boolean[],
                ${column('serves')}::text[])
      WITH ORDINALITY AS d(platform, chat_id, kind, sealed, unasked, posting, case_id, not_before, external_id,
                           lease_until, lease_owner, created_at, broadcast, serves, position)`
}

const idRows = z.array(z.object({ id: z.bigint() }))

/** Writes deliveries. Returns their ids in the order given. */
export async function insertDeliveries(db: Db, deliveries: readonly SealedDelivery[]): Promise<bigint[]> {
  const rows = await db.$queryRaw`${deliveryColumns(deliveries)} ORDER BY position RETURNING id`
  return ascending(idRows.parse(rows).map((row) => row.id))
}

/** The outbox's queries over PostgreSQL. */
export function createOutboxStore(database: Database, sealer: Sealer): OutboxStore {
  return {
    settle: (settlements, postings, now) => settle(database, settlements, postings, now),
    fail: (failures, now) => fail(database, failures, now),
    block: (request) => database.$transaction((tx) => block(tx, sealer, request)),
    moveChat: (platform, from, to) => database.$transaction((tx) => moveChat(tx, sealer, platform, from, to)),
    async noteAttempts(attempts) {
      await database.$executeRaw`
        UPDATE delivery d SET attempts = u.attempts
        FROM unnest(${attempts.map((each) => each.id)}::bigint[], ${attempts.map((each) => each.attempts)}::int[])
          AS u(id, attempts)
        WHERE d.id = u.id AND d.status = 'pending'`
    },
    claim: (request) => claim(database, request),
    async renew(ids, owner, until) {
      const rows = await database.$queryRaw`
        UPDATE delivery SET lease_until = ${until}
        WHERE id = ANY(${ids}::bigint[]) AND lease_owner = ${owner} AND status = 'pending'
        RETURNING id`
      return idRows.parse(rows).map((row) => row.id)
    },
    async release(ids, owner) {
      await database.$executeRaw`
        UPDATE delivery SET lease_until = NULL, lease_owner = NULL
        WHERE id = ANY(${ids}::bigint[]) AND lease_owner = ${owner} AND status = 'pending'`
    },
    async findPosting(name) {
      const found = await database.posting.findUnique({ where: { name }, select: { messageId: true } })
      return found === null ? undefined : { messageId: found.messageId ?? undefined }
    },
    lastHeard: (platform, chatId) => lastHeard(database, platform, chatId),
    hold: (request) => database.$transaction((tx) => hold(tx, sealer, request)),
    divert: (request) => database.$transaction((tx) => divert(tx, sealer, request)),
    reachable: () => verifyDatabaseReachable(database),
  }
}

async function settle(
  database: Database,
  settlements: readonly Settlement[],
  postings: readonly PostingChange[],
  now: Date,
): Promise<void> {
  // Of several changes of one posting the last counts; ON CONFLICT refuses to touch a row twice.
  const changes = [...new Map(postings.map((each) => [each.name, each])).values()]
  await plainRows(
    database,
    Prisma.sql`
    WITH posted AS (
      INSERT INTO posting (name, case_id, platform, chat_id, message_id, created_at)
      SELECT name, case_id, platform, chat_id, message_id, ${now}
      FROM unnest(${changes.map((each) => each.name)}::text[], ${changes.map((each) => each.caseId ?? null)}::int[],
                  ${changes.map((each) => each.platform)}::text[], ${changes.map((each) => each.chatId)}::text[],
                  ${changes.map((each) => each.messageId ?? null)}::text[])
        AS p(name, case_id, platform, chat_id, message_id)
      ON CONFLICT (name) DO UPDATE
        SET platform = excluded.platform, chat_id = excluded.chat_id, message_id = excluded.message_id
    )
    UPDATE delivery d
    SET status = u.status, external_id = coalesce(u.external_id, d.external_id), settled_at = ${now},
        sealed = u.kept, sealed_unconfirmed = u.unconfirmed, lease_until = NULL, lease_owner = NULL
    FROM unnest(${settlements.map((each) => each.id)}::bigint[], ${settlements.map((each) => each.status)}::text[],
                ${settlements.map((each) => each.externalId ?? null)}::text[],
                ${settlements.map((each) => each.kept ?? null)}::bytea[],
                ${settlements.map((each) => each.unconfirmed ?? null)}::bytea[])
      AS u(id, status, external_id, kept, unconfirmed)
    WHERE d.id = u.id AND d.status = 'pending'`,
  )
}

async function fail(database: Database, failures: readonly FinalFailure[], now: Date): Promise<void> {
  await database.$executeRaw`
    WITH failed AS (
      UPDATE delivery d
      SET status = 'failed', failure = u.code, settled_at = ${now}, lease_until = NULL, lease_owner = NULL
      FROM unnest(${failures.map((each) => each.id)}::bigint[], ${failures.map((each) => each.code)}::text[])
        AS u(id, code)
      WHERE d.id = u.id AND d.status = 'pending'
      RETURNING d.id, d.platform, d.kind, d.case_id, d.failure
    )
    INSERT INTO task (kind, subject, case_id, data, created_at)
    SELECT 'undeliverable', 'delivery:' || id, case_id,
           jsonb_build_object('platform', platform, 'kind', kind, 'code', failure), ${now}
    FROM failed
    ON CONFLICT DO NOTHING`
}

/**
 * Whoever blocked us chose so, and an idle message to them is no task. What belongs to a case must reach its people
 * another way: in another chat of theirs, or by a task. A group that threw us out must be bound anew, which is a task.
 */
async function block(tx: Db, sealer: Sealer, request: BlockRequest): Promise<StoredDelivery[]> {
  const { platform, chatId, code, now } = request
  const elsewhere = await divertBlocked(tx, sealer, request)
  await tx.$executeRaw`
    WITH person AS (
      UPDATE channel_identity SET blocked_at = ${now}
      WHERE platform = ${platform} AND direct_chat_id = ${chatId} AND blocked_at IS NULL
    ), failed AS (
      UPDATE delivery
      SET status = 'failed', failure = ${code}, settled_at = ${now}, lease_until = NULL, lease_owner = NULL
      WHERE platform = ${platform} AND chat_id = ${chatId} AND status = 'pending'
      RETURNING id, kind, case_id
    ), unsent AS (
      DELETE FROM posting WHERE platform = ${platform} AND chat_id = ${chatId} AND message_id IS NULL
    )
    INSERT INTO task (kind, subject, case_id, data, created_at)
    SELECT 'undeliverable', 'delivery:' || min(id), case_id,
           jsonb_build_object('platform', ${platform}::text, 'kind', min(kind), 'code', ${code}::text), ${now}
    FROM failed
    WHERE case_id IS NOT NULL
       OR NOT EXISTS (SELECT 1 FROM channel_identity WHERE platform = ${platform} AND direct_chat_id = ${chatId})
    GROUP BY case_id
    ON CONFLICT DO NOTHING`
  return elsewhere
}

/** What of cases waits for somebody who can be written to elsewhere. Cards and edits are of the chat they stand in. */
async function divertBlocked(tx: Db, sealer: Sealer, request: BlockRequest): Promise<StoredDelivery[]> {
  const { platform, chatId, platforms } = request
  const waiting = await tx.delivery.findMany({
    where: {
      platform,
      chatId,
      status: 'pending',
      kind: 'message',
      posting: null,
      broadcast: false,
      caseId: { not: null },
    },
    select: { id: true },
  })
  if (waiting.length === 0) return []
  const other = { platform: { in: [...platforms] }, blockedAt: null, directChatId: { not: null } }
  const reachable = await tx.channelIdentity.findFirst({
    where: {
      platform,
      directChatId: chatId,
      person: { identities: { some: { ...other, NOT: { platform, directChatId: chatId } } } },
    },
    select: { id: true },
  })
  if (reachable === null) return []
  return divert(tx, sealer, { ...request, ids: waiting.map(({ id }) => id), held: true, unreachable: true })
}

async function claim(database: Database, request: ClaimRequest): Promise<StoredDelivery[]> {
  const { owner, now, until, limit, all } = request
  const rows = await database.$queryRaw`
    WITH due AS (
      SELECT id FROM delivery
      WHERE status = 'pending' AND platform = ANY(${request.platforms}::text[])
        AND (lease_until IS NULL OR lease_until < ${now}
             OR (${all} AND lease_owner IS DISTINCT FROM ${owner}))
        AND (not_before IS NULL OR not_before <= ${now})
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE delivery d SET lease_owner = ${owner}, lease_until = ${until}
    FROM due WHERE d.id = due.id
    RETURNING ${storedColumns}`
  return readStored(rows)
}

function ascending(ids: bigint[]): bigint[] {
  return ids.toSorted((a, b) => (a < b ? -1 : 1))
}
