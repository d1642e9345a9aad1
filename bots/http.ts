import { randomUUID } from 'node:crypto'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Logger } from 'pino'
import { isDatabaseOutage } from '../src/storage/outage.ts'

/** Bodies above this are refused with 413 before they are read whole. Platforms' updates are far smaller. */
export const bodyBytesMax = 1_000_000

/** What the server asks the program when somebody asks it. */
export interface HttpProbes {
  /** Whether the program can serve; and each thing it works with, with whether that is there. */
  readiness(): Promise<{ readonly ready: boolean; readonly parts: Readonly<Record<string, boolean>> }>
  metrics(): Promise<{ readonly contentType: string; readonly text: string }>
}

/** What a browser is shown when it cannot be shown what it asked for. */
export type ErrorPage = (
  request: FastifyRequest,
  status: number,
) => { readonly type: string; readonly policy: string; readonly text: string }

/** A visitor who was turned away comes again after so many seconds. */
const retrySeconds = 5

/**
 * The program's one HTTP server: health, metrics, and whatever routes are added (webhooks, pages).
 * Request logging is off: addresses and paths with tokens are nobody's business; routes log by update id.
 * Faults are told as JSON, and to browsers as `errorPage`.
 */
export function createHttp(log: Logger, probes: HttpProbes, errorPage?: ErrorPage): FastifyInstance {
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
  const tell = (request: FastifyRequest, reply: FastifyReply, status: number, error: string) => {
    reply.code(status).header('cache-control', 'no-store')
    if (status === 503) reply.header('retry-after', retrySeconds)
    if (errorPage === undefined || !isBrowser(request)) return reply.send({ error })
    const { type, policy, text } = errorPage(request, status)
    return reply.header('content-type', type).header('content-security-policy', policy).send(text)
  }
  http.setErrorHandler((error: FastifyError, request, reply) => {
    // A platform whose update could not be taken hears of a failure as before, whatever the cause.
    const away = isReading(request) && isDatabaseOutage(error)
    const status = away ? 503 : (error.statusCode ?? 500)
    // A crowd, and an outage that the probes tell, would fill the log.
    if (status >= 500 && status !== 503) log.error({ err: error, reqId: request.id }, 'a request failed')
    // What went wrong inside stays inside; a fault of the request may be named.
    const words = status === 503 ? 'busy' : status >= 500 ? 'internal error' : error.code
    return tell(request, reply, status, words)
  })
  http.setNotFoundHandler((request, reply) => tell(request, reply, 404, 'not found'))
  return http
}

/** Whether a person is looking: platforms, scripts and probes do not ask for HTML. */
function isBrowser(request: FastifyRequest): boolean {
  return isReading(request) && request.headers.accept?.includes('text/html') === true
}

function isReading({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD'
}
