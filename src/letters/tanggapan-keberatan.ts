import { fields, heading, notice, paragraph, together, verdict } from './blocks.ts'
import { givenFields, redactionsTable, type GivenBlock } from './given-blocks.ts'
import { itemsTable } from './items-table.ts'
import { letter } from './letterhead.ts'
import { groundsField, objectionFields, partyFields, type LetterObjection } from './objection-fields.ts'
import { exemptionBlock, type ExemptionCited } from './sk-penolakan.ts'
import type { LetterContent, LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** What the atasan PPID decides on an objection. */
export type ObjectionDecision =
  | { readonly outcome: 'dikabulkan-seluruhnya' | 'dikabulkan-sebagian'; readonly given: GivenBlock }
  | {
      readonly outcome: 'ditolak'
      readonly ground:
        | { readonly kind: 'belum-tersedia' }
        | { readonly kind: 'dikecualikan'; readonly entry: ExemptionCited }
      /** The written reason that the law asks for. */
      readonly reason: string
    }

/** The written answer to an objection. */
export interface TanggapanKeberatan {
  readonly frame: LetterFrame
  readonly objection: LetterObjection
  readonly decision: ObjectionDecision
  /** Nomor of the surat perintah that came before it. */
  readonly orderNumber?: string
  /** ISO date: last day for bringing the dispute before the Komisi Informasi. */
  readonly disputeLastDay: string
  /** Hari kerja the law gives for that. */
  readonly disputeDays: number
}

/**
 * Tanggapan tertulis atasan PPID (UU 14/2008 Pasal 36 ayat (2) and (3); contents of Perki KI 1/2010 Pasal 34): the
 * decision with its reasons, what is given, and the way to the Komisi Informasi (Pasal 37).
 */
export function tanggapanKeberatan(input: TanggapanKeberatan, words: LetterWords): LetterDefinition {
  const { objection, decision, disputeLastDay, disputeDays } = input
  return letter(input.frame, words, {
    title: words.t('letters-tk-title'),
    body: [
      paragraph(words.t('letters-tk-opening')),
      fields([
        ...objectionFields(objection, words),
        ...partyFields(objection, words),
        groundsField(objection, words, 'chosen'),
        ...(input.orderNumber === undefined
          ? []
          : [{ label: words.t('letters-tk-order'), value: input.orderNumber }]),
      ]),
      together(
        paragraph(words.t('letters-tk-decides')),
        verdict(words.t(`letters-tk-outcome-${decision.outcome}`)),
      ),
      ...(decision.outcome === 'ditolak'
        ? refusal(decision, words)
        : grant(decision.outcome, decision.given, words)),
      notice(words.t('letters-tk-dispute', { date: words.date(disputeLastDay) }), [
        words.t('letters-tk-dispute-how', { days: disputeDays }),
      ]),
    ],
    closing: [paragraph(words.t('letters-tk-closing'))],
  })
}

function grant(
  outcome: 'dikabulkan-seluruhnya' | 'dikabulkan-sebagian',
  given: GivenBlock,
  words: LetterWords,
): LetterContent[] {
  return [
    heading(words.t('letters-tk-reason')),
    paragraph(words.t(`letters-tk-reason-${outcome}`)),
    fields(givenFields(given, words), { numbered: true, heading: words.t('letters-tk-given') }),
    itemsTable(words.t('letters-pt-materials'), given.items, words),
    ...redactionsTable(given.redactions ?? [], words),
  ]
}

function refusal(
  { ground, reason }: Extract<ObjectionDecision, { outcome: 'ditolak' }>,
  words: LetterWords,
): LetterContent[] {
  return [
    heading(words.t('letters-tk-reason')),
    paragraph(words.t(`letters-tk-ground-${ground.kind}`)),
    ...(ground.kind === 'dikecualikan' ? exemptionBlock(ground.entry, words) : []),
    paragraph(reason),
  ]
}
