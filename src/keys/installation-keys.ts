import { KeyRingError, loadKeyRing, type KeyRing, type KeySource } from '../crypto/key-ring.ts'
import type { Db } from '../storage/db.ts'
import { forgetAllBut, recall, recallAll, remember } from '../storage/installation.ts'

/** Under this name stands the fingerprint of the keys that people are looked up with. */
const fingerprintName = 'lookup-keys'

/** Under this, with the key's tag, stands the label of each key that may have sealed something. */
const sealedWith = 'sealed-with:'

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
  if (fingerprint !== ring.fingerprint) {
    throw new KeyRingError('the keys are not those of this database', 'other-keys', {
      expected: fingerprint,
      given: ring.fingerprint,
    })
  }
  const own = new Set([...ring.byTag.keys()].map(nameOf))
  const missing = [...(await recallAll(db, sealedWith))].filter(([name]) => !own.has(name))
  if (missing.length > 0) {
    const labels = missing.map(([, label]) => label).join(', ')
    throw new KeyRingError('a key is missing that sealed data', 'key-missing', { labels })
  }
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
  return `${sealedWith}${tag.toString(16).padStart(8, '0')}`
}
