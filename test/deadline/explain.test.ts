import { describe, expect, it } from 'vitest'
import type { CalendarSettings } from '../../src/deadline/calendar.ts'
import { deadlineNoteKinds, foldDeadline, type DeadlineEvent } from '../../src/deadline/deadline.ts'
import { dayOffText, explainDeadline } from '../../src/deadline/explain.ts'
import { holidayKinds } from '../../src/deadline/holiday.ts'
import { deadlineRules, stepRule, type DeadlineRule } from '../../src/deadline/rules.ts'
import { kalbar, wib, wording } from './calendars.ts'

function explain(
  events: readonly DeadlineEvent[],
  locale: 'id' | 'en' = 'id',
  rule: DeadlineRule = deadlineRules.permohonan,
  settings: Partial<CalendarSettings> = {},
): string[] {
  const calendar = kalbar(settings)
  const context = {
    calendar,
    receiptOutsideHours: 'next-working-day',
    now: wib('2026-06-04', '09:00'),
  } as const
  return explainDeadline(foldDeadline(rule, events, context), calendar, wording(locale))
}

const received: DeadlineEvent = { kind: 'received', at: wib('2026-06-04', '17:00') }

describe('the explanation of a deadline', () => {
  it('names the moment, counts the days from the arrival and marks the due date', () => {
    const lines = explain([received])
    expect(lines[0]).toBe('Batas waktu: Senin, 22 Juni 2026, 16.00 WIB.')
    expect(lines[1]).toBe(
      'Kamis, 4 Juni 2026: masuk setelah jam layanan, dianggap diterima pada hari kerja berikutnya',
    )
    expect(lines[2]).toBe('Jumat, 5 Juni 2026: diterima; hitungan mulai pada hari kerja berikutnya')
    expect(lines[3]).toBe('Sabtu, 6 Juni 2026: akhir pekan')
    expect(lines[5]).toBe('Senin, 8 Juni 2026: hari kerja ke-1')
    expect(lines.at(-1)).toBe('Senin, 22 Juni 2026: hari kerja ke-10 – batas waktu')
    expect(lines).toContain('Selasa, 16 Juni 2026: libur nasional: Tahun Baru Islam 1448 Hijriah (1 Muharam)')
  })

  it('says what is waited for while there is no clock', () => {
    expect(explain([])).toEqual(['Hitungan belum dimulai: belum ada yang diterima.'])
    const asked: DeadlineEvent = { kind: 'completion-asked', at: wib('2026-06-08', '09:00') }
    expect(explain([received, asked])).toEqual([
      'Hitungan belum dimulai: menunggu kelengkapan. Hari ke-1 adalah hari kerja setelah semuanya lengkap.',
      'Senin, 8 Juni 2026: diminta melengkapi. Hitungan baru dimulai setelah lengkap.',
    ])
    expect(explain([received, asked, { kind: 'closed', at: wib('2026-06-09', '09:00') }])[0]).toBe(
      'Selesai sebelum hitungan dimulai.',
    )
  })

  it('of a term in minutes is its moment', () => {
    const rule = stepRule('15 menit', 'SOP') ?? expect.fail('no term')
    expect(explain([received], 'en', rule)).toEqual(['Due: Friday, 5 June 2026, 07:45 WIB.'])
  })

  it('ends with a warning when the holidays are not known to the end', () => {
    const lines = explain([{ kind: 'received', at: wib('2027-12-28', '09:00') }])
    expect(lines.at(-1)).toContain('masih dapat bergeser')
  })

  it.each(['id', 'en'] as const)('has words in %s for every kind of day off', (locale) => {
    for (const kind of holidayKinds) {
      const holiday = { date: '2026-06-04', name: 'Hari Jadi', kind, source: 'Pergub' }
      expect(dayOffText({ kind: 'holiday', holiday }, wording(locale))).toContain('Hari Jadi')
    }
    expect(dayOffText({ kind: 'closed', name: 'Pemilihan' }, wording(locale))).toContain('Pemilihan')
    expect(dayOffText({ kind: 'closed', name: null }, wording(locale))).not.toBe('')
  })

  it.each(['id', 'en'] as const)('has words in %s for every note', (locale) => {
    const calendar = kalbar()
    for (const kind of deadlineNoteKinds) {
      const [, note] = explainDeadline(
        {
          started: false,
          state: 'not-started',
          awaiting: 'receipt',
          endedAt: null,
          notes: [{ kind, on: '2026-06-04' }],
        },
        calendar,
        wording(locale),
      )
      expect(note).toMatch(locale === 'id' ? /^Kamis, 4 Juni 2026: \w/ : /^Thursday, 4 June 2026: \w/)
    }
  })
})
