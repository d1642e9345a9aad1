/**
 * The count in words, for "Kenapa tanggal ini?", `/tenggat` and the command line. The words are in
 * locales/<language>/deadline.ftl; names of holidays stay Indonesian in every language, as decreed.
 */
import { formatInstant } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locale.ts'
import type { DayOff, WorkCalendar } from './calendar.ts'
import type { DayLine, DayReason } from './count.ts'
import { longDate } from './dates.ts'
import type { Deadline, DeadlineNote } from './deadline.ts'

/** Gives the text of a key in one language. */
type Translate = (key: string, args?: Record<string, string | number>) => string

/** In which language to speak; `translate` has the language of `locale`. */
export interface Wording {
  translate: Translate
  locale: Locale
}

/** One line per calendar day, 'Senin, 16 Maret 2026: hari kerja ke-1'; the last one is marked as the due date. */
export function explainDays(days: readonly DayLine[], wording: Wording): string[] {
  return days.map((line, index) => {
    const date = longDate(line.date, wording.locale)
    const reason = reasonText(line.reason, line.counted ?? 0, wording)
    return wording.translate(index === days.length - 1 ? 'deadline-line-due' : 'deadline-line', {
      date,
      reason,
    })
  })
}

/**
 * The whole explanation: the due moment (or what is waited for), the count, what was taken notice of, and the
 * warning when the count runs beyond the known holiday lists.
 */
export function explainDeadline(deadline: Deadline, calendar: WorkCalendar, wording: Wording): string[] {
  const notes = deadline.notes.map((note) => noteText(note, wording))
  if (!deadline.started)
    return [wording.translate(`deadline-awaiting-${deadline.awaiting ?? 'nothing'}`), ...notes]
  const moment = formatInstant(wording.locale, deadline.dueAt, calendar.settings.zone)
  return [
    wording.translate('deadline-due', { moment }),
    ...explainDays(deadline.days, wording),
    ...notes,
    ...(deadline.beyondHolidayList ? [wording.translate('deadline-beyond-holiday-list')] : []),
  ]
}

/** Why a date is not a hari kerja: 'akhir pekan', 'cuti bersama: Hari Raya Idulfitri 1447 Hijriah'. */
export function dayOffText(dayOff: DayOff, { translate }: Pick<Wording, 'translate'>): string {
  switch (dayOff.kind) {
    case 'holiday':
      return translate(`deadline-day-${dayOff.holiday.kind}`, { name: dayOff.holiday.name })
    case 'closed':
      if (dayOff.name === null) return translate('deadline-day-closed')
      return translate('deadline-day-closed-named', { name: dayOff.name })
    default:
      return translate('deadline-day-weekend')
  }
}

function reasonText(reason: DayReason, number: number, wording: Wording): string {
  switch (reason.kind) {
    case 'arrived-after-hours':
    case 'day-zero':
      return wording.translate(`deadline-day-${reason.kind}`)
    case 'arrived-on-day-off':
      return wording.translate('deadline-day-arrived-on-day-off', {
        dayOff: dayOffText(reason.dayOff, wording),
      })
    case 'working-day':
      return wording.translate('deadline-day-working', { number })
    case 'extension-day':
      return wording.translate('deadline-day-extension', { number, nth: reason.nth })
    default:
      return dayOffText(reason, wording)
  }
}

function noteText(note: DeadlineNote, { translate, locale }: Wording): string {
  return translate(`deadline-note-${note.kind}`, { date: longDate(note.on, locale) })
}
