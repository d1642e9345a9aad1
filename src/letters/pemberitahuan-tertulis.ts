import { choiceList, fields, heading, paragraph, together, verdict } from './blocks.ts'
import { caseFields } from './case-fields.ts'
import { givenFields, redactionsTable, type GivenBlock } from './given-blocks.ts'
import { itemsTable } from './items-table.ts'
import { letter } from './letterhead.ts'
import { objectionRight } from './objection-right.ts'
import type { LetterCase, LetterContent, LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** Why the rest could not be given (UU 14/2008 Pasal 6 ayat (3) huruf e). */
interface NotGiven {
  readonly reason: 'belum-dikuasai' | 'belum-didokumentasikan'
  readonly what: string
  /** Working days within which it will be documented. */
  readonly withinDays?: number
}

/** A request granted wholly or in part. */
export interface PemberitahuanTertulis extends GivenBlock {
  readonly frame: LetterFrame
  readonly request: LetterCase
  readonly outcome: 'dikabulkan-seluruhnya' | 'dikabulkan-sebagian'
  readonly notGiven?: NotGiven
  /** ISO date: last day for a keberatan. */
  readonly objectionLastDay: string
}

/** Pemberitahuan tertulis (UU 14/2008 Pasal 22 ayat (7) huruf a to g), in the blocks A and B of the official form. */
export function pemberitahuanTertulis(input: PemberitahuanTertulis, words: LetterWords): LetterDefinition {
  const { frame, request } = input
  const objection = objectionRight(frame, words, { lastDay: input.objectionLastDay, to: 'answer' })
  return letter(frame, words, {
    title: words.t('letters-pt-title'),
    body: [
      paragraph(words.t('letters-pt-opening')),
      fields(caseFields(request, words)),
      together(
        paragraph(words.t('letters-pt-decision')),
        verdict(words.t(`letters-pt-outcome-${input.outcome}`)),
      ),
      fields(givenFields(input, words), { numbered: true, heading: words.t('letters-pt-a') }),
      itemsTable(words.t('letters-pt-materials'), input.items, words),
      ...redactionsTable(input.redactions ?? [], words),
      ...notGivenBlock(input.notGiven, words),
      ...objection.right,
    ],
    closing: [objection.after, paragraph(words.t('letters-pt-closing'))],
  })
}

function notGivenBlock(notGiven: NotGiven | undefined, words: LetterWords): LetterContent[] {
  const reasons = ['belum-dikuasai', 'belum-didokumentasikan'] as const
  const block = together(
    heading(words.t('letters-pt-b')),
    choiceList(
      reasons.map((reason) => ({
        text: words.t(`letters-not-given-${reason}`),
        chosen: reason === notGiven?.reason,
      })),
    ),
  )
  if (notGiven === undefined) return [block, paragraph(words.t('letters-not-given-none'))]
  const { what, withinDays } = notGiven
  const when =
    withinDays === undefined ? [] : [paragraph(words.t('letters-not-given-within', { days: withinDays }))]
  return [block, paragraph(words.t('letters-not-given-what', { what })), ...when]
}
