import { printableCodePoints } from './roboto-coverage.ts'

/** Stands for what the font cannot print; the letter then says what it means. */
export const placeholder = '\u{FFFD}'

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/**
 * `text` as the letters' font can print it. What has no glyph is first tried in its compatibility form
 * (bold letters of mathematics, full-width digits: people do paste them), then each such user-perceived
 * character, an emoji say, becomes one placeholder. Tabs become spaces; control characters and invisible
 * direction marks, which could make a letter read otherwise than it is stored, are dropped.
 */
export function printable(text: string): string {
  const clean = text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u{2028}\u{2029}]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' || mark === '\u{200D}' ? mark : ''))
  if (isPrintable(clean)) return clean
  return Array.from(graphemes.segment(clean), ({ segment }) => printableGrapheme(segment)).join('')
}

function printableGrapheme(grapheme: string): string {
  if (isPrintable(grapheme)) return grapheme
  const plain = grapheme.normalize('NFKC').replaceAll(/[\u{200D}\p{Variation_Selector}]/gu, '')
  const [first = '', ...marks] = plain
  // A letter with a mark the font lacks keeps its letter: names must stay readable.
  if (isPrintable(first))
    return first + marks.map((mark) => (isPrintable(mark) ? mark : placeholder)).join('')
  return placeholder
}

function isPrintable(text: string): boolean {
  for (const character of text) {
    if (character !== '\n' && !printableCodePoints.has(character.codePointAt(0) ?? 0)) return false
  }
  return true
}
