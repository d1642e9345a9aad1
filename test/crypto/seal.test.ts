import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseKeys } from '../../src/crypto/key-ring.ts'
import { createSealer, SealError } from '../../src/crypto/seal.ts'

const oldKey = randomBytes(32).toString('base64')
const newKey = randomBytes(32).toString('base64')
const sealer = createSealer(parseKeys(oldKey))
const nik = '6171014508900001'

function faultOf(open: () => unknown): string {
  try {
    open()
  } catch (error) {
    if (error instanceof SealError) return error.code
    throw error
  }
  return 'opened'
}

describe('sealing', () => {
  it('gives back every value in the context it was sealed for', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (bytes, context) => {
        expect([...sealer.open(sealer.seal(bytes, context), context)]).toEqual([...bytes])
      }),
    )
  })

  it('gives back text and JSON as they were, also beyond ASCII', () => {
    const form = { nama: 'Nur ‘Aini', rincian: 'Rp 1.000 → 2.000 😀', lampiran: [1, null] }
    expect(sealer.openJson(sealer.sealJson(form, 'a'), 'a')).toEqual(form)
    expect(sealer.open(sealer.seal('Jalan Sutan Syahrir', 'a'), 'a').toString()).toBe('Jalan Sutan Syahrir')
  })

  it('opens what a database driver hands over as a plain byte array', () => {
    const sealed = sealer.seal(nik, 'a')
    const whole = new Uint8Array(sealed.length + 7)
    whole.set(sealed, 7)
    expect(sealer.open(whole.subarray(7), 'a').toString()).toBe(nik)
  })

  it('shows nothing of the content and never looks the same twice', () => {
    const first = sealer.seal(nik, 'a')
    expect(first.includes(nik)).toBe(false)
    expect(first.equals(sealer.seal(nik, 'a'))).toBe(false)
  })

  it('adds 33 bytes to the content', () => {
    expect(sealer.seal(Buffer.alloc(300), 'a').length).toBe(333)
  })

  it('does not repeat a nonce over many values', () => {
    const nonces = new Set(
      Array.from({ length: 5000 }, () => sealer.seal('x', 'a').subarray(5, 17).toString('hex')),
    )
    expect(nonces.size).toBe(5000)
  })

  it('refuses a value that was moved to another context', () => {
    expect(faultOf(() => sealer.open(sealer.seal(nik, 'person:1:profile'), 'person:2:profile'))).toBe(
      'damaged',
    )
  })

  it('refuses a value in which any one byte was changed', () => {
    const sealed = sealer.seal(nik, 'a')
    for (const index of sealed.keys()) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(faultOf(() => sealer.open(changed, 'a'))).not.toBe('opened')
    }
  })

  it('refuses a value that was cut, at every length', () => {
    const sealed = sealer.seal(nik, 'a')
    for (let length = 0; length < sealed.length; length++) {
      expect(faultOf(() => sealer.open(sealed.subarray(0, length), 'a'))).not.toBe('opened')
    }
  })

  it('says nothing of the content when a value does not open', () => {
    const stranger = createSealer(parseKeys(newKey))
    const sealed = sealer.seal(nik, 'person:Budi')
    expect(faultOf(() => stranger.open(sealed, 'person:Budi'))).toBe('unknown-key')
    try {
      sealer.open(sealed, 'person:Ani')
    } catch (error) {
      expect(String(error)).not.toMatch(/6171|Budi|Ani/)
    }
  })
})

describe('rotation', () => {
  const rotated = createSealer(parseKeys(`${newKey},${oldKey}`))

  it('opens what the older key sealed, and tells it by its beginning from what it seals itself', () => {
    const sealed = sealer.seal(nik, 'a')
    expect(rotated.open(sealed, 'a').toString()).toBe(nik)
    const beginning = (value: Uint8Array) => Buffer.from(value.subarray(0, rotated.header.length))
    expect(beginning(rotated.seal(nik, 'a'))).toEqual(Buffer.from(rotated.header))
    expect(beginning(sealed)).not.toEqual(Buffer.from(rotated.header))
  })

  it('keeps the lookup hash when a new key is put in front', () => {
    expect(rotated.lookupHash(nik, 'nik').equals(sealer.lookupHash(nik, 'nik'))).toBe(true)
  })

  it('keeps the lookup hash when the oldest key stays only under the label "hash"', () => {
    const later = createSealer(parseKeys(`${newKey},hash:${oldKey}`))
    expect(later.lookupHash(nik, 'nik').equals(sealer.lookupHash(nik, 'nik'))).toBe(true)
    expect(faultOf(() => later.open(sealer.seal(nik, 'a'), 'a'))).toBe('unknown-key')
  })

  it('opens a value whatever the key is called now', () => {
    const named = createSealer(parseKeys(`lama:${oldKey}`))
    expect(named.open(sealer.seal(nik, 'a'), 'a').toString()).toBe(nik)
  })
})

describe('lookup hashes', () => {
  it('are equal for the same value and purpose only', () => {
    const hash = sealer.lookupHash(nik, 'nik')
    expect(hash.length).toBe(32)
    expect(hash.equals(sealer.lookupHash(nik, 'nik'))).toBe(true)
    expect(hash.equals(sealer.lookupHash(nik, 'phone'))).toBe(false)
    expect(hash.equals(sealer.lookupHash('6171014508900002', 'nik'))).toBe(false)
    expect(sealer.lookupHash('b', 'a').equals(sealer.lookupHash('', 'ab'))).toBe(false)
  })

  it('differ under another key', () => {
    const stranger = createSealer(parseKeys(newKey))
    expect(stranger.lookupHash(nik, 'nik').equals(sealer.lookupHash(nik, 'nik'))).toBe(false)
  })
})
