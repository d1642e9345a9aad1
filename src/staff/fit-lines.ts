/**
 * As many of the last lines as fit into `max` UTF-16 units, below the line that tells how many are missing.
 */
export function lastLinesThatFit(
  lines: readonly string[],
  max: number,
  cut: (count: number) => string,
): string[] {
  if (lengthOf(lines) <= max) return [...lines]
  let left = 0
  const shown = () => [cut(left), ...lines.slice(left)]
  while (left < lines.length && lengthOf(shown()) > max) left += 1
  return shown()
}

/** Joined by line breaks. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}
