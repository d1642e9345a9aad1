import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../src/desk/desk.ts'
import { wordsIn } from '../../src/desk/words.ts'
import { formatDate } from '../../src/i18n/dates.ts'
import { parseVerificationCode } from '../../src/letters/verification-code.ts'
import { findLetterByCode } from '../../src/storage/letters.ts'
import { html, localeOfRequest, sendPage } from './page.ts'

/**
 * `/verifikasi/:kode`: whether a letter is genuine, with its number, date and kind and nothing else. Everybody who
 * holds the paper may ask.
 */
export function addVerification(http: FastifyInstance, desk: Desk): void {
  http.get<{ Params: { kode: string } }>('/verifikasi/:kode', async (request, reply) => {
    const locale = localeOfRequest(request)
    const t = wordsIn(desk, locale)
    const kode = parseVerificationCode(request.params.kode)
    const letter = kode === undefined ? undefined : await findLetterByCode(desk.db, kode)
    const agency = desk.agency.name
    const title = t('web-verify-title')
    if (letter === undefined) {
      const body = html`<main>
        <h1 class="no">${t('web-verify-unknown')}</h1>
        <p>${t('web-verify-unknown-text', { agency })}</p>
      </main>`
      return sendPage(reply, { locale, title, body, status: 404 })
    }
    const body = html`<main>
      <h1 class="ok">${t('web-verify-genuine')}</h1>
      <p>${t('web-verify-genuine-text', { agency })}</p>
      <dl>
        <dt>${t('web-verify-number')}</dt>
        <dd>${letter.nomor}</dd>
        <dt>${t('web-verify-date')}</dt>
        <dd>${formatDate(locale, letter.issuedOn, desk.agency.zone)}</dd>
        <dt>${t('web-verify-kind')}</dt>
        <dd>${t(`web-letter-kind-${letter.kind}`)}</dd>
      </dl>
      <p>${t('web-verify-privacy')}</p>
    </main>`
    return sendPage(reply, { locale, title, body })
  })
}
