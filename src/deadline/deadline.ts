/**
 * A deadline is a fold over what happened to the case. Nothing of it is stored as truth: the same events and
 * the holiday list in force always give the same date, with the day-by-day count that explains it.
 *
 * The law knows no pause (UU 14/2008 Ps 22): a request that lacks something is not yet received, and its clock
 * starts when it is complete.
 */
import type { WorkCalendar } from './calendar.ts'
import { countDays, type DayCount, type DayLine } from './count.ts'
import type { IsoDate } from './dates.ts'
import { dayZero, type ReceiptOutsideHours } from './day-zero.ts'
import type { DayRule, DeadlineRule, MinuteRule } from './rules.ts'

/** What happened, in the order in which it was recorded. */
export type DeadlineEvent =
  /** Lodged, and complete unless something is asked for. For a filing term: the ground arose. */
  | { kind: 'received'; at: Date }
  /** Something is missing: not yet received; the clock is taken back until it is complete. */
  | { kind: 'completion-asked'; at: Date }
  /** What was missing came: the clock starts at this moment. */
  | { kind: 'complete'; at: Date }
  /** The written extension, in hari kerja. */
  | { kind: 'extended'; at: Date; days: number }
  /** The holiday list was changed and the case with it. The count always uses the list in force. */
  | { kind: 'holidays-revised'; at: Date }
  /** What the term is for was done. */
  | { kind: 'answered'; at: Date }
  | { kind: 'withdrawn'; at: Date }
  /** Ended without an answer, e.g. never completed. */
  | { kind: 'closed'; at: Date }

/** What the fold left aside or took notice of, for the explanation and the ledger. */
export const deadlineNoteKinds = [
  'completion-asked',
  'completion-asked-too-late',
  'second-extension-ignored',
  'extension-not-allowed',
  'extension-too-late',
  'extension-shortened',
  'holidays-revised',
] as const

/** One such notice. */
export interface DeadlineNote {
  kind: (typeof deadlineNoteKinds)[number]
  /** The date of the event in the agency's zone. */
  on: IsoDate
}

/** A deadline whose clock has started. */
export interface StartedDeadline {
  started: true
  /** `late`: ended, or still open, after the due date. `stopped`: withdrawn or closed without an answer. */
  state: 'running' | 'met' | 'late' | 'stopped'
  /** Day zero. */
  startsOn: IsoDate
  dayOneOn: IsoDate
  /** When working time began to run: the opening of day 1, or the first open moment of a term in minutes. */
  startsAt: Date
  dueOn: IsoDate
  /** The closing of the desk on the due date, or the minute itself. Reminders aim at it. */
  dueAt: Date
  /** The first due date, when there is an extension. */
  extendedFrom: IsoDate | null
  /** When it was answered, withdrawn or closed. */
  endedAt: Date | null
  /** The count day by day; empty for a term in minutes. */
  days: DayLine[]
  /** Some day lies beyond the known holiday lists: say so wherever the date is printed. */
  beyondHolidayList: boolean
  notes: DeadlineNote[]
}

/** A deadline without a clock: nothing received yet, or something asked for; or ended in that state. */
interface UnstartedDeadline {
  started: false
  state: 'not-started' | 'met' | 'stopped'
  /** What it waits for, or null when it ended. */
  awaiting: 'receipt' | 'completion' | null
  endedAt: Date | null
  notes: DeadlineNote[]
}

/** Narrow by `started`. */
export type Deadline = StartedDeadline | UnstartedDeadline

/** What the fold needs besides the events. */
export interface DeadlineContext {
  calendar: WorkCalendar
  receiptOutsideHours: ReceiptOutsideHours
  now: Date
}

interface Fold {
  startedAt: Date | null
  completionAsked: boolean
  extensionDays: number
  end: { kind: 'answered' | 'withdrawn' | 'closed'; at: Date } | null
  notes: DeadlineNote[]
}

/**
 * The deadline after these events.
 *
 * - A second receipt, or a completion nobody asked for, does not move a clock that runs.
 * - Asking for completion after the due date changes nothing: it must not undo a lateness.
 * - One extension per case, asked for by the due date (its whole day counts), at most the rule's days. It
 *   stands when the clock starts anew and is then counted from the new first due date.
 * - A term in days is kept when answered on the due date at any hour: the law counts days, not desk hours.
 * - What follows the end of the deadline is ignored.
 */
export function foldDeadline(
  rule: DeadlineRule,
  events: readonly DeadlineEvent[],
  context: DeadlineContext,
): Deadline {
  const start: Fold = { startedAt: null, completionAsked: false, extensionDays: 0, end: null, notes: [] }
  const fold = events.reduce((before, event) => after(before, event, rule, context), start)
  if (fold.startedAt === null) return unstarted(fold)
  const term = reckon(rule, fold.startedAt, fold.extensionDays, context)
  return {
    started: true,
    state: stateOf(fold, isLate(rule, term, fold.end?.at ?? context.now, context)),
    ...term,
    endedAt: fold.end?.at ?? null,
    notes: fold.notes,
  }
}

function after(fold: Fold, event: DeadlineEvent, rule: DeadlineRule, context: DeadlineContext): Fold {
  if (fold.end !== null) return fold
  const noted = (kind: DeadlineNote['kind']): Fold => ({
    ...fold,
    notes: [...fold.notes, { kind, on: context.calendar.dateOf(event.at) }],
  })
  switch (event.kind) {
    case 'received':
      return fold.startedAt === null && !fold.completionAsked ? { ...fold, startedAt: event.at } : fold
    case 'complete':
      return fold.startedAt === null ? { ...fold, startedAt: event.at, completionAsked: false } : fold
    case 'completion-asked':
      if (isPastDue(fold, rule, event.at, context)) return noted('completion-asked-too-late')
      return { ...noted('completion-asked'), startedAt: null, completionAsked: true }
    case 'extended':
      if (rule.unit === 'minutes' || rule.extension === 0) return noted('extension-not-allowed')
      if (fold.extensionDays > 0) return noted('second-extension-ignored')
      if (isPastDue(fold, rule, event.at, context)) return noted('extension-too-late')
      return {
        ...(event.days > rule.extension ? noted('extension-shortened') : fold),
        extensionDays: Math.min(event.days, rule.extension),
      }
    case 'holidays-revised':
      return noted('holidays-revised')
    default:
      return { ...fold, end: { kind: event.kind, at: event.at } }
  }
}

function unstarted(fold: Fold): UnstartedDeadline {
  const awaiting = fold.completionAsked ? 'completion' : 'receipt'
  if (fold.end === null) {
    return { started: false, state: 'not-started', awaiting, endedAt: null, notes: fold.notes }
  }
  const state = fold.end.kind === 'answered' ? 'met' : 'stopped'
  return { started: false, state, awaiting: null, endedAt: fold.end.at, notes: fold.notes }
}

function stateOf(fold: Fold, late: boolean): StartedDeadline['state'] {
  if (fold.end !== null && fold.end.kind !== 'answered') return 'stopped'
  if (late) return 'late'
  return fold.end === null ? 'running' : 'met'
}

function isPastDue(fold: Fold, rule: DeadlineRule, at: Date, context: DeadlineContext): boolean {
  if (fold.startedAt === null) return false
  return isLate(rule, reckon(rule, fold.startedAt, fold.extensionDays, context), at, context)
}

function isLate(rule: DeadlineRule, term: Term, at: Date, context: DeadlineContext): boolean {
  return rule.unit === 'minutes' ? at > term.dueAt : context.calendar.dateOf(at) > term.dueOn
}

type Term = Omit<StartedDeadline, 'started' | 'state' | 'endedAt' | 'notes'>

function reckon(rule: DeadlineRule, startedAt: Date, extensionDays: number, context: DeadlineContext): Term {
  return rule.unit === 'minutes'
    ? reckonMinutes(rule, startedAt, context)
    : reckonDays(rule, startedAt, extensionDays, context)
}

function reckonMinutes(rule: MinuteRule, startedAt: Date, { calendar }: DeadlineContext): Term {
  const startsAt = calendar.nextWorkingMoment(startedAt)
  const dueAt = calendar.addWorkingMinutes(startsAt, rule.minutes)
  const startsOn = calendar.dateOf(startsAt)
  const dueOn = calendar.dateOf(dueAt)
  const beyondHolidayList = !calendar.covers(calendar.dateOf(startedAt), dueOn)
  return {
    startsOn,
    dayOneOn: startsOn,
    startsAt,
    dueOn,
    dueAt,
    extendedFrom: null,
    days: [],
    beyondHolidayList,
  }
}

function reckonDays(rule: DayRule, startedAt: Date, extensionDays: number, context: DeadlineContext): Term {
  const { calendar, receiptOutsideHours } = context
  const count: DayCount = countDays({
    calendar,
    arrivedOn: calendar.dateOf(startedAt),
    startsOn: dayZero(calendar, startedAt, receiptOutsideHours),
    rule,
    extensionDays,
  })
  return {
    startsOn: count.startsOn,
    dayOneOn: count.dayOneOn,
    startsAt: calendar.opensAt(count.dayOneOn),
    dueOn: count.dueOn,
    dueAt: calendar.closesAt(count.dueOn),
    extendedFrom: extensionDays > 0 ? count.firstDueOn : null,
    days: count.days,
    beyondHolidayList: count.beyondHolidayList,
  }
}
