import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Clock } from '../../src/clock.ts'
import type { Secret } from '../../src/secret.ts'
import type { SlackIntake } from './intake.ts'
import { isSigned } from './signature.ts'

/** Where Slack sends events, commands and interactions, under PUBLIC_URL. */
const eventsPath = '/slack/events'

/** The largest is a filled modal: 100 inputs of 3000 characters. */
const BODY_LIMIT = 1024 * 1024

const verification = z.object({ type: z.literal('url_verification'), challenge: z.string().max(1000) })

/**
 * The route of Slack's requests. What Slack did not sign, or signed for another time, is turned away (401) and
 * nothing is done. What cannot be kept for lack of a disk is answered 503: then Slack brings events again, and tells
 * the person who commanded or pressed.
 */
export function registerSlackEvents(
  app: FastifyInstance,
  options: {
    readonly signingSecret: Secret
    readonly intake: SlackIntake
    readonly clock: Clock
    readonly log: Pick<Logger, 'warn'>
  },
): void {
  const { signingSecret, intake, clock, log } = options
  // A scope of its own, so that its way of reading bodies stays here.
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
      parsed(null, body),
    )
    scope.setErrorHandler((error, _request, reply) => reply.code(statusOf(error)).send())
    scope.post(eventsPath, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const { headers } = request
      const body = typeof request.body === 'string' ? request.body : ''
      if (!isSigned({ headers, body }, signingSecret, clock.now())) {
        log.warn('a request to Slack’s address was not signed by Slack')
        return reply.code(401).send()
      }
      const payload = parse(body, headers['content-type'] ?? '')
      const asked = verification.safeParse(payload)
      if (asked.success) return reply.send({ challenge: asked.data.challenge })
      const answer = await intake.take(payload)
      if (!answer.acknowledged) return reply.code(503).send()
      return answer.response === undefined ? reply.code(200).send() : reply.send(answer.response)
    })
    done()
  })
}

/** Fastify's own refusals, such as 413, keep their status. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' ? status : 503
}

/**
 * Events come as JSON, interactions as a form with their JSON in `payload`, commands as a form. Undefined for what is
 * none of these; the intake finds that malformed.
 */
function parse(body: string, contentType: string): unknown {
  try {
    if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) return JSON.parse(body)
    const form = new URLSearchParams(body)
    const payload = form.get('payload')
    return payload === null ? Object.fromEntries(form) : JSON.parse(payload)
  } catch {
    return undefined
  }
}
