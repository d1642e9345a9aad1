import {
  decide,
  placesOf,
  type Actor,
  type Decision,
  type Refusal,
  type RefusalCode,
} from '../sop/machine.ts'
import type { ActionInput } from '../sop/records.ts'
import type { SopDefinition } from '../sop/definition.ts'
import { advanceCase, findCase, type CaseChange, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { attachFiles } from '../storage/files.ts'
import { refreshDeadlines } from './deadlines.ts'
import { formDigest } from './file-case.ts'
import { filesIn, openFiledForm, sealFiledForm, type FiledForm } from './filed-form.ts'
import { appendEvent } from './ledger.ts'
import { matterLine } from './matter.ts'
import { happenedSince, recordRefusal, type Happened } from './refusals.ts'
import { sopOf, type CaseServices } from './services.ts'
import { snapshotOf } from './snapshot.ts'
import { endUji } from './uji-task.ts'

/** A press, with the answers of its form when it has one. */
export interface ActionRequest {
  readonly caseId: number
  /** The version of the case that the button was made for. */
  readonly version: number
  readonly action: string
  /** The hash of the draft that the button was made for. */
  readonly draft?: string
  readonly actor: Actor
  readonly input: ActionInput
  /** Of one who has no person id: the platform and its user id. */
  readonly sender?: string
  /** The matter in the applicant's own words, when their correction changes it. */
  readonly summary?: string
  readonly now: Date
}

/** A decision made. */
export interface Performed {
  readonly ok: true
  readonly caseId: number
  readonly nomor: string
  readonly action: string
  readonly from: string
  readonly to: string
  readonly outcome: string | null
  /** The version the case now has; the button that takes the decision back is made for it. */
  readonly version: number
  /** Until then the same person can take it back, and nothing goes out before. */
  readonly undoUntil: Date | undefined
}

/** A press that changed nothing. */
export interface NotPerformed {
  readonly ok: false
  /** `decided`: somebody was faster; `stale`: the button is of an older card. */
  readonly code: RefusalCode | 'decided' | 'not-found'
  readonly nomor: string | undefined
  /** Where the case stands. */
  readonly step: string | undefined
  readonly places: Refusal['places']
  readonly pending: Refusal['pending']
  /** What happened since the version that the button was made for. */
  readonly since: readonly Happened[]
}

/**
 * Performs an action: judged, written and entered into the ledger in the caller's transaction, which also records
 * the update's id. The case moves by one conditional update on its step and version, so of two presses at once one
 * wins and the other is told. Effects run in the same transaction, or wait for the undo window when they go out to
 * a citizen. A refused press is written down too: commit in either case.
 */
export async function performAction(
  tx: Db,
  services: CaseServices,
  request: ActionRequest,
): Promise<Performed | NotPerformed> {
  const row = await findCase(tx, request.caseId)
  if (row === undefined) {
    return {
      ok: false,
      code: 'not-found',
      nomor: undefined,
      step: undefined,
      places: [],
      pending: undefined,
      since: [],
    }
  }
  const sop = sopOf(services, row)
  const decision = await judge(tx, services, sop, row, request)
  if (!decision.ok) return refuse(tx, services, row, request, decision)

  const form = await completedForm(tx, services, sop, row, decision, request.input)
  const moved = await advanceCase(tx, row, changeOf(services, row, decision, request, form))
  if (!moved) return loseRace(tx, services, sop, request, row.version)
  await enter(tx, services, row, decision, request, form)
  await carryOut(tx, services, row, decision, request)
  return {
    ok: true,
    caseId: row.id,
    nomor: row.nomor,
    action: decision.action,
    from: decision.from,
    to: decision.to,
    outcome: decision.outcome,
    version: row.version + 1,
    undoUntil: decision.undoUntil,
  }
}

async function judge(
  tx: Db,
  services: CaseServices,
  sop: SopDefinition,
  row: CaseRow,
  request: ActionRequest,
): Promise<Decision | Refusal> {
  const { actor, action, version, draft, input, now } = request
  const snapshot = await snapshotOf(tx, services, row, now, input)
  return decide(sop, snapshot, {
    actor,
    action,
    version,
    ...(draft !== undefined && { draft }),
    input,
    now,
    undoSeconds: services.agency.undoSeconds,
  })
}

/** Somebody moved the case between our reading and our writing: it is judged again as it now stands. */
async function loseRace(
  tx: Db,
  services: CaseServices,
  sop: SopDefinition,
  request: ActionRequest,
  before: number,
): Promise<Performed | NotPerformed> {
  const row = await findCase(tx, request.caseId)
  if (row === undefined) throw new Error('a case vanished while it was decided')
  const refusal = await judge(tx, services, sop, row, request)
  // What units do side by side holds whatever the others did.
  if (refusal.ok && row.version > before) return performAction(tx, services, request)
  if (refusal.ok) throw new Error('a case kept its version but could not be moved')
  return refuse(tx, services, row, request, refusal)
}

async function refuse(
  tx: Db,
  services: CaseServices,
  row: CaseRow,
  request: ActionRequest,
  { code: judged, places, pending }: Refusal,
): Promise<NotPerformed> {
  const since = judged === 'stale' ? await happenedSince(tx, row.id, request.version) : []
  const code = judged === 'stale' && since.length === 1 ? 'decided' : judged
  await recordRefusal(tx, services, row, {
    action: request.action,
    code,
    actorId: request.actor.personId,
    ...(request.sender !== undefined && { sender: request.sender }),
    now: request.now,
  })
  return { ok: false, code, nomor: row.nomor, step: row.step, places, pending, since }
}

/** The filed form with what the applicant completed in it; undefined when the action does not touch it. */
async function completedForm(
  tx: Db,
  services: CaseServices,
  sop: SopDefinition,
  row: CaseRow,
  decision: Decision,
  { answers = {} }: ActionInput,
): Promise<FiledForm | undefined> {
  const place = placesOf(sop).find(
    ({ step, action }) => step === decision.from && action.id === decision.action,
  )
  if (place?.action.form !== sop.filing.form) return undefined
  const form = await openFiledForm(tx, services.sealer, row.id)
  return form === undefined ? undefined : { ...form, answers: { ...form.answers, ...answers } }
}

function changeOf(
  { sealer }: CaseServices,
  row: CaseRow,
  decision: Decision,
  { now, summary }: ActionRequest,
  form: FiledForm | undefined,
): CaseChange {
  const { from, to, outcome, facts } = decision
  return {
    step: to,
    outcome,
    facts,
    ...(to !== from && { stepSince: now }),
    ...(to === 'end' && from !== 'end' && { closedAt: now }),
    ...(form !== undefined && { sealedForm: sealFiledForm(sealer, row.id, form) }),
    ...(form !== undefined && summary !== undefined && { summary: matterLine(summary, form.answers) }),
  }
}

async function enter(
  tx: Db,
  services: CaseServices,
  row: CaseRow,
  decision: Decision,
  { actor, input, now }: ActionRequest,
  form: FiledForm | undefined,
): Promise<void> {
  const { grant, outcome, clock, undoUntil } = decision
  await appendEvent(tx, services.sealer, {
    caseId: row.id,
    type: 'action',
    action: decision.action,
    fromStep: decision.from,
    toStep: decision.to,
    ...(grant !== undefined && { lane: grant.lane }),
    ...(actor.personId !== null && { actorId: actor.personId }),
    ...(grant?.onBehalfOf !== undefined && { onBehalfOfId: grant.onBehalfOf }),
    at: now,
    data: {
      version: row.version + 1,
      ...(outcome !== null && { outcome }),
      ...(clock !== undefined && { clock }),
      ...(grant?.unit !== undefined && { unit: grant.unit }),
      ...(undoUntil !== undefined && { undoUntil: undoUntil.toISOString() }),
      ...(input.dikEntryId !== undefined && { dikEntryId: input.dikEntryId }),
      ...(input.foundOpen === true && { foundOpen: true }),
      ...(form !== undefined && { form: formDigest(services, form) }),
    },
    ...(input.answers !== undefined && { sealed: { answers: input.answers } }),
  })
}

async function carryOut(
  tx: Db,
  services: CaseServices,
  row: CaseRow,
  { action, clock, effects, from, to, undoUntil }: Decision,
  { actor, input, now }: ActionRequest,
): Promise<void> {
  const version = row.version + 1
  if (actor.personId !== null && input.answers !== undefined) {
    await attachFiles(tx, row.id, actor.personId, filesIn(input.answers))
  }
  if (clock !== undefined || (from !== to && sopOf(services, row).timedSteps === true))
    await refreshDeadlines(tx, services, row, now)
  if (undoUntil !== undefined) {
    await services.effects.scheduleSettle(tx, { caseId: row.id, version, runAt: undoUntil })
  } else {
    if (to === 'end') await endUji(tx, row.id, now)
    await services.effects.run(tx, { caseId: row.id, version, action, effects, now })
  }
  await services.effects.changed(tx, { caseId: row.id, now })
}
