import { describe, expect, it } from 'vitest'
import { formatDate, formatInstant, formatTime } from '../../src/i18n/dates.ts'

/** 00.30 on Friday in WITA, still 23.30 on Thursday in WIB. */
const instant = new Date('2026-11-26T16:30:00Z')

describe('dates and times', () => {
  it('are written out in the language of the reader', () => {
    expect(formatDate('id', '2026-11-27', 'Asia/Pontianak')).toBe('Jumat, 27 November 2026')
    expect(formatDate('en', '2026-11-27', 'Asia/Pontianak')).toBe('Friday, 27 November 2026')
    expect(formatDate('id', '2026-05-01', 'Asia/Pontianak')).toBe('Jumat, 1 Mei 2026')
  })

  it('are those of the agency’s zone, with its name', () => {
    expect(formatInstant('id', instant, 'Asia/Pontianak')).toBe('Kamis, 26 November 2026, 23.30 WIB')
    expect(formatInstant('id', instant, 'Asia/Makassar')).toBe('Jumat, 27 November 2026, 00.30 WITA')
    expect(formatInstant('en', instant, 'Asia/Jayapura')).toBe('Friday, 27 November 2026, 01:30 WIT')
    expect(formatDate('id', instant, 'Asia/Makassar')).toBe('Jumat, 27 November 2026')
    expect(formatTime('id', instant, 'Asia/Jakarta')).toBe('23.30 WIB')
  })
})
