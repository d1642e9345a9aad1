import type { Locale } from '../../src/i18n/locale.ts'
import { announcementSop } from '../../src/announcements/announcement.ts'
import { announcementsPath } from '../../src/announcements/words.ts'
import { hoursLines } from './hours.ts'
import type { Draft } from './keeper.ts'
import { html, type Html } from './page.ts'
import { inLanguage, type Frame, type Reader } from './reader.ts'

/** What stands between the head and the foot of a page. */
export interface Page {
  readonly title: string
  /** What follows the title's `h1`. */
  readonly body: Html
  readonly status?: number
  /** Colour of the title: good news or bad. */
  readonly tone?: 'ok' | 'no'
  /** The entry of the navigation that it belongs to, by its path. */
  readonly under?: string
  /** Path of the feed that tells of what is new here. */
  readonly feed?: string
  /** Not for search engines. */
  readonly unlisted?: true
}

/** The path of the form that checks a letter. */
export const verificationPath = '/verifikasi'

/**
 * A whole page: the agency's name, navigation and languages above, where and when to find the agency below. `address`
 * is the page's own, by which it is called in the other language.
 */
export function layOut(frame: Frame, reader: Reader, address: string, page: Page): Draft {
  const { desk, home } = frame
  const { t, locale, to } = reader
  const heading =
    page.tone === undefined ? html`<h1>${page.title}</h1>` : html`<h1 class="${page.tone}">${page.title}</h1>`
  const { text } = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${page.title} – ${desk.agency.shortName}</title>
        ${
          page.unlisted === true
            ? html`<meta name="robots" content="noindex" />`
            : html`<link rel="alternate" hreflang="id" href="${inLanguage(address, 'id')}" />
                <link rel="alternate" hreflang="en" href="${inLanguage(address, 'en')}" />`
        }
        ${page.feed === undefined ? '' : html`<link rel="alternate" type="application/atom+xml" title="${t('web-feed')}" href="${to(page.feed)}" />`}
        <link rel="stylesheet" href="${frame.style.address}" />
      </head>
      <body>
        <a class="skip" href="#isi">${t('web-skip')}</a>
        <header>
          <p class="agency"><a href="${to(home)}">${desk.agency.name}</a></p>
          <nav class="site" aria-label="${t('web-nav')}">
            <ul>
              ${navigation(frame, reader, page.under)}
            </ul>
          </nav>
          <nav class="languages" aria-label="${t('web-languages')}">
            <ul>
              ${languages(address, locale)}
            </ul>
          </nav>
        </header>
        <main id="isi" tabindex="-1">${heading} ${page.body}</main>
        ${foot(frame, reader)}
      </body>
    </html> `
  return { status: page.status ?? 200, type: 'text/html; charset=utf-8', text }
}

function navigation({ desk, home }: Frame, { t, to }: Reader, under: string | undefined): Html[] {
  const entries = [
    [home, 'web-nav-home'],
    ['/dip', 'web-nav-dip'],
    ...(desk.sops.has(announcementSop) ? [[announcementsPath, 'web-nav-announcements'] as const] : []),
    ['/statistik', 'web-nav-statistics'],
    [verificationPath, 'web-nav-verification'],
  ] as const
  return entries.map(([path, key]) =>
    path === under
      ? html`<li><a href="${to(path)}" aria-current="page">${t(key)}</a></li>`
      : html`<li><a href="${to(path)}">${t(key)}</a></li>`,
  )
}

const languageNames: Readonly<Record<Locale, string>> = { id: 'Bahasa Indonesia', en: 'English' }

/** Each language under its own name, which its speakers know. */
function languages(address: string, locale: Locale): Html[] {
  return (['id', 'en'] as const).map((each) =>
    each === locale
      ? html`<li>
          <a href="${inLanguage(address, each)}" lang="${each}" hreflang="${each}" aria-current="true"
            >${languageNames[each]}</a
          >
        </li>`
      : html`<li>
          <a href="${inLanguage(address, each)}" lang="${each}" hreflang="${each}">${languageNames[each]}</a>
        </li>`,
  )
}

function foot({ desk, home }: Frame, { t, to, locale }: Reader): Html {
  const { agency } = desk
  const { phone, email, website } = agency
  const today = desk.calendar().dateOf(desk.clock.now())
  return html`<footer>
    <section aria-labelledby="alamat">
      <h2 id="alamat">${t('web-foot-visit')}</h2>
      <address>
        ${agency.name}<br />${agency.address}
        ${phone === undefined ? '' : html`<br />${t('web-foot-phone')} <a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`}
        ${email === undefined ? '' : html`<br /><a href="mailto:${email}">${email}</a>`}
        ${website === undefined ? '' : html`<br /><a href="${website}">${website.replace(/^https?:\/\//, '')}</a>`}
      </address>
    </section>
    <section aria-labelledby="jam">
      <h2 id="jam">${t('web-foot-hours')}</h2>
      <ul class="plain">
        ${hoursLines(agency, today, locale, t).map((line) => html`<li>${line}</li>`)}
      </ul>
    </section>
    <section aria-labelledby="tidak-puas">
      <h2 id="tidak-puas">${t('web-foot-objection')}</h2>
      <p>
        ${t('web-foot-objection-text')}
        <a href="${to(`${home}#keberatan`)}">${t('web-foot-objection-more')}</a>
      </p>
    </section>
  </footer>`
}
