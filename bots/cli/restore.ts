import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loadKeyRing } from '../../src/crypto/key-ring.ts'
import { createSealer } from '../../src/crypto/seal.ts'
import { formatInstant } from '../../src/i18n/dates.ts'
import { prepareJobs } from '../../src/jobs/worker.ts'
import { openKeyRing, verifyKeyRing } from '../../src/keys/installation-keys.ts'
import { BackupError, keyLabelsOf, rowsOf, type BackupHeader } from '../../src/storage/backup/container.ts'
import { checkBackup, requireEmpty, restoreBackup } from '../../src/storage/backup/restore.ts'
import { createPrisma } from '../../src/storage/client.ts'
import { reachDatabase } from '../database.ts'
import { holdsUpdates, writeSealedUpdates } from '../inbox/kept-updates.ts'
import { verifyAloud } from './audit-verify.ts'
import { isUnasked } from './backup.ts'
import type { CliContext } from './context.ts'
import { operatorFault } from './operator-faults.ts'
import { withProgress } from './progress.ts'

/** As typed. */
export interface RestoreOptions {
  /** Only reads the file and says what is in it. */
  readonly check?: boolean
}

/** What it means when it is broken off before the backup is in. */
const unchanged = { means: 'cli-broken-off-restore' }

/**
 * `loket restore FILE`: brings a backup into an empty database, all of it or nothing, and verifies its ledger. The
 * file is read to its end and the keys are held against it before anything is written.
 * @returns the exit code: 1 when the restored ledger is not sound, 2 when the file cannot be read
 * @throws BackupError for all that an operator can mend; nothing was changed then
 */
export async function restore(
  context: CliContext,
  file: string,
  { check = false }: RestoreOptions,
): Promise<number> {
  const { config, log, t, print } = context
  const path = resolve(file)
  const header = await checkAloud(context, path).catch((error: unknown) => {
    if (error instanceof BackupError && error.code === 'unreadable') return undefined
    throw error
  })
  if (header === undefined) {
    print(t('operator-backup-unreadable'))
    return 2
  }
  if (check) return 0
  if (isUnasked(config)) {
    print(t('cli-restore-simulator'))
    return 2
  }
  const database = await undoneBy(context, async () => {
    requireKeys(context, header)
    if (await holdsUpdates(config.dataDir)) return undefined
    // As if to serve: so that nobody begins to in the meantime.
    return reachDatabase(config, log, 'serve')
  })
  if (database === undefined) {
    print(t('cli-restore-inbox', { place: config.dataDir }))
    return 1
  }
  try {
    await undoneBy(context, () => bringBack(context, database.url, path))
    print(t('cli-restore-done', { rows: rowsOf(header) }))
    const isSound = await context.breaking.during({ means: 'cli-broken-off-restored' }, () =>
      verify(context, database.url),
    )
    print(t('cli-restore-next', { at: momentOf(context, header) }))
    return isSound ? 0 : 1
  } finally {
    await database.stop()
  }
}

/** Has it said, with whatever an operator can mend, that nothing was changed. @throws BackupError for those */
async function undoneBy<T>(context: CliContext, work: () => Promise<T>): Promise<T> {
  try {
    return await context.breaking.during(unchanged, work)
  } catch (error) {
    const isKnown = operatorFault(error, context, context.config.dataDir) !== undefined
    throw isKnown && !(error instanceof BackupError) ? new BackupError('undone', undefined, error) : error
  }
}

function requireKeys({ config: { key, dataDir } }: CliContext, { keys }: BackupHeader): void {
  if (keys.fingerprint !== null) verifyKeyRing(loadKeyRing({ key, dataDir, mayCreate: false }), keys)
}

async function bringBack(context: CliContext, url: string, path: string): Promise<void> {
  const { config, log } = context
  await requireEmpty(url)
  await prepareJobs(url, log)
  await withProgress(context, 'cli-restore-progress', (onRows) =>
    restoreBackup({
      url,
      path,
      onRows,
      keepFiles: (files) => writeSealedUpdates(config.dataDir, files),
    }),
  )
}

/** Reads the whole file and says what is in it. */
async function checkAloud(context: CliContext, path: string): Promise<BackupHeader> {
  const { t, print } = context
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  const header = await context.breaking.during(unchanged, () =>
    withProgress(context, 'cli-restore-reading', (onProgress) =>
      checkBackup(path, (bytes) => onProgress(bytes, size)),
    ),
  )
  const rowsIn = (name: string) => header.tables.find((table) => table.name === name)?.rows ?? 0
  print(
    t('cli-restore-whole', {
      agency: header.agency,
      at: momentOf(context, header),
      program: header.program,
    }),
  )
  print(
    t('cli-restore-contents', {
      rows: rowsOf(header),
      cases: rowsIn('case'),
      files: rowsIn('file_content'),
      people: rowsIn('person'),
    }),
  )
  const labels = keyLabelsOf(header).join(', ')
  if (labels !== '') print(t('cli-restore-keys', { labels }))
  return header
}

function momentOf({ locale, agency }: CliContext, { at }: BackupHeader): string {
  return formatInstant(locale, new Date(at), agency.zone)
}

async function verify(context: CliContext, url: string): Promise<boolean> {
  const { config, clock } = context
  const db = createPrisma(url, { poolSize: 2 })
  try {
    const ring = await openKeyRing(db, { key: config.key, dataDir: config.dataDir }, clock.now())
    return await verifyAloud(context, { db, clock, sealer: createSealer(ring) })
  } finally {
    await db.$disconnect()
  }
}
