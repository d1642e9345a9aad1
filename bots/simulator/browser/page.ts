import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '../../../src/desk/desk.ts'
import { locales, type Locale } from '../../../src/i18n/locale.ts'
import { packageRoot } from '../../../src/root.ts'
import { html, raw } from '../../web/page.ts'
import { wordsOfPage, type PageData, type PageWord } from './page-words.ts'
import { localeAsked } from './routes/locale.ts'

/** Nothing from elsewhere, nothing inline, and the page in nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Where the browser's part lies: as it is, for it needs no build. */
const folder = join(packageRoot, 'bots', 'simulator', 'browser', 'client')

/** Asked by another name the program shows its public front page at `/`. */
const thisMachine = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** What the page says of the office. */
type PageDesk = Pick<Desk, 'agency' | 'translator'>

/** Something that is served as it is. */
interface Served {
  readonly type: string
  readonly etag: string
  readonly bytes: Buffer
  readonly gzipped: Buffer
}

interface StaticFile extends Served {
  readonly name: string
}

/** The simulator's page at `/`, and its modules and style sheets under `/simulator/client/`. */
export async function addPage(http: FastifyInstance, desk: PageDesk): Promise<void> {
  const files = await readFiles()
  const page = (locale: Locale) =>
    served('text/html; charset=utf-8', Buffer.from(pageIn(locale, desk, files)))
  const pages: Readonly<Record<Locale, Served>> = { id: page('id'), en: page('en') }
  http.get('/', { constraints: { host: thisMachine } }, (request, reply) => {
    reply.header('content-security-policy', policy)
    return send(request, reply, pages[localeAsked(request)])
  })
  for (const file of files) {
    http.get(`/simulator/client/${file.name}`, (request, reply) => send(request, reply, file))
  }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, etag, bytes, gzipped }: Served,
): FastifyReply {
  reply
    .header('cache-control', 'no-cache')
    .header('etag', etag)
    .header('vary', 'accept-language, accept-encoding')
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const zips = /\bgzip\b/.test(String(request.headers['accept-encoding']))
  if (zips) reply.header('content-encoding', 'gzip')
  return reply.header('content-type', type).send(zips ? gzipped : bytes)
}

function served(type: string, bytes: Buffer): Served {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { type, etag, bytes, gzipped: gzipSync(bytes) }
}

async function readFiles(): Promise<StaticFile[]> {
  const names = (await readdir(folder)).filter((name) => types[extname(name)] !== undefined).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name))
      return { name, ...served(types[extname(name)] ?? '', bytes) }
    }),
  )
}

/** The page before its script has run: everything that does not change. */
function pageIn(locale: Locale, desk: PageDesk, files: readonly StaticFile[]): string {
  const words = wordsOfPage(desk.translator, locale)
  const data: PageData = { locale, zone: desk.agency.zone, words }
  const w = (key: PageWord) => words[key]
  const named = (ending: string) => files.filter(({ name }) => name.endsWith(ending))
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Loket · ${w('title')} · ${desk.agency.shortName}</title>
        <link rel="icon" href="/simulator/client/icon.svg" />
        ${named('.css').map(({ name }) => html`<link rel="stylesheet" href="/simulator/client/${name}" />`)}
        ${named('.js').map(({ name }) => html`<link rel="modulepreload" href="/simulator/client/${name}" />`)}
        <script type="application/json" id="page-data">
          ${raw(JSON.stringify(data).replaceAll('<', String.raw`\u003c`))}
        </script>
        <script type="module" src="/simulator/client/main.js"></script>
      </head>
      <body data-tab="warga">
        <a class="skip" href="#devices">${w('skip')}</a>
        <header class="top">
          <div class="notice">
            <p>${w('notice')}</p>
            <button type="button" id="connect">${w('connect')}</button>
          </div>
          <div class="bar">
            <div class="name">
              <h1>Loket</h1>
              <p>${desk.agency.shortName}</p>
            </div>
            <section id="clock" aria-label="${w('clock')}"></section>
            <nav aria-label="${w('nav')}">
              <a href="/dip?lang=${locale}" target="_blank">${w('dip')}</a>
              <a href="/pengumuman?lang=${locale}" target="_blank">${w('announcements')}</a>
              <a href="/statistik?lang=${locale}" target="_blank">${w('statistics')}</a>
            </nav>
            <nav class="languages" aria-label="${w('language')}">${languageLinks(locale)}</nav>
          </div>
        </header>
        <p id="offline" role="status" hidden>${w('offline')}</p>
        <section id="stories" aria-label="${w('stories')}" hidden></section>
        <main id="devices" tabindex="-1">
          <noscript><p>${w('no-script')}</p></noscript>
          <section id="cases" class="cases" aria-labelledby="cases-heading"></section>
        </main>
        <nav id="tabs" aria-label="${w('tabs')}"></nav>
        <div id="set-up" hidden>
          <div>
            <h2>Loket</h2>
            <p role="status"></p>
            <progress max="1" value="0" aria-label="${w('loading')}"></progress>
          </div>
        </div>
      </body>
    </html>`.text
}

function languageLinks(locale: Locale) {
  const names: Readonly<Record<Locale, string>> = { id: 'ID', en: 'EN' }
  const titles: Readonly<Record<Locale, string>> = { id: 'Bahasa Indonesia', en: 'English' }
  return locales.map((each) =>
    each === locale
      ? html`<a
          href="/?lang=${each}"
          lang="${each}"
          hreflang="${each}"
          title="${titles[each]}"
          aria-current="true"
          >${names[each]}</a
        >`
      : html`<a href="/?lang=${each}" lang="${each}" hreflang="${each}" title="${titles[each]}"
          >${names[each]}</a
        >`,
  )
}
