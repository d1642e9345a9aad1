import { z } from 'zod'
import { WorkCalendar } from '../deadline/calendar.ts'
import type { IsoDate } from '../deadline/dates.ts'
import { foldDeadline } from '../deadline/deadline.ts'
import { deadlineMoves, listBefore, type HolidayChanges } from '../deadline/revision.ts'
import { listEvents, listEventsOf, type StoredEvent } from '../storage/case-events.ts'
import { findCase, findCases, type CaseRow } from '../storage/cases.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { casesWithRunningDeadline } from '../storage/deadlines.ts'
import { revisionsUnderWaySince, type HolidayRevision } from '../storage/holiday-revisions.ts'
import { readHolidays } from '../storage/holidays.ts'
import { asSeenByApplicant, refreshDeadlines, sopTermOf } from './deadlines.ts'
import { appendEvent } from './ledger.ts'
import type { CaseServices } from './services.ts'

/** A due date before and after. */
export interface DueMove {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A case with what happened to it. */
export interface CaseWithEvents {
  readonly row: CaseRow
  readonly events: readonly StoredEvent[]
}

/** What is needed to tell what a change of the list does. `services.calendar` is the one after it. */
type MoveServices = Pick<CaseServices, 'sops' | 'calendar' | 'agency'>

/** The list that a change took the place of, and since when. */
export interface Before {
  readonly calendar: WorkCalendar
  /** When the change was approved; absent while it is only looked at. */
  readonly since?: Date
  readonly now: Date
}

/** Cases with what happened to each, by id. */
export async function withEvents(db: Db, ids: readonly number[]): Promise<CaseWithEvents[]> {
  const events = await listEventsOf(db, ids)
  return (await findCases(db, ids)).map((row) => ({ row, events: events.get(row.id) ?? [] }))
}

/** Cases read at a time when all are looked through. */
const readAtOnce = 200

/** The due dates that a change of the list moves, of all open cases by id: looked at, nothing is changed. */
export async function plannedMoves(
  db: Db,
  services: MoveServices,
  before: Before,
): Promise<(DueMove & { readonly caseId: number; readonly nomor: string })[]> {
  const planned: (DueMove & { caseId: number; nomor: string })[] = []
  let ids: number[] = []
  do {
    ids = await casesWithRunningDeadline(db, ids.at(-1) ?? 0, readAtOnce)
    for (const each of await withEvents(db, ids)) {
      const { own, shown } = movesOf(services, each, before)
      const move = own ?? shown
      if (move !== undefined) planned.push({ caseId: each.row.id, nomor: each.row.nomor, ...move })
    }
  } while (ids.length === readAtOnce)
  return planned
}

/**
 * Moves a case to the holiday list in force (`services.calendar`), tells its applicant, and says so in its ledger, in
 * the name of who approved the change. Once for each revision: the event says which it is of. Where the date stays,
 * its reminders and the applicant's time to complete may not, so they are counted anew. The case must be locked.
 * @returns whether the date moved
 */
export async function reviseCase(
  tx: Db,
  services: CaseServices,
  each: CaseWithEvents,
  revision: HolidayRevision,
  before: Before,
): Promise<boolean> {
  const { own, shown } = movesOf(services, each, before)
  const moved = lastRevision(each.events) < revision.id && (own !== undefined || shown !== undefined)
  if (moved) await writeMove(tx, services, each.row, { revision, because: revision, shown, now: before.now })
  else await refreshDeadlines(tx, services, each.row, before.now)
  return moved
}

/**
 * Moves a case whose decision was just taken back over what changed in the holiday list meanwhile: a case that the
 * decision had closed was passed over when the others were moved. `decidedAt`: when that decision was made.
 * @returns whether the date moved; else nothing is written
 */
export async function catchUpWithHolidays(
  tx: Db,
  services: CaseServices,
  { caseId, decidedAt, now }: { readonly caseId: number; readonly decidedAt: Date; readonly now: Date },
): Promise<boolean> {
  const row = await findCase(tx, caseId)
  const revisions = await revisionsUnderWaySince(tx, decidedAt)
  if (row === undefined || revisions.length === 0) return false
  const events = await listEvents(tx, caseId)
  const missed = revisions.filter(({ id }) => id > lastRevision(events))
  const [first] = missed
  const last = missed.at(-1)
  if (first === undefined || last === undefined) return false
  // The list as the database has it: this process may not have read it yet.
  const present = await readHolidays(tx)
  const { settings } = services.calendar()
  const calendar = new WorkCalendar({ ...settings, holidays: present })
  const revised: CaseServices = { ...services, calendar: () => calendar }
  const earlier = missed.toReversed().reduce(listBefore, present)
  const before = { calendar: new WorkCalendar({ ...settings, holidays: earlier }), since: first.at, now }
  // The date that is written is still that of the decision.
  const { shown } = movesOf(revised, { row: { ...row, dueOn: null }, events }, before)
  if (shown === undefined) return false
  const because = {
    added: missed.flatMap(({ added }) => added),
    removed: missed.flatMap(({ removed }) => removed),
  }
  await writeMove(tx, revised, row, { revision: last, because, shown, now })
  return true
}

interface WrittenMove {
  readonly revision: Pick<HolidayRevision, 'id' | 'approvedBy'>
  readonly because: HolidayChanges
  readonly shown: DueMove | undefined
  readonly now: Date
}

/** The case's version stays: nothing was decided on it. */
async function writeMove(
  tx: Db,
  services: CaseServices,
  row: CaseRow,
  { revision, because, shown, now }: WrittenMove,
): Promise<void> {
  await appendEvent(tx, services.sealer, {
    caseId: row.id,
    type: 'holidays-revised',
    actorId: revision.approvedBy,
    at: now,
    data: { revision: revision.id },
  })
  await refreshDeadlines(tx, services, row, now)
  await services.effects.changed(tx, { caseId: row.id, now })
  if (shown !== undefined) await services.effects.dueMoved(tx, { row, ...shown, because })
}

interface CaseMoves {
  /** Of the date that the case has. */
  readonly own: DueMove | undefined
  /** Of the date that its applicant sees, which is another while a decision can still be taken back. */
  readonly shown: DueMove | undefined
}

function movesOf(services: MoveServices, { row, events }: CaseWithEvents, before: Before): CaseMoves {
  const own = moveOf(services, row, events, before, row.dueOn)
  if (row.facts.pendingUndo === undefined) return { own, shown: own }
  return { own, shown: moveOf(services, row, asSeenByApplicant(row, events), before, null) }
}

/** `stored`: the date that was written of these events. */
function moveOf(
  services: MoveServices,
  row: CaseRow,
  events: readonly StoredEvent[],
  { calendar, since, now }: Before,
  stored: Date | null,
): DueMove | undefined {
  const term = sopTermOf(services, row, events)
  if (term === undefined) return undefined
  const { receiptOutsideHours } = services.agency
  const begunSince = term.events.some(
    ({ kind, at }) => kind !== 'holidays-revised' && since !== undefined && at >= since,
  )
  if (!begunSince) {
    const context = { calendar, receiptOutsideHours, now }
    const [move] = deadlineMoves([{ id: row.id, ...term }], context, services.calendar())
    return move === undefined ? undefined : { from: move.from, to: move.to }
  }
  // Counted after the change: by the new list, or by a process that had not read it yet.
  const folded = foldDeadline(term.rule, term.events, {
    calendar: services.calendar(),
    receiptOutsideHours,
    now,
  })
  if (!folded.started || folded.endedAt !== null || stored === null) return undefined
  const from = isoDay(stored)
  return from === folded.dueOn ? undefined : { from, to: folded.dueOn }
}

const revisedData = z.looseObject({ revision: z.int().optional() })

/** The last revision that moved a case, 0 when none did. */
function lastRevision(events: readonly StoredEvent[]): number {
  const ids = events.flatMap(({ type, data }) =>
    type === 'holidays-revised' ? (revisedData.parse(data).revision ?? []) : [],
  )
  return Math.max(0, ...ids)
}
