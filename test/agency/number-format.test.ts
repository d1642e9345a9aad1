import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, numberFormatFault } from '../../src/number-format.ts'

describe('formatting a number', () => {
  it.each([
    ['{urut:3}/PPID/{bulanRomawi}/{tahun}', 7, '2026-11-27', '007/PPID/XI/2026'],
    ['{urut}/PPID/{bulan}/{tahun}', 7, '2026-03-01', '7/PPID/03/2026'],
    ['{urut:2}/PPID/{tahun}', 1234, '2026-03-01', '1234/PPID/2026'],
    ['PPID-{tahun}-{urut:4}', 1, '2027-01-01', 'PPID-2027-0001'],
  ])('%s, number %i on %s is %s', (format, urut, date, number) => {
    expect(numberFormatFault(format)).toBeUndefined()
    expect(formatNumber(format, { urut, date })).toBe(number)
  })

  it('writes the twelve months in Roman numerals', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      formatNumber('{bulanRomawi}', { urut: 1, date: `2026-${String(index + 1).padStart(2, '0')}-15` }),
    )
    expect(months.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII')
  })

  it('never gives two numbers of a year the same text, whatever the month', () => {
    const formats = [
      '{urut:3}/PPID/{bulanRomawi}/{tahun}',
      '{tahun}.{bulan}.{urut}',
      'A {urut:2}-{bulan} {tahun}',
    ]
    const number = fc.record({
      urut: fc.integer({ min: 1, max: 99_999 }),
      month: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(fc.constantFrom(...formats), number, number, (format, one, other) => {
        fc.pre(one.urut !== other.urut)
        const texts = [one, other].map(({ urut, month }) =>
          formatNumber(format, { urut, date: `2026-${String(month).padStart(2, '0')}-01` }),
        )
        expect(texts[0]).not.toBe(texts[1])
      }),
    )
  })
})

describe('a number format is refused when', () => {
  it.each([
    ['it has no running number', 'PPID/{tahun}', /exactly once/],
    ['it has the running number twice', '{urut}/{urut}/{tahun}', /exactly once/],
    ['it has no year', '{urut}/PPID', /must have \{tahun\}/],
    ['it has an unknown placeholder', '{urut}/{hari}/{tahun}', /has \{hari\}/],
    ['a placeholder other than the running number has digits', '{urut}/{tahun:2}', /has \{tahun:2\}/],
    ['it asks for too many digits', '{urut:9}/{tahun}', /has \{urut:9\}/],
    ['it has a lone brace', '{urut}/{tahun}/{', /only letters/],
    ['it has a character that a register cannot take', '{urut}/PPID*/{tahun}', /only letters/],
    ['the running number touches a digit', '1{urut}/{tahun}', /apart/],
    ['the running number touches the year', '{tahun}{urut:3}', /apart/],
    ['it begins with a space', ' {urut}/{tahun}', /space/],
    ['it is too long', `{urut}/${'A'.repeat(60)}/{tahun}`, /at most 60/],
  ])('%s', (_why, format, fault) => {
    expect(numberFormatFault(format)).toMatch(fault)
  })
})
