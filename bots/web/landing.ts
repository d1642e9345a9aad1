import type { Sentence } from '../../src/conversation/result.ts'
import { announcementSop } from '../../src/announcements/announcement.ts'
import { announcementsPath } from '../../src/announcements/words.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { qrSvg } from '../../src/letters/qr.ts'
import { verificationPath, type Page } from './layout.ts'
import { html, raw, type Html } from './page.ts'
import type { Reader } from './reader.ts'
import { addPage, type Site } from './site.ts'

/** The front page where something else takes `/`; it always answers here. */
export const landingPath = '/beranda'

/** The links become known a moment after the start. */
const keptSeconds = 10

/** A chat in which a citizen can ask. */
interface Way {
  /** The platform's name in the program. */
  readonly platform: string
  /** Opens the chat. */
  readonly url: string
}

/**
 * The front page: how to ask and by which chats, what is needed, how long it takes (UU 14/2008 Ps 22), what to do when
 * the answer does not satisfy (Ps 35–37).
 */
export function addLanding(site: Site): void {
  // The simulator takes `/` from this machine's browsers alone.
  for (const path of ['/', landingPath])
    addPage(site, path, {
      seconds: keptSeconds,
      free: true,
      read: () => site.home,
      address: (home) => home,
      make: async (_home, reader) => landing(site, reader),
    })
}

function waysIn({ channels }: Desk): Way[] {
  return [...channels.values()].flatMap((channel) => {
    const url = channel.chatLink?.()
    return url === undefined ? [] : [{ platform: channel.platform, url }]
  })
}

function landing(site: Site, reader: Reader): Page {
  const { t, to } = reader
  const { agency, sops } = site.desk
  const links = [
    ['/dip', 'web-home-dip'],
    ...(sops.has(announcementSop) ? [[announcementsPath, 'web-home-announcements'] as const] : []),
    ['/statistik', 'web-home-statistics'],
    [verificationPath, 'web-home-verification'],
  ] as const
  const body = html`<p class="lead">${t('web-home-lead', { agency: agency.name })}</p>
    <section aria-labelledby="cara">
      <h2 id="cara">${t('web-home-ways')}</h2>
      ${waysHtml(site, reader)}
    </section>
    <section aria-labelledby="syarat">
      <h2 id="syarat">${t('web-home-needed')}</h2>
      <ul>
        <li>${t('web-home-needed-person')}</li>
        <li>${t('web-home-needed-company')}</li>
        <li>${t('web-home-needed-group')}</li>
        <li>${t('web-home-needed-matter')}</li>
      </ul>
      <p>${t('web-home-privacy')}</p>
    </section>
    <section aria-labelledby="waktu">
      <h2 id="waktu">${t('web-home-time')}</h2>
      <p>${t('web-home-time-text')}</p>
    </section>
    <section aria-labelledby="biaya">
      <h2 id="biaya">${t('web-home-cost')}</h2>
      <p>${t('web-home-cost-text', { fee: agency.copyFeePerPage })}</p>
    </section>
    <section aria-labelledby="keberatan">
      <h2 id="keberatan">${t('web-home-objection')}</h2>
      <p>${t('web-home-objection-text')}</p>
      <p>${t('web-home-dispute-text')}</p>
    </section>
    <section aria-labelledby="lainnya">
      <h2 id="lainnya">${t('web-home-more')}</h2>
      <ul>
        ${links.map(([path, key]) => html`<li><a href="${to(path)}">${t(key)}</a></li>`)}
      </ul>
    </section>`
  return { title: t('web-home-title'), body, under: site.home }
}

function waysHtml({ desk, simulated }: Site, { t, to }: Reader): Html {
  // A simulated bot has a name that somebody else may have on the real platform.
  const ways = waysIn(desk).filter(({ platform }) => !simulated.includes(platform))
  if (ways.length > 0) return wayList(ways, t)
  if (simulated.length === 0) return noWay(desk, t)
  return html`<p><a href="${to('/')}">${t('web-home-simulator')}</a></p>`
}

function wayList(ways: readonly Way[], t: Sentence): Html {
  const items = ways.map(({ platform, url }) => {
    const name = t(`report-platform-${platform}`)
    return html`<li>
      <a href="${url}" rel="noopener">${t('web-home-way', { platform: name })}</a>
      <div class="qr" role="img" aria-label="${t('web-home-qr', { platform: name })}">${raw(qrSvg(url))}</div>
      <span>${url.replace('https://', '')}</span>
    </li>`
  })
  return html`<p>${t('web-home-ways-text')}</p>
    <ul class="ways">
      ${items}
    </ul>`
}

function noWay({ agency }: Desk, t: Sentence): Html {
  return html`<p>${t('web-home-no-way', { address: agency.address })}</p>`
}
