import { isIsoDate, type IsoDate } from '../deadline/dates.ts'

const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'aug'],
  ['september', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
]

/**
 * A date as people write it: `2026-11-27`, `27-11-2026`, `27/11/2026`, `27.11.2026`, `27 November 2026`. Day before
 * month, as Indonesian has it. Undefined for anything else and for dates that do not exist.
 */
export function readTypedDate(text: string): IsoDate | undefined {
  const typed = text.trim().toLowerCase()
  const written =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(typed) ??
    /^(?<day>\d{1,2})\s*[-/. ]\s*(?<month>\d{1,2}|[a-z]+)\s*[-/. ]\s*(?<year>\d{4})$/.exec(typed)
  const { year = '', month = '', day = '' } = written?.groups ?? {}
  const number = /^\d+$/.test(month) ? Number(month) : months.findIndex((names) => names.includes(month)) + 1
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : undefined
}
