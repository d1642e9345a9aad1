import { KeyRingError, loadKeyRing, type KeyRing, type KeySource } from '../crypto/key-ring.ts'
import type { Db } from '../storage/db.ts'
import { forgetAllBut, recall, recallAll, remember } from '../storage/installation.ts'

/** Under this name stands the fingerprint of the keys that people are looked up with. */
const fingerprintName = 'lookup-keys'

/** Under this, with the key's tag, stands the label of each key that may have sealed something. */
const sealedWith = 'sealed-with:'

/** The keys that an installation's data needs, by what its database remembers of them. No key can be made of it. */
export interface NeededKeys {
  /** Of the keys that people are looked up with; null where nothing was sealed yet. */
  readonly fingerprint: string | null
  /** Each that may have sealed something: the tag in hex, and the label for people. */
  readonly sealing: readonly { readonly tag: string; readonly label: string }[]
}

/** Reads the needed keys out of what is remembered in `installation`, by name. */
export function neededKeys(remembered: ReadonlyMap<string, string>): NeededKeys {
  return {
    fingerprint: remembered.get(fingerprintName) ?? null,
    sealing: [...remembered]
      .filter(([name]) => name.startsWith(sealedWith))
      .map(([name, label]) => ({ tag: name.slice(sealedWith.length), label })),
  }
}

/** Holds keys against those that are needed. @throws KeyRingError when they are others, or one is missing */
export function verifyKeyRing(ring: KeyRing, { fingerprint, sealing }: NeededKeys): void {
  if (fingerprint !== null && fingerprint !== ring.fingerprint) {
    throw new KeyRingError('the keys are not those of this database', 'other-keys', {
      expected: fingerprint,
      given: ring.fingerprint,
    })
  }
  const own = new Set([...ring.byTag.keys()].map(tagText))
  const missing = sealing.filter(({ tag }) => !own.has(tag))
  if (missing.length > 0) {
    const labels = missing.map(({ label }) => label).join(', ')
    throw new KeyRingError('a key is missing that sealed data', 'key-missing', { labels })
  }
}

/**
 * The keys of the installation, held against what its database remembers: with other keys nobody would be found and
 * nothing opened, and what is written meanwhile would be lost on whoever puts the right keys back.
 *
 * @throws KeyRingError when the keys cannot be read or are not those of this data
 */
export async function openKeyRing(db: Db, source: KeySource, now: Date): Promise<KeyRing> {
  const known = await recall(db, fingerprintName)
  const ring = loadKeyRing({ ...source, mayCreate: known === undefined })
  // Of two programs that start at once on a new database, the second finds the keys of the first.
  await requireFitting(db, ring, await remember(db, fingerprintName, ring.fingerprint, now))
  return ring
}

/**
 * The same, without making or noting anything. Undefined where no keys were used yet.
 *
 * @throws KeyRingError as `openKeyRing`
 */
export async function readKeyRing(db: Db, source: KeySource): Promise<KeyRing | undefined> {
  const known = await recall(db, fingerprintName)
  if (known === undefined) return undefined
  const ring = loadKeyRing({ ...source, mayCreate: false })
  await requireFitting(db, ring, known)
  return ring
}

async function requireFitting(db: Db, ring: KeyRing, fingerprint: string): Promise<void> {
  const remembered = new Map([[fingerprintName, fingerprint], ...(await recallAll(db, sealedWith))])
  verifyKeyRing(ring, neededKeys(remembered))
}

/** Notes that the first key seals from now on. */
export async function takeIntoUse(db: Db, { active }: KeyRing, now: Date): Promise<void> {
  await remember(db, nameOf(active.tag), active.label, now)
}

/** Notes that nothing is sealed with any other key than the first: they may be missing from now on. */
export async function retireOthers(db: Db, { active }: KeyRing): Promise<void> {
  await forgetAllBut(db, sealedWith, nameOf(active.tag))
}

function nameOf(tag: number): string {
  return `${sealedWith}${tagText(tag)}`
}

function tagText(tag: number): string {
  return tag.toString(16).padStart(8, '0')
}
