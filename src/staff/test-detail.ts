import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import type { Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { periodWords, sheetsOf } from '../dikecualikan/sheets.ts'
import { formatInstant } from '../i18n/dates.ts'
import type { CaseRow } from '../storage/cases.ts'

/** A list of information to be exempted, lembar by lembar: what the superior approves. */
export async function testDetail(desk: Desk, turn: Turn, row: CaseRow, filed: Answers): Promise<string> {
  const t = wordsFor(desk, turn)
  const sheets = await sheetsOf(desk.db, row.id)
  const head = [
    valueOf(filed, 'informasi') ?? row.summary,
    t('view-detail-test-moment', { moment: t(`dik-moment-${valueOf(filed, 'saat') ?? ''}`) }),
    t('view-detail-filed', { filed: formatInstant(localeOf(turn), row.filedAt, desk.agency.zone) }),
  ].join('\n')
  const lembar = sheets.map(({ number, sheet }) =>
    t('view-detail-lembar', {
      number,
      informasi: sheet.informasi,
      unit: sheet.unit,
      pasal: sheet.pasal17,
      hukum: sheet.dasarHukumLain === '' ? '–' : sheet.dasarHukumLain,
      buka: sheet.konsekuensiBuka,
      tutup: sheet.konsekuensiTutup,
      masa: periodWords(t, sheet),
    }),
  )
  return [head, ...(lembar.length === 0 ? [t('view-detail-no-lembar')] : lembar)].join('\n\n')
}
