import { deadlinesAsApplicantSees } from '../case/deadlines.ts'
import { explainDeadline } from '../deadline/explain.ts'
import type { View } from '../desk/command.ts'
import type { Desk } from '../desk/desk.ts'
import { answer, say, tell, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { listFilesById } from '../storage/files.ts'
import { lettersOf } from '../storage/letters.ts'
import { ownCase, showCase } from './status.ts'

/** "Kenapa tanggal ini?": the count of the due date, day by day. */
async function whyDate(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const row = await ownCase(desk, turn, caseId)
  if (row === undefined) return tell(t('citizen-press-not-yours'))
  const { sop } = await deadlinesAsApplicantSees(desk.db, desk, row, turn.now)
  const heading = t('view-due-heading', { nomor: row.nomor })
  if (!sop?.started) return say(turn, { heading, text: t('view-due-none', { sop: row.sop }) })
  const lines = explainDeadline(sop, desk.calendar(), { translate: t, locale: localeOf(turn) })
  return say(turn, { heading, text: lines.join('\n') })
}

/** The case's letters and given documents once more, to its applicant. */
async function sendAgain(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const row = await ownCase(desk, turn, caseId)
  if (row === undefined) return tell(t('citizen-press-not-yours'))
  const letters = await lettersOf(desk.db, row.id)
  const files = await listFilesById(
    desk.db,
    desk.sealer,
    letters.map(({ fileId }) => fileId),
  )
  if (files.length === 0) return say(turn, { text: t('citizen-documents-none', { sop: row.sop }) })
  const sent = files.map(({ id, name }) =>
    answer(turn, { text: '', file: { fileId: id, name, as: 'document' } }),
  )
  return { deliveries: sent, form: 'keep', notice: { text: t('citizen-documents-sent'), alert: false } }
}

/** What applicants can look at on their own cases. */
export const citizenViews: readonly View[] = [
  { name: 'status', run: showCase },
  { name: 'kapan', run: whyDate },
  { name: 'kirim-ulang', run: sendAgain },
]
