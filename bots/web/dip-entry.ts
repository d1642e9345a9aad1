import { z } from 'zod'
import { formatDate } from '../../src/i18n/dates.ts'
import { findPublicDip, findPublicDipId, type PublicDipRow } from '../../src/storage/dip-public.ts'
import { listFilesById, type FileLabel } from '../../src/storage/files.ts'
import { dipPath } from './dip.ts'
import type { Page } from './layout.ts'
import { html, type Html } from './page.ts'
import { readerOf, type Reader } from './reader.ts'
import { sendFile } from './send-file.ts'
import { addPage, type Site } from './site.ts'

/** So long an entry is shown again. */
const keptSeconds = 30

const rowId = z.coerce.number().int().min(1).max(2_147_483_647).catch(0)

/** What the address of an entry, or of a file of it, names. 0 is no entry. */
const params = z.object({ id: rowId, berkas: rowId })

/** Longer than any code. */
const codeMax = 100

/**
 * `/dip/ID`, an entry of the list with its files, which keeps its address as long as it is published; and
 * `/dip/kode/KODE`, by which it is found under the code that the agency gave it.
 */
export function addDipEntries(site: Site): void {
  addPage(site, `${dipPath}/:id`, {
    seconds: keptSeconds,
    read: (request) => params.parse(request.params).id,
    address: (id) => `${dipPath}/${id}`,
    make: (id, reader) => entryPage(site, id, reader),
  })
  site.http.get<{ Params: { '*': string } }>(`${dipPath}/kode/*`, async (request, reply) => {
    const code = request.params['*'].replaceAll('\0', '').trim().slice(0, codeMax)
    const id = await site.gate.run(() => findPublicDipId(site.desk.db, code))
    // An entry that is not there has a page that says so.
    return reply.redirect(readerOf(site.desk, request).to(`${dipPath}/${id ?? 0}`))
  })
  site.http.get(`${dipPath}/:id/berkas/:berkas`, (request, reply) => {
    const { id, berkas } = params.parse(request.params)
    const fileId = async () => {
      const entry = await findPublicDip(site.desk.db, id)
      return entry?.fileIds.find((each) => each === berkas)
    }
    return sendFile(site, request, reply, { fileId, shown: false })
  })
}

async function entryPage({ desk, home }: Site, id: number, reader: Reader): Promise<Page> {
  const { t, to, locale } = reader
  const entry = id === 0 ? undefined : await findPublicDip(desk.db, id)
  const back = html`<nav class="turn" aria-label="${t('web-turn')}">
    <a href="${to(dipPath)}">${t('web-dip-back')}</a>
  </nav>`
  if (entry === undefined) {
    const body = html`<p>${t('web-dip-gone-text', { agency: desk.agency.name })}</p>
      <p><a href="${to(`${home}#cara`)}">${t('web-dip-none-ask')}</a></p>
      ${back}`
    return { title: t('web-dip-gone'), tone: 'no', body, status: 404, under: dipPath, unlisted: true }
  }
  const files = await listFilesById(desk.db, desk.sealer, entry.fileIds)
  const updated = formatDate(locale, entry.updatedAt, desk.agency.zone)
  const body = html`<p class="lead">${entry.ringkasan}</p>
    ${columnList(entry, updated, reader)}
    ${
      files.length === 0
        ? html``
        : html`<h2>${t('web-dip-files')}</h2>
            <ul>
              ${files.map((file) => fileItem(entry.id, file, t('web-dip-file', sizedName(file))))}
            </ul>`
    }
    ${back}`
  return { title: entry.judul, body, under: dipPath }
}

function columnList(entry: PublicDipRow, updated: string, { t, to }: Reader): Html {
  const { tautan } = entry
  const columns = [
    ['register-column-kelas', t(`register-class-${entry.class}`)],
    ['register-column-penguasa', entry.penguasa],
    ['register-column-penanggung-jawab', entry.penanggungJawab],
    ['register-column-waktu-tempat', entry.waktuTempat],
    ['register-column-format', entry.format],
    ['register-column-retensi', entry.retensi],
    ['web-dip-updated', updated],
  ] as const
  return html`<dl>
    <dt>${t('web-dip-code')}</dt>
    <dd><a href="${to(codePath(entry.code))}">${entry.code}</a></dd>
    ${columns.map(
      ([key, value]) =>
        html`<dt>${t(key)}</dt>
          <dd>${value}</dd>`,
    )}
    ${
      tautan === null
        ? html``
        : html`<dt>${t('web-dip-link')}</dt>
            <dd><a rel="noopener noreferrer" href="${tautan}">${tautan}</a></dd>`
    }
  </dl>`
}

function codePath(code: string): string {
  return `${dipPath}/kode/${encodeURIComponent(code)}`
}

function sizedName({ name, size }: FileLabel) {
  return { name, size: Math.max(1, Math.round(size / 1024)) }
}

function fileItem(entryId: number, { id }: FileLabel, label: string): Html {
  return html`<li><a href="${dipPath}/${entryId}/berkas/${id}">${label}</a></li>`
}
