import { openFiledForm, type FiledForm } from '../case/filed-form.ts'
import { matterOf } from '../case/matter.ts'
import { snapshotOf } from '../case/snapshot.ts'
import { sopOf, type CaseServices, type OpenedCase } from '../case/services.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { maskNik } from '../identity/nik.ts'
import { unreachableTask } from '../outbox/unreachable.ts'
import { applicantLane } from '../sop/definition.ts'
import { allowedActions } from '../sop/machine.ts'
import { listEvents } from '../storage/case-events.ts'
import { findCase, type CaseRow } from '../storage/cases.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { isTaskOpen } from '../storage/tasks.ts'
import { hasMoved, whereaboutsOf, type Whereabouts } from './arrivals.ts'
import { namedIn } from './group-text.ts'
import { cardAnnouncement } from './announcement-card.ts'
import type { CardApplicant, CardData, CardDue, CardStepDue } from './card.ts'
import { decisionWords, eventNames, type EventNames } from './event-words.ts'

/** A case with all that its cards say, and where they have stood. */
export interface CardCase {
  readonly data: CardData
  /** Where several units are asked side by side: what each may do, in its own chat. */
  readonly unitActions: CardData['actions']
  readonly whereabouts: Whereabouts
  /** Whether a person's press made the last change, who then waits for the card to show it. */
  readonly pressed: boolean
  /** Whether the last change moved the case for people to see. */
  readonly moved: boolean
  readonly names: EventNames
}

/** Reads a case for its cards, unless it was just opened. Throws when there is no such case. */
export async function cardCase(
  db: Db,
  desk: Desk,
  t: Sentence,
  caseId: number,
  now: Date,
  opened?: OpenedCase,
): Promise<CardCase> {
  const row = opened?.row ?? (await findCase(db, caseId))
  if (row === undefined) throw new Error(`there is no case ${caseId}`)
  const services = servicesToRead(desk)
  const sop = sopOf(services, row)
  const events = opened?.events ?? (await listEvents(db, caseId))
  const whereabouts = whereaboutsOf(sop, events)
  const { pendingUndo } = row.facts
  const { arrivals, last } = whereabouts
  const spoken = [...arrivals.map(({ by }) => by), ...(last === undefined ? [] : [last])]
  const names = await eventNames(db, desk, spoken, pendingUndo === undefined ? [] : [pendingUndo.by])
  const stepId = pendingUndo?.from.step ?? row.step
  const snapshot = await snapshotOf(db, services, row, now)
  const places = allowedActions(sop, snapshot).filter(({ lane }) => lane !== applicantLane)
  const step = sop.steps.find(({ id }) => id === stepId)
  const ofUnits = places.filter(({ lane }) => step?.perUnit === true && lane === step.lane)
  const form = opened?.form ?? (await openFiledForm(db, desk.sealer, caseId))
  const data: CardData = {
    row: { ...row, summary: form === undefined ? row.summary : matterOf(row, form.answers) },
    step,
    lastStep: sop.steps.at(-1)?.no ?? '',
    actions: places.filter((place) => !ofUnits.includes(place)).map(({ action }) => action),
    applicant: form === undefined ? undefined : applicantIn(form),
    due: dueOf(desk, row, now),
    stepDue: stepDueOf(row, now),
    announcement: await cardAnnouncement(db, desk, row, form),
    completeBy: completeBy(desk, row),
    unreachable: opened === undefined && (await isTaskOpen(db, unreachableTask, `case:${caseId}`)),
    last: last === undefined ? undefined : decisionWords(t, row, names, last),
    pending:
      pendingUndo === undefined
        ? undefined
        : {
            until: new Date(pendingUndo.until),
            who: names.people.get(pendingUndo.by) ?? t('card-applicant-actor'),
          },
  }
  const change = events.findLast(({ type, at }) => isChange(type) && now.getTime() - at.getTime() < justNowMs)
  const pressed = change !== undefined && change.actorId !== null && change.type !== 'settled'
  const moved = change !== undefined && hasMoved(events, change)
  return { data, unitActions: ofUnits.map(({ action }) => action), whereabouts, pressed, moved, names }
}

/** A change that is older was not what called for the cards. */
const justNowMs = 60_000

/** What changes where a case stands, or may. */
function isChange(type: string): boolean {
  return type === 'filed' || type === 'action' || type === 'undone' || type === 'settled'
}

const nothing = () => Promise.reject(new Error('a card decides nothing'))

/** Of the case core's services, those by which a case is only looked at. */
function servicesToRead(desk: Desk): CaseServices {
  const { sops, sealer, agency, calendar } = desk
  return {
    sops,
    sealer,
    agency,
    calendar,
    effects: {
      run: nothing,
      needsCase: () => true,
      scheduleSettle: nothing,
      changed: nothing,
      dueMoved: nothing,
    },
  }
}

/** The applicant as a group may see one; undefined when the form says nothing of one. */
function applicantIn({ answers }: FiledForm): CardApplicant | undefined {
  // A request says what kind of applicant, an objection whether it comes by a representative.
  const kategori = valueOf(answers, 'kategori') ?? valueOf(answers, 'pengaju')
  if (kategori === undefined) return undefined
  const { nik, ktp } = answers
  return {
    kategori,
    nik: nik?.kind === 'nik' ? maskNik(nik.value) : undefined,
    nikWarnings: nik?.kind === 'nik' ? nik.warnings : [],
    names: namedIn(answers),
    blurred: ktp?.kind === 'file' && ktp.remarks.includes('buram'),
  }
}

function dueOf(desk: Desk, row: CaseRow, now: Date): CardDue | undefined {
  if (row.dueOn === null) return undefined
  const on = isoDay(row.dueOn)
  const calendar = desk.calendar()
  const today = calendar.dateOf(now)
  return { on, daysLeft: calendar.workingDaysBetween(today, on), late: today > on }
}

function stepDueOf({ deadlines }: CaseRow, now: Date): CardStepDue | undefined {
  const open = deadlines.find(({ kind, endedAt }) => kind === 'step' && endedAt === null)
  return open === undefined ? undefined : { at: open.dueAt, late: now > open.dueAt }
}

function completeBy(desk: Desk, row: CaseRow): string | undefined {
  const open = row.deadlines.find(({ kind, endedAt }) => kind === 'completeness' && endedAt === null)
  return open === undefined ? undefined : desk.calendar().dateOf(open.dueAt)
}
