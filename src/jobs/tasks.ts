import { z } from 'zod'
import { broadcast, keepChannelProof } from '../announcements/broadcast.ts'
import { broadcastTask, channelProofTask } from '../announcements/tasks.ts'
import type { CaseServices } from '../case/services.ts'
import { settleAction } from '../case/undo.ts'
import { caseServices, settleTask } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { letterTask } from '../effects/letter-job.ts'
import { writeLetter } from '../effects/write-letter.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { unreachableTask } from '../outbox/unreachable.ts'
import { exportTask, makeExport } from '../reports/export-job.ts'
import { reviseCases, reviseTask } from '../staff/revise-cases.ts'
import { serveByHandLater } from '../staff/unreachable.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { sweep } from './sweep.ts'
import type { Task } from './worker.ts'

/** All later work by the names under which it is queued. Letters wait for `calm`, for a while. */
export function createTasks(desk: Desk, calm: () => Promise<void>): Readonly<Record<string, Task>> {
  return {
    [letterTask]: after(calm, writeLetter(desk)),
    [exportTask]: after(calm, makeExport(desk)),
    [settleTask]: settle(desk),
    [reviseTask]: reviseCases(desk),
    [broadcastTask]: broadcast(desk),
    [channelProofTask]: keepChannelProof(desk),
    [unreachableTask]: serveByHandLater(desk),
    sweep: () => sweep(desk),
  }
}

/** What gives way to people who wait for an answer. */
function after(calm: () => Promise<void>, task: Task): Task {
  return async (payload) => {
    await calm()
    await task(payload)
  }
}

const settlePayload = z.object({ caseId: z.int(), version: z.int() })

/** Lets a decision go out when its undo window has closed. */
function settle(desk: Desk): Task {
  return async (payload) => {
    const { caseId, version } = settlePayload.parse(payload)
    await transact(desk, async (tx) => {
      const out: NewDelivery[] = []
      const services = caseServices(desk, out)
      const outcome = await settleAction(tx, services, { caseId, version, now: desk.clock.now() })
      if (outcome === 'early') await comeAgain(tx, services, { caseId, version })
      return out
    })
  }
}

/** The database's clock, which calls us, and ours differ by a moment: called again when ours says that it is time. */
async function comeAgain(
  tx: Db,
  { effects }: CaseServices,
  { caseId, version }: { readonly caseId: number; readonly version: number },
): Promise<void> {
  const until = (await findCase(tx, caseId))?.facts.pendingUndo?.until
  if (until === undefined) return
  await effects.scheduleSettle(tx, { caseId, version, runAt: new Date(until) })
}
