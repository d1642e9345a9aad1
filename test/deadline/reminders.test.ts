import { describe, expect, it } from 'vitest'
import { nextReminder, reminderNow, remindersUntilDue } from '../../src/deadline/reminders.ts'
import { kalbar, wib } from './calendars.ts'

const calendar = kalbar()
const term = { startsAt: wib('2026-03-11', '07:30'), dueAt: wib('2026-03-31', '16:00') }

describe('reminders of ten hari kerja', () => {
  it('come at half the working time, a working day before and at the hour', () => {
    expect(remindersUntilDue(term, calendar)).toEqual([
      { kind: 'half', at: wib('2026-03-25', '07:30') },
      { kind: 'day-before', at: wib('2026-03-30', '16:00') },
      { kind: 'due', at: wib('2026-03-31', '16:00') },
    ])
  })

  it('follow one another, then every working morning while late', () => {
    const instants = []
    let after = term.startsAt
    for (let count = 0; count < 7; count += 1) {
      const reminder = nextReminder(term, calendar, after)
      instants.push([reminder.kind, reminder.at])
      after = reminder.at
    }
    expect(instants).toEqual([
      ['half', wib('2026-03-25', '07:30')],
      ['day-before', wib('2026-03-30', '16:00')],
      ['due', wib('2026-03-31', '16:00')],
      ['late', wib('2026-04-01', '07:30')],
      ['late', wib('2026-04-02', '07:30')],
      ['late', wib('2026-04-06', '07:30')],
      ['late', wib('2026-04-07', '07:30')],
    ])
  })

  it('go on from the present after a long standstill, without those that were missed', () => {
    expect(nextReminder(term, calendar, wib('2026-05-05', '05:00'))).toEqual({
      kind: 'late',
      at: wib('2026-05-05', '07:30'),
    })
    expect(nextReminder(term, calendar, wib('2026-05-05', '12:00')).at).toEqual(wib('2026-05-06', '07:30'))
    expect(nextReminder(term, calendar, wib('2026-05-08', '20:00')).at).toEqual(wib('2026-05-11', '07:30'))
  })

  it('wait for the day after the due date before they say late, even at night', () => {
    expect(nextReminder(term, calendar, wib('2026-03-31', '16:00')).at).toEqual(wib('2026-04-01', '07:30'))
    expect(nextReminder(term, calendar, wib('2026-04-01', '00:10')).at).toEqual(wib('2026-04-01', '07:30'))
  })

  it('keep the hour of the day before within that day, when it closes earlier', () => {
    const dueOnFriday = { startsAt: wib('2026-06-01', '07:30'), dueAt: wib('2026-06-05', '16:30') }
    expect(remindersUntilDue(dueOnFriday, calendar)).toContainEqual({
      kind: 'day-before',
      at: wib('2026-06-04', '16:00'),
    })
  })
})

describe('reminders of a short step', () => {
  it('of an hour come at the half hour and at the hour, with no day before', () => {
    const hour = { startsAt: wib('2026-06-04', '11:30'), dueAt: wib('2026-06-04', '13:30') }
    expect(remindersUntilDue(hour, calendar)).toEqual([
      { kind: 'half', at: wib('2026-06-04', '13:00') },
      { kind: 'due', at: wib('2026-06-04', '13:30') },
    ])
  })

  it('that crosses the night are never at night', () => {
    const overnight = { startsAt: wib('2026-06-04', '15:50'), dueAt: wib('2026-06-05', '07:40') }
    expect(remindersUntilDue(overnight, calendar)).toEqual([
      { kind: 'half', at: wib('2026-06-05', '07:30') },
      { kind: 'due', at: wib('2026-06-05', '07:40') },
    ])
  })

  it('of just a day do not come at the very start', () => {
    const day = { startsAt: wib('2026-06-03', '10:00'), dueAt: wib('2026-06-04', '10:00') }
    expect(remindersUntilDue(day, calendar).map(({ kind }) => kind)).toEqual(['half', 'due'])
  })

  it('that has no working time comes once, before the desk closes', () => {
    const night = { startsAt: wib('2026-06-04', '20:00'), dueAt: wib('2026-06-04', '21:00') }
    expect(remindersUntilDue(night, calendar)).toEqual([{ kind: 'due', at: wib('2026-06-04', '16:00') }])
  })
})

describe('what is to be said of a term when a reminder is late itself', () => {
  it.each([
    ['2026-03-25', '07:30', 'half'],
    ['2026-03-30', '16:10', 'day-before'],
    ['2026-03-31', '07:40', 'due'],
    ['2026-03-31', '16:00', 'due'],
    ['2026-04-01', '07:30', 'late'],
    ['2026-05-05', '12:00', 'late'],
  ])('is true on %s at %s: %s', (date, time, kind) => {
    expect(reminderNow(term, calendar, wib(date, time))).toBe(kind)
  })
})
