import { randomBytes } from 'node:crypto'

/**
 * A message id as the platform makes them: base64 that holds the other side's phone number or user id, the
 * direction and a random part. Whoever logs one logs the phone number.
 */
export function messageId(other: string, direction: 'in' | 'out'): string {
  const who = Buffer.from(other)
  const random = Buffer.from(randomBytes(9).toString('hex').toUpperCase())
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, who.length]),
    who,
    Buffer.from([0x15, 0x02, 0x00, direction === 'in' ? 0x12 : 0x11, 0x18, random.length]),
    random,
    Buffer.from([0x00]),
  ])
  return `wamid.${bytes.toString('base64')}`
}

/** The form of a business-scoped user id. */
export const userIdForm = /^[A-Z]{2}\.(ENT\.)?[0-9A-Za-z]{1,128}$/

/** A new business-scoped user id of a person in Indonesia. */
export function newUserId(): string {
  return `ID.${BigInt(`0x${randomBytes(8).toString('hex')}`)}`
}
