import { DateTime } from 'luxon'
import { createTranslator } from '../../src/i18n/translate.ts'
import type { LetterWords } from '../../src/letters/types.ts'

const translator = createTranslator()

/** The letters' words straight from locales/, with dates in WIB. */
export function letterWords(locale: 'id' | 'en'): LetterWords {
  const told = (iso: string, format: string) =>
    DateTime.fromISO(iso, { zone: 'Asia/Pontianak' }).setLocale(locale).toFormat(format)
  return {
    t: (key, args) => translator.t(locale, key, args),
    date: (iso) => told(iso, 'cccc, d MMMM yyyy'),
    plainDate: (iso) => told(iso, 'd MMMM yyyy'),
    dateTime: (iso) => told(iso, "cccc, d MMMM yyyy 'pukul' HH.mm 'WIB'"),
  }
}
