import { localeFromTag } from '../../src/desk/locale.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { createTranslator } from '../../src/i18n/translate.ts'

/** How the operator is spoken to. */
export interface Voice {
  readonly locale: Locale
  /** A sentence in the operator's language. */
  readonly t: (key: string, args?: Readonly<Record<string, string | number>>) => string
  /** A line for the operator. */
  readonly print: (line: string) => void
}

/**
 * The operator's language is that of the terminal (LC_ALL, LANG; an empty one counts as unset, POSIX: Environment
 * Variables 8.2); Indonesian when it says nothing.
 */
export function operatorVoice(env: Readonly<Record<string, string | undefined>>): Voice {
  const locale = localeFromTag([env['LC_ALL'], env['LANG']].find((tag) => tag !== undefined && tag !== ''))
  const translator = createTranslator()
  return {
    locale,
    t: (key, args) => translator.t(locale, key, args),
    print: (line) => console.log(line),
  }
}
