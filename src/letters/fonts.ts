/**
 * The letters' fonts, opened once for the life of the program. pdfkit opens its fonts anew for every document,
 * and reading their layout tables is then half of the work of a letter; fontkit's `registerFormat` lets an opened
 * font stand in for its file.
 */
import { fontkitOfPdfkit, readRoboto } from '../files/fontkit.ts'

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

/** Opens the fonts that pdfmake ships, and makes pdfkit know their stand-ins. To be called once. */
export function openLetterFonts(): LetterFont[] {
  const fontkit = fontkitOfPdfkit()
  const opened = new Map<string, object>()
  const fonts = files.map(({ style, name }): LetterFont => {
    opened.set(name, fontkit.create(readRoboto(name)))
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
