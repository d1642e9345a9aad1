import { locales } from './locale.ts'
import type { Translator } from './translate.ts'

/** One key in every language: what a person may have read on a button before the language was changed. */
export function allWords(translator: Translator, key: string): string[] {
  return locales.map((locale) => translator.t(locale, key))
}
