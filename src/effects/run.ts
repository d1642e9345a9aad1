import { assigned, offlineProof, publish } from '../announcements/publish.ts'
import type { EffectRun } from '../case/services.ts'
import type { Desk } from '../desk/desk.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import type { Effect } from './context.ts'
import { bahanClassified, bahanEntered, documented, proposalTaken, unitAnswered } from './documentation.ts'
import { sheetAdded, sheetChanged, sheetCopied, sheetRemoved } from './exemption-sheets.ts'
import { enteredInRegister, foundOpen, ujiOpened } from './exemption-test.ts'
import { askToComplete, closedIncomplete } from './messages.ts'
import { letterLater, queueLetter, type LetterJobKind } from './letter-job.ts'
import { proposeToDip } from './propose-dip.ts'

/** Effects that are a letter and nothing else. */
const letters: Readonly<Record<string, LetterJobKind>> = {
  'tanda-bukti': 'tanda-bukti-permohonan',
  jawaban: 'jawaban',
  perpanjangan: 'perpanjangan',
  'tanda-terima': 'tanda-bukti-penerimaan-informasi',
  'tanda-bukti-keberatan': 'tanda-bukti-keberatan',
  'surat-perintah': 'surat-perintah',
  tanggapan: 'tanggapan-keberatan',
  'penetapan-dik': 'penetapan-dikecualikan',
  'daftar-dik': 'daftar-dikecualikan',
  'nota-dinas': 'nota-dinas',
  'daftar-dip': 'daftar-dip',
}

/** Everything that an SOP's actions can do to the outside, by the names that its definition uses. */
export const effects: Readonly<Record<string, Effect>> = {
  ...Object.fromEntries(Object.entries(letters).map(([name, kind]) => [name, letterLater(kind)])),
  'minta-lengkapi': askToComplete,
  ditutup: closedIncomplete,
  'uji-dibuka': ujiOpened,
  'usul-dip': proposeToDip,
  ditugaskan: assigned,
  umumkan: publish,
  'bukti-offline': offlineProof,
  'lembar-ditulis': sheetAdded,
  'lembar-diubah': sheetChanged,
  'lembar-disalin': sheetCopied,
  'lembar-dihapus': sheetRemoved,
  'dik-masuk': enteredInRegister,
  'uji-terbuka': foundOpen,
  'bahan-masuk': bahanEntered,
  'unit-menjawab': unitAnswered,
  'bahan-diklasifikasi': bahanClassified,
  'usul-masuk': proposalTaken,
  terbitkan: documented,
}

/** Whether an effect works on the case as it is stored: all but letters, which name the case by its id. */
export function needsCase(effect: string): boolean {
  return !Object.hasOwn(letters, effect)
}

/** Does the named effects of a decision, in order. @returns what is to be sent after the commit */
export async function runEffects(tx: Db, desk: Desk, run: EffectRun): Promise<NewDelivery[]> {
  let { row } = run
  const deliveries: NewDelivery[] = []
  for (const name of run.effects) {
    const letter = letters[name]
    if (letter !== undefined) {
      await queueLetter(tx, desk, run, letter)
      continue
    }
    const effect = effects[name]
    if (effect === undefined) throw new Error(`unknown effect: ${name}`)
    row ??= await findCase(tx, run.caseId)
    if (row === undefined) throw new Error(`there is no case ${run.caseId}`)
    deliveries.push(...(await effect({ tx, desk, row, run })))
  }
  return deliveries
}
