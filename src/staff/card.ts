import type { Button, Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import type { Sentence } from '../conversation/result.ts'
import { shorten } from '../conversation/typed.ts'
import type { IsoDate } from '../deadline/dates.ts'
import { formatDate, formatInstant, formatTime } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locale.ts'
import type { ActionDefinition, StepDefinition } from '../sop/definition.ts'
import { undoActionId } from '../sop/undo.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Zone } from '../zone.ts'
import { announcementNotes, announcementText, type CardAnnouncement } from './announcement-card.ts'
import { groupText } from './group-text.ts'

/** What a card shows of a case. Cards stand in groups: names and contacts of applicants are not in it. */
export interface CardData {
  /** `summary`: the matter as the form has it; it is covered when the card is written. */
  readonly row: Pick<
    CaseRow,
    'id' | 'sop' | 'nomor' | 'version' | 'outcome' | 'summary' | 'facts' | 'applicantId'
  >
  /** Undefined once the case has ended. */
  readonly step: StepDefinition | undefined
  /** The number of the SOP's last step: how long the way is. */
  readonly lastStep: string
  /** What the staff may do now. */
  readonly actions: readonly ActionDefinition[]
  /** The card is for this unit alone, one of several asked. */
  readonly unit?: string
  readonly applicant: CardApplicant | undefined
  readonly due: CardDue | undefined
  /** When the time of the step is over, for an SOP that times its steps. */
  readonly stepDue: CardStepDue | undefined
  /** For the case of an announcement. */
  readonly announcement: CardAnnouncement | undefined
  /** The applicant's last day to complete the request, while something is missing. */
  readonly completeBy: IsoDate | undefined
  /** No chat reaches the applicant: somebody has to telephone or write. */
  readonly unreachable?: boolean
  readonly last: CardDecision | undefined
  /** A decision that waits to go out: until when, and who may take it back. */
  readonly pending: { readonly until: Date; readonly who: string } | undefined
}

/** The applicant as a group may see one. */
export interface CardApplicant {
  readonly kategori: string
  /** Masked; undefined for one without a NIK (badan hukum). */
  readonly nik: string | undefined
  /** Names to be covered wherever the applicant wrote them. */
  readonly names: readonly string[]
  /** Findings on the NIK, by their codes. */
  readonly nikWarnings: readonly string[]
  /** The picture of the KTP is hard to read. */
  readonly blurred: boolean
}

/** When the case is due. */
export interface CardDue {
  readonly on: IsoDate
  /** Hari kerja left, this one not counted. */
  readonly daysLeft: number
  readonly late: boolean
}

/** When the step is due, to the minute. */
export interface CardStepDue {
  readonly at: Date
  readonly late: boolean
}

/** Something decided, in words. `who` undefined: the program. */
export interface CardDecision {
  readonly action: string
  readonly who: string | undefined
  readonly at: Date
}

/** In which words and whose time. */
export interface CardWords {
  readonly t: Sentence
  readonly locale: Locale
  readonly zone: Zone
}

/** Characters of the matter on a live card and on one that is only a record. */
const summaryMax = 700
const recordSummaryMax = 160

/** The card of a case where it stands: with the step's buttons, with Batalkan in the undo window, or closed. */
export function cardMessage(data: CardData, words: CardWords): Message {
  const { t } = words
  const body = [
    summaryOf(data, summaryMax, words),
    announcementText(data.announcement, data.step?.id, t).join('\n'),
    [...placeLines(data, words), ...applicantLines(data, t), ...noteLines(data, words)].join('\n'),
    [...lastLines(data.last, words), ...stateLines(data, words)].join('\n'),
  ]
  return {
    heading: headingOf(data, t),
    text: body.filter((each) => each !== '').join('\n\n'),
    buttons: [...decisionButtons(data, t), ...viewButtons(data, t)],
  }
}

/**
 * What a card says after the case moved on: what was decided there, and where the case is; `replaced` by a newer card
 * in the same chat, it points there. It decides nothing.
 */
export function recordMessage(
  data: CardData,
  { decided, replaced }: { readonly decided: CardDecision; readonly replaced: boolean },
  words: CardWords,
): Message {
  const { t } = words
  const now = replaced ? t('card-replaced') : whereNow(data, t)
  return {
    heading: headingOf(data, t),
    text: [summaryOf(data, recordSummaryMax, words), [...lastLines(decided, words), now].join('\n')].join(
      '\n\n',
    ),
  }
}

function whereNow({ row, step }: CardData, t: Sentence): string {
  return step === undefined
    ? t('card-closed', { outcome: t(`sop-${row.sop}-outcome-${row.outcome ?? ''}`) })
    : t('card-moved', { lane: t(`lane-${step.lane}`) })
}

/** A card that stands in another chat now, because the lane was bound there. */
export function movedAwayMessage(data: CardData, t: Sentence): Message {
  return { heading: headingOf(data, t), text: t('card-elsewhere') }
}

/** `Permohonan 012/PPID/XI/2026`; what may not wait says so in front. */
export function headingOf({ row }: Pick<CardData, 'row'>, t: Sentence): string {
  const heading = t(`card-heading-${row.sop}`, { nomor: row.nomor })
  return row.facts.announcement?.class === 'serta-merta'
    ? t('announcement-urgent', { title: heading })
    : heading
}

/** When a step is due, to the minute: for an SOP that times its steps. */
export function stepDueLine({ at, late }: CardStepDue, { t, locale, zone }: CardWords): string {
  return t(late ? 'card-step-due-late' : 'card-step-due', { at: formatInstant(locale, at, zone) })
}

/** When a case is due and what is left of it. */
export function dueLine(sop: string, due: CardDue | undefined, { t, locale, zone }: CardWords): string {
  if (due === undefined) return t('card-due-none', { sop })
  const on = formatDate(locale, due.on, zone)
  if (due.late) return t('card-due-late', { due: on })
  return t('card-due', { due: on, left: t('card-left-days', { days: due.daysLeft }) })
}

function summaryOf({ row, applicant }: CardData, max: number, { t }: CardWords): string {
  const text = groupText(row.summary, applicant?.names)
  if (text.length <= max) return text
  return max === summaryMax ? `${shorten(text, max)}\n${t('card-summary-more')}` : shorten(text, max)
}

function placeLines({ row, step, lastStep, due, stepDue }: CardData, words: CardWords): string[] {
  if (step === undefined) return []
  const { t } = words
  const when = stepDue === undefined ? dueLine(row.sop, due, words) : stepDueLine(stepDue, words)
  return [t('card-step', { no: step.no, of: lastStep, lane: t(`lane-${step.lane}`) }), when]
}

function applicantLines({ applicant }: CardData, t: Sentence): string[] {
  if (applicant === undefined) return []
  const category = t(`card-category-${applicant.kategori}`)
  return applicant.nik === undefined
    ? [t('card-applicant-sk', { category })]
    : [t('card-applicant', { category, nik: applicant.nik })]
}

function noteLines(data: CardData, words: CardWords): string[] {
  const { row, applicant, step, completeBy } = data
  const { t, locale, zone } = words
  const { proposal, uji, incomplete, extension, response } = row.facts
  const notes = [
    ...objectionLines(row.facts.objection, t),
    ...testLines(row.facts, t),
    ...documentationLines(row.facts, data.unit, t),
  ]
  notes.push(...announcementNotes(row.facts, data.announcement, words))
  if (data.unreachable === true) notes.push(t('card-note-unreachable'))
  if (applicant?.blurred) notes.push(t('card-note-buram'))
  for (const code of applicant?.nikWarnings ?? [])
    notes.push(t('card-note-nik', { warning: t(`card-nik-${code}`) }))
  if (response !== undefined) notes.push(t(`card-note-response-${response.value}`))
  if (step === undefined) return notes
  if (extension !== undefined) notes.push(t('card-note-extended'))
  if (uji?.state === 'waiting') notes.push(t('card-note-uji'))
  if (uji?.state === 'resolved') notes.push(t('card-note-uji-done'))
  if (uji?.state === 'open') notes.push(t('card-note-uji-open'))
  if (incomplete !== undefined) {
    const fields = incomplete.questions.map((key) => t(`${row.sop}-${key}-label`)).join(', ')
    notes.push(t('card-note-waiting-applicant', { fields }))
    if (completeBy !== undefined)
      notes.push(t('card-note-complete-by', { due: formatDate(locale, completeBy, zone) }))
  }
  if (proposal === undefined) return notes
  const { result, ground } = proposal
  notes.push(
    ground === undefined
      ? t('card-note-proposal', { result: t(`sop-${row.sop}-outcome-${result}`) })
      : t('card-note-refusal', { ground: t(`sop-ground-${ground}`) }),
  )
  return notes
}

/** Of a keberatan: to which request, and on which grounds. */
function objectionLines(objection: CaseRow['facts']['objection'], t: Sentence): string[] {
  if (objection === undefined) return []
  const { request, grounds } = objection
  return [
    request === undefined ? t('card-note-no-request') : t('card-note-request', { nomor: request.nomor }),
    t('card-note-grounds', {
      grounds: grounds.map((letter) => t(`objection-ground-${letter}`)).join('; '),
    }),
  ]
}

/** Of a uji konsekuensi: for which request or entry, and how many lembar there are. */
function testLines({ lembar, testFor, reviews }: CaseRow['facts'], t: Sentence): string[] {
  return [
    ...(testFor === undefined ? [] : [t('card-note-test-for', { nomor: testFor.nomor })]),
    ...(reviews === undefined ? [] : [t('card-note-reviews', { nomor: reviews.nomor })]),
    ...(lembar === undefined ? [] : [t('card-note-lembar', { count: lembar.live.length })]),
  ]
}

/** Of a documentation: which units have answered; on the card of one unit, whether it has. */
function documentationLines(
  { units, bahan }: CaseRow['facts'],
  unit: string | undefined,
  t: Sentence,
): string[] {
  if (units === undefined) return []
  const listed = (key: string, names: readonly string[]) =>
    names.length === 0 ? [] : [t(key, { units: names.join(', '), count: names.length })]
  if (unit !== undefined) {
    if (units.open.includes(unit)) return [t('card-note-unit-open', { unit })]
    return [t(units.skipped.includes(unit) ? 'card-note-unit-skipped' : 'card-note-unit-answered', { unit })]
  }
  const count = bahan?.live.length ?? 0
  const classified = bahan?.live.filter((number) => bahan.classes[number] !== undefined).length ?? 0
  return [
    ...listed(
      'card-note-units-given',
      units.given.filter((each) => !units.open.includes(each)),
    ),
    ...listed('card-note-units-nihil', units.nihil),
    ...listed('card-note-units-open', units.open),
    ...listed('card-note-units-skipped', units.skipped),
    ...(count === 0 ? [] : [t('card-note-bahan', { count, classified })]),
  ]
}

function lastLines(last: CardDecision | undefined, { t, locale, zone }: CardWords): string[] {
  if (last === undefined) return []
  const at = formatInstant(locale, last.at, zone)
  const { action, who } = last
  return [who === undefined ? t('card-last-system', { action, at }) : t('card-last', { action, who, at })]
}

function stateLines({ row, step, pending }: CardData, { t, locale, zone }: CardWords): string[] {
  if (pending !== undefined) {
    return [t('card-pending', { who: pending.who, at: formatTime(locale, pending.until, zone) })]
  }
  return step === undefined
    ? [t('card-closed', { outcome: t(`sop-${row.sop}-outcome-${row.outcome ?? ''}`) })]
    : []
}

function decisionButtons({ row, actions, pending }: CardData, t: Sentence): Button[][] {
  const token = (action: string, bindsDraft = false) => {
    const draft = bindsDraft ? row.facts.draft?.hash : undefined
    const { id: caseId, version } = row
    return writeToken({ kind: 'action', caseId, version, action, ...(draft !== undefined && { draft }) })
  }
  if (pending !== undefined) {
    return [[{ label: t('card-button-undo'), token: token(undoActionId), tone: 'danger' }]]
  }
  return twoPerRow(
    actions.map(({ id, tone, bindsDraft }) => ({
      label: t(`sop-${row.sop}-action-${id}`),
      token: token(id, bindsDraft),
      ...(tone !== undefined && { tone }),
    })),
  )
}

const cardViews = ['detail', 'berkas', 'alur', 'riwayat'] as const

function viewButtons({ row }: CardData, t: Sentence): Button[][] {
  return twoPerRow(
    cardViews.map((view) => ({
      label: t(`card-button-${view}`),
      token: writeToken({ kind: 'view', caseId: row.id, view }),
    })),
  )
}

function twoPerRow(buttons: readonly Button[]): Button[][] {
  const rows = Math.ceil(buttons.length / 2)
  return Array.from({ length: rows }, (_, index) => buttons.slice(index * 2, index * 2 + 2))
}
