/** The calendars and words that the deadline tests share. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { WorkCalendar, type CalendarSettings } from '../../src/deadline/calendar.ts'
import type { Translate, Wording } from '../../src/deadline/explain.ts'
import { skbHolidays } from '../../src/deadline/holiday.ts'
import type { WeekHours } from '../../src/deadline/work-hours.ts'
import { packageRoot } from '../../src/root.ts'

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

/** The real words of a language; throws on a missing key or argument, as the product does. */
export function wording(locale: 'id' | 'en'): Wording {
  const bundle = new FluentBundle(locale, { useIsolating: false })
  const faults = bundle.addResource(
    new FluentResource(readFileSync(join(packageRoot, 'locales', locale, 'deadline.ftl'), 'utf8')),
  )
  if (faults.length > 0) throw faults[0]
  const translate: Translate = (key, args) => {
    const message = bundle.getMessage(key)
    if (message?.value == null) throw new Error(`no text for ${key}`)
    return bundle.formatPattern(message.value, args)
  }
  return { translate, locale }
}
