import { DateTime } from 'luxon'
import { lanesOf } from '../case/authority.ts'
import { howManyWaitOn, whatWaitsOn } from '../case/queue.ts'
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
import type { QueuedCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { claimOnce } from '../storage/once.ts'
import { directAddresses, localeOfPerson } from '../storage/people.ts'
import { listStaff } from '../storage/staff.ts'
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
    const deliveries: NewDelivery[] = []
    for (const { personId } of await listStaff(tx, desk.sealer)) {
      deliveries.push(...(await briefFor(tx, desk, personId, now)))
    }
    written = deliveries.length
    return deliveries
  })
  if (claimed) await refreshCards(desk, now)
  return written
}

async function briefFor(tx: Db, desk: Desk, personId: number, now: Date): Promise<NewDelivery[]> {
  const [address] = await directAddresses(tx, personId)
  if (address === undefined) return []
  const lanes = await lanesOf(tx, desk, personId, now)
  const cases = await whatWaitsOn(tx, desk, lanes, { now, limit: namedMax })
  if (cases.length === 0) return []
  const count = Math.max(cases.length, await howManyWaitOn(tx, desk, lanes))
  const locale = localeFromTag(await localeOfPerson(tx, personId))
  const message = briefMessage(desk, wordsIn(desk, locale), locale, { cases, count, now })
  return [{ platform: address.platform, chatId: address.chatId, kind: 'message', message, unasked: true }]
}

function briefMessage(
  desk: Desk,
  t: Sentence,
  locale: Locale,
  {
    cases,
    count,
    now,
  }: { readonly cases: readonly QueuedCase[]; readonly count: number; readonly now: Date },
): Message {
  const today = desk.calendar().dateOf(now)
  const lines = cases.map(({ sop, nomor, step, dueAt }) => {
    const where = t(`sop-${sop}-step-${step}`)
    if (dueAt === null) return t('brief-row', { nomor, step: where })
    const due = formatDate(locale, dueAt, desk.agency.zone)
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
