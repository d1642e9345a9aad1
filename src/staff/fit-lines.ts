/**
 * As many of the last lines as fit into `max` UTF-16 units, the line that tells of the missing ones included.
 */
export function lastLinesThatFit(
  lines: readonly string[],
  max: number,
  cut: (count: number) => string,
): string[] {
  return fit(lines.toReversed(), max, cut).toReversed()
}

/** The same with the first lines. */
export function firstLinesThatFit(
  lines: readonly string[],
  max: number,
  cut: (count: number) => string,
): string[] {
  return fit(lines, max, cut)
}

function fit(lines: readonly string[], max: number, cut: (count: number) => string): string[] {
  if (lengthOf(lines) <= max) return [...lines]
  let kept = lines.length
  const shown = () => [...lines.slice(0, kept), cut(lines.length - kept)]
  while (kept > 0 && lengthOf(shown()) > max) kept -= 1
  return shown()
}

/** Joined by line breaks. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}
