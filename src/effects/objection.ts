import { openFiledForm } from '../case/filed-form.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { maskNik } from '../identity/nik.ts'
import type { LetterObjection, ObjectionParty } from '../letters/objection-fields.ts'
import type { DeliveryWay, ObtainWay } from '../letters/types.ts'
import { findCase, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { contactLine, type Dossier } from './dossier.ts'
import { deliveryWayOf, obtainWayOf } from './given-items.ts'

/** The request that an objection is about, with what was filed. */
interface ObjectedRequest {
  readonly row: CaseRow
  /** Empty when it was purged. */
  readonly filed: Answers
  /** Whether it was filed from the chat that the objection comes from. */
  readonly own: boolean
}

/** The request that an objection is about; undefined: information that is to be published unasked. */
export async function requestBehind(
  db: Db,
  desk: Desk,
  { facts, applicantId }: CaseRow,
): Promise<ObjectedRequest | undefined> {
  const id = facts.objection?.request?.id
  const row = id === undefined ? undefined : await findCase(db, id)
  if (row === undefined) return undefined
  const filed = (await openFiledForm(db, desk.sealer, row.id))?.answers ?? {}
  return { row, filed, own: row.applicantId === applicantId }
}

/** The objection as its letters speak of it, with `information` in the words that the letter may say. */
export function letterObjection({ row, filed }: Dossier, information: string): LetterObjection {
  const { objection } = row.facts
  const nik = valueOf(filed, 'nik')
  const filer: ObjectionParty = {
    name: valueOf(filed, 'nama') ?? '',
    address: valueOf(filed, 'alamat') ?? '',
    contact: contactLine(filed),
    ...(nik !== undefined && { nik: maskNik(nik) }),
  }
  const principal = valueOf(filed, 'pemberi-nama')
  return {
    registrationNumber: row.nomor,
    receivedAt: (row.receivedAt ?? row.filedAt).toISOString(),
    ...(objection?.request !== undefined && { requestNumber: objection.request.nomor }),
    information,
    ...(principal === undefined
      ? { applicant: filer }
      : {
          applicant: { name: principal, address: valueOf(filed, 'pemberi-alamat') ?? '' },
          representative: filer,
        }),
    grounds: objection?.grounds ?? [],
  }
}

/** What the objection is about, in the applicant's words: what was asked for, and what is not published. */
export function informationOf({ filed }: Dossier, request: ObjectedRequest | undefined): string {
  const asked = request === undefined ? undefined : (valueOf(request.filed, 'rincian') ?? request.row.summary)
  return [asked, valueOf(filed, 'informasi')].filter((text) => text !== undefined).join('\n')
}

/** How the information is to be had: as the request says; without one, by chat. */
export function wayOf(request: ObjectedRequest | undefined): {
  readonly obtain: ObtainWay
  readonly delivery: DeliveryWay | undefined
} {
  if (request === undefined) return { obtain: 'softcopy', delivery: 'chat' }
  return { obtain: obtainWayOf(request.filed), delivery: deliveryWayOf(request.filed) }
}
