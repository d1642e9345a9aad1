import { reasonsOf } from '../case/reasons.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import { shorten } from '../conversation/typed.ts'
import type { Desk } from '../desk/desk.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatInstant } from '../i18n/dates.ts'
import { listEvents } from '../storage/case-events.ts'
import { openForStaff } from './access.ts'
import { actorWords, eventLabel, eventNames } from './event-words.ts'
import { lastLinesThatFit } from './fit-lines.ts'
import { groupText, namedInCase } from './group-text.ts'
import { textMaxOf } from './view-detail.ts'

/** Characters of a reason in a list; Detail shows the last one whole. */
const reasonMax = 240

/** The ledger of a case in words, newest last, with the reasons that were given. */
export async function showHistory(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const opened = await openForStaff(desk, turn, caseId, 'riwayat')
  if ('refusal' in opened) return opened.refusal
  const { row } = opened
  const events = await listEvents(desk.db, caseId)
  const names = await eventNames(desk.db, desk, events)
  const reasons = await reasonsOf(desk.db, desk.sealer, caseId)
  const named = await namedInCase(desk.db, desk, caseId)
  const lines = events.map((event) => {
    const at = formatInstant(localeOf(turn), event.at, desk.agency.zone)
    const action = eventLabel(t, row, event)
    const who = actorWords(t, row, names, event) ?? t('card-system-actor')
    const reason = reasonIn(reasons.get(event.seq))
    if (reason === undefined) return t('view-history-row', { at, action, who })
    const covered = groupText(reason, named)
    return t('view-history-row-reason', { at, action, who, reason: shorten(covered, reasonMax) })
  })
  const shown = lastLinesThatFit(lines, textMaxOf(desk, turn), (count) => t('view-history-cut', { count }))
  return say(turn, { heading: t('view-history-heading', { nomor: row.nomor }), text: shown.join('\n') })
}

/** The words in which an officer gave a reason; what was handed over or asked is under Detail. */
function reasonIn(answers: Answers | undefined): string | undefined {
  if (answers === undefined) return undefined
  return valueOf(answers, 'alasan') ?? valueOf(answers, 'penjelasan') ?? valueOf(answers, 'alasan-dihitamkan')
}
