import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLoopback } from '../../../simulator-mode.ts'

/**
 * Turns everybody away who is not a browser of this machine that was sent here by nobody else: whoever plays can be
 * anybody. Other pages cannot name us in Host (DNS rebinding) nor act from their Origin, and behind a proxy somebody
 * from outside would look like one from here.
 */
export async function onlyHere(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { host = '', origin, forwarded } = request.headers
  const proxied = forwarded !== undefined || request.headers['x-forwarded-for'] !== undefined
  const own = isLoopback(nameIn(host)) && (origin === undefined || origin === `http://${host}`)
  if (own && !proxied) return
  await reply.code(403).send({ error: 'the simulator answers only to this machine' })
}

/** The name in a Host header, without the port. */
function nameIn(host: string): string {
  return host.replace(/:\d+$/, '')
}
