import { z } from 'zod'
import { formatDate } from '../../src/i18n/dates.ts'
import { parseVerificationCode } from '../../src/letters/verification-code.ts'
import { findLetterByCode } from '../../src/storage/letters.ts'
import { verificationPath, type Page } from './layout.ts'
import { html, type Html } from './page.ts'
import { readerOf, type Reader } from './reader.ts'
import { addPage, type Site } from './site.ts'

/** Longest code that is read; one is 12 characters and people put spaces between them. */
const typedMax = 60

/** The form never changes. */
const formSeconds = 300

const typed = z
  .string()
  .transform((text) => text.trim().slice(0, typedMax))
  .catch('')
const formQuery = z.object({ kode: typed })

/**
 * `/verifikasi`, where the code of a letter is typed, and `/verifikasi/KODE`: whether a letter is genuine, with its
 * number, date and kind and nothing else. Everybody who holds the paper may ask.
 */
export function addVerification(site: Site): void {
  addPage(site, verificationPath, {
    seconds: formSeconds,
    free: true,
    read: () => undefined,
    address: () => verificationPath,
    make: async (_asked, reader) => ({
      title: reader.t('web-verify-title'),
      body: html`<p>${reader.t('web-verify-ask', { agency: site.desk.agency.name })}</p>
        ${codeForm('', reader)}
        <p>${reader.t('web-verify-privacy')}</p>`,
      under: verificationPath,
    }),
  })
  // Forms put what was typed behind a question mark.
  site.http.get(`${verificationPath}/`, (request, reply) => {
    const { kode } = formQuery.parse(request.query)
    const path = kode === '' ? verificationPath : pathOf(parseVerificationCode(kode) ?? kode)
    return reply.redirect(readerOf(site.desk, request).to(path))
  })
  addPage(site, `${verificationPath}/:kode`, {
    seconds: 0,
    read: (request) => formQuery.parse(request.params).kode,
    address: pathOf,
    make: (kode, reader) => resultPage(site, kode, reader),
  })
}

function pathOf(kode: string): string {
  return `${verificationPath}/${encodeURIComponent(kode)}`
}

function codeForm(kode: string, { t, chose, locale }: Reader): Html {
  return html`<form action="${verificationPath}/" method="get">
    <div class="wide">
      <label for="kode">${t('web-verify-code')}</label>
      <input
        id="kode"
        name="kode"
        required
        maxlength="${typedMax}"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        placeholder="7K3M-Q9VX-2D8R"
        value="${kode}"
      />
    </div>
    ${chose ? html`<input type="hidden" name="lang" value="${locale}" />` : ''}
    <button>${t('web-verify-go')}</button>
  </form>`
}

async function resultPage({ desk }: Site, typedCode: string, reader: Reader): Promise<Page> {
  const { t, locale } = reader
  const kode = parseVerificationCode(typedCode)
  const letter = kode === undefined ? undefined : await findLetterByCode(desk.db, kode)
  const agency = desk.agency.name
  const shared = { under: verificationPath, unlisted: true } as const
  if (letter === undefined) {
    const body = html`<p>${t('web-verify-unknown-text', { agency })}</p>
      ${codeForm(typedCode, reader)}`
    return { ...shared, title: t('web-verify-unknown'), tone: 'no', body, status: 404 }
  }
  const body = html`<p>${t('web-verify-genuine-text', { agency })}</p>
    <dl>
      <dt>${t('web-verify-number')}</dt>
      <dd>${letter.nomor}</dd>
      <dt>${t('web-verify-date')}</dt>
      <dd>${formatDate(locale, letter.issuedOn, desk.agency.zone)}</dd>
      <dt>${t('web-verify-kind')}</dt>
      <dd>${t(`web-letter-kind-${letter.kind}`)}</dd>
    </dl>
    <p>${t('web-verify-privacy')}</p>`
  return { ...shared, title: t('web-verify-genuine'), tone: 'ok', body }
}
