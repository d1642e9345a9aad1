import { once } from 'node:events'
import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import type { Book } from './book.ts'
import type { Cell } from './column.ts'

/** Rows between looks at whether the receiver keeps up: a written row waits in memory until it is taken. */
const rowsAtOnce = 200

/** Longest text of a field (Excel: 32,767 characters). */
const textMax = 32_767

/** First row of entries: title, an empty row and the headings stand above. */
const headRow = 3

/** Longest name of a sheet. */
const sheetNameMax = 31

/**
 * Writes registers as an Excel workbook with a sheet each, row by row: the memory it takes does not grow with them.
 * The output is ended. @returns how many entries were written
 */
export async function writeXlsx(books: readonly Book[], agency: string, out: Writable): Promise<number> {
  const pipe = new PassThrough()
  const written = pipeline(pipe, out)
  // The failure is the caller's through `written`; without this it would also be nobody's.
  written.catch(() => pipe.destroy())
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: pipe,
    useStyles: true,
    useSharedStrings: false,
  })
  workbook.creator = 'Loket'
  let count = 0
  for (const book of books) {
    const sheet = openSheet(workbook, book, agency)
    for await (const cells of book.rows) {
      writeRow(sheet.addRow([]), cells)
      count += 1
      if (count % rowsAtOnce === 0) await keepUp(pipe, written)
    }
    sheet.commit()
  }
  // With a receiver that failed the writer would wait for ever.
  await Promise.race([workbook.commit(), written])
  await written
  return count
}

/** A sheet with its title and headings, which stay in view. */
function openSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  book: Book,
  agency: string,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(book.sheetName.slice(0, sheetNameMax), {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = book.widths.map((width) => ({
    width,
    style: { alignment: { wrapText: true, vertical: 'top' } },
  }))
  const title = sheet.getRow(1)
  title.getCell(1).value = `${book.title} · ${agency}`
  title.getCell(1).style = { font: { bold: true, size: 13 }, alignment: { wrapText: false } }
  title.commit()
  const head = sheet.getRow(headRow)
  head.values = [...book.headings]
  head.font = { bold: true }
  head.alignment = { wrapText: true, vertical: 'middle' }
  head.commit()
  return sheet
}

function writeRow(row: ExcelJS.Row, cells: readonly Cell[]): void {
  cells.forEach((cell, index) => {
    if (cell === undefined) return
    const place = row.getCell(index + 1)
    if (typeof cell === 'object') {
      place.value = new Date(cell.date)
      place.numFmt = 'dd/mm/yyyy'
    } else place.value = typeof cell === 'string' ? cell.slice(0, textMax) : cell
  })
  row.commit()
}

/** Waits until what was written has been taken. Rejects when the receiver failed. */
async function keepUp(pipe: PassThrough, written: Promise<void>): Promise<void> {
  // The writer hands rows on in turns of the event loop.
  await new Promise((resolve) => setImmediate(resolve))
  if (pipe.destroyed) await written
  if (pipe.writableNeedDrain) await Promise.race([once(pipe, 'drain'), written])
}
