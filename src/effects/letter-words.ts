import { DateTime } from 'luxon'
import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import { formatDate, formatTime } from '../i18n/dates.ts'
import type { LetterWords } from '../letters/types.ts'

/** Letters are issued in Indonesian (UU 24/2009 Ps 27), whatever language the conversation was in. */
export function letterWords(desk: Desk): LetterWords {
  const { zone } = desk.agency
  const day = (iso: string) => (iso.includes('T') ? new Date(iso) : iso)
  return {
    t: wordsIn(desk, 'id'),
    date: (iso) => formatDate('id', day(iso), zone),
    plainDate: (iso) => DateTime.fromISO(iso, { zone }).setLocale('id').toFormat('d MMMM yyyy'),
    dateTime: (iso) => `${formatDate('id', day(iso), zone)} pukul ${formatTime('id', new Date(iso), zone)}`,
  }
}
