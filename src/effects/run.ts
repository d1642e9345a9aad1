import { assigned, offlineProof, publish } from '../announcements/publish.ts'
import type { EffectRun } from '../case/services.ts'
import type { Desk } from '../desk/desk.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import type { Effect } from './context.ts'
import { sheetAdded, sheetChanged, sheetCopied, sheetRemoved } from './exemption-sheets.ts'
import { enteredInRegister, foundOpen, ujiOpened } from './exemption-test.ts'
import { askToComplete, closedIncomplete } from './messages.ts'
import { letterLater } from './letter-job.ts'
import { proposeToDip } from './propose-dip.ts'

/** Everything that an SOP's actions can do to the outside, by the names that its definition uses. */
export const effects: Readonly<Record<string, Effect>> = {
  'tanda-bukti': letterLater('tanda-bukti-permohonan'),
  'minta-lengkapi': askToComplete,
  ditutup: closedIncomplete,
  jawaban: letterLater('jawaban'),
  perpanjangan: letterLater('perpanjangan'),
  'tanda-terima': letterLater('tanda-bukti-penerimaan-informasi'),
  'uji-dibuka': ujiOpened,
  'tanda-bukti-keberatan': letterLater('tanda-bukti-keberatan'),
  'surat-perintah': letterLater('surat-perintah'),
  tanggapan: letterLater('tanggapan-keberatan'),
  'usul-dip': proposeToDip,
  ditugaskan: assigned,
  umumkan: publish,
  'bukti-offline': offlineProof,
  'lembar-ditulis': sheetAdded,
  'lembar-diubah': sheetChanged,
  'lembar-disalin': sheetCopied,
  'lembar-dihapus': sheetRemoved,
  'penetapan-dik': letterLater('penetapan-dikecualikan'),
  'dik-masuk': enteredInRegister,
  'daftar-dik': letterLater('daftar-dikecualikan'),
  'uji-terbuka': foundOpen,
}

/** Does the named effects of a decision, in order. @returns what is to be sent after the commit */
export async function runEffects(tx: Db, desk: Desk, run: EffectRun): Promise<NewDelivery[]> {
  if (run.effects.length === 0) return []
  const row = run.row ?? (await findCase(tx, run.caseId))
  if (row === undefined) throw new Error(`there is no case ${run.caseId}`)
  const deliveries: NewDelivery[] = []
  for (const name of run.effects) {
    const effect = effects[name]
    if (effect === undefined) throw new Error(`unknown effect: ${name}`)
    deliveries.push(...(await effect({ tx, desk, row, run })))
  }
  return deliveries
}
