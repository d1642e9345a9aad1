import type { CaseServices } from '../case/services.ts'
import { tellDueMoved } from '../effects/due-moved.ts'
import { needsCase, runEffects } from '../effects/run.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { cardDeliveries } from '../staff/cards.ts'
import { addJob } from '../storage/jobs.ts'
import type { Desk } from './desk.ts'

/** Name of the job that lets a decision go out when its undo window closes. */
export const settleTask = 'settle'

/**
 * The case core, for one transaction: what decisions have to say is gathered in `out`, to be enqueued before the
 * commit and sent after it.
 */
export function caseServices(desk: Desk, out: NewDelivery[]): CaseServices {
  return {
    sops: desk.sops,
    sealer: desk.sealer,
    agency: desk.agency,
    calendar: desk.calendar,
    effects: {
      async run(tx, run) {
        out.push(...(await runEffects(tx, desk, run)))
      },
      needsCase,
      async scheduleSettle(tx, { caseId, version, runAt }) {
        await addJob(tx, desk.clock, { task: settleTask, payload: { caseId, version }, runAt })
      },
      async changed(tx, { caseId, opened }) {
        out.push(...(await cardDeliveries(tx, desk, caseId, opened)))
      },
      async dueMoved(tx, moved) {
        out.push(...(await tellDueMoved(tx, desk, moved)))
      },
    },
  }
}
