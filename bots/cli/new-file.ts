import { stat } from 'node:fs/promises'

/** Whether something has this name already. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Whether the file system would not have a file: no such folder, no right to write there, no room on the disk. */
export function isFaultOf(error: unknown, path: string): boolean {
  if (!(error instanceof Error)) return false
  const isFull = 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
  return isFull || ('path' in error && error.path === path)
}
