import { describe, expect, it } from 'vitest'
import { dayZero } from '../../src/deadline/day-zero.ts'
import { kalbar, kaltim, wib } from './calendars.ts'

const calendar = kalbar()

describe('day zero', () => {
  it.each([
    ['in desk hours', '2026-06-04', '10:00', '2026-06-04'],
    ['in the break', '2026-06-04', '12:30', '2026-06-04'],
    ['before opening', '2026-06-04', '05:00', '2026-06-04'],
    ['just before closing', '2026-06-04', '15:59', '2026-06-04'],
    ['at closing', '2026-06-04', '16:00', '2026-06-05'],
    ['on Saturday', '2026-06-06', '10:00', '2026-06-08'],
    ['on the eve of Idulfitri', '2026-03-17', '23:00', '2026-03-25'],
  ])('of what arrives %s (%s %s) is %s', (_, date, time, expected) => {
    expect(dayZero(calendar, wib(date, time), 'next-working-day')).toBe(expected)
  })

  it('is the date of arrival where the agency has set it so', () => {
    expect(dayZero(calendar, wib('2026-06-06', '23:59'), 'same-day')).toBe('2026-06-06')
  })

  it('follows the wall clock of the zone: one instant, two dates', () => {
    const instant = new Date('2026-06-03T16:30:00Z')
    expect(dayZero(kalbar(), instant, 'same-day')).toBe('2026-06-03')
    expect(dayZero(kaltim(), instant, 'same-day')).toBe('2026-06-04')
    const afternoon = new Date('2026-06-05T03:30:00Z')
    expect(dayZero(kalbar(), afternoon, 'next-working-day')).toBe('2026-06-05')
    expect(dayZero(kaltim(), afternoon, 'next-working-day')).toBe('2026-06-08')
  })
})
