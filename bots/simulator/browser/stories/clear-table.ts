import type { Desk } from '../../../../src/desk/desk.ts'
import { allWords } from '../../../../src/i18n/all-words.ts'
import { openFormsAt } from '../../../../src/storage/open-forms.ts'
import { localeOfUser } from '../../../../src/storage/people.ts'
import { cast, type CastId } from '../cast.ts'
import { isCitizen, type Seats } from './seats.ts'

/**
 * Undoes what somebody who played before left in the way, as the people themselves would: forms that were begun are
 * left, and everybody is spoken to in their own language again.
 */
export async function clearTable(desk: Desk, seats: Seats): Promise<void> {
  await leaveForms(desk, seats)
  for (const { id, language } of cast) {
    const spoken = await languageOf(desk, seats, id)
    if (spoken !== undefined && spoken !== language) await chooseLanguage(seats, id, language)
  }
}

/** The language in which the program speaks to somebody; undefined when they have never met. */
export function languageOf({ db }: Desk, seats: Seats, who: CastId): Promise<string | undefined> {
  return localeOfUser(db, isCitizen(who) ? seats.citizenPlatform : seats.staffPlatform, seats.userId(who))
}

async function chooseLanguage(seats: Seats, who: CastId, language: 'id' | 'en'): Promise<void> {
  const seat = isCitizen(who) ? seats.citizen(who) : seats.staff(who)
  const label = language === 'id' ? 'Bahasa Indonesia' : 'English'
  await seat.says('/bahasa')
  await seat.presses(label, await seat.sees('Choose a language', { button: label }))
  await seat.sees(language === 'id' ? 'Bahasa diganti' : 'The language is now')
}

async function leaveForms(desk: Desk, seats: Seats): Promise<void> {
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
