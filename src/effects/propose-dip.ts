import { openFiledForm } from '../case/filed-form.ts'
import { matterOf } from '../case/matter.ts'
import { filesOf, valueOf } from '../conversation/answer-values.ts'
import { shorten } from '../conversation/typed.ts'
import { wordsIn } from '../desk/words.ts'
import { groupText, namedIn } from '../staff/group-text.ts'
import { proposeDip } from '../storage/dip.ts'
import { copyFile } from '../storage/files.ts'
import { openTask } from '../storage/tasks.ts'
import type { Effect } from './context.ts'
import { decisionAnswers } from './dossier.ts'
import { requestBehind } from './objection.ts'

/** Longest title and summary of a row of the register. */
const titleMax = 300
const summaryMax = 2000

/** The kind of task by which a proposed row waits to be completed and published. */
export const proposedTask = 'dip-usul'

/**
 * What a granted objection opens is proposed for the Daftar Informasi Publik: a row that is not public yet, with
 * copies of what was given, and a task. What people wrote of themselves is covered.
 */
export const proposeToDip: Effect = async ({ tx, desk, row, run: { now } }) => {
  const { proposal } = row.facts
  if (proposal === undefined || proposal.result === 'ditolak') return []
  const answers = await decisionAnswers(tx, desk, row.id, proposal.version)
  const request = await requestBehind(tx, desk, row)
  const filed = request?.filed ?? (await openFiledForm(tx, desk.sealer, row.id))?.answers ?? {}
  const matter = groupText(matterOf(request?.row ?? row, filed), namedIn(filed))
  const t = wordsIn(desk, 'id')
  const fileIds: number[] = []
  for (const { fileId } of filesOf(answers, 'berkas')) {
    const copy = await copyFile(tx, desk.sealer, fileId, {}, now)
    if (copy !== undefined) fileIds.push(copy)
  }
  const { agency } = desk
  const tautan = valueOf(answers, 'tautan')
  const entry = {
    code: `KEB-${row.id}`,
    class: 'setiap-saat' as const,
    judul: shorten(matter.replaceAll(/\s+/g, ' '), titleMax),
    ringkasan: shorten(matter, summaryMax),
    penguasa: agency.name,
    penanggungJawab: agency.officials.ppid.title,
    waktuTempat: t('proposal-dip-place', {
      city: agency.city,
      year: desk.calendar().dateOf(now).slice(0, 4),
    }),
    format: t('proposal-dip-format'),
    retensi: t('proposal-dip-retention'),
    ...(tautan !== undefined && { tautan }),
  }
  await proposeDip(tx, entry, { caseId: row.id, fileIds, now })
  await openTask(tx, { kind: proposedTask, subject: `case:${row.id}`, caseId: row.id, now })
  return []
}
