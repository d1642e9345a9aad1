import { FluentBundle, FluentNumber } from '@fluent/bundle'
import { parseFluentFile, readFluentFiles, variablesOf, type FluentFiles } from './fluent-files.ts'
import type { Locale } from './locale.ts'

/**
 * What fills the variables of a message. A number chooses plural forms and is written without grouping, so years
 * and case numbers stay as they are; a sum of money asks for it in the message:
 * `NUMBER($sum, useGrouping: "always")`.
 */
type TranslateArgs = Readonly<Record<string, string | number>>

/** Every sentence a person is shown, in their language. */
export interface Translator {
  /**
   * The text of a message. Throws on an unknown key and on a variable that was not given: both are bugs that a
   * person must never read.
   */
  t(locale: Locale, key: string, args?: TranslateArgs): string
  /** All keys of a language, each with the names of its variables in alphabetic order. */
  keys(locale: Locale): ReadonlyMap<string, readonly string[]>
}

/** A translator over the shipped messages, or over others. Throws on a file or a message that cannot be read. */
export function createTranslator(files: FluentFiles = readFluentFiles()): Translator {
  const languages = { id: loadLanguage('id', files), en: loadLanguage('en', files) }
  return {
    t(locale, key, args = {}) {
      const message = languages[locale].bundle.getMessage(key)?.value
      if (message === undefined || message === null) throw new Error(`no text for ${key} in ${locale}`)
      const errors: Error[] = []
      const text = languages[locale].bundle.formatPattern(message, fluentArgs(args), errors)
      // Fluent's own messages name variables and never the values given.
      if (errors.length > 0)
        throw new Error(`text ${key} in ${locale}: ${errors[0]?.message ?? 'unknown fault'}`)
      return text
    },
    keys: (locale) => languages[locale].keys,
  }
}

function loadLanguage(locale: Locale, files: FluentFiles) {
  // Isolation marks around variables would show up in letters and break copied numbers; both languages run left to right.
  const bundle = new FluentBundle(locale, { useIsolating: false })
  const keys = new Map<string, readonly string[]>()
  for (const file of files[locale]) {
    const resource = parseFluentFile(file, locale)
    const [error] = bundle.addResource(resource)
    if (error !== undefined) throw new Error(`locales/${locale}/${file.name}: ${error.message}`)
    for (const entry of resource.body.filter(({ id }) => !id.startsWith('-')))
      keys.set(entry.id, variablesOf(entry))
  }
  return { bundle, keys }
}

function fluentArgs(args: TranslateArgs): Record<string, string | FluentNumber> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value,
    ]),
  )
}
