import { dueAsApplicantSees } from '../case/deadlines.ts'
import { openFiledForm } from '../case/filed-form.ts'
import { matterOf } from '../case/matter.ts'
import { asApplicantSees } from '../case/snapshot.ts'
import { writeToken } from '../chat/token.ts'
import type { Button, Message } from '../chat/message.ts'
import { countDays } from '../deadline/count.ts'
import { deadlineRules } from '../deadline/rules.ts'
import type { IsoDate } from '../deadline/dates.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { askedList, pageButtons, pageLines, pageOf, pageSize, showList, type Page } from '../desk/pages.ts'
import { say, tell, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatDate } from '../i18n/dates.ts'
import { applicantLane, type StepDefinition } from '../sop/definition.ts'
import { casesOf, countCasesOf, findByNomor, findCase, type CaseRow } from '../storage/cases.ts'
import { objectionsOpenUntil } from '../keberatan/grounds.ts'
import { commandButton } from './menu.ts'
import { statusButtons } from './status-buttons.ts'

/** `/status`: the person's own cases, newest first; a single one, or the one whose nomor is typed, is shown at once. */
export async function showStatus(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const { personId } = turn.person
  const asked = askedList(desk, turn, args)
  if ('refusal' in asked) return asked.refusal
  if (asked.words.trim() !== '') {
    const named = await findByNomor(desk.db, [...desk.sops.keys()], asked.words)
    // Of another person's case it is not said that it is there.
    const own = named.find(({ applicantId }) => applicantId === personId)
    return say(
      turn,
      own === undefined ? { text: t('citizen-status-unknown') } : await statusMessage(desk, turn, t, own),
    )
  }
  const count = await countCasesOf(desk.db, personId)
  const page = pageOf(asked, count)
  const rows = await casesOf(desk.db, personId, { openOnly: false, limit: pageSize, offset: page.offset })
  const [first] = rows
  if (first === undefined)
    return say(turn, { text: t('citizen-status-none'), buttons: [[commandButton(t, 'permohonan')]] })
  if (count === 1) return say(turn, await statusMessage(desk, turn, t, first))
  return showList(desk, turn, args, listMessage(desk, turn, { rows, first, page, count }))
}

/** A page of the person's own cases. */
interface OwnCases {
  readonly rows: readonly CaseRow[]
  readonly first: CaseRow
  readonly page: Page
  readonly count: number
}

function listMessage(desk: Desk, turn: Turn, { rows, first, page, count }: OwnCases): Message {
  const t = wordsFor(desk, turn)
  const buttons = rows.map((row): Button[] => [
    {
      label: t('citizen-status-row', { nomor: row.nomor, state: shortState(desk, t, row) }),
      token: writeToken({ kind: 'view', caseId: row.id, view: 'status' }),
    },
  ])
  const byNumber = page.of === 1 ? [] : [t('citizen-status-by-number', { nomor: first.nomor })]
  return {
    text: [t('citizen-status-pick'), ...byNumber, ...pageLines(t, page, count)].join('\n\n'),
    buttons: [...buttons, ...pageButtons(t, turn, page, { command: 'status' })],
  }
}

/** One case, to its applicant only. */
export async function showCase(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const row = await ownCase(desk, turn, caseId)
  if (row === undefined) return tell(t('citizen-press-not-yours'))
  return say(turn, await statusMessage(desk, turn, t, row))
}

/** A case if the one who asks is its applicant. */
export async function ownCase(desk: Desk, turn: Turn, caseId: number): Promise<CaseRow | undefined> {
  const row = await findCase(desk.db, caseId)
  return row?.applicantId === turn.person.personId ? row : undefined
}

async function statusMessage(desk: Desk, turn: Turn, t: Sentence, row: CaseRow): Promise<Message> {
  const day = (date: Date | string) => formatDate(localeOf(turn), date, desk.agency.zone)
  const seen = asApplicantSees(row)
  const dueOn = await dueAsApplicantSees(desk.db, desk, row, turn.now)
  const objectionsUntil = await objectionsOpenUntil(desk, row, turn.now)
  const step = stepOf(desk, row, seen.step)
  const form = await openFiledForm(desk.db, desk.sealer, row.id)
  const matter = matterOf(row, form?.answers ?? {})
  const lines = [matter, '', t('citizen-status-filed', { filed: day(row.filedAt) })]
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
    lines.push(...dueLines(desk, turn, t, { sop: row.sop, dueOn }))
  }
  if (objectionsUntil !== undefined) lines.push(t('citizen-status-objection', { date: day(objectionsUntil) }))
  return {
    heading: t(`card-heading-${row.sop}`, { nomor: row.nomor }),
    text: lines.join('\n'),
    buttons: await statusButtons(desk, turn, t, row, {
      dated: dueOn !== null,
      objectionable: objectionsUntil !== undefined,
    }),
  }
}

function dueLines(
  desk: Desk,
  turn: Turn,
  t: Sentence,
  { sop, dueOn }: { readonly sop: string; readonly dueOn: IsoDate | null },
): string[] {
  if (dueOn === null) return [t('citizen-status-due-none', { sop })]
  const calendar = desk.calendar()
  const day = (on: string) => formatDate(localeOf(turn), on, desk.agency.zone)
  if (calendar.dateOf(turn.now) <= dueOn) return [t('citizen-status-due', { sop, due: day(dueOn) })]
  const late = t('citizen-status-due-late', { sop, due: day(dueOn) })
  if (sop !== 'keberatan') return [late]
  // Without an answer the 14 hari kerja for the Komisi Informasi run from the end of the 30 (UU 14/2008 Ps 37).
  const { dueOn: lastDay } = countDays({ calendar, startsOn: dueOn, rule: deadlineRules.sengketa })
  return [late, t('objection-late', { date: day(lastDay) })]
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
