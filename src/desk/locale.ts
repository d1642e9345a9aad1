import type { Locale } from '../i18n/locale.ts'

/** The language for a platform's language tag: Indonesian for all but English speakers, who are asked nothing. */
export function localeFromTag(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'id'
}
