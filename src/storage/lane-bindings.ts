import type { Db } from './db.ts'

/** Where the cards of a lane stand. */
export interface LaneBinding {
  readonly lane: string
  /** Empty but in a lane that several units share. */
  readonly unit: string
  readonly platform: string
  readonly chatId: string
  readonly threadId: string | null
}

const columns = { lane: true, unit: true, platform: true, chatId: true, threadId: true } as const

/** Binds a lane to a chat; a lane bound before moves there. */
export async function bindLane(
  tx: Db,
  binding: LaneBinding & { readonly boundBy: number; readonly now: Date },
): Promise<void> {
  const { lane, unit, now, ...place } = binding
  await tx.laneBinding.upsert({
    where: { lane_unit: { lane, unit } },
    create: { lane, unit, ...place, boundAt: now },
    update: { ...place, boundAt: now },
    select: { id: true },
  })
}

/** Lets a lane go. False when it was not bound. */
export async function unbindLane(tx: Db, lane: string, unit = ''): Promise<boolean> {
  const { count } = await tx.laneBinding.deleteMany({ where: { lane, unit } })
  return count === 1
}

/** Where a lane's cards go; undefined: nowhere yet. */
export async function findBinding(db: Db, lane: string, unit = ''): Promise<LaneBinding | undefined> {
  const row = await db.laneBinding.findUnique({ where: { lane_unit: { lane, unit } }, select: columns })
  return row ?? undefined
}

/** Lanes whose cards stand in a chat. */
export async function lanesOfChat(db: Db, platform: string, chatId: string): Promise<LaneBinding[]> {
  return db.laneBinding.findMany({
    where: { platform, chatId },
    orderBy: [{ lane: 'asc' }, { unit: 'asc' }],
    select: columns,
  })
}

/** All bindings. */
export async function listBindings(db: Db): Promise<LaneBinding[]> {
  return db.laneBinding.findMany({ orderBy: [{ lane: 'asc' }, { unit: 'asc' }], select: columns })
}
