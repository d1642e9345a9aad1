/** fontkit and the Roboto files as pdfmake ships them: letters, pictures and their measures all use these. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The part of fontkit used here; it ships no types. */
interface Fontkit {
  create(file: Buffer): OpenedFont
  registerFormat(format: FontFormat): void
}

interface FontFormat {
  new (stream: { readonly buffer: Uint8Array }): object
  probe(file: Uint8Array): boolean
}

/** A font that was read. Its measures are in units of the font, `unitsPerEm` to the font size. */
export interface OpenedFont {
  readonly unitsPerEm: number
  glyphForCodePoint(codePoint: number): FontGlyph
}

interface FontGlyph {
  readonly advanceWidth: number
  /** Its outline, the baseline at 0 and y rising upwards. */
  readonly path: { toSVG(): string }
}

const pdfmake = createRequire(import.meta.url).resolve('pdfmake/package.json')

/** The very copy of fontkit that pdfkit uses, wherever the package manager put it. */
export function fontkitOfPdfkit(): Fontkit {
  const pdfkit = createRequire(pdfmake).resolve('pdfkit')
  const fontkit: Fontkit = createRequire(pdfkit)('fontkit')
  return fontkit
}

/** Where one of pdfmake's Roboto files is, e.g. `Roboto-Regular.ttf`. */
export function robotoPath(name: string): string {
  return join(dirname(pdfmake), 'fonts', 'Roboto', name)
}

/** Reads one of pdfmake's Roboto files. */
export function readRoboto(name: string): Buffer {
  return readFileSync(robotoPath(name))
}
