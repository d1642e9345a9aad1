import { rmSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DateTime } from 'luxon'
import { loadKeyRing, lookupLabelOf, type KeyRing } from '../../src/crypto/key-ring.ts'
import { neededKeys, verifyKeyRing, type NeededKeys } from '../../src/keys/installation-keys.ts'
import { programVersion } from '../../src/root.ts'
import { keyLabelsOf, rowsOf, type BackupHeader } from '../../src/storage/backup/container.ts'
import { writeBackup } from '../../src/storage/backup/dump.ts'
import { writeWholeFile } from '../../src/whole-file.ts'
import { openDatabase } from '../database.ts'
import { readSealedUpdates } from '../inbox/kept-updates.ts'
import { findsDatabase, type CliContext } from './context.ts'
import { isFaultOf, isThere } from './new-file.ts'
import { operatorFault } from './operator-faults.ts'
import { withProgress, type OnProgress } from './progress.ts'

/** As typed. */
export interface BackupOptions {
  /** The file, or a folder in which it gets its usual name; one with a slash at its end is made where it is missing. */
  readonly out?: string
}

/** In the data folder: when the last backup was written, as `{ "at": ISO }`. */
const noteFile = 'last-backup.json'

/**
 * `loket backup [--out FILE]`: writes everything of one moment into a file that only its owner can read, beside a
 * running program. The keys are not in it; it is said which are needed and that they are to be kept apart.
 * A file that is there is left alone. @returns the exit code
 */
export async function backup(context: CliContext, { out = '.' }: BackupOptions): Promise<number> {
  const { config, clock, t, print } = context
  if (!(await findsDatabase(context))) return 1
  const at = clock.now()
  if (out.endsWith('/') && !(await makeFolder(out))) {
    print(t('cli-backup-no-folder', { folder: resolve(out) }))
    return 1
  }
  const path = await pathOf(context, out, at)
  if (await isThere(path)) {
    print(t('cli-export-there', { file: path }))
    return 2
  }
  const header = await write(context, path, at)
  if (header === undefined) {
    print(t('cli-export-not-writable', { file: path }))
    return 1
  }
  const isNoted = await note(config.dataDir, at)
  if (isUnasked(config)) print(t('cli-backup-simulator', { place: config.dataDir }))
  print(t('cli-backup-done', { file: path, rows: rowsOf(header), megabytes: await megabytesOf(path) }))
  tellKeys(context, header)
  if (!isNoted) print(t('cli-backup-not-noted', { place: config.dataDir }))
  return 0
}

/**
 * Whether the data is that of a simulator that is on only because no platform is set: perhaps because the command was
 * run in another folder than the program, where its .env is not.
 */
export function isUnasked({ simulator, simulatorAsked, databaseUrl }: CliContext['config']): boolean {
  return simulator === 'alone' && !simulatorAsked && databaseUrl === undefined
}

/** What restoring will ask for, and where that is to be kept. */
function tellKeys(context: CliContext, header: BackupHeader): void {
  const { config, t, print } = context
  const place = config.key === undefined ? join(config.dataDir, 'keys') : 'LOKET_KEY'
  const labels = keyLabelsOf(header).join(', ')
  const { said } = keysAtHand(context, header.keys)
  if (labels !== '' && said !== undefined) print(t('cli-backup-keys-bad', { labels, said }))
  else if (labels !== '') print(t('cli-backup-keys', { labels, place }))
  print(t('cli-backup-settings'))
}

/** The keys that are here, or what is wrong with them: a backup is made all the same. */
function keysAtHand(
  context: CliContext,
  needed: NeededKeys,
): { readonly ring?: KeyRing; readonly said?: string } {
  const { key, dataDir } = context.config
  try {
    const ring = loadKeyRing({ key, dataDir, mayCreate: false })
    verifyKeyRing(ring, needed)
    return { ring }
  } catch (error) {
    const said = operatorFault(error, context, dataDir)
    if (said === undefined) throw error
    return { said }
  }
}

/** For its owner alone, for backups are nobody else's. @returns whether it is there now */
async function makeFolder(path: string): Promise<boolean> {
  return mkdir(path, { recursive: true, mode: 0o700 }).then(
    () => true,
    () => false,
  )
}

/** `loket-backup-2026-11-23-0900.loket.gz`, in the time of the agency. */
async function pathOf({ agency }: CliContext, out: string, at: Date): Promise<string> {
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const moment = DateTime.fromJSDate(at, { zone: agency.zone }).toFormat('yyyy-MM-dd-HHmm')
  return isFolder ? resolve(out, `loket-backup-${moment}.loket.gz`) : resolve(out)
}

/** @returns undefined when the file cannot be written there */
async function write(context: CliContext, path: string, at: Date): Promise<BackupHeader | undefined> {
  const { config, agency, log } = context
  const database = await openDatabase(config, log, 'command')
  try {
    // Before the database: an update handled after this look is in the backup as handled, or as waiting, or both.
    const files = await readSealedUpdates(config.dataDir)
    const writeRows = (onRows: OnProgress) =>
      writeBackup({
        url: database.url,
        path,
        at,
        program: programVersion(),
        agency: agency.shortName,
        files,
        keysOf: (remembered) => neededKeysOf(context, remembered),
        onRows,
      })
    const putRight = () => rmSync(`${path}.part`, { force: true })
    return await context.breaking.during({ means: 'cli-broken-off-backup', putRight }, () =>
      withProgress(context, 'cli-backup-progress', writeRows),
    )
  } catch (error) {
    if (isFaultOf(error, `${path}.part`)) return undefined
    throw error
  } finally {
    await database.stop()
  }
}

function neededKeysOf(context: CliContext, remembered: ReadonlyMap<string, string>): BackupHeader['keys'] {
  const needed = neededKeys(remembered)
  const { fingerprint, sealing } = needed
  const { ring } = fingerprint === null ? {} : keysAtHand(context, needed)
  return { fingerprint, sealing: [...sealing], lookup: ring === undefined ? null : lookupLabelOf(ring) }
}

/** @returns false when the note could not be written: the backup is there all the same */
async function note(dataDir: string, at: Date): Promise<boolean> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await writeWholeFile(join(dataDir, noteFile), `${JSON.stringify({ at: at.toISOString() })}\n`)
    return true
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false
    throw error
  }
}

async function megabytesOf(path: string): Promise<number> {
  return Math.ceil((await stat(path)).size / 1e5) / 10
}
