import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Secret } from '../../src/secret.ts'

/**
 * Whether a body was signed with the app secret (Webhooks: X-Hub-Signature-256, `sha256=` and the HMAC in hex). It
 * must be given the bytes as they came: they are signed with every character beyond ASCII escaped, so a body that
 * was parsed and written again has another signature.
 */
export function isSigned(body: Buffer, header: unknown, appSecret: Secret): boolean {
  const given = typeof header === 'string' ? /^sha256=([0-9a-f]{64})$/i.exec(header)?.[1] : undefined
  if (given === undefined) return false
  const expected = createHmac('sha256', appSecret.reveal()).update(body).digest()
  return timingSafeEqual(Buffer.from(given, 'hex'), expected)
}

/** Whether a text is the secret, in a time that does not tell how much of it is right. */
export function isSecret(given: unknown, secret: Secret): boolean {
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret.reveal()))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
