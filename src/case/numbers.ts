import type { Agency, NumberKind } from '../agency.ts'
import type { IsoDate } from '../deadline/dates.ts'
import { formatNumber } from '../number-format.ts'
import { takeNext } from '../storage/counters.ts'
import type { Db } from '../storage/db.ts'

/** A number as it was issued. */
export interface IssuedNumber {
  readonly year: number
  /** 1, 2, 3 … in its year, without a gap. */
  readonly sequence: number
  /** As the agency writes it, e.g. `007/PPID/XI/2026`. */
  readonly text: string
}

/** The counter of a kind in a year. */
function seriesName(kind: string, year: number): string {
  return `${kind}:${year}`
}

/**
 * Issues the next number of a case or letter kind, inside the transaction that uses it: gapless in its year,
 * because a transaction that fails gives it back. `date` is the agency's local date; it decides the year.
 */
export async function issueNumber(
  tx: Db,
  formats: Agency['numbers'],
  kind: NumberKind,
  date: IsoDate,
): Promise<IssuedNumber> {
  const year = Number(date.slice(0, 4))
  const sequence = await takeNext(tx, seriesName(kind, year))
  return { year, sequence, text: formatNumber(formats[kind], { urut: sequence, date }) }
}
