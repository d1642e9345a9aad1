import { z } from 'zod'
import { filesIn } from '../case/filed-form.ts'
import type { Message } from '../chat/message.ts'
import type { FormState } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { readForm } from '../desk/form-state.ts'
import { promptOf } from '../desk/form-view.ts'
import { localeFromTag } from '../desk/locale.ts'
import { transact } from '../desk/transact.ts'
import { wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { discardFiles } from '../storage/files.ts'

/** Forms looked at in one transaction. */
const batch = 50

const restingRow = z.object({
  id: z.int(),
  platform: z.string(),
  chatId: z.string(),
  userId: z.string(),
  locale: z.string(),
  sealedState: z.instanceof(Uint8Array),
})

/**
 * Asks once after forms that rest, in the chats where they wait; only citizens' forms have a nudge. @returns how many
 */
export async function nudgeRestingForms(desk: Desk, now: Date): Promise<number> {
  let nudged = 0
  await transact(desk, async (tx) => {
    const rows = await takeResting(tx, now)
    nudged = rows.length
    return rows.flatMap((row) => nudge(desk, row))
  })
  return nudged
}

async function takeResting(tx: Db, now: Date): Promise<z.infer<typeof restingRow>[]> {
  const rows = await tx.$queryRaw`
    WITH due AS (
      SELECT id FROM conversation WHERE nudge_at <= ${now} AND expires_at > ${now}
      ORDER BY nudge_at LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    UPDATE conversation c SET nudge_at = NULL FROM due, person p
    WHERE c.id = due.id AND p.id = c.person_id AND c.sealed_state IS NOT NULL
    RETURNING c.id, c.platform, c.chat_id AS "chatId", c.user_id AS "userId", p.locale,
              c.sealed_state AS "sealedState"`
  return z.array(restingRow).parse(rows)
}

function nudge(desk: Desk, row: z.infer<typeof restingRow>): NewDelivery[] {
  const { platform, chatId } = row
  const chat = { id: chatId }
  const state = readForm(desk, { platform, chat, sender: { id: row.userId } }, row.sealedState)
  if (state === 'outdated') return []
  const locale = localeFromTag(row.locale)
  const question = promptOf(desk, { platform, locale, inGroup: false }, state)
  const text = [wordsIn(desk, locale)('forms-nudge'), question.text].join('\n\n')
  return [{ platform, chatId, kind: 'message', message: { ...question, text }, unasked: true }]
}

/** Lets go of forms that rested too long, and tells their people. @returns how many */
export async function dropExpiredForms(desk: Desk, now: Date): Promise<number> {
  let dropped = 0
  await transact(desk, async (tx) => {
    const rows = await takeExpired(tx, now)
    dropped = rows.length
    const deliveries: NewDelivery[] = []
    for (const row of rows) {
      const state = stateOf(desk, row)
      // The files of a form that no longer opens are found by the nightly purge.
      await discardFiles(tx, filesIn(state?.answers ?? {}), row.personId, now)
      const { platform, chatId } = row
      const message = expiredMessage(desk, row, state)
      deliveries.push({ platform, chatId, kind: 'message', message, unasked: true })
    }
    return deliveries
  })
  return dropped
}

function stateOf(desk: Desk, row: z.infer<typeof expiredRow>): FormState | undefined {
  if (row.sealedState === null) return undefined
  const owner = { platform: row.platform, chat: { id: row.chatId }, sender: { id: row.userId } }
  const state = readForm(desk, owner, row.sealedState)
  return state === 'outdated' ? undefined : state
}

/** Groups speak Indonesian, and see whose form it was, where it was. */
function expiredMessage(
  desk: Desk,
  { isDirect, userId, locale }: z.infer<typeof expiredRow>,
  state: FormState | undefined,
): Message {
  if (isDirect) return { text: wordsIn(desk, localeFromTag(locale))('forms-expired'), ask: { kind: 'none' } }
  const text = wordsIn(desk, 'id')('forms-expired')
  if (state?.group === undefined) return { text }
  const { name, threadId } = state.group
  return { text, to: { id: userId, name }, ...(threadId !== undefined && { threadId }) }
}

const expiredRow = z.object({
  platform: z.string(),
  chatId: z.string(),
  userId: z.string(),
  personId: z.int(),
  locale: z.string(),
  isDirect: z.boolean(),
  sealedState: z.instanceof(Uint8Array).nullable(),
})

async function takeExpired(tx: Db, now: Date): Promise<z.infer<typeof expiredRow>[]> {
  const rows = await tx.$queryRaw`
    WITH due AS (
      SELECT id, sealed_state FROM conversation
      WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    UPDATE conversation c
    SET flow = NULL, flow_version = NULL, sealed_state = NULL, nudge_at = NULL, expires_at = NULL, version = version + 1
    FROM due, person p
    WHERE c.id = due.id AND p.id = c.person_id
    RETURNING c.platform, c.chat_id AS "chatId", c.user_id AS "userId", p.id AS "personId", p.locale,
              EXISTS (SELECT 1 FROM channel_identity i WHERE i.platform = c.platform AND i.user_id = c.user_id
                      AND i.direct_chat_id = c.chat_id) AS "isDirect",
              due.sealed_state AS "sealedState"`
  return z.array(expiredRow).parse(rows)
}
