/**
 * What a person typed, as it is kept: composed (NFC), without control and invisible characters, spaces single,
 * at most one empty line in a row. `oneLine` makes line breaks spaces.
 */
export function cleanText(text: string, shape: { readonly oneLine: boolean }): string {
  const visible = text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(removed, '')
  const lines = (shape.oneLine ? visible.replaceAll('\n', ' ') : visible)
    .split('\n')
    .map((line) => line.replaceAll(/[\p{Zs}]+/gu, ' ').trim())
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Control characters but the line break, lone halves of surrogate pairs, and format characters (which can turn the
 * direction of a whole letter); the joiners inside emoji and some scripts stay.
 */
const removed = /(?!\n)[\p{Cc}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu

/** Length in code points, which is nearer to what a person counts than UTF-16 units. */
export function lengthOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}

/** At most `max` UTF-16 units, with an ellipsis when something was cut, never through the middle of a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A word or label without what does not matter when it is typed: case, spaces, emoji, punctuation. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The number of a button that was typed: `1`, `2.`, `(3)`, `no 4`; undefined for anything else. */
export function typedNumber(text: string): number | undefined {
  const match = /^(?:no\.? ?|nomor )?\(?(\d{1,2})[.)]*$/i.exec(text.normalize('NFKC').trim())
  return match === null ? undefined : Number(match[1])
}
