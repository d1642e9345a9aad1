import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { z } from 'zod'
import { SealError, type Sealer } from '../../src/crypto/seal.ts'

/** An update as its platform sent it, with what is needed to handle it once more. */
export interface Update {
  /** Updates of one order (a person in a chat) are handled one after the other. */
  readonly order: string
  /** JSON: what the platform's side reads again. */
  readonly payload: unknown
}

/** Updates on disk, in the order in which they were kept. Their content is sealed: it is what people wrote. */
export interface KeptUpdates {
  /** Writes an update so that it outlives a crash of the machine. @returns its name @throws what the disk says */
  keep(update: Update): Promise<string>
  drop(name: string): Promise<void>
  /** What was left. A file that does not open is left alone and named in `broken`. */
  read(): Promise<{
    readonly kept: readonly (Update & { readonly name: string })[]
    readonly broken: string[]
  }>
}

/** The folder in the data folder in which the platforms have theirs. */
export const inboxFolder = 'inbox'

const suffix = '.sealed'

const stored = z.object({ order: z.string(), payload: z.unknown() })

/** The updates of one platform, in a folder of their own that is made when it is first needed. */
export function openKeptUpdates(folder: string, sealer: Sealer, now: () => Date): KeptUpdates {
  let count = 0
  const context = (name: string) => `inbox:${name}`
  return {
    async keep({ order, payload }) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Names sort in the order of keeping: by time, and within a millisecond by their count.
      const name = `${String(now().getTime()).padStart(15, '0')}-${String((count += 1)).padStart(9, '0')}`
      const path = join(folder, `${name}${suffix}`)
      const bytes = sealer.sealJson({ order, payload }, context(name))
      await writeThrough(`${path}.part`, bytes)
      await rename(`${path}.part`, path)
      await syncFolder(folder)
      return name
    },
    async drop(name) {
      await unlink(join(folder, `${name}${suffix}`))
    },
    async read() {
      const kept: (Update & { name: string })[] = []
      const broken: string[] = []
      for (const name of await namesIn(folder)) {
        const bytes = await readFile(join(folder, `${name}${suffix}`))
        const update = openStored(sealer, bytes, context(name))
        if (update === undefined) broken.push(name)
        else kept.push({ ...update, name })
      }
      return { kept, broken }
    },
  }
}

/** Whether updates of any platform lie in a data folder. */
export async function holdsUpdates(dataDir: string): Promise<boolean> {
  const files = await readdir(join(dataDir, inboxFolder), { recursive: true }).catch(noneWhenMissing)
  return files.some((file) => file.endsWith(suffix))
}

/** The updates of all platforms in a data folder, as they lie on the disk: `platform/name.sealed` and the sealed bytes. */
export async function readSealedUpdates(dataDir: string): Promise<{ name: string; bytes: Buffer }[]> {
  const folder = join(dataDir, inboxFolder)
  const names = (await readdir(folder, { recursive: true }).catch(noneWhenMissing)).filter((name) =>
    name.endsWith(suffix),
  )
  const updates = await Promise.all(
    names.toSorted().map(async (name) => {
      const bytes = await readFile(join(folder, name)).catch(undefinedWhenMissing)
      // Handled in the meantime.
      return bytes === undefined ? [] : [{ name: name.split(sep).join('/'), bytes }]
    }),
  )
  return updates.flat()
}

/** Puts such updates into a data folder, to be handled at the next start; when one cannot be, none is. */
export async function writeSealedUpdates(
  dataDir: string,
  updates: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const paths: string[] = []
  try {
    for (const { name, bytes } of updates) {
      const path = join(dataDir, inboxFolder, ...name.split('/'))
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      paths.push(path)
      await writeThrough(path, Buffer.from(bytes))
    }
  } catch (error) {
    for (const path of paths) await unlink(path).catch(undefinedWhenMissing)
    throw error
  }
}

function undefinedWhenMissing(error: unknown): undefined {
  noneWhenMissing(error)
}

function noneWhenMissing(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

/** Names of the updates that lie in a folder, in the order in which they were kept. */
async function namesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(noneWhenMissing)
  return files
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .toSorted()
}

/** Undefined for what was sealed with a key that is not there, or is damaged. */
function openStored(sealer: Sealer, bytes: Buffer, context: string): Update | undefined {
  try {
    return stored.parse(sealer.openJson(bytes, context))
  } catch (error) {
    if (error instanceof SealError || error instanceof z.ZodError) return undefined
    throw error
  }
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name in a folder is only there after a crash when the folder was written too (fsync(2)). */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
