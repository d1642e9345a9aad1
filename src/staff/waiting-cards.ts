import type { Desk } from '../desk/desk.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { listWaiting, type WaitingPlace } from '../storage/waiting.ts'
import type { Db } from '../storage/db.ts'
import { lanesOfChat } from '../storage/lane-bindings.ts'
import { deskLane } from './arrivals.ts'
import { cardDeliveries } from './cards.ts'

/** Cards posted when a lane gets a chat; more than wait in any real lane. */
const cardsMax = 300

/** The cards of cases that wait at a lane: posted in its chat, or moved there. */
export async function waitingCards(tx: Db, desk: Desk, lane: string, now: Date): Promise<NewDelivery[]> {
  const places: WaitingPlace[] = [...desk.sops.values()].flatMap((sop) =>
    sop.steps
      .filter((step) => step.lane === lane || deskLane(sop, step.id) === lane)
      .map(({ id }) => ({ sop: sop.id, step: id })),
  )
  const cards: NewDelivery[] = []
  for (const { id } of await listWaiting(tx, places, { now, limit: cardsMax })) {
    cards.push(...(await cardDeliveries(tx, desk, id)))
  }
  return cards
}

/** The cards of all that waits at the lanes of a chat, which lost what stood in it. */
export async function cardsOfChat(
  tx: Db,
  desk: Desk,
  { platform, chatId }: { readonly platform: string; readonly chatId: string },
  now: Date,
): Promise<NewDelivery[]> {
  const lanes = new Set((await lanesOfChat(tx, platform, chatId)).map(({ lane }) => lane))
  const cards: NewDelivery[] = []
  for (const lane of lanes) cards.push(...(await waitingCards(tx, desk, lane, now)))
  return cards
}
