import { heading, paragraph, together } from './blocks.ts'
import type { LetterContent, LetterFrame, LetterWords } from './types.ts'

/**
 * The right to file a keberatan with the atasan PPID within 30 working days (UU 14/2008 Pasal 35 and 36), its last
 * day, how it is done, and what comes after it (Pasal 37). A refusal may not leave without it. `to` is what is
 * objected to: an answer, or a refusal with the letter of Pasal 35(1) that fits it.
 */
export function objectionRight(
  frame: LetterFrame,
  words: LetterWords,
  { lastDay, to }: { lastDay: string; to: 'answer' | 'a' | 'e' },
): { right: LetterContent[]; after: LetterContent } {
  const { name, address, email } = frame.agency
  const desk = `${name}, ${address}`
  const where = email === undefined ? desk : words.t('letters-or', { one: desk, other: email })
  const deadline: LetterContent = {
    text: words.t('letters-objection-last-day', { date: words.date(lastDay) }),
    style: 'paragraph',
    bold: true,
  }
  return {
    right: [
      together(
        heading(words.t('letters-objection-heading')),
        paragraph(words.t(`letters-objection-right-${to}`)),
        deadline,
      ),
      paragraph(words.t('letters-objection-how', { where })),
    ],
    after: paragraph(words.t('letters-objection-after')),
  }
}
