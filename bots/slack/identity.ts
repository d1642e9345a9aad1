import type { Logger } from 'pino'
import { z } from 'zod'
import { pause, type Timers } from '../../src/timers.ts'
import type { SlackClient } from './client.ts'
import { judge } from './failures.ts'
import { scopes } from './scopes.ts'

/** What the app knows about itself, filled in once Slack answered auth.test. */
export interface SlackIdentity {
  userId: string | undefined
  /** Scopes of the manifest that the installed app does not have; undefined while Slack did not say. */
  missingScopes: readonly string[] | undefined
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

const answered = z.object({
  user_id: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
})

/**
 * Asks Slack who we are, in the background until it answers, so that the program starts, and serves, while Slack is
 * away.
 */
export function learnIdentity(parts: {
  readonly client: SlackClient
  readonly identity: SlackIdentity
  readonly timers: Timers
  readonly log: Pick<Logger, 'info' | 'warn'>
}): { stop(): void } {
  const stopped = new AbortController()
  void ask(parts, stopped.signal)
  return { stop: () => stopped.abort() }
}

async function ask(
  { client, identity, timers, log }: Parameters<typeof learnIdentity>[0],
  signal: AbortSignal,
): Promise<void> {
  for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      const { user_id: userId, response_metadata: about } = answered.parse(await client.auth.test())
      identity.userId = userId
      identity.missingScopes = Object.keys(scopes).filter((scope) => about?.scopes?.includes(scope) === false)
      log.info({ bot: userId }, 'connected to Slack')
      if (identity.missingScopes.length > 0) {
        log.warn({ count: identity.missingScopes.length }, 'the Slack app lacks scopes of its manifest')
      }
      return
    } catch (error) {
      const failure = judge(error)
      log.warn({ code: failure.code }, 'Slack does not tell who we are yet; trying again')
      await pause(timers, (failure.kind === 'retry' ? failure.afterMs : undefined) ?? waitMs, signal)
    }
  }
}
