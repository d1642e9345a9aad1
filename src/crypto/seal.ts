import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

/*
 * A sealed value, in bytes: version (1) · key tag (4, big endian) · nonce (12) · ciphertext · GCM tag (16).
 * Version, key tag and the caller's context are authenticated with it. Nonces are random: one key is good for
 * 2^32 values (NIST SP 800-38D, 8.3), far beyond what one agency seals before it rotates.
 */
const VERSION = 1
const HEADER_BYTES = 5
const NONCE_BYTES = 12
const TAG_BYTES = 16
const BODY_AT = HEADER_BYTES + NONCE_BYTES

/** How many nonces are drawn from the system at a time: one call for each value would halve the speed. */
const NONCES_DRAWN = 1024

/** Why a sealed value did not open. `damaged` also stands for a value moved to another context. */
export type SealFault = 'damaged' | 'unknown-version' | 'unknown-key'

/** A sealed value did not open. Carries no content and no context. */
export class SealError extends Error {
  override readonly name = 'SealError'
  readonly code: SealFault

  constructor(code: SealFault) {
    super(`a sealed value did not open: ${code}`)
    this.code = code
  }
}

/**
 * Seals personal data (AES-256-GCM) before it goes to the database.
 *
 * `context` says where the value stands, e.g. `person:41:profile` or `conversation:telegram:77`: a value copied
 * into another row or column does not open there. It is not stored, so it must be made of what never changes.
 */
export interface Sealer {
  seal(plaintext: Uint8Array | string, context: string): Buffer<ArrayBuffer>
  /** @throws SealError */
  open(sealed: Uint8Array, context: string): Buffer<ArrayBuffer>
  sealJson(value: unknown, context: string): Buffer<ArrayBuffer>
  /** The value, still to be checked by the caller. @throws SealError */
  openJson(sealed: Uint8Array, context: string): unknown
  /**
   * A keyed hash of 32 bytes by which a sealed value can be looked up, e.g. a NIK. Equal for equal `value` and
   * `purpose`, also after keys were rotated; without the key it cannot be tried out. The caller normalises
   * `value`. Hashes of different purposes cannot be compared with each other.
   */
  lookupHash(value: string, purpose: string): Buffer<ArrayBuffer>
  /** What every value begins with that is sealed now: by it the values under older keys are found. */
  readonly header: Uint8Array
}

/** A sealer over the installation's keys. */
export function createSealer(ring: KeyRing): Sealer {
  const nextNonce = nonceSource()
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt8(VERSION, 0)
  header.writeUInt32BE(ring.active.tag, 1)

  const seal: Sealer['seal'] = (plaintext, context) => {
    const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext
    const out = Buffer.allocUnsafe(BODY_AT + bytes.length + TAG_BYTES)
    header.copy(out, 0)
    nextNonce(out)
    const cipher = createCipheriv('aes-256-gcm', ring.active.key, out.subarray(HEADER_BYTES, BODY_AT))
    cipher.setAAD(additionalData(out, context))
    cipher.update(bytes).copy(out, BODY_AT)
    cipher.final()
    cipher.getAuthTag().copy(out, BODY_AT + bytes.length)
    return out
  }

  const open: Sealer['open'] = (sealed, context) => {
    const bytes = asBuffer(sealed)
    if (bytes.length < BODY_AT + TAG_BYTES) throw new SealError('damaged')
    if (bytes.readUInt8(0) !== VERSION) throw new SealError('unknown-version')
    const key = ring.byTag.get(bytes.readUInt32BE(1))
    if (key === undefined) throw new SealError('unknown-key')
    const end = bytes.length - TAG_BYTES
    const decipher = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(HEADER_BYTES, BODY_AT), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(additionalData(bytes, context))
    decipher.setAuthTag(bytes.subarray(end))
    const plaintext = decipher.update(bytes.subarray(BODY_AT, end))
    try {
      decipher.final()
    } catch {
      throw new SealError('damaged')
    }
    return plaintext
  }

  return {
    seal,
    open,
    sealJson: (value, context) => seal(JSON.stringify(value), context),
    openJson: (sealed, context): unknown => JSON.parse(open(sealed, context).toString('utf8')),
    lookupHash: (value, purpose) =>
      // The purpose's length goes first, so that no purpose and value run into each other.
      createHmac('sha256', ring.hashMaster).update(`${purpose.length}:${purpose}${value}`).digest(),
    header,
  }
}

/** Writes a fresh random nonce into its place in `out`. */
function nonceSource(): (out: Buffer) => void {
  const drawn = Buffer.alloc(NONCES_DRAWN * NONCE_BYTES)
  let at = drawn.length
  return (out) => {
    if (at === drawn.length) {
      randomFillSync(drawn)
      at = 0
    }
    drawn.copy(out, HEADER_BYTES, at, at + NONCE_BYTES)
    at += NONCE_BYTES
  }
}

function additionalData(sealed: Buffer, context: string): Buffer {
  const length = Buffer.byteLength(context)
  const data = Buffer.allocUnsafe(HEADER_BYTES + length)
  sealed.copy(data, 0, 0, HEADER_BYTES)
  data.write(context, HEADER_BYTES)
  return data
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
