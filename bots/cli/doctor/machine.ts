import { statfs } from 'node:fs/promises'
import { systemClock } from '../../../src/clock.ts'
import type { Machine } from './patient.ts'

/** The machine that this runs on. */
export const thisMachine: Machine = {
  clock: systemClock,
  nodeVersion: process.versions.node,
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
}

/** Says on a terminal, beside the report, what is being looked at; nothing elsewhere. */
export function progressOn(
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
): (text: string | undefined) => void {
  if (!terminal.isTTY) return () => undefined
  // ECMA-48: back to the first column, and erase to the end of the line.
  return (text) => void terminal.write(`\r\u001b[K${text ?? ''}`)
}
