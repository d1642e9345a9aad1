import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'

/**
 * Writes a small file that only its owner can read: after it the file is there as a whole and on the disk, or, when
 * this throws, what was there before stands as it was and nothing is left beside it.
 */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  const partial = `${path}.${randomUUID().slice(0, 8)}`
  try {
    await writeFile(partial, text, { mode: 0o600, flush: true })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw error
  }
}
