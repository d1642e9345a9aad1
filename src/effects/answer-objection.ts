import type { Button, Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'
import { deadlineRules } from '../deadline/rules.ts'
import type { Desk } from '../desk/desk.ts'
import { localeFromTag } from '../desk/locale.ts'
import { formatDate } from '../i18n/dates.ts'
import { tanggapanKeberatan, type ObjectionDecision } from '../letters/tanggapan-keberatan.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { lettersOf } from '../storage/letters.ts'
import { askForHandDelivery, costToPay, howGiven, leavesByHand, papersOf } from './answer-applicant.ts'
import { decisionAnswers, disputeLastDay, type Dossier } from './dossier.ts'
import { costsOf, givenBy, type Given } from './given-items.ts'
import { issueLetter } from './issue.ts'
import { letterWords } from './letter-words.ts'
import { informationOf, letterObjection, requestBehind, wayOf } from './objection.ts'
import { exemptionCited } from './permohonan-letters.ts'
import { tellApplicant } from './tell-applicant.ts'

/**
 * SOP 2 step 6, Setujui & jawab: the written answer of the superior with what is given, or with the ground and the
 * reason of a refusal, and the last day for the Komisi Informasi.
 */
export async function answerObjection(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  now: Date,
): Promise<NewDelivery[]> {
  const { row } = dossier
  const { proposal } = row.facts
  if (proposal === undefined) throw new Error('an answer goes out that nobody proposed')
  const answers = await decisionAnswers(tx, desk, row.id, proposal.version)
  const request = await requestBehind(tx, desk, row)
  const way = wayOf(request)
  const given =
    proposal.result === 'ditolak'
      ? undefined
      : await givenBy(tx, desk, letterWords(desk).t, { answers, dipEntryId: undefined, obtain: way.obtain })
  const decision =
    given === undefined
      ? await refusalOf(tx, row, answers)
      : grantOf(desk, row, { answers, given, delivery: way.delivery, now })
  const order = (await lettersOf(tx, row.id)).findLast(({ kind }) => kind === 'surat-perintah')
  const disputeOn = disputeLastDay(desk, now)
  const { attachment } = await issueLetter(tx, desk, {
    row,
    kind: 'tanggapan-keberatan',
    series: 'surat',
    office: 'atasan',
    definition: (frame, words) =>
      tanggapanKeberatan(
        {
          frame,
          objection: letterObjection(dossier, informationOf(dossier, request)),
          decision,
          ...(order !== undefined && { orderNumber: order.nomor }),
          disputeLastDay: disputeOn,
          disputeDays: deadlineRules.sengketa.days,
        },
        words,
      ),
    now,
  })
  if (given !== undefined && leavesByHand(given, way)) await askForHandDelivery(tx, row, way.delivery, now)
  const papers = given === undefined ? [] : papersOf(given, way.obtain)
  const files = [
    { text: '', file: attachment },
    ...papers.map(({ fileId, name }): Message => ({ text: '', file: { fileId, name, as: 'document' } })),
  ]
  const date = formatDate(localeFromTag(row.locale), disputeOn, desk.agency.zone)
  return tellApplicant(tx, desk, row, (t) => {
    const how = given === undefined ? [] : [...costToPay(desk, answers, t), ...howGiven(desk, given, way, t)]
    const text = [leadOf(row, answers, t), ...how, t('objection-dispute', { date })].join('\n\n')
    return [
      { heading: t('objection-answered-heading', { nomor: row.nomor }), text },
      ...files,
      respond(row, t),
    ]
  })
}

function grantOf(
  desk: Desk,
  row: CaseRow,
  source: {
    readonly answers: Answers
    readonly given: Given
    readonly delivery: ReturnType<typeof wayOf>['delivery']
    readonly now: Date
  },
): ObjectionDecision {
  const { answers, given, delivery, now } = source
  const part = valueOf(answers, 'bagian-dihitamkan')
  const costs = costsOf(answers, desk.agency.copyFeePerPage)
  return {
    outcome: row.outcome === 'dikabulkan-sebagian' ? 'dikabulkan-sebagian' : 'dikabulkan-seluruhnya',
    given: {
      items: given.items,
      ...(delivery !== undefined && { delivery }),
      ...(costs !== undefined && { costs }),
      givenOn: desk.calendar().dateOf(now),
      ...(part !== undefined && {
        redactions: [{ part, reason: valueOf(answers, 'alasan-dihitamkan') ?? '' }],
      }),
    },
  }
}

async function refusalOf(tx: Db, row: CaseRow, answers: Answers): Promise<ObjectionDecision> {
  const { proposal } = row.facts
  const reason = valueOf(answers, 'alasan')
  // UU 14/2008 Ps 36 ayat (3): upholding a decision takes written reasons.
  if (reason === undefined) throw new Error('an objection is refused without a reason')
  const ground =
    proposal?.ground === 'dikecualikan'
      ? ({ kind: 'dikecualikan', entry: await exemptionCited(tx, proposal.dikEntryId) } as const)
      : ({ kind: 'belum-tersedia' } as const)
  return { outcome: 'ditolak', ground, reason }
}

function leadOf(row: CaseRow, answers: Answers, t: Sentence): string {
  if (row.outcome === 'dikabulkan-seluruhnya') return t('objection-granted-full')
  if (row.outcome === 'dikabulkan-sebagian') return t('objection-granted-part')
  const ground = t(`sop-ground-${row.facts.proposal?.ground ?? 'belum-tersedia'}`)
  return t('objection-refused', { ground, reason: valueOf(answers, 'alasan') ?? '' })
}

/** The register of objections asks what the applicant says to the answer. */
function respond({ id, version }: CaseRow, t: Sentence): Message {
  const button = (action: string): Button => ({
    label: t(`sop-keberatan-action-${action}`),
    token: writeToken({ kind: 'action', caseId: id, version, action }),
  })
  return { text: t('objection-respond'), buttons: [[button('menerima')], [button('tidak-puas')]] }
}
