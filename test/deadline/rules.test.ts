import { describe, expect, it } from 'vitest'
import { foldDeadline, type Deadline, type DeadlineEvent } from '../../src/deadline/deadline.ts'
import { completenessRule, deadlineRules, stepRule, type DeadlineRule } from '../../src/deadline/rules.ts'
import { kalbar, wib } from './calendars.ts'

const received: DeadlineEvent = { kind: 'received', at: wib('2026-03-10', '09:00') }

function fold(event: DeadlineEvent, rule: DeadlineRule, now = event.at): Deadline {
  return foldDeadline(rule, [event], { calendar: kalbar(), receiptOutsideHours: 'next-working-day', now })
}

function step(waktu: string): DeadlineRule {
  return stepRule(waktu, 'SOP') ?? expect.fail('no term')
}

describe('the terms of the law', () => {
  it.each([
    ['permohonan', '2026-03-31'],
    ['keberatanFiling', '2026-04-29'],
    ['keberatanAnswer', '2026-04-29'],
    ['sengketa', '2026-04-07'],
  ] as const)('%s from 10 March 2026 ends on %s, and cites its article', (name, dueOn) => {
    expect(fold(received, deadlineRules[name])).toMatchObject({ dueOn })
    expect(deadlineRules[name].basis).toMatch(/^UU 14\/2008 Pasal \d+ ayat/)
  })

  it('do not include the three days for completeness, which are practice and a setting', () => {
    expect(fold(received, completenessRule())).toMatchObject({ dueOn: '2026-03-13' })
    expect(fold(received, completenessRule(5))).toMatchObject({ dueOn: '2026-03-17' })
    expect(completenessRule().basis).toBeNull()
  })
})

describe('the waktu of an SOP step', () => {
  it.each([
    ['15 menit', { unit: 'minutes', minutes: 15 }],
    ['1 jam', { unit: 'minutes', minutes: 60 }],
    ['1 Jam 30 menit', { unit: 'minutes', minutes: 90 }],
    ['1 hari', { unit: 'days', days: 1 }],
    ['5 hari kerja', { unit: 'days', days: 5 }],
  ])('%j is a term', (waktu, expected) => {
    expect(stepRule(waktu, 'SOP')).toMatchObject(expected)
  })

  it('sets none when tentatif, and is a fault in other words', () => {
    expect(stepRule('Tentatif', 'SOP')).toBeNull()
    for (const words of ['', 'segera', '0 menit', '0 hari', '1 minggu', '-5 menit', '1 jam lebih']) {
      expect(() => stepRule(words, 'SOP')).toThrow(RangeError)
    }
  })

  it('runs in desk hours only: 15 minutes from Friday 16.20 end on Monday', () => {
    const begun: DeadlineEvent = { kind: 'received', at: wib('2026-06-05', '16:20') }
    expect(fold(begun, step('15 menit'), wib('2026-06-06', '12:00'))).toMatchObject({
      state: 'running',
      startsOn: '2026-06-05',
      dueOn: '2026-06-08',
      dueAt: wib('2026-06-08', '07:35'),
      days: [],
    })
  })

  it('begins with the desk when the step begins at night', () => {
    const begun: DeadlineEvent = { kind: 'received', at: wib('2026-06-04', '22:00') }
    expect(fold(begun, step('1 jam'), wib('2026-06-04', '22:00'))).toMatchObject({
      startsAt: wib('2026-06-05', '07:30'),
      dueAt: wib('2026-06-05', '08:30'),
    })
  })

  it('is late a moment after its minute', () => {
    const begun: DeadlineEvent = { kind: 'received', at: wib('2026-06-04', '08:00') }
    expect(fold(begun, step('15 menit'), wib('2026-06-04', '08:15')).state).toBe('running')
    const late = new Date(wib('2026-06-04', '08:15').getTime() + 1)
    expect(fold(begun, step('15 menit'), late).state).toBe('late')
  })

  it('of one day ends at the closing of the next hari kerja', () => {
    const begun: DeadlineEvent = { kind: 'received', at: wib('2026-06-05', '10:00') }
    expect(fold(begun, step('1 hari'))).toMatchObject({ dueAt: wib('2026-06-08', '16:00') })
  })
})
