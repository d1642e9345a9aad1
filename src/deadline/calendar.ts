/**
 * The agency's working time: which dates are hari kerja, and which minutes of them the desk is open.
 *
 * A date is a hari kerja when its weekday has hours and it is no holiday. Whether cuti bersama is a hari
 * kerja for UU 14/2008 no text says; offices are closed, so it is a day off unless the switch says otherwise.
 *
 * Beyond the years of the holiday list the count goes on with the week alone, because a date that may move is
 * more use than none; `covers` says when that happened, and whoever prints the date must say so too.
 */
import { DateTime } from 'luxon'
import type { Zone } from '../zone.ts'
import { addDays, isIsoDate, weekdayOf, type IsoDate } from './dates.ts'
import { coveredYears, yearOf, type Holiday } from './holiday.ts'
import { parseSpan, type HoursOverride, type WeekHours } from './work-hours.ts'

/** What a calendar is made from. Settings from outside pass the schemas of work-hours.ts and holiday.ts first. */
export interface CalendarSettings {
  zone: Zone
  hours: WeekHours
  hoursOverrides?: readonly HoursOverride[]
  holidays: readonly Holiday[]
  /** Whether cuti bersama counts as a day off. True when absent. */
  cutiBersamaCounts?: boolean
}

/** Why a date is not a hari kerja. `closed` is a weekday without hours, with the name of the override that closed it. */
export type DayOff =
  | { kind: 'holiday'; holiday: Holiday }
  | { kind: 'weekend' }
  | { kind: 'closed'; name: string | null }

/** Thrown when no hari kerja, or no instant, can be found within the years a calendar can reach. */
export class CalendarHorizonError extends RangeError {
  override readonly name = 'CalendarHorizonError'
}

/** So many days off in a row mean that the settings close the desk for good. */
const daysOffInARowMax = 3660

const millisecondsPerMinute = 60_000

interface Opening {
  from: number
  to: number
}

interface Day {
  off: DayOff | null
  openings: readonly Opening[]
}

/** Working days and working minutes of one agency. Immutable: a changed list or setting makes a new calendar. */
export class WorkCalendar {
  readonly settings: CalendarSettings
  readonly #holidays: ReadonlyMap<IsoDate, Holiday>
  readonly #coveredYears: ReadonlySet<number>
  readonly #days = new Map<IsoDate, Day>()
  #lastDay: { readonly from: number; readonly to: number; readonly date?: IsoDate } = { from: 0, to: 0 }

  /** Throws RangeError when no weekday has hours. */
  constructor(settings: CalendarSettings) {
    if (!Object.values(settings.hours).some((spans) => spans.length > 0)) {
      throw new RangeError('no weekday has hours')
    }
    this.settings = settings
    this.#holidays = daysOffByDate(settings.holidays, settings.cutiBersamaCounts ?? true)
    this.#coveredYears = coveredYears(settings.holidays)
  }

  /** Why the date is no hari kerja, or null when it is one. A holiday's name goes before "weekend". */
  dayOff(date: IsoDate): DayOff | null {
    return this.#day(date).off
  }

  /** Whether the date is a hari kerja. */
  isWorkingDay(date: IsoDate): boolean {
    return this.#day(date).off === null
  }

  /** Whether the holiday list is known for every year from one date through another. */
  covers(from: IsoDate, to: IsoDate): boolean {
    for (let year = yearOf(from); year <= yearOf(to); year += 1)
      if (!this.#coveredYears.has(year)) return false
    return true
  }

  /** The last date up to which the list is known without a gap from `from` on, or null when not even `from` is. */
  coveredUntil(from: IsoDate): IsoDate | null {
    let year = yearOf(from)
    if (!this.#coveredYears.has(year)) return null
    while (this.#coveredYears.has(year + 1)) year += 1
    return `${year}-12-31`
  }

  /**
   * The hari kerja `days` after the date: 1 is the next hari kerja, -1 the one before, 0 the date itself even
   * when it is a day off. Throws RangeError when `days` is not whole.
   */
  addWorkingDays(date: IsoDate, days: number): IsoDate {
    if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`)
    const direction = days < 0 ? -1 : 1
    let reached = date
    for (let left = Math.abs(days); left > 0; left -= 1) reached = this.#neighbour(reached, direction)
    return reached
  }

  /** The first hari kerja after the date. */
  nextWorkingDay(date: IsoDate): IsoDate {
    return this.#neighbour(date, 1)
  }

  /** The last hari kerja before the date. */
  previousWorkingDay(date: IsoDate): IsoDate {
    return this.#neighbour(date, -1)
  }

  /** How many hari kerja lie after one date, through another (itself included). 0 when `through` is not later. */
  workingDaysBetween(after: IsoDate, through: IsoDate): number {
    let count = 0
    for (let date = addDays(after, 1); date <= through; date = addDays(date, 1)) {
      if (this.isWorkingDay(date)) count += 1
    }
    return count
  }

  /** The date on the agency's wall at an instant. */
  dateOf(at: Date): IsoDate {
    // Nearly always it is asked of now: the day is worked out once.
    const { from, to, date: known } = this.#lastDay
    if (known !== undefined && at.getTime() >= from && at.getTime() < to) return known
    const moment = DateTime.fromJSDate(at, { zone: this.settings.zone })
    const date = moment.toISODate()
    if (date === null || !isIsoDate(date)) throw new CalendarHorizonError('an instant outside 1900 to 2199')
    const start = moment.startOf('day')
    this.#lastDay = { from: start.toMillis(), to: start.plus({ days: 1 }).toMillis(), date }
    return date
  }

  /** Midnight at which the date begins in the agency's zone. */
  startOf(date: IsoDate): Date {
    return DateTime.fromISO(date, { zone: this.settings.zone }).toJSDate()
  }

  /** When the desk opens on a hari kerja. Throws RangeError on a day off. */
  opensAt(date: IsoDate): Date {
    const first = this.#day(date).openings[0]
    if (first === undefined) throw new RangeError(`the desk is closed on ${date}`)
    return new Date(first.from)
  }

  /** When the desk closes for a hari kerja. Throws RangeError on a day off. */
  closesAt(date: IsoDate): Date {
    const last = this.#day(date).openings.at(-1)
    if (last === undefined) throw new RangeError(`the desk is closed on ${date}`)
    return new Date(last.to)
  }

  /** Working minutes from one instant to another, with fractions; negative when `to` is the earlier. */
  workingMinutesBetween(from: Date, to: Date): number {
    if (from > to) return -this.workingMinutesBetween(to, from)
    const lastDate = this.dateOf(to)
    let milliseconds = 0
    for (let date = this.dateOf(from); date <= lastDate; date = addDays(date, 1)) {
      for (const opening of this.#day(date).openings) {
        const worked = Math.min(opening.to, to.getTime()) - Math.max(opening.from, from.getTime())
        milliseconds += Math.max(0, worked)
      }
    }
    return milliseconds / millisecondsPerMinute
  }

  /**
   * The earliest instant by which so many working minutes have passed: what ends with the day falls on its
   * closing, not on the next morning. 0 gives the instant itself. Throws RangeError on negative minutes.
   */
  addWorkingMinutes(at: Date, minutes: number): Date {
    if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`not a length of time: ${minutes}`)
    let left = Math.round(minutes * millisecondsPerMinute)
    if (left === 0) return at
    let date = this.dateOf(at)
    if (!this.isWorkingDay(date)) date = this.nextWorkingDay(date)
    for (; ; date = this.nextWorkingDay(date)) {
      for (const opening of this.#day(date).openings) {
        const start = Math.max(opening.from, at.getTime())
        const available = Math.max(0, opening.to - start)
        if (available >= left) return new Date(start + left)
        left -= available
      }
    }
  }

  /** Whether the desk is open at the instant; its closing instant no longer counts. */
  isWorkingMoment(at: Date): boolean {
    const time = at.getTime()
    return this.#day(this.dateOf(at)).openings.some(({ from, to }) => from <= time && time < to)
  }

  /** The instant itself when the desk is open, else its next opening (also after the break). */
  nextWorkingMoment(at: Date): Date {
    const time = at.getTime()
    const date = this.dateOf(at)
    for (const opening of this.#day(date).openings) {
      if (time < opening.to) return new Date(Math.max(time, opening.from))
    }
    return this.opensAt(this.nextWorkingDay(date))
  }

  /** The instant itself when the desk is open or just closing, else its last closing (also before the break). */
  previousWorkingMoment(at: Date): Date {
    const time = at.getTime()
    const date = this.dateOf(at)
    for (const opening of this.#day(date).openings.toReversed()) {
      if (time > opening.from) return new Date(Math.min(time, opening.to))
    }
    return this.closesAt(this.previousWorkingDay(date))
  }

  #neighbour(from: IsoDate, direction: 1 | -1): IsoDate {
    let date = from
    for (let tries = 0; tries < daysOffInARowMax; tries += 1) {
      date = addDays(date, direction)
      if (!isIsoDate(date)) break
      if (this.isWorkingDay(date)) return date
    }
    throw new CalendarHorizonError(`no working day can be found from ${from}`)
  }

  #day(date: IsoDate): Day {
    const known = this.#days.get(date)
    if (known !== undefined) return known
    const day = this.#reckonDay(date)
    this.#days.set(date, day)
    return day
  }

  #reckonDay(date: IsoDate): Day {
    const weekday = weekdayOf(date)
    const override = this.settings.hoursOverrides?.findLast(({ from, to }) => from <= date && date <= to)
    const spans = (override?.hours ?? this.settings.hours)[weekday] ?? []
    const holiday = this.#holidays.get(date)
    if (holiday !== undefined) return { off: { kind: 'holiday', holiday }, openings: [] }
    if (spans.length > 0) return { off: null, openings: spans.map((span) => this.#opening(date, span)) }
    if (weekday === 'saturday' || weekday === 'sunday') return { off: { kind: 'weekend' }, openings: [] }
    return { off: { kind: 'closed', name: override?.name ?? null }, openings: [] }
  }

  #opening(date: IsoDate, span: string): Opening {
    const midnight = DateTime.fromISO(date, { zone: this.settings.zone })
    const instant = (minutes: number) =>
      midnight.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis()
    const { from, to } = parseSpan(span)
    return { from: instant(from), to: instant(to) }
  }
}

/** One holiday per date; libur nasional gives the name where two meet. */
function daysOffByDate(holidays: readonly Holiday[], cutiBersamaCounts: boolean): Map<IsoDate, Holiday> {
  const byDate = new Map<IsoDate, Holiday>()
  for (const holiday of holidays) {
    if (holiday.kind === 'cuti-bersama' && !cutiBersamaCounts) continue
    if (!byDate.has(holiday.date) || holiday.kind === 'nasional') byDate.set(holiday.date, holiday)
  }
  return byDate
}
