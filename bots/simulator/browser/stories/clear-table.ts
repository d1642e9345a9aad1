import type { Desk } from '../../../../src/desk/desk.ts'
import { allWords } from '../../../../src/i18n/all-words.ts'
import { openFormsAt } from '../../../../src/storage/open-forms.ts'
import { cast, type CastId } from '../cast.ts'
import { isCitizen, type Seats } from './seats.ts'

/** Everybody leaves the form that somebody began for them before the story, as people do. */
export async function clearTable(desk: Desk, seats: Seats): Promise<void> {
  await seats.closeWindows()
  const people = new Map(cast.map(({ id }) => [seats.userId(id), id]))
  for (const platform of new Set([seats.citizenPlatform, seats.staffPlatform])) {
    for (const { chatId, userId } of await openFormsAt(desk.db, platform, [...people.keys()])) {
      const who = people.get(userId)
      if (who !== undefined) await leaves(desk, seats, who, chatId)
    }
  }
}

async function leaves(desk: Desk, seats: Seats, who: CastId, chatId: string): Promise<void> {
  const seat = isCitizen(who) ? seats.citizen(who) : seats.staff(who, seats.groupOf(chatId))
  await seat.says('/batal')
  const asked = await seat.sees('')
  // A form with answers in it is left only after a question.
  const yes = allWords(desk.translator, 'forms-button-drop').find((label) => asked.buttons.includes(label))
  if (yes === undefined) return
  await seat.presses(yes, asked)
  await seat.sees('')
}
