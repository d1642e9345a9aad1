import { verifySlackRequest } from '@slack/bolt'
import type { Secret } from '../../src/secret.ts'

/** A request is as old as its timestamp says, in either direction (Slack: "Verifying requests from Slack"). */
const SKEW_SECONDS = 300

/** What is checked of a request. Headers as Node gives them. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The body as it came, byte for byte. */
  readonly body: string
}

/**
 * Whether Slack signed the request, and not longer ago than five minutes. Bolt compares in constant time; it takes
 * timestamps of the future, which we do not.
 */
export function isSigned({ headers, body }: SignedRequest, signingSecret: Secret, now: Date): boolean {
  const timestamp = headers['x-slack-request-timestamp']
  const signature = headers['x-slack-signature']
  if (typeof timestamp !== 'string' || typeof signature !== 'string') return false
  if (!/^\d{1,12}$/.test(timestamp)) return false
  const seconds = Number(timestamp)
  if (Math.abs(now.getTime() / 1000 - seconds) > SKEW_SECONDS) return false
  try {
    verifySlackRequest({
      signingSecret: signingSecret.reveal(),
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds },
      nowMilliseconds: now.getTime(),
    })
    return true
  } catch {
    return false
  }
}
