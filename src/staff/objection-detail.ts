import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import type { Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { requestBehind } from '../effects/objection.ts'
import { formatInstant } from '../i18n/dates.ts'
import type { CaseRow } from '../storage/cases.ts'
import { groupText } from './group-text.ts'

/** An objection as the desk reads it: the request, the grounds, what happened; without the identity of who files it. */
export async function objectionDetail(desk: Desk, turn: Turn, row: CaseRow, filed: Answers): Promise<string> {
  const t = wordsFor(desk, turn)
  const request = await requestBehind(desk.db, desk, row)
  const asked =
    request === undefined
      ? []
      : [
          t('view-detail-request', {
            nomor: request.row.nomor,
            rincian: shownHere(turn, request.filed, request.row.summary),
          }),
        ]
  const grounds = (row.facts.objection?.grounds ?? []).map((letter) => t(`objection-ground-${letter}`))
  const lines = [
    t('card-note-grounds', { grounds: grounds.join('; ') }),
    ...['informasi', 'kasus-posisi'].flatMap((key) => {
      const value = valueOf(filed, key)
      return value === undefined
        ? []
        : [t('forms-review-line', { label: t(`keberatan-${key}-label`), value })]
    }),
    t('view-detail-filed', { filed: formatInstant(localeOf(turn), row.filedAt, desk.agency.zone) }),
  ]
  return [...asked, lines.join('\n')].join('\n\n')
}

/** In a group the words of a request may name who filed it, who need not be the one who objects. */
function shownHere({ incoming }: Turn, filed: Answers, summary: string): string {
  const text = valueOf(filed, 'rincian') ?? summary
  return incoming.chat.kind === 'private' ? text : groupText(text, [valueOf(filed, 'nama') ?? ''])
}
