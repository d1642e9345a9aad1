import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { migrate, migrationsDir } from '../../src/storage/migrate.ts'
import { createPrisma } from '../../src/storage/client.ts'
import { countWaiting, listWaiting, type WaitingPlace } from '../../src/storage/waiting.ts'
import { monday } from '../case/setup.ts'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts'
import { sql } from './embedded-program.ts'

// A queue that holds the work of a year is asked for as often as a short one.

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await sql(
    database.url,
    `INSERT INTO "case" (sop, sop_version, nomor, year, sequence, step, summary, filed_at, first_due_at, step_since,
       closed_at, ledger_head, ledger_length)
     SELECT 'permohonan', 1, n::text, 2026, n, step, '', now(), now() + interval '1 hour' * (n * 7919 % 3000), now(),
       CASE WHEN step = 'end' THEN now() END, '', 0
     FROM generate_series(1, 3000) AS n, LATERAL (
       SELECT coalesce((ARRAY['registrasi', 'pengajuan', 'penugasan', 'penyediaan', 'penyampaian'])[n % 25], 'end') AS step
     ) AS place`,
  )
  await sql(database.url, 'VACUUM ANALYZE')
})
afterAll(() => database.drop())

const registrasi = { sop: 'permohonan', step: 'registrasi' }
const lapsed = { sop: 'permohonan', step: 'pengajuan', whenLapsed: 'completeness' }

/** How the statements of a look at the queue are carried out, whatever their values. */
async function plansOf(look: (db: ReturnType<typeof createPrisma>) => Promise<unknown>): Promise<string> {
  const statements: string[] = []
  const db = createPrisma(database.url, {
    poolSize: 1,
    onSlow: { slowMs: 0, report: (statement) => void statements.push(statement) },
  })
  await look(db)
  await db.$disconnect()
  const lines: string[] = []
  for (const statement of statements) {
    const rows = await sql(database.url, `EXPLAIN (GENERIC_PLAN) ${statement}`)
    lines.push(
      ...z
        .array(z.object({ 'QUERY PLAN': z.string() }))
        .parse(rows)
        .map((row) => row['QUERY PLAN']),
    )
  }
  return lines.join('\n')
}

it('reads each place of a queue in its order from the index, and no further than is shown', async () => {
  const plan = await plansOf((db) => listWaiting(db, [registrasi, lapsed], { now: monday, limit: 10 }))
  expect(plan.match(/Limit .*\n\s+-> {2}Index Scan using case_waiting_idx/g)).toHaveLength(2)
  expect(plan).not.toContain('Seq Scan on "case"')
})

it('counts a queue by an index of open cases, without a look at the closed ones', async () => {
  const plan = await plansOf((db) => countWaiting(db, [registrasi], monday))
  // Which of the two is cheaper depends on when the table was last vacuumed.
  expect(plan).toMatch(/Aggregate .*\n\s+-> {2}Index (?:Only )?Scan using case_(?:waiting|closed_at)_idx/)
  expect(plan).not.toContain('Seq Scan on "case"')
})

it('finds a case once that waits on two units and whose time is over, and not for a unit that answered', async () => {
  await sql(
    database.url,
    `INSERT INTO "case" (id, sop, sop_version, nomor, year, sequence, step, summary, facts, filed_at, first_due_at,
       step_since, ledger_head, ledger_length)
     VALUES (9001, 'pendokumentasian', 1, 'x', 2026, 1, 'asked', '', '{"units": {"open": ["a", "b"]}}', now(),
       '2026-11-20', now(), '', 0);
     INSERT INTO deadline (case_id, kind, starts_at, due_at) VALUES (9001, 'completeness', now(), '2026-11-20')`,
  )
  const step = { sop: 'pendokumentasian', step: 'asked' }
  const [a, b, c] = ['a', 'b', 'c'].map((unit) => ({ ...step, unit }))
  const over = { ...step, whenLapsed: 'completeness' }
  const db = createPrisma(database.url, { poolSize: 1 })
  const found = async (...places: (WaitingPlace | undefined)[]) => {
    const asked = places.flatMap((place) => place ?? [])
    const listed = await listWaiting(db, asked, { now: monday, limit: 10 })
    expect(await countWaiting(db, asked, monday)).toBe(listed.length)
    return listed.map(({ id }) => id)
  }
  expect(await found(a, b)).toEqual([9001])
  expect(await found(a, over)).toEqual([9001])
  expect(await found(c, over)).toEqual([9001])
  expect(await found(step, b, over)).toEqual([9001])
  expect(await found(c)).toEqual([])
  await db.$disconnect()
})

it('knows when the cases of an older release are first due', async () => {
  const older = await createEmptyDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'loket-migrate-'))
  const before = (path: string) => path.slice(migrationsDir.length + 1) < '0010'
  await cp(migrationsDir, folder, { recursive: true, filter: before })
  await migrate(older.url, folder)
  await sql(
    older.url,
    `INSERT INTO "case" (id, sop, sop_version, nomor, year, sequence, step, summary, filed_at, step_since, ledger_head,
       ledger_length)
     SELECT n, 'permohonan', 1, n::text, 2026, n, 'registrasi', '', now(), now(), '', 0 FROM generate_series(1, 3) AS n;
     INSERT INTO deadline (case_id, kind, starts_at, due_at, ended_at) VALUES
       (1, 'sop', now(), '2026-12-07', NULL), (1, 'step', now(), '2026-12-02', NULL),
       (1, 'completeness', now(), '2026-11-26', now()), (2, 'sop', now(), '2026-12-08', now())`,
  )
  await migrate(older.url)
  const due = await sql(older.url, 'SELECT id, first_due_at::date::text AS due FROM "case" ORDER BY id')
  await older.drop()
  await rm(folder, { recursive: true })
  expect(due).toEqual([
    { id: 1, due: '2026-12-02' },
    { id: 2, due: null },
    { id: 3, due: null },
  ])
})
