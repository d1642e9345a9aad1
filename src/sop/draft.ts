import { createHash } from 'node:crypto'
import { filesOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'

/** Hexadecimal digits of a draft's hash: as many as a button holds, and no two drafts of one case share them. */
const hashDigits = 16

/** The hash of a draft: of its text and its attachments, so that one letter changed makes another draft. */
export function draftHash(answers: Answers): string {
  const draft = [valueOf(answers, 'teks'), filesOf(answers, 'lampiran').map(({ fileId }) => fileId)]
  return createHash('sha256').update(JSON.stringify(draft)).digest('hex').slice(0, hashDigits)
}
