import { z } from 'zod'
import { Prisma } from './client/client.ts'
import type { Db } from './db.ts'

/** The column of a table that holds sealed values. `owner` names the columns that its values are bound to. */
interface SealedPlace {
  readonly table: string
  readonly column: string
  readonly key: string
  readonly owner: readonly string[]
  /** Rows read at a time: files are large. */
  readonly batch: number
}

/** Every column of sealed values; those of one table are bound to the same. */
export const sealedPlaces = [
  { table: 'person', column: 'sealed_profile', key: 'id', owner: ['id'], batch: 500 },
  { table: 'staff', column: 'sealed_name', key: 'id', owner: ['person_id'], batch: 500 },
  { table: 'case', column: 'sealed_form', key: 'id', owner: ['id'], batch: 200 },
  { table: 'case_event', column: 'sealed', key: 'id', owner: ['case_id', 'seq'], batch: 500 },
  { table: 'file', column: 'sealed_name', key: 'id', owner: ['id'], batch: 500 },
  { table: 'file_content', column: 'sealed', key: 'file_id', owner: ['file_id'], batch: 8 },
  {
    table: 'conversation',
    column: 'sealed_state',
    key: 'id',
    owner: ['platform', 'chat_id', 'user_id'],
    batch: 200,
  },
  { table: 'delivery', column: 'sealed', key: 'id', owner: ['platform', 'chat_id'], batch: 500 },
  { table: 'delivery', column: 'sealed_unconfirmed', key: 'id', owner: ['platform', 'chat_id'], batch: 500 },
] as const satisfies readonly SealedPlace[]

/** A table that has sealed values. */
export type SealedTable = (typeof sealedPlaces)[number]['table']

/** A sealed value where it stands. */
export interface SealedValue {
  readonly id: bigint
  readonly sealed: Uint8Array
  /** The values of the place's `owner` columns. */
  readonly owner: readonly string[]
}

const valueRows = z.array(
  z.object({ id: z.bigint(), sealed: z.instanceof(Uint8Array), owner: z.array(z.string()) }),
)

/** Values of a place that do not begin with `header`, by key from `after` on. */
export async function valuesSealedOtherwise(
  db: Db,
  place: SealedPlace,
  header: Uint8Array,
  after: bigint,
): Promise<SealedValue[]> {
  const { table, column, key } = identifiers(place)
  const owner = Prisma.join(place.owner.map((name) => Prisma.sql`${Prisma.raw(`"${name}"`)}::text`))
  const rows = await db.$queryRaw`
    SELECT ${key}::bigint AS id, ${column} AS sealed, ARRAY[${owner}] AS owner
    FROM ${table}
    WHERE ${key} > ${after} AND substring(${column} FROM 1 FOR ${header.length}::int) <> ${header}
    ORDER BY ${key} LIMIT ${place.batch}`
  return valueRows.parse(rows)
}

/** How many values of a place do not begin with `header`. */
export async function countSealedOtherwise(db: Db, place: SealedPlace, header: Uint8Array): Promise<number> {
  const { table, column } = identifiers(place)
  const rows = await db.$queryRaw`
    SELECT count(*)::int AS count FROM ${table}
    WHERE substring(${column} FROM 1 FOR ${header.length}::int) <> ${header}`
  return z.array(z.object({ count: z.int() })).parse(rows)[0]?.count ?? 0
}

/** Puts values in the place of others; one that was changed in the meantime is left as it is. @returns how many */
export async function replaceSealed(
  db: Db,
  place: SealedPlace,
  changes: readonly { readonly id: bigint; readonly before: Uint8Array; readonly after: Uint8Array }[],
): Promise<number> {
  const { table, column, key } = identifiers(place)
  return db.$executeRaw`
    UPDATE ${table} AS t SET ${column} = u.after
    FROM unnest(${changes.map(({ id }) => id)}::bigint[], ${changes.map(({ before }) => before)}::bytea[],
                ${changes.map(({ after }) => after)}::bytea[]) AS u(id, before, after)
    WHERE t.${key} = u.id AND t.${column} = u.before`
}

/** Names of our own schema, which are never parameters. */
function identifiers({ table, column, key }: SealedPlace) {
  const quoted = (name: string) => Prisma.raw(`"${name}"`)
  return { table: quoted(table), column: quoted(column), key: quoted(key) }
}
