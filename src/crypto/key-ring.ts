import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import { Secret } from '../secret.ts'
import { prependToKeyFile, readOrCreateKeyFile } from './key-file.ts'

/** Bytes of a key of AES-256. */
const KEY_BYTES = 32

/** The label that marks the key of the lookup hashes; it seals nothing. */
const HASH_LABEL = 'hash'

/** What is wrong with the keys. */
export type KeyFault =
  /** A list of keys that cannot be read. */
  | 'malformed'
  /** The key file is open to others, or holds a malformed list. */
  | 'file-open'
  | 'file-malformed'
  /** The data was sealed before, and there is no key file any more. */
  | 'file-missing'
  /** The keys are not those of this data; a key is gone that may have sealed some of it. */
  | 'other-keys'
  | 'key-missing'

/** What an operator must mend before the program can start; says what is wrong and never shows a key. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError'
  readonly code: KeyFault
  /** Paths, modes and labels, for a sentence. */
  readonly details: Readonly<Record<string, string>>

  constructor(message: string, code: KeyFault = 'malformed', details: Readonly<Record<string, string>> = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}

/** One key that seals and opens. */
interface DataKey {
  /** For people: as written before the colon, or the tag in hex. */
  readonly label: string
  /** Derived from the key and written into every sealed value, so a label may be renamed at will. */
  readonly tag: number
  readonly key: KeyObject
}

/** The keys of one installation: the first seals, all of them open. */
export interface KeyRing {
  readonly active: DataKey
  readonly byTag: ReadonlyMap<number, DataKey>
  /** Label of the key that seals or sealed and makes the lookup hashes too; undefined when `hash` is its own entry. */
  readonly hashLabel: string | undefined
  /** Master of the lookup hashes; see `parseKeys` for which key it is and why it survives a rotation. */
  readonly hashMaster: KeyObject
  /**
   * 16 hex digits that tell one hash master from another without giving it away. Keep it beside the data:
   * when it differs at the next start, the keys are not those of this data.
   */
  readonly fingerprint: string
}

/**
 * Reads a list of keys, separated by commas or white space. A key is 32 bytes in base64 (44 characters) or
 * hex (64), with or without a label: `2026:…`. The first one seals; the others only open what they sealed.
 *
 * Lookup hashes must stay what they are when keys change, or nobody would be found by NIK again. Their master
 * is the entry labelled `hash`; where there is none it is the OLDEST key, that is the last of the list. So a new
 * key is put in front. Whoever later drops the oldest key keeps it on under the label `hash`.
 *
 * @throws KeyRingError naming the entry by its place, never by its text
 */
export function parseKeys(text: string): KeyRing {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '')
  if (entries.length === 0) throw new KeyRingError('the list of keys is empty')
  const dataKeys: { readonly key: DataKey; readonly bytes: Buffer }[] = []
  let hashBytes: Buffer | undefined
  for (const [index, entry] of entries.entries()) {
    const { label, bytes } = parseEntry(entry, index + 1)
    if (label === HASH_LABEL) {
      if (hashBytes !== undefined) throw new KeyRingError('the label "hash" stands more than once')
      hashBytes = bytes
      continue
    }
    const key = dataKey(label, bytes)
    if (dataKeys.some((known) => known.key.tag === key.tag || known.key.label === key.label)) {
      throw new KeyRingError(`key ${index + 1} repeats a key or a label that stands before it`)
    }
    dataKeys.push({ key, bytes })
  }
  const [active] = dataKeys
  const oldest = dataKeys.at(-1)
  if (active === undefined || oldest === undefined) {
    throw new KeyRingError('there is only a key labelled "hash" and none that seals')
  }
  const master = hashBytes ?? oldest.bytes
  return {
    active: active.key,
    byTag: new Map(dataKeys.map(({ key }) => [key.tag, key])),
    hashLabel: hashBytes === undefined ? oldest.key.label : undefined,
    hashMaster: subkey(master, 'lookup hash'),
    fingerprint: subkeyBytes(master, 'fingerprint').toString('hex', 0, 8),
  }
}

/** The label of the key that people are looked up with: its own entry, or the oldest of those that seal. */
export function lookupLabelOf({ hashLabel }: KeyRing): string {
  return hashLabel ?? HASH_LABEL
}

/** Where the keys of an installation are. */
export interface KeySource {
  /** LOKET_KEY. */
  readonly key: Secret | undefined
  readonly dataDir: string
}

/**
 * The keys of this installation: those of `key` (LOKET_KEY), else those of the file `keys` in the data folder,
 * which is made at the first start, readable by its owner only. `mayCreate: false` where data was sealed before:
 * a new key would open nothing of it.
 *
 * @throws KeyRingError when a key is malformed, or the file can be read by others, or may not be made
 */
export function loadKeyRing({
  key,
  dataDir,
  mayCreate = true,
}: KeySource & { mayCreate?: boolean }): KeyRing {
  if (key !== undefined) return parseKeys(key.reveal())
  const file = readOrCreateKeyFile(dataDir, mayCreate ? () => newEntry('k1') : undefined)
  const { path } = file
  if (file.text === undefined) {
    throw new KeyRingError(`the key file ${path} is missing, and the data is sealed`, 'file-missing', {
      path,
    })
  }
  if (file.openMode !== undefined) {
    throw new KeyRingError(
      `the key file ${path} can be read by other users (mode ${file.openMode}); run: chmod 600 ${path}`,
      'file-open',
      { path, mode: file.openMode },
    )
  }
  try {
    return parseKeys(file.text)
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error
    throw new KeyRingError(`the key file ${path} cannot be used: ${error.message}`, 'file-malformed', {
      path,
      fault: error.message,
    })
  }
}

/** Makes a new key in front of those of the key file. @throws KeyRingError when there is none that can be used */
export function addKeyInFront(dataDir: string): KeyRing {
  const source = { key: undefined, dataDir, mayCreate: false }
  const labels = new Set([...loadKeyRing(source).byTag.values()].map(({ label }) => label))
  let place = labels.size + 1
  while (labels.has(`k${place}`)) place += 1
  prependToKeyFile(dataDir, newEntry(`k${place}`))
  return loadKeyRing(source)
}

function newEntry(label: string): string {
  return `${label}:${randomBytes(KEY_BYTES).toString('base64')}\n`
}

function parseEntry(entry: string, place: number): { label: string | undefined; bytes: Buffer } {
  const colon = entry.indexOf(':')
  const label = colon === -1 ? undefined : entry.slice(0, colon)
  if (label !== undefined && !/^[a-z0-9][a-z0-9-]{0,15}$/i.test(label)) {
    throw new KeyRingError(`the label of key ${place} must be 1 to 16 letters, digits or "-"`)
  }
  const text = entry.slice(colon + 1)
  if (/^[0-9a-f]{64}$/i.test(text)) return { label, bytes: Buffer.from(text, 'hex') }
  if (/^[\w+/-]{43}=?$/.test(text)) return { label, bytes: Buffer.from(text, 'base64') }
  throw new KeyRingError(
    `key ${place} must be ${KEY_BYTES} bytes written in base64 (44 characters) or hex (64 characters)`,
  )
}

function dataKey(label: string | undefined, bytes: Buffer): DataKey {
  const tag = subkeyBytes(bytes, 'key tag').readUInt32BE(0)
  return { label: label ?? tag.toString(16).padStart(8, '0'), tag, key: createSecretKey(bytes) }
}

function subkey(master: Buffer, purpose: string): KeyObject {
  return createSecretKey(subkeyBytes(master, purpose))
}

function subkeyBytes(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `loket ${purpose}`, KEY_BYTES))
}
