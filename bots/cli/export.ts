import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Desk } from '../../src/desk/desk.ts'
import { openBook, registerNames, yearlyRegisters, type Book } from '../../src/registers/book.ts'
import { pdfRowsMax, printBook } from '../../src/registers/pdf.ts'
import { writeXlsx } from '../../src/registers/xlsx.ts'
import { withDesk, type CliContext } from './context.ts'

/** As typed: checked here. */
export interface ExportOptions {
  readonly year?: string
  readonly format?: string
  readonly out?: string
}

const formats = ['xlsx', 'pdf'] as const
const yearShape = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)

/**
 * `loket export REGISTER`: writes a register as a workbook or as a PDF into a file that only its owner can read, for
 * it holds personal data. A file that is there is left alone. @returns the exit code
 */
export async function exportRegister(
  context: CliContext,
  register: string,
  options: ExportOptions,
): Promise<number> {
  const { t, print } = context
  const name = registerNames.find((each) => each === register)
  const format = formats.find((each) => each === (options.format ?? 'xlsx'))
  const year = options.year === undefined ? undefined : yearShape.safeParse(options.year)
  if (name === undefined || format === undefined || year?.success === false) {
    print(t('cli-export-how', { registers: registerNames.join(', '), formats: formats.join(', ') }))
    return 2
  }
  return withDesk(context, async (desk) => {
    const thisYear = Number(desk.calendar().dateOf(desk.clock.now()).slice(0, 4))
    const book = openBook(desk, { name, year: year?.data ?? thisYear })
    const path = resolve(options.out ?? `${book.fileName}.${format}`)
    if (await isThere(path)) {
      print(t('cli-export-there', { file: path }))
      return 2
    }
    const count = format === 'xlsx' ? await saveXlsx(desk, book, path) : await savePdf(desk, book, path)
    if (count === 'too-long') {
      print(t('cli-export-too-long', { max: pdfRowsMax }))
      return 1
    }
    print(t('cli-export-done', { count, file: path }))
    if (yearlyRegisters.includes(name)) print(t('cli-export-private'))
    return 0
  })
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function saveXlsx(desk: Desk, book: Book, path: string): Promise<number> {
  return whole(path, (part) =>
    writeXlsx(book, desk.agency.name, createWriteStream(part, { mode: 0o600, flags: 'wx' })),
  )
}

async function savePdf(desk: Desk, book: Book, path: string): Promise<number | 'too-long'> {
  const printed = await printBook(desk, book)
  if (printed === 'too-long') return printed
  return whole(path, async (part) => {
    const file = await open(part, 'wx', 0o600)
    try {
      await file.writeFile(printed.bytes)
    } finally {
      await file.close()
    }
    return printed.count
  })
}

/** The file appears under its name when it is whole, or not at all. */
async function whole(path: string, write: (part: string) => Promise<number>): Promise<number> {
  const part = `${path}.part`
  await rm(part, { force: true })
  try {
    const count = await write(part)
    await rename(part, path)
    return count
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
