import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { Prisma, type PrismaClient } from './client/client.ts'
import type { Db } from './db.ts'

/** The pool behind each database handle that this process opened. */
const pools = new WeakMap<object, Pool>()

/** Names under which the server keeps these few texts prepared, by the text. */
const names = new Map<string, string>()

/** Remembers the pool that a handle works on. */
export function rememberPool(prisma: PrismaClient, pool: Pool): void {
  pools.set(prisma, pool)
}

/**
 * Rows of a statement of the hot path, straight from the pool: Prisma's way to the same rows costs several times as
 * much of the main thread. Inside a transaction, whose connection is Prisma's, it goes the ordinary way. Values come as
 * the driver reads them, so 64-bit integers are to be cast to text.
 */
export async function plainRows(db: Db, statement: Prisma.Sql): Promise<unknown> {
  const pool = pools.get(db)
  if (pool === undefined) return db.$queryRaw(statement)
  const { text, values } = statement
  const { rows } = await pool.query<Record<string, unknown>>({ name: nameOf(text), text, values })
  return rows
}

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `plain_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}
