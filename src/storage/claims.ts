import { z } from 'zod'
import type { Sealer } from '../crypto/seal.ts'
import type { Db } from './db.ts'
import { keepProfile, readProfile } from './people.ts'

/** A code by which a case's conversation can be moved. The code itself is shown once and never kept. */
export interface NewClaim {
  readonly codeHash: Uint8Array<ArrayBuffer>
  readonly caseId: number
  readonly expiresAt: Date
}

/** Keeps a code. Earlier ones of the case that were not used are void. */
export async function addClaim(tx: Db, claim: NewClaim): Promise<void> {
  await tx.claimCode.deleteMany({ where: { caseId: claim.caseId, usedAt: null } })
  await tx.claimCode.create({ data: claim })
}

const claimedRows = z.array(
  z.object({ caseId: z.int(), applicantId: z.int(), replyToId: z.int().nullable() }),
)

/** The case that a code is for, and whose it is. */
export type Claimed = z.infer<typeof claimedRows>[number]

/** Uses a code up, whoever is first. Undefined when there is none like it, it was used, or its time is over. */
export async function takeClaim(
  tx: Db,
  codeHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<Claimed | undefined> {
  const rows = await tx.$queryRaw`
    UPDATE claim_code k SET used_at = ${now} FROM "case" c
    WHERE k.code_hash = ${codeHash} AND k.used_at IS NULL AND k.expires_at > ${now}
      AND c.id = k.case_id AND c.applicant_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.person_id = c.applicant_id)
    RETURNING c.id AS "caseId", c.applicant_id AS "applicantId", c.reply_to_id AS "replyToId"`
  return claimedRows.parse(rows)[0]
}

/** Codes used, or expired unused, before an instant. */
export async function deleteSpentClaims(db: Db, spentBefore: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    DELETE FROM claim_code WHERE code_hash IN (
      SELECT code_hash FROM claim_code WHERE used_at < ${spentBefore} OR expires_at < ${spentBefore} LIMIT ${limit})`
}

/** Whether somebody is, or was, on the staff list. */
export async function wasStaff(db: Db, personId: number): Promise<boolean> {
  return (await db.staff.count({ where: { personId } })) > 0
}

/** Where the applicant of a case is answered from now on. */
export async function setReplyTo(tx: Db, caseId: number, replyToId: number): Promise<void> {
  await tx.case.update({ where: { id: caseId }, data: { replyToId }, select: { id: true } })
}

/** Ids of all cases of a person. */
export async function caseIdsOf(db: Db, personId: number): Promise<number[]> {
  const rows = await db.case.findMany({ where: { applicantId: personId }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/**
 * Makes one person of two: all that is `from`'s is `to`'s, and `from` is there no more. Of what only one can be, an
 * identity kept for the next form and a subscription, `to`'s stays where there is one. What somebody is doing as `from`
 * at this moment fails and is done again as `to`.
 */
export async function mergePeople(tx: Db, sealer: Sealer, from: number, to: number): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id IN (${from}, ${to}) ORDER BY id FOR UPDATE`
  const profile = await readProfile(tx, sealer, from)
  if (profile !== undefined && (await readProfile(tx, sealer, to)) === undefined) {
    await keepProfile(tx, sealer, to, profile)
  }
  const subscribed = await tx.subscription.findUnique({ where: { personId: from } })
  if (subscribed !== null) {
    await tx.subscription.delete({ where: { personId: from } })
    const own = await tx.subscription.findUnique({ where: { personId: to } })
    if (own === null) await tx.subscription.create({ data: { ...subscribed, personId: to } })
    else if (subscribed.endedAt === null && own.endedAt !== null)
      await tx.subscription.update({ where: { personId: to }, data: { ...subscribed, personId: to } })
  }
  await tx.case.updateMany({ where: { applicantId: from }, data: { applicantId: to } })
  await tx.file.updateMany({ where: { ownerId: from }, data: { ownerId: to } })
  await tx.conversation.updateMany({ where: { personId: from }, data: { personId: to } })
  await tx.channelIdentity.updateMany({ where: { personId: from }, data: { personId: to } })
  await tx.person.delete({ where: { id: from } })
}
