import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** What was found on disk. */
export interface KeyFile {
  readonly path: string
  /** Undefined when there is no file and none may be made. */
  readonly text: string | undefined
  /** The file's mode in octal when others than its owner may read or write it; undefined when all is well. */
  readonly openMode: string | undefined
}

/**
 * Reads the file `keys` of the data folder, or makes it with `content()`, when that is given. It appears whole or
 * not at all, on disk before this returns: losing a key loses everything sealed with it. Of two programs that
 * start at once, one makes it and both read the same.
 */
export function readOrCreateKeyFile(dataDir: string, content: (() => string) | undefined): KeyFile {
  const path = join(dataDir, 'keys')
  const found = readKeyFile(path)
  if (found !== undefined) return found
  if (content === undefined) return { path, text: undefined, openMode: undefined }
  mkdirSync(dataDir, { recursive: true })
  create(dataDir, path, content())
  const made = readKeyFile(path)
  if (made === undefined) throw new Error('the key file vanished while it was being made')
  return made
}

/**
 * Puts a text in front of what the key file holds. The file changes whole or not at all, stays its owner's, and is on
 * disk before this returns. The file must be there.
 */
export function prependToKeyFile(dataDir: string, text: string): void {
  const path = join(dataDir, 'keys')
  const draft = draftOf(dataDir)
  const { uid, gid } = statSync(path)
  try {
    writeWhole(draft, `${text}${readFileSync(path, 'utf8')}`)
    if (uid !== process.getuid?.()) chownSync(draft, uid, gid)
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dataDir)
}

function draftOf(dataDir: string): string {
  return join(dataDir, `keys.${randomBytes(6).toString('hex')}`)
}

function readKeyFile(path: string): KeyFile | undefined {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
  try {
    const mode = fstatSync(handle).mode & 0o777
    const openMode = process.platform !== 'win32' && (mode & 0o077) !== 0 ? mode.toString(8) : undefined
    return { path, text: readFileSync(handle, 'utf8'), openMode }
  } finally {
    closeSync(handle)
  }
}

function create(dataDir: string, path: string, content: string): void {
  const draft = draftOf(dataDir)
  try {
    writeWhole(draft, content)
    // A link, not a rename: it fails when another program was first, and never replaces its keys.
    linkSync(draft, path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dataDir)
}

function writeWhole(path: string, content: string): void {
  const handle = openSync(path, 'wx', 0o600)
  try {
    writeSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
