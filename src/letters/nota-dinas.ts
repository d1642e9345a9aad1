import { fields, heading, notice, paragraph } from './blocks.ts'
import { letter } from './letterhead.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** What the units are asked for. */
export interface NotaDinas {
  readonly frame: LetterFrame
  /** Number of the documentation. */
  readonly caseNumber: string
  readonly units: readonly string[]
  readonly period: string
  /** What to mind, in the words of the one who asks. */
  readonly instruction?: string
  /** Hari kerja that each unit has, and the last of them as an ISO date or instant. */
  readonly workingDays: number
  readonly dueOn: string
}

/** Nota dinas by which the units are asked for the public information that they hold (SOP 5 step 1). */
export function notaDinas(input: NotaDinas, words: LetterWords): LetterDefinition {
  const { frame, units, period, instruction, workingDays, dueOn } = input
  const { t } = words
  return letter(frame, words, {
    title: t('letters-nd-title'),
    body: [
      fields([
        { label: t('letters-nd-to'), value: units.join('; ') },
        { label: t('letters-nd-from'), value: frame.signer.jabatan },
        { label: t('letters-nd-about'), value: t('letters-nd-subject', { period }) },
        { label: t('letters-nd-case'), value: input.caseNumber },
      ]),
      paragraph(t('letters-nd-opening', { agency: frame.agency.name, period })),
      ...(instruction === undefined ? [] : [heading(t('letters-nd-instruction')), paragraph(instruction)]),
      notice(t('letters-nd-due', { days: workingDays, date: words.date(dueOn) }), [
        t('letters-nd-columns'),
        t('letters-nd-nihil'),
      ]),
    ],
    closing: [paragraph(t('letters-nd-closing'))],
  })
}
