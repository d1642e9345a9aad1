/** Random calendars, dates and instants for the property tests. */
import * as fc from 'fast-check'
import { WorkCalendar } from '../../src/deadline/calendar.ts'
import { addDays, weekdays } from '../../src/deadline/dates.ts'
import { skbHolidays, type Holiday } from '../../src/deadline/holiday.ts'
import { zones } from '../../src/zone.ts'

/** A date from 2024 to 2027. */
export const anyDate = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2024-01-01', days))

/** An instant to the minute from 2024 to 2027. */
export const anyInstant = fc
  .integer({ min: 0, max: 1460 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2024, 0, 1) + minutes * 60_000))

const anyDay = fc.constantFrom(
  [],
  ['07:30-16:00'],
  ['07:30-12:00', '13:00-16:00'],
  ['07:30-11:30', '13:00-16:30'],
  ['08:00-09:17', '10:05-12:00', '20:00-23:59'],
  ['00:00-23:59'],
)

const anyExtraHolidays = fc
  .uniqueArray(anyDate, { maxLength: 20 })
  .map((dates) => dates.map((date): Holiday => ({ date, name: 'Libur', kind: 'daerah', source: 'Pergub' })))

/** A calendar with any open week, zone and switch, the SKB lists and some regional days, and any Ramadan hours. */
export const anyCalendar = fc
  .record({
    zone: fc.constantFrom(...zones),
    hours: fc
      .tuple(
        fc.constantFrom(...weekdays),
        fc.record(Object.fromEntries(weekdays.map((day) => [day, anyDay]))),
      )
      .map(([open, week]) => ({ ...week, [open]: ['07:30-12:00', '13:00-16:00'] })),
    holidays: anyExtraHolidays.map((extra) => [...skbHolidays, ...extra]),
    hoursOverrides: fc
      .tuple(anyDate, fc.integer({ min: 0, max: 40 }))
      .map(([from, days]) => [
        { name: 'Ramadan', from, to: addDays(from, days), hours: { tuesday: ['08:00-15:00'] } },
      ]),
    cutiBersamaCounts: fc.boolean(),
  })
  .map((settings) => new WorkCalendar(settings))
