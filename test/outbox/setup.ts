import { randomBytes } from 'node:crypto'
import { createSealer, type Sealer } from '../../src/crypto/seal.ts'
import { parseKeys } from '../../src/crypto/key-ring.ts'
import type { NewDelivery } from '../../src/outbox/delivery.ts'

/** A sealer with a key of its own. */
export function testSealer(): Sealer {
  return createSealer(parseKeys(randomBytes(32).toString('hex')))
}

/** A message to a chat, as the flows would hand it over. */
export function newMessage(
  chatId: string,
  text: string,
  more: { posting?: string; caseId?: number; notBefore?: Date; unasked?: boolean } = {},
): NewDelivery {
  return { platform: 'telegram', chatId, kind: 'message', message: { text }, unasked: false, ...more }
}
