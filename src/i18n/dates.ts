import { DateTime } from 'luxon'
import { longDate, type IsoDate } from '../deadline/dates.ts'
import { zoneName, type Zone } from '../zone.ts'
import type { Locale } from './locale.ts'

/** 'Jumat, 27 November 2026' or 'Friday, 27 November 2026': a date, or the date in the zone at an instant. */
export function formatDate(locale: Locale, date: IsoDate | Date, zone: Zone): string {
  const isoDate = typeof date === 'string' ? date : DateTime.fromJSDate(date, { zone }).toFormat('yyyy-MM-dd')
  return longDate(isoDate, locale)
}

/** The time of day with its zone: '14.30 WIB' in Indonesian, '14:30 WIB' in English. */
export function formatTime(locale: Locale, instant: Date, zone: Zone): string {
  const time = DateTime.fromJSDate(instant, { zone }).toFormat(locale === 'id' ? 'HH.mm' : 'HH:mm')
  return `${time} ${zoneName(zone)}`
}

/** Date and time with its zone: 'Jumat, 27 November 2026, 14.30 WIB'. */
export function formatInstant(locale: Locale, instant: Date, zone: Zone): string {
  return `${formatDate(locale, instant, zone)}, ${formatTime(locale, instant, zone)}`
}
