import { z } from 'zod'
import { placesOf } from '../sop/machine.ts'
import { settled, undo, undoActionId, type UndoPress, type UndoRefused } from '../sop/undo.ts'
import { listEvents, type StoredEvent } from '../storage/case-events.ts'
import { advanceCase, findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { refreshDeadlines } from './deadlines.ts'
import { appendEvent, type NewEvent } from './ledger.ts'
import { recordRefusal } from './refusals.ts'
import { catchUpWithHolidays } from './revise-deadlines.ts'
import { sopOf, type CaseServices } from './services.ts'
import { snapshotOf } from './snapshot.ts'
import { endUji } from './uji-task.ts'

/** Somebody wants to take back a decision. */
export interface UndoRequest extends UndoPress {
  readonly caseId: number
}

/** The case as it stands after a decision was taken back. */
export interface UndoPerformed {
  readonly ok: true
  readonly caseId: number
  readonly nomor: string
  /** The action taken back. */
  readonly action: string
  readonly to: string
  readonly version: number
}

/**
 * Takes back a decision in its undo window: the same person, once. The ledger keeps both; the deadline is folded as
 * if the decision had not been, by the holidays in force now; when those moved it meanwhile, the ledger and the
 * applicant are told.
 */
export async function undoAction(
  tx: Db,
  services: CaseServices,
  { caseId, personId, version, now }: UndoRequest,
): Promise<UndoPerformed | UndoRefused | { readonly ok: false; readonly code: 'not-found' }> {
  const row = await findCase(tx, caseId)
  if (row === undefined) return { ok: false, code: 'not-found' }
  const back = undo(await snapshotOf(tx, services, row, now), { personId, version, now })
  if (!back.ok) {
    await recordRefusal(tx, services, row, { action: undoActionId, code: back.code, actorId: personId, now })
    return back
  }
  const { pending, to, stepSince, outcome, facts } = back
  const reopened = row.step === 'end' && to !== 'end'
  const moved = await advanceCase(tx, row, {
    step: to,
    stepSince,
    outcome,
    facts,
    ...(reopened && { closedAt: null }),
  })
  // Only the window's end comes between a person's own decision and its undoing: it has gone out.
  if (!moved) return { ok: false, code: 'too-late', pending }
  const decision = await decisionOf(tx, caseId, pending.version)
  await appendEvent(tx, services.sealer, {
    caseId,
    type: 'undone',
    action: pending.action,
    fromStep: row.step,
    toStep: to,
    ...asWhat(decision),
    ...(personId !== null && { actorId: personId }),
    at: now,
    data: { version: row.version + 1, undoes: pending.version, ...(outcome !== null && { outcome }) },
  })
  const decidedAt = decision?.at ?? stepSince
  if (!(await catchUpWithHolidays(tx, services, { caseId, decidedAt, now }))) {
    await refreshDeadlines(tx, services, row, now)
    await services.effects.changed(tx, { caseId, now })
  }
  return { ok: true, caseId, nomor: row.nomor, action: pending.action, to, version: row.version + 1 }
}

const eventVersion = z.looseObject({ version: z.int().optional() })

/** The decision by which a case got a version. */
async function decisionOf(tx: Db, caseId: number, version: number): Promise<StoredEvent | undefined> {
  return (await listEvents(tx, caseId)).find(
    ({ type, data }) => type === 'action' && eventVersion.parse(data).version === version,
  )
}

/** In which lane and for whom a decision was made: it is taken back as what it was made as. */
function asWhat(decision: StoredEvent | undefined): Pick<NewEvent, 'lane' | 'onBehalfOfId'> {
  const { lane = null, onBehalfOfId = null } = decision ?? {}
  return { ...(lane !== null && { lane }), ...(onBehalfOfId !== null && { onBehalfOfId }) }
}

/**
 * Lets a decision go out when its undo window has closed. Doing it twice, or for a decision that was taken back,
 * does nothing; `early` asks to come again later.
 */
export async function settleAction(
  tx: Db,
  services: CaseServices,
  { caseId, version, now }: { readonly caseId: number; readonly version: number; readonly now: Date },
): Promise<'settled' | 'nothing' | 'early'> {
  const row = await findCase(tx, caseId)
  const pending = row?.facts.pendingUndo
  if (row === undefined || pending === undefined) return 'nothing'
  const facts = settled(row.facts, version)
  if (facts === undefined) return 'nothing'
  if (now < new Date(pending.until)) return 'early'
  const { step, outcome } = row
  if (!(await advanceCase(tx, row, { step, outcome, facts }))) return 'nothing'
  await appendEvent(tx, services.sealer, {
    caseId,
    type: 'settled',
    action: pending.action,
    fromStep: row.step,
    toStep: row.step,
    at: now,
    data: { version: row.version + 1, settles: version, ...(outcome !== null && { outcome }) },
  })
  if (step === 'end') await endUji(tx, caseId, now)
  const place = placesOf(sopOf(services, row)).find(
    (each) => each.step === pending.from.step && each.action.id === pending.action,
  )
  const effects = place?.action.effects ?? []
  await services.effects.run(tx, { caseId, version, action: pending.action, effects, now })
  await services.effects.changed(tx, { caseId, now })
  return 'settled'
}
