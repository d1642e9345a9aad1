import { z } from 'zod'
import { Prisma } from './client/client.ts'
import type { Db } from './db.ts'

/** A person is told of every announcement from now on. False when that was so already. */
export async function subscribe(tx: Db, personId: number, now: Date): Promise<boolean> {
  const changed = await tx.$executeRaw`
    INSERT INTO subscription (person_id, since) VALUES (${personId}, ${now})
    ON CONFLICT (person_id) DO UPDATE SET since = excluded.since, ended_at = NULL
      WHERE subscription.ended_at IS NOT NULL`
  return changed === 1
}

/** Ends a subscription. False when there was none. */
export async function unsubscribe(tx: Db, personId: number, now: Date): Promise<boolean> {
  const { count } = await tx.subscription.updateMany({
    where: { personId, endedAt: null },
    data: { endedAt: now },
  })
  return count === 1
}

/** Whether a person is told of announcements. */
export async function isSubscribed(db: Db, personId: number): Promise<boolean> {
  return (await db.subscription.count({ where: { personId, endedAt: null } })) > 0
}

const subscriberRows = z.array(
  z.object({ personId: z.int(), locale: z.string(), platform: z.string(), chatId: z.string() }),
)

/** A subscriber with the one address that is written to. */
export type Subscriber = z.infer<typeof subscriberRows>[number]

/**
 * The next subscribers by person id, each once, at the channel last heard on; those that blocked us everywhere are
 * left out, and so is who subscribed later than `until`.
 */
export async function nextSubscribers(
  tx: Db,
  { after, until, limit }: { readonly after: number; readonly until: Date; readonly limit: number },
): Promise<Subscriber[]> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT ON (s.person_id) s.person_id AS "personId", p.locale, i.platform, i.direct_chat_id AS "chatId"
    ${reachableSubscribers(after, until)}
    ORDER BY s.person_id, i.last_heard_at DESC NULLS LAST, i.id
    LIMIT ${limit}`
  return subscriberRows.parse(rows)
}

function reachableSubscribers(after: number, until: Date): Prisma.Sql {
  return Prisma.sql`
    FROM subscription s
    JOIN person p ON p.id = s.person_id
    JOIN channel_identity i ON i.person_id = s.person_id AND i.blocked_at IS NULL AND i.direct_chat_id IS NOT NULL
    WHERE s.ended_at IS NULL AND s.person_id > ${after} AND s.since <= ${until}`
}

const countRows = z.tuple([z.object({ count: z.int() })])

/** How many subscribers `nextSubscribers` would come to. */
export async function countSubscribers(
  tx: Db,
  { after, until }: { readonly after: number; readonly until: Date },
): Promise<number> {
  const rows = await tx.$queryRaw`
    SELECT count(DISTINCT s.person_id)::int AS count ${reachableSubscribers(after, until)}`
  return countRows.parse(rows)[0].count
}

/** Where an announcement was published: the page, a channel, to how many subscribers, off line. */
export const publicationMedia = ['laman', 'kanal', 'pelanggan', 'offline'] as const

/** Bukti pengumuman. */
export interface Publication {
  readonly medium: (typeof publicationMedia)[number]
  /** A link, a path of a page, a number of people, or what stands in its place. */
  readonly reference: string
  readonly fileId?: number
}

/** Keeps a proof of publication; the same twice is once. */
export async function addPublication(
  tx: Db,
  caseId: number,
  { fileId, ...proof }: Publication,
  now: Date,
): Promise<void> {
  await tx.publication.createMany({
    data: [{ caseId, ...proof, fileId: fileId ?? null, publishedAt: now }],
    skipDuplicates: true,
  })
}

const mediumShape = z.enum(publicationMedia)

/** The proofs of a case, oldest first. */
export async function publicationsOf(
  db: Db,
  caseId: number,
): Promise<readonly (Publication & { readonly publishedAt: Date })[]> {
  const rows = await db.publication.findMany({ where: { caseId }, orderBy: { id: 'asc' } })
  return rows.map(({ medium, reference, fileId, publishedAt }) => ({
    medium: mediumShape.parse(medium),
    reference,
    ...(fileId !== null && { fileId }),
    publishedAt,
  }))
}

const publishedRows = z.array(z.object({ caseId: z.int(), publishedAt: z.date() }))

/** When which case was put on the page. */
export type Published = z.infer<typeof publishedRows>[number]

/** What stands on the page: what is serta merta first unless only time counts, then the newest. */
export async function listPublished(
  db: Db,
  {
    limit,
    offset,
    byTime = false,
  }: { readonly limit: number; readonly offset: number; readonly byTime?: boolean },
): Promise<Published[]> {
  const rows = await db.$queryRaw`
    SELECT p.case_id AS "caseId", p.published_at AS "publishedAt"
    FROM publication p JOIN "case" c ON c.id = p.case_id
    WHERE p.medium = 'laman'
    ORDER BY (NOT ${byTime} AND c.facts->'announcement'->>'class' = 'serta-merta') DESC,
             p.published_at DESC, p.id DESC
    LIMIT ${limit} OFFSET ${offset}`
  return publishedRows.parse(rows)
}

/** When a case was put on the page; undefined: it does not stand there. */
export async function findPublished(db: Db, caseId: number): Promise<Published | undefined> {
  const row = await db.publication.findFirst({
    where: { caseId, medium: 'laman' },
    select: { caseId: true, publishedAt: true },
  })
  return row ?? undefined
}

/** A post of ours in a channel, and whether it has been sent. */
export interface ChannelPost {
  readonly platform: string
  readonly chatId: string
  /** Null until it was sent. */
  readonly messageId: string | null
  readonly pending: boolean
}

const postRows = z.array(
  z.object({
    platform: z.string(),
    chatId: z.string(),
    messageId: z.string().nullable(),
    pending: z.boolean(),
  }),
)

/** The posts of a case under names that begin so. */
export async function channelPosts(db: Db, caseId: number, prefix: string): Promise<ChannelPost[]> {
  const rows = await db.$queryRaw`
    SELECT p.platform, p.chat_id AS "chatId", p.message_id AS "messageId",
           EXISTS (SELECT 1 FROM delivery d
                   WHERE d.case_id = p.case_id AND d.posting = p.name AND d.status = 'pending') AS pending
    FROM posting p WHERE p.case_id = ${caseId} AND starts_with(p.name, ${prefix})
    ORDER BY p.name`
  return postRows.parse(rows)
}
