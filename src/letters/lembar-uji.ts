import { fields, paragraph } from './blocks.ts'
import { groundText, type ExemptItem } from './exemption-fields.ts'
import { letter } from './letterhead.ts'
import type { CounterSignature } from './signature.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** The lembar of one list. */
export interface LembarUji {
  readonly frame: LetterFrame
  readonly items: readonly ExemptItem[]
  /** Nomor of the penetapan that they led to; undefined before. */
  readonly decreeNumber?: string
  /** The superior, who approved. */
  readonly approval: CounterSignature
}

/**
 * Lembar pengujian konsekuensi (UU 14/2008 Ps 19; Perki KI 1/2021 Ps 49): per item what it is, the ground, what happens
 * when it is opened and when it is closed, and how long.
 */
export function lembarUji(input: LembarUji, words: LetterWords): LetterDefinition {
  const { frame, items, decreeNumber, approval } = input
  const { t } = words
  return letter(frame, words, {
    title: t('letters-lembar-title'),
    body: [
      paragraph(
        t('letters-lembar-opening', {
          date: words.date(frame.issuedAt),
          place: frame.agency.city,
          count: items.length,
        }),
      ),
      ...items.map((item, index) =>
        fields(
          [
            { label: t('letters-dik-information'), value: item.information },
            { label: t('letters-dik-unit'), value: item.unit },
            { label: t('letters-dik-basis'), value: groundText(item, words) },
            { label: t('letters-dik-opened'), value: item.whenOpened },
            { label: t('letters-dik-closed'), value: item.whenClosed },
            { label: t('letters-dik-period'), value: item.period },
          ],
          { heading: t('letters-lembar-item', { number: index + 1 }) },
        ),
      ),
    ],
    closing: [
      paragraph(
        decreeNumber === undefined
          ? t('letters-lembar-closing')
          : t('letters-lembar-decree', { number: decreeNumber }),
      ),
    ],
    counterSignature: approval,
  })
}
