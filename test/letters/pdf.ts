import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The text of a PDF, page by page, as a reader independent of the writer finds it. */
export function pdfPages(bytes: Buffer): string[] {
  return poppler('pdftotext', ['-layout'], bytes, ['-']).split('\f').slice(0, -1)
}

/** Every word of a PDF with its place on its page, in points from the left and top. */
export function pdfWords(bytes: Buffer): { text: string; left: number; right: number; bottom: number }[] {
  const page = poppler('pdftotext', ['-bbox'], bytes, ['-'])
  const pattern = /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
  return Array.from(page.matchAll(pattern), ([, left, right, bottom, text]) => ({
    text: text ?? '',
    left: Number(left),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

/** What a PDF says of itself: Title, Author, CreationDate and so on. */
export function pdfInfo(bytes: Buffer): Record<string, string> {
  const said = poppler('pdfinfo', ['-isodates'], bytes, [])
  return Object.fromEntries(
    said
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

function poppler(program: string, options: string[], bytes: Buffer, after: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'))
  const file = join(folder, 'letter.pdf')
  try {
    writeFileSync(file, bytes)
    return execFileSync(program, [...options, file, ...after], { encoding: 'utf8', maxBuffer: 50_000_000 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`These tests read PDFs with ${program}. Install it: apt-get install poppler-utils`, {
        cause: error,
      })
    }
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}
