import { z } from 'zod'
import { reviseCase, withEvents, type Before, type CaseWithEvents } from '../case/revise-deadlines.ts'
import { calendarOver } from '../desk/calendar.ts'
import { caseServices } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { listBefore } from '../deadline/revision.ts'
import type { Task } from '../jobs/worker.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { lockCases } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { casesWithRunningDeadline } from '../storage/deadlines.ts'
import { noteProgress, takeRevision, type HolidayRevision } from '../storage/holiday-revisions.ts'
import { readHolidays } from '../storage/holidays.ts'
import { addJob } from '../storage/jobs.ts'
import { openTask } from '../storage/tasks.ts'
import { tellAdmins } from './admins.ts'
import { tellPerson } from './tell-person.ts'

/** Name of the job that moves the open cases to a changed list of holidays. */
export const reviseTask = 'revise-cases'

/** The kind of task by which a case is shown that could not be moved. */
const notMovedTask = 'due-not-moved'

/** Cases moved in one transaction. */
const casesAtOnce = 50

/** Has the open cases moved after the commit; asked for again while it waits, it is tried again at once. */
export async function reviseLater(tx: Db, desk: Desk, revisionId: number): Promise<void> {
  await addJob(tx, desk.clock, {
    task: reviseTask,
    payload: { revisionId },
    key: `${reviseTask}:${revisionId}`,
  })
}

const payloadShape = z.object({ revisionId: z.int() })

/**
 * The job behind `reviseLater`: walks the open cases by id, some at a time. How far it came is committed with what it
 * did, so one that was cut off goes on there, and two of them do nothing twice.
 */
export function reviseCases(desk: Desk): Task {
  return async (payload) => {
    const { revisionId } = payloadShape.parse(payload)
    let goesOn: boolean
    do goesOn = await reviseSome(desk, revisionId)
    while (goesOn)
  }
}

/** @returns whether there are more */
async function reviseSome(desk: Desk, revisionId: number): Promise<boolean> {
  let isLast = true
  await transact(desk, async (tx) => {
    const revision = await takeRevision(tx, revisionId)
    if (revision === undefined) return []
    const batch = await reviseBatch(tx, desk, revision)
    isLast = batch.isLast
    return batch.deliveries
  })
  return !isLast
}

async function reviseBatch(
  tx: Db,
  desk: Desk,
  revision: HolidayRevision,
): Promise<{ readonly deliveries: readonly NewDelivery[]; readonly isLast: boolean }> {
  const now = desk.clock.now()
  // The list as the database has it: this process may not have read it yet.
  const list = await readHolidays(tx)
  const calendar = calendarOver(desk.agency, list)
  const revised: Desk = { ...desk, calendar: () => calendar }
  const earlier = calendarOver(desk.agency, listBefore(list, revision))
  const ids = await casesWithRunningDeadline(tx, revision.lastCaseId, casesAtOnce)
  await lockCases(tx, ids)
  const deliveries: NewDelivery[] = []
  let { moved } = revision
  for (const each of await withEvents(tx, ids)) {
    // Closed a moment ago.
    if (each.row.closedAt !== null) continue
    const done = await reviseOne(tx, revised, each, revision, {
      calendar: earlier,
      since: revision.at,
      now,
    })
    deliveries.push(...done.deliveries)
    if (done.moved) moved += 1
  }
  const isLast = ids.length < casesAtOnce
  const lastCaseId = ids.at(-1) ?? revision.lastCaseId
  await noteProgress(tx, revision.id, { lastCaseId, moved, doneAt: isLast ? now : null })
  if (isLast) deliveries.push(...(await tellDone(tx, desk, { ...revision, moved })))
  return { deliveries, isLast }
}

interface Revised {
  readonly moved: boolean
  readonly deliveries: readonly NewDelivery[]
}

/** One case that cannot be read must not keep the others from their dates. */
async function reviseOne(
  tx: Db,
  desk: Desk,
  each: CaseWithEvents,
  revision: HolidayRevision,
  before: Before,
): Promise<Revised> {
  const caseId = each.row.id
  await tx.$executeRaw`SAVEPOINT revision`
  try {
    const out: NewDelivery[] = []
    const moved = await reviseCase(tx, caseServices(desk, out), each, revision, before)
    await tx.$executeRaw`RELEASE SAVEPOINT revision`
    return { moved, deliveries: out }
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT revision`
    desk.log.error({ err: error, caseId }, 'a case could not be moved to the changed holidays')
    await openTask(tx, { kind: notMovedTask, subject: `case:${caseId}`, caseId, now: before.now })
    return { moved: false, deliveries: [] }
  }
}

/** Whoever approved the change is told, or the admins when there is no way to; not of what was to do nothing and did. */
async function tellDone(
  tx: Db,
  desk: Desk,
  { approvedBy, planned, moved }: HolidayRevision,
): Promise<readonly NewDelivery[]> {
  if (planned === 0 && moved === 0) return []
  const told = await tellPerson(tx, desk, approvedBy, (t) => ({ text: t('libur-moved', { count: moved }) }))
  if (told.length > 0) return told
  return tellAdmins(tx, desk, (t) => ({ text: t('libur-moved', { count: moved }) }))
}
