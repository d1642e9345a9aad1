import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  DataDirectoryInUseError,
  lockDirectory,
  type DirectoryLock,
} from '../../src/storage/embedded/lock.ts'

let folder: string
const held: DirectoryLock[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-lock-'))
})
afterEach(async () => {
  for (const taken of held.splice(0)) await taken.release()
  await rm(folder, { recursive: true })
})

async function lock(directory: string): Promise<DirectoryLock> {
  const taken = await lockDirectory(directory)
  held.push(taken)
  return taken
}

/** What a holder leaves that is killed: a socket that nobody listens on. */
async function leaveStaleLock(directory: string): Promise<void> {
  const script = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`
  await promisify(execFile)(process.execPath, ['-e', script, join(directory, 'loket.lock')]).catch(
    () => undefined,
  )
  expect(await readdir(directory)).toEqual(['loket.lock'])
}

it('has one holder at a time and leaves nothing behind', async () => {
  const first = await lock(folder)
  await expect(lock(folder)).rejects.toThrow(`in use by another running program (process ${process.pid})`)
  await first.release()
  await (await lock(folder)).release()
  expect(await readdir(folder)).toEqual([])
})

it('is taken over from a killed holder', async () => {
  await leaveStaleLock(folder)
  await expect(lock(folder)).resolves.toBeDefined()
  await expect(lock(folder)).rejects.toThrow(DataDirectoryInUseError)
})

it('is taken over by exactly one of many that start at once', async () => {
  await leaveStaleLock(folder)
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => lock(folder)))
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  await expect(lock(folder)).rejects.toThrow(DataDirectoryInUseError)
})

it('is taken over although somebody died while clearing up', { timeout: 30_000 }, async () => {
  await leaveStaleLock(folder)
  await mkdir(join(folder, 'loket.lock.clearing'))
  await expect(lock(folder)).resolves.toBeDefined()
  expect(await readdir(folder)).toEqual(['loket.lock'])
})

it('is not fooled by an ordinary file of its name', async () => {
  await writeFile(join(folder, 'loket.lock'), '4711\n')
  await expect(lock(folder)).resolves.toBeDefined()
})

it('guards directories whose path is too long for a socket', async () => {
  const deep = await mkdtemp(join(folder, 'x'.repeat(120)))
  await lock(deep)
  await expect(lock(deep)).rejects.toThrow(DataDirectoryInUseError)
})
