import { laneIn } from '../agency.ts'
import { holdersOf } from '../case/authority.ts'
import { openFiledForm } from '../case/filed-form.ts'
import { matterLine, matterOf } from '../case/matter.ts'
import { openUji } from '../case/uji-task.ts'
import { resolveUji } from '../case/uji.ts'
import { caseServices } from '../desk/case-services.ts'
import { wordsIn } from '../desk/words.ts'
import { lastExemptDay, periodWords, sheetsOf } from '../dikecualikan/sheets.ts'
import { openTest, testLane, testSop } from '../dikecualikan/open-test.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { addDik, revokeDik } from '../storage/dik.ts'
import { lettersOf } from '../storage/letters.ts'
import type { Effect } from './context.ts'
import { decreeKind } from './exemption-letters.ts'

/**
 * Uji konsekuensi (SOP 1 step 3b): opens a list of information to be exempted, which the request waits for. When the
 * agency does not run SOP 3, or nobody holds its lane, the admins see it as a task until the register has its entry.
 */
export const ujiOpened: Effect = async ({ tx, desk, row, run }) => {
  const out: NewDelivery[] = []
  if (
    !desk.sops.has(testSop) ||
    (await holdersOf(tx, desk, laneIn(desk.agency, testLane), run.now)).length === 0
  ) {
    await openUji(tx, row.id, run.now)
    return out
  }
  const filed = (await openFiledForm(tx, desk.sealer, row.id))?.answers ?? {}
  const services = caseServices(desk, out)
  await openTest(
    tx,
    { desk, services },
    {
      information: matterLine(matterOf(row, filed), filed),
      moment: 'permintaan',
      request: { id: row.id, nomor: row.nomor },
      now: run.now,
    },
  )
  return out
}

/**
 * Dokumentasikan (SOP 3 step 3): each lembar becomes an entry of the register, exempt from today for its time, and the
 * request that waited is told. The entry that was looked at again gives way to the new ones.
 */
export const enteredInRegister: Effect = async ({ tx, desk, row, run: { now } }) => {
  const t = wordsIn(desk, 'id')
  const today = desk.calendar().dateOf(now)
  const decree = (await lettersOf(tx, row.id)).findLast(({ kind }) => kind === decreeKind)
  const ids: number[] = []
  for (const [index, { sheet }] of (await sheetsOf(tx, row.id)).entries()) {
    const { period: _, ...columns } = sheet
    const entry = {
      ...columns,
      nomor: `${row.nomor}/${index + 1}`,
      jangkaWaktu: periodWords(t, sheet),
      expiresOn: lastExemptDay(sheet, today),
      skNomor: decree?.nomor ?? '',
      skTanggal: decree === undefined ? null : desk.calendar().dateOf(decree.issuedAt),
    }
    const id = await addDik(tx, entry, now, row.id)
    if (id === 'taken') throw new Error('a number of the register was given twice')
    ids.push(id)
  }
  if (row.facts.reviews !== undefined) await revokeDik(tx, row.facts.reviews.dikEntryId, now)
  const [dikEntryId] = ids
  const request = row.facts.testFor
  if (request === undefined || dikEntryId === undefined) return []
  const out: NewDelivery[] = []
  await resolveUji(tx, caseServices(desk, out), { caseId: request.id, dikEntryId, now })
  return out
}

/**
 * Nyatakan terbuka (SOP 3 step 1): the request that waited is told that nothing is exempt; an entry that was looked at
 * again is open from now on (PP 61/2010 Ps 10).
 */
export const foundOpen: Effect = async ({ tx, desk, row, run: { now } }) => {
  const { testFor, reviews } = row.facts
  if (reviews !== undefined) await revokeDik(tx, reviews.dikEntryId, now)
  if (testFor === undefined) return []
  const out: NewDelivery[] = []
  await resolveUji(tx, caseServices(desk, out), { caseId: testFor.id, foundOpen: true, now })
  return out
}
