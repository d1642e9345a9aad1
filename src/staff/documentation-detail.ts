import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import type { Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatInstant } from '../i18n/dates.ts'
import { classWords, itemsOf } from '../pendokumentasian/items.ts'
import type { CaseRow } from '../storage/cases.ts'
import { proposedTitles } from '../storage/dip.ts'

/** A documentation with all that the units gave, in the columns of the DIP: what is looked through and approved. */
export async function documentationDetail(
  desk: Desk,
  turn: Turn,
  row: CaseRow,
  filed: Answers,
): Promise<string> {
  const t = wordsFor(desk, turn)
  const classes = row.facts.bahan?.classes ?? {}
  const items = (await itemsOf(desk.db, row.id)).map(({ number, item }) =>
    t('documentation-detail-item', {
      number,
      ...item,
      files: item.files.length,
      kelas: classWords(t, classes, number),
    }),
  )
  // What waits to be published goes with it, so whoever approves has to have seen it.
  const proposed = row.closedAt === null ? await proposedTitles(desk.db) : []
  return [
    [
      row.summary,
      t('documentation-detail-order', { order: valueOf(filed, 'arahan') ?? '–' }),
      t('view-detail-filed', { filed: formatInstant(localeOf(turn), row.filedAt, desk.agency.zone) }),
    ].join('\n'),
    ...(items.length === 0 ? [t('documentation-detail-none')] : items),
    ...(proposed.length === 0
      ? []
      : [[t('documentation-detail-proposed'), ...proposed.map((title) => `• ${title}`)].join('\n')]),
  ].join('\n\n')
}
