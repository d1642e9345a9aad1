import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Desk } from '../../src/desk/desk.ts'
import { wordsIn } from '../../src/desk/words.ts'
import { formatDate } from '../../src/i18n/dates.ts'
import { dipClasses } from '../../src/sop/facts.ts'
import { findPublicDip, listDip, publicDipRows, type DipListRow } from '../../src/storage/dip-public.ts'
import { listFilesById, openFile, type FileLabel } from '../../src/storage/files.ts'
import { dipCsv, dipJson } from './dip-download.ts'
import { html, localeOfRequest, sendPage } from './page.ts'

/** Entries on one page of the list, and read at a time for a download. */
const pageSize = 25
const readSize = 500

/** Longest list of pages; what lies behind is found by searching. */
const pagesMax = 100_000

/** What the address asks for. A value that makes no sense counts as not given: the page is for everybody. */
const listQuery = z.object({
  cari: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, 200))
    .catch(''),
  kelas: z.enum(dipClasses).optional().catch(undefined),
  halaman: z.coerce.number().int().min(1).max(pagesMax).catch(1),
})

type ListQuery = z.infer<typeof listQuery>

const rowId = z.coerce.number().int().min(1).max(2_147_483_647)

/**
 * The Daftar Informasi Publik for everybody (UU 14/2008 Ps 11): `/dip` with search and class, `/dip/:id` with its
 * files, and the whole list as `/dip.csv` and `/dip.json`. Only what is published; an address stays as it is.
 */
export function addDipPages(http: FastifyInstance, desk: Desk): void {
  // Until there is a front page.
  http.get('/', (_request, reply) => reply.redirect('/dip'))
  http.get('/dip', (request, reply) => sendList(desk, request, reply))
  http.get('/dip.csv', (_request, reply) =>
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="dip.csv"')
      .send(dipCsv(publicDipRows(desk.db, readSize))),
  )
  http.get('/dip.json', (_request, reply) =>
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .send(dipJson(publicDipRows(desk.db, readSize), desk.publicUrl ?? '')),
  )
  http.get<{ Params: { id: string } }>('/dip/:id', (request, reply) =>
    sendEntry(desk, request, reply, request.params.id),
  )
  http.get<{ Params: { id: string; berkas: string } }>('/dip/:id/berkas/:berkas', (request, reply) =>
    sendFile(desk, request, reply, request.params),
  )
}

async function sendList(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const locale = localeOfRequest(request)
  const t = wordsIn(desk, locale)
  const query = listQuery.parse(request.query)
  const found = await listDip(desk.db, {
    words: query.cari,
    class: query.kelas,
    limit: pageSize,
    offset: (query.halaman - 1) * pageSize,
  })
  const pages = Math.max(1, Math.ceil(found.total / pageSize))
  const title = t('web-dip-title')
  const choices = dipClasses.map((each) => ({ value: each, label: t(`register-class-${each}`) }))
  const option = ({ value, label }: { value: string; label: string }) =>
    value === (query.kelas ?? '')
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`
  const turn = (halaman: number, key: string) =>
    halaman < 1 || halaman > pages
      ? html``
      : html`<a href="${addressOf({ ...query, halaman })}">${t(key)}</a>`
  const body = html`<main>
    <h1>${title}</h1>
    <p>${t('web-dip-of', { agency: desk.agency.name })}</p>
    <form action="/dip" method="get">
      <input
        type="search"
        name="cari"
        maxlength="200"
        value="${query.cari}"
        aria-label="${t('web-dip-search')}"
      />
      <select name="kelas" aria-label="${t('web-dip-class')}">
        ${[{ value: '', label: t('web-dip-class-all') }, ...choices].map(option)}
      </select>
      <button>${t('web-dip-go')}</button>
    </form>
    <p>${t('web-dip-count', { count: found.total })}</p>
    <ol class="entries">
      ${found.rows.map((row) => listItem(row, t(`register-class-${row.class}`)))}
    </ol>
    <nav>
      ${turn(query.halaman - 1, 'web-dip-before')}
      <span>${t('web-dip-page', { page: query.halaman, pages })}</span>
      ${turn(query.halaman + 1, 'web-dip-after')}
    </nav>
    <nav>
      <a href="/dip.csv">${t('web-dip-csv')}</a>
      <a href="/dip.json">${t('web-dip-json')}</a>
    </nav>
  </main>`
  return sendPage(reply, { locale, title, body })
}

function listItem(row: DipListRow, kelas: string) {
  return html`<li>
    <a href="/dip/${row.id}">${row.judul}</a> <span class="tag">${kelas}</span>
    <p>${row.ringkasan}</p>
  </li>`
}

function addressOf({ cari, kelas, halaman }: ListQuery): string {
  const asked = new URLSearchParams()
  if (cari !== '') asked.set('cari', cari)
  if (kelas !== undefined) asked.set('kelas', kelas)
  if (halaman > 1) asked.set('halaman', String(halaman))
  return asked.size === 0 ? '/dip' : `/dip?${asked.toString()}`
}

async function sendEntry(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  given: string,
): Promise<FastifyReply> {
  const locale = localeOfRequest(request)
  const t = wordsIn(desk, locale)
  const id = rowId.safeParse(given)
  const entry = id.success ? await findPublicDip(desk.db, id.data) : undefined
  if (entry === undefined) return sendGone(desk, request, reply)
  const files = await listFilesById(desk.db, desk.sealer, entry.fileIds)
  const columns = [
    ['web-dip-code', entry.code],
    ['register-column-kelas', t(`register-class-${entry.class}`)],
    ['register-column-penguasa', entry.penguasa],
    ['register-column-penanggung-jawab', entry.penanggungJawab],
    ['register-column-waktu-tempat', entry.waktuTempat],
    ['register-column-format', entry.format],
    ['register-column-retensi', entry.retensi],
    ['web-dip-updated', formatDate(locale, entry.updatedAt, desk.agency.zone)],
  ] as const
  const link = entry.tautan
  const body = html`<main>
    <h1>${entry.judul}</h1>
    <p>${entry.ringkasan}</p>
    <dl>
      ${columns.map(
        ([key, value]) =>
          html`<dt>${t(key)}</dt>
            <dd>${value}</dd>`,
      )}
      ${
        link === null
          ? html``
          : html`<dt>${t('web-dip-link')}</dt>
              <dd><a rel="noopener noreferrer" href="${link}">${link}</a></dd>`
      }
    </dl>
    ${
      files.length === 0
        ? html``
        : html`<h2>${t('web-dip-files')}</h2>
            <ul>
              ${files.map((file) => fileItem(entry.id, file, t('web-dip-file', sizedName(file))))}
            </ul>`
    }
    <nav><a href="/dip">${t('web-dip-back')}</a></nav>
  </main>`
  return sendPage(reply, { locale, title: entry.judul, body })
}

function sizedName({ name, size }: FileLabel) {
  return { name, size: Math.max(1, Math.round(size / 1024)) }
}

function fileItem(entryId: number, { id }: FileLabel, label: string) {
  return html`<li><a href="/dip/${entryId}/berkas/${id}">${label}</a></li>`
}

async function sendFile(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { readonly id: string; readonly berkas: string },
): Promise<FastifyReply> {
  const [id, fileId] = [rowId.safeParse(given.id), rowId.safeParse(given.berkas)]
  const entry = id.success ? await findPublicDip(desk.db, id.data) : undefined
  const belongs = fileId.success && entry?.fileIds.includes(fileId.data) === true
  const file = belongs ? await openFile(desk.db, desk.sealer, fileId.data) : undefined
  if (file === undefined) return sendGone(desk, request, reply)
  // RFC 6266: the name in UTF-8; what encodeURIComponent leaves and RFC 5987 does not allow is escaped too.
  const name = encodeURIComponent(file.name).replaceAll(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return reply
    .header('content-type', file.mime)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(file.bytes)
}

function sendGone(desk: Desk, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const locale = localeOfRequest(request)
  const t = wordsIn(desk, locale)
  const title = t('web-dip-gone')
  const body = html`<main>
    <h1 class="no">${title}</h1>
    <p>${t('web-dip-gone-text', { agency: desk.agency.name })}</p>
    <nav><a href="/dip">${t('web-dip-back')}</a></nav>
  </main>`
  return sendPage(reply, { locale, title, body, status: 404 })
}
