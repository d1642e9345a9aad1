/**
 * WhatsApp makes bold, italic, struck and fixed-width text of characters in the text itself, and has no way to
 * switch that off. What people typed must not be made up as ours, so what would be markup is broken:
 *
 * - `*`, `_` and `~` work only when no space stands on their inner sides: a hair space goes there, in pairs that
 *   would work, and nowhere else, so that addresses such as `nama_saya@example.go.id` stay as they are;
 * - a backquote becomes a modifier letter that looks like it;
 * - `> ` makes a quotation at the beginning of a line: an invisible space goes before it.
 *
 * Lists (`- `, `1. `) look the same with or without their markup, and stay.
 */
const hairSpace = '\u200A'
const zeroWidthSpace = '\u200B'
const graveLetter = '\u02CB'

const pair = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu

/** The text so that WhatsApp shows it as it was typed. */
export function plain(text: string): string {
  const unquoted = text.replaceAll('`', graveLetter).replaceAll(/^(?=>\s)/gm, zeroWidthSpace)
  // Inside one pair another may stand; after each round there is one less that works.
  let broken = unquoted
  for (let before = ''; before !== broken;) {
    before = broken
    broken = broken.replaceAll(pair, `$1${hairSpace}$2${hairSpace}$1`)
  }
  return broken
}

/** One line of ours in bold. What stands in it is shown as it is. */
export function bold(line: string): string {
  const bare = plain(line.trim()).replaceAll('*', '∗')
  return bare === '' ? '' : `*${bare}*`
}
