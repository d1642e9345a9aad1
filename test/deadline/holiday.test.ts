import { describe, expect, it } from 'vitest'
import { isIsoDate, longDate } from '../../src/deadline/dates.ts'
import { coveredYears, parseSkbYears, skbHolidays, skbYears } from '../../src/deadline/holiday.ts'

function sourceOf(date: string): string | undefined {
  return skbHolidays.find((day) => day.date === date)?.source
}

describe('the shipped SKB lists', () => {
  it.each([
    [2024, 17, 10],
    [2025, 17, 11],
    [2026, 17, 8],
    [2027, 18, 8],
  ])(
    'hold for %i the number of libur nasional (%i) and cuti bersama (%i) of the decree',
    (year, national, leave) => {
      const days = skbHolidays.filter(({ date }) => date.startsWith(`${year}-`))
      expect(days.filter(({ kind }) => kind === 'nasional')).toHaveLength(national)
      expect(days.filter(({ kind }) => kind === 'cuti-bersama')).toHaveLength(leave)
    },
  )

  // The lists in the short form MMDD, typed apart from the shipped file.
  it.each([
    [
      2024,
      'nasional',
      '0101 0208 0210 0311 0329 0331 0410 0411 0501 0509 0523 0601 0617 0707 0817 0916 1225',
    ],
    [2024, 'cuti-bersama', '0209 0312 0408 0409 0412 0415 0510 0524 0618 1226'],
    [
      2025,
      'nasional',
      '0101 0127 0129 0329 0331 0401 0418 0420 0501 0512 0529 0601 0606 0627 0817 0905 1225',
    ],
    [2025, 'cuti-bersama', '0128 0328 0402 0403 0404 0407 0513 0530 0609 0818 1226'],
    [
      2026,
      'nasional',
      '0101 0116 0217 0319 0321 0322 0403 0405 0501 0514 0527 0531 0601 0616 0817 0825 1225',
    ],
    [2026, 'cuti-bersama', '0216 0318 0320 0323 0324 0515 0528 1224'],
    [
      2027,
      'nasional',
      '0101 0105 0206 0308 0310 0311 0326 0328 0501 0506 0517 0520 0601 0606 0815 0817 1225 1226',
    ],
    [2027, 'cuti-bersama', '0205 0309 0312 0315 0325 0518 0519 1224'],
  ])('have for %i %s exactly the dates of the decree', (year, kind, dates) => {
    const days = skbHolidays.filter((day) => day.date.startsWith(`${year}-`) && day.kind === kind)
    expect(days.map(({ date }) => date.slice(5).replace('-', '')).join(' ')).toBe(dates)
  })

  it('name the amending decree for the day it added', () => {
    expect(sourceOf('2025-08-18')).toBe('SKB Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025 (2025-08-07)')
    expect(sourceOf('2025-08-17')).toBe('SKB Menag 1017/2024, Menaker 2/2024, MenPANRB 2/2024 (2024-10-14)')
  })

  it('have no day twice and no date out of order', () => {
    const dates = skbHolidays.map(({ date }) => date)
    expect(dates).toEqual([...new Set(dates)].toSorted())
  })

  it('warn that the list of 2027 was not yet compared with the official pages', () => {
    expect(skbYears.find(({ year }) => year === 2027)?.note).toContain('setneg.go.id')
  })
})

describe('a holiday list', () => {
  const year = {
    year: 2028,
    decrees: [{ number: 'SKB 1/2027', issuedOn: '2027-09-15' }],
    holidays: [{ date: '2028-01-01', name: 'Tahun Baru', kind: 'nasional' }],
  }

  it('is refused when a day lies in another year than its list', () => {
    const stray = { ...year, holidays: [{ date: '2027-01-01', name: 'Tahun Baru', kind: 'nasional' }] }
    expect(() => parseSkbYears({ years: [stray] })).toThrow('lies in its year')
  })

  it('is refused when a day names a decree the year has not', () => {
    const stray = { ...year, holidays: [{ ...year.holidays[0], decree: 1 }] }
    expect(() => parseSkbYears({ years: [stray] })).toThrow('names a decree of its year')
  })

  it.each([{ date: '2028-02-30' }, { name: '' }, { kind: 'libur' }, { extra: 1 }])(
    'is refused when a day is malformed: %o',
    (fault) => {
      expect(() =>
        parseSkbYears({ years: [{ ...year, holidays: [{ ...year.holidays[0], ...fault }] }] }),
      ).toThrow()
    },
  )

  it('does not make a year known by a single day entered ahead of the decree', () => {
    const ahead = { date: '2028-01-01', name: 'Tahun Baru', kind: 'nasional', source: 'admin' } as const
    expect([...coveredYears([...skbHolidays, ahead])]).toEqual([2024, 2025, 2026, 2027])
  })
})

describe('a date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-3-1', '26-03-01', '2026-03-01T00:00', '', '2226-01-01'])(
    'is not %j',
    (text) => {
      expect(isIsoDate(text)).toBe(false)
    },
  )

  it('exists on 29 February of a leap year', () => {
    expect(isIsoDate('2028-02-29')).toBe(true)
  })

  it('is read out in Indonesian and in English', () => {
    expect(longDate('2026-11-27', 'id')).toBe('Jumat, 27 November 2026')
    expect(longDate('2026-08-05', 'id')).toBe('Rabu, 5 Agustus 2026')
    expect(longDate('2026-11-27', 'en')).toBe('Friday, 27 November 2026')
  })
})
