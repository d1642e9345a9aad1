import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNik, maskNik } from '../../src/identity/nik.ts'
import { provinces } from '../../src/identity/regions.ts'

const today = '2026-11-27'

function warningsOf(nik: string, on: string = today): readonly string[] {
  const result = checkNik(nik, on)
  if (!result.ok) throw new Error(result.code)
  return result.warnings
}

describe('a NIK', () => {
  it('says gender, date of birth and where it was issued', () => {
    expect(checkNik('6171011708900001', today)).toEqual({
      ok: true,
      nik: '6171011708900001',
      gender: 'male',
      birthDates: ['1990-08-17'],
      issuedIn: 'Kota Pontianak',
      warnings: [],
    })
  })

  it('has 40 added to the day for a woman', () => {
    expect(checkNik('6171015708900001', today)).toMatchObject({
      gender: 'female',
      birthDates: ['1990-08-17'],
    })
  })

  it.each([
    '6171 0117 0890 0001',
    '6171.0117.0890.0001',
    ' 617101-170890-0001\n',
    '6171–0117–0890–0001',
    '6171 0117 0890 0001',
  ])('is read as people type it: %j', (text) => {
    expect(checkNik(text, today)).toMatchObject({ ok: true, nik: '6171011708900001' })
  })

  it.each([
    ['', 'not-16-digits'],
    ['617101170890000', 'not-16-digits'],
    ['61710117089000011', 'not-16-digits'],
    ['61710117O8900001', 'not-16-digits'],
    ['NIK 6171011708900001', 'not-16-digits'],
    ['٦١٧١٠١١٧٠٨٩٠٠٠٠١', 'not-16-digits'],
    ['6171013202900001', 'impossible-date'],
    ['6171010002900001', 'impossible-date'],
    ['6171014002900001', 'impossible-date'],
    ['6171017202900001', 'impossible-date'],
    ['6171011713900001', 'impossible-date'],
    ['6171013002900001', 'impossible-date'],
    ['6171012902910001', 'impossible-date'],
    ['6171011708900000', 'serial-zero'],
  ])('is refused when it is %j: %s', (text, code) => {
    expect(checkNik(text, today)).toEqual({ ok: false, code })
  })

  it('of 29 February 00 is of 2000, because 1900 was no leap year', () => {
    expect(checkNik('6171012902000001', today)).toMatchObject({ ok: true, birthDates: ['2000-02-29'] })
  })

  it('keeps both centuries when both have passed', () => {
    expect(checkNik('6171010101200001', today)).toMatchObject({ birthDates: ['1920-01-01', '2020-01-01'] })
  })

  it.each([
    ['9971011708900001', ['unknown-province']],
    ['6199011708900001', ['unknown-regency']],
    ['3299011708900001', []],
    ['6473011708900001', []],
    ['5401011708600001', []],
    ['6171012712260001', []],
    ['6171012611260001', ['under-17']],
    ['6171011708150001', ['under-17']],
    ['6171012711090001', []],
    ['6171012811090001', ['under-17']],
  ])('%s has the remarks %j', (nik, warnings) => {
    expect(warningsOf(nik)).toEqual(warnings)
  })

  it('is remarked on when no reading gives an age from 0 to 110', () => {
    expect(warningsOf('6171012902000001', '1999-01-01')).toEqual(['implausible-birth-date'])
    expect(warningsOf('6171011708010001', '2115-01-01')).toEqual(['implausible-birth-date'])
  })

  it('loses the reading that would make the person older than 110', () => {
    expect(checkNik('6171012711150001', today)).toMatchObject({ birthDates: ['2015-11-27'] })
    expect(checkNik('6171012811150001', today)).toMatchObject({ birthDates: ['1915-11-28', '2015-11-28'] })
  })

  it('is never refused for its region', () => {
    const twoDigits = fc.integer({ min: 0, max: 99 }).map((code) => String(code).padStart(2, '0'))
    fc.assert(
      fc.property(twoDigits, twoDigits, twoDigits, (province, regency, district) => {
        expect(checkNik(`${province}${regency}${district}1708900001`, today).ok).toBe(true)
      }),
    )
  })

  it('of any real date of the last hundred years gives that date back', () => {
    const days = fc.date({ min: new Date('1927-01-01'), max: new Date('2009-11-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.boolean(), (date, woman) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
        const coded = String(Number(day) + (woman ? 40 : 0)).padStart(2, '0')
        expect(checkNik(`617101${coded}${month}${year.slice(2)}0001`, today)).toMatchObject({
          gender: woman ? 'female' : 'male',
          birthDates: expect.arrayContaining([`${year}-${month}-${day}`]),
        })
      }),
    )
  })

  it('shows only its region and serial when masked', () => {
    expect(maskNik('6171011708900001')).toBe('6171••••••••0001')
  })
})

it('knows the 38 provinces and the former one', () => {
  expect(Object.keys(provinces)).toHaveLength(39)
})
