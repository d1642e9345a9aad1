import { grid } from './blocks.ts'
import type { GivenItem, LetterContent, LetterWords } from './types.ts'

/** What is given: one row per document, link or answer in words, with its form. */
export function itemsTable(heading: string, items: readonly GivenItem[], words: LetterWords): LetterContent {
  const head = ['letters-items-no', 'letters-items-title', 'letters-items-form'].map((key) => words.t(key))
  const rows = items.map(({ title, form, detail }, index) => [
    { text: String(index + 1), alignment: 'center' as const },
    { stack: [{ text: title }, ...(detail === undefined ? [] : [{ text: detail, style: 'itemDetail' }])] },
    { text: words.t(`letters-items-form-${form}`) },
  ])
  return grid({ heading, head, rows, widths: [22, '*', 96] })
}
