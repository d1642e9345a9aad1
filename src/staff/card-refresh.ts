import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { listWaiting } from '../storage/waiting.ts'
import { cardDeliveries } from './cards.ts'

/** Cards brought up to date in one morning, the most urgent first: a group takes 20 edits a minute. */
const refreshedMax = 60

/** Says anew on the cards of open cases what is left of their time, which a night has made less. */
export async function refreshCards(desk: Desk, now: Date): Promise<void> {
  const places = [...desk.sops.values()].flatMap(({ id: sop, steps }) =>
    steps.map(({ id: step }) => ({ sop, step })),
  )
  for (const { id } of await listWaiting(desk.db, places, { now, limit: refreshedMax })) {
    await transact(desk, (tx) => cardDeliveries(tx, desk, id))
  }
}
