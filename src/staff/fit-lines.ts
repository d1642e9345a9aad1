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

/** Lines that belong together under one that names them. */
export interface LineGroup {
  readonly lead: string
  readonly lines: readonly string[]
}

/**
 * All lines on as many pages as they need, each page of at most `max` UTF-16 units. A group that goes on on the next
 * page is named there again; a lead never stands alone at the foot of a page.
 */
export function pagesThatFit(groups: readonly LineGroup[], max: number): string[] {
  const pages: string[][] = [[]]
  const fits = (added: readonly string[]) => lengthOf([...(pages.at(-1) ?? []), ...added]) <= max + 1
  for (const { lead, lines } of groups) {
    const [first, ...rest] = lines
    const opening = first === undefined ? [lead] : [lead, first]
    if (fits(opening)) pages.at(-1)?.push(...opening)
    else pages.push(opening)
    for (const line of rest) {
      if (fits([line])) pages.at(-1)?.push(line)
      else pages.push([lead, line])
    }
  }
  return pages.filter((page) => page.length > 0).map((page) => page.join('\n'))
}

/** Joined by line breaks. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}
