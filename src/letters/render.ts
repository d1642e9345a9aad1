import { footOf } from './foot.ts'
import { pdfMaker } from './pdf-maker.ts'
import type { LetterDefinition } from './types.ts'

/**
 * The letter as a PDF. Equal definitions give equal bytes (dates come from the definition), so a letter can be
 * known by its hash. The definition is left as it was. It takes the whole thread for tens of milliseconds: the
 * program prints by `printLetter`.
 */
export async function renderLetter({ foot, content, ...definition }: LetterDefinition): Promise<Buffer> {
  const footer = (page: number, pages: number) => footOf(foot, page, pages)
  // pdfmake writes its measurements into what it is given.
  return pdfMaker()
    .createPdf({ ...definition, content: structuredClone(content), footer })
    .getBuffer()
}
