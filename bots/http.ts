import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'

/** Bodies above this are refused with 413 before they are read whole. Platforms' updates are far smaller. */
export const bodyBytesMax = 1_000_000

/** What the server asks the program when somebody asks it. */
export interface HttpProbes {
  /** Whether the program can serve; and each thing it works with, with whether that is there. */
  readiness(): Promise<{ readonly ready: boolean; readonly parts: Readonly<Record<string, boolean>> }>
  metrics(): Promise<{ readonly contentType: string; readonly text: string }>
}

/**
 * The program's one HTTP server: health, metrics, and whatever routes are added (webhooks, pages).
 * Request logging is off: addresses and paths with tokens are nobody's business; routes log by update id.
 */
export function createHttp(log: Logger, probes: HttpProbes): FastifyInstance {
  const http = Fastify({
    logger: false,
    bodyLimit: bodyBytesMax,
    trustProxy: true,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  })
  http.get('/healthz', () => ({ status: 'alive' }))
  http.get('/readyz', async (_request, reply) => {
    const { ready, parts } = await probes.readiness()
    return reply.code(ready ? 200 : 503).send({ ready, ...parts })
  })
  http.get('/metrics', async (_request, reply) => {
    const { contentType, text } = await probes.metrics()
    return reply.header('content-type', contentType).send(text)
  })
  http.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
  })
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ err: error, reqId: request.id }, 'a request failed')
    // What went wrong inside stays inside; a fault of the request may be named.
    return reply.code(status).send({ error: status >= 500 ? 'internal error' : error.code })
  })
  http.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not found' }))
  return http
}
