import { caseServices } from '../desk/case-services.ts'
import { sopOf } from '../case/services.ts'
import { asApplicantSees, snapshotOf } from '../case/snapshot.ts'
import { writeToken } from '../chat/token.ts'
import type { Button } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import type { Turn } from '../desk/turn.ts'
import { applicantLane, type ActionDefinition } from '../sop/definition.ts'
import { allowedActions } from '../sop/machine.ts'
import type { CaseRow } from '../storage/cases.ts'
import { commandButton } from './menu.ts'

/** What applicants may look at and do on a case of their own; a completion that is asked for comes first. */
export async function statusButtons(
  desk: Desk,
  turn: Turn,
  t: Sentence,
  row: CaseRow,
  { dated, objectionable }: { readonly dated: boolean; readonly objectionable: boolean },
): Promise<Button[][]> {
  const correcting = sopOf(desk, row).filing.form
  const actions = await ownActions(desk, turn, row)
  const button = (action: ActionDefinition) => [actionButton(t, row, action, correcting)]
  return [
    ...actions.filter(({ form }) => form === correcting).map(button),
    ...(dated ? [[viewButton(t, row, 'kapan', 'citizen-button-why-date')]] : []),
    [viewButton(t, row, 'kirim-ulang', 'citizen-button-documents')],
    ...(objectionable ? [[commandButton(t, 'keberatan', String(row.id))]] : []),
    ...actions.filter(({ form }) => form !== correcting).map(button),
  ]
}

/** As if no decision waited to go out: that one may never go out, so it does not show. */
async function ownActions(desk: Desk, turn: Turn, row: CaseRow): Promise<ActionDefinition[]> {
  const { pendingUndo: _pending, ...facts } = row.facts
  const { step, outcome } = asApplicantSees(row)
  const snapshot = await snapshotOf(desk.db, caseServices(desk, []), row, turn.now)
  const seen = { ...snapshot, step, outcome, facts }
  return allowedActions(sopOf(desk, row), seen, { personId: turn.person.personId, lanes: [] })
    .filter(({ lane }) => lane === applicantLane)
    .map(({ action }) => action)
}

function actionButton(
  t: Sentence,
  row: CaseRow,
  { id, form, tone }: ActionDefinition,
  correcting: string,
): Button {
  return {
    label: t(form === correcting ? 'citizen-button-complete' : `sop-${row.sop}-action-${id}`),
    token: writeToken({ kind: 'action', caseId: row.id, version: row.version, action: id }),
    ...(tone !== undefined && { tone }),
  }
}

function viewButton(t: Sentence, row: CaseRow, name: string, label: string): Button {
  return { label: t(label), token: writeToken({ kind: 'view', caseId: row.id, view: name }) }
}
