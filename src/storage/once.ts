import type { Db } from './db.ts'

/** How many of these were claimed. */
export async function countClaimed(db: Db, names: readonly string[]): Promise<number> {
  return db.once.count({ where: { name: { in: [...names] } } })
}

/**
 * Claims something that may happen once only, e.g. `letter:41:3:jawaban` or `brief:2026-11-27`. False when it was
 * claimed before. It counts with the transaction: what is rolled back can be claimed again.
 */
export async function claimOnce(tx: Db, name: string, now: Date): Promise<boolean> {
  const count =
    await tx.$executeRaw`INSERT INTO once (name, at) VALUES (${name}, ${now}) ON CONFLICT DO NOTHING`
  return count === 1
}

/**
 * Does something that may happen once only, outside of a transaction of its own. Work that fails can be claimed
 * again; a crash in its middle leaves it claimed.
 */
export async function doOnce(db: Db, name: string, now: Date, work: () => Promise<void>): Promise<void> {
  if (!(await claimOnce(db, name, now))) return
  try {
    await work()
  } catch (error) {
    await db.once.deleteMany({ where: { name } })
    throw error
  }
}
