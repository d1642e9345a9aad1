import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { localeFromTag } from '../../src/desk/locale.ts'
import type { Locale } from '../../src/i18n/locale.ts'

/** HTML that is safe as it stands; plain text is escaped when it is put into `html`. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A piece of a page: values are escaped, pieces of pages are taken as they are. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const pieces = strings.map(
    (string, index) => string + (index < values.length ? pieceOf(values[index] ?? '') : ''),
  )
  return new Html(pieces.join(''))
}

function pieceOf(value: string | number | Html | readonly Html[]): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map((each) => each.text).join('')
  return String(value).replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character)
}

/** A piece that the program made itself and that is HTML already, e.g. a chart. */
export function raw(text: string): Html {
  return new Html(text)
}

/** The language of a page: `?lang=id` or `?lang=en` if the address has it, else what the browser asks for. */
export function localeOfRequest(request: FastifyRequest): Locale {
  return chosenLocale(request.query) ?? localeFromTag(request.headers['accept-language']?.split(',')[0])
}

const languageQuery = z.object({ lang: z.enum(['id', 'en']) })

/** The language that the address asks for by `?lang=`, if it does. */
export function chosenLocale(query: unknown): Locale | undefined {
  return languageQuery.safeParse(query).data?.lang
}
