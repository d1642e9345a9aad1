/** What a changed holiday list does to open cases: looked at first, then approved as one act. */
import type { WorkCalendar } from './calendar.ts'
import type { IsoDate } from './dates.ts'
import { foldDeadline, type DeadlineContext, type DeadlineEvent } from './deadline.ts'
import type { Holiday } from './holiday.ts'
import type { DeadlineRule } from './rules.ts'

/** A deadline to look at again; `id` is the caller's own. */
export interface DeadlineToRevise<Id> {
  id: Id
  rule: DeadlineRule
  events: readonly DeadlineEvent[]
}

/** A due date that moves. */
export interface DeadlineMove<Id> {
  id: Id
  from: IsoDate
  to: IsoDate
  fromAt: Date
  toAt: Date
}

/**
 * The deadlines that move when `after` takes the place of the context's calendar, in the given order. Ended
 * ones and those whose clock has not started have no date to move.
 */
export function deadlineMoves<Id>(
  deadlines: readonly DeadlineToRevise<Id>[],
  context: DeadlineContext,
  after: WorkCalendar,
): DeadlineMove<Id>[] {
  return deadlines.flatMap(({ id, rule, events }) => {
    const old = foldDeadline(rule, events, context)
    const revised = foldDeadline(rule, events, { ...context, calendar: after })
    if (!old.started || !revised.started || old.endedAt !== null) return []
    if (old.dueAt.getTime() === revised.dueAt.getTime()) return []
    return [{ id, from: old.dueOn, to: revised.dueOn, fromAt: old.dueAt, toAt: revised.dueAt }]
  })
}

/** The days that one list has and the other has not, by date and kind; a mere change of name is neither. */
export interface HolidayChanges {
  readonly added: Holiday[]
  readonly removed: Holiday[]
}

/** Compares two lists. */
export function holidayChanges(before: readonly Holiday[], after: readonly Holiday[]): HolidayChanges {
  const old = new Set(before.map(keyOf))
  const revised = new Set(after.map(keyOf))
  return {
    added: after.filter((holiday) => !old.has(keyOf(holiday))),
    removed: before.filter((holiday) => !revised.has(keyOf(holiday))),
  }
}

/** The list that these changes were made to, of the list that came of them. */
export function listBefore(list: readonly Holiday[], { added, removed }: HolidayChanges): Holiday[] {
  const came = new Set(added.map(keyOf))
  return [...list.filter((holiday) => !came.has(keyOf(holiday))), ...removed]
}

function keyOf({ date, kind }: Holiday): string {
  return `${date} ${kind}`
}
