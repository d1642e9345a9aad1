import type { Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { localeFromTag } from '../desk/locale.ts'
import { wordsIn } from '../desk/words.ts'
import type { Locale } from '../i18n/locale.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { adminAddresses } from '../storage/people.ts'

/** A message to each admin whom we can write to directly, in the admin's language. */
export async function tellAdmins(
  tx: Db,
  desk: Desk,
  say: (t: Sentence, locale: Locale) => Message,
): Promise<NewDelivery[]> {
  const addresses = await adminAddresses(tx, desk.admins)
  return addresses.map(({ platform, chatId, locale: tag }) => {
    const locale = localeFromTag(tag)
    return { platform, chatId, kind: 'message', message: say(wordsIn(desk, locale), locale), unasked: true }
  })
}
