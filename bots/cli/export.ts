import { createWriteStream, rmSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { pdfRowsMax } from '../../src/registers/pdf.ts'
import {
  exportFormats,
  exportNames,
  openExport,
  privateExports,
  type ExportFile,
} from '../../src/reports/export.ts'
import { withDeskToRead, type CliContext } from './context.ts'
import { isFaultOf, isThere } from './new-file.ts'
import { withProgress, type OnProgress } from './progress.ts'

/** As typed: checked here. */
export interface ExportOptions {
  readonly year?: string
  readonly format?: string
  readonly out?: string
}

const yearShape = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)

/**
 * `loket export NAME`: writes a register or the yearly report as a workbook or as a PDF into a file that only its
 * owner can read, for a register holds personal data. A file that is there is left alone. @returns the exit code
 */
export async function exportRegister(
  context: CliContext,
  typed: string,
  options: ExportOptions,
): Promise<number> {
  const { t, print } = context
  const name = exportNames.find((each) => each === typed)
  const format = exportFormats.find((each) => each === (options.format ?? 'xlsx'))
  const year = options.year === undefined ? undefined : yearShape.safeParse(options.year)
  if (name === undefined || format === undefined || year?.success === false) {
    print(t('cli-export-how', { registers: exportNames.join(', '), formats: exportFormats.join(', ') }))
    return 2
  }
  return withDeskToRead(context, async (desk) => {
    const thisYear = Number(desk.calendar().dateOf(desk.clock.now()).slice(0, 4))
    const file = openExport(desk, { name, format, year: year?.data ?? thisYear })
    const path = resolve(options.out ?? file.name)
    if (await isThere(path)) {
      print(t('cli-export-there', { file: path }))
      return 2
    }
    const putRight = () => rmSync(partOf(path), { force: true })
    const count = await context.breaking.during({ means: 'cli-broken-off-export', putRight }, () =>
      withProgress(context, 'cli-export-progress', (onProgress) => save(file, path, onProgress)),
    )
    if (count === 'not-writable') {
      print(t('cli-export-not-writable', { file: path }))
      return 1
    }
    if (count === 'too-long') {
      print(t('cli-export-too-long', { max: pdfRowsMax }))
      return 1
    }
    print(t(name === 'laporan' ? 'cli-export-report' : 'cli-export-done', { count, file: path }))
    if (privateExports.includes(name)) print(t('cli-export-private'))
    return 0
  })
}

/** Where it is written until it is whole. */
function partOf(path: string): string {
  return `${path}.part`
}

/** The file appears under its name when it is whole, or not at all. */
async function save(
  file: ExportFile,
  path: string,
  onProgress: OnProgress,
): Promise<number | 'too-long' | 'not-writable'> {
  const part = partOf(path)
  try {
    await rm(part, { force: true })
    const count = await file.write(() => createWriteStream(part, { mode: 0o600, flags: 'wx' }), onProgress)
    if (count !== 'too-long') await rename(part, path)
    return count
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    if (isFaultOf(error, part)) return 'not-writable'
    throw error
  }
}
