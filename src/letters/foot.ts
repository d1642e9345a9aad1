import { margins } from './page.ts'
import { colours } from './styles.ts'
import type { LetterContent, LetterFoot } from './types.ts'

/** Width of 'Halaman 10 dari 12' at the foot. */
const pageNumberWidth = 110

/** Where the numbers come in `LetterFoot.page`: how many pages there are is known only when they are laid out. */
export const pageMarks = { page: '{page}', pages: '{pages}' }

/** What stands at the foot of one page. */
export function footOf({ left, page: text }: LetterFoot, page: number, pages: number): LetterContent {
  const numbered = text.replace(pageMarks.pages, String(pages)).replace(pageMarks.page, String(page))
  return {
    margin: [margins.left, 18, margins.right, 0],
    fontSize: 8,
    color: colours.faint,
    columns: [
      { text: left, width: '*' },
      { text: numbered, width: pageNumberWidth, alignment: 'right' },
    ],
  }
}
