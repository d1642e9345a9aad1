import type { FastifyReply, FastifyRequest } from 'fastify'
import { localeFromTag } from '../../src/desk/locale.ts'
import type { Locale } from '../../src/i18n/locale.ts'

/** HTML that is safe as it stands; plain text is escaped when it is put into `html`. */
class Html {
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

const style = `
:root{color-scheme:light dark}
body{font:17px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.4rem 1rem}
dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%}
th{font-weight:400;text-align:left}td{text-align:right;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .4rem;border-bottom:1px solid #8886;vertical-align:top}
figure{margin:0 0 .5rem;background:#fff;border-radius:.4rem}
figure svg{width:100%;height:auto;display:block}
.entries{padding:0;list-style:none}.entries li{margin:0 0 1.2rem}.entries p{margin:0}
form,nav{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0}input,select,button{font:inherit}
.tag{font-size:.85em;opacity:.8}dd,h1{overflow-wrap:anywhere}
.ok{color:#0a6b2d}.no{color:#a01515}
@media (prefers-color-scheme:dark){.ok{color:#7fdc9f}.no{color:#ff9c9c}}`

/** Sends a page: no scripts, no outside sources, nothing that could be framed; its forms ask only this program. */
export function sendPage(
  reply: FastifyReply,
  page: {
    readonly locale: Locale
    readonly title: string
    readonly body: Html
    readonly status?: number
    readonly cacheSeconds?: number
  },
): FastifyReply {
  const { text } = html`<!doctype html>
    <html lang="${page.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${page.title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        ${page.body}
      </body>
    </html>`
  return reply
    .code(page.status ?? 200)
    .header('content-type', 'text/html; charset=utf-8')
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    .header(
      'cache-control',
      page.cacheSeconds === undefined ? 'no-store' : `public, max-age=${page.cacheSeconds}`,
    )
    .header('vary', 'accept-language')
    .send(text)
}

/** The language a browser asks for. */
export function localeOfRequest(request: FastifyRequest): Locale {
  return localeFromTag(request.headers['accept-language']?.split(',')[0])
}
