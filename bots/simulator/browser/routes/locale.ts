import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Locale } from '../../../../src/i18n/locale.ts'
import { localeOfRequest } from '../../../web/page.ts'

const asked = z.object({ lang: z.enum(['id', 'en']) })

/** The language that the page asks for by `?lang=`, else the browser's. */
export function localeAsked(request: FastifyRequest): Locale {
  const given = asked.safeParse(request.query)
  return given.success ? given.data.lang : localeOfRequest(request)
}
