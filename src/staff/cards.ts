import type { OpenedCase } from '../case/services.ts'
import type { Message } from '../chat/message.ts'
import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { findBinding, type LaneBinding } from '../storage/lane-bindings.ts'
import {
  addPosting,
  listPostings,
  placeFirstCard,
  replacePosting,
  type PostingRow,
} from '../storage/postings.ts'
import { openTask } from '../storage/tasks.ts'
import type { Arrival } from './arrivals.ts'
import { cardCase, type CardCase } from './card-data.ts'
import { cardMessage, movedAwayMessage, recordMessage, type CardWords } from './card.ts'
import { decisionWords } from './event-words.ts'

/** The kind of task by which a lane without a chat is shown to the admins. */
export const laneUnboundTask = 'lane-unbound'

/** The kind of task by which a lane is shown whose chat we were taken out of. */
export const laneLostTask = 'lane-lost'

/** Of a case that went to and fro, so many of its older cards are still kept up to date. */
const recordsMax = 6

/** What every card of a case needs. */
interface CardSet extends CardCase {
  readonly tx: Db
  readonly desk: Desk
  readonly caseId: number
  readonly now: Date
  readonly words: CardWords
  /** It was opened a moment ago and has no cards yet. */
  readonly isNew: boolean
  /** All cards posted so far, newest first. */
  readonly postings: readonly PostingRow[]
}

/**
 * What is to be posted and edited after a change of a case, in the change's own transaction. The card of the lane
 * where the case came to is posted there; the cards of lanes that it left become records; else the live card is
 * edited in place. A lane without a chat makes a task, and gets its cards when it is bound. Called again for the
 * same state it only edits to the same text. `opened`: the case, from a caller who just opened it.
 */
export async function cardDeliveries(
  tx: Db,
  desk: Desk,
  caseId: number,
  opened?: OpenedCase,
): Promise<NewDelivery[]> {
  const set = await cardSet(tx, desk, caseId, opened)
  const { arrivals } = set.whereabouts
  const current = arrivals.at(-1)
  if (current === undefined) return []
  const live = await liveCard(set, current)
  return set.moved ? [...live, ...records(set, live)] : live
}

/** Posts a case's live card once more in a chat; it is kept up to date like the one in the lane's chat. */
export async function cardHere(
  tx: Db,
  desk: Desk,
  caseId: number,
  place: { readonly platform: string; readonly chatId: string; readonly threadId?: string | undefined },
): Promise<NewDelivery[]> {
  const set = await cardSet(tx, desk, caseId)
  const version = set.whereabouts.arrivals.at(-1)?.version
  if (version === undefined) return []
  const { platform, chatId, threadId } = place
  const name = `${prefixOf(caseId)}${version}:${platform}/${chatId}`
  const added = await addPosting(tx, { name, caseId, platform, chatId, now: set.now })
  if (!added) await replacePosting(tx, name, { platform, chatId })
  const message = inThread(privateMessage(set), threadId)
  return [{ platform, chatId, kind: 'message', message, posting: name, caseId, unasked: false }]
}

async function cardSet(tx: Db, desk: Desk, caseId: number, opened?: OpenedCase): Promise<CardSet> {
  const words: CardWords = { t: wordsIn(desk, 'id'), locale: 'id', zone: desk.agency.zone }
  const now = desk.clock.now()
  const read = await cardCase(tx, desk, words.t, caseId, now, opened)
  const postings = opened === undefined ? await listPostings(tx, caseId, prefixOf(caseId)) : []
  return { ...read, tx, desk, caseId, now, words, postings, isNew: opened !== undefined }
}

/** The card where the case stands: posted when it is not there yet, else edited. */
async function liveCard(set: CardSet, current: Arrival): Promise<NewDelivery[]> {
  const { tx, caseId, now, postings, data, words } = set
  const own = `${prefixOf(caseId)}${current.version}`
  const message = cardMessage(data, words)
  if (set.isNew) {
    const card = { name: own, caseId, lane: current.lane, unboundTask: laneUnboundTask, now }
    const place = await placeFirstCard(tx, card)
    return [
      ...(place === undefined ? [] : [post(own, place, caseId, message)]),
      ...(await unitCards(set, own)),
    ]
  }
  const copies = [
    ...postings
      .filter(({ name }) => name.startsWith(`${own}:`) && !name.startsWith(unitPrefix(own)))
      .map((posting) => edit(set, posting, privateMessage(set), set.pressed)),
    ...(await unitCards(set, own)),
  ]
  const posted = postings.find(({ name }) => name === own)
  const binding = await findBinding(tx, current.lane)
  if (binding === undefined) {
    const { lane } = current
    await openTask(tx, { kind: laneUnboundTask, subject: `lane:${lane}`, data: { lane }, now })
    return posted === undefined ? copies : [edit(set, posted, message, set.pressed), ...copies]
  }
  const { platform, chatId } = binding
  if (posted === undefined) {
    const added = await addPosting(tx, { name: own, caseId, platform, chatId, now })
    if (added) return [post(own, binding, caseId, message), ...copies]
    return [edit(set, { name: own, platform, chatId }, message, set.pressed), ...copies]
  }
  if (posted.platform === platform && posted.chatId === chatId) {
    return [edit(set, posted, message, set.pressed), ...copies]
  }
  await replacePosting(tx, own, { platform, chatId })
  return [...leftBehind(set, posted), post(own, binding, caseId, message), ...copies]
}

/**
 * Cards of lanes that the case left, newest first: what was decided there and where the case is now. Of several in
 * one chat only the newest is kept up to date; the one before it points there, once, when that one is posted.
 */
function records(set: CardSet, live: readonly NewDelivery[]): NewDelivery[] {
  const { whereabouts, data, words, names, postings, caseId } = set
  const { arrivals } = whereabouts
  const cardsOf = (version: number) => {
    const own = `${prefixOf(caseId)}${version}`
    return postings.filter(({ name }) => name === own || name.startsWith(`${own}:`))
  }
  return arrivals
    .slice(0, -1)
    .flatMap(({ version }, index): NewDelivery[] => {
      const left = arrivals[index + 1]?.by
      if (left === undefined) return []
      const decided = decisionWords(words.t, data.row, names, left)
      const newer = arrivals.slice(index + 1).flatMap((each) => cardsOf(each.version))
      const justLeft = index === arrivals.length - 2
      return cardsOf(version)
        .filter((posting) => !newer.some((each) => isSameChat(each, posting)))
        .map((posting) => {
          const replaced = live.some((each) => each.kind === 'message' && isSameChat(each, posting))
          const message = recordMessage(data, { decided, replaced }, words)
          return edit(set, posting, message, set.pressed && justLeft)
        })
    })
    .slice(-recordsMax)
    .toReversed()
}

/** In one's own chat a card has the buttons of everybody: a press is judged by who presses. */
function privateMessage({ data, unitActions, words }: CardSet): Message {
  return cardMessage({ ...data, actions: [...unitActions, ...data.actions] }, words)
}

/**
 * The cards of units that are asked side by side, each in its own chat, with buttons until it has answered. A unit
 * without a chat makes a task, and gets its card when it is bound.
 */
async function unitCards(set: CardSet, own: string): Promise<NewDelivery[]> {
  const { tx, data, unitActions, postings, caseId, now, words } = set
  const { step, row } = data
  const { units } = row.facts
  if (units === undefined) return []
  const cards: NewDelivery[] = []
  for (const unit of [...units.open, ...units.given, ...units.nihil, ...units.skipped]) {
    const isOpen = step?.perUnit === true && units.open.includes(unit)
    const message = cardMessage({ ...data, actions: isOpen ? unitActions : [], unit }, words)
    const name = `${unitPrefix(own)}${unit}`
    if (cards.some((each) => 'posting' in each && each.posting === name)) continue
    const posted = postings.find((each) => each.name === name)
    const binding = isOpen ? await findBinding(tx, step.lane, unit) : undefined
    if (isOpen && binding === undefined) {
      const { lane } = step
      const subject = laneSubject(lane, unit)
      await openTask(tx, { kind: laneUnboundTask, subject, data: { lane, unit }, now })
    }
    if (posted !== undefined && (binding === undefined || isSameChat(posted, binding))) {
      cards.push(edit(set, posted, message, set.pressed))
    } else if (binding !== undefined) {
      const { platform, chatId } = binding
      if (posted === undefined) await addPosting(tx, { name, caseId, platform, chatId, now })
      else await replacePosting(tx, name, { platform, chatId })
      if (posted !== undefined) cards.push(...leftBehind(set, posted))
      cards.push(post(name, binding, caseId, message))
    }
  }
  return cards
}

/** What a task about a lane, or about one unit of it, is filed under. */
export function laneSubject(lane: string, unit: string): string {
  return unit === '' ? `lane:${lane}` : `lane:${lane}:${unit}`
}

function unitPrefix(own: string): string {
  return `${own}:unit/`
}

/** The card in a chat that the lane was taken from. */
function leftBehind({ data, words, caseId }: CardSet, posted: PostingRow): NewDelivery[] {
  if (posted.messageId === null) return []
  const { platform, chatId, messageId } = posted
  const message = movedAwayMessage(data, words.t)
  return [{ platform, chatId, kind: 'edit', messageId, message, caseId, unasked: true }]
}

function post(name: string, binding: LaneBinding, caseId: number, message: Message): NewDelivery {
  const { platform, chatId, threadId } = binding
  return {
    platform,
    chatId,
    kind: 'message',
    message: inThread(message, threadId ?? undefined),
    posting: name,
    caseId,
    unasked: true,
  }
}

/** Whoever pressed sees the card change at once; what nobody pressed is paced. */
function edit(
  { caseId }: CardSet,
  { name, platform, chatId }: Pick<PostingRow, 'name' | 'platform' | 'chatId'>,
  message: Message,
  pressed: boolean,
): NewDelivery {
  return { platform, chatId, kind: 'edit', message, posting: name, caseId, unasked: !pressed }
}

function isSameChat(
  one: { readonly platform: string; readonly chatId: string },
  other: { readonly platform: string; readonly chatId: string },
): boolean {
  return one.platform === other.platform && one.chatId === other.chatId
}

function inThread(message: Message, threadId: string | undefined): Message {
  return threadId === undefined ? message : { ...message, threadId }
}

function prefixOf(caseId: number): string {
  return `card:${caseId}:`
}
