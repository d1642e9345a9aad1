import { widthOf, type Weight } from '../../files/roboto.ts'
import { drawable } from './drawable.ts'

/** Slack for sums of widths, as part of the unit. */
const epsilon = 1e-6

/**
 * A text in lines that are no wider than `width`. Words part at spaces, then after `/` and `-`, and one that is
 * still too long is cut; a single character is never parted. Line breaks of the text are kept. A blank text has no
 * lines.
 */
export function wrap(text: string, width: number, size: number, weight: Weight): string[] {
  const fits = (line: string) => widthOf(line, size, weight) <= width + epsilon
  return text
    .split('\n')
    .map(drawable)
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => wrapParagraph(paragraph, fits))
}

function wrapParagraph(paragraph: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of paragraph.split(' ').flatMap((word) => piecesOf(word, fits))) {
    const longer = line === '' || part.joins ? line + part.text : `${line} ${part.text}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = part.text
  }
  return line === '' ? lines : [...lines, line]
}

interface Piece {
  readonly text: string
  /** Follows the piece before it without a space. */
  readonly joins: boolean
}

function piecesOf(word: string, fits: (line: string) => boolean): Piece[] {
  if (fits(word)) return [{ text: word, joins: false }]
  return word
    .split(/(?<=[/-])/)
    .flatMap((part) => (fits(part) ? [part] : cut(part, fits)))
    .map((text, index) => ({ text, joins: index > 0 }))
}

function cut(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}
