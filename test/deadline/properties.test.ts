import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WorkCalendar } from '../../src/deadline/calendar.ts'
import { countDays } from '../../src/deadline/count.ts'
import { addDays } from '../../src/deadline/dates.ts'
import { nextReminder, remindersUntilDue } from '../../src/deadline/reminders.ts'
import { anyCalendar, anyDate, anyInstant } from './arbitraries.ts'

const anyDays = fc.integer({ min: 1, max: 60 })
const anyMinutes = fc.integer({ min: 1, max: 5000 })

function minutesLater(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

/** Open, or at the very instant of closing. */
function inDeskHours(calendar: WorkCalendar, at: Date): boolean {
  return calendar.isWorkingMoment(at) || calendar.isWorkingMoment(new Date(at.getTime() - 1))
}

const hoursFromUtc = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }

/** Whether the desk is open, told from the settings and a clock on the wall alone. */
function isOpenOnTheWall(calendar: WorkCalendar, at: Date): boolean {
  const { settings } = calendar
  const wall = minutesLater(at, hoursFromUtc[settings.zone] * 60).toISOString()
  const [date, time] = [wall.slice(0, 10), wall.slice(11, 16)]
  if (!calendar.isWorkingDay(date)) return false
  const override = settings.hoursOverrides?.find(({ from, to }) => from <= date && date <= to)
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date))
  const hours = Object.entries(override?.hours ?? settings.hours)
  const spans = hours.find(([day]) => day === weekday.toLowerCase())?.[1] ?? []
  return spans.some((span) => span.slice(0, 5) <= time && time < span.slice(6))
}

function property<T extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof T]: fc.Arbitrary<T[Index]> },
  check: (...values: T) => void,
): void {
  fc.assert(
    fc.property<T>(...arbitraries, (...values) => check(...values)),
    { numRuns: 100 },
  )
}

describe('whatever the calendar, adding hari kerja', () => {
  it('never lands on a day off', () => {
    property([anyCalendar, anyDate, anyDays], (calendar, date, days) => {
      expect(calendar.isWorkingDay(calendar.addWorkingDays(date, days))).toBe(true)
      expect(calendar.isWorkingDay(calendar.addWorkingDays(date, -days))).toBe(true)
    })
  })

  it('is undone by counting', () => {
    property([anyCalendar, anyDate, anyDays], (calendar, date, days) => {
      expect(calendar.workingDaysBetween(date, calendar.addWorkingDays(date, days))).toBe(days)
    })
  })

  it('lands on the first date that has so many', () => {
    property([anyCalendar, anyDate, anyDays], (calendar, date, days) => {
      const reached = calendar.addWorkingDays(date, days)
      expect(calendar.workingDaysBetween(date, addDays(reached, -1))).toBe(days - 1)
    })
  })

  it('can be done in two parts', () => {
    property([anyCalendar, anyDate, anyDays, anyDays], (calendar, date, first, second) => {
      const inParts = calendar.addWorkingDays(calendar.addWorkingDays(date, first), second)
      expect(inParts).toBe(calendar.addWorkingDays(date, first + second))
    })
  })

  it('goes back to a working day it came from', () => {
    property([anyCalendar, anyDate, anyDays], (calendar, date, days) => {
      const workingDay = calendar.nextWorkingDay(date)
      expect(calendar.addWorkingDays(calendar.addWorkingDays(workingDay, days), -days)).toBe(workingDay)
    })
  })

  it('keeps the order of dates and grows with the days', () => {
    property([anyCalendar, anyDate, fc.nat(30), anyDays], (calendar, date, later, days) => {
      const reached = calendar.addWorkingDays(date, days)
      expect(calendar.addWorkingDays(addDays(date, later), days) >= reached).toBe(true)
      expect(calendar.addWorkingDays(date, days + 1) > reached).toBe(true)
    })
  })

  it('never comes earlier by one more holiday', () => {
    property([anyCalendar, anyDate, anyDays, fc.nat(90)], (calendar, date, days, distance) => {
      const extra = {
        date: addDays(date, distance),
        name: 'Libur',
        kind: 'daerah',
        source: 'Pergub',
      } as const
      const holidays = [...calendar.settings.holidays, extra]
      const revised = new WorkCalendar({ ...calendar.settings, holidays })
      expect(revised.addWorkingDays(date, days) >= calendar.addWorkingDays(date, days)).toBe(true)
    })
  })
})

describe('whatever the calendar, the day-by-day count', () => {
  it('has every date once, numbers the counted ones in a row and ends on the due date', () => {
    property([anyCalendar, anyDate, anyDays, fc.nat(7)], (calendar, startsOn, days, extensionDays) => {
      const count = countDays({ calendar, startsOn, rule: { days }, extensionDays })
      expect(count.days.map(({ date }) => date)).toEqual(
        count.days.map((_, index) => addDays(startsOn, index)),
      )
      const numbers = count.days.flatMap(({ counted }) => counted ?? [])
      expect(numbers).toEqual(Array.from({ length: days + extensionDays }, (_, index) => index + 1))
      expect(count.days.at(-1)).toMatchObject({ date: count.dueOn, counted: days + extensionDays })
      expect(count.days.find(({ counted }) => counted === 1)?.date).toBe(count.dayOneOn)
      expect(count.days.find(({ counted }) => counted === days)?.date).toBe(count.firstDueOn)
    })
  })
})

describe('whatever the calendar, working minutes', () => {
  it('are as many as a clock on the wall counts one by one', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.nat(2000), (calendar, from, length) => {
        let counted = 0
        for (let minute = 0; minute < length; minute += 1) {
          if (isOpenOnTheWall(calendar, minutesLater(from, minute))) counted += 1
        }
        expect(calendar.workingMinutesBetween(from, minutesLater(from, length))).toBe(counted)
      }),
      { numRuns: 25 },
    )
  })

  it('between three instants add up, in any order', () => {
    property(
      [anyCalendar, anyInstant, fc.integer({ min: -9999, max: 9999 }), fc.nat(9999)],
      (calendar, at, one, other) => {
        const [first, second] = [minutesLater(at, one), minutesLater(at, other)]
        const inParts =
          calendar.workingMinutesBetween(at, first) + calendar.workingMinutesBetween(first, second)
        expect(inParts).toBe(calendar.workingMinutesBetween(at, second))
      },
    )
  })

  it('added are the minutes between, and end in desk hours', () => {
    property([anyCalendar, anyInstant, anyMinutes], (calendar, at, minutes) => {
      const reached = calendar.addWorkingMinutes(at, minutes)
      expect(calendar.workingMinutesBetween(at, reached)).toBe(minutes)
      expect(inDeskHours(calendar, reached)).toBe(true)
    })
  })

  it('can be added in two parts', () => {
    property([anyCalendar, anyInstant, anyMinutes, anyMinutes], (calendar, at, first, second) => {
      const inParts = calendar.addWorkingMinutes(calendar.addWorkingMinutes(at, first), second)
      expect(inParts).toEqual(calendar.addWorkingMinutes(at, first + second))
    })
  })

  it('begin at the next open moment', () => {
    property([anyCalendar, anyInstant, anyMinutes], (calendar, at, minutes) => {
      const open = calendar.nextWorkingMoment(at)
      expect(calendar.isWorkingMoment(open)).toBe(true)
      expect(calendar.workingMinutesBetween(at, open)).toBe(0)
      expect(calendar.nextWorkingMoment(open)).toEqual(open)
      expect(calendar.addWorkingMinutes(open, minutes)).toEqual(calendar.addWorkingMinutes(at, minutes))
    })
  })

  it('do not pass between the last open moment and now', () => {
    property([anyCalendar, anyInstant], (calendar, at) => {
      const last = calendar.previousWorkingMoment(at)
      expect(last <= at).toBe(true)
      expect(inDeskHours(calendar, last)).toBe(true)
      expect(calendar.workingMinutesBetween(last, at)).toBe(0)
    })
  })
})

describe('whatever the calendar and the term, reminders', () => {
  it('increase, fall in desk hours and never on a day off', () => {
    property([anyCalendar, anyInstant, anyMinutes], (calendar, at, minutes) => {
      const startsAt = calendar.nextWorkingMoment(at)
      const term = { startsAt, dueAt: calendar.addWorkingMinutes(startsAt, minutes) }
      let after = startsAt
      for (let count = 0; count < 6; count += 1) {
        const reminder = nextReminder(term, calendar, after)
        expect(reminder.at > after).toBe(true)
        expect(inDeskHours(calendar, reminder.at)).toBe(true)
        expect(calendar.isWorkingDay(calendar.dateOf(reminder.at))).toBe(true)
        expect(reminder.kind === 'late').toBe(reminder.at > term.dueAt)
        after = reminder.at
      }
    })
  })

  it('say half when half the time is gone, and due at the hour', () => {
    property([anyCalendar, anyInstant, anyMinutes], (calendar, at, minutes) => {
      const startsAt = calendar.nextWorkingMoment(at)
      const dueAt = calendar.addWorkingMinutes(startsAt, minutes)
      const reminders = remindersUntilDue({ startsAt, dueAt }, calendar)
      const half = reminders.find(({ kind }) => kind === 'half')
      if (half !== undefined) expect(calendar.workingMinutesBetween(startsAt, half.at)).toBe(minutes / 2)
      expect(reminders.at(-1)).toEqual({ kind: 'due', at: dueAt })
    })
  })

  it('come once an hari kerja while late', () => {
    property([anyCalendar, anyInstant, fc.nat(40)], (calendar, at, days) => {
      const startsAt = calendar.nextWorkingMoment(at)
      const dueAt = calendar.addWorkingMinutes(startsAt, 60)
      const dueOn = calendar.dateOf(dueAt)
      const day = calendar.addWorkingDays(dueOn, days)
      const { kind, at: next } = nextReminder({ startsAt, dueAt }, calendar, calendar.closesAt(day))
      expect(kind).toBe('late')
      expect(next).toEqual(calendar.opensAt(calendar.nextWorkingDay(day)))
    })
  })
})
