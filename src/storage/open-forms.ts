import type { Db } from './db.ts'

/** A form that waits in a chat for a person's next answer, sealed as it was stored. */
export interface OpenForm {
  readonly conversationId: number
  readonly platform: string
  readonly chatId: string
  readonly userId: string
  readonly sealedState: Uint8Array
}

/** The forms that a person has open, in whatever chats. */
export async function openFormsOf(db: Db, personId: number): Promise<OpenForm[]> {
  const rows = await db.conversation.findMany({
    where: { personId, sealedState: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, platform: true, chatId: true, userId: true, sealedState: true },
  })
  return rows.flatMap(({ id, sealedState, ...place }) =>
    sealedState === null ? [] : [{ conversationId: id, sealedState, ...place }],
  )
}

/** Where people of a platform have a form open, by their user ids. */
export async function openFormsAt(
  db: Db,
  platform: string,
  userIds: readonly string[],
): Promise<Pick<OpenForm, 'chatId' | 'userId'>[]> {
  return db.conversation.findMany({
    where: { platform, userId: { in: [...userIds] }, sealedState: { not: null } },
    orderBy: { id: 'asc' },
    select: { chatId: true, userId: true },
  })
}

/** Ends a form from outside its chat; an answer that is being handled just now is judged anew. */
export async function endForm(tx: Db, conversationId: number, now: Date): Promise<void> {
  await tx.conversation.update({
    where: { id: conversationId },
    data: {
      flow: null,
      flowVersion: null,
      sealedState: null,
      nudgeAt: null,
      expiresAt: null,
      updatedAt: now,
      version: { increment: 1 },
    },
    select: { id: true },
  })
}
