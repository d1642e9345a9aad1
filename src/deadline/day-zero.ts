/**
 * Day zero: the date on which something counts as received. Day 1 is the next hari kerja (administrative
 * convention; UU 14/2008 Ps 22(7) says only "sejak diterimanya permintaan").
 */
import type { WorkCalendar } from './calendar.ts'
import type { IsoDate } from './dates.ts'

/** What becomes of a receipt after the desk has closed or on a day off; a chat takes them at any hour. */
export const receiptOutsideHoursChoices = ['next-working-day', 'same-day'] as const

/** See `receiptOutsideHoursChoices`. The convention is 'next-working-day'. */
export type ReceiptOutsideHours = (typeof receiptOutsideHoursChoices)[number]

/**
 * The date on which an arrival counts as received. Under 'next-working-day' that is the date of the desk's
 * next open moment: before opening and in the break it is the same date, from the closing on the next hari kerja.
 */
export function dayZero(calendar: WorkCalendar, arrivedAt: Date, setting: ReceiptOutsideHours): IsoDate {
  return calendar.dateOf(setting === 'same-day' ? arrivedAt : calendar.nextWorkingMoment(arrivedAt))
}
