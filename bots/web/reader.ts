import type { FastifyRequest } from 'fastify'
import type { Sentence } from '../../src/conversation/result.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { wordsIn } from '../../src/desk/words.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { chosenLocale, localeOfRequest } from './page.ts'
import type { Style } from './style.ts'

/** What every public page stands on. */
export interface Frame {
  readonly desk: Desk
  /** Path of the front page: `/`, unless the simulator stands there. */
  readonly home: string
  /** Platforms that are simulated on the page at `/`, and nowhere else to be found. */
  readonly simulated: readonly string[]
  readonly style: Style
}

/** Who reads a page. */
export interface Reader {
  readonly locale: Locale
  readonly t: Sentence
  /** The language stands in the address, and is to stand in the addresses that a page links to. */
  readonly chose: boolean
  /** A path of ours as this reader is to be sent there: the chosen language is kept. */
  readonly to: (path: string) => string
}

/** Who asks. */
export function readerOf(desk: Desk, request: FastifyRequest): Reader {
  const locale = localeOfRequest(request)
  const chose = chosenLocale(request.query) !== undefined
  return {
    locale,
    t: wordsIn(desk, locale),
    chose,
    to: (path) => (chose ? inLanguage(path, locale) : path),
  }
}

/** A path of ours in one language. */
export function inLanguage(path: string, locale: Locale): string {
  const [address = '', fragment] = path.split('#')
  const language = `${address}${address.includes('?') ? '&' : '?'}lang=${locale}`
  return fragment === undefined ? language : `${language}#${fragment}`
}
