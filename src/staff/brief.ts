import { DateTime } from 'luxon'
import { lanesOfEach } from '../case/authority.ts'
import { howManyWaitOn, waitsForApplicant, whatWaitsOn } from '../case/queue.ts'
import type { Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { localeFromTag } from '../desk/locale.ts'
import { transact } from '../desk/transact.ts'
import { wordsIn } from '../desk/words.ts'
import { formatDate } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locale.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { LaneGrant } from '../sop/machine.ts'
import type { Db } from '../storage/db.ts'
import { claimOnce } from '../storage/once.ts'
import { addressesOfEach } from '../storage/people.ts'
import { listStaff } from '../storage/staff.ts'
import type { QueuedCase } from '../storage/waiting.ts'
import { refreshCards } from './card-refresh.ts'

/** Cases named in a brief; the rest is a number. */
const namedMax = 5

/** A brief is for the morning: a program that starts in the afternoon sends none. */
const lastHour = 12

/**
 * The morning brief: on each working day, at the agency's time, everybody on the staff whom we can write to
 * directly gets what waits on them, most urgent first; nobody is told that nothing waits. Once a day. The cards
 * are brought up to date with it.
 * @returns how many briefs were written
 */
export async function sendBriefs(desk: Desk, now: Date): Promise<number> {
  const local = DateTime.fromJSDate(now, { zone: desk.agency.zone })
  const today = desk.calendar().dateOf(now)
  const isTime = local.toFormat('HH:mm') >= desk.agency.morningBriefAt && local.hour < lastHour
  if (!isTime || !desk.calendar().isWorkingDay(today)) return 0
  let written = 0
  let claimed = false
  await transact(desk, async (tx) => {
    if (!(await claimOnce(tx, `brief:${today}`, now))) return []
    claimed = true
    const deliveries = await briefs(tx, desk, now)
    written = deliveries.length
    return deliveries
  })
  if (claimed) await refreshCards(desk, now)
  return written
}

/** What waits on somebody: the most urgent, and how much it is in all. */
interface Waiting {
  readonly cases: readonly QueuedCase[]
  readonly count: number
}

async function briefs(tx: Db, desk: Desk, now: Date): Promise<NewDelivery[]> {
  const personIds = (await listStaff(tx, desk.sealer)).map(({ personId }) => personId)
  const addresses = await addressesOfEach(tx, personIds)
  const lanesOf = await lanesOfEach(tx, desk, personIds, now)
  const waitingOn = rememberedQueues(tx, desk, now)
  const deliveries: NewDelivery[] = []
  for (const personId of personIds) {
    const address = addresses.get(personId)
    if (address === undefined) continue
    const waiting = await waitingOn(lanesOf.get(personId) ?? [])
    if (waiting.cases.length === 0) continue
    const { platform, chatId } = address
    const locale = localeFromTag(address.locale)
    const message = briefMessage(desk, wordsIn(desk, locale), locale, { ...waiting, now })
    deliveries.push({ platform, chatId, kind: 'message', message, unasked: true })
  }
  return deliveries
}

/** On all who hold the same lanes the same waits: each queue is read once. */
function rememberedQueues(tx: Db, desk: Desk, now: Date) {
  const known = new Map<string, Waiting>()
  return async (lanes: readonly LaneGrant[]): Promise<Waiting> => {
    const key = [...new Set(lanes.map(({ lane }) => lane))]
      .toSorted((one, other) => one.localeCompare(other))
      .join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const cases = await whatWaitsOn(tx, desk, lanes, { now, limit: namedMax })
    // A case may come in between the two looks.
    const count = Math.max(cases.length, await howManyWaitOn(tx, desk, lanes, now))
    known.set(key, { cases, count })
    return { cases, count }
  }
}

function briefMessage(
  desk: Desk,
  t: Sentence,
  locale: Locale,
  { cases, count, now }: Waiting & { readonly now: Date },
): Message {
  const today = desk.calendar().dateOf(now)
  const lines = cases.map(({ sop, nomor, step, dueAt }) => {
    const where = t(`sop-${sop}-step-${step}`)
    if (dueAt === null) return t('brief-row', { nomor, step: where })
    const due = formatDate(locale, dueAt, desk.agency.zone)
    if (waitsForApplicant(desk, { sop, step })) return t('brief-row-lapsed', { nomor, due })
    const late = desk.calendar().dateOf(dueAt) < today
    return t(late ? 'brief-row-late' : 'brief-row-due', { nomor, step: where, due })
  })
  const more = count > cases.length ? [t('brief-more', { count: count - cases.length })] : []
  return {
    heading: t('brief-heading', { date: formatDate(locale, today, desk.agency.zone) }),
    text: [t('brief-text', { count }), '', ...lines, ...more].join('\n'),
    buttons: [
      [{ label: t('brief-button'), token: writeToken({ kind: 'command', name: 'antrean', argument: '' }) }],
    ],
  }
}
