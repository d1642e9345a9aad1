import type { Desk } from '../desk/desk.ts'
import type { RegisterTable } from '../registers/column.ts'
import { countedCases, type CountedCase } from '../storage/counted-cases.ts'
import { measure, type Counted } from './figures.ts'
import { countingContext } from './service-figures.ts'

/** A case as the yearly report lists it: without a person, for the report is public. */
interface ListedCase extends Counted {
  readonly sop: string
  readonly row: CountedCase
}

/** Cases read at a time. */
const pageSize = 2_000

/** The time that each case took (Perki KI 1/2021 Ps 56 ayat c): one row per number. */
export const caseList: RegisterTable<ListedCase> = {
  id: 'rincian',
  columns: [
    { key: 'no', width: 6, value: ({ row }) => row.sequence },
    { key: 'nomor', width: 24, value: ({ row }) => row.nomor },
    { key: 'diterima', width: 16, value: ({ receivedOn }) => ({ date: receivedOn }) },
    { key: 'tenggat', width: 16, value: ({ row }) => (row.dueOn === null ? undefined : { date: row.dueOn }) },
    {
      key: 'dijawab',
      width: 16,
      value: ({ row }) => (row.answeredOn === null ? undefined : { date: row.answeredOn }),
    },
    { key: 'hari-kerja', width: 12, value: ({ days }) => days },
    {
      key: 'keputusan',
      width: 28,
      value: ({ sop, row }, t) =>
        row.outcome === null ? t('register-in-process') : t(`sop-${sop}-outcome-${row.outcome}`),
    },
    {
      key: 'alasan-penolakan',
      width: 40,
      value: ({ row }, t) =>
        row.outcome !== 'ditolak' || row.ground === null
          ? undefined
          : [
              t(`sop-ground-${row.ground}`),
              ...(row.pasal17 === null ? [] : [t('report-pasal-17', { letter: row.pasal17 })]),
            ].join(', '),
    },
  ],
}

/** The cases of an SOP in a year, in the order of their numbers. */
export async function* listedCases(
  desk: Desk,
  sop: string,
  year: number,
): AsyncGenerator<ListedCase, void, void> {
  const context = countingContext(desk)
  for await (const page of countedCases(desk.db, { sop, year, pageSize }))
    for (const row of page) yield { sop, row, ...measure(row, context) }
}
