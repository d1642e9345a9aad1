import { fields, numbered, paragraph } from './blocks.ts'
import { dayCountTable, type LetterDayCount } from './day-count.ts'
import { letter } from './letterhead.ts'
import { groundsField, objectionFields, partyFields, type LetterObjection } from './objection-fields.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** How many rights it lists: `letters-kb-rights-1` and on. */
const rightsCount = 5

/** The filled form of an objection, as it goes back with its nomor registrasi. */
export interface TandaBuktiKeberatan {
  readonly frame: LetterFrame
  readonly objection: LetterObjection
  /** Tujuan penggunaan informasi of the request; absent without one, or when the request is somebody else's. */
  readonly purpose?: string
  /** Kasus posisi, in the words of the one who filed. */
  readonly story: string
  readonly attachments: readonly ('ktp' | 'surat-kuasa')[]
  /** When the answer of the atasan PPID is due, and how that was counted. */
  readonly due: LetterDayCount
  /** Hari kerja the law gives for it. */
  readonly workingDays: number
}

/**
 * Tanda bukti keberatan (Perki KI 1/2021 Pasal 41; fields a to j of the official form): the filled form on the front,
 * and the rights in front, the count of days on the back.
 */
export function tandaBuktiKeberatan(input: TandaBuktiKeberatan, words: LetterWords): LetterDefinition {
  const { frame, objection, due } = input
  const filer = objection.representative ?? objection.applicant
  const rights = Array.from({ length: rightsCount }, (_, index) => words.t(`letters-kb-rights-${index + 1}`))
  return letter(frame, words, {
    title: words.t('letters-tbk-title'),
    body: [
      paragraph(words.t('letters-tbk-opening')),
      fields(
        [
          ...objectionFields(objection, words),
          {
            label: words.t('letters-field-purpose'),
            value: input.purpose ?? words.t('letters-tbk-purpose-of-request'),
          },
          ...partyFields(objection, words),
          ...(objection.representative === undefined
            ? [
                {
                  label: words.t('letters-kb-representative'),
                  value: words.t('letters-kb-representative-none'),
                },
              ]
            : []),
          groundsField(objection, words, 'all'),
          { label: words.t('letters-tbk-story'), value: input.story },
          {
            label: words.t('letters-field-attachments'),
            value: input.attachments.map((paper) => words.t(`letters-attachment-${paper}`)).join(', '),
          },
          {
            label: words.t('letters-tbk-answer-on'),
            value: [{ text: words.date(due.dueOn), bold: true }],
            note: words.t('letters-tbk-due-law', { days: input.workingDays }),
          },
        ],
        { numbered: true },
      ),
      ...numbered(words.t('letters-kb-rights-heading'), rights),
    ],
    closing: [paragraph(words.t('letters-tbk-closing'))],
    counterSignature: {
      role: words.t(
        objection.representative === undefined ? 'letters-role-applicant' : 'letters-role-representative',
      ),
      name: filer.name,
      how: words.t('letters-tbp-applicant-mark'),
    },
    back: dayCountTable(due, words),
  })
}
