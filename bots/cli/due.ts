import { dueCommand } from '../../src/deadline/due-command.ts'
import { skbHolidays } from '../../src/deadline/holiday.ts'
import { calendarOver } from '../../src/desk/calendar.ts'
import type { CliContext } from './context.ts'

/**
 * `loket due DATE --days N [--extend N]`: the due date as ISO on the first line, the day-by-day sum below. Counts
 * over the shipped holiday list, so that it answers without a database.
 */
export function due(
  context: Pick<CliContext, 'agency' | 'locale' | 't' | 'print'>,
  input: { readonly date: string; readonly days?: string; readonly extend?: string },
): number {
  const { agency, locale, t, print } = context
  const { text, exitCode } = dueCommand(input, {
    calendar: calendarOver(agency, skbHolidays),
    receiptOutsideHours: agency.receiptOutsideHours,
    translate: t,
    locale,
  })
  print(text)
  return exitCode
}
