import { choiceList, fields, heading, paragraph, together } from './blocks.ts'
import { caseFields } from './case-fields.ts'
import { dayCountTable, type LetterDayCount } from './day-count.ts'
import { letter } from './letterhead.ts'
import type { LetterCase, LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** The cases in which the answer may be put off, as the official form's back page lists them. */
export const extensionReasons = ['belum-dikuasai', 'belum-didokumentasikan', 'belum-diputuskan'] as const

/** See `extensionReasons`. */
type ExtensionReason = (typeof extensionReasons)[number]

/** A due date put off once. */
export interface Perpanjangan {
  readonly frame: LetterFrame
  readonly request: LetterCase
  readonly reason: ExtensionReason
  /** The official's explanation, in words. */
  readonly explanation?: string
  /** ISO date: the due date before the extension. */
  readonly firstDueOn: string
  /** The new due date and its count, from the beginning. */
  readonly due: LetterDayCount
  /** Hari kerja added. */
  readonly workingDays: number
}

/** Pemberitahuan perpanjangan waktu, with its reason in writing (UU 14/2008 Pasal 22 ayat (8)). */
export function perpanjangan(input: Perpanjangan, words: LetterWords): LetterDefinition {
  const { explanation } = input
  return letter(input.frame, words, {
    title: words.t('letters-pj-title'),
    body: [
      paragraph(words.t('letters-pj-opening')),
      fields(caseFields(input.request, words)),
      paragraph(words.t('letters-pj-decision', { days: input.workingDays })),
      fields([
        { label: words.t('letters-pj-first-due'), value: words.date(input.firstDueOn) },
        { label: words.t('letters-pj-new-due'), value: [{ text: words.date(input.due.dueOn), bold: true }] },
      ]),
      together(
        heading(words.t('letters-pj-reason')),
        choiceList(
          extensionReasons.map((reason) => ({
            text: words.t(`letters-pj-reason-${reason}`),
            chosen: reason === input.reason,
          })),
        ),
      ),
      ...(explanation === undefined
        ? []
        : [paragraph(words.t('letters-pj-explanation', { text: explanation }))]),
      ...dayCountTable(input.due, words, { from: input.firstDueOn }),
    ],
    closing: [paragraph(words.t('letters-pj-law')), paragraph(words.t('letters-pj-closing'))],
  })
}
