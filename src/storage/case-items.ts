import { z } from 'zod'
import type { Db } from './db.ts'

/** A row of a case that holds several. */
export interface CaseItemRow {
  readonly position: number
  /** In the clear, so without personal data; read with the shape of its kind. */
  readonly data: unknown
}

/** The rows of a kind of a case, by position. */
export async function listCaseItems(db: Db, caseId: number, kind: string): Promise<CaseItemRow[]> {
  return db.caseItem.findMany({
    where: { caseId, kind },
    orderBy: { position: 'asc' },
    select: { position: true, data: true },
  })
}

const plainJson = z.record(z.string(), z.json())

/** Writes a row of a case; one that stands at that position is replaced. */
export async function putCaseItem(
  tx: Db,
  place: { readonly caseId: number; readonly kind: string; readonly position: number },
  item: { readonly unit: string; readonly data: unknown; readonly now: Date },
): Promise<void> {
  const { unit, now } = item
  const columns = { unit, data: plainJson.parse(item.data), status: 'ada', updatedAt: now }
  await tx.caseItem.upsert({
    where: { caseId_kind_position: place },
    create: { ...place, ...columns },
    update: columns,
  })
}

/** Takes a row of a case away. */
export async function dropCaseItem(
  tx: Db,
  place: { readonly caseId: number; readonly kind: string; readonly position: number },
): Promise<void> {
  await tx.caseItem.deleteMany({ where: place })
}
