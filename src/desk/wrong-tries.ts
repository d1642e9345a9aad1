import { claimOnce, countClaimed } from '../storage/once.ts'
import type { Db } from '../storage/db.ts'

/** Wrong guesses that one person may make in an hour. */
const wrongMax = 5

/** Somebody who may be guessing, and at what. */
interface Tries {
  readonly what: string
  readonly personId: number
  readonly now: Date
}

/** How often a person may still guess wrong in this hour. */
export async function triesLeft(db: Db, tries: Tries): Promise<number> {
  return wrongMax - (await countClaimed(db, slotsOf(tries)))
}

/** Notes a wrong guess. */
export async function noteWrongTry(db: Db, tries: Tries): Promise<void> {
  const slots = slotsOf(tries)
  const next = slots[await countClaimed(db, slots)]
  if (next !== undefined) await claimOnce(db, next, tries.now)
}

function slotsOf({ what, personId, now }: Tries): string[] {
  const hour = now.toISOString().slice(0, 13)
  return Array.from({ length: wrongMax }, (_, index) => `${what}:${personId}:${hour}:${index}`)
}
