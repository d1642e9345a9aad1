import { readHolidays } from '../../src/storage/holidays.ts'
import { withDesk, type CliContext } from './context.ts'

/** `loket holidays [--year Y]`: the list in force, one line a day. @returns the exit code */
export async function holidays(context: CliContext, year: string | undefined): Promise<number> {
  const list = await withDesk(context, (desk) => readHolidays(desk.db))
  for (const { date, kind, name } of list) {
    if (year === undefined || date.startsWith(`${year}-`))
      context.print(`${date}  ${kind.padEnd(13)} ${name}`)
  }
  return 0
}
