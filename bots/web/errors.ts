import type { FastifyRequest } from 'fastify'
import { layOut, type Page } from './layout.ts'
import { html } from './page.ts'
import { readerOf, type Frame } from './reader.ts'
import { pagePolicy } from './send.ts'

/** The page that tells a person what went wrong, and what to do now. Reads nothing from the database. */
export function errorPage(
  frame: Frame,
  request: FastifyRequest,
  status: number,
): { readonly type: string; readonly policy: string; readonly text: string } {
  const reader = readerOf(frame.desk, request)
  const kind = status === 503 ? 'busy' : status >= 500 ? 'broken' : 'missing'
  const page: Page = {
    title: reader.t(`web-error-${kind}`),
    tone: 'no',
    status,
    unlisted: true,
    body: html`<p>${reader.t(`web-error-${kind}-text`)}</p>
      <p><a href="${reader.to(frame.home)}">${reader.t('web-error-home')}</a></p>`,
  }
  return { ...layOut(frame, reader, frame.home, page), policy: pagePolicy }
}
