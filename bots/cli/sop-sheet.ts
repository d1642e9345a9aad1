import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { sheetPdf } from '../../src/sop/sheet/pdf.ts'
import { sheetPng, sheetSvg } from '../../src/sop/sheet/picture.ts'
import { nameOf } from '../../src/sop/choose.ts'
import { catalogue } from '../../flows/sop/catalogue.ts'
import type { CliContext } from './context.ts'

/**
 * `loket sop NAME`: writes the sheet of an SOP as SVG, PNG and PDF (F4, lying) into this directory or the one named,
 * which is made when it is not there.
 * @returns the exit code
 */
export async function sopSheet(context: CliContext, name: string, folder = '.'): Promise<number> {
  const { t, print, clock } = context
  const sop = catalogue.find((each) => nameOf(each) === name)
  if (sop === undefined) {
    print(t('cli-sop-unknown', { sops: catalogue.map(nameOf).join(', ') }))
    return 2
  }
  const request = { sop, t }
  const files = {
    svg: Buffer.from(sheetSvg(request)),
    png: await sheetPng(request),
    pdf: await sheetPdf(request, 'F4', clock.now()),
  }
  for (const [ending, bytes] of Object.entries(files)) {
    const path = resolve(folder, `sop-${name}.${ending}`)
    try {
      await mkdir(folder, { recursive: true })
      await writeFile(path, bytes)
    } catch {
      print(t('cli-export-not-writable', { file: path }))
      return 1
    }
    print(path)
  }
  return 0
}
