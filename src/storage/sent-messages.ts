import { z } from 'zod'
import type { Db } from './db.ts'

const sentRows = z.array(z.object({ sealed: z.instanceof(Uint8Array).nullable() }))

/**
 * What is kept of a message of ours, as it stands now (edits included): of the one named, else of the last one with
 * buttons that was sent to the chat. Null: nothing any more, it was changed or deleted. Undefined: there is none.
 */
export async function findKept(
  db: Db,
  {
    platform,
    chatId,
    messageId,
  }: { readonly platform: string; readonly chatId: string; readonly messageId?: string },
): Promise<Uint8Array | null | undefined> {
  const rows = await db.$queryRaw`
    WITH meant AS (
      SELECT coalesce(${messageId ?? null}::text, (
        SELECT external_id FROM delivery
        WHERE platform = ${platform} AND chat_id = ${chatId}
          AND kind = 'message' AND status = 'sent' AND sealed IS NOT NULL
        ORDER BY id DESC LIMIT 1)) AS external_id
    ), states AS MATERIALIZED (
      -- All of one message, found by its id: in the order of their own ids every delivery would be looked at.
      SELECT d.id, d.sealed FROM meant
      JOIN delivery d ON d.platform = ${platform} AND d.external_id = meant.external_id
      WHERE d.chat_id = ${chatId} AND d.status = 'sent'
    )
    SELECT sealed FROM states ORDER BY id DESC LIMIT 1`
  return sentRows.parse(rows)[0]?.sealed
}
