import type { Holiday } from '../deadline/holiday.ts'
import { holidaySchema } from '../deadline/holiday.ts'
import { isoDay } from './dates.ts'
import type { Database, Db } from './db.ts'

/** The holiday list in force, by date. */
export async function readHolidays(db: Db): Promise<Holiday[]> {
  const rows = await db.holiday.findMany({ orderBy: [{ date: 'asc' }, { kind: 'asc' }] })
  return rows.map(({ date, name, kind, source }) =>
    holidaySchema.parse({ date: isoDay(date), name, kind, source }),
  )
}

/** Puts the shipped list into a database that has none; a list that people revised is left alone. */
export async function seedHolidays(db: Database, shipped: readonly Holiday[], now: Date): Promise<void> {
  if ((await db.holiday.count()) > 0) return
  await db.holiday.createMany({
    data: shipped.map((holiday) => ({ ...holiday, date: new Date(holiday.date), addedAt: now })),
    skipDuplicates: true,
  })
}

/** Puts one list in the place of another. */
export async function replaceHolidays(
  db: Db,
  revised: readonly Holiday[],
  by: number | null,
  now: Date,
): Promise<void> {
  await db.holiday.deleteMany({})
  await db.holiday.createMany({
    data: revised.map((holiday) => ({ ...holiday, date: new Date(holiday.date), addedBy: by, addedAt: now })),
  })
}

/** Lets nobody else change the list until the transaction ends; reading it goes on. */
export async function lockHolidays(tx: Db): Promise<void> {
  await tx.$executeRaw`LOCK TABLE holiday IN SHARE ROW EXCLUSIVE MODE`
}
