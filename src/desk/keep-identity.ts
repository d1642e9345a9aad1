import { contactOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Db } from '../storage/db.ts'
import { keepProfile } from '../storage/people.ts'
import type { Desk } from './desk.ts'

/** Keeps who the applicant is, as a form just said it, so that the next form need not ask again. */
export async function keepIdentity(
  tx: Db,
  desk: Pick<Desk, 'sealer'>,
  personId: number,
  answers: Answers,
): Promise<void> {
  const nama = valueOf(answers, 'nama')
  const alamat = valueOf(answers, 'alamat')
  if (nama === undefined || alamat === undefined) return
  const nik = valueOf(answers, 'nik')
  const profile = { nama, alamat, ...contactOf(answers, 'kontak'), ...(nik !== undefined && { nik }) }
  await keepProfile(tx, desk.sealer, personId, profile)
}
