import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readOrCreateKeyFile } from '../../src/crypto/key-file.ts'
import { KeyRingError, loadKeyRing, parseKeys } from '../../src/crypto/key-ring.ts'
import { Secret } from '../../src/secret.ts'

const bytes = randomBytes(32)
const other = randomBytes(32)

describe('a list of keys', () => {
  it('takes 32 bytes in base64, base64url or hex as the same key', () => {
    const rings = [bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')].map(
      parseKeys,
    )
    expect(new Set(rings.map((ring) => ring.active.tag)).size).toBe(1)
    expect(new Set(rings.map((ring) => ring.fingerprint)).size).toBe(1)
  })

  it('lets the first key seal and all of them open', () => {
    const ring = parseKeys(`2027:${other.toString('hex')}, 2026:${bytes.toString('base64')}`)
    expect(ring.active.label).toBe('2027')
    expect([...ring.byTag.values()].map((key) => key.label)).toEqual(['2027', '2026'])
  })

  it('has a fingerprint that stays through a rotation and changes with foreign keys', () => {
    const before = parseKeys(bytes.toString('hex'))
    expect(parseKeys(`${other.toString('hex')},${bytes.toString('hex')}`).fingerprint).toBe(
      before.fingerprint,
    )
    expect(parseKeys(other.toString('hex')).fingerprint).not.toBe(before.fingerprint)
    expect(bytes.toString('hex')).not.toContain(before.fingerprint)
  })

  it.each([
    ['nothing', ' , ', /empty/],
    ['a key too short', bytes.toString('hex').slice(2), /key 1 must be 32 bytes/],
    ['a passphrase', 'kata-sandi-saya', /key 1 must be 32 bytes/],
    ['a second key that is wrong', `${bytes.toString('hex')},x:${bytes.toString('hex')}ff`, /key 2 must be/],
    ['a strange label', `dua kali:${bytes.toString('hex')}`, /key 1 must be/],
    ['a label too long', `${'a'.repeat(17)}:${bytes.toString('hex')}`, /label of key 1/],
    ['the same key twice', `a:${bytes.toString('hex')},b:${bytes.toString('base64')}`, /key 2 repeats/],
    ['the same label twice', `a:${bytes.toString('hex')},a:${other.toString('hex')}`, /key 2 repeats/],
    ['only a hash key', `hash:${bytes.toString('hex')}`, /none that seals/],
    [
      'two hash keys',
      `${bytes.toString('hex')},hash:${other.toString('hex')},hash:${other.toString('hex')}`,
      /once/,
    ],
  ])('refuses %s without repeating it', (_what, text, message) => {
    expect(() => parseKeys(text)).toThrow(KeyRingError)
    expect(() => parseKeys(text)).toThrow(message)
    try {
      parseKeys(text)
    } catch (error) {
      expect(String(error)).not.toContain(bytes.toString('hex').slice(2, 20))
      expect(String(error)).not.toContain('sandi')
    }
  })

  it('does not show its keys when printed', () => {
    const ring = parseKeys(bytes.toString('hex'))
    const printed = inspect(ring, { depth: 9, showHidden: true }) + JSON.stringify(ring)
    expect(printed).not.toContain(bytes.toString('hex'))
    expect(printed).not.toContain(bytes.toString('base64'))
  })
})

describe('the keys of an installation', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'loket-keys-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  it('are those of the environment when it has any, and no file is made', () => {
    const ring = loadKeyRing({ key: new Secret(bytes.toString('hex')), dataDir })
    expect(ring.fingerprint).toBe(parseKeys(bytes.toString('hex')).fingerprint)
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('are made at the first start, for the owner alone, and stay the same', () => {
    const folder = join(dataDir, 'new', 'deep')
    const first = loadKeyRing({ key: undefined, dataDir: folder })
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['keys'])
    expect(loadKeyRing({ key: undefined, dataDir: folder }).fingerprint).toBe(first.fingerprint)
  })

  it('are not used from a file that others can read, and the message says how to mend it', () => {
    loadKeyRing({ key: undefined, dataDir })
    chmodSync(join(dataDir, 'keys'), 0o640)
    expect(() => loadKeyRing({ key: undefined, dataDir })).toThrow(/mode 640.*chmod 600/)
  })

  it('name the file when it is damaged, and do not replace it', () => {
    writeFileSync(join(dataDir, 'keys'), 'k1:abc', { mode: 0o600 })
    expect(() => loadKeyRing({ key: undefined, dataDir })).toThrow(/keys cannot be used: key 1 must be/)
    expect(readFileSync(join(dataDir, 'keys'), 'utf8')).toBe('k1:abc')
  })

  it('are those of the program that was first when two start at once', () => {
    const file = readOrCreateKeyFile(dataDir, () => {
      // The other program makes its file after this one has looked for it and found none.
      writeFileSync(join(dataDir, 'keys'), 'first', { mode: 0o600 })
      return 'second'
    })
    expect(file.text).toBe('first')
    expect(readdirSync(dataDir)).toEqual(['keys'])
  })
})

describe('a secret', () => {
  it('is never shown by printing, joining, inspecting or serialising', () => {
    const secret = new Secret('42:TOKEN')
    const shown = `${String(secret)} ${JSON.stringify({ secret })} ${inspect({ secret }, { depth: 9, showHidden: true })}`
    expect(shown).not.toContain('TOKEN')
    expect(shown.match(/\[secret\]/g)).toHaveLength(3)
    expect(secret.reveal()).toBe('42:TOKEN')
  })
})
