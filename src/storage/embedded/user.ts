import { readFileSync, statSync } from 'node:fs'
import { chmod, chown, lchown, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The operating-system user that the server runs as; undefined: the same as the program. */
export interface ServerUser {
  uid: number
  gid: number
}

/** The program is root, and there is no ordinary user to run the server as. */
export class NoServerUserError extends Error {
  override readonly name = 'NoServerUserError'
}

/** Users that root hands the server to, best first. PostgreSQL refuses to run as root. */
const SYSTEM_USERS = ['loket', 'postgres', '_postgres', 'nobody']

/**
 * Who the server must run as. For root: the owner of the data when there are any, so that nothing changes
 * hands between starts; else an existing system user. No user is ever created.
 */
export function chooseServerUser(dataPath: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(dataPath, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of SYSTEM_USERS) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':')
    // `>>> 0` because macOS writes the user nobody as -2.
    if (fields !== undefined) return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 }
  }
  throw new NoServerUserError(
    `PostgreSQL cannot run as root, and none of the users ${SYSTEM_USERS.join(', ')} exists on this machine. ` +
      'Start Loket as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the user may pass through every existing folder on the way to (and including) the path. */
export async function canReach(path: string, user: ServerUser | undefined): Promise<boolean> {
  if (user === undefined) return true
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined)
    if (found !== undefined) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (dirname(folder) === folder) return true
  }
}

/**
 * Opens the program's own data folder for passing through (not for listing), so that the server's user gets
 * to its part below. The program's secrets in it are files that only the program can read.
 */
export async function letPassThrough(folder: string, user: ServerUser | undefined): Promise<void> {
  if (user === undefined) return
  const found = await stat(folder)
  if (found.uid === process.getuid?.()) await chmod(folder, (found.mode & 0o7777) | 0o011)
}

/** Makes a folder that only the server's user can read. */
export async function makePrivateFolder(path: string, user: ServerUser | undefined): Promise<void> {
  await mkdir(path, { mode: 0o700 })
  if (user !== undefined) await chown(path, user.uid, user.gid)
}

/** Gives a folder and all below it to the server's user: for data that root brought back from a copy. */
export async function giveFolder(path: string, user: ServerUser): Promise<void> {
  await lchown(path, user.uid, user.gid)
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const below = join(path, entry.name)
    if (entry.isDirectory()) await giveFolder(below, user)
    else await lchown(below, user.uid, user.gid)
  }
}
