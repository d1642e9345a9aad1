import { SealError, type Sealer } from '../crypto/seal.ts'
import { formContext } from '../desk/form-context.ts'
import { sealContext } from '../outbox/delivery.ts'
import type { Db } from './db.ts'

/**
 * Puts a chat's new id in the place of the old one, everywhere. What is sealed for the old id is sealed anew.
 * Messages do not move along: the new chat counts its own anew, so that an old id would name some other message
 * there, and postings are forgotten.
 */
export async function moveChat(
  tx: Db,
  sealer: Sealer,
  platform: string,
  from: string,
  to: string,
): Promise<void> {
  const rows = await tx.delivery.findMany({
    where: { platform, chatId: from, OR: [{ sealed: { not: null } }, { sealedUnconfirmed: { not: null } }] },
    select: { id: true, sealed: true, sealedUnconfirmed: true },
  })
  const anew = (bytes: Uint8Array | null) =>
    bytes && sealer.seal(sealer.open(bytes, sealContext(platform, from)), sealContext(platform, to))
  for (const { id, sealed, sealedUnconfirmed } of rows) {
    const data = { sealed: anew(sealed), sealedUnconfirmed: anew(sealedUnconfirmed) }
    await tx.delivery.update({ where: { id }, data, select: { id: true } })
  }
  await tx.delivery.updateMany({ where: { platform, chatId: from }, data: { chatId: to } })
  await tx.posting.deleteMany({ where: { platform, chatId: from } })
  await tx.laneBinding.updateMany({ where: { platform, chatId: from }, data: { chatId: to } })
  await tx.channelIdentity.updateMany({ where: { platform, directChatId: from }, data: { directChatId: to } })
  await moveConversations(tx, sealer, { platform, chatId: from }, { chatId: to })
}

/** Gives a person's conversations the id that the platform knows the person by now. */
export async function moveUser(
  tx: Db,
  sealer: Sealer,
  platform: string,
  from: string,
  to: string,
): Promise<void> {
  await moveConversations(tx, sealer, { platform, userId: from }, { userId: to })
}

/** Who already talks under the new id keeps that conversation. Forms are sealed for their owner: sealed anew. */
async function moveConversations(
  tx: Db,
  sealer: Sealer,
  where: { readonly platform: string; readonly chatId?: string; readonly userId?: string },
  to: { readonly chatId?: string; readonly userId?: string },
): Promise<void> {
  const rows = await tx.conversation.findMany({
    where,
    select: { id: true, platform: true, chatId: true, userId: true, sealedState: true },
  })
  for (const { id, sealedState, ...key } of rows) {
    const moved = { ...key, ...to }
    if ((await tx.conversation.count({ where: moved })) > 0) continue
    const sealed = sealedState === null ? null : resealForm(sealer, sealedState, key, moved)
    await tx.conversation.update({
      where: { id },
      data: { ...to, sealedState: sealed },
      select: { id: true },
    })
  }
}

interface ConversationKey {
  readonly platform: string
  readonly chatId: string
  readonly userId: string
}

/** A form that does not open stays as it is: its owner is told, whenever that is, that it is outdated. */
function resealForm(
  sealer: Sealer,
  sealed: Uint8Array<ArrayBuffer>,
  from: ConversationKey,
  to: ConversationKey,
): Uint8Array<ArrayBuffer> {
  try {
    return sealer.seal(sealer.open(sealed, contextOf(from)), contextOf(to))
  } catch (error) {
    if (error instanceof SealError) return sealed
    throw error
  }
}

function contextOf({ platform, chatId, userId }: ConversationKey): string {
  return formContext({ platform, chat: { id: chatId }, sender: { id: userId } })
}
