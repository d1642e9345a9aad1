import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { packageRoot } from '../../src/root.ts'
import { isKnown } from './send.ts'

const path = '/web/style.css'

/** How long browsers keep what never changes under its address, and what may. */
const yearSeconds = 31_536_000
const daySeconds = 86_400
const minuteSeconds = 60

/** The style sheet of all public pages. */
export interface Style {
  /** Changes with what it says. */
  readonly address: string
  readonly version: string
  readonly text: string
}

/** Reads the style sheet. */
export function readStyle(): Style {
  const text = readFileSync(join(packageRoot, 'bots', 'web', 'style.css'), 'utf8')
  const version = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  return { address: `${path}?v=${version}`, version, text }
}

/** Serves the style sheet. */
export function addStyle(http: FastifyInstance, { version, text }: Style): void {
  http.get<{ Querystring: { v?: string } }>(path, (request, reply) => {
    const lasting = request.query.v === version
    reply
      .header(
        'cache-control',
        lasting ? `public, max-age=${yearSeconds}, immutable` : `public, max-age=${minuteSeconds}`,
      )
      .header('etag', `"${version}"`)
    if (isKnown(request, `"${version}"`)) return reply.code(304).send()
    return reply.header('content-type', 'text/css; charset=utf-8').send(text)
  })
}

/** A counter window. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#123f6b"/>' +
  '<path d="M3 8a5 5 0 0 1 10 0v5H3z" fill="#fff"/><path d="M2 11h12v2H2z" fill="#9ec9ee"/></svg>'

/** Serves the sign that browsers show on a tab. */
export function addIcon(http: FastifyInstance): void {
  http.get('/favicon.ico', (_request, reply) =>
    reply
      .header('cache-control', `public, max-age=${daySeconds}`)
      .header('content-type', 'image/svg+xml')
      .send(icon),
  )
}
