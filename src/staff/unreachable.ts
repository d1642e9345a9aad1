import { z } from 'zod'
import { sopOf } from '../case/services.ts'
import { writeToken } from '../chat/token.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { unreachableTask } from '../outbox/unreachable.ts'
import { findCase, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { claimOnce } from '../storage/once.ts'
import { openTask } from '../storage/tasks.ts'
import { tellAdmins } from './admins.ts'
import { deskLane } from './arrivals.ts'
import { cardDeliveries } from './cards.ts'
import { toLane } from './to-lane.ts'

/**
 * No chat reaches the applicant of a case: a task for /periksa, and, once a day for a case, a word to the lane that has
 * it, to serve the applicant by telephone or letter. Without personal data, for it stands in a group.
 */
export async function serveByHand(tx: Db, desk: Desk, row: CaseRow): Promise<NewDelivery[]> {
  const now = desk.clock.now()
  await openTask(tx, { kind: unreachableTask, subject: `case:${row.id}`, caseId: row.id, now })
  const today = desk.calendar().dateOf(now)
  if (!(await claimOnce(tx, `${unreachableTask}:${row.id}:${today}`, now))) return []
  const sop = sopOf(desk, row)
  const lane = deskLane(sop, row.facts.pendingUndo?.from.step ?? row.step) ?? deskLane(sop, sop.filing.to)
  const t = wordsIn(desk, 'id')
  const message = {
    text: t('unreachable-applicant', { sop: row.sop, nomor: row.nomor }),
    buttons: [
      [{ label: t('card-button-open'), token: writeToken({ kind: 'view', caseId: row.id, view: 'kartu' }) }],
    ],
  }
  const told = lane === undefined ? [] : await toLane(tx, row, lane, message)
  return told.length > 0 ? told : tellAdmins(tx, desk, () => message)
}

const payloadShape = z.object({ caseId: z.int() })

/** The same as later work, for messages that were found undeliverable while they were sent. Its card says so too. */
export function serveByHandLater(desk: Desk): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const { caseId } = payloadShape.parse(payload)
    await transact(desk, async (tx) => {
      const row = await findCase(tx, caseId)
      if (row === undefined) return []
      return [...(await serveByHand(tx, desk, row)), ...(await cardDeliveries(tx, desk, caseId))]
    })
  }
}
