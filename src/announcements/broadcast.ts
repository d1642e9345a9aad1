import { z } from 'zod'
import type { Desk } from '../desk/desk.ts'
import { localeFromTag } from '../desk/locale.ts'
import { transact } from '../desk/transact.ts'
import { wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { cardDeliveries } from '../staff/cards.ts'
import {
  addPublication,
  channelPosts,
  countSubscribers,
  findPublished,
  nextSubscribers,
  type Subscriber,
} from '../storage/announcements.ts'
import { findBroadcast, holdOpenCase, saveBroadcast } from '../storage/broadcasts.ts'
import type { Db } from '../storage/db.ts'
import { addJob } from '../storage/jobs.ts'
import { claimOnce } from '../storage/once.ts'
import { findAnnouncement, type Announcement } from './announcement.ts'
import { broadcastTask, channelProofTask, postingPrefix } from './tasks.ts'
import { subscriberMessage } from './words.ts'

/**
 * Seconds between chunks; a chunk is what the pace lets through in that time, so that cards and reminders, which are
 * paced alike, wait behind a broadcast no longer than this.
 */
const chunkSeconds = 5
const chunkMax = 500

/** Between one word on the card about how far it is and the next: every other chunk. */
const showEveryMs = 10_000

const broadcastPayload = z.object({ caseId: z.int(), after: z.int(), sent: z.int() })

/**
 * Writes an announcement to the next subscribers and queues itself for those after them. What is written, where it got
 * to and that this chunk is done are one transaction: a job that is repeated after a crash finds its chunk claimed and
 * does nothing, so nobody is written to twice and nobody is left out.
 */
export function broadcast(desk: Desk): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const chunk = broadcastPayload.parse(payload)
    await transact(desk, (tx) => broadcastChunk(tx, desk, chunk))
  }
}

async function broadcastChunk(
  tx: Db,
  desk: Desk,
  { caseId, after, sent }: z.infer<typeof broadcastPayload>,
): Promise<NewDelivery[]> {
  const now = desk.clock.now()
  if (!(await claimOnce(tx, `broadcast:${caseId}:${after}`, now))) return []
  const isOpen = await holdOpenCase(tx, caseId)
  const published = await findPublished(tx, caseId)
  const announcement = await findAnnouncement(tx, desk, caseId)
  if (published === undefined || announcement === undefined) return []
  const limit = Math.min(chunkMax, desk.agency.cardPacing.perSecond * chunkSeconds)
  const until = published.publishedAt
  const found = await nextSubscribers(tx, { after, until, limit: limit + 1 })
  const subscribers = found.slice(0, limit)
  const last = subscribers.at(-1)
  const total = sent + subscribers.length
  const written = subscribers.map((subscriber) => toSubscriber(desk, announcement, subscriber))
  if (last === undefined || found.length <= limit) {
    await addPublication(tx, caseId, { medium: 'pelanggan', reference: String(total) }, now)
    if (total === 0) return []
    await saveBroadcast(tx, caseId, { sent: total, recipients: total, shownAt: now })
    return [...written, ...(isOpen ? await shownOnCard(tx, desk, caseId) : [])]
  }
  const payload = { caseId, after: last.personId, sent: total }
  const runAt = new Date(now.getTime() + chunkSeconds * 1000)
  await addJob(tx, desk.clock, { task: broadcastTask, payload, runAt })
  const shows = await noteProgress(tx, { ...payload, until }, now)
  return [...written, ...(shows && isOpen ? await shownOnCard(tx, desk, caseId) : [])]
}

/** Notes how far a broadcast that goes on is. @returns whether it is time for the card to say so */
async function noteProgress(
  tx: Db,
  { caseId, after, sent, until }: z.infer<typeof broadcastPayload> & { readonly until: Date },
  now: Date,
): Promise<boolean> {
  const known = await findBroadcast(tx, caseId)
  const counted = known?.recipients ?? sent + (await countSubscribers(tx, { after, until }))
  // More may come than were counted: whoever lets us write again. Until the end there is at least one.
  const recipients = Math.max(counted, sent + 1)
  const shows = now.getTime() - (known?.shownAt?.getTime() ?? 0) >= showEveryMs
  await saveBroadcast(tx, caseId, { sent, recipients, ...(shows && { shownAt: now }) })
  return shows
}

/** The edits by which the card says how far it is: nobody asked for them, even right after a press. */
async function shownOnCard(tx: Db, desk: Desk, caseId: number): Promise<NewDelivery[]> {
  return (await cardDeliveries(tx, desk, caseId)).map((each) => ({ ...each, unasked: true }))
}

/** No part of a case's own post: whoever blocked us chose so, and that is nobody's task. */
function toSubscriber(desk: Desk, announcement: Announcement, subscriber: Subscriber): NewDelivery {
  const { platform, chatId, locale } = subscriber
  const message = subscriberMessage(desk, wordsIn(desk, localeFromTag(locale)), announcement)
  return { platform, chatId, kind: 'message', message, unasked: true, broadcast: true }
}

const proofPayload = z.object({ caseId: z.int() })

/** How long to wait before looking again whether a post has been sent. */
const lookAgainMs = 5_000

/** Keeps the link of each post in a channel as bukti; a post that is yet to be sent is looked at again. */
export function keepChannelProof(desk: Desk): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const { caseId } = proofPayload.parse(payload)
    await desk.db.$transaction(async (tx) => {
      const now = desk.clock.now()
      const posts = await channelPosts(tx, caseId, postingPrefix(caseId))
      for (const { platform, chatId, messageId } of posts) {
        if (messageId === null) continue
        const link = desk.channels.get(platform)?.postLink?.(chatId, messageId)
        const reference = link ?? `${platform}:${chatId}/${messageId}`
        await addPublication(tx, caseId, { medium: 'kanal', reference }, now)
      }
      if (!posts.some(({ messageId, pending }) => messageId === null && pending)) return
      const runAt = new Date(now.getTime() + lookAgainMs)
      await addJob(tx, desk.clock, { task: channelProofTask, payload: { caseId }, runAt })
    })
  }
}
