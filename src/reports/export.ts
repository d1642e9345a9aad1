import type { Writable } from 'node:stream'
import type { Desk } from '../desk/desk.ts'
import { openBook, registerNames } from '../registers/book.ts'
import { printBook } from '../registers/pdf.ts'
import { tallyOf, toldRows, type OnRows } from '../registers/told-rows.ts'
import { writeXlsx } from '../registers/xlsx.ts'
import { countNumbered } from '../storage/registers.ts'
import { printReport } from './pdf.ts'
import { reportBooks, reportFileName } from './report.ts'

/** What can be exported: the registers, and the yearly report made of them. */
export const exportNames = [...registerNames, 'laporan'] as const
export type ExportName = (typeof exportNames)[number]

/** What an export is written as. */
export const exportFormats = ['xlsx', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Exports of a year; the others are lists as they stand. */
export const yearlyExports: readonly ExportName[] = ['permohonan', 'keberatan', 'laporan']

/** Exports that hold personal data. */
export const privateExports: readonly ExportName[] = ['permohonan', 'keberatan']

/** What is asked for; `year` counts for yearly exports. */
export interface ExportOrder {
  readonly name: ExportName
  readonly format: ExportFormat
  readonly year: number
}

/** A file to be written. */
export interface ExportFile {
  /** With its ending, e.g. `register-permohonan-2026.xlsx`. */
  readonly name: string
  readonly mime: string
  /**
   * Opens the receiver when there is something to write, and ends it. `onRows` is told of the rows, or of the cases
   * that are counted. @returns how many entries were written
   */
  write(open: () => Writable, onRows?: OnRows): Promise<number | 'too-long'>
}

const mimes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** Opens an export: nothing is read before it is written. */
export function openExport(desk: Desk, { name, format, year }: ExportOrder): ExportFile {
  const mime = mimes[format]
  const agency = desk.agency.name
  if (name === 'laporan') {
    return {
      name: `${reportFileName(year)}.${format}`,
      mime,
      async write(open, onRows = nobody) {
        if (format === 'xlsx') {
          const books = await reportBooks(desk, year)
          const taken = await tallyOf(books, onRows)
          const told = books.map((book) => toldRows(book, taken))
          return writeXlsx(told, agency, open())
        }
        return end(open, await printReport(desk, year, await tallyOf(countedBooks(desk, year), onRows)), 1)
      },
    }
  }
  const book = openBook(desk, { name, year })
  return {
    name: `${book.fileName}.${format}`,
    mime,
    async write(open, onRows = nobody) {
      const told = toldRows(book, await tallyOf([book], onRows))
      if (format === 'xlsx') return writeXlsx([told], agency, open())
      const printed = await printBook(desk, told)
      return printed === 'too-long' ? printed : end(open, printed.bytes, printed.count)
    },
  }
}

const nobody: OnRows = () => undefined

/** The cases that the yearly report counts. */
function countedBooks({ db }: Desk, year: number) {
  return ['permohonan', 'keberatan'].map((sop) => ({ countRows: () => countNumbered(db, { sop, year }) }))
}

function end(open: () => Writable, bytes: Buffer, count: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const out = open()
    out.once('error', reject)
    // The callback of `end` is called for a failure too.
    out.once('finish', () => resolve(count))
    out.end(bytes)
  })
}
