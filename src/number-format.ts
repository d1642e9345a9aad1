import type { IsoDate } from './deadline/dates.ts'

/*
 * How an agency writes the numbers of its cases and letters, e.g. `{urut:3}/PPID/{bulanRomawi}/{tahun}`
 * gives `007/PPID/XI/2026`. `{urut}` is the running number of the year (`{urut:3}`: at least three digits),
 * `{bulan}` the month as 01–12, `{bulanRomawi}` as I–XII, `{tahun}` the year.
 */
const PLACEHOLDER = /\{([A-Za-z]+)(?::(\d+))?\}/g
const DIGITS_MAX = 6
const LENGTH_MAX = 60
const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/**
 * What is wrong with a number format, as a phrase, or undefined. A good one has `{urut}` once and `{tahun}`,
 * because numbers start at 1 each year and no two may be alike.
 */
export function numberFormatFault(format: string): string | undefined {
  if (format.length > LENGTH_MAX) return `must have at most ${LENGTH_MAX} characters`
  const counts = new Map<string, number>()
  for (const [whole, name = '', digits] of format.matchAll(PLACEHOLDER)) {
    if (!['urut', 'bulan', 'bulanRomawi', 'tahun'].includes(name)) {
      return `has ${whole}, but only {urut}, {urut:3}, {bulan}, {bulanRomawi} and {tahun} are known`
    }
    if (digits !== undefined && (name !== 'urut' || Number(digits) < 1 || Number(digits) > DIGITS_MAX)) {
      return `has ${whole}, but only {urut:1} to {urut:${DIGITS_MAX}} take a number of digits`
    }
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (counts.get('urut') !== 1) return 'must have {urut} exactly once'
  if (!counts.has('tahun')) return 'must have {tahun}, because numbers start at 1 each year'
  if (!/^[\w./ -]*$/.test(format.replaceAll(PLACEHOLDER, ''))) {
    return 'may have only letters, digits, spaces and . / _ - around its placeholders'
  }
  if (format.trim() !== format) return 'must not begin or end with a space'
  if (/[\d}]\{urut|\{urut(:\d)?\}[\d{]/.test(format)) {
    return 'must keep {urut} apart from digits and other placeholders, e.g. with "/"'
  }
  return undefined
}

/** The number `urut` (1 or more) issued on `date`, the agency's local date. The format must be a checked one. */
export function formatNumber(format: string, issued: { urut: number; date: IsoDate }): string {
  const [year = '', month = ''] = issued.date.split('-')
  return format.replaceAll(PLACEHOLDER, (whole, name: string, digits: string | undefined) => {
    switch (name) {
      case 'urut':
        return String(issued.urut).padStart(Number(digits ?? 1), '0')
      case 'bulan':
        return month
      case 'bulanRomawi':
        return ROMAN_MONTHS[Number(month) - 1] ?? month
      case 'tahun':
        return year
      default:
        throw new Error(`unchecked number format: ${whole}`)
    }
  })
}
