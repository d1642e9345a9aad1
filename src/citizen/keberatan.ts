import { asApplicantSees } from '../case/snapshot.ts'
import { countDays } from '../deadline/count.ts'
import { deadlineRules } from '../deadline/rules.ts'
import type { Desk } from '../desk/desk.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatDate } from '../i18n/dates.ts'
import { ownCase } from './status.ts'

/**
 * How an objection is filed with the superior of the PPID (UU 14/2008 Ps 35–36). With the id of an own case that
 * was answered, as its button sends it, also the last day for it.
 */
export async function keberatanHow(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const how = t('citizen-keberatan-how', {
    atasan: desk.agency.officials.atasan.title,
    address: desk.agency.address,
    email: desk.agency.email ?? 'none',
  })
  const lastDay = /^\d{1,9}$/.test(args) ? await lastDayLine(desk, turn, Number(args)) : undefined
  const text = lastDay === undefined ? how : [how, lastDay].join('\n\n')
  return say(turn, { heading: t('citizen-keberatan-how-heading'), text })
}

async function lastDayLine(desk: Desk, turn: Turn, caseId: number): Promise<string | undefined> {
  const row = await ownCase(desk, turn, caseId)
  const closedAt = row === undefined ? null : asApplicantSees(row).closedAt
  if (row === undefined || closedAt === null) return undefined
  const calendar = desk.calendar()
  const { dueOn } = countDays({
    calendar,
    startsOn: calendar.dateOf(closedAt),
    rule: deadlineRules.keberatanFiling,
  })
  const due = formatDate(localeOf(turn), dueOn, desk.agency.zone)
  return wordsFor(desk, turn)('citizen-keberatan-last-day', { nomor: row.nomor, due })
}
