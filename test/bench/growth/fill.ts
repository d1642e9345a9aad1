import type { Pool } from 'pg'
import { sealFiledForm } from '../../../src/case/filed-form.ts'
import { eventContext } from '../../../src/case/ledger.ts'
import type { Sealer } from '../../../src/crypto/seal.ts'
import { withPool } from '../../../src/storage/client.ts'
import { decision, formOf, kinds, matters, places } from './forms.ts'
import { cases, dip, letters, ledger, people, postings, terms } from './fill-statements.ts'

/** Cases written by one statement. */
const batch = 5_000

/** Citizens have four cases each, and the DIP a row for a hundred cases. */
const casesEach = 4
const casesPerDipRow = 100

/** The event by which a decision was proposed: its answers are sealed. See `ledger`. */
const decidedSeq = 5

/**
 * Fills an empty archive with so many cases, as a year of work would leave them: 96 of 100 are closed, with eight events,
 * a letter and a posting each; the newest are at all steps of SOP 1. All that is read is sealed with the key.
 */
export async function fill(url: string, sealer: Sealer, size: number): Promise<void> {
  // One connection: its setting holds for all statements.
  await withPool(url, 1, async (pool) => {
    await pool.query('SET synchronous_commit = off')
    const staff = await lastPerson(pool)
    const citizens = Math.ceil(size / casesEach)
    await pool.query(people, [staff, citizens])
    await pool.query(dip, [Math.ceil(size / casesPerDipRow), kinds, matters, places])
    for (let from = 0; from < size; from += batch) {
      const ids = Array.from({ length: Math.min(batch, size - from) }, (_, index) => from + index + 1)
      const forms = ids.map((id) => sealFiledForm(sealer, id, formOf(id)))
      const decisions = ids.map((id) => sealer.sealJson(decision, eventContext(id, decidedSeq)))
      await pool.query(cases, [ids, forms, staff, size, citizens])
      await pool.query(ledger, [ids, decisions])
      for (const rows of [terms, letters, postings]) await pool.query(rows, [from, from + ids.length])
    }
    await pool.query(`INSERT INTO counter (name, value) VALUES ('permohonan:2026', $1)`, [size])
    await forwardSequences(pool)
    // As autovacuum does in the time in which an archive really fills.
    await pool.query('VACUUM ANALYZE')
  })
}

async function lastPerson(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(`
    SELECT greatest((SELECT max(id) FROM person), (SELECT max(id) FROM channel_identity)) AS id`)
  return rows[0]?.id ?? 0
}

/** Rows were written with ids of ours: the next ones go on from there. */
async function forwardSequences(pool: Pool): Promise<void> {
  for (const table of ['case', 'person', 'channel_identity'])
    await pool.query(
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max(id) FROM "${table}"))`,
    )
}
