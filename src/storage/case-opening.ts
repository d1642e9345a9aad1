import { insertedEvent, type LedgerRow } from './case-events.ts'
import type { CaseRow } from './cases.ts'
import type { Db } from './db.ts'
import { firstDue, type DeadlineTerm } from './deadlines.ts'

/** A case about to be written, with the ledger row that opens it. */
export interface CaseOpening {
  readonly row: Omit<CaseRow, 'deadlines'>
  readonly sealedForm: Uint8Array
  readonly event: LedgerRow
  readonly terms: Readonly<Record<string, DeadlineTerm>>
  /** Files that were sent for the form by the one who filed it; those of other people are left alone. */
  readonly files: { readonly ids: readonly number[]; readonly ownerId: number | null }
}

/**
 * Writes a new case with the first row of its ledger, its deadlines and its files, in one statement: from here on
 * its number is locked, and everybody who files waits for the end of the transaction.
 */
export async function openCase(tx: Db, opening: CaseOpening): Promise<CaseRow> {
  const { row, sealedForm, event, files } = opening
  const terms = Object.entries(opening.terms).map(([kind, term]) => ({ kind, ...term }))
  const column = <Key extends keyof (typeof terms)[number]>(key: Key) => terms.map((term) => term[key])
  await tx.$executeRaw`
    WITH opened AS (
      INSERT INTO "case" (id, sop, sop_version, nomor, year, sequence, step, version, outcome, applicant_id,
                          reply_to_id, locale, summary, facts, sealed_form, filed_at, received_at, due_on, first_due_at,
                          step_since, closed_at, ledger_head, ledger_length)
      VALUES (${row.id}, ${row.sop}, ${row.sopVersion}, ${row.nomor}, ${row.year}, ${row.sequence}, ${row.step},
              ${row.version}, ${row.outcome}, ${row.applicantId}, ${row.replyToId}, ${row.locale}, ${row.summary},
              ${JSON.stringify(row.facts)}::jsonb, ${sealedForm}, ${row.filedAt}, ${row.receivedAt}, ${row.dueOn}::date,
              ${firstDue(terms)}, ${row.stepSince}, ${row.closedAt}, ${event.hash}, ${event.seq})
    ), written AS (
      ${insertedEvent(event)}
    ), running AS (
      INSERT INTO deadline (case_id, kind, starts_at, due_at, next_reminder_at, ended_at)
      SELECT ${row.id}, * FROM unnest(${column('kind')}::text[], ${column('startsAt')}::timestamptz[],
        ${column('dueAt')}::timestamptz[], ${column('nextReminderAt')}::timestamptz[], ${column('endedAt')}::timestamptz[])
    )
    UPDATE file SET case_id = ${row.id}
    WHERE id = ANY(${files.ids}::int[]) AND owner_id = ${files.ownerId} AND case_id IS NULL`
  const deadlines = terms.map(({ kind, startsAt, dueAt, endedAt }) => ({ kind, startsAt, dueAt, endedAt }))
  return { ...row, deadlines }
}
