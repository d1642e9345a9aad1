import { z } from 'zod'
import type { Sealer } from '../crypto/seal.ts'
import type { Db } from './db.ts'

/** A member of staff with the lanes held. */
export interface StaffMember {
  readonly staffId: number
  readonly personId: number
  readonly name: string
  readonly lanes: readonly { readonly lane: string; readonly unit: string }[]
}

/** Makes a person staff in a lane; again after a removal too. The name is the latest one given. @returns staff id */
export async function grantLane(
  tx: Db,
  sealer: Sealer,
  grant: {
    readonly personId: number
    readonly name: string
    readonly lane: string
    readonly unit?: string
    /** Person id of who granted it; null for the environment's first admins. */
    readonly grantedBy: number | null
    readonly now: Date
  },
): Promise<number> {
  const { personId, lane, unit = '', grantedBy, now } = grant
  const sealedName = sealer.seal(grant.name, nameContext(personId))
  const { id: staffId } = await tx.staff.upsert({
    where: { personId },
    create: { personId, sealedName, createdAt: now },
    update: { sealedName, removedAt: null },
    select: { id: true },
  })
  await tx.staffRole.upsert({
    where: { staffId_lane_unit: { staffId, lane, unit } },
    create: { staffId, lane, unit, grantedBy, grantedAt: now },
    update: { grantedBy, grantedAt: now, revokedAt: null },
    select: { id: true },
  })
  return staffId
}

/** Lanes, with their units, that somebody holds who goes by this id on a platform. */
export async function lanesHeldBy(
  db: Db,
  account: { readonly platform: string; readonly userId: string },
): Promise<{ readonly lane: string; readonly unit: string }[]> {
  return db.staffRole.findMany({
    where: { revokedAt: null, staff: { removedAt: null, person: { identities: { some: account } } } },
    select: { lane: true, unit: true },
  })
}

/** Takes one lane from a member of staff, and who stands in there. False when it was not held. */
export async function revokeLane(
  tx: Db,
  staffId: number,
  { lane, unit = '' }: { readonly lane: string; readonly unit?: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.staffRole.updateMany({
    where: { staffId, lane, unit, revokedAt: null },
    data: { revokedAt: now },
  })
  if (count === 0) return false
  const held = await tx.staffRole.count({ where: { staffId, lane, revokedAt: null } })
  if (held === 0)
    await tx.acting.updateMany({ where: { absentId: staffId, lane, endedAt: null }, data: { endedAt: now } })
  return true
}

/** Takes somebody off the staff, with all lanes and all standing in, from now on. False when not on it. */
export async function removeStaff(tx: Db, staffId: number, now: Date): Promise<boolean> {
  const { count } = await tx.staff.updateMany({
    where: { id: staffId, removedAt: null },
    data: { removedAt: now },
  })
  if (count === 0) return false
  await tx.staffRole.updateMany({ where: { staffId, revokedAt: null }, data: { revokedAt: now } })
  await tx.acting.updateMany({
    where: { OR: [{ actingId: staffId }, { absentId: staffId }], endedAt: null },
    data: { endedAt: now },
  })
  return true
}

/** Everybody on the staff, in the order in which they came. */
export async function listStaff(db: Db, sealer: Sealer): Promise<StaffMember[]> {
  const rows = await db.staff.findMany({
    where: { removedAt: null },
    orderBy: { id: 'asc' },
    include: { roles: { where: { revokedAt: null }, orderBy: [{ lane: 'asc' }, { unit: 'asc' }] } },
  })
  return rows.map(({ id, personId, sealedName, roles }) => ({
    staffId: id,
    personId,
    name: sealer.open(sealedName, nameContext(personId)).toString('utf8'),
    lanes: roles.map(({ lane, unit }) => ({ lane, unit })),
  }))
}

/** The lanes that somebody on the staff holds. */
export async function mannedLanes(db: Db): Promise<Set<string>> {
  const rows = await db.staffRole.findMany({
    where: { revokedAt: null, staff: { removedAt: null } },
    distinct: ['lane'],
    select: { lane: true },
  })
  return new Set(rows.map(({ lane }) => lane))
}

/** Names of staff by their person ids, also of those removed since: the ledger still speaks of them. */
export async function staffNames(
  db: Db,
  sealer: Sealer,
  personIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = await db.staff.findMany({ where: { personId: { in: [...personIds] } } })
  return new Map(
    rows.map(({ personId, sealedName }) => [
      personId,
      sealer.open(sealedName, nameContext(personId)).toString('utf8'),
    ]),
  )
}

/** A staff id's person id. */
export async function personOfStaff(db: Db, staffId: number): Promise<number | undefined> {
  const row = await db.staff.findUnique({ where: { id: staffId }, select: { personId: true } })
  return row?.personId
}

const grantRows = z.array(
  z.object({
    personId: z.int(),
    lane: z.string(),
    unit: z.string(),
    onBehalfOf: z.int().nullable(),
  }),
)

/** A right to act in a lane, held or by standing in. */
export interface GrantRow {
  readonly personId: number
  readonly lane: string
  readonly unit: string
  /** Staff id of the absent official; null for an own right. */
  readonly onBehalfOf: number | null
}

/**
 * Rights in force on a day (`on`: UTC midnight of the agency's local date), of some people or in one lane. Who
 * stands in has the lane of the absent one only while that one holds it, and never what the absent one has by
 * standing in: no chains.
 */
export async function findGrants(
  db: Db,
  of: { readonly personIds: readonly number[] } | { readonly lane: string },
  on: Date,
): Promise<GrantRow[]> {
  const personIds = 'personIds' in of ? [...of.personIds] : null
  const lane = 'lane' in of ? of.lane : null
  const rows = await db.$queryRaw`
    WITH held AS (
      SELECT s.id AS staff_id, s.person_id, r.lane, r.unit
      FROM staff_role r JOIN staff s ON s.id = r.staff_id
      WHERE r.revoked_at IS NULL AND s.removed_at IS NULL
    ), granted AS (
      SELECT person_id, lane, unit, NULL::int AS on_behalf_of FROM held
      UNION ALL
      SELECT s.person_id, h.lane, h.unit, a.absent_id
      FROM acting a
      JOIN staff s ON s.id = a.acting_id AND s.removed_at IS NULL
      JOIN held h ON h.staff_id = a.absent_id AND h.lane = a.lane
      WHERE a.ended_at IS NULL AND ${on}::date BETWEEN a.first_day AND a.last_day
    )
    SELECT person_id AS "personId", lane, unit, on_behalf_of AS "onBehalfOf"
    FROM granted
    WHERE (${personIds}::int[] IS NULL OR person_id = ANY(${personIds}::int[]))
      AND (${lane}::text IS NULL OR lane = ${lane}::text)
    ORDER BY on_behalf_of NULLS FIRST, lane, unit, person_id`
  return grantRows.parse(rows)
}

function nameContext(personId: number): string {
  return `staff:${personId}:name`
}
