/**
 * The letters' fonts, opened once for the life of the program. pdfkit opens its fonts anew for every document,
 * and reading their layout tables is then half of the work of a letter; fontkit's `registerFormat` lets an opened
 * font stand in for its file.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The part of fontkit used here; it ships no types. */
interface Fontkit {
  create(file: Buffer): object
  registerFormat(format: FontFormat): void
}

interface FontFormat {
  new (stream: { readonly buffer: Uint8Array }): object
  probe(file: Uint8Array): boolean
}

/** A font by its style in pdfmake, and the stand-in for its file to hand to pdfmake. */
export interface LetterFont {
  readonly style: 'normal' | 'bold' | 'italics' | 'bolditalics'
  readonly name: string
  readonly standIn: Buffer
}

const files = [
  { style: 'normal', name: 'Roboto-Regular.ttf' },
  { style: 'bold', name: 'Roboto-Medium.ttf' },
  { style: 'italics', name: 'Roboto-Italic.ttf' },
  { style: 'bolditalics', name: 'Roboto-MediumItalic.ttf' },
] as const

const pdfmake = createRequire(import.meta.url).resolve('pdfmake/package.json')

/** Opens the fonts that pdfmake ships, and makes pdfkit know their stand-ins. To be called once. */
export function openLetterFonts(): LetterFont[] {
  const fontkit = fontkitOfPdfkit()
  const opened = new Map<string, object>()
  const fonts = files.map(({ style, name }): LetterFont => {
    opened.set(name, fontkit.create(readFileSync(join(dirname(pdfmake), 'fonts', 'Roboto', name))))
    return { style, name, standIn: Buffer.from(name) }
  })
  const lookUp = (file: Uint8Array) => opened.get(Buffer.from(file).toString('latin1'))
  fontkit.registerFormat(
    class {
      static probe(file: Uint8Array): boolean {
        return lookUp(file) !== undefined
      }
      constructor({ buffer }: { readonly buffer: Uint8Array }) {
        const font = lookUp(buffer)
        if (font === undefined) throw new Error('this font was not opened')
        return font
      }
    },
  )
  return fonts
}

/** The very copy of fontkit that pdfkit uses, wherever the package manager put it. */
function fontkitOfPdfkit(): Fontkit {
  const pdfkit = createRequire(pdfmake).resolve('pdfkit')
  const fontkit: Fontkit = createRequire(pdfkit)('fontkit')
  return fontkit
}
