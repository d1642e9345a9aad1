/** `loket due DATE --days N [--extend N]` and `/tenggat` in chat: the same words from the same count. */
import type { WorkCalendar } from './calendar.ts'
import { countDays, type DayCount } from './count.ts'
import { isIsoDate, longDate, type IsoDate } from './dates.ts'
import type { ReceiptOutsideHours } from './day-zero.ts'
import { explainDays, type Wording } from './explain.ts'
import { deadlineRules } from './rules.ts'

/** What a person typed, unchecked. */
export interface DueInput {
  /** The date of receipt, YYYY-MM-DD. */
  date: string
  /** Hari kerja; those of a permohonan when absent. */
  days?: string
  /** Hari kerja added by an extension. */
  extend?: string
}

/** What to print, and the exit code of a command line: 0, or 2 when the input cannot be understood. */
export interface DueAnswer {
  text: string
  exitCode: 0 | 2
}

/** Whose calendar, and in which words. */
export interface DueContext extends Wording {
  calendar: WorkCalendar
  receiptOutsideHours: ReceiptOutsideHours
}

/** The longest term to count: about a year and a half, far above any of UU 14/2008 (100 hari kerja, Ps 38). */
const daysMax = 366
const yearMin = 2000
const yearMax = 2100

/** The due date as ISO on the first line, the day-by-day count below it; or one sentence saying what is wrong. */
export function dueCommand(input: DueInput, context: DueContext): DueAnswer {
  const { translate } = context
  const date = input.date.trim()
  if (!isIsoDate(date)) return { text: translate('deadline-bad-date', { value: shown(date) }), exitCode: 2 }
  const year = Number(date.slice(0, 4))
  if (year < yearMin || year > yearMax) {
    const args = { value: date, min: String(yearMin), max: String(yearMax) }
    return { text: translate('deadline-bad-year', args), exitCode: 2 }
  }
  const days = parseDays(input.days ?? String(deadlineRules.permohonan.days), 1)
  if (days === null) return badDays('deadline-bad-days', input.days, 1, context)
  const extensionDays = parseDays(input.extend ?? '0', 0)
  if (extensionDays === null) return badDays('deadline-bad-extension', input.extend, 0, context)
  return { text: dueText(date, days, extensionDays, context), exitCode: 0 }
}

function dueText(date: IsoDate, days: number, extensionDays: number, context: DueContext): string {
  const { calendar, translate, locale } = context
  const waits = context.receiptOutsideHours === 'next-working-day' && !calendar.isWorkingDay(date)
  const startsOn = waits ? calendar.nextWorkingDay(date) : date
  const count = countDays({ calendar, arrivedOn: date, startsOn, rule: { days }, extensionDays })
  const summary =
    extensionDays === 0
      ? translate('deadline-sum', { days, due: longDate(count.dueOn, locale) })
      : translate('deadline-sum-extended', {
          days,
          extension: extensionDays,
          first: longDate(count.firstDueOn, locale),
          due: longDate(count.dueOn, locale),
        })
  return [count.dueOn, summary, ...explainDays(count.days, context), ...warning(count, context)].join('\n')
}

function warning({ beyondHolidayList }: DayCount, { translate }: DueContext): string[] {
  return beyondHolidayList ? [translate('deadline-beyond-holiday-list')] : []
}

function parseDays(text: string, min: number): number | null {
  if (!/^\d{1,4}$/.test(text.trim())) return null
  const days = Number(text)
  return days >= min && days <= daysMax ? days : null
}

function badDays(key: string, value: string | undefined, min: number, context: DueContext): DueAnswer {
  return { text: context.translate(key, { value: shown(value ?? ''), min, max: daysMax }), exitCode: 2 }
}

/** What was typed, short enough to repeat in a sentence. */
function shown(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}
