import { join } from 'node:path'
import { addKeyInFront, type KeyRing } from '../../src/crypto/key-ring.ts'
import { createSealer } from '../../src/crypto/seal.ts'
import { openKeyRing, retireOthers, takeIntoUse } from '../../src/keys/installation-keys.ts'
import { countUnderOtherKeys, resealAll } from '../../src/keys/reseal.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'
import { DataDirectoryInUseError } from '../../src/storage/embedded/lock.ts'
import { countWorking } from '../../src/storage/jobs.ts'
import { openDatabase, type OpenedDatabase } from '../database.ts'
import { holdsUpdates } from '../inbox/kept-updates.ts'
import type { CliContext } from './context.ts'
import { withProgress } from './progress.ts'

/** How often the way that is done is told: ten times. */
const steps = 10

/**
 * `loket keys rotate`: makes a new key in front of the others and seals everything with it; broken off, the next run
 * goes on. Not while the program serves: that one would go on sealing with the key it knows. The old keys stay until
 * nothing is sealed with them; then it says how they are dropped. @returns the exit code
 */
export async function keysRotate(context: CliContext): Promise<number> {
  const { config, log, t, print } = context
  let database: OpenedDatabase
  try {
    // As if to serve: so that nobody begins to in the meantime.
    database = await openDatabase(config, log, 'serve')
  } catch (error) {
    if (!(error instanceof DataDirectoryInUseError)) throw error
    print(t('cli-keys-serving'))
    return 1
  }
  const db = createPrisma(database.url, { poolSize: 2 })
  try {
    if (await holdsUpdates(config.dataDir)) {
      print(t('cli-keys-inbox'))
      return 1
    }
    return await context.breaking.during({ means: 'cli-broken-off-rotate' }, () => rotate(context, db))
  } finally {
    await db.$disconnect()
    await database.stop()
  }
}

async function rotate(context: CliContext, db: Database): Promise<number> {
  const { config, clock, t, print } = context
  if ((await countWorking(db)) > 0) {
    print(t('cli-keys-serving'))
    return 1
  }
  const known = await openKeyRing(db, { key: config.key, dataDir: config.dataDir }, clock.now())
  const ring = (await isUnderWay(db, known)) ? known : newRing(context, known)
  if (ring === undefined) {
    print(t('cli-keys-put-first'))
    return 2
  }
  // From here on a program that does not know the new key does not start.
  await takeIntoUse(db, ring, clock.now())
  const values = await reseal(context, db, ring)
  if (values === undefined) return 1
  if ((await countWorking(db)) > 0) {
    print(t('cli-keys-served-meanwhile'))
    return 1
  }
  await retireOthers(db, ring)
  print(t('cli-keys-done', { values }))
  tellWhatToDo(context, ring)
  return 0
}

/** Whether an earlier run was broken off: something is sealed with another key than the first. */
async function isUnderWay(db: Database, ring: KeyRing): Promise<boolean> {
  return ring.byTag.size > 1 && (await countUnderOtherKeys(db, createSealer(ring))) > 0
}

/** With LOKET_KEY the operator makes the key: undefined while there is none beside the one in use. */
function newRing({ config, t, print }: CliContext, known: KeyRing): KeyRing | undefined {
  if (config.key !== undefined) return known.byTag.size > 1 ? known : undefined
  const ring = addKeyInFront(config.dataDir)
  print(t('cli-keys-made', { label: ring.active.label, path: keyFileOf(config.dataDir) }))
  return ring
}

/** @returns how many values were sealed anew; undefined when some could not be */
async function reseal(context: CliContext, db: Database, ring: KeyRing): Promise<number | undefined> {
  const { t, print } = context
  const sealer = createSealer(ring)
  const count = await countUnderOtherKeys(db, sealer)
  print(t('cli-keys-reseal', { count, label: ring.active.label }))
  let told = 0
  const { values, unreadable } = await withProgress(context, 'cli-keys-bar', (onProgress) =>
    resealAll(db, sealer, (done) => {
      onProgress(done, count)
      const step = Math.floor((done / count) * steps)
      // What a bar shows on a terminal, a log is told in lines.
      if (step > told && !process.stderr.isTTY) print(t('cli-keys-progress', { values: done, count }))
      told = Math.max(told, step)
    }),
  )
  if (unreadable === 0) return values
  print(t('cli-keys-unreadable', { count: unreadable }))
  return undefined
}

function tellWhatToDo({ config, t, print }: CliContext, ring: KeyRing): void {
  const path = config.key === undefined ? keyFileOf(config.dataDir) : 'LOKET_KEY'
  print(t('cli-keys-backup', { path }))
  for (const { label } of ring.byTag.values()) {
    if (label === ring.active.label) continue
    print(t(label === ring.hashLabel ? 'cli-keys-drop-hash' : 'cli-keys-drop', { label, path }))
  }
}

function keyFileOf(dataDir: string): string {
  return join(dataDir, 'keys')
}
