import { describe, expect, it } from 'vitest'
import { foldDeadline, type Deadline, type DeadlineEvent } from '../../src/deadline/deadline.ts'
import { deadlineRules, type DeadlineRule } from '../../src/deadline/rules.ts'
import { kalbar, wib } from './calendars.ts'

const calendar = kalbar()

function fold(
  events: readonly DeadlineEvent[],
  now = wib('2026-03-10', '12:00'),
  rule: DeadlineRule = deadlineRules.permohonan,
): Deadline {
  return foldDeadline(rule, events, { calendar, receiptOutsideHours: 'next-working-day', now })
}

const received: DeadlineEvent = { kind: 'received', at: wib('2026-03-10', '09:00') }

function answered(at: Date): DeadlineEvent {
  return { kind: 'answered', at }
}

function extended(at: Date, days = 7): DeadlineEvent {
  return { kind: 'extended', at, days }
}

describe('a deadline of 10 hari kerja', () => {
  it('runs from the hari kerja after receipt to the closing of the tenth', () => {
    expect(fold([received])).toMatchObject({
      started: true,
      state: 'running',
      startsOn: '2026-03-10',
      dayOneOn: '2026-03-11',
      startsAt: wib('2026-03-11', '07:30'),
      dueOn: '2026-03-31',
      dueAt: wib('2026-03-31', '16:00'),
      extendedFrom: null,
      beyondHolidayList: false,
      notes: [],
    })
  })

  it('has not started before anything is received', () => {
    expect(fold([])).toEqual({
      started: false,
      state: 'not-started',
      awaiting: 'receipt',
      endedAt: null,
      notes: [],
    })
  })

  it('lists every calendar day with its number or with the reason why it has none', () => {
    const deadline = fold([received])
    if (!deadline.started) throw new Error('it started')
    expect(deadline.days.map(({ date, counted, reason }) => [date.slice(5), counted, reason.kind])).toEqual([
      ['03-10', null, 'day-zero'],
      ['03-11', 1, 'working-day'],
      ['03-12', 2, 'working-day'],
      ['03-13', 3, 'working-day'],
      ['03-14', null, 'weekend'],
      ['03-15', null, 'weekend'],
      ['03-16', 4, 'working-day'],
      ['03-17', 5, 'working-day'],
      ['03-18', null, 'holiday'],
      ['03-19', null, 'holiday'],
      ['03-20', null, 'holiday'],
      ['03-21', null, 'holiday'],
      ['03-22', null, 'holiday'],
      ['03-23', null, 'holiday'],
      ['03-24', null, 'holiday'],
      ['03-25', 6, 'working-day'],
      ['03-26', 7, 'working-day'],
      ['03-27', 8, 'working-day'],
      ['03-28', null, 'weekend'],
      ['03-29', null, 'weekend'],
      ['03-30', 9, 'working-day'],
      ['03-31', 10, 'working-day'],
    ])
  })

  it('starts on the next hari kerja for a request of Friday night, and shows the days between', () => {
    const deadline = fold([{ kind: 'received', at: wib('2026-06-05', '21:00') }])
    if (!deadline.started) throw new Error('it started')
    expect([deadline.startsOn, deadline.dayOneOn, deadline.dueOn]).toEqual([
      '2026-06-08',
      '2026-06-09',
      '2026-06-23',
    ])
    expect(deadline.days.slice(0, 5).map(({ date, reason }) => [date.slice(5), reason.kind])).toEqual([
      ['06-05', 'arrived-after-hours'],
      ['06-06', 'weekend'],
      ['06-07', 'weekend'],
      ['06-08', 'day-zero'],
      ['06-09', 'working-day'],
    ])
  })

  it('says that a request of Sunday came on a day off', () => {
    const deadline = fold([{ kind: 'received', at: wib('2026-06-07', '10:00') }])
    expect(deadline.started && deadline.days[0]).toEqual({
      date: '2026-06-07',
      counted: null,
      reason: { kind: 'arrived-on-day-off', dayOff: { kind: 'weekend' } },
    })
  })

  it('is late from the day after the due date on, not from the closing of the desk', () => {
    expect(fold([received], wib('2026-03-31', '23:59')).state).toBe('running')
    expect(fold([received], wib('2026-04-01', '00:00')).state).toBe('late')
  })

  it('is met by an answer on the evening of the due date and late by one after midnight', () => {
    const now = wib('2026-06-01', '12:00')
    expect(fold([received, answered(wib('2026-03-31', '21:00'))], now).state).toBe('met')
    const late = fold([received, answered(wib('2026-04-01', '00:01'))], now)
    expect(late).toMatchObject({ state: 'late', endedAt: wib('2026-04-01', '00:01') })
  })

  it('stops when the request is withdrawn or closed, and stays so', () => {
    const withdrawn: DeadlineEvent = { kind: 'withdrawn', at: wib('2026-03-12', '09:00') }
    const closed: DeadlineEvent = { kind: 'closed', at: wib('2026-03-12', '09:00') }
    expect(fold([received, withdrawn], wib('2026-06-01', '12:00')).state).toBe('stopped')
    expect(fold([received, closed], wib('2026-06-01', '12:00')).state).toBe('stopped')
  })

  it('flags a count that leaves the years of the holiday list', () => {
    const deadline = fold([{ kind: 'received', at: wib('2027-12-22', '09:00') }], wib('2027-12-22', '10:00'))
    expect(deadline).toMatchObject({ dueOn: '2028-01-06', beyondHolidayList: true })
  })

  it('flags it also when only the extension, or only the arrival, lies outside them', () => {
    const inDecember: DeadlineEvent = { kind: 'received', at: wib('2027-12-15', '09:00') }
    const extension = extended(wib('2027-12-16', '09:00'))
    expect(fold([inDecember])).toMatchObject({ dueOn: '2027-12-30', beyondHolidayList: false })
    expect(fold([inDecember, extension])).toMatchObject({ dueOn: '2028-01-10', beyondHolidayList: true })
    const beforeTheLists: DeadlineEvent = { kind: 'received', at: wib('2023-12-31', '09:00') }
    expect(fold([beforeTheLists])).toMatchObject({ startsOn: '2024-01-02', beyondHolidayList: true })
  })
})

describe('a request that lacks something', () => {
  const asked: DeadlineEvent = { kind: 'completion-asked', at: wib('2026-03-11', '10:00') }
  const complete: DeadlineEvent = { kind: 'complete', at: wib('2026-03-16', '10:00') }

  it('has no clock until it is complete', () => {
    expect(fold([received, asked], wib('2026-06-01', '12:00'))).toMatchObject({
      started: false,
      state: 'not-started',
      awaiting: 'completion',
      notes: [{ kind: 'completion-asked', on: '2026-03-11' }],
    })
  })

  it('counts the full ten days anew from its completion', () => {
    expect(fold([received, asked, complete])).toMatchObject({ startsOn: '2026-03-16', dueOn: '2026-04-07' })
  })

  it('can be asked for more than once', () => {
    const again: DeadlineEvent = { kind: 'completion-asked', at: wib('2026-03-17', '08:00') }
    expect(fold([received, asked, complete, again]).state).toBe('not-started')
    expect(fold([received, asked, again, complete])).toMatchObject({ startsOn: '2026-03-16' })
  })

  it('does not get its lateness undone by asking after the due date', () => {
    const tooLate: DeadlineEvent = { kind: 'completion-asked', at: wib('2026-04-01', '08:00') }
    expect(fold([received, tooLate], wib('2026-04-02', '08:00'))).toMatchObject({
      state: 'late',
      dueOn: '2026-03-31',
      notes: [{ kind: 'completion-asked-too-late' }],
    })
  })

  it('does not start by another receipt while something is asked for', () => {
    expect(fold([received, asked, { kind: 'received', at: wib('2026-03-12', '08:00') }]).state).toBe(
      'not-started',
    )
  })

  it('is stopped when closed and met when answered all the same, without a due date', () => {
    expect(fold([received, asked, { kind: 'closed', at: wib('2026-03-20', '08:00') }])).toMatchObject({
      started: false,
      state: 'stopped',
      awaiting: null,
    })
    expect(fold([received, asked, { kind: 'answered', at: wib('2026-03-20', '08:00') }]).state).toBe('met')
  })

  it('does not move a running clock when it is found complete unasked', () => {
    expect(fold([received, complete])).toMatchObject({ startsOn: '2026-03-10', dueOn: '2026-03-31' })
  })

  it('may start by its completion alone, as a paper request entered when complete', () => {
    expect(fold([complete])).toMatchObject({ startsOn: '2026-03-16' })
  })
})

describe('an extension', () => {
  it('is counted from the first due date, whenever it was given', () => {
    const early = fold([received, extended(wib('2026-03-11', '09:00'))])
    const onTheDay = fold([received, extended(wib('2026-03-31', '20:00'))])
    for (const deadline of [early, onTheDay]) {
      expect(deadline).toMatchObject({
        extendedFrom: '2026-03-31',
        dueOn: '2026-04-10',
        dueAt: wib('2026-04-10', '16:30'),
        notes: [],
      })
    }
  })

  it('numbers its days on from the first term and within itself', () => {
    const deadline = fold([received, extended(wib('2026-03-11', '09:00'))])
    expect(
      deadline.started && deadline.days.filter(({ reason }) => reason.kind === 'extension-day'),
    ).toMatchObject([
      { date: '2026-04-01', counted: 11, reason: { nth: 1 } },
      { date: '2026-04-02', counted: 12 },
      { date: '2026-04-06', counted: 13 },
      { date: '2026-04-07', counted: 14 },
      { date: '2026-04-08', counted: 15 },
      { date: '2026-04-09', counted: 16 },
      { date: '2026-04-10', counted: 17, reason: { nth: 7 } },
    ])
  })

  it('is given once: a second is left aside with a note', () => {
    const deadline = fold([
      received,
      extended(wib('2026-03-11', '09:00'), 3),
      extended(wib('2026-03-12', '09:00')),
    ])
    expect(deadline).toMatchObject({
      dueOn: '2026-04-06',
      notes: [{ kind: 'second-extension-ignored', on: '2026-03-12' }],
    })
  })

  it('of more days than the rule has is cut to them, with a note', () => {
    expect(fold([received, extended(wib('2026-03-11', '09:00'), 14)])).toMatchObject({
      dueOn: '2026-04-10',
      notes: [{ kind: 'extension-shortened' }],
    })
  })

  it('after the due date does not count', () => {
    expect(fold([received, extended(wib('2026-04-01', '08:00'))])).toMatchObject({
      dueOn: '2026-03-31',
      extendedFrom: null,
      notes: [{ kind: 'extension-too-late' }],
    })
  })

  it('stands when the clock starts anew, from the new first due date', () => {
    const events: DeadlineEvent[] = [
      received,
      extended(wib('2026-03-11', '09:00')),
      { kind: 'completion-asked', at: wib('2026-03-12', '09:00') },
      { kind: 'complete', at: wib('2026-03-16', '10:00') },
    ]
    expect(fold(events)).toMatchObject({ extendedFrom: '2026-04-07', dueOn: '2026-04-16' })
  })

  it('does not exist for a keberatan', () => {
    const deadline = fold(
      [received, extended(wib('2026-03-11', '09:00'))],
      undefined,
      deadlineRules.keberatanAnswer,
    )
    expect(deadline).toMatchObject({ dueOn: '2026-04-29', notes: [{ kind: 'extension-not-allowed' }] })
  })
})
