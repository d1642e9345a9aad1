import type { Message } from '../chat/message.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { findBinding } from '../storage/lane-bindings.ts'

/** A message about a case to the chat of a lane, or of one of its units; none while it has no chat. */
export async function toLane(
  tx: Db,
  row: Pick<CaseRow, 'id'>,
  lane: string,
  message: Message,
  unit = '',
): Promise<NewDelivery[]> {
  const binding = await findBinding(tx, lane, unit)
  if (binding === undefined) return []
  const { platform, chatId, threadId } = binding
  const inThread = threadId === null ? message : { ...message, threadId }
  return [{ platform, chatId, kind: 'message', message: inThread, unasked: true, caseId: row.id }]
}
