import type { EffectRun } from '../case/services.ts'
import type { Desk } from '../desk/desk.ts'
import type { Db } from '../storage/db.ts'
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
  'nota-dinas',
  'daftar-dip',
] as const
export type LetterJobKind = (typeof letterKinds)[number]

/**
 * An effect that has a letter written right after the commit: a PDF takes a fraction of a second, too long for
 * the turn that decided. The job is queued with the decision, so it cannot be lost.
 */
export function letterLater(kind: LetterJobKind): Effect {
  return async ({ tx, desk, run }) => {
    await queueLetter(tx, desk, run, kind)
    return []
  }
}

/** Queues the letter of a decision. It names the case by its id alone, so a filing can do it before it has a number. */
export function queueLetter(
  tx: Db,
  { clock }: Pick<Desk, 'clock'>,
  { caseId, version }: Pick<EffectRun, 'caseId' | 'version'>,
  kind: LetterJobKind,
): Promise<void> {
  return addJob(tx, clock, { task: letterTask, payload: { caseId, version, kind } })
}
