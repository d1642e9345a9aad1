/**
 * Roboto's measures and outlines, for pictures that show their words right on a machine without fonts. A text is
 * measured without kerning, which only ever draws letters nearer together: what is measured here is never too short.
 */
import { fontkitOfPdfkit, readRoboto, type OpenedFont } from './fontkit.ts'

/** The two weights that pictures are written in. */
export type Weight = 'normal' | 'bold'

interface Glyph {
  /** As part of the font size. */
  readonly advance: number
  /** SVG path in units of the font, y upwards. */
  readonly outline: string
}

const files = { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' } as const
const fonts = new Map<Weight, OpenedFont>()
const glyphs = { normal: new Map<number, Glyph>(), bold: new Map<number, Glyph>() }

/** How wide a text is in one line, in the unit of the size. */
export function widthOf(text: string, size: number, weight: Weight): number {
  let width = 0
  for (const { advance } of glyphsOf(text, weight)) width += advance
  return width * size
}

/** The glyphs of a text, in order; what the font lacks is its box. */
export function glyphsOf(text: string, weight: Weight): Glyph[] {
  return Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? 0, weight))
}

/** Units of the font to its size, which outlines are drawn in. */
export function unitsPerEm(weight: Weight): number {
  return fontOf(weight).unitsPerEm
}

function fontOf(weight: Weight): OpenedFont {
  const known = fonts.get(weight)
  if (known !== undefined) return known
  const opened = fontkitOfPdfkit().create(readRoboto(files[weight]))
  fonts.set(weight, opened)
  return opened
}

function glyphOf(codePoint: number, weight: Weight): Glyph {
  const known = glyphs[weight].get(codePoint)
  if (known !== undefined) return known
  const font = fontOf(weight)
  const found = font.glyphForCodePoint(codePoint)
  const glyph = { advance: found.advanceWidth / font.unitsPerEm, outline: found.path.toSVG() }
  glyphs[weight].set(codePoint, glyph)
  return glyph
}
