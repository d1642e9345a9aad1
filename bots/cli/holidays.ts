import { readHolidays } from '../../src/storage/holidays.ts'
import { withDeskToRead, type CliContext } from './context.ts'

/** `loket holidays [--year Y]`: the list in force, one line a day. @returns the exit code */
export async function holidays(context: CliContext, year: string | undefined): Promise<number> {
  const { t, print } = context
  if (year !== undefined && !/^20\d\d$/.test(year)) {
    print(t('cli-holidays-bad-year'))
    return 2
  }
  return withDeskToRead(context, async ({ db }) => {
    const list = await readHolidays(db)
    const shown = list.filter(({ date }) => year === undefined || date.startsWith(`${year}-`))
    for (const { date, kind, name } of shown) print(`${date}  ${kind.padEnd(13)} ${name}`)
    if (shown.length === 0) print(t('cli-holidays-none'))
    return 0
  })
}
