import { z } from 'zod'
import type { Db } from './db.ts'

const valueRows = z.array(z.object({ value: z.int() }))

/**
 * Takes the next number of a series, e.g. `permohonan:2026`: 1, 2, 3 … The row stays locked until the transaction
 * ends, so whoever comes next waits, and a transaction that fails gives its number back.
 */
export async function takeNext(tx: Db, series: string): Promise<number> {
  const rows = await tx.$queryRaw`
    INSERT INTO counter (name, value) VALUES (${series}, 1)
    ON CONFLICT (name) DO UPDATE SET value = counter.value + 1
    RETURNING value`
  const [row] = valueRows.parse(rows)
  if (row === undefined) throw new Error(`the series ${series} gave no number`)
  return row.value
}

const yearRows = z.array(z.object({ year: z.int() }))

/** The years in which numbers of these series were taken, newest first. */
export async function countedYears(db: Db, series: readonly string[]): Promise<number[]> {
  const rows = await db.$queryRaw`
    SELECT DISTINCT split_part(name, ':', 2)::int AS year FROM counter
    WHERE split_part(name, ':', 1) = ANY (${[...series]}) AND name ~ ':[0-9]{4}$' AND value > 0
    ORDER BY year DESC`
  return yearRows.parse(rows).map(({ year }) => year)
}
