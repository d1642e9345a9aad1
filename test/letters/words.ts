import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { DateTime } from 'luxon'
import type { LetterWords } from '../../src/letters/types.ts'
import { packageRoot } from '../../src/root.ts'

const zone = 'Asia/Pontianak'

/** The letters' words straight from locales/, strict: a missing key or variable fails the test. */
export function letterWords(locale: 'id' | 'en'): LetterWords {
  const bundle = new FluentBundle(locale)
  for (const file of ['letters.ftl', 'deadline.ftl']) {
    const text = readFileSync(join(packageRoot, 'locales', locale, file), 'utf8')
    const errors = bundle.addResource(new FluentResource(text))
    if (errors.length > 0) throw errors[0]
  }
  const told = (iso: string, format: string) =>
    DateTime.fromISO(iso, { zone, setZone: false }).setLocale(locale).toFormat(format)
  return {
    t(key, args) {
      const message = bundle.getMessage(key)
      if (message?.value == null) throw new Error(`no text for ${key}`)
      const errors: Error[] = []
      const text = bundle.formatPattern(message.value, args, errors)
      if (errors.length > 0) throw errors[0]
      return text
    },
    date: (iso) => told(iso, 'cccc, d MMMM yyyy'),
    plainDate: (iso) => told(iso, 'd MMMM yyyy'),
    dateTime: (iso) => told(iso, "cccc, d MMMM yyyy 'pukul' HH.mm 'WIB'"),
  }
}
