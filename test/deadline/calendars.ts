/** The calendars and words that the deadline tests share. */
import { WorkCalendar, type CalendarSettings } from '../../src/deadline/calendar.ts'
import type { Wording } from '../../src/deadline/explain.ts'
import { skbHolidays } from '../../src/deadline/holiday.ts'
import type { WeekHours } from '../../src/deadline/work-hours.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { createTranslator } from '../../src/i18n/translate.ts'

/** Pergub Kalbar 1/2013: five days, Friday's break an hour and a half. */
export const kalbarHours: WeekHours = {
  monday: ['07:30-12:00', '13:00-16:00'],
  tuesday: ['07:30-12:00', '13:00-16:00'],
  wednesday: ['07:30-12:00', '13:00-16:00'],
  thursday: ['07:30-12:00', '13:00-16:00'],
  friday: ['07:30-11:30', '13:00-16:30'],
}

/** A Kalbar desk (WIB) with the SKB lists, changed where a test needs it. */
export function kalbar(changes: Partial<CalendarSettings> = {}): WorkCalendar {
  return new WorkCalendar({ zone: 'Asia/Pontianak', hours: kalbarHours, holidays: skbHolidays, ...changes })
}

/** A Kaltim desk (WITA): Friday ends at 11.00. */
export function kaltim(): WorkCalendar {
  return kalbar({ zone: 'Asia/Makassar', hours: { ...kalbarHours, friday: ['07:30-11:00'] } })
}

/** An instant by Pontianak's wall clock: wib('2026-03-13', '08:00'). */
export function wib(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+07:00`)
}

const translator = createTranslator()

/** The real words of a language. */
export function wording(locale: Locale): Wording {
  return { translate: (key, args) => translator.t(locale, key, args), locale }
}
