import pdfmake from 'pdfmake'
import { robotoPath } from '../files/fontkit.ts'
import { openLetterFonts } from './fonts.ts'
import { letterTableLayouts } from './styles.ts'

declare module 'pdfmake' {
  /** pdfmake's own store of files in memory, which its types leave out. */
  export const virtualfs: { writeFileSync(name: string, content: Buffer): void }
}

/**
 * Roboto for the text of an SVG, which pdfmake does not look up in its store of files but opens from the disk. Letters
 * have no such text.
 */
export const svgFont = 'RobotoFile'

let ready = false

/**
 * pdfmake, set up once: with Roboto, and shut off from every file and address, since a document holds words from
 * outside, and none of them may make the program open something.
 */
export function pdfMaker(): Pick<typeof pdfmake, 'createPdf'> {
  if (ready) return pdfmake
  const fonts = openLetterFonts()
  for (const { name, standIn } of fonts) pdfmake.virtualfs.writeFileSync(name, standIn)
  pdfmake.setFonts({
    Roboto: Object.fromEntries(fonts.map(({ style, name }) => [style, name])),
    [svgFont]: Object.fromEntries(fonts.map(({ style, name }) => [style, robotoPath(name)])),
  })
  pdfmake.setTableLayouts(letterTableLayouts)
  pdfmake.setLocalAccessPolicy(() => false)
  pdfmake.setUrlAccessPolicy(() => false)
  ready = true
  return pdfmake
}
