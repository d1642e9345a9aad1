import type { CaseSnapshot } from '../sop/machine.ts'
import { exemptionsNamed, type ActionInput } from '../sop/records.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { liveDikIds } from '../storage/dik.ts'
import { lapsedDeadlines } from './deadlines.ts'
import { decidersOf } from './deciders.ts'
import type { CaseServices } from './services.ts'

/** A case as the machine judges it: with its lapsed deadlines and the exemptions it rests on that are in force. */
export async function snapshotOf(
  db: Db,
  services: CaseServices,
  row: CaseRow,
  now: Date,
  input: ActionInput = {},
): Promise<CaseSnapshot> {
  // A register's dates are the agency's local ones, kept as UTC midnights.
  const today = new Date(services.calendar().dateOf(now))
  const request = row.facts.objection?.request
  return {
    step: row.step,
    stepSince: row.stepSince,
    version: row.version,
    outcome: row.outcome,
    applicantId: row.applicantId,
    facts: row.facts,
    lapsed: lapsedDeadlines(services, row, now),
    liveExemptions: await liveDikIds(db, exemptionsNamed(row.facts, input), today),
    ...(request !== undefined && { requestDeciders: await decidersOf(db, services, request.id) }),
  }
}

/**
 * Where a case stands for its applicant: while a decision can still be taken back its step and outcome do not show,
 * because it may never go out.
 */
export function asApplicantSees(row: CaseRow): Pick<CaseRow, 'step' | 'stepSince' | 'outcome' | 'closedAt'> {
  const { pendingUndo: pending } = row.facts
  if (pending === undefined) return row
  const { step, stepSince, outcome } = pending.from
  return { step, stepSince: new Date(stepSince), outcome, closedAt: step === 'end' ? row.closedAt : null }
}
