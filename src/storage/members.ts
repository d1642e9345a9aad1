import type { Db } from './db.ts'
import { lockIds } from './identities.ts'

/**
 * The person behind a member of a workspace who may never have written to us: a direct message goes to the member's
 * user id. Somebody known keeps the chat that is known already.
 */
export async function knowMember(
  tx: Db,
  member: {
    readonly platform: string
    readonly userId: string
    /** Language of somebody new. */
    readonly locale: string
    readonly now: Date
  },
): Promise<{ readonly personId: number; readonly chatId: string; readonly locale: string }> {
  const { platform, userId, locale, now } = member
  await lockIds(tx, platform, [userId])
  const known = await tx.channelIdentity.findUnique({
    where: { platform_userId: { platform, userId } },
    include: { person: { select: { locale: true } } },
  })
  if (known !== null) {
    const chatId = known.directChatId ?? userId
    if (known.directChatId === null)
      await tx.channelIdentity.update({ where: { id: known.id }, data: { directChatId: chatId } })
    return { personId: known.personId, chatId, locale: known.person.locale }
  }
  const created = { platform, userId, directChatId: userId, createdAt: now }
  const { id: personId } = await tx.person.create({
    data: { locale, createdAt: now, identities: { create: created } },
    select: { id: true },
  })
  return { personId, chatId: userId, locale }
}
