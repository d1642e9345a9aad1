import { z } from 'zod'
import type { Db } from './db.ts'

/** How many subscribers an announcement was handed to, of how many; over when they are as many. */
export interface BroadcastProgress {
  readonly sent: number
  readonly recipients: number
}

/** How far an announcement's way to its subscribers is, and when its card last said so; undefined: not begun. */
export async function findBroadcast(
  db: Db,
  caseId: number,
): Promise<(BroadcastProgress & { readonly shownAt: Date | null }) | undefined> {
  const row = await db.broadcast.findUnique({
    where: { caseId },
    select: { sent: true, recipients: true, shownAt: true },
  })
  return row ?? undefined
}

/** Notes how far it is; `shownAt`: when the card says so, where it does. */
export async function saveBroadcast(
  tx: Db,
  caseId: number,
  progress: BroadcastProgress & { readonly shownAt?: Date },
): Promise<void> {
  await tx.broadcast.upsert({
    where: { caseId },
    create: { caseId, ...progress },
    update: progress,
    select: { caseId: true },
  })
}

const openRows = z.array(z.object({ open: z.boolean() }))

/**
 * Holds a case as it stands until the transaction ends, so that what is read of it is also what is said of it last.
 * @returns whether it is open
 */
export async function holdOpenCase(tx: Db, caseId: number): Promise<boolean> {
  const rows = await tx.$queryRaw`
    SELECT closed_at IS NULL AS open FROM "case" WHERE id = ${caseId} FOR NO KEY UPDATE`
  return openRows.parse(rows)[0]?.open ?? false
}
