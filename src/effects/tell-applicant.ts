import type { Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import { localeFromTag } from '../desk/locale.ts'
import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { applicantAddress } from '../storage/people.ts'
import { serveByHand } from '../staff/unreachable.ts'

/**
 * Messages to the applicant of a case, in the applicant's language, on the channel the case came by or else on
 * another one that reaches the same person. With none, the desk is told to serve the person another way. That the
 * files arrive, or without files the first message, is noted in the case's ledger.
 */
export async function tellApplicant(
  tx: Db,
  desk: Desk,
  row: CaseRow,
  say: (t: Sentence) => readonly Message[],
): Promise<NewDelivery[]> {
  const address = await applicantAddress(tx, row)
  if (address === undefined) return serveByHand(tx, desk, row)
  const { platform, chatId } = address
  const messages = say(wordsIn(desk, localeFromTag(row.locale)))
  const hasFiles = messages.some(({ file }) => file !== undefined)
  return messages.map((message, index) => {
    const serves = hasFiles ? message.file !== undefined : index === 0
    return {
      platform,
      chatId,
      kind: 'message',
      message,
      unasked: false,
      caseId: row.id,
      ...(serves && { serves }),
    }
  })
}
