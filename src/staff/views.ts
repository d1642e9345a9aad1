import { deadlinesOf } from '../case/deadlines.ts'
import { explainDeadline } from '../deadline/explain.ts'
import { caseServices } from '../desk/case-services.ts'
import type { View } from '../desk/command.ts'
import type { Desk } from '../desk/desk.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { chatPicture } from '../sop/sheet/chat-picture.ts'
import { sheetPath } from '../sop/sheet/path.ts'
import { stepStates } from '../sop/step-states.ts'
import { listEvents } from '../storage/case-events.ts'
import { storeFile } from '../storage/files.ts'
import { openForStaff } from './access.ts'
import { cardHere } from './cards.ts'
import { lastLinesThatFit } from './fit-lines.ts'
import { showDetail, textMaxOf } from './view-detail.ts'
import { showFiles } from './view-files.ts'
import { showHistory } from './view-history.ts'

/** The steps of the SOP, with where the case has been and where it is. */
async function showFlow(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const opened = await openForStaff(desk, turn, caseId, 'alur')
  if ('refusal' in opened) return opened.refusal
  const { row, sop } = opened
  const at = row.facts.pendingUndo?.from.step ?? row.step
  const events = await listEvents(desk.db, caseId)
  const states = stepStates(sop, events, at)
  const lines = states.map(({ step: { id, no, lane }, state }) =>
    t(`view-flow-${state}`, { no, step: t(`sop-${row.sop}-step-${id}`), lane: t(`lane-${lane}`) }),
  )
  const end =
    row.outcome === null || states.some(({ state }) => state === 'here')
      ? []
      : [t('card-closed', { outcome: t(`sop-${row.sop}-outcome-${row.outcome}`) })]
  const bytes = await chatPicture({ sop, t, locale: localeOf(turn), path: sheetPath(events, at) })
  const name = t('sop-sheet-file', { sop: sop.id })
  return {
    deliveries: [],
    form: 'keep',
    async work(tx) {
      const picture = { kind: 'document', mime: 'image/png', bytes, name } as const
      const fileId = await storeFile(tx, desk.sealer, picture, turn.now)
      const heading = t('view-flow-heading', { nomor: row.nomor })
      // The words say the same as the picture, for those who cannot see it.
      const text = [...lines, ...end].join('\n')
      return { deliveries: [answer(turn, { heading, text, file: { fileId, name, as: 'photo' } })] }
    },
  }
}

/** "Kenapa tanggal ini?" for the staff: the count day by day. */
async function showDue(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const opened = await openForStaff(desk, turn, caseId, 'tenggat')
  if ('refusal' in opened) return opened.refusal
  const { row } = opened
  const heading = t('view-due-heading', { nomor: row.nomor })
  const { sop } = await deadlinesOf(desk.db, caseServices(desk, []), row, turn.now)
  if (!sop?.started) return say(turn, { heading, text: t('view-due-none', { sop: row.sop }) })
  const lines = explainDeadline(sop, desk.calendar(), { translate: t, locale: localeOf(turn) })
  const shown = lastLinesThatFit(lines, textMaxOf(desk, turn), (count) => t('view-lines-cut', { count }))
  return say(turn, { heading, text: shown.join('\n') })
}

/** The live card, posted here; it is kept up to date like the one in the lane's chat. */
async function showCard(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const opened = await openForStaff(desk, turn, caseId, 'kartu')
  if ('refusal' in opened) return opened.refusal
  const { platform, chat } = turn.incoming
  const place = { platform, chatId: chat.id, threadId: chat.threadId }
  return {
    deliveries: [],
    form: 'keep',
    work: async (tx) => ({ deliveries: await cardHere(tx, desk, caseId, place) }),
  }
}

/** What the staff of a case can look at by a button. */
export const staffViews: readonly View[] = [
  { name: 'detail', run: showDetail },
  { name: 'berkas', run: showFiles },
  { name: 'alur', run: showFlow },
  { name: 'riwayat', run: showHistory },
  { name: 'tenggat', run: showDue },
  { name: 'kartu', run: showCard },
]
