import { z } from 'zod'
import { announcementSop, findAnnouncement, type Announcement } from '../../src/announcements/announcement.ts'
import { announcementsPath, titleWords } from '../../src/announcements/words.ts'
import { formatDate } from '../../src/i18n/dates.ts'
import { findPublished, listPublished, type Published } from '../../src/storage/announcements.ts'
import { addFeed, feedPath } from './announcement-feed.ts'
import type { Page } from './layout.ts'
import { html, type Html } from './page.ts'
import type { Reader } from './reader.ts'
import { sendFile } from './send-file.ts'
import { addPage, type Site } from './site.ts'

/** Announcements on one page of the list. */
const pageSize = 20

/** Pages that a request may ask for. */
const pagesMax = 10_000

/** So long a page is shown again: what is serta merta must not wait long. */
const keptSeconds = 15

const caseId = z.coerce.number().int().min(1).max(2_147_483_647).catch(0)
const itemParams = z.object({ id: caseId, n: caseId })
const listQuery = z.object({ hal: z.coerce.number().int().min(1).max(pagesMax).catch(1) })

/**
 * `/pengumuman`: what was announced, what is serta merta first; `/pengumuman/ID` one of them, and its attachments; and
 * the feed. Only what went out by Umumkan stands there. An agency without SOP 4 has no such page.
 */
export function addAnnouncements(site: Site): void {
  if (!site.desk.sops.has(announcementSop)) return
  addFeed(site)
  addPage(site, announcementsPath, {
    seconds: keptSeconds,
    read: (request) => listQuery.parse(request.query).hal,
    address: listAddress,
    make: (page, reader) => listPage(site, page, reader),
  })
  addPage(site, `${announcementsPath}/:id`, {
    seconds: keptSeconds,
    read: (request) => itemParams.parse(request.params).id,
    address: (id) => `${announcementsPath}/${id}`,
    make: (id, reader) => itemPage(site, id, reader),
  })
  site.http.get(`${announcementsPath}/:id/lampiran/:n`, (request, reply) => {
    const { id, n } = itemParams.parse(request.params)
    const fileId = async () => (await published(site, id))?.announcement.draft.files[n - 1]?.fileId
    return sendFile(site, request, reply, { fileId, shown: true })
  })
}

function listAddress(page: number): string {
  return page === 1 ? announcementsPath : `${announcementsPath}?hal=${page}`
}

async function listPage({ desk }: Site, page: number, { t, to, locale }: Reader): Promise<Page> {
  const offset = (page - 1) * pageSize
  const rows = await listPublished(desk.db, { limit: pageSize + 1, offset })
  const items = []
  for (const { caseId: id, publishedAt } of rows.slice(0, pageSize)) {
    const found = await findAnnouncement(desk.db, desk, id)
    if (found === undefined) continue
    const date = formatDate(locale, publishedAt, desk.agency.zone)
    items.push(
      html`<li>
        <h2><a href="${to(`${announcementsPath}/${id}`)}">${titleWords(t, found)}</a></h2>
        <p><time datetime="${publishedAt.toISOString()}">${date}</time></p>
      </li>`,
    )
  }
  const link = (number: number, key: string, rel: string) =>
    html`<a rel="${rel}" href="${to(listAddress(number))}">${t(key)}</a> `
  const body = html`<p>${t('web-announcements-of', { agency: desk.agency.name })}</p>
    ${
      items.length === 0
        ? html`<p>${t('web-announcements-none')}</p>`
        : html`<ol class="entries">
            ${items}
          </ol>`
    }
    <nav class="turn" aria-label="${t('web-turn')}">
      ${page > 1 ? link(page - 1, 'web-announcements-newer', 'prev') : ''}
      ${rows.length > pageSize ? link(page + 1, 'web-announcements-older', 'next') : ''}
    </nav>
    <p class="more"><a href="${to(feedPath)}">${t('web-feed')}</a></p>`
  return { title: t('web-announcements-title'), body, under: announcementsPath, feed: feedPath }
}

/** What stands on the page under the id of a case; 0 is none. */
async function published(
  { desk }: Site,
  id: number,
): Promise<(Published & { readonly announcement: Announcement }) | undefined> {
  const row = id === 0 ? undefined : await findPublished(desk.db, id)
  const announcement = row === undefined ? undefined : await findAnnouncement(desk.db, desk, id)
  return row === undefined || announcement === undefined ? undefined : { ...row, announcement }
}

async function itemPage(site: Site, id: number, { t, to, locale }: Reader): Promise<Page> {
  const { agency } = site.desk
  const found = await published(site, id)
  const all = html`<nav class="turn" aria-label="${t('web-turn')}">
    <a href="${to(announcementsPath)}">${t('web-announcements-all')}</a>
  </nav>`
  const shared = { under: announcementsPath, feed: feedPath }
  if (found === undefined)
    return {
      ...shared,
      title: t('web-announcements-gone'),
      tone: 'no',
      body: all,
      status: 404,
      unlisted: true,
    }
  const { draft, nomor } = found.announcement
  const files = draft.files.map(
    ({ name }, index) =>
      html`<li><a href="${announcementsPath}/${id}/lampiran/${index + 1}">${name}</a></li>`,
  )
  const date = formatDate(locale, found.publishedAt, agency.zone)
  const body = html`<article>
      ${paragraphs(draft.text)}
      ${
        files.length === 0
          ? ''
          : html`<h2>${t('web-announcements-files')}</h2>
              <ul>
                ${files}
              </ul>`
      }
      <p class="soft">${t('web-announcements-meta', { nomor, agency: agency.name, date })}</p>
    </article>
    ${all}`
  return { ...shared, title: titleWords(t, found.announcement), body }
}

/** Text in paragraphs, its lines kept. */
function paragraphs(text: string): Html[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => html`<p>${paragraph.split('\n').map((line) => html`${line}<br />`)}</p>`)
}
