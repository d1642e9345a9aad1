import { createHash, randomBytes } from 'node:crypto'
import { access, chmod, constants, lstat, mkdir, readdir, readFile, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWholeFile } from '../../whole-file.ts'
import { packagedServer, prepareServer } from './binaries.ts'
import { isErrno } from './lock.ts'
import { canReach, chooseServerUser, letPassThrough, type ServerUser } from './user.ts'

/** Where one data directory's server lives and as whom it runs. */
export interface ServerPlace {
  /** The folder with `bin`, `lib` and `share`. */
  serverDir: string
  /** PostgreSQL's own data directory; may not exist yet. */
  dataPath: string
  user: ServerUser | undefined
  /** A plain sentence for the operator when data stand outside the data directory. */
  notice: string | undefined
}

/** Remembers, in the data directory, where the database went when it could not stay inside. */
const POINTER_FILE = 'postgres-directory'
const SYSTEM_BASE = '/var/lib/loket'

/**
 * Decides where the server and its data stand. Normally the packaged binaries and `<dataDir>/postgres`. When the
 * program is root and the server's user cannot get there (a closed home such as /root), the data go below
 * /var/lib/loket, and the binaries are copied there; the choice is remembered in the data directory. With a data
 * directory that was removed goes all it remembered: its database is nobody's then, and never taken for a new one's.
 */
export async function findPlace(dataDir: string): Promise<ServerPlace> {
  const remembered = await databaseOutside(dataDir)
  const inside = join(dataDir, 'postgres')
  const user = chooseServerUser(remembered ?? inside)
  await letPassThrough(dataDir, user)

  let dataPath = remembered ?? inside
  let left: string[] = []
  if (remembered === undefined && !(await canReach(dataDir, user))) {
    const home = await homeOutside(await reachableBase(user), dataDir)
    dataPath = home.dataPath
    left = home.left
    await writeWholeFile(join(dataDir, POINTER_FILE), `${dataPath}\n`)
  }
  const base = dataPath === inside ? undefined : join(dataPath, '..')
  const { nativeDir, version } = packagedServer()
  const serverDir = await prepareServer({
    nativeDir,
    version,
    user,
    copiesDir: () => (base === undefined ? reachableBase(user) : Promise.resolve(base)),
  })
  return {
    serverDir,
    dataPath,
    user,
    notice: base === undefined ? undefined : outsideNotice(dataDir, dataPath, left),
  }
}

/** Where the database of a data directory went that could not stay inside; undefined when it is inside. */
export async function databaseOutside(dataDir: string): Promise<string | undefined> {
  try {
    const said = (await readFile(join(dataDir, POINTER_FILE), 'utf8')).trim()
    // Left empty by a disk that was full when it was to be written: nothing had been put outside yet.
    return said === '' ? undefined : said
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

/**
 * A folder that does not exist yet, and those which data directories that once stood at the same place have left.
 * Who they belong to can be told from their names.
 */
async function homeOutside(base: string, dataDir: string): Promise<{ dataPath: string; left: string[] }> {
  const name = `data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const left = (await readdir(base)).filter((each) => each === name || each.startsWith(`${name}-`))
  const fresh = left.length === 0 ? name : `${name}-${randomBytes(4).toString('hex')}`
  return { dataPath: join(base, fresh), left: left.map((each) => join(base, each)) }
}

function outsideNotice(dataDir: string, dataPath: string, left: readonly string[]): string {
  const sentences = [`The database is kept in ${dataPath}, because its system user cannot reach ${dataDir}.`]
  if (!dataPath.startsWith(SYSTEM_BASE))
    sentences.push('That is a temporary folder: set LOKET_DATA_DIR to a lasting one before real use.')
  if (left.length > 0)
    sentences.push(
      `Of a data directory that was removed from there a database is left in ${left.join(' and ')}: remove it when nobody needs it.`,
    )
  return sentences.join(' ')
}

/** /var/lib/loket, or a folder below the temporary directory where that cannot be made. */
async function reachableBase(user: ServerUser | undefined): Promise<string> {
  try {
    return await makeBase(SYSTEM_BASE, user)
  } catch {
    return makeBase(join(await realpath(tmpdir()), 'loket-root'), user)
  }
}

async function makeBase(base: string, user: ServerUser | undefined): Promise<string> {
  await mkdir(base, { mode: 0o711 }).catch((error: unknown) => {
    if (!isErrno(error, 'EEXIST')) throw error
  })
  const found = await lstat(base)
  // In a shared temporary directory someone else could have put this folder, or a link, there before us.
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${base} belongs to someone else`)
  await chmod(base, 0o711)
  await access(base, constants.W_OK)
  if (!(await canReach(base, user))) throw new Error(`${base} is out of reach of the database's system user`)
  return base
}
