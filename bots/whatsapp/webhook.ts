import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Secret } from '../../src/secret.ts'
import type { Inbox } from '../inbox/inbox.ts'
import { readDelivery, type Delivery } from './deliveries.ts'
import { limits } from './limits.ts'
import { isSecret, isSigned } from './signature.ts'
import type { Part } from './take.ts'

/** Where Meta brings updates, under the program's public address. */
const webhookPath = '/whatsapp'

/** What the routes of the webhook are made of. */
export interface WebhookParts {
  readonly phoneNumberId: string
  readonly appSecret: Secret
  readonly verifyToken: Secret
  readonly inbox: Inbox
  /** Whether the program is started; before, nothing is taken. */
  readonly isReady: () => boolean
  /** A message was taken and is going to be answered. */
  readonly onTaken: (messageId: string) => void
  readonly log: Pick<Logger, 'debug' | 'warn' | 'error'>
}

const querySchema = z.object({
  'hub.mode': z.literal('subscribe'),
  'hub.verify_token': z.string(),
  'hub.challenge': z.string().max(1000),
})

/**
 * The routes of the webhook. Meta asks once whether it is ours (403 for a wrong token). What is not signed with the
 * app secret is turned away (401). What is signed and cannot be read is acknowledged, for it would come again for a
 * week. Each person's messages are committed before they are acknowledged, or, when that takes longer than the
 * inbox's budget or the database is away, kept in the inbox: so order holds, and what came during an outage is
 * answered as soon as it ends. Only when even that fails is Meta asked to bring it again (503).
 */
export function registerWhatsappWebhook(app: FastifyInstance, parts: WebhookParts): void {
  const { phoneNumberId, appSecret, verifyToken, log } = parts
  // A scope of its own, so that its way of reading bodies stays here.
  app.register((scope, _options, registered) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: limits.webhookBytes },
      (_request, body, parsed) => parsed(null, body),
    )
    scope.setErrorHandler((error, _request, reply) => reply.code(statusOf(error)).send())
    scope.get(webhookPath, async (request, reply) => {
      const query = querySchema.safeParse(request.query)
      if (!query.success || !isSecret(query.data['hub.verify_token'], verifyToken)) {
        log.warn('the webhook was asked for with a wrong token')
        return reply.code(403).send()
      }
      return reply.type('text/plain').send(query.data['hub.challenge'])
    })
    scope.post(webhookPath, { bodyLimit: limits.webhookBytes }, async (request, reply) => {
      const body = request.body instanceof Buffer ? request.body : Buffer.alloc(0)
      if (!isSigned(body, request.headers['x-hub-signature-256'], appSecret)) {
        log.warn('a call of the webhook had no right signature')
        return reply.code(401).send()
      }
      if (!parts.isReady()) return reply.code(503).send()
      const delivery = readDelivery(parse(body), phoneNumberId)
      if (delivery === undefined) log.warn({ reqId: request.id }, 'a webhook is malformed')
      else await take(delivery, parts)
      return reply.code(200).send()
    })
    registered()
  })
}

/** @throws what the disk says when something could be neither handled nor kept */
async function take(delivery: Delivery, { inbox, onTaken, log }: WebhookParts): Promise<void> {
  for (const each of delivery.passed) {
    if (each.kind === 'malformed') log.warn({ eventId: each.eventId }, 'a message is malformed')
    else log.debug({ eventId: each.eventId, code: each.reason }, 'a message asks nothing of us')
  }
  for (const code of delivery.errors) log.warn({ code: String(code) }, 'WhatsApp tells of an error')
  for (const messageId of delivery.messageIds) onTaken(messageId)
  const { persons, statuses } = delivery
  const parts: { order: string; payload: Part }[] = [...persons].map(([order, messages]) => ({
    order,
    payload: { messages },
  }))
  if (statuses.length > 0) parts.push({ order: 'statuses', payload: { statuses } })
  await Promise.all(parts.map((part) => inbox.take(part)))
}

/** Fastify's own refusals, such as 413, keep their status; anything else is for Meta to bring again. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' ? status : 503
}

/** Undefined for what is not JSON. */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
