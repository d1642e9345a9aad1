import type { Agency } from '../agency.ts'
import { WorkCalendar } from '../deadline/calendar.ts'
import type { Holiday } from '../deadline/holiday.ts'
import { readHolidays } from '../storage/holidays.ts'
import type { Db } from '../storage/db.ts'

/** The agency's calendar over a list of holidays. */
export function calendarOver(agency: Agency, holidays: readonly Holiday[]): WorkCalendar {
  return new WorkCalendar({
    zone: agency.zone,
    hours: agency.hours,
    hoursOverrides: agency.hoursOverrides,
    holidays,
    cutiBersamaCounts: agency.cutiBersamaCounts,
  })
}

/** The calendar in force, kept in memory and read again when the list was revised. */
export interface CalendarInForce {
  current(): WorkCalendar
  reload(): Promise<void>
}

/** Reads the holiday list and keeps the calendar over it. */
export async function calendarInForce(db: Db, agency: Agency): Promise<CalendarInForce> {
  let calendar = calendarOver(agency, await readHolidays(db))
  return {
    current: () => calendar,
    async reload() {
      calendar = calendarOver(agency, await readHolidays(db))
    },
  }
}
