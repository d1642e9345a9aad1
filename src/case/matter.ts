import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import { shorten } from '../conversation/typed.ts'
import { groupText, namedIn } from '../staff/group-text.ts'
import type { CaseRow } from '../storage/cases.ts'

/** Characters of the matter that stand unsealed. */
const lineMax = 120

/**
 * What may stand unsealed of an applicant's free text: one short line with numbers, addresses and the form's own
 * names covered. Kept so, and not sealed, because lists and a search by word run over many cases at once in the
 * database, which has no key; whoever may read the rest has it from the form (`matterOf`).
 */
export function matterLine(text: string, filed: Answers): string {
  return shorten(groupText(text.replaceAll(/\s+/g, ' ').trim(), namedIn(filed)), lineMax)
}

/**
 * The whole matter in the words of the filed form; the short line of a purged form, and of an objection, whose matter
 * stands in the request that it is about.
 */
export function matterOf({ summary, facts }: Pick<CaseRow, 'summary' | 'facts'>, filed: Answers): string {
  if (facts.objection?.request !== undefined) return summary
  return valueOf(filed, 'rincian') ?? valueOf(filed, 'informasi') ?? valueOf(filed, 'judul') ?? summary
}
