import pdfmake from 'pdfmake'
import { openLetterFonts } from './fonts.ts'
import { footOf } from './foot.ts'
import { letterTableLayouts } from './styles.ts'
import type { LetterDefinition } from './types.ts'

declare module 'pdfmake' {
  /** pdfmake's own store of files in memory, which its types leave out. */
  export const virtualfs: { writeFileSync(name: string, content: Buffer): void }
}

let ready = false

/**
 * Sets pdfmake up once, and shuts it off from every file and address: a letter holds words from outside, and
 * none of them may make the program open something.
 */
function prepare(): void {
  if (ready) return
  const fonts = openLetterFonts()
  for (const { name, standIn } of fonts) pdfmake.virtualfs.writeFileSync(name, standIn)
  pdfmake.setFonts({ Roboto: Object.fromEntries(fonts.map(({ style, name }) => [style, name])) })
  pdfmake.setTableLayouts(letterTableLayouts)
  pdfmake.setLocalAccessPolicy(() => false)
  pdfmake.setUrlAccessPolicy(() => false)
  ready = true
}

/**
 * The letter as a PDF. Equal definitions give equal bytes (dates come from the definition), so a letter can be
 * known by its hash. The definition is left as it was. It takes the whole thread for tens of milliseconds: the
 * program prints by `printLetter`.
 */
export async function renderLetter({ foot, content, ...definition }: LetterDefinition): Promise<Buffer> {
  prepare()
  const footer = (page: number, pages: number) => footOf(foot, page, pages)
  // pdfmake writes its measurements into what it is given.
  return pdfmake.createPdf({ ...definition, content: structuredClone(content), footer }).getBuffer()
}
