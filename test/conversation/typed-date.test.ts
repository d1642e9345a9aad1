import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedDate } from '../../src/conversation/typed-date.ts'
import { longDate } from '../../src/deadline/dates.ts'

describe('a typed date', () => {
  it.each([
    ['2026-11-27', '2026-11-27'],
    ['27-11-2026', '2026-11-27'],
    ['27/11/2026', '2026-11-27'],
    ['7.1.2026', '2026-01-07'],
    [' 27 November 2026 ', '2026-11-27'],
    ['1 agustus 2026', '2026-08-01'],
    ['1 Des 2026', '2026-12-01'],
    ['3 March 2027', '2027-03-03'],
  ])('is read from %s', (text, date) => {
    expect(readTypedDate(text)).toBe(date)
  })

  it.each([
    '',
    'besok',
    '30-02-2026',
    '2026-13-01',
    '27 Novembar 2026',
    '11/27/2026',
    '27-11-26',
    '0-0-0000',
  ])('is not read from %j', (text) => {
    expect(readTypedDate(text)).toBeUndefined()
  })

  it('is read as it is written in letters, in both languages', () => {
    const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, fc.constantFrom('id', 'en'), (at, locale) => {
        const date = at.toISOString().slice(0, 10)
        const written = longDate(date, locale).replace(/^\S+, /, '')
        expect(readTypedDate(written)).toBe(date)
      }),
    )
  })
})
