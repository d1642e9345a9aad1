import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sheet } from './keeper.ts'

/** Content-Security-Policy of all pages: no scripts, nothing from outside, nothing that could be framed; forms ask only this program. */
export const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Sends a sheet, or that the browser has it already (RFC 9110: 304). `seconds`: how long it need not ask again. */
export function sendSheet(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, type, text, etag }: Sheet,
  seconds: number,
): FastifyReply {
  reply
    .header('cache-control', seconds === 0 || status !== 200 ? 'no-cache' : `public, max-age=${seconds}`)
    .header('vary', 'accept-language')
    .header('etag', etag)
  if (status === 200 && isKnown(request, etag)) return reply.code(304).send()
  return reply
    .code(status)
    .header('content-type', type)
    .header('content-security-policy', pagePolicy)
    .send(text)
}

/** Whether the browser says that it has what bears this entity tag. */
export function isKnown({ headers }: FastifyRequest, etag: string): boolean {
  const tags = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags?.some((tag) => tag === '*' || tag === etag) === true
}
