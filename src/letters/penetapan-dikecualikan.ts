import { fields, numbered, paragraph } from './blocks.ts'
import { groundText, type ExemptItem } from './exemption-fields.ts'
import { letter } from './letterhead.ts'
import type { CounterSignature } from './signature.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** A decision about what is exempt. */
export interface PenetapanDikecualikan {
  readonly frame: LetterFrame
  readonly items: readonly ExemptItem[]
  /** Nomor of the lembar uji konsekuensi that it rests on. */
  readonly testNumber: string
  /** The superior, without whose approval the PPID decides nothing (PP 61/2010 Ps 3). */
  readonly approval: CounterSignature
}

/**
 * Surat penetapan klasifikasi (PP 61/2010 Ps 4): a. jenis klasifikasi, b. pejabat yang menetapkan, c. badan publik and
 * unit, d. jangka waktu, e. alasan, f. tempat dan tanggal.
 */
export function penetapanDikecualikan(input: PenetapanDikecualikan, words: LetterWords): LetterDefinition {
  const { frame, items, testNumber, approval } = input
  const { t } = words
  const { signer, agency } = frame
  return letter(frame, words, {
    title: t('letters-penetapan-title'),
    about: [t('letters-penetapan-about')],
    body: [
      paragraph(t('letters-penetapan-opening', { number: testNumber })),
      fields([
        { label: t('letters-penetapan-class'), value: t('letters-penetapan-class-value') },
        {
          label: t('letters-penetapan-official'),
          value: `${signer.acting?.name ?? signer.name}, ${signer.jabatan}`,
        },
        { label: t('letters-penetapan-body'), value: agency.name },
      ]),
      paragraph(t('letters-penetapan-decides')),
      ...items.map((item, index) =>
        fields(
          [
            { label: t('letters-dik-information'), value: item.information },
            { label: t('letters-dik-unit'), value: item.unit },
            { label: t('letters-penetapan-reason'), value: groundText(item, words), note: item.whenOpened },
            { label: t('letters-dik-period'), value: item.period },
          ],
          { heading: t('letters-penetapan-item', { number: index + 1 }) },
        ),
      ),
      ...numbered(t('letters-penetapan-terms'), [
        t('letters-penetapan-term-start'),
        t('letters-penetapan-term-end'),
        t('letters-penetapan-term-partial'),
      ]),
    ],
    closing: [paragraph(t('letters-penetapan-closing'))],
    counterSignature: approval,
  })
}
