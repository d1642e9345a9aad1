import { fields, paragraph } from './blocks.ts'
import { caseFields } from './case-fields.ts'
import { itemsTable } from './items-table.ts'
import { letter } from './letterhead.ts'
import type { GivenItem, LetterCase, LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** The information reached its applicant, who confirmed it. */
export interface TandaBuktiPenerimaanInformasi {
  readonly frame: LetterFrame
  readonly request: LetterCase
  /** Nomor of the pemberitahuan tertulis that came with it. */
  readonly answerNumber: string
  readonly items: readonly GivenItem[]
  /** The way it came, as people call it: a chat service's name, 'e-mail', 'loket PPID'. */
  readonly channel: string
  /** ISO instants: when it was sent, and when the applicant confirmed. */
  readonly sentAt: string
  readonly confirmedAt: string
}

/** Tanda bukti penerimaan informasi: signed, in this case pressed, when the information is handed over (SOP 1 step 4). */
export function tandaBuktiPenerimaanInformasi(
  input: TandaBuktiPenerimaanInformasi,
  words: LetterWords,
): LetterDefinition {
  const { request } = input
  const confirmedAt = words.dateTime(input.confirmedAt)
  return letter(input.frame, words, {
    title: words.t('letters-tbi-title'),
    body: [
      paragraph(words.t('letters-tbi-opening')),
      fields([
        ...caseFields(request, words),
        { label: words.t('letters-tbi-answer'), value: input.answerNumber },
        { label: words.t('letters-tbi-channel'), value: input.channel },
        { label: words.t('letters-tbi-sent'), value: words.dateTime(input.sentAt) },
        { label: words.t('letters-tbi-confirmed'), value: confirmedAt },
      ]),
      itemsTable(words.t('letters-tbi-items'), input.items, words),
    ],
    closing: [paragraph(words.t('letters-tbi-closing', { time: confirmedAt }))],
    counterSignature: {
      role: words.t('letters-tbi-receiver'),
      name: request.applicant.name,
      how: words.t('letters-tbi-applicant-mark'),
    },
  })
}
