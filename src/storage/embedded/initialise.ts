import { execFile } from 'node:child_process'
import { chown, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type ServerPlace } from './place.ts'
import { giveFolder, makePrivateFolder } from './user.ts'

const run = promisify(execFile)

/** The role that owns the server; the program itself works as an ordinary role. */
export const SUPERUSER = 'postgres'

/**
 * Makes PostgreSQL's data directory on the first start; nothing to do later. It is made under another name and
 * moved into place when complete, so that an interrupted first start leaves nothing half-made.
 * Sorting and upper/lower case come from PostgreSQL itself (builtin C.UTF-8), not from the machine's locales.
 * True when it was made now.
 */
export async function initialiseData(
  place: ServerPlace,
  password: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { dataPath, serverDir, user } = place
  const found = await stat(dataPath).catch(() => undefined)
  if (found !== undefined) {
    if (user !== undefined && found.uid === 0) await giveFolder(dataPath, user)
    return false
  }
  const partial = `${dataPath}.new`
  const passwordFile = `${dataPath}.password`
  await rm(partial, { recursive: true, force: true })
  try {
    await makePrivateFolder(partial, user)
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (user !== undefined) await chown(passwordFile, user.uid, user.gid)
    const options = [
      `--pgdata=${partial}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ]
    await run(join(serverDir, 'bin', 'initdb'), options, {
      ...user,
      cwd: '/',
      env: serverEnvironment(),
      signal,
    })
    await rename(partial, dataPath)
    await syncFolder(dirname(dataPath))
    return true
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/**
 * Gives the superuser a new password when the file with the old one was lost, by PostgreSQL's single-user mode.
 * The server must not be running.
 */
export async function resetPassword(place: ServerPlace, password: string): Promise<void> {
  const { dataPath, serverDir, user } = place
  const options = { ...user, cwd: '/', env: serverEnvironment() }
  const running = run(join(serverDir, 'bin', 'postgres'), ['--single', '-D', dataPath, 'postgres'], options)
  running.child.stdin?.end(`ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`)
  await running
}

/** What the server's programs see of our environment: no tokens, no PG… variables, no machine locale. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
