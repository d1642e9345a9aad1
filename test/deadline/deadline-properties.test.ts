import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkCalendar } from '../../src/deadline/calendar.ts'
import { foldDeadline, type Deadline, type DeadlineEvent } from '../../src/deadline/deadline.ts'
import { deadlineMoves } from '../../src/deadline/revision.ts'
import { deadlineRules } from '../../src/deadline/rules.ts'
import { anyCalendar, anyInstant } from './arbitraries.ts'

const rule = deadlineRules.permohonan

const anyKind = fc.constantFrom(
  'received',
  'complete',
  'completion-asked',
  'extended',
  'holidays-revised',
  'answered',
  'withdrawn',
  'closed',
)

/** Events in order of time, up to some hours or weeks apart. */
const anyHistory = fc
  .tuple(
    anyInstant,
    fc.array(fc.tuple(anyKind, fc.nat(10_000), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }),
  )
  .map(([start, steps]) => {
    let at = start.getTime()
    return steps.map(([kind, minutes, days]): DeadlineEvent => {
      at += minutes * 60_000
      return kind === 'extended' ? { kind, at: new Date(at), days } : { kind, at: new Date(at) }
    })
  })

function fold(calendar: WorkCalendar, events: readonly DeadlineEvent[], now: Date): Deadline {
  return foldDeadline(rule, events, { calendar, receiptOutsideHours: 'next-working-day', now })
}

/** All of a deadline but what it took notice of. */
function withoutNotes(deadline: Deadline): Omit<Deadline, 'notes'> {
  const { notes: _, ...rest } = deadline
  return rest
}

function property(
  check: (calendar: WorkCalendar, events: DeadlineEvent[], now: Date, place: number) => void,
): void {
  fc.assert(
    fc.property(anyCalendar, anyHistory, anyInstant, fc.nat(12), (calendar, events, now, place) =>
      check(calendar, events, now, place),
    ),
    { numRuns: 200 },
  )
}

describe('whatever happened, a deadline', () => {
  it('does not change by a note of revised holidays anywhere in between', () => {
    property((calendar, events, now, place) => {
      const noted = events.toSpliced(place, 0, { kind: 'holidays-revised', at: now })
      expect(withoutNotes(fold(calendar, noted, now))).toEqual(withoutNotes(fold(calendar, events, now)))
    })
  })

  it('does not change by what follows its end', () => {
    property((calendar, events, now) => {
      const ended: DeadlineEvent[] = [...events, { kind: 'answered', at: now }]
      expect(fold(calendar, [...ended, ...events], now)).toEqual(fold(calendar, ended, now))
    })
  })

  it('does not move by a second receipt or an unasked completion while its clock runs', () => {
    property((calendar, events, now) => {
      const before = fold(calendar, events, now)
      if (!before.started) return
      const repeated: DeadlineEvent[] = [
        ...events,
        { kind: 'received', at: now },
        { kind: 'complete', at: now },
      ]
      expect(fold(calendar, repeated, now)).toEqual(before)
    })
  })

  it('is extended at most once and by at most seven hari kerja', () => {
    property((calendar, events, now) => {
      const deadline = fold(calendar, [...events, ...events], now)
      if (!deadline.started) return
      const counted = calendar.workingDaysBetween(deadline.startsOn, deadline.dueOn)
      expect(counted).toBeGreaterThanOrEqual(rule.days)
      expect(counted).toBeLessThanOrEqual(rule.days + rule.extension)
      expect(counted > rule.days).toBe(deadline.extendedFrom !== null)
    })
  })

  it('has its first term of ten hari kerja after day zero, and ends with the desk', () => {
    property((calendar, events, now) => {
      const deadline = fold(calendar, events, now)
      if (!deadline.started) return
      const firstDue = deadline.extendedFrom ?? deadline.dueOn
      expect(firstDue).toBe(calendar.addWorkingDays(deadline.startsOn, rule.days))
      expect(deadline.dueAt).toEqual(calendar.closesAt(deadline.dueOn))
      expect(deadline.startsAt < deadline.dueAt).toBe(true)
      expect(deadline.days.at(-1)?.date).toBe(deadline.dueOn)
    })
  })

  it('runs or is late by the date alone while nothing ended it', () => {
    property((calendar, events, now) => {
      const deadline = fold(calendar, events, now)
      if (!deadline.started || deadline.endedAt !== null) return
      expect(deadline.state).toBe(calendar.dateOf(now) > deadline.dueOn ? 'late' : 'running')
    })
  })

  it('is never due earlier for having been received later', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.nat(20_000), (calendar, at, minutes) => {
        const early = fold(calendar, [{ kind: 'received', at }], at)
        const later = new Date(at.getTime() + minutes * 60_000)
        const late = fold(calendar, [{ kind: 'received', at: later }], later)
        expect(early.started && late.started && early.dueOn <= late.dueOn).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('whatever happened, a revised list', () => {
  it('moves nothing when it is the same list', () => {
    property((calendar, events, now) => {
      const context = { calendar, receiptOutsideHours: 'next-working-day', now } as const
      expect(deadlineMoves([{ id: 1, rule, events }], context, calendar)).toEqual([])
    })
  })

  it('tells the move that the folds before and after show', () => {
    fc.assert(
      fc.property(anyCalendar, anyCalendar, anyInstant, anyInstant, (before, after, at, now) => {
        const events: DeadlineEvent[] = [{ kind: 'received', at }]
        const context = { calendar: before, receiptOutsideHours: 'next-working-day', now } as const
        const [move] = deadlineMoves([{ id: 'case', rule, events }], context, after)
        const [old, revised] = [fold(before, events, now), fold(after, events, now)]
        if (!old.started || !revised.started) throw new Error('both started')
        if (move === undefined) expect(revised.dueAt).toEqual(old.dueAt)
        else
          expect(move).toEqual({
            id: 'case',
            from: old.dueOn,
            to: revised.dueOn,
            fromAt: old.dueAt,
            toAt: revised.dueAt,
          })
      }),
      { numRuns: 100 },
    )
  })
})
