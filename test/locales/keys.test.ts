import { describe, expect, it } from 'vitest'
import { readFluentFiles } from '../../src/i18n/fluent-files.ts'
import { locales, type Locale } from '../../src/i18n/locale.ts'
import { createTranslator } from '../../src/i18n/translate.ts'

const files = readFluentFiles()
const translator = createTranslator(files)

/** Every key as `file: key($variable, …)`, so that a difference can be read off the failure. */
function signatures(locale: Locale): Set<string> {
  return new Set(
    files[locale].flatMap((file) => {
      const alone = createTranslator({ id: [file], en: [] })
      return [...alone.keys('id')].map(([key, variables]) => `${file.name}: ${key}(${variables.join(', ')})`)
    }),
  )
}

describe('the texts in Indonesian and English', () => {
  it('stand in the same files, under the same keys, with the same variables', () => {
    const id = signatures('id')
    const en = signatures('en')
    expect({
      onlyInIndonesian: [...id].filter((signature) => !en.has(signature)),
      onlyInEnglish: [...en].filter((signature) => !id.has(signature)),
    }).toEqual({ onlyInIndonesian: [], onlyInEnglish: [] })
  })

  it('have keys in kebab-case of an area and a name', () => {
    const strange = [...translator.keys('id').keys()].filter(
      (key) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(key),
    )
    expect(strange).toEqual([])
  })

  it('can all be formatted and none comes out empty', () => {
    for (const locale of locales) {
      for (const [key, variables] of translator.keys(locale)) {
        const args = Object.fromEntries(variables.map((name) => [name, 2]))
        expect(translator.t(locale, key, args).trim(), `${key} in ${locale}`).not.toBe('')
      }
    }
  })
})
