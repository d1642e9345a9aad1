import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { databaseOutside } from '../../../src/storage/embedded/place.ts'
import { isErrno } from '../../../src/storage/embedded/lock.ts'
import { about, type Finding } from './finding.ts'
import { guarded } from './guard.ts'
import type { Machine, Patient } from './patient.ts'

const megabyte = 1024 * 1024
const scarceBytes = 1024 * megabyte
const tooFewBytes = 200 * megabyte

/** The data folder, its disk, the last backup, and Node.js itself. */
export async function checkMachine(patient: Patient): Promise<Finding[]> {
  const { machine } = patient
  const { dataDir } = patient.config
  return [
    checkNode(machine),
    ...(await guarded('data', patient, () => checkFolder(dataDir))),
    ...(await guarded('disk', patient, () => checkDisk(dataDir, machine))),
    ...(await guarded('backup', patient, () => checkBackup(dataDir, machine))),
  ]
}

/** package.json: engines. */
const nodeMin = [20, 19] as const

function checkNode({ nodeVersion: version }: Machine): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [majorMin, minorMin] = nodeMin
  const ok = major > majorMin || (major === majorMin && minor >= minorMin)
  return about('node')[ok ? 'fine' : 'fault'](ok ? 'node' : 'node-old', { version, least: nodeMin.join('.') })
}

async function checkFolder(place: string): Promise<Finding[]> {
  const { fine, notice, fault } = about('data')
  const found = await stat(place).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  })
  if (found === undefined) return [notice('data-new', { place })]
  if (!found.isDirectory()) return [fault('data-no-folder', { place })]
  // Others may pass through it to the database, and do nothing else.
  const mode = found.mode & 0o777
  const args = { place, mode: mode.toString(8) }
  const problems = [
    ...(process.getuid === undefined || found.uid === process.getuid() ? [] : [fault('data-owner', args)]),
    ...((mode & 0o022) === 0 ? [] : [fault('data-writable', args)]),
    ...((mode & 0o044) === 0 || (mode & 0o022) !== 0 ? [] : [notice('data-readable', args)]),
  ]
  return problems.length === 0 ? [fine('data', args)] : problems
}

async function checkDisk(dataDir: string, { freeBytes }: Machine): Promise<Finding[]> {
  const outside = await databaseOutside(dataDir)
  const folders = outside === undefined ? [dataDir] : [dataDir, outside]
  const free = Math.min(...(await Promise.all(folders.map((folder) => freeAt(folder, freeBytes)))))
  const args = { free: Math.floor(free / megabyte), place: dataDir }
  const { fine, notice, fault } = about('disk')
  if (free < tooFewBytes) return [fault('disk-full', args)]
  return [free < scarceBytes ? notice('disk-scarce', args) : fine('disk', args)]
}

/** Of a folder that is not there yet: on the disk where it would be made. */
async function freeAt(folder: string, freeBytes: Machine['freeBytes']): Promise<number> {
  try {
    return await freeBytes(folder)
  } catch (error) {
    if (!isErrno(error, 'ENOENT') || dirname(folder) === folder) throw error
    return freeAt(dirname(folder), freeBytes)
  }
}

const backupNote = z.object({ at: z.iso.datetime({ offset: true }) })

const DAY_MS = 24 * 60 * 60_000
const backupDaysMax = 7

async function checkBackup(dataDir: string, { clock }: Machine): Promise<Finding[]> {
  const { fine, notice } = about('backup')
  const text = await readFile(join(dataDir, 'last-backup.json'), 'utf8').catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  })
  if (text === undefined) return [notice('backup-none')]
  const note = readNote(text)
  if (note === undefined) return [notice('backup-unknown')]
  const { at } = note
  const days = Math.floor((clock.now().getTime() - Date.parse(at)) / DAY_MS)
  return [days > backupDaysMax ? notice('backup-old', { days }) : fine('backup', { days })]
}

/** @returns undefined for a note that was cut off, as on a full disk, or is none */
function readNote(text: string): z.infer<typeof backupNote> | undefined {
  try {
    return backupNote.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}
