import type { Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { localeFromTag } from '../desk/locale.ts'
import { wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { directAddresses, localeOfPerson } from '../storage/people.ts'

/** A message to a person's direct chat, in the person's language; none when there is no such chat. */
export async function tellPerson(
  tx: Db,
  desk: Desk,
  personId: number,
  say: (t: Sentence) => Message,
): Promise<NewDelivery[]> {
  const [address] = await directAddresses(tx, personId)
  if (address === undefined) return []
  const { platform, chatId } = address
  const message = say(wordsIn(desk, localeFromTag(await localeOfPerson(tx, personId))))
  return [{ platform, chatId, kind: 'message', message, unasked: true }]
}
