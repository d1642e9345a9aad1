import { badRequest, conflict } from '../errors.ts'
import { limits } from '../limits.ts'
import type { Call, Method } from './call.ts'

/** Bot API: getUpdates. */
export const getUpdates: Method = (call) => {
  const { params, sim } = call
  if (sim.webhook.target !== undefined) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  }
  readAllowed(call)
  const limit = params.integer('limit') ?? limits.updatesPerPoll
  const timeout = params.integer('timeout') ?? 0
  return sim.updates.poll(
    {
      offset: params.integer('offset') ?? 0,
      limit: limit <= 0 || limit > limits.updatesPerPoll ? limits.updatesPerPoll : limit,
      timeoutSeconds: Math.min(Math.max(timeout, 0), limits.pollTimeoutSeconds),
    },
    (action) => call.onGone(action),
  )
}

/** Bot API: setWebhook. An empty url removes it. Unlike the real server plain http and any port are taken. */
export const setWebhook: Method = (call) => {
  const { params } = call
  const url = params.text('url') ?? ''
  if (url === '') return deleteWebhook(call)
  const secretToken = readSecret(params.text('secret_token'))
  const connections = params.integer('max_connections') ?? limits.webhookConnectionsDefault
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  }
  readAllowed(call)
  const { updates, webhook } = call.sim
  updates.interrupt('terminated by setWebhook request')
  if (params.flag('drop_pending_updates')) updates.drop()
  const maxConnections = Math.min(Math.max(connections, 1), limits.webhookConnectionsMax)
  const before = webhook.target
  webhook.point({ url, secretToken, maxConnections })
  const same =
    before?.url === url && before.secretToken === secretToken && before.maxConnections === maxConnections
  call.description = same ? 'Webhook is already set' : 'Webhook was set'
  return true
}

/** Bot API: deleteWebhook. */
export const deleteWebhook: Method = (call) => {
  const { updates, webhook } = call.sim
  call.description = webhook.target === undefined ? 'Webhook is already deleted' : 'Webhook was deleted'
  if (call.params.flag('drop_pending_updates')) updates.drop()
  webhook.point(undefined)
  return true
}

/** Bot API: getWebhookInfo. */
export const getWebhookInfo: Method = (call) => {
  const { updates, webhook } = call.sim
  const error = webhook.lastError
  return {
    url: webhook.target?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.size,
    last_error_date: error === undefined ? undefined : Math.floor(error.at / 1000),
    last_error_message: error?.message,
    max_connections: webhook.target?.maxConnections,
    allowed_updates: updates.allowed,
  }
}

/** Absent keeps what was set before (Bot API: allowed_updates). */
function readAllowed(call: Call): void {
  const allowed = call.params.json('allowed_updates')
  if (allowed === undefined) return
  if (!Array.isArray(allowed)) throw badRequest("can't parse allowed_updates: expected an Array of String")
  call.sim.updates.allow(allowed.filter((kind): kind is string => typeof kind === 'string'))
}

function readSecret(secret: string | undefined): string | undefined {
  if (secret === undefined || secret === '') return undefined
  if (secret.length > limits.secretTokenChars) throw badRequest('secret token is too long')
  if (!/^[A-Za-z0-9_-]+$/.test(secret)) throw badRequest('secret token contains unallowed characters')
  return secret
}
