import { fields, heading, notice, paragraph } from './blocks.ts'
import { letter } from './letterhead.ts'
import { groundsField, objectionFields, type LetterObjection } from './objection-fields.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** What the atasan PPID orders because of an objection. */
export interface SuratPerintah {
  readonly frame: LetterFrame
  readonly objection: LetterObjection
  /** The order, in the superior's words. */
  readonly order: string
  /** Hari kerja within which it is to be carried out, and the last of them as an ISO date. */
  readonly workingDays: number
  readonly dueOn: string
}

/**
 * Surat perintah tertulis kepada PPID dan PPID Pembantu (SOP 2 step 4; Perki KI 1/2010 Pasal 34 huruf d and e). Those
 * who carry it out need not know who objects, so it does not say so.
 */
export function suratPerintah(input: SuratPerintah, words: LetterWords): LetterDefinition {
  const { frame, objection, workingDays, dueOn } = input
  const terms = [words.t('letters-sp-within', { days: workingDays }), words.t('letters-sp-report')]
  return letter(frame, words, {
    title: words.t('letters-sp-title'),
    body: [
      paragraph(words.t('letters-sp-opening')),
      fields([...objectionFields(objection, words), groundsField(objection, words, 'chosen')]),
      paragraph(words.t('letters-sp-orders', { agency: frame.agency.name })),
      heading(words.t('letters-sp-order')),
      paragraph(input.order),
      notice(words.t('letters-sp-due', { date: words.date(dueOn) }), terms),
    ],
    closing: [paragraph(words.t('letters-sp-closing'))],
  })
}
