import { chmod, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import {
  EmbeddedServerUnavailableError,
  packagedServer,
  prepareServer,
} from '../../src/storage/embedded/binaries.ts'
import { chooseServerUser } from '../../src/storage/embedded/user.ts'

// The package's binaries as npm can leave them: without the links of its install script, and below a closed home.

const user = chooseServerUser('/nowhere')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-binaries-'))
  await chmod(folder, 0o755)
})
afterEach(() => rm(folder, { recursive: true }))

/** The package's native folder without library links, in a folder with this mode. */
async function installWithoutLinks(mode: number): Promise<string> {
  const { nativeDir } = packagedServer()
  const text = await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8')
  const links = z.array(z.object({ target: z.string() })).parse(JSON.parse(text))
  const names = new Set(links.map(({ target }) => basename(target)))
  const home = join(folder, 'home')
  await mkdir(home)
  const copy = join(home, 'native')
  await cp(nativeDir, copy, {
    recursive: true,
    filter: (path) => !names.has(basename(path)) && !path.endsWith('.a'),
  })
  await chmod(home, mode)
  return copy
}

it('makes the links between libraries that a blocked install script did not make', async () => {
  const nativeDir = await installWithoutLinks(0o755)
  const serverDir = await prepareServer({
    nativeDir,
    version: '1',
    user,
    copiesDir: () => Promise.reject(new Error()),
  })
  expect(serverDir).toBe(nativeDir)
})

it('copies the server for a system user who cannot reach it, once', async () => {
  const nativeDir = await installWithoutLinks(0o700)
  const prepare = () =>
    prepareServer({ nativeDir, version: '1', user, copiesDir: () => Promise.resolve(folder) })
  const serverDir = await prepare()
  // Run by anyone but root the server's user is oneself, and there is nothing to copy.
  expect(dirname(serverDir)).toBe(user === undefined ? join(folder, 'home') : folder)
  expect(await prepare()).toBe(serverDir)
})

it('says what to do when there is no server that runs here', async () => {
  const nativeDir = join(folder, 'empty')
  await mkdir(nativeDir)
  const prepare = prepareServer({ nativeDir, version: '1', user, copiesDir: () => Promise.resolve(folder) })
  await expect(prepare).rejects.toThrow(EmbeddedServerUnavailableError)
  await expect(prepare).rejects.toThrow(/DATABASE_URL/)
})
