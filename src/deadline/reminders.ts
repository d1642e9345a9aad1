/**
 * When to remind of a deadline: at half its working time, a working day before, at the hour, and each working
 * morning after it while nothing has come. Every reminder falls in desk hours: none at night or on holidays.
 */
import type { WorkCalendar } from './calendar.ts'

/** Which of the reminders it is; `late` repeats daily. */
type ReminderKind = 'half' | 'day-before' | 'due' | 'late'

/** One reminder and its instant. */
export interface Reminder {
  kind: ReminderKind
  at: Date
}

/** From when to when working time runs: `startsAt` and `dueAt` of a started deadline. */
export interface RemindedTerm {
  startsAt: Date
  dueAt: Date
}

/** The first reminder later than `after`. There is always one: lateness has no end of its own. */
export function nextReminder(term: RemindedTerm, calendar: WorkCalendar, after: Date): Reminder {
  const next = remindersUntilDue(term, calendar).find(({ at }) => at > after)
  if (next !== undefined) return next
  const latest = after > term.dueAt ? after : term.dueAt
  const today = calendar.dateOf(latest)
  // Only a day after the due date is late; on such a day a morning that is still to come is the next one.
  const isLateDay = today > calendar.dateOf(term.dueAt) && calendar.isWorkingDay(today)
  if (isLateDay && calendar.opensAt(today) > after) return { kind: 'late', at: calendar.opensAt(today) }
  return { kind: 'late', at: calendar.opensAt(calendar.nextWorkingDay(today)) }
}

/**
 * What is to be said of a term now, after a reminder came: the last one that has come, but never one that a day
 * later is no longer true.
 */
export function reminderNow(term: RemindedTerm, calendar: WorkCalendar, now: Date): ReminderKind {
  const today = calendar.dateOf(now)
  const dueOn = calendar.dateOf(term.dueAt)
  if (today > dueOn) return 'late'
  const come = remindersUntilDue(term, calendar).findLast(({ at }) => at <= now)?.kind ?? 'half'
  return come === 'day-before' && today === dueOn ? 'due' : come
}

/**
 * The reminders up to the due instant, in order, at most one per instant (the more urgent one). Short terms have
 * no "day before"; a term without working time has only the due one.
 */
export function remindersUntilDue(term: RemindedTerm, calendar: WorkCalendar): Reminder[] {
  const byInstant = new Map<number, Reminder>()
  for (const reminder of [half(term, calendar), dayBefore(term, calendar), due(term, calendar)]) {
    if (reminder !== null) byInstant.set(reminder.at.getTime(), reminder)
  }
  return [...byInstant.values()].toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

function half({ startsAt, dueAt }: RemindedTerm, calendar: WorkCalendar): Reminder | null {
  const minutes = calendar.workingMinutesBetween(startsAt, dueAt)
  if (minutes <= 0) return null
  const middle = calendar.addWorkingMinutes(startsAt, minutes / 2)
  return { kind: 'half', at: calendar.nextWorkingMoment(middle) }
}

/** The same hour on the working day before, or the last open moment before it. */
function dayBefore({ startsAt, dueAt }: RemindedTerm, calendar: WorkCalendar): Reminder | null {
  const dueOn = calendar.dateOf(dueAt)
  const sinceMidnight = dueAt.getTime() - calendar.startOf(dueOn).getTime()
  const previous = calendar.startOf(calendar.previousWorkingDay(dueOn))
  const at = calendar.previousWorkingMoment(new Date(previous.getTime() + sinceMidnight))
  return at > startsAt ? { kind: 'day-before', at } : null
}

function due({ dueAt }: RemindedTerm, calendar: WorkCalendar): Reminder {
  return { kind: 'due', at: calendar.previousWorkingMoment(dueAt) }
}
