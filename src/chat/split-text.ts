/**
 * Cuts a text into pieces of at most `max` UTF-16 units, for platforms that take no longer message. It breaks
 * where it hurts least: between paragraphs, else lines, else sentences, else words, and inside a word only when
 * that alone is too long, never through the middle of a character. White space at a break goes.
 */
export function splitText(text: string, max: number): string[] {
  if (max < 2) throw new RangeError('a piece must hold at least two units')
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > max) {
    const end = breakBefore(rest, max)
    pieces.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

const seams = [/\n\s*\n/g, /\n/g, /(?<=[.!?…])\s/g, /\s/g]

/** A break in the last two thirds is worth taking before a finer one: pieces should not become crumbs. */
function breakBefore(text: string, max: number): number {
  const head = text.slice(0, max + 1)
  for (const seam of seams) {
    const last = [...head.matchAll(seam)].findLast((match) => match.index <= max)
    if (last !== undefined && last.index > max / 3) return last.index
  }
  const code = text.charCodeAt(max - 1)
  return code >= 0xd8_00 && code <= 0xdb_ff ? max - 1 : max
}
