import { z } from 'zod'
import type { Db } from './db.ts'
import type { LaneBinding } from './lane-bindings.ts'

/** A message of ours that will change, where it stands. */
export interface PostingRow {
  readonly name: string
  readonly platform: string
  readonly chatId: string
  /** Null until it was sent, and after it was deleted. */
  readonly messageId: string | null
}

/** A posting about to be sent: noted before, so that its edits know where it will be. */
export interface NewPosting {
  readonly name: string
  readonly caseId: number
  readonly platform: string
  readonly chatId: string
  /** To be deleted then. */
  readonly deleteAt?: Date
  readonly now: Date
}

/** Notes a posting before its message leaves. False when one of that name is there. */
export async function addPosting(tx: Db, { deleteAt, now, ...posting }: NewPosting): Promise<boolean> {
  const { count } = await tx.posting.createMany({
    data: [{ ...posting, deleteAt: deleteAt ?? null, createdAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

const laneRows = z.array(
  z.object({
    lane: z.string(),
    unit: z.string(),
    platform: z.string(),
    chatId: z.string(),
    threadId: z.string().nullable(),
  }),
)

/**
 * Notes the first card of a case where its lane stands, in one round trip, for everybody who files waits meanwhile. A
 * lane that stands nowhere gets its task instead. @returns where the card goes
 */
export async function placeFirstCard(
  tx: Db,
  card: {
    readonly name: string
    readonly caseId: number
    readonly lane: string
    readonly unboundTask: string
    readonly now: Date
  },
): Promise<LaneBinding | undefined> {
  const { name, caseId, lane, unboundTask, now } = card
  const rows = await tx.$queryRaw`
    WITH place AS (
      SELECT lane, unit, platform, chat_id, thread_id FROM lane_binding WHERE lane = ${lane} AND unit = ''
    ), noted AS (
      INSERT INTO posting (name, case_id, platform, chat_id, created_at)
      SELECT ${name}, ${caseId}, platform, chat_id, ${now} FROM place
    ), missing AS (
      INSERT INTO task (kind, subject, data, created_at)
      SELECT ${unboundTask}, ${`lane:${lane}`}, jsonb_build_object('lane', ${lane}::text), ${now}
      WHERE NOT EXISTS (SELECT 1 FROM place)
      ON CONFLICT DO NOTHING
    )
    SELECT lane, unit, platform, chat_id AS "chatId", thread_id AS "threadId" FROM place`
  return laneRows.parse(rows)[0]
}

/** Notes that a posting will stand in another chat, where its message is yet to be sent. */
export async function replacePosting(
  tx: Db,
  name: string,
  place: { readonly platform: string; readonly chatId: string },
): Promise<void> {
  await tx.posting.update({ where: { name }, data: { ...place, messageId: null }, select: { name: true } })
}

/** Postings of a case whose names begin so, newest first. */
export async function listPostings(db: Db, caseId: number, prefix: string): Promise<PostingRow[]> {
  return db.posting.findMany({
    where: { caseId, name: { startsWith: prefix } },
    orderBy: [{ createdAt: 'desc' }, { name: 'desc' }],
    select: { name: true, platform: true, chatId: true, messageId: true },
  })
}

/** A card that stands in a chat, and its case. */
export interface CardInChat {
  readonly name: string
  readonly messageId: string
  readonly row: {
    readonly id: number
    readonly sop: string
    readonly sopVersion: number
    readonly nomor: string
  }
}

/** The cards that stand in a chat, newest first. */
export async function cardsInChat(db: Db, platform: string, chatId: string): Promise<CardInChat[]> {
  const rows = await db.posting.findMany({
    where: { platform, chatId, name: { startsWith: 'card:' }, messageId: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { name: 'desc' }],
    select: {
      name: true,
      messageId: true,
      case: { select: { id: true, sop: true, sopVersion: true, nomor: true } },
    },
  })
  return rows.flatMap(({ name, messageId, case: row }) =>
    messageId === null || row === null ? [] : [{ name, messageId, row }],
  )
}

/** Forgets postings: nothing edits their messages any more. */
export async function removePostings(tx: Db, names: readonly string[]): Promise<void> {
  await tx.posting.deleteMany({ where: { name: { in: [...names] } } })
}

const dueRows = z.array(z.object({ name: z.string(), platform: z.string(), chatId: z.string() }))

/**
 * Takes postings whose time is over, so many at most; nobody else takes them. What has not been sent yet waits:
 * there is nothing to delete.
 */
export async function takeDuePostings(
  tx: Db,
  now: Date,
  limit: number,
): Promise<Pick<PostingRow, 'name' | 'platform' | 'chatId'>[]> {
  const rows = await tx.$queryRaw`
    WITH due AS (
      SELECT name FROM posting WHERE delete_at <= ${now} AND message_id IS NOT NULL
      ORDER BY delete_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE posting p SET delete_at = NULL FROM due WHERE p.name = due.name
    RETURNING p.name, p.platform, p.chat_id AS "chatId"`
  return dueRows.parse(rows)
}
