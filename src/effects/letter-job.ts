import { addJob } from '../storage/jobs.ts'
import type { Effect } from './context.ts'

/** Name of the job that writes a letter. */
export const letterTask = 'letter'

/** What a letter job makes: one letter and what goes out with it. */
export const letterKinds = [
  'tanda-bukti-permohonan',
  'jawaban',
  'perpanjangan',
  'tanda-bukti-penerimaan-informasi',
  'tanda-bukti-keberatan',
  'surat-perintah',
  'tanggapan-keberatan',
  'penetapan-dikecualikan',
  'daftar-dikecualikan',
] as const
export type LetterJobKind = (typeof letterKinds)[number]

/**
 * An effect that has a letter written right after the commit: a PDF takes a fraction of a second, too long for
 * the turn that decided. The job is queued with the decision, so it cannot be lost.
 */
export function letterLater(kind: LetterJobKind): Effect {
  return async ({ tx, desk, row, run }) => {
    await addJob(tx, desk.clock, {
      task: letterTask,
      payload: { caseId: row.id, version: run.version, kind },
    })
    return []
  }
}
