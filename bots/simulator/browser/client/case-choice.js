/** @import { CaseLine } from '../protocol.ts' */

/**
 * Which case the panel shows after the list was read again: one that was just filed; else, unless somebody chose one
 * by hand, the one that has just moved on.
 * @param {{ lines: readonly CaseLine[], chosen: number | null, byHand: boolean }} before
 * @param {readonly CaseLine[]} lines newest first
 * @returns {{ lines: readonly CaseLine[], chosen: number | null, byHand: boolean }}
 */
export function chooseCase(before, lines) {
  const known = new Map(before.lines.map(({ id, version }) => [id, version]))
  const [newest] = lines
  if (newest === undefined) return { lines, chosen: null, byHand: false }
  const isGone = !lines.some(({ id }) => id === before.chosen)
  if (isGone || !known.has(newest.id)) return { lines, chosen: newest.id, byHand: false }
  const moved = lines.filter(({ id, version }) => version > (known.get(id) ?? version))
  const [one, ...more] = moved
  if (before.byHand || one === undefined || more.length > 0) return { ...before, lines }
  return { lines, chosen: one.id, byHand: false }
}
