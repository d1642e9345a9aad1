import { createTranslator } from '../../src/i18n/translate.ts'
import type { Locale } from '../../src/i18n/locale.ts'

/** A sentence for the operator, by its key in locales/LANGUAGE/demo.ftl. */
export type Words = (key: string, args?: Readonly<Record<string, string | number>>) => string

/** The sentences in the operator's language. */
export function wordsOf(locale: Locale): Words {
  const translator = createTranslator()
  return (key, args) => translator.t(locale, key, args)
}
