import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hoursLines } from '../../bots/web/hours.ts'
import { readAgency } from '../../src/agency.ts'
import { createTranslator } from '../../src/i18n/translate.ts'
import { packageRoot } from '../../src/root.ts'

const shipped = readAgency(join(packageRoot, 'agency.json'))
const ramadan = {
  name: 'Ramadan 1448 H',
  from: '2027-02-08',
  to: '2027-03-09',
  hours: { monday: ['08:00-15:00'], wednesday: ['08:00-15:00'], thursday: ['08:00-15:00'] },
}
const agency = { ...shipped, hoursOverrides: [ramadan] }

function lines(today: string, locale: 'id' | 'en' = 'id'): string[] {
  const translator = createTranslator()
  return hoursLines(agency, today, locale, (key, args) => translator.t(locale, key, args))
}

it('puts days with the same hours into one line, and leaves closed days out', () => {
  expect(lines('2026-11-23')).toEqual([
    'Senin–Kamis 07.30–12.00, 13.00–16.00 WIB',
    'Jumat 07.30–11.30, 13.00–16.30 WIB',
  ])
  expect(lines('2026-11-23', 'en')).toEqual([
    'Monday–Thursday 07:30–12:00, 13:00–16:00 WIB',
    'Friday 07:30–11:30, 13:00–16:30 WIB',
  ])
})

it('tells the hours that are kept today, with a day off between', () => {
  expect(lines('2027-03-09')).toEqual(['Senin 08.00–15.00 WIB', 'Rabu–Kamis 08.00–15.00 WIB'])
  expect(lines('2027-03-10')).toHaveLength(2)
  expect(lines('2027-03-10')[0]).toContain('07.30')
})
