import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DateTime } from 'luxon'
import { neededKeys } from '../../src/keys/installation-keys.ts'
import { programVersion } from '../../src/root.ts'
import { rowsOf, type BackupHeader } from '../../src/storage/backup/container.ts'
import { writeBackup } from '../../src/storage/backup/dump.ts'
import { openDatabase } from '../database.ts'
import { readSealedUpdates } from '../inbox/kept-updates.ts'
import type { CliContext } from './context.ts'
import { isFaultOf, isThere } from './new-file.ts'
import { withProgress } from './progress.ts'

/** As typed. */
export interface BackupOptions {
  /** The file, or a folder in which it gets its usual name. */
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
  const at = clock.now()
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
  await note(config.dataDir, at)
  if (isUnasked(config)) print(t('cli-backup-simulator', { place: config.dataDir }))
  print(t('cli-backup-done', { file: path, rows: rowsOf(header), megabytes: await megabytesOf(path) }))
  tellKeys(context, header)
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
function tellKeys({ config, t, print }: CliContext, { keys }: BackupHeader): void {
  const place = config.key === undefined ? join(config.dataDir, 'keys') : 'LOKET_KEY'
  const labels = keys.sealing.map(({ label }) => label).join(', ')
  if (labels !== '') print(t('cli-backup-keys', { labels, place }))
  print(t('cli-backup-settings'))
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
    return await withProgress(context, 'cli-backup-progress', (onRows) =>
      writeBackup({
        url: database.url,
        path,
        at,
        program: programVersion(),
        agency: agency.shortName,
        files,
        keysOf: neededKeysOf,
        onRows,
      }),
    )
  } catch (error) {
    if (isFaultOf(error, `${path}.part`)) return undefined
    throw error
  } finally {
    await database.stop()
  }
}

function neededKeysOf(remembered: ReadonlyMap<string, string>): BackupHeader['keys'] {
  const { fingerprint, sealing } = neededKeys(remembered)
  return { fingerprint, sealing: [...sealing] }
}

async function note(dataDir: string, at: Date): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(join(dataDir, noteFile), `${JSON.stringify({ at: at.toISOString() })}\n`, { mode: 0o600 })
}

async function megabytesOf(path: string): Promise<number> {
  return Math.ceil((await stat(path)).size / 1e5) / 10
}
