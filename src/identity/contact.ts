import { z } from 'zod'

/** How a person can be reached beside the chat. */
export type Contact =
  | { readonly ok: true; readonly kind: 'phone'; readonly value: string }
  | { readonly ok: true; readonly kind: 'email'; readonly value: string }
  | { readonly ok: false; readonly code: 'not-a-contact' | 'not-a-phone' | 'not-an-email' }

/** RFC 5321, 4.5.3.1.3. */
const EMAIL_LENGTH_MAX = 254
/** ITU-T E.164: at most 15 digits with the country code; Indonesian numbers have 8 to 12 behind it. */
const INTERNATIONAL = /^\+[1-9]\d{7,14}$/
const INDONESIAN = /^\+62[1-9]\d{7,11}$/

const email = z.email().max(EMAIL_LENGTH_MAX)

/** Reads a phone number or an e-mail address, whichever it looks like. Phone numbers come out as +62…, with no separators. */
export function checkContact(text: string): Contact {
  const trimmed = text.trim()
  if (trimmed.includes('@')) {
    const result = email.safeParse(trimmed.replace(/^mailto:/i, ''))
    return result.success
      ? { ok: true, kind: 'email', value: result.data }
      : { ok: false, code: 'not-an-email' }
  }
  if (!/\d/.test(trimmed)) return { ok: false, code: 'not-a-contact' }
  const phone = normalisePhone(trimmed)
  return phone === undefined ? { ok: false, code: 'not-a-phone' } : { ok: true, kind: 'phone', value: phone }
}

/**
 * A phone number in international form, or undefined. Numbers without a country code are Indonesian, with or
 * without their leading 0; `+62 0812…`, a common slip, is understood.
 */
export function normalisePhone(text: string): string | undefined {
  const compact = text.trim().replaceAll(/[\s.()/\p{Dash}]/gu, '')
  if (!/^\+?\d+$/.test(compact)) return undefined
  const international = compact
    .replace(/^00/, '+')
    .replace(/^62(?=\d{9,})/, '+62')
    .replace(/^0/, '+62')
    .replace(/^(?=[2-9]\d)/, '+62')
    .replace(/^\+620/, '+62')
  return (international.startsWith('+62') ? INDONESIAN : INTERNATIONAL).test(international)
    ? international
    : undefined
}
