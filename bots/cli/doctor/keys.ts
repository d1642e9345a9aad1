import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyRingError, loadKeyRing, type KeyRing } from '../../../src/crypto/key-ring.ts'
import { readKeyRing } from '../../../src/keys/installation-keys.ts'
import type { Db } from '../../../src/storage/db.ts'
import { operatorFault } from '../operator-faults.ts'
import { about, type Finding } from './finding.ts'
import type { Patient } from './patient.ts'

/**
 * Looks at the keys: whose they are, who can read them and, where there is a database, whether they are its own.
 * Makes none. @returns them when they can be used
 */
export async function checkKeys(
  { config, t }: Patient,
  db: Db | undefined,
): Promise<{ readonly ring: KeyRing | undefined; readonly findings: Finding[] }> {
  const { fine, notice, fault } = about('keys')
  const source = { key: config.key, dataDir: config.dataDir }
  const path = join(config.dataDir, 'keys')
  let used = db !== undefined
  try {
    const known = db === undefined ? undefined : await readKeyRing(db, source)
    used = known !== undefined
    const ring = known ?? loadKeyRing({ ...source, mayCreate: false })
    if (config.key !== undefined) return { ring, findings: [fine('keys-environment')] }
    const { uid } = await stat(path)
    const strange = process.getuid !== undefined && uid !== process.getuid()
    return { ring, findings: [strange ? fault('keys-owner', { path }) : fine('keys', { path })] }
  } catch (error) {
    if (!(error instanceof KeyRingError)) {
      const said = operatorFault(error, { t }, config.dataDir)
      if (said === undefined) throw error
      return { ring: undefined, findings: [fault('keys-unreadable', { said }, 'keys-refused')] }
    }
    if (error.code === 'file-missing' && !used)
      return { ring: undefined, findings: [notice('keys-new', { path })] }
    const said = operatorFault(error, { t }) ?? error.message
    return { ring: undefined, findings: [fault(`keys-${error.code}`, { said }, 'keys-refused')] }
  }
}
