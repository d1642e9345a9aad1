import type { Desk } from '../desk/desk.ts'
import type { Signer } from '../letters/types.ts'
import { listActing, type ActingRow } from '../storage/acting.ts'
import type { Db } from '../storage/db.ts'
import { personOfStaff, staffNames } from '../storage/staff.ts'

/** Who signs letters: the PPID those to applicants, the superior those about objections. Each has a lane of its name. */
export type Office = keyof Desk['agency']['officials']

/**
 * Who signs a letter on a day (ISO date): the official of the agency file, or with both names the one who stands in
 * for that official on that day.
 */
export async function signerOf(db: Db, desk: Desk, office: Office, day: string): Promise<Signer> {
  const { title, name, nip } = desk.agency.officials[office]
  const signer: Signer = { jabatan: title, name, ...(nip !== undefined && { nip }) }
  const today = new Date(day)
  const acting = (await listActing(db, today)).find(
    ({ lane, firstDay }) => lane === office && firstDay <= today,
  )
  if (acting === undefined) return signer
  const printed = await printedName(db, desk, acting)
  if (printed === undefined) return signer
  const { kind, nip: actingNip, skNumber } = acting
  return {
    ...signer,
    acting: {
      kind: kind === 'plh' ? 'plh' : 'plt',
      name: printed,
      ...(actingNip !== null && { nip: actingNip }),
      skNumber,
    },
  }
}

/** The name that the appointment gives; for those of before it was asked for, the one that colleagues see. */
async function printedName(db: Db, desk: Desk, { name, actingId }: ActingRow): Promise<string | undefined> {
  if (name !== null) return name
  const personId = await personOfStaff(db, actingId)
  if (personId === undefined) return undefined
  return (await staffNames(db, desk.sealer, [personId])).get(personId)
}
