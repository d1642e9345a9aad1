import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Memory } from '../memory.ts'

/** One platform's folder of memory on the disk: `state`, and contents of files by their SHA-256 in hex. */
export interface MemoryPlace {
  /** What is kept here; undefined when nothing is. Contents that were altered are left out. */
  read(): Promise<Memory | undefined>
  /** Keeps this in place of what was kept. A program that ends in the middle leaves the one or the other. */
  write(memory: Memory): Promise<void>
  /** Puts what is kept aside as `….1.broken`, `….2.broken` and so on. */
  setAside(): Promise<void>
  /** How often something was set aside. */
  timesSetAside(): Promise<number>
}

const contentName = /^[0-9a-f]{64}$/

/** The place of a platform below a folder, which need not be there yet. Only the program's own user can look into it. */
export function memoryPlace(folder: string, platform: string): MemoryPlace {
  const own = join(folder, platform)
  const statePath = join(own, 'state')
  const broken = new RegExp(`^${platform}\\.(\\d+)\\.broken$`)

  async function timesSetAside(): Promise<number> {
    const numbers = (await namesIn(folder)).map((name) => Number(broken.exec(name)?.[1] ?? 0))
    return Math.max(0, ...numbers)
  }

  return {
    timesSetAside,
    async read() {
      const state = await readIfThere(statePath)
      if (state === undefined) return undefined
      const contents = new Map<string, Buffer>()
      for (const name of await contentsIn(own)) {
        const content = await readFile(join(own, name))
        if (createHash('sha256').update(content).digest('hex') === name) contents.set(name, content)
      }
      return { state, contents }
    },
    async write({ state, contents }) {
      await mkdir(own, { recursive: true, mode: 0o700 })
      const before = await contentsIn(own)
      const there = new Set(before)
      for (const [name, content] of contents) if (!there.has(name)) await replace(join(own, name), content)
      await replace(statePath, state)
      for (const name of before) if (!contents.has(name)) await rm(join(own, name))
    },
    async setAside() {
      const number = (await timesSetAside()) + 1
      await rename(own, join(folder, `${platform}.${number}.broken`))
    },
  }
}

/** Writes a file in one go; whoever reads meanwhile finds the old one. */
export async function replace(path: string, bytes: Buffer | string): Promise<void> {
  const partial = `${path}.new`
  await writeFile(partial, bytes, { mode: 0o600 })
  await rename(partial, path)
}

/** A file's bytes; undefined when there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function contentsIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => contentName.test(name))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
