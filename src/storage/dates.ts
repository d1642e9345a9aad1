import type { IsoDate } from '../deadline/dates.ts'

/** The date of a `date` column, which comes as the UTC midnight of that date. */
export function isoDay(column: Date): IsoDate {
  return column.toISOString().slice(0, 10)
}
