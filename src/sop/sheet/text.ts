import type { Box, Cell, TextLine } from './shapes.ts'
import { widthOf, type Weight } from '../../files/roboto.ts'
import { sheetColours, type SheetStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** Roboto's capitals are 0.71 of the font size high, its depths 0.24: of a line, this part lies above the baseline. */
const ascent = 0.95

/** A piece of text that begins on a line of its own. */
export interface Paragraph {
  readonly text: string
  readonly size: number
  readonly weight?: Weight
  readonly color?: string
  /** Room above it, in its font size. */
  readonly above?: number
}

interface CellOptions {
  readonly align?: 'left' | 'centre'
  readonly vertical?: 'top' | 'middle'
  readonly fill?: string
}

/** How high a cell of this width must be to hold its text, padding included. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, style: SheetStyle): number {
  return textHeight(paragraphs, width - 2 * style.pad, style) + 2 * style.pad
}

/** A cell with its text set. The text must fit: see `heightOf`. */
export function cell(
  box: Box,
  paragraphs: readonly Paragraph[],
  style: SheetStyle,
  { align = 'left', vertical = 'top', fill }: CellOptions = {},
): Cell {
  const width = box.width - 2 * style.pad
  const free = box.height - 2 * style.pad - textHeight(paragraphs, width, style)
  let y = box.y + style.pad + (vertical === 'middle' ? Math.max(0, free) / 2 : 0)
  const lines: TextLine[] = []
  for (const paragraph of paragraphs) {
    const { size, weight = 'normal', color = sheetColours.ink } = paragraph
    y += (paragraph.above ?? 0) * size
    for (const text of wrap(paragraph.text, width, size, weight)) {
      const long = widthOf(text, size, weight)
      const x = box.x + style.pad + (align === 'centre' ? (width - long) / 2 : 0)
      lines.push({ x, y: y + ascent * size, text, width: long, size, weight, color })
      y += style.leading * size
    }
  }
  return { box, lines, fill }
}

/** One line of text in the middle of a box. */
export function centred(
  text: string,
  box: Box,
  { size, weight = 'normal', color = sheetColours.ink }: Omit<Paragraph, 'text' | 'above'>,
): TextLine {
  const width = widthOf(text, size, weight)
  // Capitals and digits look centred when half of their own height is below the middle.
  const y = box.y + box.height / 2 + 0.355 * size
  return { x: box.x + (box.width - width) / 2, y, text, width, size, weight, color }
}

function textHeight(paragraphs: readonly Paragraph[], width: number, style: SheetStyle): number {
  return paragraphs.reduce((sum, { text, size, weight = 'normal', above = 0 }) => {
    const lines = wrap(text, width, size, weight).length
    return sum + above * size + lines * style.leading * size
  }, 0)
}
