import { z } from 'zod'
import { holidaySchema } from '../deadline/holiday.ts'
import type { HolidayChanges } from '../deadline/revision.ts'
import type { Db } from './db.ts'

/** An approved change of the holiday list, and how far the open cases have been moved to it. */
export interface HolidayRevision extends HolidayChanges {
  readonly id: number
  /** Person id of the admin who approved it. */
  readonly approvedBy: number
  readonly at: Date
  /** Cases that were to move when it was approved. */
  readonly planned: number
  /** Up to this case, by id, all have been looked at. */
  readonly lastCaseId: number
  readonly moved: number
  readonly doneAt: Date | null
}

const days = z.array(holidaySchema)

type Stored = Omit<HolidayRevision, 'added' | 'removed'> & {
  readonly added: unknown
  readonly removed: unknown
}

function asRevision(row: Stored): HolidayRevision {
  return { ...row, added: days.parse(row.added), removed: days.parse(row.removed) }
}

/** Notes a change of the list beside it, before any case has been moved. @returns its id */
export async function noteRevision(
  tx: Db,
  revision: Pick<HolidayRevision, 'approvedBy' | 'at' | 'planned'> & HolidayChanges,
): Promise<number> {
  const { id } = await tx.holidayRevision.create({ data: revision, select: { id: true } })
  return id
}

/** The change whose cases are still being moved; there is one at a time. */
export async function unfinishedRevision(db: Db): Promise<HolidayRevision | undefined> {
  const row = await db.holidayRevision.findFirst({ where: { doneAt: null }, orderBy: { id: 'asc' } })
  return row === null ? undefined : asRevision(row)
}

/** A change with cases still to be moved, which nobody else moves until the transaction ends; undefined: it is done. */
export async function takeRevision(tx: Db, id: number): Promise<HolidayRevision | undefined> {
  await tx.$executeRaw`SELECT 1 FROM holiday_revision WHERE id = ${id} FOR UPDATE`
  const row = await tx.holidayRevision.findUnique({ where: { id, doneAt: null } })
  return row === null ? undefined : asRevision(row)
}

/** Writes how far a change has come, with the cases that it moved. */
export async function noteProgress(
  tx: Db,
  id: number,
  progress: Pick<HolidayRevision, 'lastCaseId' | 'moved' | 'doneAt'>,
): Promise<void> {
  await tx.holidayRevision.update({ where: { id }, data: progress, select: { id: true } })
}

/** The changes whose cases were still being moved at that instant or later, in order. */
export async function revisionsUnderWaySince(db: Db, at: Date): Promise<HolidayRevision[]> {
  const rows = await db.holidayRevision.findMany({
    where: { OR: [{ doneAt: null }, { doneAt: { gte: at } }] },
    orderBy: { id: 'asc' },
  })
  return rows.map(asRevision)
}
