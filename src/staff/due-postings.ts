import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { takeDuePostings } from '../storage/postings.ts'

/** Postings taken in one transaction. */
const batchSize = 100

/** Has those messages deleted whose time is over: identity papers in an officer's chat. @returns how many */
export async function deleteDuePostings(desk: Desk, now: Date): Promise<number> {
  let count = 0
  let taken: number
  do {
    taken = 0
    await transact(desk, async (tx) => {
      const due = await takeDuePostings(tx, now, batchSize)
      taken = due.length
      return due.map(({ name, platform, chatId }) => ({
        platform,
        chatId,
        kind: 'delete',
        posting: name,
        unasked: true,
      }))
    })
    count += taken
  } while (taken === batchSize)
  return count
}
