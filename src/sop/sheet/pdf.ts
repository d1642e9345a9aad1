import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { pdfMaker, svgFont } from '../../letters/pdf-maker.ts'
import { paperPages, paperSizes, type Paper, type SheetRequest } from './sheet.ts'
import { pageSvg } from './svg.ts'

/** The sheet to be printed, lying: the identity page, then the table. `now` is written into the file's properties. */
export async function sheetPdf(request: SheetRequest, paper: Paper, now: Date): Promise<Buffer> {
  const size = paperSizes[paper]
  const pages = paperPages(request, paper)
  const content = pages.map(({ page, style }, index) => ({
    svg: pageSvg(page, style, { mode: 'words', family: svgFont }),
    fit: [size.width, size.height] as [number, number],
    ...(index > 0 && { pageBreak: 'before' as const }),
  }))
  const { judul, nomor, instansi } = request.sop
  const definition: TDocumentDefinitions = {
    content,
    pageSize: { ...size },
    pageMargins: 0,
    defaultStyle: { font: 'Roboto' },
    info: { title: judul, subject: nomor, author: instansi, creationDate: now, modDate: now },
  }
  return pdfMaker().createPdf(definition).getBuffer()
}
