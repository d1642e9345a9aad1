import type { Sentence } from '../../src/conversation/result.ts'
import { z } from 'zod'
import { dipClasses } from '../../src/sop/facts.ts'
import { listDip, type DipListRow } from '../../src/storage/dip-public.ts'
import type { Page } from './layout.ts'
import { html, type Html } from './page.ts'
import type { Reader } from './reader.ts'
import { addPage, type Site } from './site.ts'

/** Path of the list; an entry stands below it by its id. */
export const dipPath = '/dip'

/** Entries on one page of the list. */
const pageSize = 25

/** Longest list of pages; what lies behind is found by searching. */
const pagesMax = 100_000

/** So long a list is shown again: a new entry is seen within a minute, browsers' own keeping included. */
const keptSeconds = 30

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

/** `/dip`: the Daftar Informasi Publik for everybody (UU 14/2008 Ps 11), with search and class. Only what is published. */
export function addDipList(site: Site): void {
  addPage(site, dipPath, {
    seconds: keptSeconds,
    read: (request) => listQuery.parse(request.query),
    address: addressOf,
    make: (query, reader) => listPage(site, query, reader),
  })
}

async function listPage(site: Site, query: ListQuery, reader: Reader): Promise<Page> {
  const { t, to } = reader
  const found = await listDip(site.desk.db, {
    words: query.cari,
    class: query.kelas,
    limit: pageSize,
    offset: (query.halaman - 1) * pageSize,
  })
  const pages = Math.max(1, Math.ceil(found.total / pageSize))
  const turn = (halaman: number, key: string, rel: string) =>
    halaman < 1 || halaman > pages
      ? html``
      : html`<a rel="${rel}" href="${to(addressOf({ ...query, halaman }))}">${t(key)}</a>`
  const body = html`<p>${t('web-dip-of', { agency: site.desk.agency.name })}</p>
    ${searchForm(query, reader)}
    <p class="count" role="status">${t('web-dip-count', { count: found.total })}</p>
    ${found.total === 0 ? nothing(site, reader) : ''}
    <ol class="entries">
      ${found.rows.map((row) => listItem(row, reader))}
    </ol>
    ${
      pages === 1
        ? ''
        : html`<nav class="turn" aria-label="${t('web-turn')}">
            ${turn(query.halaman - 1, 'web-dip-before', 'prev')}
            <span>${t('web-dip-page', { page: query.halaman, pages })}</span>
            ${turn(query.halaman + 1, 'web-dip-after', 'next')}
          </nav>`
    }
    <p class="more">
      <a href="/dip.csv">${t('web-dip-csv')}</a>
      <a href="/dip.json">${t('web-dip-json')}</a>
    </p>`
  // A search is one of endlessly many; the list itself is to be found.
  const unlisted = query.cari === '' ? {} : { unlisted: true as const }
  return { title: titleOf(query, t), body, under: dipPath, ...unlisted }
}

function titleOf({ cari }: ListQuery, t: Sentence): string {
  return cari === '' ? t('web-dip-title') : t('web-dip-title-search', { words: cari })
}

function searchForm(query: ListQuery, { t, chose, locale }: Reader): Html {
  const choices = [
    { value: '', label: t('web-dip-class-all') },
    ...dipClasses.map((each) => ({ value: each, label: t(`register-class-${each}`) })),
  ]
  const option = ({ value, label }: { value: string; label: string }) =>
    value === (query.kelas ?? '')
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`
  return html`<form action="${dipPath}" method="get" role="search">
    <div class="wide">
      <label for="cari">${t('web-dip-search')}</label>
      <input id="cari" type="search" name="cari" maxlength="200" value="${query.cari}" />
    </div>
    <div>
      <label for="kelas">${t('web-dip-class')}</label>
      <select id="kelas" name="kelas">
        ${choices.map(option)}
      </select>
    </div>
    ${chose ? html`<input type="hidden" name="lang" value="${locale}" />` : ''}
    <button>${t('web-dip-go')}</button>
  </form>`
}

/** What to do when nothing was found. */
function nothing({ home }: Site, { t, to }: Reader): Html {
  return html`<ul>
    <li>${t('web-dip-none-words')}</li>
    <li><a href="${to(dipPath)}">${t('web-dip-none-all')}</a></li>
    <li><a href="${to(`${home}#cara`)}">${t('web-dip-none-ask')}</a></li>
  </ul>`
}

function listItem(row: DipListRow, { t, to }: Reader): Html {
  return html`<li>
    <h2><a href="${to(`${dipPath}/${row.id}`)}">${row.judul}</a></h2>
    <span class="tag">${t(`register-class-${row.class}`)}</span>
    <p>${row.ringkasan}</p>
  </li>`
}

function addressOf({ cari, kelas, halaman }: ListQuery): string {
  const asked = new URLSearchParams()
  if (cari !== '') asked.set('cari', cari)
  if (kelas !== undefined) asked.set('kelas', kelas)
  if (halaman > 1) asked.set('halaman', String(halaman))
  return asked.size === 0 ? dipPath : `${dipPath}?${asked.toString()}`
}
