import type { Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import { commandButton } from '../citizen/menu.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'
import { localeFromTag } from '../desk/locale.ts'
import type { Desk } from '../desk/desk.ts'
import { formatDate } from '../i18n/dates.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { costSentences } from '../letters/given-blocks.ts'
import type { DeliveryWay, ObtainWay } from '../letters/types.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { openTask } from '../storage/tasks.ts'
import { decisionAnswers, objectionLastDay, type Dossier } from './dossier.ts'
import { costsOf, deliveryWayOf, givenBy, obtainWayOf, type Given } from './given-items.ts'
import { issueLetter, type Issued } from './issue.ts'
import { letterWords } from './letter-words.ts'
import { grantLetter, groundOf, refusalLetter } from './permohonan-letters.ts'
import { tellApplicant } from './tell-applicant.ts'

/**
 * SOP 1 step 4, Sampaikan: the written notice with the documents, or the decision of refusal with its ground, its
 * reason, the last day for a keberatan and the button that leads to one.
 */
export async function answerApplicant(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  now: Date,
): Promise<NewDelivery[]> {
  const { proposal } = dossier.row.facts
  if (proposal === undefined) throw new Error('an answer goes out that nobody proposed')
  const answers = await decisionAnswers(tx, desk, dossier.row.id, proposal.version)
  return proposal.result === 'ditolak'
    ? refuse(tx, desk, dossier, answers, now)
    : grant(tx, desk, dossier, answers, now)
}

async function grant(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  answers: Answers,
  now: Date,
): Promise<NewDelivery[]> {
  const { row, filed } = dossier
  const obtain = obtainWayOf(filed)
  const source = { answers, dipEntryId: row.facts.proposal?.dipEntryId, obtain }
  const given = await givenBy(tx, desk, letterWords(desk).t, source)
  const definition = grantLetter(desk, dossier, { answers, given, now })
  const letter = await issueLetter(tx, desk, {
    row,
    kind: 'pemberitahuan-tertulis',
    series: 'surat',
    definition,
    now,
  })
  const delivery = deliveryWayOf(filed)
  if (leavesByHand(given, { obtain, delivery })) await askForHandDelivery(tx, row, delivery, now)
  return tellApplicant(tx, desk, row, (t) => grantMessages(desk, dossier, given, { letter, answers, now }, t))
}

/** How an applicant asked for the information. */
interface Way {
  readonly obtain: ObtainWay
  readonly delivery: DeliveryWay | undefined
}

/** Whether people have to hand something over: what was asked for elsewhere, and what no chat can carry. */
export function leavesByHand(given: Given, { obtain, delivery }: Way): boolean {
  if (obtain === 'melihat') return false
  return (
    obtain === 'hardcopy' ||
    (delivery !== undefined && delivery !== 'chat') ||
    !isSomethingHere(given, obtain)
  )
}

/** Whether any of it comes in the chat itself. */
function isSomethingHere(given: Given, obtain: ObtainWay): boolean {
  return papersOf(given, obtain).length + given.links.length + given.texts.length > 0
}

/** The files that go along in the chat: none for one who asked for paper. */
export function papersOf(given: Given, obtain: ObtainWay): Given['files'] {
  return obtain === 'hardcopy' ? [] : given.files
}

/** What leaves by e-mail, post or over the counter is sent by people: a task until they have. */
export async function askForHandDelivery(
  tx: Db,
  row: CaseRow,
  way: DeliveryWay | undefined,
  now: Date,
): Promise<void> {
  const data = { way: way ?? 'ambil' }
  await openTask(tx, { kind: 'hand-delivery', subject: `case:${row.id}`, caseId: row.id, data, now })
}

function grantMessages(
  desk: Desk,
  { row, filed }: Dossier,
  given: Given,
  { letter, answers, now }: { readonly letter: Issued; readonly answers: Answers; readonly now: Date },
  t: Sentence,
): Message[] {
  const partly = row.outcome === 'dikabulkan-sebagian'
  const keberatan = formatDate(localeFromTag(row.locale), objectionLastDay(desk, now), desk.agency.zone)
  const obtain = obtainWayOf(filed)
  const how = howGiven(desk, given, { obtain, delivery: deliveryWayOf(filed) }, t)
  const lead = partly ? t('citizen-granted-part', { keberatan }) : t('citizen-granted-full')
  const papers = papersOf(given, obtain)
  return [
    {
      heading: t('citizen-granted-heading', { nomor: row.nomor }),
      text: [lead, ...costToPay(desk, answers, t), ...how].join('\n\n'),
    },
    { text: '', file: letter.attachment },
    ...papers.map(({ fileId, name }): Message => ({ text: '', file: { fileId, name, as: 'document' } })),
    {
      text: t('citizen-confirm-receipt'),
      buttons: [[receivedButton(row.id, row.version, t)], [commandButton(t, 'keberatan', String(row.id))]],
    },
  ]
}

/** What is to be paid and how, as the letter says it; nothing when it is free. */
export function costToPay(desk: Desk, answers: Answers, t: Sentence): string[] {
  const costs = costsOf(answers, desk.agency.copyFeePerPage)
  if (costs === undefined) return []
  const { parts, total, payment } = costSentences(costs, t)
  return [[t('citizen-granted-cost-heading'), ...parts, total, payment].join('\n')]
}

/** What comes in the chat, and where the rest is to be had: a sentence each. */
export function howGiven(desk: Desk, given: Given, way: Way, t: Sentence): string[] {
  return [
    ...(papersOf(given, way.obtain).length > 0 ? [t('citizen-granted-files')] : []),
    ...given.links.map((link) => t('citizen-granted-link', { link })),
    ...given.texts.map((text) => t('citizen-granted-text', { text })),
    ...wayOfHandingOver(desk, given, way, t),
  ]
}

function wayOfHandingOver(desk: Desk, given: Given, { obtain, delivery }: Way, t: Sentence): string[] {
  const { address } = desk.agency
  if (obtain === 'melihat') return [t('citizen-granted-view', { address })]
  switch (delivery) {
    case 'email':
      return [t('citizen-granted-email')]
    case 'ambil':
      return [t('citizen-granted-pickup', { address })]
    case 'pos':
      return [t('citizen-granted-post')]
    case 'chat':
    case undefined:
      // An entry of the DIP that is only on paper.
      return isSomethingHere(given, obtain) ? [] : [t('citizen-granted-pickup', { address })]
  }
}

function receivedButton(caseId: number, version: number, t: Sentence) {
  const token = writeToken({ kind: 'action', caseId, version, action: 'terima' })
  return { label: t('citizen-button-received'), token, tone: 'primary' as const }
}

async function refuse(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  answers: Answers,
  now: Date,
): Promise<NewDelivery[]> {
  const { row } = dossier
  const ground = await groundOf(tx, dossier, answers)
  const definition = refusalLetter(desk, dossier, { answers, ground, now })
  const letter = await issueLetter(tx, desk, {
    row,
    kind: 'sk-penolakan',
    series: 'keputusan',
    definition,
    now,
  })
  const keberatan = formatDate(localeFromTag(row.locale), objectionLastDay(desk, now), desk.agency.zone)
  return tellApplicant(tx, desk, row, (t) => [
    {
      heading: t('citizen-refused-heading', { nomor: row.nomor }),
      text: t('citizen-refused', {
        ground: t(`sop-ground-${ground.kind}`),
        reason: valueOf(answers, 'alasan') ?? '',
        keberatan,
      }),
      buttons: [[commandButton(t, 'keberatan', String(row.id))]],
    },
    { text: '', file: letter.attachment },
  ])
}
