import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import type { Desk } from './desk.ts'

/**
 * Work that no update asked for (jobs, sweeps): what it writes and the deliveries it returns are committed
 * together, and only then handed to the sender.
 */
export async function transact(desk: Desk, work: (tx: Db) => Promise<readonly NewDelivery[]>): Promise<void> {
  const handed = await desk.db.$transaction(async (tx) => desk.outbox.enqueue(tx, await work(tx)), {
    timeout: 30_000,
    maxWait: 10_000,
  })
  desk.outbox.send(handed)
}
