import { z } from 'zod'
import { settleAction } from '../case/undo.ts'
import { caseServices, settleTask } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { letterTask } from '../effects/letter-job.ts'
import { writeLetter } from '../effects/write-letter.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { sweep } from './sweep.ts'
import type { Task } from './worker.ts'

/** All later work by the names under which it is queued. */
export function createTasks(desk: Desk): Readonly<Record<string, Task>> {
  return {
    [letterTask]: writeLetter(desk),
    [settleTask]: settle(desk),
    sweep: () => sweep(desk),
  }
}

const settlePayload = z.object({ caseId: z.int(), version: z.int() })

/** Thrown to have the queue call again: the database's clock and ours differ by a moment. */
class TooEarlyError extends Error {
  override readonly name = 'TooEarlyError'
}

/** Lets a decision go out when its undo window has closed. */
function settle(desk: Desk): Task {
  return async (payload) => {
    const { caseId, version } = settlePayload.parse(payload)
    await transact(desk, async (tx) => {
      const out: NewDelivery[] = []
      const outcome = await settleAction(tx, caseServices(desk, out), {
        caseId,
        version,
        now: desk.clock.now(),
      })
      if (outcome === 'early') throw new TooEarlyError('an undo window is still open')
      return out
    })
  }
}
