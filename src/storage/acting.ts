import type { Db } from './db.ts'

/** Plt: for a vacant post; Plh: for one who is away for a while. Both by an SK, for dated days. */
export const actingKinds = ['plt', 'plh'] as const
export type ActingKind = (typeof actingKinds)[number]

/** An official standing in for another. Days are UTC midnights of the agency's local dates, both included. */
export interface NewActing {
  readonly kind: ActingKind
  readonly lane: string
  /** Staff ids. */
  readonly absentId: number
  readonly actingId: number
  readonly skNumber: string
  /** As letters print it, with title and degrees. */
  readonly name: string
  /** As letters print it; null for one without. */
  readonly nip: string | null
  readonly firstDay: Date
  readonly lastDay: Date
  readonly now: Date
}

/** Why somebody cannot be set to stand in. */
export type ActingRefusal = 'same-person' | 'days-reversed' | 'lane-not-held' | 'acting-removed' | 'overlap'

/** Sets an acting official. One at a time for a lane of an absent one; who stands in must be on the staff. */
export async function addActing(
  tx: Db,
  acting: NewActing,
): Promise<
  { readonly ok: true; readonly id: number } | { readonly ok: false; readonly code: ActingRefusal }
> {
  const { lane, absentId, actingId, firstDay, lastDay, now, ...rest } = acting
  if (absentId === actingId) return { ok: false, code: 'same-person' }
  if (lastDay < firstDay) return { ok: false, code: 'days-reversed' }
  // Two admins at once: the second waits here and then finds the first one's days.
  await tx.$queryRaw`SELECT id FROM staff WHERE id = ${absentId} FOR UPDATE`
  const held = await tx.staffRole.count({
    where: { staffId: absentId, lane, revokedAt: null, staff: { removedAt: null } },
  })
  if (held === 0) return { ok: false, code: 'lane-not-held' }
  const present = await tx.staff.count({ where: { id: actingId, removedAt: null } })
  if (present === 0) return { ok: false, code: 'acting-removed' }
  const overlapping = await tx.acting.count({
    where: { lane, absentId, endedAt: null, firstDay: { lte: lastDay }, lastDay: { gte: firstDay } },
  })
  if (overlapping > 0) return { ok: false, code: 'overlap' }
  const { id } = await tx.acting.create({
    data: { lane, absentId, actingId, firstDay, lastDay, createdAt: now, ...rest },
    select: { id: true },
  })
  return { ok: true, id }
}

/** Ends a standing in before its last day. False when it had ended. */
export async function endActing(tx: Db, id: number, now: Date): Promise<boolean> {
  const { count } = await tx.acting.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
  return count === 1
}

/** A standing in, as it is listed and printed. */
export interface ActingRow {
  readonly id: number
  readonly kind: string
  readonly lane: string
  readonly absentId: number
  readonly actingId: number
  readonly skNumber: string
  /** As letters print it; null on appointments of before it was asked for. */
  readonly name: string | null
  readonly nip: string | null
  readonly firstDay: Date
  readonly lastDay: Date
}

/** Standings in that last beyond a day, or are still to come, first day first. */
export async function listActing(db: Db, from: Date): Promise<ActingRow[]> {
  return db.acting.findMany({
    where: { endedAt: null, lastDay: { gte: from } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
    omit: { createdAt: true, endedAt: true },
  })
}

/** By which SK somebody stood in for another in a lane on a day, for what is signed; undefined: by none. */
export async function findActing(
  db: Db,
  who: { readonly lane: string; readonly absentId: number; readonly actingPersonId: number },
  on: Date,
): Promise<ActingRow | undefined> {
  const row = await db.acting.findFirst({
    where: {
      lane: who.lane,
      absentId: who.absentId,
      acting: { personId: who.actingPersonId },
      firstDay: { lte: on },
      lastDay: { gte: on },
    },
    orderBy: { id: 'desc' },
    omit: { createdAt: true, endedAt: true },
  })
  return row ?? undefined
}
