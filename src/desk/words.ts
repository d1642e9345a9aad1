import type { Sentence } from '../conversation/result.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Desk } from './desk.ts'
import type { Turn } from './turn.ts'

/** The sentences in the language of the one who wrote. Groups speak Indonesian, whoever writes there. */
export function wordsFor(desk: Desk, turn: Turn): Sentence {
  return wordsIn(desk, localeOf(turn))
}

/** The sentences in one language. */
export function wordsIn(desk: Desk, locale: Locale): Sentence {
  return (key, args) => desk.translator.t(locale, key, args)
}

/** The language of a turn's answers. */
export function localeOf(turn: Turn): Locale {
  return turn.incoming.chat.kind === 'private' ? turn.person.locale : 'id'
}
