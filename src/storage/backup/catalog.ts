import type { ClientBase } from 'pg'

/** A table of the program as it stands in a database. */
export interface TableInfo {
  readonly name: string
  /** Those that hold values of their own: what the database generates is left out. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** The book of the applied migrations: no data, and made by the migrations themselves. */
export const migrationsTable = '_prisma_migrations'

/** What belongs to an extension is none of ours. */
const notOfAnExtension = (oid: string, catalog: string) =>
  `NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`

/** All tables of the schema that the program works in, by name. */
export async function readTables(client: ClientBase): Promise<TableInfo[]> {
  const { rows } = await client.query<{ name: string; column: string; type: string }>(`
    SELECT c.relname AS name, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
      AND ${notOfAnExtension('c.oid', 'pg_class')}
    ORDER BY c.relname COLLATE "C", a.attnum`)
  const tables = new Map<string, { name: string; type: string }[]>()
  for (const { name, column, type } of rows) {
    const columns = tables.get(name) ?? []
    columns.push({ name: column, type })
    tables.set(name, columns)
  }
  return [...tables].map(([name, columns]) => ({ name, columns }))
}

/** Where the sequences stand, as text; those never asked are left out. */
export async function readSequences(client: ClientBase): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(`
    SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
    WHERE schemaname = current_schema() AND last_value IS NOT NULL
    ORDER BY sequencename COLLATE "C"`)
  return rows
}

/** A foreign key, with the statements that take it away and put it back. */
interface ForeignKey {
  readonly drop: string
  readonly add: string
}

/** The foreign keys between the program's tables. */
export async function readForeignKeys(client: ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
           format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
    FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
    ORDER BY conrelid::regclass::text, conname`)
  return rows
}

/** The functions that triggers of the program's tables call, with their arguments. */
export async function readTriggerFunctions(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT DISTINCT t.tgfoid::regprocedure::text AS name
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
      AND p.pronamespace = c.relnamespace AND ${notOfAnExtension('p.oid', 'pg_proc')}`)
  return rows.map(({ name }) => name)
}
