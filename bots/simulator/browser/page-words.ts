import type { Locale } from '../../../src/i18n/locale.ts'
import type { Translator } from '../../../src/i18n/translate.ts'
import type { Zone } from '../../../src/zone.ts'

/** The sentences that the page says, without their prefix in locales/. */
const pageWords = [
  'title',
  'skip',
  'notice',
  'connect',
  'connect-title',
  'connect-text',
  'connect-readme',
  'nav',
  'dip',
  'announcements',
  'statistics',
  'language',
  'offline',
  'set-up',
  'no-script',
  'loading',
  'clock',
  'move-clock',
  'forward',
  'clock-minutes',
  'clock-hour',
  'clock-day',
  'clock-working-day',
  'clock-week',
  'stories',
  'intro',
  'next-step',
  'by-itself',
  'pause',
  'stop',
  'other-story',
  'step',
  'story-ended',
  'story-broken',
  'acting',
  'tabs',
  'tab-warga',
  'tab-petugas',
  'tab-kepala',
  'tab-cases',
  'device-warga',
  'device-petugas',
  'device-kepala',
  'me',
  'in-this-chat',
  'elsewhere',
  'look',
  'staff-elsewhere',
  'move-staff',
  'moving',
  'chats',
  'unread',
  'messages',
  'more',
  'typing',
  'edited',
  'only-for-you',
  'ticks-sent',
  'ticks-delivered',
  'ticks-read',
  'ticks-failed',
  'reply',
  'reply-to',
  'no-reply',
  'picture',
  'enlarge',
  'open-alone',
  'opens-in-tab',
  'to-input',
  'type-here',
  'placeholder-telegram',
  'placeholder-whatsapp',
  'placeholder-slack',
  'send',
  'keys',
  'commands',
  'attach',
  'attach-photo',
  'attach-file',
  'sample-ktp',
  'sample-ktp-why',
  'start',
  'start-hello',
  'hello',
  'choose',
  'optional',
  'close',
  'confirm-title',
  'yes',
  'no',
  'ok',
  'alert',
  'failed',
  'case',
  'cases',
  'no-cases',
  'open-cases',
  'closed-cases',
  'sheet',
  'sheet-picture',
  'step-done',
  'step-here',
  'step-open',
  'deadline',
  'ledger',
] as const

/** A sentence of the page. */
export type PageWord = (typeof pageWords)[number]

/** What the page is handed with its first bytes. */
export interface PageData {
  readonly locale: Locale
  /** The agency's, for the times of messages. */
  readonly zone: Zone
  /** Each sentence; a variable stands as `{name}` and is filled on the page. */
  readonly words: Readonly<Record<PageWord, string>>
}

/** All sentences of the page in one language. */
export function wordsOfPage(translator: Translator, locale: Locale): PageData['words'] {
  const keys = translator.keys(locale)
  const words = pageWords.map((word) => {
    const key = `simulator-page-${word}`
    const variables = (keys.get(key) ?? []).map((name) => [name, `{${name}}`] as const)
    return [word, translator.t(locale, key, Object.fromEntries(variables))] as const
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there is an entry for each of the words
  return Object.fromEntries(words) as Record<PageWord, string>
}
