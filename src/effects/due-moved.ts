import type { DueMoved } from '../case/services.ts'
import { longDate } from '../deadline/dates.ts'
import type { Desk } from '../desk/desk.ts'
import { localeFromTag } from '../desk/locale.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The applicant is told of the new due date, and which days made it; nobody waits for it, so it is paced. */
export async function tellDueMoved(
  tx: Db,
  desk: Desk,
  { row, from, to, because }: DueMoved,
): Promise<NewDelivery[]> {
  if (row.applicantId === null) return []
  const locale = localeFromTag(row.locale)
  const days = [
    ...because.added.map(({ name, date }) => `${name} (${longDate(date, locale)})`),
    ...because.removed.map(({ date }) => longDate(date, locale)),
  ]
  const told = await tellApplicant(tx, desk, row, (t) => [
    {
      text: t('citizen-due-moved', {
        sop: row.sop,
        nomor: row.nomor,
        from: longDate(from, locale),
        due: longDate(to, locale),
        reason: [...new Set(days)].join('; '),
      }),
    },
  ])
  return told.map((delivery) => ({ ...delivery, unasked: true }))
}
