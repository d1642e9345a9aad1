import { appendEvent } from '../case/ledger.ts'
import type { Desk } from '../desk/desk.ts'
import { casesOf } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { purgeFiles, removableIdentityFiles } from '../storage/files.ts'
import { forgetProfile, readProfile } from '../storage/people.ts'

/** What of a person may be destroyed because they ask: counts only. */
export interface Removable {
  /** Whether an identity is kept for the next form. */
  readonly identity: boolean
  readonly files: number
}

/** Looks what there is to be destroyed. */
export async function removableOf(db: Db, desk: Pick<Desk, 'sealer'>, personId: number): Promise<Removable> {
  const files = await removableIdentityFiles(db, personId)
  return { identity: (await readProfile(db, desk.sealer, personId)) !== undefined, files: files.length }
}

/**
 * Destroys what a person may have destroyed (UU 27/2022 Ps 43) and writes into the ledger of each case that it
 * touches that they asked for it: what and how many, nothing of the content. The kept identity belongs to no case
 * and is entered in the person's newest; somebody without a case has no ledger.
 */
export async function purgeOnRequest(
  tx: Db,
  { sealer }: Pick<Desk, 'sealer'>,
  personId: number,
  now: Date,
): Promise<void> {
  const note = (caseId: number, data: Readonly<Record<string, string | number>>) =>
    appendEvent(tx, sealer, {
      caseId,
      type: 'purged',
      actorId: personId,
      at: now,
      data: { ...data, asked: 'applicant' },
    })
  const files = await removableIdentityFiles(tx, personId)
  await purgeFiles(
    tx,
    files.map(({ id }) => id),
    now,
  )
  const known = (await readProfile(tx, sealer, personId)) !== undefined
  await forgetProfile(tx, personId)
  // In the order of their ids, as everybody locks cases.
  const caseIds = [...new Set(files.flatMap(({ caseId }) => caseId ?? []))].toSorted(
    (one, other) => one - other,
  )
  for (const caseId of caseIds) {
    const count = files.filter((file) => file.caseId === caseId).length
    await note(caseId, { what: 'identity-files', count })
  }
  const [newest] = await casesOf(tx, personId, { openOnly: false, limit: 1 })
  if (known && newest !== undefined) await note(newest.id, { what: 'kept-identity' })
}
