/**
 * Calendar dates as ISO strings ('2026-11-27'), without a time or a zone: a working day is a date, and
 * text dates compare in order. Instants become dates only in calendar.ts, which knows the zone.
 */
import { DateTime } from 'luxon'

/** A calendar date, 'YYYY-MM-DD'. */
export type IsoDate = string

/** Names of weekdays as the settings write them; the order is ISO, Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** One of the seven names in `weekdays`. */
export type Weekday = (typeof weekdays)[number]

const millisecondsPerDay = 86_400_000

/** Whether the text is a date that exists ('2026-02-30' does not), in the years 1900 to 2199. */
export function isIsoDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const parsed = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text
}

/** The date so many days later (or earlier, when negative). Throws RangeError on a date that does not exist. */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`)
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The weekday of a date. Throws RangeError on a date that does not exist. */
export function weekdayOf(date: IsoDate): Weekday {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`)
  const sundayFirst = new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay()
  return weekdays[(sundayFirst + 6) % 7] ?? 'monday'
}

/** A date as a person reads it: 'Jumat, 27 November 2026' for 'id', 'Friday, 27 November 2026' for 'en'. */
export function longDate(date: IsoDate, locale: string): string {
  return DateTime.fromISO(date, { zone: 'utc' }).setLocale(locale).toFormat('cccc, d MMMM yyyy')
}
