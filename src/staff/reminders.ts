import { appendEvent } from '../case/ledger.ts'
import { sopOf } from '../case/services.ts'
import type { Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { localeFromTag } from '../desk/locale.ts'
import { wordsIn } from '../desk/words.ts'
import { nextReminder, reminderNow } from '../deadline/reminders.ts'
import { tellApplicant } from '../effects/tell-applicant.ts'
import { formatDate, formatInstant } from '../i18n/dates.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { SopDefinition } from '../sop/definition.ts'
import { findCase, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { setNextReminder, takeDueReminders, type DueReminder } from '../storage/deadlines.ts'
import { tellAdmins } from './admins.ts'
import { deskLane } from './arrivals.ts'
import { cardDeliveries } from './cards.ts'
import { superiorOf } from './lanes.ts'
import { toLane } from './to-lane.ts'

/** Deadlines looked at in one transaction. */
const batch = 100

/** Reminders fall on the closing of the desk too; a sweep comes a little after it. */
const graceMs = 15 * 60_000

/**
 * Sends the reminders that have come: at half the time, the day before, at the hour, and each working morning when
 * late, then also to the superior. Only while the desk is open: what came due at night waits for the morning.
 * @returns how many deadlines were reminded of
 */
export async function sendDueReminders(desk: Desk, now: Date): Promise<number> {
  const calendar = desk.calendar()
  const openMoment = [now, new Date(now.getTime() - graceMs)].some((at) => calendar.isWorkingMoment(at))
  if (!openMoment) return 0
  let total = 0
  for (;;) {
    let taken = 0
    await transact(desk, async (tx) => {
      const due = await takeDueReminders(tx, now, batch)
      taken = due.length
      const deliveries: NewDelivery[] = []
      for (const each of due) deliveries.push(...(await remindOrPutOff(tx, desk, each, now)))
      return deliveries
    })
    total += taken
    if (taken < batch) return total
  }
}

/** How long a reminder that failed is put off. */
const putOffMs = 60 * 60_000

/** One case that cannot be read must not keep the others from their reminders. */
async function remindOrPutOff(tx: Db, desk: Desk, due: DueReminder, now: Date): Promise<NewDelivery[]> {
  await tx.$executeRaw`SAVEPOINT reminder`
  try {
    return await remind(tx, desk, due, now)
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT reminder`
    desk.log.error({ err: error, caseId: due.caseId }, 'a reminder could not be made')
    await setNextReminder(tx, due.id, new Date(now.getTime() + putOffMs))
    return []
  }
}

async function remind(tx: Db, desk: Desk, due: DueReminder, now: Date): Promise<NewDelivery[]> {
  const row = await findCase(tx, due.caseId)
  if (row === undefined) throw new Error(`there is no case ${due.caseId}`)
  const calendar = desk.calendar()
  const kind = reminderNow(due, calendar, now)
  const isCompleteness = due.kind === 'completeness'
  // The applicant's own time runs out once; what then may be done is the desk's to see.
  const over = isCompleteness && kind === 'late'
  await setNextReminder(tx, due.id, over ? null : nextReminder(due, calendar, now).at)
  await appendEvent(tx, desk.sealer, {
    caseId: row.id,
    type: 'reminded',
    at: now,
    data: { deadline: due.kind, reminder: kind },
  })
  if (isCompleteness && !over) return remindApplicant(tx, desk, row, due)
  return remindDesk(tx, desk, row, due, over ? 'completion-lapsed' : kind)
}

async function remindApplicant(tx: Db, desk: Desk, row: CaseRow, due: DueReminder): Promise<NewDelivery[]> {
  const on = formatDate(localeFromTag(row.locale), due.dueAt, desk.agency.zone)
  const token = writeToken({ kind: 'action', caseId: row.id, version: row.version, action: 'lengkapi' })
  const deliveries = await tellApplicant(tx, desk, row, (t) => [
    {
      text: t('reminder-complete', { sop: row.sop, nomor: row.nomor, due: on }),
      buttons: [[{ label: t('citizen-button-complete'), token, tone: 'primary' }]],
    },
  ])
  return deliveries.map((delivery) => ({ ...delivery, unasked: true }))
}

async function remindDesk(
  tx: Db,
  desk: Desk,
  row: CaseRow,
  due: DueReminder,
  what: ReturnType<typeof reminderNow> | 'completion-lapsed',
): Promise<NewDelivery[]> {
  const sop = sopOf(desk, row)
  const lane = deskLane(sop, row.facts.pendingUndo?.from.step ?? row.step)
  const message = reminderMessage(desk, row, due, what)
  const own = [
    ...(lane === undefined ? [] : await toLane(tx, row, lane, message)),
    ...(await toUnits(tx, sop, row, message)),
  ]
  const above = what === 'late' ? await toLane(tx, row, superiorOf(sop), message) : []
  const nobody = own.length === 0 || (what === 'late' && above.length === 0)
  const admins = nobody ? await tellAdmins(tx, desk, () => message) : []
  // The card says what is left of the time, and has a button more once the applicant's has run out.
  return [...own, ...above, ...admins, ...(await cardDeliveries(tx, desk, row.id))]
}

function reminderMessage(desk: Desk, row: CaseRow, due: DueReminder, what: string): Message {
  const t = wordsIn(desk, 'id')
  const token = writeToken({ kind: 'view', caseId: row.id, view: 'kartu' })
  const { zone } = desk.agency
  const text =
    due.kind === 'step'
      ? t(`reminder-step-${what}`, {
          nomor: row.nomor,
          step: t(`sop-${row.sop}-step-${row.step}`),
          due: formatInstant('id', due.dueAt, zone),
        })
      : t(`reminder-${what}`, {
          sop: row.sop,
          nomor: row.nomor,
          due: formatDate('id', due.dueAt, zone),
          // What the applicant may do now differs with what is late.
          ...(what === 'late' && { consequence: t(`sop-${row.sop}-late`) }),
        })
  return {
    text,
    buttons: [[{ label: t('card-button-open'), token }]],
  }
}

/** Of several units, those that have yet to answer. */
async function toUnits(tx: Db, sop: SopDefinition, row: CaseRow, message: Message): Promise<NewDelivery[]> {
  const step = sop.steps.find(({ id }) => id === row.step)
  if (step?.perUnit !== true) return []
  const reminders: NewDelivery[] = []
  for (const unit of row.facts.units?.open ?? [])
    reminders.push(...(await toLane(tx, row, step.lane, message, unit)))
  return reminders
}
