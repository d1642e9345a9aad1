import { draftOf } from '../announcements/announcement.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import type { Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatInstant } from '../i18n/dates.ts'
import { publicationsOf } from '../storage/announcements.ts'
import type { CaseRow } from '../storage/cases.ts'

/** An announcement with its order, its draft and the bukti of each medium. */
export async function announcementDetail(
  desk: Desk,
  turn: Turn,
  row: CaseRow,
  filed: Answers,
): Promise<string> {
  const t = wordsFor(desk, turn)
  const instant = (at: Date) => formatInstant(localeOf(turn), at, desk.agency.zone)
  const draft = await draftOf(desk.db, desk, row)
  const proofs = (await publicationsOf(desk.db, row.id)).map(({ medium, reference, publishedAt }) =>
    t(`announcement-proof-${medium}`, {
      reference,
      none: reference === 'tidak-ada' ? 'ya' : 'tidak',
      at: instant(publishedAt),
    }),
  )
  return [
    [
      valueOf(filed, 'judul') ?? row.summary,
      t(`penugasan-sifat-${row.facts.announcement?.class ?? 'berkala'}`),
      t('card-announcement-order', { order: valueOf(filed, 'arahan') ?? '–' }),
      t('announcement-detail-opened', { at: instant(row.filedAt) }),
    ].join('\n'),
    ...(draft === undefined
      ? []
      : [[t('card-announcement-draft', { hash: draft.hash.slice(0, 8) }), draft.text].join('\n')]),
    ...(proofs.length === 0 ? [] : [[t('announcement-detail-proofs'), ...proofs].join('\n')]),
  ].join('\n\n')
}
