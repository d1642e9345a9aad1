import { z } from 'zod'
import type { Db } from './db.ts'

/** A one-time invitation to a lane. The code itself is shown once and never kept. */
export interface NewInvitation {
  readonly codeHash: Uint8Array<ArrayBuffer>
  readonly lane: string
  readonly unit?: string
  /** Person id; null for the command line. */
  readonly createdBy: number | null
  readonly now: Date
  readonly expiresAt: Date
}

/** Keeps an invitation. */
export async function addInvitation(tx: Db, { now, unit = '', ...invitation }: NewInvitation): Promise<void> {
  await tx.invitation.create({ data: { ...invitation, unit, createdAt: now } })
}

const usedRows = z.array(z.object({ lane: z.string(), unit: z.string(), createdBy: z.int().nullable() }))

/** What a used invitation opens. */
export interface UsedInvitation {
  readonly lane: string
  readonly unit: string
  readonly createdBy: number | null
}

/**
 * Uses an invitation up: of two people with the same link the first gets in. Undefined when there is none of that
 * code, it is used, or it has expired.
 */
export async function takeInvitation(
  tx: Db,
  {
    codeHash,
    personId,
    now,
  }: { readonly codeHash: Uint8Array; readonly personId: number; readonly now: Date },
): Promise<UsedInvitation | undefined> {
  const rows = await tx.$queryRaw`
    UPDATE invitation SET used_at = ${now}, used_by = ${personId}
    WHERE code_hash = ${codeHash} AND used_at IS NULL AND expires_at > ${now}
    RETURNING lane, unit, created_by AS "createdBy"`
  return usedRows.parse(rows)[0]
}
