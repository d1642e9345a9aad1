import { openFiledForm } from '../case/filed-form.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { scrub } from '../log/scrub.ts'
import type { Db } from '../storage/db.ts'

const covered = '••••'

/** A name shorter than this would cover parts of ordinary words. */
const nameMin = 3

/**
 * A text as it may stand in a group: people write their own NIK, number or name where nobody asked for it, so
 * numbers of 16 digits, phone numbers, e-mail addresses and the given names are covered.
 */
export function groupText(text: string, names: readonly string[] = []): string {
  const found = names
    .map((name) => name.trim())
    .filter((name) => name.length >= nameMin)
    .toSorted((one, other) => other.length - one.length)
  const unnamed = found.reduce((rest, name) => rest.replaceAll(anywhere(name), covered), text)
  return scrub(unnamed).replaceAll(/\[(?:email|number|phone)\]/g, covered)
}

/** What a filed form names that a group need not know, besides what `groupText` finds by itself. */
export function namedIn(filed: Answers): string[] {
  return ['nama', 'pemberi-nama', 'alamat'].flatMap((key) => valueOf(filed, key) ?? [])
}

/** The same of a case; nothing when its form was purged. */
export async function namedInCase(db: Db, desk: Pick<Desk, 'sealer'>, caseId: number): Promise<string[]> {
  const form = await openFiledForm(db, desk.sealer, caseId)
  return form === undefined ? [] : namedIn(form.answers)
}

/** The name in any case and spacing. */
function anywhere(name: string): RegExp {
  const words = name.split(/\s+/).map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`))
  return new RegExp(words.join(String.raw`\s+`), 'giu')
}
