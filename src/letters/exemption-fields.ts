import { pasal17, type Pasal17Letter } from '../law/pasal-17.ts'
import type { LetterWords } from './types.ts'

/** One piece of information as the papers of SOP 3 speak of it. */
export interface ExemptItem {
  readonly information: string
  readonly unit: string
  readonly pasal17: Pasal17Letter
  readonly otherLaw?: string
  readonly whenOpened: string
  readonly whenClosed: string
  /** How long, in words. */
  readonly period: string
}

/** The ground: the words of Pasal 17 and what other law says. */
export function groundText({ pasal17: letter, otherLaw }: ExemptItem, words: LetterWords): string {
  const law = words.t('letters-dik-ground', { letter, text: pasal17[letter] })
  return otherLaw === undefined ? law : `${law} ${words.t('letters-dik-other-law', { law: otherLaw })}`
}
