import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import { bookOf, type Book, type Entries } from '../registers/book.ts'
import type { RegisterTable } from '../registers/column.ts'
import { countNumbered } from '../storage/registers.ts'
import { caseList, listedCases } from './case-list.ts'
import { sectionsOf, type Section } from './sections.ts'
import { serviceFigures } from './service-figures.ts'

/** A line of the summary: a heading when it has no figure. */
type SummaryLine = Pick<Section['rows'][number], 'label'> & { readonly value: number | string | undefined }

const summary: RegisterTable<SummaryLine> = {
  id: 'ringkasan',
  columns: [
    { key: 'uraian', width: 56, value: ({ label }) => label },
    { key: 'jumlah', width: 20, value: ({ value }) => value },
  ],
}

/** Without an ending, e.g. `laporan-layanan-2026`. */
export function reportFileName(year: number): string {
  return `laporan-layanan-${year}`
}

/** The figures of the yearly report as sheets: the summary, and each request and objection with its time. */
export async function reportBooks(desk: Desk, year: number): Promise<Book[]> {
  const t = wordsIn(desk, 'id')
  const sections = sectionsOf(await serviceFigures(desk, year), 'id', t)
  const fileName = reportFileName(year)
  const title = t('report-title', { year })
  return [
    bookOf(desk, summary, summaryLines(sections), { fileName, title }),
    bookOf(desk, caseList, cases(desk, 'permohonan', year), {
      fileName,
      title: t('register-title-rincian-permohonan', { year }),
      sheetName: 'rincian permohonan',
    }),
    bookOf(desk, caseList, cases(desk, 'keberatan', year), {
      fileName,
      title: t('register-title-rincian-keberatan', { year }),
      sheetName: 'rincian keberatan',
    }),
  ]
}

function cases(desk: Desk, sop: string, year: number) {
  return { read: listedCases(desk, sop, year), count: () => countNumbered(desk.db, { sop, year }) }
}

function summaryLines(sections: readonly Section[]): Entries<SummaryLine> {
  const lines = sections.flatMap(({ title, rows }): SummaryLine[] => [
    { label: title.toUpperCase(), value: undefined },
    ...rows,
  ])
  // oxlint-disable-next-line require-await -- a book reads its rows as they come; these are there already
  const read = async function* () {
    yield* lines
  }
  return { read: read(), count: () => Promise.resolve(lines.length) }
}
