import type { Desk } from '../desk/desk.ts'
import { letterWords } from '../effects/letter-words.ts'
import { pageMarks } from '../letters/foot.ts'
import { printableContent } from '../letters/printable-content.ts'
import { printLetter } from '../letters/printer.ts'
import { colours, letterStyles } from '../letters/styles.ts'
import type { LetterContent, LetterDefinition } from '../letters/types.ts'
import type { Book } from './book.ts'
import type { Cell } from './column.ts'

/** Entries that are set on paper at most: some 250 sheets of A3. A longer register is for a spreadsheet. */
export const pdfRowsMax = 2_000

/** A3 landscape (1190.55 × 841.89 points) with its margins. */
const margins = { side: 36, top: 36, bottom: 44 }
const lineWidth = 1190.55 - 2 * margins.side

/** Room that each column's paddings and rule take. */
const columnExtra = 6.5

/**
 * Sets a register on paper, A3 landscape, the headings repeated on every page. @returns the PDF and how many entries
 * it has, or `too-long` when it has more than `pdfRowsMax`
 */
export async function printBook(
  desk: Desk,
  book: Book,
): Promise<{ readonly bytes: Buffer; readonly count: number } | 'too-long'> {
  const words = letterWords(desk)
  const rows: string[][] = []
  for await (const cells of book.rows) {
    if (rows.length === pdfRowsMax) return 'too-long'
    rows.push(cells.map(textOf))
  }
  const now = desk.clock.now().toISOString()
  const definition = layOut(desk, book, rows, {
    printed: words.t('register-printed', { time: words.dateTime(now), count: rows.length }),
    page: words.t('letters-page', pageMarks),
    now,
  })
  return { bytes: await printLetter(definition), count: rows.length }
}

/** Dates as 23/11/2026, which a narrow column holds in one line. */
function textOf(cell: Cell): string {
  if (cell === undefined) return ''
  return typeof cell === 'object' ? cell.date.split('-').toReversed().join('/') : String(cell)
}

function layOut(
  { agency }: Desk,
  { title, headings, widths }: Book,
  rows: readonly (readonly string[])[],
  said: { readonly printed: string; readonly page: string; readonly now: string },
): LetterDefinition {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const room = lineWidth - widths.length * columnExtra
  const written: LetterContent[] = [
    ...agency.letterhead.map((text): LetterContent => ({
      text: text.toUpperCase(),
      alignment: 'center',
      bold: true,
    })),
    { text: title.toUpperCase(), style: 'title', margin: [0, 8, 0, 2] },
    { text: said.printed, style: 'remark', alignment: 'center', margin: [0, 0, 0, 8] },
    {
      layout: 'registerGrid',
      fontSize: 7,
      table: {
        headerRows: 2,
        widths: widths.map((width) => (width / all) * room),
        body: [
          headings.map((text) => ({ text, bold: true, fillColor: colours.shade, fontSize: 6.2 })),
          // The official books number their columns.
          headings.map((_, index) => ({
            text: String(index + 1),
            alignment: 'center',
            fillColor: colours.shade,
            fontSize: 6,
          })),
          ...rows.map((row) => row.map((text) => ({ text }))),
        ],
      },
    },
  ]
  const { content } = printableContent(written)
  return {
    pageSize: 'A3',
    pageOrientation: 'landscape',
    pageMargins: [margins.side, margins.top, margins.side, margins.bottom],
    language: 'id-ID',
    version: '1.7',
    displayTitle: true,
    info: {
      title,
      author: agency.name,
      subject: title,
      creator: 'Loket',
      producer: 'pdfmake',
      creationDate: new Date(said.now),
      modDate: new Date(said.now),
    },
    defaultStyle: { font: 'Roboto', fontSize: 8, lineHeight: 1.1, color: colours.text },
    styles: letterStyles,
    content,
    foot: { left: title, page: said.page },
  }
}
