import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Secret } from '../../src/secret.ts'
import type { TelegramIntake } from './intake.ts'

/** Where Telegram brings updates, under PUBLIC_URL. */
const webhookPath = '/telegram'

/** An update is far smaller; the largest text is 4096 characters. */
const BODY_LIMIT = 1024 * 1024

/**
 * The route of the webhook. What carries no right secret is turned away unread (401), what is too large too (413).
 * A malformed body is acknowledged, for it would come again for a day and hold up its chat. What could not be
 * handled is answered 503, so that Telegram brings it again: after 2 s, 4 s, 8 s and so on.
 */
export function registerTelegramWebhook(
  app: FastifyInstance,
  options: { readonly secret: Secret; readonly intake: TelegramIntake; readonly log: Pick<Logger, 'warn'> },
): void {
  const expected = digest(options.secret.reveal())

  const checkSecret = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const given = request.headers['x-telegram-bot-api-secret-token']
    if (typeof given === 'string' && timingSafeEqual(digest(given), expected)) return done()
    options.log.warn('a call of the webhook had no right secret')
    // The body is never read: the connection goes with the answer.
    void reply.code(401).header('connection', 'close').send()
  }

  // A scope of its own, so that its way of reading bodies stays here.
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
      parsed(null, body),
    )
    scope.setErrorHandler((error, _request, reply) => reply.code(statusOf(error)).send())
    scope.post(webhookPath, { onRequest: checkSecret, bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const taken = await options.intake.take(parse(request.body))
      return reply.code(taken === 'done' ? 200 : 503).send()
    })
    done()
  })
}

/** Fastify's own refusals, such as 413, keep their status; anything else is for Telegram to try again. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' ? status : 503
}

/** Undefined for what is not JSON; the intake finds that malformed. */
function parse(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    return undefined
  }
}

/** Of one length whatever is given, so that comparing tells nothing by its time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
