import { randomInt } from 'node:crypto'
import type { Sealer } from '../crypto/seal.ts'

/** Letters and digits that are not taken for one another when they are read out. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const length = 10

/** A code that people pass on. It is shown once; only its hash is kept. */
export function newCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? 'A').join('')
}

/** The hash of a code as typed: codes are read out, so case, spaces and dashes do not matter. */
export function codeHash(sealer: Sealer, code: string, purpose: string): Uint8Array<ArrayBuffer> {
  const typed = code.replaceAll(/[\s-]/g, '').toUpperCase()
  return new Uint8Array(sealer.lookupHash(typed, purpose))
}
