import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import type { Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatInstant } from '../i18n/dates.ts'
import { classWords, itemsOf } from '../pendokumentasian/items.ts'
import type { CaseRow } from '../storage/cases.ts'

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
      unit: item.unit,
      judul: item.judul,
      ringkasan: item.ringkasan,
      penanggungJawab: item.penanggungJawab,
      waktuTempat: item.waktuTempat,
      format: item.format,
      retensi: item.retensi,
      files: item.files.length,
      kelas: classWords(t, classes, number),
    }),
  )
  return [
    [
      row.summary,
      t('documentation-detail-order', { order: valueOf(filed, 'arahan') ?? '–' }),
      t('view-detail-filed', { filed: formatInstant(localeOf(turn), row.filedAt, desk.agency.zone) }),
    ].join('\n'),
    ...(items.length === 0 ? [t('documentation-detail-none')] : items),
  ].join('\n\n')
}
