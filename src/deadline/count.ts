/** The count of hari kerja from day zero to the due date, one line per calendar day. */
import type { DayOff, WorkCalendar } from './calendar.ts'
import { addDays, type IsoDate } from './dates.ts'
import type { DayRule } from './rules.ts'

/**
 * What a calendar day did to the count. `arrived-*` stand before day zero, when something came at an hour or
 * on a day that does not count; `extension-day` carries its place within the extension.
 */
export type DayReason =
  | { kind: 'arrived-after-hours' }
  | { kind: 'arrived-on-day-off'; dayOff: DayOff }
  | { kind: 'day-zero' }
  | { kind: 'working-day' }
  | { kind: 'extension-day'; nth: number }
  | DayOff

/** One calendar day of the count: its number, or null when it was not counted. */
export interface DayLine {
  date: IsoDate
  counted: number | null
  reason: DayReason
}

/** A counted term. */
export interface DayCount {
  /** Day zero. */
  startsOn: IsoDate
  dayOneOn: IsoDate
  /** The due date of the first term. */
  firstDueOn: IsoDate
  /** The due date with the extension; the same as `firstDueOn` without one. */
  dueOn: IsoDate
  /** Every calendar day from day zero (or the arrival, when earlier) through the due date. */
  days: DayLine[]
  /** Some day of the count lies in a year whose holiday list is not known: the date may still move. */
  beyondHolidayList: boolean
}

/** What to count: from day zero, or from an earlier arrival that counts as received on day zero. */
export interface DayCountRequest {
  calendar: WorkCalendar
  startsOn: IsoDate
  arrivedOn?: IsoDate
  rule: Pick<DayRule, 'days'>
  /** Hari kerja added by an extension. */
  extensionDays?: number
}

/** Counts a term. Throws RangeError when the number of days is not a whole number above 0. */
export function countDays(request: DayCountRequest): DayCount {
  const { calendar, startsOn, rule } = request
  const extensionDays = request.extensionDays ?? 0
  if (!Number.isSafeInteger(rule.days) || rule.days < 1) throw new RangeError(`not a term: ${rule.days} days`)
  if (!Number.isSafeInteger(extensionDays) || extensionDays < 0) {
    throw new RangeError(`not an extension: ${extensionDays} days`)
  }
  const firstDueOn = calendar.addWorkingDays(startsOn, rule.days)
  const dueOn = calendar.addWorkingDays(firstDueOn, extensionDays)
  const arrivedOn = request.arrivedOn ?? startsOn
  const days = [...linesBefore(calendar, arrivedOn, startsOn)]
  days.push({ date: startsOn, counted: null, reason: { kind: 'day-zero' } })
  let counted = 0
  for (let date = addDays(startsOn, 1); date <= dueOn; date = addDays(date, 1)) {
    const dayOff = calendar.dayOff(date)
    if (dayOff !== null) days.push({ date, counted: null, reason: dayOff })
    else days.push({ date, counted: (counted += 1), reason: dayReason(counted, rule.days) })
  }
  return {
    startsOn,
    dayOneOn: calendar.nextWorkingDay(startsOn),
    firstDueOn,
    dueOn,
    days,
    beyondHolidayList: !calendar.covers(arrivedOn, dueOn),
  }
}

function dayReason(counted: number, days: number): DayReason {
  return counted <= days ? { kind: 'working-day' } : { kind: 'extension-day', nth: counted - days }
}

function* linesBefore(calendar: WorkCalendar, arrivedOn: IsoDate, startsOn: IsoDate): Generator<DayLine> {
  for (let date = arrivedOn; date < startsOn; date = addDays(date, 1)) {
    const dayOff = calendar.dayOff(date)
    if (date > arrivedOn && dayOff !== null) yield { date, counted: null, reason: dayOff }
    else if (dayOff === null) yield { date, counted: null, reason: { kind: 'arrived-after-hours' } }
    else yield { date, counted: null, reason: { kind: 'arrived-on-day-off', dayOff } }
  }
}
