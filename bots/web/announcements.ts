import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { announcementSop, findAnnouncement } from '../../src/announcements/announcement.ts'
import { announcementsPath, titleWords } from '../../src/announcements/words.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { wordsIn } from '../../src/desk/words.ts'
import { formatDate } from '../../src/i18n/dates.ts'
import { findPublished, listPublished } from '../../src/storage/announcements.ts'
import { openFile } from '../../src/storage/files.ts'
import { html, localeOfRequest, sendPage } from './page.ts'

/** Announcements on one page of the list. */
const pageSize = 20

/** Pages that a request may ask for. */
const pagesMax = 10_000

/**
 * `/pengumuman`: what was announced, what is serta merta first; `/pengumuman/ID` one of them, and its attachments. Only
 * what went out by Umumkan stands there. An agency without SOP 4 has no such page.
 */
export function addAnnouncements(http: FastifyInstance, desk: Desk): void {
  if (!desk.sops.has(announcementSop)) return
  http.get<{ Querystring: { hal?: string } }>(announcementsPath, (request, reply) =>
    showList(desk, request, reply, pageNumber(request.query.hal)),
  )
  http.get<{ Params: { id: string } }>(`${announcementsPath}/:id`, (request, reply) =>
    showOne(desk, request, reply, request.params.id),
  )
  http.get<{ Params: { id: string; n: string } }>(`${announcementsPath}/:id/lampiran/:n`, (request, reply) =>
    sendFile(desk, request, reply, request.params),
  )
}

function pageNumber(text: string | undefined): number {
  const number = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 1
  return Math.min(Math.max(number, 1), pagesMax)
}

async function showList(desk: Desk, request: FastifyRequest, reply: FastifyReply, page: number) {
  const locale = localeOfRequest(request)
  const t = wordsIn(desk, locale)
  const offset = (page - 1) * pageSize
  const rows = await listPublished(desk.db, { limit: pageSize + 1, offset })
  const items = []
  for (const { caseId, publishedAt } of rows.slice(0, pageSize)) {
    const found = await findAnnouncement(desk.db, desk, caseId)
    if (found === undefined) continue
    const date = formatDate(locale, publishedAt, desk.agency.zone)
    const path = `${announcementsPath}/${caseId}`
    items.push(html`<li><a href="${path}">${titleWords(t, found)}</a><br />${date}</li>`)
  }
  const link = (number: number, key: string) =>
    html`<a href="${announcementsPath}?hal=${number}">${t(key)}</a> `
  const body = html`<main>
    <h1>${t('web-announcements-title')}</h1>
    <p>${desk.agency.name}</p>
    ${
      items.length === 0
        ? html`<p>${t('web-announcements-none')}</p>`
        : html`<ul>
            ${items}
          </ul>`
    }
    <p>
      ${page > 1 ? link(page - 1, 'web-announcements-newer') : ''}
      ${rows.length > pageSize ? link(page + 1, 'web-announcements-older') : ''}
    </p>
  </main>`
  return sendPage(reply, { locale, title: t('web-announcements-title'), body })
}

/** What stands on the page under an id of the address. */
async function published(desk: Desk, id: string) {
  const caseId = /^\d{1,9}$/.test(id) ? Number(id) : 0
  const row = await findPublished(desk.db, caseId)
  const announcement = row === undefined ? undefined : await findAnnouncement(desk.db, desk, caseId)
  return row === undefined || announcement === undefined
    ? undefined
    : { announcement, publishedAt: row.publishedAt }
}

async function showOne(desk: Desk, request: FastifyRequest, reply: FastifyReply, id: string) {
  const locale = localeOfRequest(request)
  const t = wordsIn(desk, locale)
  const found = await published(desk, id)
  const all = html`<p><a href="${announcementsPath}">${t('web-announcements-all')}</a></p>`
  if (found === undefined) {
    const title = t('web-announcements-gone')
    const body = html`<main>
      <h1 class="no">${title}</h1>
      ${all}
    </main>`
    return sendPage(reply, { locale, title, body, status: 404 })
  }
  const { announcement, publishedAt } = found
  const { draft, nomor, caseId } = announcement
  const title = titleWords(t, announcement)
  const date = formatDate(locale, publishedAt, desk.agency.zone)
  const files = draft.files.map(
    ({ name }, index) =>
      html`<li><a href="${announcementsPath}/${caseId}/lampiran/${index + 1}">${name}</a></li>`,
  )
  const body = html`<main>
    <h1>${title}</h1>
    ${draft.text
      .split(/\n{2,}/)
      .map((paragraph) => html`<p>${paragraph.split('\n').map((line) => html`${line}<br />`)}</p>`)}
    ${
      files.length === 0
        ? ''
        : html`<h2>${t('web-announcements-files')}</h2>
            <ul>
              ${files}
            </ul>`
    }
    <p>${t('web-announcements-meta', { nomor, agency: desk.agency.name, date })}</p>
    ${all}
  </main>`
  return sendPage(reply, { locale, title, body })
}

/** Shown by a browser as it is when it is a picture or a PDF; anything else is only saved, never run. */
const shownTypes = new Set(['image/jpeg', 'image/png', 'application/pdf'])

async function sendFile(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, n }: { readonly id: string; readonly n: string },
) {
  const label = (await published(desk, id))?.announcement.draft.files[Number(n) - 1]
  const file = label === undefined ? undefined : await openFile(desk.db, desk.sealer, label.fileId)
  if (file === undefined) return showOne(desk, request, reply, '')
  const shown = shownTypes.has(file.mime)
  const name = encodeURIComponent(file.name)
  return reply
    .header('content-type', shown ? file.mime : 'application/octet-stream')
    .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(file.bytes)
}
