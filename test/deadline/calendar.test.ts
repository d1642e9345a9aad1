import { describe, expect, it } from 'vitest'
import { CalendarHorizonError, WorkCalendar } from '../../src/deadline/calendar.ts'
import { hoursOverrideSchema, openWeekSchema, weekHoursSchema } from '../../src/deadline/work-hours.ts'
import { kalbar, kalbarHours, kaltim, wib } from './calendars.ts'

const ramadan = {
  name: 'Ramadan 1447 H',
  from: '2026-02-18',
  to: '2026-03-17',
  hours: {
    monday: ['08:00-15:00'],
    tuesday: ['08:00-15:00'],
    wednesday: ['08:00-15:00'],
    thursday: ['08:00-15:00'],
    friday: ['08:00-15:30'],
  },
}

describe('hari kerja', () => {
  it.each([
    [2024, 240],
    [2025, 237],
    [2026, 240],
    [2027, 242],
  ])('of a five-day week number in %i %i', (year, days) => {
    expect(kalbar().workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(days)
  })

  it.each([
    ['2025-03-24', '2025-04-16', '2025-04-28', '2025-04-23', '2025-05-20'],
    ['2025-08-08', '2025-08-25', '2025-09-03', '2025-08-29', '2025-09-23'],
    ['2026-03-10', '2026-03-31', '2026-04-10', '2026-04-07', '2026-04-29'],
    ['2026-12-14', '2026-12-30', '2027-01-12', '2027-01-07', '2027-01-29'],
    ['2027-02-26', '2027-03-22', '2027-04-02', '2027-03-30', '2027-04-21'],
  ])('from %s: the 10th is %s, the 17th %s, the 14th %s and the 30th %s', (from, ...expected) => {
    expect([10, 17, 14, 30].map((days) => kalbar().addWorkingDays(from, days))).toEqual(expected)
  })

  it('say why a date is none: the holiday before the weekend, then the closed weekday', () => {
    const calendar = kalbar({ hours: { ...kalbarHours, wednesday: [] } })
    expect(calendar.dayOff('2026-03-13')).toBeNull()
    expect(calendar.dayOff('2026-03-14')).toEqual({ kind: 'weekend' })
    expect(calendar.dayOff('2026-03-21')).toMatchObject({
      kind: 'holiday',
      holiday: { name: 'Hari Raya Idulfitri 1447 Hijriah', kind: 'nasional' },
    })
    expect(calendar.dayOff('2026-03-20')).toMatchObject({
      kind: 'holiday',
      holiday: { kind: 'cuti-bersama' },
    })
    expect(calendar.dayOff('2026-03-11')).toEqual({ kind: 'closed', name: null })
  })

  it('include cuti bersama, and only that, when the switch says it is no day off', () => {
    const calendar = kalbar({ cutiBersamaCounts: false })
    expect(calendar.isWorkingDay('2026-03-20')).toBe(true)
    expect(calendar.isWorkingDay('2026-03-19')).toBe(false)
    expect(calendar.addWorkingDays('2026-03-10', 10)).toBe('2026-03-25')
    expect(calendar.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248)
  })

  it('leave out a regional holiday, and keep the national name where two meet on a date', () => {
    const source = 'Pergub'
    const calendar = kalbar({
      holidays: [
        { date: '2026-01-28', name: 'Hari Jadi Provinsi', kind: 'daerah', source },
        { date: '2026-05-01', name: 'Hari lain', kind: 'daerah', source },
        ...kalbar().settings.holidays,
      ],
    })
    expect(calendar.dayOff('2026-01-28')).toMatchObject({ holiday: { kind: 'daerah' } })
    expect(calendar.dayOff('2026-05-01')).toMatchObject({ holiday: { name: 'Hari Buruh Internasional' } })
  })

  it('include Saturday where the desk is open on it', () => {
    const calendar = kalbar({ hours: { ...kalbarHours, saturday: ['07:30-11:00'] } })
    expect(calendar.addWorkingDays('2026-06-04', 2)).toBe('2026-06-06')
  })

  it('can be closed by an override of hours, which gives the reason its name', () => {
    const calendar = kalbar({
      hoursOverrides: [{ name: 'Pemilihan', from: '2026-06-03', to: '2026-06-03', hours: {} }],
    })
    expect(calendar.dayOff('2026-06-03')).toEqual({ kind: 'closed', name: 'Pemilihan' })
    expect(calendar.nextWorkingDay('2026-06-02')).toBe('2026-06-04')
  })

  it('are counted backwards too', () => {
    expect(kalbar().previousWorkingDay('2026-03-25')).toBe('2026-03-17')
    expect(kalbar().addWorkingDays('2026-03-31', -10)).toBe('2026-03-10')
  })

  it('go on beyond the list with the week alone, and the calendar says that it does not cover them', () => {
    const calendar = kalbar()
    expect(calendar.addWorkingDays('2027-12-30', 2)).toBe('2028-01-03')
    expect(calendar.covers('2027-12-30', '2027-12-31')).toBe(true)
    expect(calendar.covers('2027-12-30', '2028-01-03')).toBe(false)
    expect(calendar.covers('2023-12-29', '2024-01-02')).toBe(false)
    expect(calendar.coveredUntil('2025-05-05')).toBe('2027-12-31')
    expect(calendar.coveredUntil('2028-01-01')).toBeNull()
  })

  it('are not sought for ever when an override closes the desk for good', () => {
    const closed = [{ name: 'Tutup', from: '2026-01-01', to: '2199-12-31', hours: {} }]
    const calendar = kalbar({ hoursOverrides: closed })
    expect(() => calendar.nextWorkingDay('2026-01-01')).toThrow(CalendarHorizonError)
    expect(() => kalbar().addWorkingDays('2199-12-30', 9)).toThrow(CalendarHorizonError)
  })

  it.each([1.5, Number.NaN, Infinity])('cannot be added %d at a time', (days) => {
    expect(() => kalbar().addWorkingDays('2026-01-02', days)).toThrow(RangeError)
  })
})

describe('working minutes', () => {
  it('stand still in the break, on Friday for an hour and a half', () => {
    const calendar = kalbar()
    expect(calendar.workingMinutesBetween(wib('2026-06-04', '11:00'), wib('2026-06-04', '14:00'))).toBe(120)
    expect(calendar.workingMinutesBetween(wib('2026-06-05', '11:00'), wib('2026-06-05', '14:00'))).toBe(90)
    expect(calendar.addWorkingMinutes(wib('2026-06-05', '11:15'), 60)).toEqual(wib('2026-06-05', '13:45'))
  })

  it('of a Kalbar week are the 37.5 hours of Perpres 21/2023', () => {
    expect(kalbar().workingMinutesBetween(wib('2026-06-08', '00:00'), wib('2026-06-15', '00:00'))).toBe(
      37.5 * 60,
    )
  })

  it('do not run at night, at the weekend or on a holiday', () => {
    const calendar = kalbar()
    expect(calendar.addWorkingMinutes(wib('2026-06-05', '16:20'), 15)).toEqual(wib('2026-06-08', '07:35'))
    expect(calendar.addWorkingMinutes(wib('2026-03-17', '15:50'), 15)).toEqual(wib('2026-03-25', '07:35'))
    expect(calendar.workingMinutesBetween(wib('2026-03-17', '16:00'), wib('2026-03-25', '07:30'))).toBe(0)
  })

  it('that end with the day end at its closing, not on the next morning', () => {
    expect(kalbar().addWorkingMinutes(wib('2026-06-04', '15:00'), 60)).toEqual(wib('2026-06-04', '16:00'))
  })

  it('begin at the next opening when they begin at night, and 0 of them change nothing', () => {
    expect(kalbar().addWorkingMinutes(wib('2026-06-04', '22:00'), 10)).toEqual(wib('2026-06-05', '07:40'))
    expect(kalbar().addWorkingMinutes(wib('2026-06-04', '22:00'), 0)).toEqual(wib('2026-06-04', '22:00'))
  })

  it('cannot be negative, but the time between can', () => {
    expect(() => kalbar().addWorkingMinutes(wib('2026-06-04', '10:00'), -1)).toThrow(RangeError)
    expect(kalbar().workingMinutesBetween(wib('2026-06-04', '10:00'), wib('2026-06-04', '09:30'))).toBe(-30)
  })

  it('follow the Ramadan hours between their dates only', () => {
    const calendar = kalbar({ hoursOverrides: [ramadan] })
    expect(calendar.closesAt('2026-02-13')).toEqual(wib('2026-02-13', '16:30'))
    expect(calendar.opensAt('2026-02-18')).toEqual(wib('2026-02-18', '08:00'))
    expect(calendar.closesAt('2026-03-17')).toEqual(wib('2026-03-17', '15:00'))
    expect(calendar.opensAt('2026-03-25')).toEqual(wib('2026-03-25', '07:30'))
    expect(calendar.addWorkingMinutes(wib('2026-03-17', '14:30'), 60)).toEqual(wib('2026-03-25', '08:00'))
  })

  it('follow the later of two overrides for one date', () => {
    const lastDay = {
      ...ramadan,
      name: 'Hari terakhir',
      from: '2026-03-17',
      hours: { tuesday: ['08:00-12:00'] },
    }
    const calendar = kalbar({ hoursOverrides: [ramadan, lastDay] })
    expect(calendar.closesAt('2026-03-17')).toEqual(wib('2026-03-17', '12:00'))
    expect(calendar.closesAt('2026-03-16')).toEqual(wib('2026-03-16', '15:00'))
  })

  it('count the same days in Ramadan as without it', () => {
    const days = kalbar({ hoursOverrides: [ramadan] }).addWorkingDays('2026-03-10', 10)
    expect(days).toBe('2026-03-31')
  })
})

describe('an open moment', () => {
  const calendar = kalbar()

  it('is itself while the desk is open', () => {
    expect(calendar.nextWorkingMoment(wib('2026-06-04', '10:00'))).toEqual(wib('2026-06-04', '10:00'))
    expect(calendar.isWorkingMoment(wib('2026-06-04', '07:30'))).toBe(true)
  })

  it.each([
    ['before opening', '2026-06-04', '05:00', '2026-06-04', '07:30'],
    ['in the break', '2026-06-04', '12:00', '2026-06-04', '13:00'],
    ['at closing', '2026-06-04', '16:00', '2026-06-05', '07:30'],
    ['on Friday evening', '2026-06-05', '20:00', '2026-06-08', '07:30'],
    ['before Idulfitri', '2026-03-17', '16:00', '2026-03-25', '07:30'],
  ])('next after an instant %s is an opening', (_, date, time, onDate, atTime) => {
    expect(calendar.isWorkingMoment(wib(date, time))).toBe(false)
    expect(calendar.nextWorkingMoment(wib(date, time))).toEqual(wib(onDate, atTime))
  })

  it.each([
    ['in the break', '2026-06-04', '12:30', '2026-06-04', '12:00'],
    ['after closing', '2026-06-05', '20:00', '2026-06-05', '16:30'],
    ['at the opening', '2026-06-08', '07:30', '2026-06-05', '16:30'],
    ['at closing', '2026-06-04', '16:00', '2026-06-04', '16:00'],
  ])('last before an instant %s is a closing', (_, date, time, onDate, atTime) => {
    expect(calendar.previousWorkingMoment(wib(date, time))).toEqual(wib(onDate, atTime))
  })

  it('does not exist on a day off', () => {
    expect(() => calendar.opensAt('2026-06-06')).toThrow(RangeError)
    expect(() => calendar.closesAt('2026-06-06')).toThrow(RangeError)
  })
})

describe('the zone', () => {
  it('decides the date of an instant near midnight', () => {
    const instant = new Date('2026-06-04T16:30:00Z')
    expect(kalbar().dateOf(instant)).toBe('2026-06-04')
    expect(kaltim().dateOf(instant)).toBe('2026-06-05')
    expect(kalbar().dateOf(new Date('2026-06-04T23:59:59.999Z'))).toBe('2026-06-05')
    expect(kalbar().startOf('2026-06-05')).toEqual(new Date('2026-06-04T17:00:00Z'))
  })

  it('decides when the desk is open: 07.45 in Balikpapan is 06.45 in Pontianak', () => {
    const instant = new Date('2026-06-03T23:45:00Z')
    expect(kaltim().isWorkingMoment(instant)).toBe(true)
    expect(kalbar().isWorkingMoment(instant)).toBe(false)
    expect(kalbar().nextWorkingMoment(instant)).toEqual(wib('2026-06-04', '07:30'))
  })
})

describe('settings', () => {
  it('without any hours make no calendar', () => {
    expect(() => new WorkCalendar({ zone: 'Asia/Jakarta', hours: { monday: [] }, holidays: [] })).toThrow(
      'hours',
    )
    expect(openWeekSchema.safeParse({ monday: [] }).success).toBe(false)
  })

  it.each([
    [['7:30-12:00']],
    [['07:30-24:30']],
    [['12:00-07:30']],
    [['07:30-12:00', '11:00-13:00']],
    [['07:30 - 12:00']],
  ])('refuse the hours %j', (monday) => {
    expect(weekHoursSchema.safeParse({ monday }).success).toBe(false)
  })

  it('refuse a weekday that does not exist and an override that ends before it begins', () => {
    expect(weekHoursSchema.safeParse({ senin: ['07:30-12:00'] }).success).toBe(false)
    expect(hoursOverrideSchema.safeParse({ ...ramadan, to: '2026-02-01' }).success).toBe(false)
    expect(hoursOverrideSchema.safeParse(ramadan).success).toBe(true)
    expect(openWeekSchema.safeParse(kalbarHours).success).toBe(true)
  })
})
