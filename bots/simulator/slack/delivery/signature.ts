import { createHmac } from 'node:crypto'

/**
 * The headers by which an app knows that a request is Slack's ("Verifying requests from Slack"). With another secret
 * or time than the true ones: a forged or stale request.
 * @param body the raw body
 * @param seconds when it is said to be sent, seconds since the epoch
 */
export function signed(secret: string, body: string, seconds: number): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${digest}` }
}
