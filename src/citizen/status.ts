import { asApplicantSees } from '../case/snapshot.ts'
import { writeToken } from '../chat/token.ts'
import type { Button, Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { say, tell, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatDate } from '../i18n/dates.ts'
import { applicantLane, type StepDefinition } from '../sop/definition.ts'
import { isoDay } from '../storage/dates.ts'
import { casesOf, findCase, type CaseRow } from '../storage/cases.ts'
import { commandButton } from './menu.ts'

/** Cases listed at a time: each is a button on a phone. */
const listMax = 8

/** `/status`: the person's own cases, newest first; a single one is shown at once. */
export async function showStatus(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const rows = await casesOf(desk.db, turn.person.personId, { openOnly: false, limit: listMax })
  const [only] = rows
  if (only === undefined)
    return say(turn, { text: t('citizen-status-none'), buttons: [[commandButton(t, 'permohonan')]] })
  if (rows.length === 1) return say(turn, statusMessage(desk, turn, t, only))
  const buttons = rows.map((row): Button[] => [
    {
      label: t('citizen-status-row', { nomor: row.nomor, state: shortState(desk, t, row) }),
      token: writeToken({ kind: 'view', caseId: row.id, view: 'status' }),
    },
  ])
  return say(turn, { text: t('citizen-status-pick'), buttons })
}

/** One case, to its applicant only. */
export async function showCase(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const row = await ownCase(desk, turn, caseId)
  return row === undefined ? tell(t('citizen-press-not-yours')) : say(turn, statusMessage(desk, turn, t, row))
}

/** A case if the one who asks is its applicant. */
export async function ownCase(desk: Desk, turn: Turn, caseId: number): Promise<CaseRow | undefined> {
  const row = await findCase(desk.db, caseId)
  return row?.applicantId === turn.person.personId ? row : undefined
}

function statusMessage(desk: Desk, turn: Turn, t: Sentence, row: CaseRow): Message {
  const day = (date: Date | string) => formatDate(localeOf(turn), date, desk.agency.zone)
  const seen = asApplicantSees(row)
  const step = stepOf(desk, row, seen.step)
  const lines = [row.summary, '', t('citizen-status-filed', { filed: day(row.filedAt) })]
  if (step === undefined) {
    const outcome = t(`sop-${row.sop}-outcome-${seen.outcome ?? ''}`)
    lines.push(t('citizen-status-closed', { outcome, date: day(seen.closedAt ?? row.stepSince) }))
  } else {
    lines.push(t('citizen-status-stage', { no: step.no, step: t(`sop-${row.sop}-step-${step.id}`) }))
    lines.push(
      step.lane === applicantLane
        ? t('citizen-status-waits-you')
        : t('citizen-status-waits', { lane: t(`lane-${step.lane}`) }),
    )
    lines.push(dueLine(desk, turn, t, row))
  }
  return {
    heading: t('citizen-status-heading', { nomor: row.nomor }),
    text: lines.join('\n'),
    buttons: statusButtons(t, row, seen.step),
  }
}

function dueLine(desk: Desk, turn: Turn, t: Sentence, row: CaseRow): string {
  if (row.dueOn === null) return t('citizen-status-due-none')
  const dueOn = isoDay(row.dueOn)
  const late = desk.calendar().dateOf(turn.now) > dueOn
  const due = formatDate(localeOf(turn), dueOn, desk.agency.zone)
  return t(late ? 'citizen-status-due-late' : 'citizen-status-due', { due })
}

function statusButtons(t: Sentence, row: CaseRow, step: string): Button[][] {
  const action = (id: string, label: string, tone?: 'primary' | 'danger'): Button => ({
    label: t(label),
    token: writeToken({ kind: 'action', caseId: row.id, version: row.version, action: id }),
    ...(tone !== undefined && { tone }),
  })
  const view = (name: string, label: string): Button => ({
    label: t(label),
    token: writeToken({ kind: 'view', caseId: row.id, view: name }),
  })
  const rows: Button[][] = []
  if (step === 'pengajuan') rows.push([action('lengkapi', 'citizen-button-complete', 'primary')])
  if (row.dueOn !== null) rows.push([view('kapan', 'citizen-button-why-date')])
  rows.push([view('kirim-ulang', 'citizen-button-documents')])
  if (step !== 'end') rows.push([action('cabut', 'citizen-button-withdraw', 'danger')])
  else if (canConfirm(row)) rows.push([action('terima', 'citizen-button-received', 'primary')])
  return rows
}

function canConfirm(row: CaseRow): boolean {
  const given = row.outcome === 'dikabulkan-seluruhnya' || row.outcome === 'dikabulkan-sebagian'
  return given && row.facts.receipt === undefined && row.facts.pendingUndo === undefined
}

function shortState(desk: Desk, t: Sentence, row: CaseRow): string {
  const seen = asApplicantSees(row)
  const step = stepOf(desk, row, seen.step)
  if (step === undefined) return t(`sop-${row.sop}-outcome-${seen.outcome ?? ''}`)
  return step.lane === applicantLane
    ? t('citizen-status-you-short')
    : t('citizen-status-open-short', { lane: t(`lane-${step.lane}`) })
}

/** The step of a case; undefined when it has ended. */
function stepOf(desk: Desk, row: CaseRow, id: string): StepDefinition | undefined {
  return desk.sops.get(row.sop)?.steps.find((step) => step.id === id)
}
