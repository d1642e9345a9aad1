import type { Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import { localeFromTag } from '../desk/locale.ts'
import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { applicantAddress } from '../storage/people.ts'
import { openTask } from '../storage/tasks.ts'

/**
 * Messages to the applicant of a case, in the applicant's language, on the channel the case came by or else on
 * another one that reaches the same person. With none, a task tells the desk to serve the person another way.
 */
export async function tellApplicant(
  tx: Db,
  desk: Desk,
  row: CaseRow,
  say: (t: Sentence) => readonly Message[],
): Promise<NewDelivery[]> {
  const address = await applicantAddress(tx, row)
  if (address === undefined) {
    await openTask(tx, {
      kind: 'unreachable',
      subject: `case:${row.id}`,
      caseId: row.id,
      now: desk.clock.now(),
    })
    return []
  }
  const { platform, chatId } = address
  const messages = say(wordsIn(desk, localeFromTag(row.locale)))
  return messages.map((message) => ({
    platform,
    chatId,
    kind: 'message',
    message,
    unasked: false,
    caseId: row.id,
  }))
}
