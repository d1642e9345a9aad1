import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { skbHolidays } from '../../src/deadline/holiday.ts'
import { WorkCalendar } from '../../src/deadline/calendar.ts'
import { barChart } from '../../src/reports/charts.ts'
import { answersIn, FigureCounter, outcomes, type CountingContext } from '../../src/reports/figures.ts'
import type { CountedCase } from '../../src/storage/counted-cases.ts'

const day = ['08:00-16:00']
const context: CountingContext = {
  calendar: new WorkCalendar({
    zone: 'Asia/Pontianak',
    holidays: skbHolidays,
    hours: {
      monday: day,
      tuesday: day,
      wednesday: day,
      thursday: day,
      friday: day,
      saturday: [],
      sunday: [],
    },
  }),
  receiptOutsideHours: 'next-working-day',
  today: '2026-12-31',
}

const date = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
const iso = (from: string, to: string) => date(from, to).map((each) => each.toISOString().slice(0, 10))

const counted: fc.Arbitrary<CountedCase> = fc.record({
  sequence: fc.nat(),
  nomor: fc.string(),
  receivedAt: fc.option(date('2026-01-02', '2026-06-30')),
  filedAt: date('2026-01-02', '2026-06-30'),
  dueOn: fc.option(iso('2026-07-01', '2026-12-31')),
  outcome: fc.option(fc.constantFrom(...outcomes)),
  extended: fc.boolean(),
  platform: fc.option(fc.constantFrom('telegram', 'whatsapp')),
  ground: fc.option(fc.constantFrom('dikecualikan', 'belum-dikuasai')),
  pasal17: fc.option(fc.constantFrom('a', 'h')),
  pasal35: fc.subarray(['a', 'e', 'g']),
  answeredOn: fc.option(iso('2026-07-01', '2026-12-30')),
})

const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0)

it('counts every case once in each way of counting', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 40 }), (rows) => {
      const counter = new FigureCounter(context)
      for (const row of rows) counter.add(row)
      const { total, byMonth, byPlatform, byOutcome, inProcess, overdue, times } = counter.figures()
      const { answered, inTime, inTimeExtended, late, byDays, days } = times
      expect(total).toBe(rows.length)
      expect(sum(byMonth)).toBe(total)
      expect(sum(byPlatform.values())).toBe(total)
      expect(sum(byOutcome.values()) + inProcess).toBe(total)
      expect(overdue).toBeLessThanOrEqual(inProcess)
      expect(answered).toBe(rows.filter(({ answeredOn }) => answeredOn !== null).length)
      expect(inTime + inTimeExtended + late).toBe(answered)
      expect(sum([...byDays.values()].map(answersIn))).toBe(answered)
      if (days !== null) {
        expect(days.least).toBeLessThanOrEqual(days.mean)
        expect(days.mean).toBeLessThanOrEqual(days.most)
      }
    }),
  )
})

it('draws a chart with every label and value as text, whatever they hold', () => {
  const bars = fc.array(
    fc.record({ label: fc.string({ minLength: 1, maxLength: 12 }), value: fc.nat(999) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(bars, fc.constantFrom('standing' as const, 'lying' as const), (drawn, shape) => {
      const svg = barChart(drawn, { width: 600, height: 260 }, shape)
      expect(svg.match(/<script|<style|class=/g)).toBeNull()
      for (const { value } of drawn) expect(svg).toContain(`>${value}</text>`)
      expect(barChart(drawn, { width: 600, height: 260 }, shape)).toBe(svg)
    }),
    { numRuns: 30 },
  )
})

it('draws labels that name what all objects have, and changes no object by it', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const drawn = ['__proto__', 'constructor', 'satu\n__proto__'].map((label, value) => ({ label, value }))
  const svg = barChart(drawn, { width: 600, height: 260 }, 'lying')
  expect(svg).toContain('>__proto__</text>')
  expect(svg).toContain('>constructor</text>')
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})
