import { z } from 'zod'
import {
  foldDeadline,
  type Deadline,
  type DeadlineContext,
  type DeadlineEvent,
} from '../deadline/deadline.ts'
import type { IsoDate } from '../deadline/dates.ts'
import { completenessRule, deadlineRules, type DayRule } from '../deadline/rules.ts'
import type { SopDefinition } from '../sop/definition.ts'
import type { DeadlineKind } from '../sop/machine.ts'
import { listEvents, type StoredEvent } from '../storage/case-events.ts'
import { setDue, type CaseRow } from '../storage/cases.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { firstDue, putDeadline, type DeadlineTerm } from '../storage/deadlines.ts'
import { nextReminder } from '../deadline/reminders.ts'
import { sopOf, type CaseServices } from './services.ts'
import { stepTermOf, type ClockEvent } from './step-term.ts'

const marks = [
  'received',
  'completion-asked',
  'complete',
  'extended',
  'answered',
  'withdrawn',
  'closed',
] as const
type Mark = (typeof marks)[number]

/** What an event of the ledger says of the clock. */
const eventData = z.looseObject({
  version: z.int().optional(),
  clock: z.enum(marks).optional(),
  undoes: z.int().optional(),
})

/** The deadlines of a case as its events make them; undefined: there is none of that kind. */
export interface CaseDeadlines {
  readonly sop: Deadline | undefined
  readonly completeness: Deadline | undefined
}

/** The deadlines of a case with the count that explains them, for "Kenapa tanggal ini?". */
export async function deadlinesOf(
  db: Db,
  services: CaseServices,
  row: Pick<CaseRow, 'id' | 'sop' | 'sopVersion'>,
  now: Date,
): Promise<CaseDeadlines> {
  return fold(services, sopOf(services, row), await listEvents(db, row.id), now)
}

/** What dates are folded with. */
type DateServices = Pick<CaseServices, 'sops' | 'calendar' | 'agency'>

/**
 * The same as the applicant sees them: while a decision can still be taken back what it did to the clock does not
 * show, because it may never go out.
 */
export async function deadlinesAsApplicantSees(
  db: Db,
  services: DateServices,
  row: Pick<CaseRow, 'id' | 'sop' | 'sopVersion' | 'facts'>,
  now: Date,
): Promise<CaseDeadlines> {
  const shown = asSeenByApplicant(row, await listEvents(db, row.id))
  return fold(services, sopOf(services, row), shown, now)
}

/** Without the decision that can still be taken back. */
export function asSeenByApplicant(
  { facts }: Pick<CaseRow, 'facts'>,
  events: readonly StoredEvent[],
): readonly StoredEvent[] {
  const waiting = facts.pendingUndo?.version
  if (waiting === undefined) return events
  return events.filter(({ data }) => eventData.parse(data).version !== waiting)
}

/** The due date that the applicant sees, a date of the agency's; null: no clock runs. */
export async function dueAsApplicantSees(
  db: Db,
  services: DateServices,
  row: Pick<CaseRow, 'id' | 'sop' | 'sopVersion' | 'facts' | 'dueOn'>,
  now: Date,
): Promise<IsoDate | null> {
  if (row.facts.pendingUndo === undefined) return row.dueOn === null ? null : isoDay(row.dueOn)
  const { sop } = await deadlinesAsApplicantSees(db, services, row, now)
  return sop?.started ? sop.dueOn : null
}

/** What the deadlines of a case come to, for where the sweep and the queues look. */
export interface CaseTerms {
  /** The running and ended ones by kind; a kind whose clock does not run is absent. */
  readonly terms: Readonly<Partial<Record<DeadlineKind, DeadlineTerm>>>
  readonly receivedAt: Date | null
  /** UTC midnight of the agency's local date. */
  readonly dueOn: Date | null
}

/** Folds the deadlines of a case from its events. */
export function termsOf(
  services: CaseServices,
  row: Pick<CaseRow, 'sop' | 'sopVersion'>,
  events: readonly ClockEvent[],
  now: Date,
): CaseTerms {
  const definition = sopOf(services, row)
  const { sop, completeness } = fold(services, definition, events, now)
  const terms = {
    sop: termOf(services, sop, now),
    step: termOf(services, foldStep(services, definition, events, now), now),
    completeness: termOf(services, completeness, now),
  }
  return {
    terms: {
      ...(terms.sop !== undefined && { sop: terms.sop }),
      ...(terms.step !== undefined && { step: terms.step }),
      ...(terms.completeness !== undefined && { completeness: terms.completeness }),
    },
    receivedAt: sop === undefined || !sop.started ? null : receivedAt(marksOf(events), sop),
    dueOn: sop?.started ? new Date(sop.dueOn) : null,
  }
}

/** Folds a case's deadlines anew and writes them. */
export async function refreshDeadlines(
  tx: Db,
  services: CaseServices,
  row: Pick<CaseRow, 'id' | 'sop' | 'sopVersion'>,
  now: Date,
): Promise<void> {
  const { terms, receivedAt: received, dueOn } = termsOf(services, row, await listEvents(tx, row.id), now)
  await putDeadline(tx, row.id, 'sop', terms.sop)
  await putDeadline(tx, row.id, 'step', terms.step)
  await putDeadline(tx, row.id, 'completeness', terms.completeness)
  await setDue(tx, row.id, { receivedAt: received, dueOn, firstDueAt: firstDue(Object.values(terms)) })
}

/** Deadlines whose last day has passed on the agency's wall. */
export function lapsedDeadlines(services: CaseServices, row: CaseRow, now: Date): DeadlineKind[] {
  const calendar = services.calendar()
  const today = calendar.dateOf(now)
  const past = row.deadlines.filter(
    ({ endedAt, dueAt }) => endedAt === null && today > calendar.dateOf(dueAt),
  )
  return (['sop', 'completeness'] as const).filter((kind) => past.some((each) => each.kind === kind))
}

/** The legal term that events make of a case, for a look at what another holiday list would make of it. */
export function sopTermOf(
  services: Pick<CaseServices, 'sops'>,
  row: Pick<CaseRow, 'sop' | 'sopVersion'>,
  events: readonly StoredEvent[],
): { readonly rule: DayRule; readonly events: readonly DeadlineEvent[] } | undefined {
  const rule = ruleOf(sopOf(services, row))
  return rule === undefined ? undefined : { rule, events: sopEvents(marksOf(events), rule) }
}

function foldStep(
  services: DateServices,
  sop: SopDefinition,
  events: readonly ClockEvent[],
  now: Date,
): Deadline | undefined {
  const term = stepTermOf(sop, events)
  return term === undefined ? undefined : foldDeadline(term.rule, term.events, contextOf(services, now))
}

function contextOf({ calendar, agency }: DateServices, now: Date): DeadlineContext {
  return { calendar: calendar(), receiptOutsideHours: agency.receiptOutsideHours, now }
}

function fold(
  services: DateServices,
  sop: SopDefinition,
  events: readonly ClockEvent[],
  now: Date,
): CaseDeadlines {
  const context = contextOf(services, now)
  const rule = ruleOf(sop)
  const happened = marksOf(events)
  const completion = completionEvents(happened)
  return {
    sop: rule === undefined ? undefined : foldDeadline(rule, sopEvents(happened, rule), context),
    completeness:
      completion.length === 0
        ? undefined
        : foldDeadline(completenessRule(services.agency.completenessWorkingDays), completion, context),
  }
}

function ruleOf({ clock }: SopDefinition): DayRule | undefined {
  if (clock === null) return undefined
  const rules: Readonly<Record<string, DayRule>> = deadlineRules
  const rule = rules[clock]
  if (rule === undefined) throw new Error(`no term is called ${clock}`)
  return rule
}

interface Marked {
  readonly kind: Mark | 'holidays-revised'
  readonly at: Date
}

/** What the ledger says of the clock, without what was taken back. */
function marksOf(events: readonly ClockEvent[]): Marked[] {
  const read = events.map((event) => ({ ...event, data: eventData.parse(event.data) }))
  const undone = new Set(read.flatMap(({ data }) => (data.undoes === undefined ? [] : [data.undoes])))
  return read.flatMap(({ type, at, data }): Marked[] => {
    if (type === 'holidays-revised') return [{ kind: type, at }]
    if (data.clock === undefined || (data.version !== undefined && undone.has(data.version))) return []
    return [{ kind: data.clock, at }]
  })
}

function sopEvents(happened: readonly Marked[], rule: DayRule): DeadlineEvent[] {
  return happened.map(({ kind, at }) =>
    kind === 'extended' ? { kind, at, days: rule.extension } : { kind, at },
  )
}

/** The applicant's own time to complete: from the last asking to the completion or the end. */
function completionEvents(happened: readonly Marked[]): DeadlineEvent[] {
  const asked = happened.findLastIndex(({ kind }) => kind === 'completion-asked')
  const start = happened[asked]
  if (start === undefined) return []
  const end = happened
    .slice(asked + 1)
    .find(({ kind }) => kind === 'complete' || kind === 'withdrawn' || kind === 'closed')
  return [
    { kind: 'received', at: start.at },
    ...(end === undefined ? [] : [{ kind: 'answered' as const, at: end.at }]),
  ]
}

/** When the clock that runs was started: the fold's notes say which askings took it back. */
function receivedAt(happened: readonly Marked[], deadline: Deadline): Date | null {
  const askings = deadline.notes.filter(({ kind }) => kind.startsWith('completion-asked'))
  let asked = 0
  let started: Date | null = null
  for (const { kind, at } of happened) {
    if (kind === 'received' || kind === 'complete') started ??= at
    if (kind === 'completion-asked' && askings[asked++]?.kind === 'completion-asked') started = null
  }
  return started
}

function termOf(services: CaseServices, deadline: Deadline | undefined, now: Date): DeadlineTerm | undefined {
  if (!deadline?.started) return undefined
  const { startsAt, dueAt, endedAt } = deadline
  const reminder = endedAt === null ? nextReminder({ startsAt, dueAt }, services.calendar(), now).at : null
  return { startsAt, dueAt, endedAt, nextReminderAt: reminder }
}
