import { describe, expect, it } from 'vitest'
import type { DeadlineEvent } from '../../src/deadline/deadline.ts'
import { skbHolidays, type Holiday } from '../../src/deadline/holiday.ts'
import { deadlineMoves, holidayChanges } from '../../src/deadline/revision.ts'
import { deadlineRules, stepRule } from '../../src/deadline/rules.ts'
import { kalbar, wib } from './calendars.ts'

const added: Holiday = {
  date: '2025-08-18',
  name: 'Proklamasi Kemerdekaan',
  kind: 'cuti-bersama',
  source: 'SKB',
}
const original = skbHolidays.filter(({ date }) => date !== added.date)
const context = {
  calendar: kalbar({ holidays: original }),
  receiptOutsideHours: 'next-working-day',
  now: wib('2025-08-11', '09:00'),
} as const
const revised = kalbar({ holidays: [...original, added] })
const rule = deadlineRules.permohonan
const received: DeadlineEvent = { kind: 'received', at: wib('2025-08-08', '09:00') }

describe('a revised holiday list', () => {
  it('moves the open cases whose count runs over the new day, and says from when to when', () => {
    const before: DeadlineEvent = { kind: 'received', at: wib('2025-07-28', '09:00') }
    const moves = deadlineMoves(
      [
        { id: 'over it', rule, events: [received] },
        { id: 'due before it', rule, events: [before] },
        { id: 'starts after it', rule, events: [{ kind: 'received', at: wib('2025-08-19', '09:00') }] },
      ],
      context,
      revised,
    )
    expect(moves).toEqual([
      {
        id: 'over it',
        from: '2025-08-22',
        to: '2025-08-25',
        fromAt: wib('2025-08-22', '16:30'),
        toAt: wib('2025-08-25', '16:00'),
      },
    ])
  })

  it('moves earlier what counted a day off that was taken back', () => {
    const moves = deadlineMoves(
      [{ id: 1, rule, events: [received] }],
      { ...context, calendar: revised },
      context.calendar,
    )
    expect(moves).toMatchObject([{ from: '2025-08-25', to: '2025-08-22' }])
  })

  it('leaves ended cases and those without a clock alone', () => {
    const at = wib('2025-08-11', '08:00')
    const ends: DeadlineEvent[] = [
      { kind: 'answered', at },
      { kind: 'withdrawn', at },
      { kind: 'closed', at },
      { kind: 'completion-asked', at },
    ]
    const cases = ends.map((end, id) => ({ id, rule, events: [received, end] }))
    expect(deadlineMoves(cases, context, revised)).toEqual([])
  })

  it('moves a step in minutes that would have run on the new day', () => {
    const step = stepRule('1 jam', 'SOP') ?? expect.fail('no term')
    const events: DeadlineEvent[] = [{ kind: 'received', at: wib('2025-08-15', '16:00') }]
    expect(deadlineMoves([{ id: 1, rule: step, events }], context, revised)).toMatchObject([
      { from: '2025-08-18', to: '2025-08-19', toAt: wib('2025-08-19', '08:00') },
    ])
  })

  it('is compared by date and kind: a new name is no change', () => {
    const renamed = original.map((holiday) => ({ ...holiday, name: 'nama lain' }))
    expect(holidayChanges(original, renamed)).toEqual({ added: [], removed: [] })
    expect(holidayChanges(original, [...original, added])).toEqual({ added: [added], removed: [] })
    expect(holidayChanges([...original, added], original)).toEqual({ added: [], removed: [added] })
  })
})
