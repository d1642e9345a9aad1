import { webApi } from '@slack/bolt'
import type { Secret } from '../../src/secret.ts'

export type SlackClient = InstanceType<typeof webApi.WebClient>

/** A call waits so long; a file has its own time. */
const CALL_MS = 15_000

/**
 * Slack's libraries write whole payloads into their log. Ours is told by the caller what came of each call, so theirs
 * says nothing.
 */
export const silentLogger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => webApi.LogLevel.ERROR,
}

/** Errors that say that nothing of ours will work until someone mends it. */
export const tokenFaults: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'no_permission',
  'org_login_required',
])

class WatchedClient extends webApi.WebClient {
  #answers = false

  answers(): boolean {
    return this.#answers
  }

  override async apiCall(method: string, options?: Record<string, unknown>) {
    try {
      const result = await super.apiCall(method, options)
      this.#answers = true
      return result
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError) this.#answers = !tokenFaults.has(error.data.error)
      else this.#answers = error instanceof webApi.WebAPIRateLimitedError
      throw error
    }
  }
}

/**
 * The Web API's client. It does not retry by itself: a retry after a lost answer doubles a message, so the outbox
 * alone decides. `apiUrl` with a slash at its end. `answers`: whether Slack answered the last call; false before the
 * first.
 */
export function createSlackClient(options: {
  readonly token: Secret
  readonly apiUrl: string
}): SlackClient & { answers(): boolean } {
  return new WatchedClient(options.token.reveal(), {
    slackApiUrl: options.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    logger: silentLogger,
    // An address in place of a method's name would take the token along.
    allowAbsoluteUrls: false,
  })
}
