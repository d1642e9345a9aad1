import { setTimeout as delay } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient } from './client/client.ts'
import { rememberPool } from './plain.ts'

/** How a database handle is made. */
export interface PrismaOptions {
  /** Most connections this process holds at once; all replicas together must stay below the server's limit. */
  poolSize: number
  /** Told of every statement that took `slowMs` or longer: its text with placeholders, never its values. */
  onSlow?: { slowMs: number; report(statement: string, durationMs: number): void }
}

/** How long a query waits for a connection before it fails, so that an outage shows and does not pile up. */
const CONNECTION_TIMEOUT_MS = 5_000
const REACHABLE_TIMEOUT_MS = 2_000

/**
 * Opens the database through Prisma on a pool of its own; $disconnect() closes the pool. Connections are made
 * when first needed and made anew after the server was away, so this neither waits nor fails.
 */
export function createPrisma(url: string, options: PrismaOptions): PrismaClient {
  const pool = createPool(url, options.poolSize)
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: createStatementNames(),
  })
  const { onSlow } = options
  if (onSlow === undefined) {
    const prisma = new PrismaClient({ adapter })
    rememberPool(prisma, pool)
    return prisma
  }
  const prisma = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  prisma.$on('query', ({ query, duration }) => {
    if (duration >= onSlow.slowMs) onSlow.report(query, duration)
  })
  return prisma
}

/** Texts of SQL that are kept prepared; the program has some three hundred. */
const PREPARED_MAX = 500

/**
 * Names for the texts of SQL, by which each connection prepares a text once and the server plans it once: for the
 * short statements of a turn, reading and planning is most of their work. Texts beyond the first five hundred,
 * which vary with the length of a list, go unprepared.
 */
function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    // An empty name is none (PostgreSQL protocol: Parse).
    if (names.size >= PREPARED_MAX) return ''
    const name = `loket_${names.size}`
    names.set(sql, name)
    return name
  }
}

/** A pool of plain connections, for the few places where Prisma's detour costs too much. Close with end(). */
export function createPool(url: string, poolSize: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'loket',
  })
  // A server that goes away closes idle connections too. The pool forgets those by itself; without a listener
  // the event would end the process.
  pool.on('error', () => undefined)
  // The same for a connection in use that no query waits on; whoever uses it next is told.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Does something on a pool of its own, which is closed after it. */
export async function withPool(
  url: string,
  poolSize: number,
  work: (pool: Pool) => Promise<void>,
): Promise<void> {
  const pool = createPool(url, poolSize)
  try {
    await work(pool)
  } finally {
    await closePool(pool)
  }
}

/** Closes a pool and waits until its connections are gone, which its own end() does not. */
export async function closePool(pool: Pool): Promise<void> {
  let open = pool.totalCount
  const allGone = new Promise<void>((resolve) => {
    pool.on('remove', () => {
      open -= 1
      if (open === 0) resolve()
    })
  })
  await pool.end()
  if (open > 0) await allGone
}

/** Whether the database answers within two seconds; for /readyz. */
export async function verifyDatabaseReachable(prisma: PrismaClient): Promise<boolean> {
  const timer = new AbortController()
  const answered = prisma.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  const tooLate = delay(REACHABLE_TIMEOUT_MS, false, { signal: timer.signal }).catch(() => false)
  const reachable = await Promise.race([answered, tooLate])
  timer.abort()
  return reachable
}
