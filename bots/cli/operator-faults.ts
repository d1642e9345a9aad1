import { AgencyError } from '../../src/agency.ts'
import { KeyRingError } from '../../src/crypto/key-ring.ts'
import { BackupError } from '../../src/storage/backup/container.ts'
import { EmbeddedServerUnavailableError } from '../../src/storage/embedded/binaries.ts'
import { ServerStartError } from '../../src/storage/embedded/launch.ts'
import { DataDirectoryInUseError } from '../../src/storage/embedded/lock.ts'
import { NoServerUserError } from '../../src/storage/embedded/user.ts'
import { codesOf, errorChain } from '../../src/storage/error-chain.ts'
import { MigrationError } from '../../src/storage/migrate.ts'
import { isDatabaseOutage } from '../../src/storage/outage.ts'
import { ConfigError } from '../config.ts'
import { ListenError } from '../listen.ts'
import type { Voice } from './voice.ts'

/**
 * PostgreSQL: invalid authorization (28), no such database (3D000), insufficient privilege (42501), disk full (53100).
 */
const databaseFaults: readonly (readonly [RegExp, string])[] = [
  [/^28...$/, 'operator-database-refused'],
  [/^3D000$/, 'operator-database-missing'],
  [/^42501$/, 'operator-database-denied'],
  [/^53100$/, 'operator-database-full'],
]

/** What the file system says when a folder is not ours to use. */
const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP'])

/** No room on a disk, or none left of what its user may have. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT'])

/** The same out of the mouth of PostgreSQL's own programs, which are run in English. */
const fullWording = /No space left on device|Disk quota exceeded/

/**
 * What the operator is to read of a fault that is theirs to mend: a sentence in their language that says what to do,
 * without stack, code or secret. Undefined for a fault of the program.
 */
export function operatorFault(error: unknown, { t }: Pick<Voice, 't'>, dataDir?: string): string | undefined {
  if (error instanceof BackupError) return backupFault(error, t, dataDir)
  if (dataDir !== undefined && isDiskFull(error)) return t('operator-disk-full', { place: dataDir })
  if (error instanceof ConfigError) return listed(t('operator-config'), error.faults)
  if (error instanceof AgencyError) return listed(t('operator-agency', { path: error.path }), error.faults)
  if (error instanceof KeyRingError)
    return t(`operator-keys-${error.code}`, { fault: error.message, ...error.details })
  if (error instanceof MigrationError) return migrationFault(error, t)
  if (error instanceof ListenError) return t(`operator-port-${error.code}`, { place: error.place })
  if (error instanceof DataDirectoryInUseError)
    return t('operator-in-use', { place: error.dataDir, pid: error.pid ?? '?' })
  if (error instanceof ServerStartError)
    return t('operator-database-stopped', { said: error.output.trim() || '–' })
  if (error instanceof EmbeddedServerUnavailableError) return t('operator-database-outside')
  if (error instanceof NoServerUserError) return t('operator-no-server-user')
  return folderFault(error, t, dataDir) ?? databaseFault(error, t)
}

/** The keys that a backup needs are other ones than those of a database: what to do is another thing too. */
const keyFaultsOfBackup: ReadonlySet<string> = new Set(['file-missing', 'other-keys', 'key-missing'])

function backupFault({ code, detail, cause }: BackupError, t: Voice['t'], dataDir?: string): string {
  if (code !== 'undone') return t(`operator-backup-${code}`, { detail: detail ?? '–' })
  const said =
    cause instanceof KeyRingError && keyFaultsOfBackup.has(cause.code)
      ? t(`operator-backup-keys-${cause.code}`, cause.details)
      : (operatorFault(cause, { t }, dataDir) ?? '')
  return `${said}\n${t('operator-backup-undone')}`
}

function migrationFault(error: MigrationError, t: Voice['t']): string {
  const said = error.cause instanceof Error ? error.cause.message : '–'
  return t(`operator-migration-${error.code}`, { migration: error.migration ?? '–', said })
}

/** A write to a file that is open names no path. */
function isDiskFull(error: unknown): boolean {
  return errorChain(error).some((each) => {
    const said = [textOf(each, 'output'), textOf(each, 'stderr')]
    return (
      codesOf(each).some((code) => fullCodes.has(code)) || said.some((text) => fullWording.test(text ?? ''))
    )
  })
}

function folderFault(error: unknown, t: Voice['t'], place: string | undefined): string | undefined {
  const path = textOf(error, 'path')
  const code = textOf(error, 'code') ?? ''
  if (place === undefined || path === undefined) return undefined
  return folderCodes.has(code) ? t('operator-data-dir', { place }) : undefined
}

function databaseFault(error: unknown, t: Voice['t']): string | undefined {
  const codes = errorChain(error).flatMap(codesOf)
  const [, known] = databaseFaults.find(([pattern]) => codes.some((code) => pattern.test(code))) ?? []
  if (known !== undefined) return t(known)
  return isDatabaseOutage(error) ? t('operator-database-away') : undefined
}

function listed(heading: string, faults: readonly string[]): string {
  return [heading, ...faults.map((fault) => `  - ${fault}`)].join('\n')
}

function textOf(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}
