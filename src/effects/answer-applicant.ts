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
import type { DeliveryWay, ObtainWay } from '../letters/types.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { openTask } from '../storage/tasks.ts'
import { decisionAnswers, objectionLastDay, type Dossier } from './dossier.ts'
import { deliveryWayOf, givenBy, obtainWayOf, type Given } from './given-items.ts'
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
  const way = deliveryWayOf(filed)
  if (obtain === 'hardcopy' || way === 'email') await askForHandDelivery(tx, row, way, now)
  return tellApplicant(tx, desk, row, (t) => grantMessages(desk, dossier, given, letter, t, now))
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
  letter: Issued,
  t: Sentence,
  now: Date,
): Message[] {
  const partly = row.outcome === 'dikabulkan-sebagian'
  const keberatan = formatDate(localeFromTag(row.locale), objectionLastDay(desk, now), desk.agency.zone)
  const how = howGiven(desk, given, { obtain: obtainWayOf(filed), delivery: deliveryWayOf(filed) }, t)
  const lead = partly ? t('citizen-granted-part', { keberatan }) : t('citizen-granted-full')
  const papers = obtainWayOf(filed) === 'hardcopy' ? [] : given.files
  return [
    { heading: t('citizen-granted-heading', { nomor: row.nomor }), text: [lead, ...how].join('\n\n') },
    { text: '', file: letter.attachment },
    ...papers.map(({ fileId, name }): Message => ({ text: '', file: { fileId, name, as: 'document' } })),
    {
      text: t('citizen-confirm-receipt'),
      buttons: [[receivedButton(row.id, row.version, t)], [commandButton(t, 'keberatan', String(row.id))]],
    },
  ]
}

/** Links, answers in words, and where the rest is to be had: a sentence each. */
export function howGiven(
  desk: Desk,
  given: Given,
  way: { readonly obtain: ObtainWay; readonly delivery: DeliveryWay | undefined },
  t: Sentence,
): string[] {
  return [
    ...given.links.map((link) => t('citizen-granted-link', { link })),
    ...given.texts.map((text) => t('citizen-granted-text', { text })),
    ...wayOfHandingOver(desk, way, t),
  ]
}

function wayOfHandingOver(
  desk: Desk,
  { obtain, delivery }: { readonly obtain: ObtainWay; readonly delivery: DeliveryWay | undefined },
  t: Sentence,
): string[] {
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
      return []
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
